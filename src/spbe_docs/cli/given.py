"""What is given on the command line, as it is meant; a UsageError for what cannot be."""

import os
from datetime import date, datetime

from spbe_docs.errors import UsageError


def day(given: str) -> date:
    """A day as the command line takes it."""
    try:
        return datetime.strptime(given, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, not a moment
    except ValueError as error:
        raise UsageError(f"Tanggal '{given}' tidak sah. Tulis sebagai YYYY-MM-DD, misalnya 2024-10-22.") from error


def one_of(option: str, given: str, allowed: tuple[str, ...]) -> str:
    """One of the words that an option takes."""
    if given not in allowed:
        raise UsageError(f"{option} '{given}' tidak dikenal. Pilih salah satu: {', '.join(allowed)}.")
    return given


def megabytes(option: str, given: float | None) -> int | None:
    """A size in bytes, from millions of them; None stays none."""
    if given is not None and not given > 0:
        raise UsageError(f"{option} {given} tidak sah. Tulis bilangan MB di atas 0.")
    return None if given is None else int(given * 1_000_000)


def jobs_of(given: int | None) -> int:
    """How many readers work at once."""
    if given is None:
        return os.cpu_count() or 1
    if given < 1:
        raise UsageError(f"--jobs {given} tidak sah. Tulis bilangan mulai dari 1.")
    return given
