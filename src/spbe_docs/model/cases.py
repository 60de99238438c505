"""Cases of rules: short documents with what the rules must say of them."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind


@dataclass(frozen=True, slots=True)
class Paper:
    """A short document of a case."""

    name: str
    text: str
    draft: str | None
    """The same paper before it was enacted; None when that cannot be told (no frame), or when it is a draft."""

    kind: Kind | None
    """What it must be recognised as; None when that is of no matter."""

    is_screenshot: bool = False
    is_slides: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be said of one requirement."""

    requirement: str
    verdicts: frozenset[Verdict]
    """Any of these is right."""


@dataclass(frozen=True, slots=True)
class Case:
    """Some documents, judged together as if nothing else were there, and what must come out."""

    name: str
    place: str
    """File and line, as people read them."""

    indicator: int
    papers: tuple[Paper, ...]
    as_of: date
    level: int | None
    """The supported level of the indicator; None when the case is not about it."""

    expected: tuple[Expected, ...]
    """When there are any, no other requirement of the indicator may be met."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A wording with whether it must be found, or a text with whether it must be recognised."""

    text: str
    place: str
    is_one: bool
    because: str = ""
    lookalike: str = ""
    """The reason for which it must be refused though it is of the kind; "" when it must not be."""


@dataclass(frozen=True, slots=True)
class CaseBook:
    """All cases of an instrument."""

    institution: str
    """Whose documents the cases show."""

    levels_at_least: int
    """How many cases an indicator must have that are about its level; how many at all, where its level stays open."""

    cases: tuple[Case, ...]
    contents: tuple[tuple[str, Sample], ...]
    """Wordings of shared content items, by id."""

    shared_contents: tuple[str, ...]
    """Ids of the content items that are written once for all indicators."""

    shared_lookalikes: tuple[str, ...]
    """Reasons of the look-alikes that are written once for all indicators."""
