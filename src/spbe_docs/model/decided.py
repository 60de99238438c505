"""What people said beside the papers, with what became of it: decisions, waivers, notes of assessors."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Standing


@dataclass(frozen=True, slots=True)
class DecisionInfo:
    """A person's word on one document for one requirement."""

    requirement: str
    document: str
    accepts: bool
    office: str
    reason: str
    date: date
    standing: Standing
    message: str
    """What became of it, one Indonesian sentence."""

    root: str | None = None


@dataclass(frozen=True, slots=True)
class WaiverInfo:
    """A leave not to hand in what one requirement asks."""

    requirement: str
    approver: str
    letter: str
    reason: str
    start: date
    end: date
    """Inclusive."""

    days_left: int
    """Negative when it is over."""

    standing: Standing
    message: str


@dataclass(frozen=True, slots=True)
class AssessorNoteInfo:
    """What an assessor wrote."""

    target: str
    """The id of a requirement or of an indicator."""

    text: str
    date: date | None
    is_met: bool
    """Whether what it is about is met now."""

    message: str | None = None
    """What is wrong with the note itself: it is on something that the instrument does not have."""
