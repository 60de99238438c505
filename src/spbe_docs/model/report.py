"""The result model: everything any output shows, worked out once. Mirrors `report.json` field by field.

Codes are English and closed; texts are Indonesian. A field whose feature is not built yet is None or empty.

A path is one below a root, and two roots may have the same. What names a file by its path therefore has `root`, the id
of the root that it lies below: None where nobody can tell, as in a result of an earlier version.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from spbe_docs.model.crosswalk import Stance
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, TextSource
from spbe_docs.model.limits import LIMITS, Limits
from spbe_docs.model.rules import Automation, Confidence, Necessity

# 1: first layout.
FORMAT_VERSION = 1


class Verdict(StrEnum):
    """What is said of a requirement; the order is that of precedence."""

    NOT_APPLICABLE = "not_applicable"
    EXTERNAL = "external"
    MET = "met"
    WAIVED = "waived"
    SOURCE_DOWN = "source_down"
    UNREADABLE = "unreadable"
    REVIEW = "review"
    DRAFT = "draft"
    EXPIRED = "expired"
    LOOKALIKE = "lookalike"
    PARTIAL = "partial"
    MISSING = "missing"
    BLOCKED = "blocked"


class ReadState(StrEnum):
    """What became of a file."""

    READ = "read"
    PARTIAL = "partial"
    UNREADABLE = "unreadable"
    PENDING = "pending"


class RootState(StrEnum):
    """What became of a scanned folder."""

    READ = "read"
    PARTIAL = "partial"
    UNREACHABLE = "unreachable"


class HealthCode(StrEnum):
    """How well a source is."""

    OK = "ok"
    UNREACHABLE = "unreachable"
    EMPTY = "empty"
    SENTINEL_MISSING = "sentinel_missing"
    SHRUNKEN = "shrunken"
    FOLDER_UNREADABLE = "folder_unreadable"


class Readiness(StrEnum):
    """Whether the papers suffice for the target."""

    READY = "ready"
    NEARLY = "nearly"
    NOT_READY = "not_ready"
    OPEN = "open"
    """The instrument's levels are not known: nothing can be said."""


class InstitutionSource(StrEnum):
    """How the institution is known."""

    GIVEN = "given"
    SETTINGS = "settings"
    RECOGNISED = "recognised"
    UNCLEAR = "unclear"


class Standing(StrEnum):
    """What became of a person's decision or of a waiver."""

    HOLDS = "holds"
    FILE_CHANGED = "file_changed"
    FILE_GONE = "file_gone"
    NOT_READ = "not_read"
    CONTRADICTED = "contradicted"
    UNKNOWN_REQUIREMENT = "unknown_requirement"
    NOT_YET = "not_yet"
    OVER = "over"


class Strength(StrEnum):
    """What a piece of evidence is worth."""

    KEY = "key"
    SUPPORTING = "supporting"
    CLAIM = "claim"


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
class ReadinessInfo:
    """One word and one sentence for the leadership."""

    code: Readiness
    sentence: str


@dataclass(frozen=True, slots=True)
class RequirementCounts:
    """How many requirements have which verdict."""

    total: int
    not_applicable: int
    external: int
    met: int
    waived: int
    source_down: int
    unreadable: int
    review: int
    draft: int
    expired: int
    lookalike: int
    partial: int
    missing: int
    blocked: int


@dataclass(frozen=True, slots=True)
class GroupIndex:
    """The index of a domain or an aspect."""

    id: str
    name: str
    weight: float
    supported: float | None
    """None when the level of one of its indicators is open."""


@dataclass(frozen=True, slots=True)
class Index:
    """The index that the papers support: an estimate, never an official value."""

    supported: float | None
    """None when the level of an indicator is open; then no index can be told."""

    band: str | None
    printed: str
    """As people read it: two decimals with a comma, three where two would show another band."""

    domains: tuple[GroupIndex, ...]
    aspects: tuple[GroupIndex, ...]
    not_visible_weight: float
    """Percent of weight of indicators that papers alone cannot show."""

    claimed: float | None = None
    official: float | None = None
    previous_official: float | None = None
    previous_year: int | None = None
    """The year of `previous_official`."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed at, and the shortest list of steps that reaches it."""

    index: float | None
    """None when no index can be told."""

    band: str | None
    reachable: bool
    steps: tuple[str, ...]
    """Ids of requirements, in the order of the steps."""

    step_count: int = 0
    """How many next steps (sets of requirements) that is."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The smallest set of papers that lifts one indicator to its next level."""

    requirements: tuple[str, ...]
    points: float
    """Gain in the index when all of them are met."""

    owner: str | None
    """The name of the unit that owns it."""

    action: str
    deadline: date | None
    indicator: int = 0
    to_level: int = 0


