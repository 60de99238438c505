"""The files of a result: one entry each, read or not, with what it was recognised as."""

from dataclasses import dataclass
from datetime import date, datetime

from spbe_docs.model.codes import ReadState
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, TextSource


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
