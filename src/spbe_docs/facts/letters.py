"""The day of a letter or a report: its line of place and day, or its label."""

import re
from datetime import date

from spbe_docs.facts.dates import find_day
from spbe_docs.facts.fields import find_field
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

_PLACE_AND_DAY = re.compile(r"^\W*(?:[A-Z][\w.']*\s?){1,4},?\s*(?:tgl\.?|tanggal)?\s*\d{1,2}\W", re.UNICODE)
_AT_END = re.compile(r"\b(?:[A-Z][a-z]+\s?){1,3},\s*\d{1,2}\s+[A-Za-z]+\s+\d{4}\s*$")
_AS_OF = re.compile(r"\b(?:per|keadaan|posisi|status)\s+(?:tanggal\s+)?\d{1,2}\s", re.IGNORECASE)
_DAY = r"\d{1,2}\s+[a-z]{3,10}\.?\s+\d{4}"
_ALONE = re.compile(
    rf"\W*(?:(?:versi|revisi|edisi)\s*[\d.]+\W+)?(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\W+)?{_DAY}\W*",
    re.IGNORECASE,
)
# A paper's own number, with its day: "Nomor 700/12/ITDA/2024 tanggal 3 Juni 2024", "Ditetapkan Forum Satu Data, 6 Mei
# 2023, Nomor 050/2/2023". A law's number ends with its year.
_NUMBERED = re.compile(
    rf"\W*di(?:tetapkan|sahkan)\b(?!\s+di\b).{{0,60}}\W{_DAY}\W+(?:nomor|no)\b[.:\s]*\S*\d\S*\W*|"
    rf"\W*(?:nomor|no)\b[.:\s]*(?!\S+\s+tahun\b)\S*\d\S*\W+(?:(?:ditetapkan|disahkan|tertanggal|tanggal|tgl\.?|pada)\W+)*{_DAY}\W*",
    re.IGNORECASE,
)
# A line that ends so cites what the next line numbers.
_CITES = re.compile(
    r"\b(?:peraturan|keputusan|instruksi|surat|berdasarkan|sesuai|dasar|menurut)\b(?!.*[.;])", re.IGNORECASE
)
_SEEN = re.compile(rf"\b(?:diakses|diambil|diperbarui|dimutakhirkan)(?:\s+(?:pada|tanggal))*\W+{_DAY}", re.IGNORECASE)
_TODAY = re.compile(r"\bpada\s+hari\s+ini\b", re.IGNORECASE)
_LONGEST = 70
_HEAD = 30
_FOOT = 35
LETTERS = frozenset({Kind.SURAT_DINAS, Kind.UNDANGAN, Kind.SURAT_TUGAS, Kind.SURAT_EDARAN})
MEETINGS = frozenset({Kind.NOTULEN, Kind.DAFTAR_HADIR, Kind.BERITA_ACARA})


def own_day(text: CleanText, kind: Kind | None) -> tuple[date, int] | None:
    """The day a record was made, or of the meeting it reports, and the line that says so."""
    if kind in MEETINGS:
        return (
            _labelled(text, r"hari\s*[/,]?\s*(?:dan\s*)?(?:tanggal|tgl)", _everywhere(text))
            or _today(text)
            or (_labelled(text, r"tanggal|tgl", _HEAD * 2) or _signed(text))
        )
    if kind in LETTERS:
        return letter_day(text) or _signed(text)
    return (
        _labelled(text, r"(?:tanggal|tgl)(?!\W+(?:di)?cetak)", _HEAD)
        or numbered_day(text)
        or _placed(text, 0, _HEAD)
        or _today(text)
        or _as_of(text)
        or _seen(text)
        or _signed(text)
        or (None if kind is Kind.TANGKAPAN_LAYAR else _alone(text))
    )


def signing_day(text: CleanText) -> tuple[date, int] | None:
    """The day above the signature at the end."""
    return _signed(text)


def numbered_day(text: CleanText) -> tuple[date, int] | None:
    """The day that stands beside the paper's own number, near its head."""
    for line, wording in enumerate(text.lines[: _HEAD // 2]):
        if line and _CITES.search(text.lines[line - 1]):
            continue
        if _NUMBERED.fullmatch(wording) and (day := find_day(wording)) is not None:
            return day, line
    return None


def letter_day(text: CleanText) -> tuple[date, int] | None:
    """The day at the head of a letter, or the one labelled Tanggal in a memo."""
    return _placed(text, 0, _HEAD) or _labelled(text, r"tanggal|tgl", _HEAD)


def _placed(text: CleanText, begin: int, end: int) -> tuple[date, int] | None:
    for line in range(max(begin, 0), min(end, len(text.lines))):
        wording = text.lines[line]
        if (len(wording) <= _LONGEST and _PLACE_AND_DAY.match(wording)) or _AT_END.search(wording):
            day = find_day(wording)
            if day is not None:
                return day, line
    return None


def _as_of(text: CleanText) -> tuple[date, int] | None:
    """The day a list stands for: "Keadaan per 31 Agustus 2024"."""
    for line, wording in enumerate(text.lines[: _HEAD // 3]):
        if _AS_OF.search(wording) and (day := find_day(wording)) is not None:
            return day, line
    return None


def _seen(text: CleanText) -> tuple[date, int] | None:
    """The day on which a screen was looked at, or a list brought up to date."""
    for line, wording in enumerate(text.lines[:_HEAD]):
        if (said := _SEEN.search(wording)) is not None and (day := find_day(said[0])) is not None:
            return day, line
    return None


def _alone(text: CleanText) -> tuple[date, int] | None:
    """The day that a cover gives in a line of its own, after the version at most; on a screen that may be old news."""
    for line, wording in enumerate(text.lines[: _HEAD // 2]):
        if _ALONE.fullmatch(wording) and (day := find_day(wording)) is not None:
            return day, line
    return None


def _signed(text: CleanText) -> tuple[date, int] | None:
    return _placed(text, len(text.lines) - _FOOT, len(text.lines))


def _labelled(text: CleanText, labels: str, end: int) -> tuple[date, int] | None:
    field = find_field(text, labels, end=end, colon=False)
    day = find_day(field.value) if field else None
    return (day, field.line) if field and day else None


def _today(text: CleanText) -> tuple[date, int] | None:
    """The day in "Pada hari ini, Rabu tanggal dua belas bulan Juni tahun dua ribu dua puluh empat", over some lines."""
    for line, wording in enumerate(text.lines[: _HEAD * 2]):
        if _TODAY.search(wording):
            day = find_day(" ".join(text.lines[line : line + 4]))
            return (day, line) if day else None
    return None


def _everywhere(text: CleanText) -> int:
    return min(len(text.lines), 300)
