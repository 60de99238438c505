"""The result model: everything any output shows, worked out once. Mirrors `report.json` field by field.

Codes are English and closed; texts are Indonesian. A field whose feature is not built yet is None or empty.

A path is one below a root, and two roots may have the same. What names a file by its path therefore has `root`, the id
of the root that it lies below: None where nobody can tell, as in a result of an earlier version.
"""

from dataclasses import dataclass
from datetime import date, datetime

from spbe_docs.model.changes import Changes, Expiring, Trend
from spbe_docs.model.codes import HealthCode, InstitutionSource, RootState
from spbe_docs.model.crosswalk import Stance
from spbe_docs.model.decided import AssessorNoteInfo, DecisionInfo, WaiverInfo
from spbe_docs.model.entries import DocumentInfo, Ignored, NotOpened
from spbe_docs.model.indicators import Check, IndicatorInfo
from spbe_docs.model.limits import LIMITS, Limits
from spbe_docs.model.rules import Confidence
from spbe_docs.model.summary import Opd, Stage, Summary

# 1: first layout.
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Engines:
    """What read the documents."""

    pdf: str
    ocr: str


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the report."""

    name: str
    version: str
    engines: Engines
    rules_digest: str


@dataclass(frozen=True, slots=True)
class Institution:
    """Whose documents these are."""

    name: str | None
    code: str | None
    how: InstitutionSource
    candidates: tuple[str, ...] = ()
    """The regions that enacted documents name, the most frequent first."""

    named: bool = True
    """Whether any enacted document names the institution. If not, its name may be misspelt."""

    shares_details: bool = False
    """Whether others may see names and quotes of its documents where institutions are compared."""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What a short key such as "R59" in a statement of source stands for."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class BandInfo:
    """A name for a range of the index, and where the range begins."""

    name: str
    at_least: float
    also: str | None = None
    """Another name of it."""


@dataclass(frozen=True, slots=True)
class InstrumentInfo:
    """The instrument in use."""

    id: str
    version: str
    title: str
    confidence: Confidence
    fallback: bool
    """None was in force on the day; the latest one was taken."""

    fallback_reason: str | None = None
    regulation: str | None = None
    """The regulation behind it, in full."""

    topic: str | None = None
    """What it evaluates, as people call it: "SPBE"."""

    sources: tuple[SourceInfo, ...] = ()
    bands: tuple[BandInfo, ...] = ()
    """Ascending."""


@dataclass(frozen=True, slots=True)
class Health:
    """How well a source is."""

    code: HealthCode
    previous_files: int | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """One scanned folder."""

    id: str
    name: str
    owner: str | None
    """The unit whose folder it is, by its name."""

    state: RootState
    files: int
    message: str | None
    health: Health
    result_of: date
    link: str | None = None
    """How the folder is reached from the folder of the report, percent-encoded; None where it cannot be."""


@dataclass(frozen=True, slots=True)
class CrosswalkOrigin:
    """An indicator of the earlier instrument."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class CrosswalkRow:
    """What of the evidence for an earlier instrument serves one indicator of the later one."""

    from_instrument: str
    to_instrument: str
    number: int
    name: str
    stance: Stance
    origin: tuple[CrosswalkOrigin, ...]
    """The indicators of the earlier instrument whose evidence serves."""

    serves: tuple[str, ...]
    """What of it serves, in words."""

    make_new: tuple[str, ...]
    """What must be made new."""

    documents: tuple[str, ...]
    """Paths of accepted papers: of the origin's indicators, or of this one where the later instrument is in use."""

    confidence: Confidence
    note: str | None
    source: str
    document_roots: tuple[str, ...] = ()
    """The root of each of `documents`; empty where nobody can tell."""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of one scan. Lists that later features fill are empty until then."""

    format_version: int
    tool: Tool
    made_at: datetime
    as_of: date
    institution: Institution
    instrument: InstrumentInfo
    roots: tuple[Root, ...]
    summary: Summary
    opd: tuple[Opd, ...]
    stages: tuple[Stage, ...]
    documents: tuple[DocumentInfo, ...]
    ignored: tuple[Ignored, ...]
    not_opened: tuple[NotOpened, ...]
    indicators: tuple[IndicatorInfo, ...]
    decisions: tuple[DecisionInfo, ...] = ()
    waivers: tuple[WaiverInfo, ...] = ()
    assessor_notes: tuple[AssessorNoteInfo, ...] = ()
    expiring: tuple[Expiring, ...] = ()
    """What will count no more before long, the next first."""

    crosswalk: tuple[CrosswalkRow, ...] = ()
    """One for each indicator of the later instrument; empty when no way from or to the one in use is known."""

    trend: tuple[Trend, ...] = ()
    """By instrument, the one in use first."""

    limits: Limits = LIMITS
    """What one file could cost."""

    limits_hit: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    """What waits for a person, what helps most first."""

    changes: Changes | None = None
    """Since an earlier result; None where there is none to compare with."""
