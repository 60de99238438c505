"""The roll-up as one page, in the look of the gap report."""

from datetime import datetime

from spbe_docs.reports.html import alone
from spbe_docs.rollup import said
from spbe_docs.rollup.together import Together

FILENAME = "index.html"


def render(told: Together, made_at: datetime) -> bytes:
    """*told* as a page with its styles in it."""
    return alone("rollup.html", told=told, said=said, made_at=made_at)
