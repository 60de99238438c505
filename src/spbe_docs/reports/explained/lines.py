"""Lines with their meaning, laid out in one way on a terminal and in another without."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import CandidateInfo, RequirementInfo
from spbe_docs.model.rules import Requirement
from spbe_docs.reports.words import sentence, word

LABEL_WIDTH = 22


class Tone(StrEnum):
    """What a line is."""

    TITLE = "title"
    HEADING = "heading"
    PLAIN = "plain"
    FAINT = "faint"
    """A quotation, a source, an aside."""

    GOOD = "good"
    OPEN = "open"
    """Waits for a person."""

    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; one without a text is empty."""

    text: str = ""
    tone: Tone = Tone.PLAIN
    indent: int = 0
    """In columns."""

    label: str = ""
    """What stands before the text, in a column of its own."""


_GOOD = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.EXTERNAL})
_OTHER = frozenset({Verdict.MISSING, Verdict.LOOKALIKE})
_OPEN = frozenset({Verdict.REVIEW, Verdict.UNREADABLE, Verdict.SOURCE_DOWN, Verdict.WAIVED, Verdict.BLOCKED})


def tone_of(verdict: Verdict) -> Tone:
    """How a verdict is shown."""
    if verdict in _GOOD:
        return Tone.GOOD
    return Tone.OPEN if verdict in _OPEN else Tone.BAD


def why_not(candidate: CandidateInfo) -> Iterator[str]:
    """What it lacks and why it is not accepted; what another kind of paper does not hold is not worth a word."""
    if candidate.lacks and candidate.verdict not in _OTHER:
        yield f"Kurang: {candidate.lacks}."
    if candidate.reason:
        yield candidate.reason


def heading(text: str) -> tuple[Line, Line]:
    """A heading with an empty line above."""
    return Line(), Line(text, Tone.HEADING)


def place(page: int | None, article: str | None, quote: str | None) -> str:
    """Where something stands, with its words: `halaman 3, Pasal 7: "..."`."""
    where = ", ".join(part for part in (f"halaman {page}" if page is not None else "", article or "") if part)
    quoted = f'"{quote}"' if quote else ""
    return ": ".join(part for part in (where, quoted) if part)


def asked(one: Requirement | RequirementInfo) -> Iterator[Line]:
    """The level that a requirement belongs to, and whether it is required."""
    if one.level is not None:
        until = f" (hanya sampai tingkat {one.to_level})" if one.to_level is not None else ""
        yield Line(f"{one.level}{until}", Tone.PLAIN, 2, "tingkat")
    group = f", kelompok {one.group}" if one.group else ""
    yield Line(f"{word(one.necessity)}{group}", Tone.PLAIN, 2, "sifat")


def said(label: str, text: str, tone: Tone = Tone.PLAIN, indent: int = 2) -> tuple[Line, ...]:
    """A labelled sentence; nothing where there is nothing to say."""
    return (Line(sentence(text), tone, indent, label),) if text else ()
