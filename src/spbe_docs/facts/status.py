"""Whether a document is in force as far as it tells itself: enacted, a draft, or not to be known."""

from dataclasses import dataclass

from spbe_docs.facts.dates import Written
from spbe_docs.facts.numbers import Given
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.rules import Nature


@dataclass(frozen=True, slots=True)
class Traces:
    """What a document shows of its coming into force, from heading, closing and annexes together."""

    draft_heading: bool = False
    draft_mark: bool = False
    """Marked as a draft in a running head or foot."""

    not_yet: bool = False
    """Says of itself that it is not enacted yet."""

    placeholder: bool = False
    number: Given | None = None
    """None: the document has no place for one."""

    day: Written | None = None
    """Of enactment or approval; None: there is no place for one."""

    promulgated: bool = False
    signed: bool = False
    """Marked as signed: ttd, an electronic signature."""

    scanned: bool = False
    """Read by OCR, which sees neither wet signatures nor handwriting."""

    covered: bool = False
    """Ink lies where the number would stand, but nothing was recognised."""

    annex_only: bool = False
    """Only an annex is here, without the document it belongs to."""

    national: bool = False
    proposed: bool = False
    """Number or day stand in a change of the text that nobody has accepted yet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, the reason for it, and what else a person should know."""

    status: DocumentStatus
    reason: str
    notes: tuple[str, ...] = ()


_DRAFT = DocumentStatus.DRAFT
_ENACTED = DocumentStatus.ENACTED
_UNKNOWN = DocumentStatus.UNKNOWN


def decide(nature: Nature, traces: Traces) -> Standing:
    """The status that *traces* show for a document of that *nature*."""
    standing = _standing(nature, traces)
    if standing.status is _ENACTED and traces.proposed:
        return Standing(_UNKNOWN, "Nomor atau tanggalnya baru diusulkan (Track Changes yang belum diterima).")
    return standing


def _standing(nature: Nature, traces: Traces) -> Standing:
    if traces.placeholder:
        return Standing(_DRAFT, "Tempat isian pada nomor, tanggal, atau nama masih kosong.")
    if nature is Nature.RECORD:
        if traces.draft_heading or traces.draft_mark or traces.not_yet:
            return Standing(_DRAFT, "Dokumen ini diberi judul rancangan atau draf.")
        return Standing(_UNKNOWN, "Dokumen seperti ini tidak perlu ditetapkan, jadi tidak berstatus.")
    if nature is Nature.FORMAL:
        return _formal(traces)
    return _legal(nature, traces)


def _formal(traces: Traces) -> Standing:
    if traces.draft_heading or traces.draft_mark or traces.not_yet:
        if traces.day is Written.GIVEN:
            return Standing(_UNKNOWN, "Bertanda rancangan atau draf, padahal tanggal pengesahannya tercantum.")
        return Standing(_DRAFT, "Dokumen ini diberi judul rancangan atau draf.")
    if traces.day is Written.GIVEN or (traces.day is Written.UNREADABLE and traces.signed):
        return Standing(_ENACTED, "Tanggal penetapan atau pengesahannya tercantum.")
    if traces.day is Written.BLANK and not traces.scanned and not traces.signed:
        return Standing(_DRAFT, "Tanggal pengesahannya masih kosong.")
    return Standing(_UNKNOWN, "Pengesahannya tidak terlihat pada teks.")


def _legal(nature: Nature, traces: Traces) -> Standing:
    numbered = traces.number in (Given.GIVEN, Given.DOUBTFUL)
    dated = traces.day in (Written.GIVEN, Written.UNREADABLE) or (traces.day is Written.IMPOSSIBLE and traces.scanned)
    if traces.draft_heading or traces.draft_mark or traces.not_yet:
        return _marked_draft(traces, numbered=numbered, dated=dated)
    if numbered and (dated or traces.promulgated):
        return Standing(_ENACTED, _how(nature, traces), _notes(traces))
    if traces.number is Given.BLANK and not numbered:
        return _unnumbered(traces, dated=dated)
    if traces.day is Written.BLANK:
        return _undated(traces)
    return Standing(_UNKNOWN, _open_question(traces, numbered=numbered))


def _open_question(traces: Traces, *, numbered: bool) -> str:
    if traces.day is Written.IMPOSSIBLE:
        return "Tanggal penetapannya tidak ada dalam kalender."
    if numbered:
        return "Bernomor, tetapi bagian penetapannya tidak ditemukan."
    if traces.day is Written.GIVEN:
        return "Bertanggal, tetapi tempat nomornya tidak ditemukan."
    return "Nomor dan tanggal penetapannya tidak terbaca."


def _marked_draft(traces: Traces, *, numbered: bool, dated: bool) -> Standing:
    where = "Judulnya masih tertulis RANCANGAN" if traces.draft_heading else "Kepala atau kaki halamannya bertanda draf"
    if traces.not_yet:
        where = "Naskahnya menyebut dirinya belum ditetapkan atau belum ditandatangani"
    if numbered and traces.promulgated and not traces.not_yet:
        return Standing(_ENACTED, "Bernomor dan diundangkan.", (f"{where}, padahal sudah bernomor dan diundangkan.",))
    if numbered and (dated or traces.promulgated):
        return Standing(_UNKNOWN, f"{where}, padahal bernomor dan bertanggal.")
    return Standing(_DRAFT, f"{where}.")


def _undated(traces: Traces) -> Standing:
    if traces.signed:
        return Standing(_UNKNOWN, "Bernomor dan bertanda tangan, tetapi tanggal penetapannya kosong.")
    if traces.scanned:
        return Standing(_UNKNOWN, "Bernomor, tetapi tanggal penetapannya tidak terbaca pada hasil pindai.")
    return Standing(_DRAFT, "Tanggal penetapannya masih kosong.")


def _unnumbered(traces: Traces, *, dated: bool) -> Standing:
    if traces.annex_only and traces.national:
        return Standing(
            _UNKNOWN, "Hanya lampiran, dan kepalanya tidak diisi; naskah peraturannya tidak ada di berkas ini."
        )
    if traces.scanned and (dated or traces.signed):
        return Standing(
            _UNKNOWN, "Bertanggal, tetapi nomornya tidak terbaca pada hasil pindai; mungkin ditulis tangan."
        )
    if traces.covered:
        return Standing(_UNKNOWN, "Pada tempat nomornya ada tulisan tangan atau cap yang tidak terbaca.")
    if traces.scanned and traces.day is None:
        return Standing(_UNKNOWN, "Nomornya tidak terbaca pada hasil pindai.")
    if traces.day is Written.BLANK:
        return Standing(_DRAFT, "Nomor dan tanggal penetapannya masih kosong.")
    return Standing(_DRAFT, "Nomornya masih kosong.")


def _how(nature: Nature, traces: Traces) -> str:
    if traces.annex_only:
        return "Kepala lampirannya menyebut nomor dan tanggal penetapan."
    if nature is Nature.REGULATION and traces.promulgated:
        return "Bernomor dan diundangkan." if traces.day is None else "Bernomor, bertanggal, dan diundangkan."
    return "Bernomor dan bertanggal penetapan."


def _notes(traces: Traces) -> tuple[str, ...]:
    if traces.day is Written.UNREADABLE:
        return ("Tanggal penetapannya tertulis, tetapi tidak terbaca dengan pasti.",)
    if traces.day is Written.IMPOSSIBLE:
        return ("Tanggal penetapannya tidak ada dalam kalender.",)
    return ()
