"""Marks that a document carries: of a signature, of a draft, of a form that was never filled in."""

import re

from spbe_docs.facts.wording import repaired
from spbe_docs.model.documents import Signature
from spbe_docs.model.text import CleanText

_TTD = re.compile(
    r"^\W*(?:ttd|dto|t\.\s?t\.\s?d|tertanda|cap\s*[/.]?\s*ttd)\b|[,/]\s*ttd\b|\(\s*(?:ttd|dto|t\.\s?t\.\s?d)\.?\s*\)",
    re.IGNORECASE,
)
_ELECTRONIC = re.compile(
    r"ditandatangani\s+(?:secara\s+)?elektronik|\bbsr[ef]\b|balai\s+sertifikasi\s+elektronik", re.IGNORECASE
)
_DRAFT = re.compile(r"^\W*(?:dra(?:f|ft)|konsep)(?:\s+(?:\d+|final|awal|i+))?\W*$", re.IGNORECASE)
_DRAFT_FIRST = re.compile(
    r"^\W*(?:draft?|rancangan)\s+(?!sistem|teknis|basis|aplikasi|peraturan\b.*\bnomor\s+\d)", re.IGNORECASE
)
_DRAFT_WORD = r"(?:dra(?:f|ft)|konsep|rancangan|raper\w{2,4}|ranper\w{2,4})"
_RUNNING_MARK = re.compile(
    rf"^\W*{_DRAFT_WORD}(?:\s+(?:ke-?\s*)?(?:\d+|final|awal|akhir|[ivx]+))?(?:\W+(?:hal(?:aman)?\W*)?\d+)?\W*$|"
    rf"^\W*{_DRAFT_WORD}\s+(?:(?:naskah|awal|akhir|final|\d+)\s+)*(?:peraturan|keputusan|instruksi|surat|perbup|perwal\w*|pergub|perkada|sk)\b"
    rf"(?!.*\bnomor\s+\d)",
    re.IGNORECASE,
)
# What no page of an enacted text says of itself, wherever it stands alone on a line.
_VERSION = re.compile(
    rf"^\W*{_DRAFT_WORD}\b.{{0,80}}\b(?:versi|hasil\s+(?:harmonisasi|fasilitasi|rapat|pembahasan|konsultasi)|harmonisasi|fasilitasi)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    rf"^\W*{_DRAFT_WORD}\b.{{0,80}}\bbelum\s+(?:di)?(?:tetapkan|tandatangani|undangkan|sahkan|bernomor|final)|"
    r"^\W*belum\s+di(?:tetapkan|tandatangani|undangkan|sahkan)\W*$",
    re.IGNORECASE,
)
_NOT_YET_INSIDE = re.compile(
    rf"\b{_DRAFT_WORD}\b.{{0,40}}\bbelum\s+(?:di)?(?:tetapkan|tandatangani|undangkan|sahkan|bernomor)\W*$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\[\s*(?:nomor|no\b|tanggal|tgl|nama|lambang|logo|instansi|tahun|jabatan|kabupaten|kota|provinsi|tempat|judul|pd\b|"
    r"opd|isi)[^\]]{0,40}\]|"
    r"<<[^>]{1,40}>>|\$?\{\{?[a-z_ ]{3,40}\}\}?|"
    r"\b(?:bupati|kabupaten|gubernur|provinsi|kota|dinas)\s*(?:\.{4,}|…+|_{3,}|x{3,})",
    re.IGNORECASE,
)
HEAD_LINES = 20
FOOT_LINES = 25
_RUNNING = 2


def signature(text: CleanText, closing: tuple[int, int] | None, *, field: bool) -> Signature:
    """The marks of a signature near the *closing*, at the end, or (an electronic one) on the first page or all."""
    count = len(text.lines)
    places = [(max(count - FOOT_LINES, 0), count)]
    if closing is not None:
        places.append((closing[0], min(closing[1] + 12, count)))
    near = [line for first, last in places for line in text.lines[first:last]]
    first_page = text.lines[:60]
    return Signature(
        ttd=any(_TTD.search(line) for line in near),
        tte_text=any(_ELECTRONIC.search(line) for line in near)
        or any(_ELECTRONIC.search(line) for line in first_page if len(line) < 160)  # noqa: PLR2004
        or any(_ELECTRONIC.search(line) for _, line in text.running),
        pdf_field=field,
    )


def is_headed_draft(text: CleanText, title_line: int | None) -> bool:
    """Whether DRAF stands at the head or runs over the pages, or the title at *title_line* begins with it."""
    marked = {text.line_pages[line] for line, wording in enumerate(text.lines[:300]) if _is_mark(wording)}
    marked.update(page for page, wording in text.running if _is_mark(wording))
    if any(_is_mark(wording) for wording in text.lines[:6]) or len(marked) >= _RUNNING:
        return True
    return title_line is not None and bool(_DRAFT_FIRST.match(repaired(text.lines[title_line])))


def has_running_mark(text: CleanText) -> bool:
    """Whether a line of its own calls the text a draft: at the top or the foot of the whole, or of several pages."""
    pages: dict[int, list[int]] = {}
    for line, page in enumerate(text.line_pages):
        pages.setdefault(page, []).append(line)
    numbers = sorted(pages)
    marked = {page for page in numbers if any(_is_running(text.lines[line]) for line in _edges(pages[page]))}
    marked.update(page for page, wording in text.running if _is_running(wording))
    if len(marked) >= max(_RUNNING, len(numbers) // 3) or any(
        _is_running(text.lines[line]) for line in (*pages[numbers[0]][:_EDGE], *pages[numbers[-1]][-_EDGE:])
    ):
        return True
    return any(
        len(line) <= _LONGEST_MARK
        and line.strip("( -")[:1].isupper()
        and line[-1] not in ".;,"
        and _VERSION.match(line)
        for line in text.lines
    )


def says_not_yet(text: CleanText) -> bool:
    """Whether it says of itself that it is not enacted or not signed yet: "Konsep ..., belum ditetapkan"."""
    if any(_NOT_YET.match(line) for line in text.lines if len(line) <= _LONGEST_MARK):
        return True
    edges = (*text.lines[: 2 * _EDGE], *text.lines[-2 * _EDGE :])
    return any(_NOT_YET_INSIDE.search(line) for line in edges if len(line) <= _LONGEST_MARK)


def _edges(lines: list[int]) -> list[int]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _is_running(wording: str) -> bool:
    return len(wording) <= _LONGEST_MARK and bool(_RUNNING_MARK.match(repaired(wording)))


_EDGE = 2
_LONGEST_MARK = 120


def has_placeholder(text: CleanText, *spans: tuple[int, int]) -> bool:
    """Whether the head, or one of the *spans* of lines, still holds a form's placeholders."""
    lines = [*text.lines[:HEAD_LINES], *(line for first, last in spans for line in text.lines[first:last])]
    return any(_PLACEHOLDER.search(line) for line in lines)


def _is_mark(wording: str) -> bool:
    return len(wording) < 20 and bool(_DRAFT.match(wording))  # noqa: PLR2004
