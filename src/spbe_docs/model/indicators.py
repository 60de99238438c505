"""The indicators of a result: each requirement with its verdict, its evidence, and what came closest."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Strength, Verdict
from spbe_docs.model.decided import DecisionInfo, WaiverInfo
from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import Automation, Confidence, Necessity


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a document that speaks for a requirement."""

    document: str
    part: str | None
    page: int
    article: str | None
    quote: str
    strength: Strength
    confidence: float
    root: str | None = None


@dataclass(frozen=True, slots=True)
class ItemInfo:
    """A content item: found, with its place, or not found."""

    id: str
    name: str
    found: bool
    document: str | None
    page: int | None
    quote: str | None
    binds: bool = True
    """Whether the requirement is complete only with it; else it is shown and never blocks."""

    from_level: int | None = None
    """The level from which the official text asks for it; None when it does not say."""

    root: str | None = None
    article: str | None = None
    """"Pasal 7", "KESATU", "Lampiran" where the document has such parts."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """What came closest, and what it lacks."""

    document: str
    lacks: str
    reason: str
    root: str | None = None


@dataclass(frozen=True, slots=True)
class LookalikeInfo:
    """A document that looks like the one asked for, and why it is not."""

    document: str
    """What people call it, with its file in brackets."""

    reason: str
    path: str | None = None
    """That of its file; None in a result of an earlier version."""

    root: str | None = None


@dataclass(frozen=True, slots=True)
class CandidateInfo:
    """A document that was considered for a requirement, or a file that could not be looked into."""

    document: str
    verdict: Verdict
    """What can be said of it alone: `met` when it would do by itself."""

    page: int | None
    """Where it speaks of the subject, or only mentions it; None where it does neither."""

    article: str | None
    quote: str | None
    found: tuple[str, ...]
    """The names of the content items it holds."""

    lacks: str
    """The names of those it lacks, with how many it holds; empty when it lacks none."""

    reason: str
    """Why it is not accepted, one Indonesian sentence; empty when it is."""

    part: str | None = None
    """The id of the part of the file that is meant; None where the file is one document."""

    root: str | None = None


@dataclass(frozen=True, slots=True)
class RequirementInfo:
    """One requirement with its verdict and the reasons."""

    id: str
    level: int | None
    """None where the instrument's levels are not known."""

    to_level: int | None
    title: str
    necessity: Necessity
    group: str | None
    owners: tuple[str, ...]
    source: str
    confidence: Confidence
    note: str | None
    verdict: Verdict
    reason: str
    """Why this verdict, one Indonesian sentence."""

    evidence: tuple[Evidence, ...]
    items: tuple[ItemInfo, ...]
    nearest: Nearest | None
    lookalikes: tuple[LookalikeInfo, ...]
    decision: DecisionInfo | None
    waiver: WaiverInfo | None
    not_evaluated: tuple[str, ...]
    action: str
    points: float
    """Gain in the index together with `together_with`; 0 for those that are no part of the next step."""

    together_with: tuple[str, ...]
    deadline: date | None
    criterion: str | None = None
    """Where the official text says what the requirement's level asks for; None where levels are not known."""

    candidates: tuple[CandidateInfo, ...] = ()
    """What was considered, the nearest first; at most the first ten."""

    candidate_count: int = 0
    """How many were considered."""

    kinds: tuple[Kind, ...] = ()
    """The kinds of document that are accepted."""


@dataclass(frozen=True, slots=True)
class Check:
    """One file that somebody must look at or make readable, and what waits for that."""

    document: str | None
    """Its path; None for requirements that wait for no file in particular."""

    requirements: tuple[str, ...]
    """Ids of what waits for it, the most valuable first. Each waits in one place only."""

    points: float
    """Gain in the index of the next steps that these take part in: the most that looking at it can help with."""

    root: str | None = None


@dataclass(frozen=True, slots=True)
class LevelInfo:
    """One level of an indicator, and whether it holds."""

    level: int
    text: str
    builds_on: int
    holds: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ExternalIndex:
    """The index of another agency that an indicator takes over."""

    name: str
    value: float | None
    """None when the settings do not say it."""

    year: int | None
    id: str = ""
    """What the settings call it."""

    agency: str = ""
    """Who measures it."""


@dataclass(frozen=True, slots=True)
class IndicatorInfo:
    """One indicator with its levels and requirements."""

    number: int
    id: str
    name: str
    short_name: str
    domain: str | None
    """None where the instrument has aspects only."""

    aspect: str
    weight: float
    owners: tuple[str, ...]
    automation: Automation
    note: str | None
    supported_level: int | None
    """0 when nothing supports a level; None when its levels are not known."""

    value: float | None
    """What the index counts; may be a fraction. None when its levels are not known."""

    claimed_level: int | None
    official_level: int | None
    external: ExternalIndex | None
    """The index of another agency that it takes over."""

    levels: tuple[LevelInfo, ...]
    """Empty when they are not known."""

    requirements: tuple[RequirementInfo, ...]
