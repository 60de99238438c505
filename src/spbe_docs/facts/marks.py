"""Marks that a document carries: of a signature, of a draft, of a form that was never filled in."""

import re

from spbe_docs.facts.wording import repaired
from spbe_docs.model.documents import Signature
from spbe_docs.model.text import CleanText

_TTD = re.compile(r"^\W*(?:ttd|dto|t\.\s?t\.\s?d|tertanda|cap\s*[/.]?\s*ttd)\b|[,/]\s*ttd\b", re.IGNORECASE)
_ELECTRONIC = re.compile(
    r"ditandatangani\s+(?:secara\s+)?elektronik|\bbsr[ef]\b|balai\s+sertifikasi\s+elektronik", re.IGNORECASE
)
_DRAFT = re.compile(r"^\W*(?:dra(?:f|ft)|konsep)(?:\s+(?:\d+|final|awal|i+))?\W*$", re.IGNORECASE)
_DRAFT_FIRST = re.compile(
    r"^\W*(?:draft?|rancangan)\s+(?!sistem|teknis|basis|aplikasi|peraturan\b.*\bnomor\s+\d)", re.IGNORECASE
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


def has_placeholder(text: CleanText, *spans: tuple[int, int]) -> bool:
    """Whether the head, or one of the *spans* of lines, still holds a form's placeholders."""
    lines = [*text.lines[:HEAD_LINES], *(line for first, last in spans for line in text.lines[first:last])]
    return any(_PLACEHOLDER.search(line) for line in lines)


def _is_mark(wording: str) -> bool:
    return len(wording) < 20 and bool(_DRAFT.match(wording))  # noqa: PLR2004
