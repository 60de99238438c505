"""What is remembered of a run that is over."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Line:
    """The runs that are one after another: of the same folders, for the same institution, asked in the same way."""

    sources: tuple[str, ...]
    """The folders, absolute, sorted."""

    institution: str | None
    """As it was asked for, by option or settings; None where it is to be recognised."""

    is_nightly: bool
    """Judged for the day of the run. Runs for another day are a line of their own, which the nights never see."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run in numbers."""

    line: Line
    made_at: datetime
    as_of: date
    instrument: str
    instrument_title: str
    institution: str | None
    files: int
    read: int
    unreadable: int
    met: int
    total: int
    supported: float | None
    printed: str
    """The index as people read it."""

    changed: dict[str, int] = field(default_factory=dict)
    """How many requirements changed since the run before, by the list of the report; empty for the first run."""

    is_whole: bool = True
    """Whether every source could be listed."""

    number: int = 0
    """Its place among all runs; 0 until it is recorded."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The last run of a line, whole."""

    instrument: str
    as_of: date
    snapshot: bytes
    """What of it is compared, packed."""

    day_before: bytes | None = None
    """The same of the last run before it that judged another day; None when there was none."""
