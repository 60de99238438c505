"""The closed lists of a result, from verdicts to causes: codes in English, told in Indonesian by `reports/words.py`."""

from enum import StrEnum


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


class LeaderWork(StrEnum):
    """What is asked of the leadership."""

    SIGN = "sign"
    """A draft lies ready."""

    ENACT = "enact"
    """A paper must be written first, then enacted."""

    ORDER = "order"


class Horizon(StrEnum):
    """How far ahead something ends."""

    DAYS_30 = "30_days"
    DAYS_90 = "90_days"
    NEXT_STAGE = "next_stage"


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
