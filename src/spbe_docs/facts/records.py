"""Facts of everything else: plans, SOP, minutes, letters, reports, sheets, slides."""

import re
from datetime import date

from spbe_docs.facts import foreign, issuer, marks, period, region, site, validity
from spbe_docs.facts.closing import Closings, find_closings, foot_office
from spbe_docs.facts.cover import clue_line
from spbe_docs.facts.dates import Written, find_day
from spbe_docs.facts.fields import find_field
from spbe_docs.facts.letters import LETTERS, MEETINGS, numbered_day, own_day, signing_day
from spbe_docs.facts.meetings import meeting_of
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import UNSURE, Given, NumberReading, read_number
from spbe_docs.facts.record_title import record_title
from spbe_docs.facts.status import Traces, decide
from spbe_docs.model.documents import Facts, Identity, Kind, Period, Signature
from spbe_docs.model.rules import Nature
from spbe_docs.model.text import CleanText

_NUMBERED = LETTERS | {
    Kind.SOP, Kind.BERITA_ACARA, Kind.RKA_DPA, Kind.PERJANJIAN, Kind.SERTIFIKAT, Kind.RENCANA_AUDIT, Kind.LAPORAN_AUDIT,
    Kind.LAPORAN_REVIU, Kind.LAPORAN_TINDAK_LANJUT, Kind.LAPORAN_KEGIATAN, Kind.LAPORAN_KINERJA, Kind.LAPORAN_SURVEI,
}  # fmt: skip
_NUMBER = r"(?:nomor|no)\.?\s*(?:s[o0]p|surat|dokumen|laporan|dpa|rka|dppa)?\.?"
_NUMBER_LINES = 30
_NUMBER_AFTER = 6
# The right column of a letter's head, on the same line as its number.
_BESIDE = re.compile(r"\s+(?:yth|kepada|lampiran|sifat|tanggal)\b.*", re.IGNORECASE)
_APPROVED = (r"(?:tanggal|tgl\.?)\s*pengesahan", r"(?:tanggal|tgl\.?)\s*efektif")
_MADE = r"(?:tanggal|tgl\.?)\s*(?:pembuatan|terbit)"
_APPROVED_BY = r"disahkan\s*oleh"
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
_MONTH_YEAR = re.compile(
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+((?:19|20)\d{2})\b|"
    r"^\W*(?:tahun\s+)?((?:19|20)\d{2})\W*$",
    re.IGNORECASE,
)
_COVER_LINES = 25
_FAR_APART = 60
_PLANS = frozenset({Kind.DOKUMEN_PETA_RENCANA, Kind.DOKUMEN_ARSITEKTUR, Kind.DOKUMEN_PERENCANAAN})
_BUDGETED = frozenset({Kind.RKA_DPA, Kind.KAK})
"""Papers made for one fiscal year, which stands in a field of their head."""

_OF_OTHERS = frozenset({Kind.SERTIFIKAT, Kind.PERJANJIAN, Kind.BERITA})
"""Papers that others issue to the government, or together with it."""

_FOR_US = frozenset({Kind.LAPORAN_AUDIT, Kind.LAPORAN_SURVEI})
"""Papers that others rightly make for the region they name."""


def record_facts(
    text: CleanText, identity: Identity, nature: Nature, *, national: bool, signature_field: bool
) -> Facts:
    """What a document without a legal heading says about itself."""
    notice = Notice(text)
    kind = identity.kind
    host = site.host(text)
    place = None if national else _region(text, kind, host)
    body = None if national or kind in _OF_OTHERS or (kind in _FOR_US and place) else foreign.of_letterhead(text)
    place = place if body is None else None
    number = _number(text, identity, notice)
    title, title_line = record_title(text, identity)
    notice.found("title", title_line)
    closings = find_closings(text, None) if nature is Nature.FORMAL or kind is Kind.SURAT_TUGAS else None
    approved, written = _approved(text, notice) if kind is Kind.SOP else (None, None)
    if closings is not None and closings.enacted is not None:
        approved, written = closings.enacted.day.day, closings.enacted.day.written
        notice.found("signed_on", closings.enacted.line, closings.enacted.day_line)
    signature = marks.signature(text, None, field=signature_field)
    if nature is Nature.FORMAL and written is None and signature != Signature():
        approved, written = _numbered(text, notice)
    own = own_day(text, kind) if approved is None else None
    if own is not None and kind not in LETTERS | MEETINGS and (other := _contradiction(text, own)) is not None:
        notice.remark(
            f"Memuat dua tanggal yang berjauhan ({own[0]:%d-%m-%Y} dan {other:%d-%m-%Y}), jadi tidak dipakai."
        )
        own = None
    if own is not None:
        notice.found("signed_on", own[1])
    day = approved or (own[0] if own else None)
    standing = decide(
        nature,
        Traces(
            draft_heading=marks.is_headed_draft(text, title_line),
            draft_mark=nature is Nature.FORMAL and marks.has_running_mark(text),
            not_yet=marks.says_not_yet(text),
            placeholder=marks.has_placeholder(text),
            day=written,
            signed=signature != Signature(),
            scanned=bool(text.confidences) and text.confidences[0] < 1.0,
            proposed=notice.is_proposed("signed_on"),
        ),
    )
    notice.remark(*standing.notes)
    if number.state is Given.DOUBTFUL:
        notice.remark(UNSURE)
    fiscal = period.fiscal_year(title) or (period.fiscal_year_of_cover(text) if kind in _BUDGETED else None)
    office = body.name if body is not None else issuer.of_letterhead(text, place)
    notice.found("issuer", body.line if body is not None else None)
    return Facts(
        number=number.number,
        year=_year(text, kind, day, title, fiscal),
        title=title,
        issuer=office,
        region=place,
        national=national
        or (body is not None and body.national)
        or (place is None and bool(office) and str(office).startswith(("Kementerian", "Deputi"))),
        signatory=_signatory(text, closings, office, place, notice),
        signed_on=day,
        signature=signature,
        status=standing.status,
        status_reason=standing.reason,
        period=period.period_of_title(title) or (_period(text, kind) if kind in _PLANS else None),
        fiscal_year=fiscal,
        clues=notice.clues,
        notes=notice.notes,
        valid_until=validity.of_certificate(text).end if kind is Kind.SERTIFIKAT else None,
        foreign_issuer=body.name if body is not None and not body.national else None,
        site=host,
        meeting=meeting_of(text, kind),
        number_confidence=number.confidence,
        number_unsure=number.unsure,
    )


