"""What is known of a file and of the document in it, before anything is judged."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Kinds of document: the closed list of the report contract."""

    UU = "uu"
    PP = "pp"
    PERPRES = "perpres"
    PERMEN = "permen"
    KEPMEN = "kepmen"
    PERDA = "perda"
    PERKADA = "perkada"
    KEPUTUSAN_KADA = "keputusan_kada"
    KEPUTUSAN_PIMPINAN_PD = "keputusan_pimpinan_pd"
    INSTRUKSI = "instruksi"
    SURAT_EDARAN = "surat_edaran"
    SURAT_DINAS = "surat_dinas"
    SURAT_TUGAS = "surat_tugas"
    DOKUMEN_ARSITEKTUR = "dokumen_arsitektur"
    DOKUMEN_PETA_RENCANA = "dokumen_peta_rencana"
    DOKUMEN_PERENCANAAN = "dokumen_perencanaan"
    RKA_DPA = "rka_dpa"
    KAK = "kak"
    SOP = "sop"
    PEDOMAN_TEKNIS = "pedoman_teknis"
    PETA_PROSES_BISNIS = "peta_proses_bisnis"
    NOTULEN = "notulen"
    UNDANGAN = "undangan"
    DAFTAR_HADIR = "daftar_hadir"
    BERITA_ACARA = "berita_acara"
    LAPORAN_REVIU = "laporan_reviu"
    LAPORAN_KEGIATAN = "laporan_kegiatan"
    LAPORAN_TINDAK_LANJUT = "laporan_tindak_lanjut"
    LAPORAN_AUDIT = "laporan_audit"
    RENCANA_AUDIT = "rencana_audit"
    LAPORAN_SURVEI = "laporan_survei"
    LAPORAN_KINERJA = "laporan_kinerja"
    PENILAIAN_DAMPAK = "penilaian_dampak"
    SERTIFIKAT = "sertifikat"
    REGISTER_RISIKO = "register_risiko"
    PAKTA_INTEGRITAS = "pakta_integritas"
    INVENTARIS = "inventaris"
    DOKUMEN_TEKNIS = "dokumen_teknis"
    MANUAL_APLIKASI = "manual_aplikasi"
    TANGKAPAN_LAYAR = "tangkapan_layar"
    FOTO = "foto"
    PERJANJIAN = "perjanjian"
    PAPARAN = "paparan"
    PROGRAM_KERJA = "program_kerja"
    BERITA = "berita"
    LAINNYA = "lainnya"


class TextSource(StrEnum):
    """Where a text comes from."""

    DIGITAL = "digital"
    OCR = "ocr"
    MIXED = "mixed"
    NONE = "none"


class Reason(StrEnum):
    """Why a file could not be read, or not wholly: the closed list of the report contract."""

    NEEDS_PASSWORD = "needs_password"  # noqa: S105 - a reason, not a secret
    CORRUPT = "corrupt"
    EMPTY = "empty"
    UNSUPPORTED_FORMAT = "unsupported_format"
    TOO_LARGE = "too_large"
    NESTED_TOO_DEEP = "nested_too_deep"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    PERMISSION_DENIED = "permission_denied"
    VANISHED = "vanished"
    STILL_CHANGING = "still_changing"
    NO_TEXT = "no_text"
    POOR_SCAN = "poor_scan"
    LIMIT_REACHED = "limit_reached"
    SHORTCUT = "shortcut"
    SOURCE_DOWN = "source_down"
    """It lies in a source that is out of reach, and nobody has read it before."""


