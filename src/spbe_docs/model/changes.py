"""What time did to a result, and will do: what changed since an earlier one, the trend, what lapses."""

from dataclasses import dataclass
from datetime import date, datetime

from spbe_docs.model.codes import Cause, Horizon, Verdict


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What one run found, in two numbers."""

    as_of: date
    supported: float | None
    """The index that the papers supported; None where it could not be told."""

    met: int
    """How many requirements were met."""

    total: int


@dataclass(frozen=True, slots=True)
class Trend:
    """The runs under one instrument. Those of two are never one line: they are not comparable."""

    instrument: str
    title: str
    points: tuple[TrendPoint, ...]
    """The last of each day, the oldest first; thinned where there are many."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """A document that supports met requirements and will do so no more, with nothing else to keep them met."""

    document: str
    ends_on: date
    """The last day on which it counts."""

    days_left: int
    within: Horizon
    """The nearest that holds."""

    stage: str | None
    """The next stage of the evaluation, when it counts no more on the day of its deadline."""

    requirements: tuple[str, ...]
    reason: str
    """What will be wrong with it, one Indonesian sentence."""

    root: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One requirement whose verdict is another than before."""

    requirement: str
    before: Verdict
    after: Verdict
    cause: Cause
    document: str | None
    """The path of what caused it: in the earlier result, where it was there."""

    to: str | None
    """The path of it now, when it was moved."""

    root: str | None = None
    """Of `document`, by its id in this result; None too where it is no longer scanned."""

    to_root: str | None = None
    """Of `to`."""

    unread: str | None = None
    """The file that could not be read and may hold what is lost; None where none stands in the way."""

    unread_root: str | None = None
    """Of `unread`."""


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One document that is not as it was."""

    document: str
    """Its path: in the earlier result, where it was there."""

    cause: Cause
    to: str | None
    """Its path now, when it was moved."""

    requirements: tuple[str, ...]
    """Ids of those that it was evidence for; of a new one, that it is."""

    root: str | None = None
    """Of `document`, by its id in this result; None too where it is no longer scanned."""

    to_root: str | None = None
    """Of `to`."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since an earlier result. Each requirement stands in one list at most."""

    since: date
    """The day for which the earlier result was judged."""

    newly_met: tuple[Change, ...] = ()
    lost: tuple[Change, ...] = ()
    """Met before, and now not."""

    worse: tuple[Change, ...] = ()
    better: tuple[Change, ...] = ()
    by_rules_or_source: tuple[Change, ...] = ()
    """No doing of the documents: the rules changed, or a source could not be looked into."""

    documents: tuple[DocumentChange, ...] = ()
    not_comparable: str | None = None
    """Why nothing is compared, one Indonesian sentence; None when everything was."""

    until: date | None = None
    """The day for which this result was judged; None in results of versions that did not tell."""

    since_made_at: datetime | None = None
    """When the earlier result was made; None where nobody knows."""
