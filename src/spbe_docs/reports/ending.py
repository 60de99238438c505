"""What will count no more before long, as every format shows it: in groups by how far ahead it ends."""

from dataclasses import dataclass

from spbe_docs.model.changes import Expiring
from spbe_docs.model.codes import Horizon
from spbe_docs.model.report import Report
from spbe_docs.reports.words import word

_SOON = frozenset({Horizon.DAYS_30, Horizon.DAYS_90})


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that end equally far ahead."""

    heading: str
    documents: tuple[Expiring, ...]


def groups(report: Report) -> tuple[Group, ...]:
    """The documents by horizon, the nearest first; none for a horizon in which nothing ends."""
    made = (Group(word(horizon), tuple(one for one in report.expiring if one.within is horizon)) for horizon in Horizon)
    return tuple(group for group in made if group.documents)


def soon(report: Report) -> tuple[Expiring, ...]:
    """Those that end within 90 days."""
    return tuple(one for one in report.expiring if one.within in _SOON)
