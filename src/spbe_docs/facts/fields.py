"""Labelled values in the head of minutes, letters and SOP: "Acara : ...", in whatever way a table lost its columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.model.text import CleanText

_LABELS = (
    r"nomor\s*s[o0]p|nama\s*s[o0]p|judul\s*s[o0]p|nama\s*prosedur|(?:tanggal|tgl\.?)\s*(?:pembuatan|revisi|efektif|pengesahan)|disahkan\s*oleh|"
    r"dasar\s*hukum|kualifikasi\s*pelaksana|keterkaitan|peralatan|peringatan|pencatatan|"
    r"hari\s*[/,]?\s*(?:dan\s*)?(?:tanggal|tgl)|hari|tanggal|tgl|waktu|jam|pukul|tempat|lokasi|alamat|acara|agenda(?:\s*rapat)?|tema(?:\s*rapat)?|"
    r"topik|kegiatan|nama\s*kegiatan|judul(?:\s*rapat)?|pembahasan|materi|pimpinan\s*rapat|pemimpin\s*rapat|peserta(?:\s*rapat)?|hasil\s*rapat|notulis|"
    r"kepada|dari|sifat|lampiran|perihal|hal|nomor(?:\s*(?:surat|dokumen|laporan|dpa|rka|dppa))?|rapat"
)
_ANY_LABEL = re.compile(rf"^\W*(?:{_LABELS})\b\s*[:;]?\s*$", re.IGNORECASE)
_LABELLED = re.compile(rf"^\W*(?:{_LABELS}|[A-Z][\w/ ]{{2,28}}?)\s*:", re.IGNORECASE)
_CAPITAL_LABEL = re.compile(rf"^\W*(?:{_LABELS})\b", re.IGNORECASE)
_LABEL_INSIDE = re.compile(
    r"\b(?:dasar\s+hukum|kualifikasi\s+pelaksana|disahkan\s+oleh|tanggal\s+(?:revisi|efektif|pengesahan)|"
    r"pencatatan\s+dan\s+pendataan|peralatan\s*/?\s*perlengkapan|mutu\s+baku)\b",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"^\W*(?:demikian|di(?:tetapkan|keluarkan)\s+di\b|bersama\s+ini|mengingat|atas\b|sehubungan|dalam\s+rangka|dengan\s+hormat|yth|no\b(?!\.\s*\d)|\d+[.)]\s|[a-z][.)]\s|[IVX]+\.\s)",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(r"^\W*[A-Z][A-Za-z .]{2,30},\s*\d{1,2}\s+\w+\s+\d{4}\W*$")
_WRAPS = 0.72
_WIDTH_AROUND = 10
_MOST_LINES = 5
_PAIR_WITHIN = 14
_LONG_VALUE = 220


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a label, with the line it begins on."""

    value: str
    line: int


def find_field(text: CleanText, labels: str, *, begin: int = 0, end: int = 60, colon: bool = True) -> Field | None:
    """The first value that stands after one of *labels* (a pattern) in the lines *begin* to *end*.

    *colon*: whether a colon must separate label and value on one line (a table may have lost it).
    """
    pattern = re.compile(rf"^\W*(?:{labels})\b\s*(?P<separator>[:;=]+)?\s*(?P<value>.*)$", re.IGNORECASE)
    for line in range(begin, min(end, len(text.lines))):
        match = pattern.match(text.lines[line])
        if match is None:
            continue
        value = match["value"].strip(" :|")
        if value and (match["separator"] or not colon):
            return Field(_whole(text, line, value), line)
        if not value and (field := _apart(text, line)) is not None:
            return field
    return None


def _apart(text: CleanText, line: int) -> Field | None:
    """The value of a label that stands alone: in the other column of the table, or on the next line."""
    first = line
    while first > 0 and _ANY_LABEL.match(text.lines[first - 1]):
        first -= 1
    last = line
    while last + 1 < len(text.lines) and _ANY_LABEL.match(text.lines[last + 1]):
        last += 1
    for run in _runs_of_values(text, first, last):
        if line - first < len(run):
            return Field(text.lines[run[line - first]].lstrip(" :;").strip(), run[line - first])
    following = line + 1
    if first == last and following < len(text.lines) and not _names_label(text.lines[following]):
        value = text.lines[following].strip(" :|")
        return Field(value, following) if value else None
    return None


def _runs_of_values(text: CleanText, first: int, last: int) -> Iterator[list[int]]:
    """Lines that begin with a colon, after the labels at *first* to *last* or, failing that, before them."""
    after = [
        line
        for line in range(last + 1, min(last + 1 + _PAIR_WITHIN, len(text.lines)))
        if text.lines[line].startswith(":")
    ]
    before = [line for line in range(max(first - _PAIR_WITHIN, 0), first) if text.lines[line].startswith(":")]
    for run in (after, before):
        if len(run) > 1:
            yield run


def _whole(text: CleanText, line: int, value: str) -> str:
    """*value* with the lines it goes on over: those before the right edge was reached do not go on."""
    near = text.lines[max(line - _WIDTH_AROUND, 0) : line + _WIDTH_AROUND]
    width = max(len(other) for other in near)
    parts = [value]
    current = text.lines[line]
    for following in text.lines[line + 1 : line + _MOST_LINES]:
        ended = len(current) < _WRAPS * width or current.endswith((".", ";"))
        if (
            ended
            or _PLACE_AND_DAY.match(following)
            or _LABELLED.match(following)
            or _PROSE.match(following)
            or _is_capital_label(following)
            or _LABEL_INSIDE.search(following)
        ):
            break
        parts.append(following)
        current = following
    return " ".join(parts)[:_LONG_VALUE]


def is_labelled(line: str) -> bool:
    """Whether *line* has a label of its own, or a place and a day, so that it goes on with no value above."""
    return _names_label(line) or _PLACE_AND_DAY.match(line) is not None


def _names_label(line: str) -> bool:
    """Whether *line* is a row of labels itself: an empty form, not a value."""
    return _LABELLED.match(line) is not None or _LABEL_INSIDE.search(line) is not None


def _is_capital_label(line: str) -> bool:
    match = _CAPITAL_LABEL.match(line)
    return match is not None and match.group().isupper()
