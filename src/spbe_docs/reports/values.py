"""Exact values as the report holds them."""

from decimal import Decimal


def as_number(value: Decimal | None) -> float | None:
    """*value* as a number of the report; None stays None: what cannot be told is never made up."""
    return None if value is None else float(value)