class LeaderWork(StrEnum):
    """What is asked of the leadership."""

    SIGN = "sign"
    """A draft lies ready."""

    ENACT = "enact"
    """A paper must be written first, then enacted."""

    ORDER = "order"


@dataclass(frozen=True, slots=True)
class LeaderAction:
    """Something only the leadership can do: enact, sign, order."""

    action: str
    document: str | None
    """The path of the paper that waits for it, when there is one."""

    requirements: tuple[str, ...]
    owner: str | None
    points: float
    what: LeaderWork = LeaderWork.ORDER
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Unlock:
    """The single enactment that lifts the index most."""

    document: str
    requirements: tuple[str, ...]
    points: float
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The first screen."""

    readiness: ReadinessInfo
    files: int
    read: int
    partial: int
    unreadable: int
    pending: int
    requirements: RequirementCounts
    index: Index
    target: Target
    next_steps: tuple[NextStep, ...]
    leader_actions: tuple[LeaderAction, ...]
    unlocks_most: Unlock | None


@dataclass(frozen=True, slots=True)
class Opd:
    """One unit of the local government: what it has and what it owes."""

    id: str
    name: str
    met: int
    required: int
    points: float
    """What its unmet requirements would add to the index together."""

    actions: tuple[str, ...]
    """Ids of the unmet requirements it owns, the most valuable first."""

    note: str | None = None
    """Whom to ask where the instrument names no unit that could be called, one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the evaluation with its deadline."""

    name: str
    deadline: date
    days_left: int


@dataclass(frozen=True, slots=True)
class ReasonInfo:
    """Why a file was not read, or not wholly."""

    code: Reason
    message: str


@dataclass(frozen=True, slots=True)
class SignatureInfo:
    """Marks of a signature: said to be present, never to be valid."""

    ttd: bool
    tte_text: bool
    pdf_field: bool


@dataclass(frozen=True, slots=True)
class PeriodInfo:
    """The years a plan is made for. `from` in the file, which Python does not allow as a name."""

    from_: int
    to: int


@dataclass(frozen=True, slots=True)
class ClueInfo:
    """A place that speaks for a field of the document."""

    field: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside a file that holds several."""

    id: str
    pages: tuple[int, ...]
    kind: Kind | None
    title: str | None
    date: date | None
    number: str | None
    status: DocumentStatus


@dataclass(frozen=True, slots=True)
class BetterPlace:
    """The indicator a misplaced file serves better."""

    indicator: int
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """One file and what it was recognised as."""

    id: str
    root: str
    path: str
    container: str | None
    sha256: str | None
    bytes: int
    modified: datetime
    pages: int | None
    pages_read: int
    ocr_pages: int
    state: ReadState
    reason: ReasonInfo | None
    text_source: TextSource
    ocr_confidence: float | None
    kind: Kind | None
    kind_confidence: float
    kind_runner_up: Kind | None
    form: str | None
    number: str | None
    year: int | None
    title: str | None
    issuer: str | None
    region: str | None
    signatory: str | None
    signed_on: date | None
    promulgated_on: date | None
    gazette: str | None
    signature: SignatureInfo
    status: DocumentStatus
    status_reason: str | None
    period: PeriodInfo | None
    valid_until: date | None
    revokes: tuple[str, ...]
    revoked_by: str | None
    amends: tuple[str, ...]
    duplicate_of: str | None
    family: str | None
    family_leads: bool
    parts: tuple[Part, ...]
    clues: tuple[ClueInfo, ...]
    used_by: tuple[str, ...]
    """Ids of the requirements it is evidence for."""

    better_place: BetterPlace | None
    notes: tuple[str, ...]
    revoked_by_root: str | None = None
    """The root of `revoked_by`, which is a path."""

    duplicate_of_root: str | None = None
    """The root of `duplicate_of`, which is a path."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A system or lock file, not a document."""

    path: str
    root: str
    rule: str


@dataclass(frozen=True, slots=True)
class NotOpened:
    """Something that is no regular file, or a folder that cannot be listed."""

    path: str
    root: str
    why: str
    """"link", "special_file", "folder_unreadable", or "folder_ignored": unreadable too, but not wanted."""


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


class Horizon(StrEnum):
    """How far ahead something ends."""

    DAYS_30 = "30_days"
    DAYS_90 = "90_days"
    NEXT_STAGE = "next_stage"


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


class Cause(StrEnum):
    """Why a verdict, or a document, is not what it was."""

    DELETED = "deleted"
    MOVED = "moved"
    EDITED = "edited"
    UNREADABLE = "unreadable"
    """It could be read and cannot any more, or the other way round."""

    SOURCE_DOWN = "source_down"
    """A source could not be looked into, or can be again."""

    RULE = "rule"
    """What documents are judged by: rules, programme, settings."""

    EXPIRED = "expired"
    """Nothing but time has passed."""

    NEW = "new"
    DECISION = "decision"
    """A person's decision or a waiver, or its end."""


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