def _region(text: CleanText, kind: Kind | None, host: str | None) -> str | None:
    """Whose it is; a screen shows the page of whom its address belongs to, whatever that page speaks of."""
    of_site = site.region_of(host) if kind is Kind.TANGKAPAN_LAYAR else None
    return of_site or region.of_document(text)


def _signatory(
    text: CleanText, closings: Closings | None, office: str | None, place: str | None, notice: Notice
) -> str | None:
    if closings is not None and closings.enacted is not None and closings.enacted.office is not None:
        return issuer.as_signatory(closings.enacted.office, office, place)
    signing, line = foot_office(text)
    notice.found("signatory", line)
    return issuer.as_signatory(signing, office, place) if signing else None


def _number(text: CleanText, identity: Identity, notice: Notice) -> NumberReading:
    """The number that the paper itself carries."""
    none = NumberReading(Given.BLANK)
    begin, end = 0, _NUMBER_LINES
    if identity.kind in MEETINGS:
        begin = clue_line(text, identity) or 0
        end = begin + _NUMBER_AFTER
    elif identity.kind not in _NUMBERED:
        return none
    field = find_field(text, _NUMBER, begin=begin, end=end, colon=identity.kind is not Kind.SOP)
    if field is None:
        return none
    reading = read_number(_BESIDE.sub("", field.value), text.trust(field.line))
    if reading.number is not None:
        notice.found("number", field.line)
    return reading


def _approved(text: CleanText, notice: Notice) -> tuple[date | None, Written | None]:
    """The day of an SOP's approval, and what stands at its place.

    The day it was made stands for it, unless the places of day and name of the approval are there and empty.
    """
    for labels in _APPROVED:
        if (found := _labelled_day(text, labels)) is not None:
            notice.found("signed_on", found[1])
            return found[0], Written.GIVEN
    made = _labelled_day(text, _MADE)
    if made is not None and not (_is_blank(text, _APPROVED[0]) and _is_blank(text, _APPROVED_BY)):
        notice.found("signed_on", made[1])
        return made[0], Written.GIVEN
    return None, Written.BLANK if any(_has_label(text, labels) for labels in (*_APPROVED, _MADE)) else None


def _numbered(text: CleanText, notice: Notice) -> tuple[date | None, Written | None]:
    """The day of a guideline that is approved by its own number and day at the head, and a signature at the end."""
    found = numbered_day(text)
    if found is None:
        return None, None
    notice.found("signed_on", found[1])
    return found[0], Written.GIVEN


def _labelled_day(text: CleanText, labels: str) -> tuple[date, int] | None:
    field = find_field(text, labels, colon=False)
    day = find_day(field.value) if field else None
    return (day, field.line) if field is not None and day is not None else None


def _has_label(text: CleanText, labels: str) -> bool:
    return re.search(labels, " ".join(text.lines[:40]), re.IGNORECASE) is not None


def _is_blank(text: CleanText, labels: str) -> bool:
    return _has_label(text, labels) and find_field(text, labels, colon=False) is None


def _contradiction(text: CleanText, own: tuple[date, int]) -> date | None:
    """The day above the signature, where it is far from the one at the head."""
    signed = signing_day(text)
    return signed[0] if signed is not None and abs((signed[0] - own[0]).days) > _FAR_APART else None


def _year(text: CleanText, kind: Kind | None, day: date | None, title: str | None, fiscal: int | None) -> int | None:
    """Of its own day or, failing that, of its title or cover; budget papers belong to their fiscal year."""
    if kind is Kind.RKA_DPA and fiscal is not None:
        return fiscal
    if day is not None:
        return day.year
    span = period.period_of_title(title)
    if span is not None:
        return span.start
    years = _YEAR.findall(title or "")
    if years:
        return int(years[-1])
    for line in text.lines[:_COVER_LINES]:
        match = _MONTH_YEAR.search(line)
        if match is not None and len(line) < 60:  # noqa: PLR2004
            return int(match[1] or match[2])
    return fiscal


def _period(text: CleanText, kind: Kind | None) -> Period | None:
    return period.period_of_cover(text, own_plan=kind is Kind.DOKUMEN_PERENCANAAN) or period.period_of_term(text, 0)
