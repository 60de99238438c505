"""What people decided about papers, and what assessors wrote."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on one document for one requirement. It lapses when the file changes."""

    requirement: str
    document: str
    """The path as the report showed it."""

    sha256: str
    accepts: bool
    office: str
    reason: str
    day: date
    line: int = 0
    """Of the decisions file."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A leave not to hand in what one requirement asks, for a time. It never counts as met."""

    requirement: str
    approver: str
    """The office that gave it."""

    letter: str
    """The number of the letter."""

    reason: str
    start: date
    end: date
    """Inclusive; at most twelve months after the start."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """The level that the institution claims for one indicator in one year's evaluation."""

    instrument: str
    year: int
    indicator: int
    level: int
    office: str
    day: date
    line: int = 0


@dataclass(frozen=True, slots=True)
class AssessorNote:
    """What an assessor wrote on a requirement, or on an indicator; shown until that is met."""

    target: str
    """The id of a requirement or of an indicator."""

    text: str
    day: date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything in the decisions file, in its order."""

    decisions: tuple[Decision, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[AssessorNote, ...] = ()
    file: Path | None = None