class DocumentStatus(StrEnum):
    """Whether a document is in force; said of a document, never of a requirement."""

    ENACTED = "enacted"
    DRAFT = "draft"
    AMENDED = "amended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class SourceFile(NamedTuple):
    """A file below a root, before it is read. A plain tuple: there are a hundred thousand of them."""

    root: str
    """The root's id in the report, e.g. "r1"."""

    path: str
    """Relative to its root, with "/"; bytes that are not UTF-8 are percent-encoded. What people read."""

    location: str
    """The absolute path to open (surrogate-escaped when its bytes are not UTF-8)."""

    size: int
    """In bytes."""

    modified_ns: int
    """Modification time in nanoseconds since 1970."""

    container: str | None = None
    """The path of the archive or e-mail it came from; then `location` and `modified_ns` are those of the file that
    lies in the folder."""

    last_seen: date | None = None
    """The day on which it was seen, where it is out of reach now: nobody may open it. None: today."""

    changed_ns: int = 0
    """When the system last changed anything about the file, in nanoseconds since 1970; nobody can set that back. On
    Windows when it was made. 0: not known."""


WEAK_BELOW = 0.85
"""Words that OCR trusts less are kept as weak. It trusts 19 of 20 words of clear print more."""


@dataclass(frozen=True, slots=True)
class WeakWord:
    """A recognised word of which the OCR engine is unsure: a stamp lies over it, or it is written by hand."""

    position: int
    """Among the words of its page, counted from 0."""

    confidence: float
    """0..1."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What OCR made of the picture of one page."""

    text: str
    confidence: float
    """0..1: the mean of its words' confidences; 0 without words."""

    weak: tuple[WeakWord, ...] = ()
    """Those of its words that the engine is unsure of, in order."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of text as the reader gave it: lines as printed, separated by a line feed."""

    number: int
    """Counted from 1, as a reader counts. Files without pages have one."""

    text: str
    source: TextSource
    ocr_confidence: float | None = None
    """0..1 where OCR was used: the mean of its word confidences."""

    weak: tuple[WeakWord, ...] = ()
    """Those of its words that the engine is unsure of, in order."""

    proposed: tuple[int, ...] = ()
    """Its lines, counted from 0, with words that were inserted as a change that nobody has accepted yet."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows under headings; all rows have the same number of cells, "" where one is empty."""

    page: int
    """The page it stands on, counted from 1; a table over several pages is one on each."""

    heading: tuple[str, ...]
    """What names the columns; () when nothing does. On later pages that of the first one."""

    rows: tuple[tuple[str, ...], ...]
    """Cells of several lines as one line; a cell that reaches down stands in each of its rows."""


