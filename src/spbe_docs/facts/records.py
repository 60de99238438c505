"""Facts of everything else: plans, SOP, minutes, letters, reports, sheets, slides."""

import re
from datetime import date

from spbe_docs.facts import foreign, issuer, marks, period, region, site, validity
from spbe_docs.facts.closing import Closings, find_closings, foot_office
from spbe_docs.facts.cover import clue_line
from spbe_docs.facts.fields import find_field
from spbe_docs.facts.foreign import Foreign
from spbe_docs.facts.letters import LETTERS, MEETINGS
from spbe_docs.facts.meetings import meeting_of
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import UNSURE, Given, NumberReading, read_number
from spbe_docs.facts.record_day import approval, head_approval, own_day_of
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
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
_MONTH_YEAR = re.compile(
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+((?:19|20)\d{2})\b|"
    r"^\W*(?:tahun\s+)?((?:19|20)\d{2})\W*$",
    re.IGNORECASE,
)
_COVER_LINES = 25
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
    kind, host = identity.kind, site.host(text)
    place, body = _origin(text, kind, host, national=national)
    number = _number(text, identity, notice)
    title, title_line = record_title(text, identity)
    notice.found("title", title_line)
    closings = find_closings(text, None) if nature is Nature.FORMAL or kind is Kind.SURAT_TUGAS else None
    signature = marks.signature(text, None, field=signature_field)
    signed = signature != Signature()
    approved, written = approval(text, kind, closings, notice)
    if nature is Nature.FORMAL and written is None and signed:
        approved, written = head_approval(text, notice)
    day = approved or own_day_of(text, kind, notice)
    traces = Traces(
        draft_heading=marks.is_headed_draft(text, title_line),
        draft_mark=nature is Nature.FORMAL and marks.has_running_mark(text),
        not_yet=marks.says_not_yet(text),
        placeholder=marks.has_placeholder(text),
        day=written,
        signed=signed,
        scanned=bool(text.confidences) and text.confidences[0] < 1.0,
        proposed=notice.is_proposed("signed_on"),
    )
    standing = decide(nature, traces)
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
        national=national or foreign.is_national(body) or (place is None and _is_of_the_state(office)),
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
        foreign_issuer=foreign.other_issuer(body),
        site=host,
        meeting=meeting_of(text, kind),
        number_confidence=number.confidence,
        number_unsure=number.unsure,
    )


def _origin(
    text: CleanText, kind: Kind | None, host: str | None, *, national: bool
) -> tuple[str | None, Foreign | None]:
    """The region it is of, or the body that is no regional government."""
    if national:
        return None, None
    place = _region(text, kind, host)
    if kind in _OF_OTHERS or (kind in _FOR_US and place):
        return place, None
    body = foreign.of_letterhead(text)
    return (place if body is None else None), body


def _is_of_the_state(office: str | None) -> bool:
    return office is not None and office.startswith(("Kementerian", "Deputi"))


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
