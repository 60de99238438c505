"""The few places of a document that tell its kind, so that a long one costs hardly more than a short one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spbe_docs.identify.slips import respelled
from spbe_docs.model.text import CleanText

TITLE_LINES = 15
HEAD_LINES = 60
BODY_PAGES = 6
BODY_LINES = 300
LAST_PAGES = 2
FOOT_LINES = 60
LONGEST_LINE = 240
SLIDES = 5
SLIDE_LETTERS = 700
SLIDE_LINE = 45
ANNEX_WITHIN = 3
COVER_LINES = 2

# "T E N T A N G", "D A F T A R": one letter, one space.
_SPREAD = re.compile(r"(?:\w[ .]){3,}\w\W*")
# A heading's words read wrongly by OCR: "BUPAT|", "PROVINS!", "K0MUNIKASI".
_SLIP = re.compile(r"(?<=[A-Z])[|!1](?![a-z\d])|(?<=[A-Z]{2})l(?![a-z\d])")
_ZERO = re.compile(r"(?<=[A-Z])0(?=[A-Z])")
_MARKS = " .,:;|~*_-–—=•·'`^\"«»([{<>/\\+#!©®"
_ABOUT = re.compile(r"(?:^|\W)tentang\b|^\W*(?-i:T[EF][NMH]T[A4][NMH][GCQ6])\W*$", re.IGNORECASE)
_LAW = re.compile(
    r"\W*(?:lampiran\b.{0,25}?)?(?:rancangan\W+|salinan\W+|surat\s+)?"
    r"(?:peraturan|keputusan|instruksi|edaran|qanun|undang-undang|perjanjian|nota\s+kese|kesepakatan|memorandum)",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"\W*lampiran\b", re.IGNORECASE)
_DATED = re.compile(r"\W*(?:tanggal|tahun)\b", re.IGNORECASE)
_COVER_ENDS = re.compile(r"\W*(?:daftar\s+(?:isi|gambar|tabel)|kata\s+pengantar|bab\s+(?:i|1)\b)", re.IGNORECASE)
_INVOCATION = re.compile(r"\brahma\w?\s*(?:tuhan|allah)\b|\btuhan\s*yang\s*maha\b", re.IGNORECASE)
_MATTER = re.compile(r"\W*(?:hal|perihal)\s*:", re.IGNORECASE)
_ADDRESSEE = re.compile(r"\W*(?:kepada|yth|yang\s+terhormat|sdr|saudara|bapak|ibu)\b", re.IGNORECASE)
_SUBJECT_LINES = 5
_CONSIDERING = re.compile(r"\W*menimbang\b", re.IGNORECASE)
# Two-column heads leave their labels alone at the top: they end no title.
_BARE_LABEL = re.compile(r"\W*(?:menimbang|mengingat|menetapkan|memperhatikan)?\W*(?:[a-z]|\d{1,2})?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """Some lines of a document, one to a line of `joined`."""

    joined: str
    lowered: str
    indices: tuple[int, ...]
    """The index in the document of each line."""

    starts: tuple[int, ...]
    """The offset in `joined` of each line."""


def windows(text: CleanText, *, respell: bool = False) -> dict[str, Window]:
    """The windows that a rule's `where` names.

    *respell*: put the headings right that OCR misspelled.
    Lines lose the marks before their first word, so that `^` is enough in a pattern.

    `title`: the first 15 lines with words on them but prose, as far as TENTANG, Menimbang or a table of contents:
    what stands after TENTANG, or below a letter's "Perihal :", is the subject and never the kind. Of an annex that
    stands alone, its head.
    `head`: the first page, or its first 60 lines.
    `body`: the first six pages and the last two, never the whole of a long document.
    `foot`: the last 60 lines and, where pages hold few and short lines as slides do, the words "halaman: ringkas".
    """
    lines, pages = text.lines, text.line_pages
    count = len(lines)
    first_page = next((index for index in range(min(count, HEAD_LINES)) if pages[index] != pages[0]), HEAD_LINES)
    last_page = pages[-1] if pages else 1
    front = next(
        (index for index in range(min(count, BODY_LINES)) if pages[index] - pages[0] >= BODY_PAGES),
        min(count, BODY_LINES),
    )
    back = count
    while back > max(front, count - BODY_LINES) and pages[back - 1] > last_page - LAST_PAGES:
        back -= 1
    return {
        "title": _title(lines, respell=respell),
        "head": _window((index, lines[index]) for index in range(min(count, max(first_page, 1)))),
        "body": _window((index, lines[index]) for index in (*range(front), *range(back, count))),
        "foot": _window(
            (*((index, lines[index]) for index in range(max(count - FOOT_LINES, 0), count)), *_shape(text))
        ),
    }


def closed_up(line: str) -> str:
    """A heading as it was meant: no letter-spacing, I and O where OCR took strokes and digits for them."""
    if _SPREAD.fullmatch(line):
        line = line.replace(" ", "")
    return _ZERO.sub("O", _SLIP.sub("I", line))


def _shape(text: CleanText) -> tuple[tuple[int, str], ...]:
    """What a slide show has in common with nothing else: page after page of a few short lines."""
    pages = len(set(text.line_pages))
    if pages < SLIDES or len(text.cased) > SLIDE_LETTERS * pages or len(text.cased) > SLIDE_LINE * len(text.lines):
        return ()
    return ((len(text.lines) - 1, "halaman: ringkas"),)


def _title(lines: tuple[str, ...], *, respell: bool) -> Window:
    found: list[tuple[int, str]] = []
    is_law = is_annex = False
    subject = _subject(lines)
    for index, raw in enumerate(lines[: TITLE_LINES * 2]):
        if len(found) == TITLE_LINES:
            break
        if index in subject or _BARE_LABEL.fullmatch(raw) or raw.lstrip(_MARKS)[:1].islower():
            continue
        if (
            _CONSIDERING.match(raw)
            or (is_law and _INVOCATION.search(raw))
            or (len(found) >= COVER_LINES and _COVER_ENDS.match(raw))
        ):
            break
        raw = raw[:LONGEST_LINE]  # noqa: PLW2901 - a file may be one endless line
        line = respelled(closed_up(raw)) if respell else closed_up(raw)
        about = _ABOUT.search(line)
        is_law = is_law or bool(_LAW.match(line))
        if about is not None and is_law and _ends_heading(line, about):
            found.append((index, line[: about.end()]))
            break
        found.append((index, line))
        is_annex = is_annex or (is_law and len(found) <= ANNEX_WITHIN and bool(_ANNEX.match(found[0][1])))
        if is_annex and _DATED.match(line):
            break
    return _window(found)


def _subject(lines: tuple[str, ...]) -> range:
    """The lines over which a letter's subject goes on, between "Perihal :" and the addressee: never the kind."""
    for index, line in enumerate(lines[: TITLE_LINES * 2]):
        if _MATTER.match(line):
            below = range(index + 1, min(index + 1 + _SUBJECT_LINES, len(lines)))
            end = next((place for place in below if _ADDRESSEE.match(lines[place])), index + 1)
            return range(index + 1, end)
    return range(0)


def _ends_heading(line: str, about: re.Match[str]) -> bool:
    begins = line[: about.end()].strip(_MARKS) == "TENTANG"
    return begins or line[about.end() :].strip(" :") == "" or line[:5].lower() == "nomor"


def _window(numbered: Iterable[tuple[int, str]]) -> Window:
    indices: list[int] = []
    starts: list[int] = []
    parts: list[str] = []
    offset = 0
    for index, line in numbered:
        part = line[:LONGEST_LINE].lstrip(_MARKS)
        indices.append(index)
        starts.append(offset)
        parts.append(part)
        offset += len(part) + 1
    joined = "\n".join(parts)
    return Window(joined, joined.lower(), tuple(indices), tuple(starts))