@dataclass(frozen=True, slots=True)
class TableSearch:
    """Some pages that were searched for tables, with what was found on them."""

    pages: tuple[int, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a file was not read, or not wholly."""

    reason: Reason
    message: str
    """One Indonesian sentence for people: what happened, and what to do."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Of a document with pages for which there was no time: what OCR made of the others, not to be done again."""

    recognised: tuple[tuple[int, Recognised], ...]
    """By the numbers of their pages."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read."""

    pages: tuple[Page, ...]
    page_count: int
    """As the file has them; more than `len(pages)` when a limit cut the reading short. 0 when it has no pages."""

    signature_field: bool = False
    """Whether the file carries an electronic signature field. Its validity is never checked."""

    trouble: Trouble | None = None
    """Set when only a part could be read."""

    notes: tuple[str, ...] = ()
    """What a person should know of the reading, in Indonesian."""

    screenshot: bool = False
    """Whether the file is a picture rather than a document (a photograph or a screenshot)."""

    slides: bool = False
    """Whether the file is a slide show."""

    searches: tuple["TableSearch", ...] = ()
    """Where tables were looked for besides its text, because rules ask for rows."""

    looked_through: tuple[int, ...] = ()
    """The pages on which text was looked for that nobody sees, because they are quoted for something."""

    unseen: tuple[int, ...] = ()
    """Those on which there was some: it is not in their text."""

    unfinished: Unfinished | None = None
    """Set when another reading can go on where this one ended."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read."""

    trouble: Trouble


ReadResult = Document | Unreadable


@dataclass(frozen=True, slots=True)
class Clue:
    """A place in the document that speaks for one of its fields."""

    field: str
    page: int
    quote: str
    """The original wording, at most about 200 characters, personal data masked."""


@dataclass(frozen=True, slots=True)
class SkippedPattern:
    """A pattern of a kind that was not evaluated: it took too long."""

    kind: Kind
    pattern: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which kind of document this is, with how sure we are."""

    kind: Kind | None
    """None when the clues are too weak to tell."""

    confidence: float
    """0..1; of the runner-up's lead as much as of the clues themselves."""

    runner_up: Kind | None = None
    form: str | None = None
    """The document's own word for what it is, e.g. "Peraturan Bupati"."""

    clues: tuple[Clue, ...] = ()
    not_evaluated: tuple[SkippedPattern, ...] = ()
    """Patterns that took too long; when there are any, the kind cannot be told."""
    rivals: tuple[Kind, ...] = ()
    """The two kinds that the clues speak for alike, where that is why none is named."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Another legal document that this one names, e.g. as the one it revokes."""

    form: str
    """Lower case, e.g. "peraturan bupati"."""

    number: str
    year: int | None
    page: int
    quote: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an amendment makes of a place in the document that it amends."""

    place: str
    """As a reader finds it: "Pasal 5", "BAB III", "KEDUA", "Lampiran"."""

    deleted: bool
    """Else it is written anew."""

    whole: bool
    """Not of a paragraph or a letter of it only."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Marks of a signature: said to be present, never to be valid."""

    ttd: bool = False
    tte_text: bool = False
    pdf_field: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The years a plan is made for, both included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that an invitation, an attendance list, minutes or photographs speak of."""

    held_on: date | None
    matters: tuple[str, ...]
    """What it is about, in each wording that the paper labels so; the first says most."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says about itself; None where it says nothing or it cannot be read."""

    number: str | None = None
    year: int | None = None
    title: str | None = None
    issuer: str | None = None
    region: str | None = None
    """"Kabupaten X", "Kota X" or "Provinsi X"; None when none is named or the document is national."""

    national: bool = False
    """Issued by a national body (a ministry, the president)."""

    signatory: str | None = None
    signed_on: date | None = None
    """The day of enactment; for records, the day they were made or the meeting was held."""

    promulgated_on: date | None = None
    gazette: str | None = None
    signature: Signature = Signature()
    status: DocumentStatus = DocumentStatus.UNKNOWN
    """As far as the document itself tells: enacted, draft or unknown. Revocation comes from other documents."""

    status_reason: str | None = None
    """In Indonesian, one sentence."""

    period: Period | None = None
    fiscal_year: int | None = None
    revokes: tuple[Reference, ...] = ()
    amends: tuple[Reference, ...] = ()
    clues: tuple[Clue, ...] = ()
    notes: tuple[str, ...] = ()
    replaces: tuple[Reference, ...] = ()
    """What it may have replaced: its wording does not say for certain, or speaks of a part only."""

    valid_from: date | None = None
    """The day it names as the one from which it holds, if it names one."""

    valid_until: date | None = None
    """The last day of its own term, of the team it appoints, or of the certificate."""

    foreign_issuer: str | None = None
    """The body that issued it, where that is none of a regional government: a company, a university, a village."""

    annex_only: bool = False
    """Of a regulation or decree: nothing but its annex is here."""

    has_annex: bool = False
    """Of a regulation or decree: an annex is here."""

    meeting: Meeting | None = None
    changes: tuple[Change, ...] = ()
    """What it makes of the document that it amends."""

    site: str | None = None
    """The host of the first web address in it, in lower case."""

    number_confidence: float = 1.0
    """How far `number`, or `number_unsure`, can be trusted: 1 for typed text, else by its own words on the scan."""

    number_unsure: str | None = None
    """The number that seems to stand there, too poorly legible to be claimed; then `number` is None."""
