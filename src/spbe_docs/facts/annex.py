"""The head of an annex repeats number, day and title of its document: a second source, or the only one."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from spbe_docs.facts.dates import DayReading, Written, read_day
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.numbers import NUMBER_INSIDE, Given, NumberReading, read_number
from spbe_docs.facts.title import HANGING, tidy
from spbe_docs.facts.wording import is_upper, letters, repaired
from spbe_docs.model.text import CleanText

FIRST_LINES = 8
"""A document whose head of an annex stands among these lines is an annex kept as a file of its own."""

_MOST = 12
_ALIKE = 0.5
_HEAD_LINES = 9
_FORM = re.compile(r"\b(?:surat\s+)?((?:peraturan|keputusan|instruksi|qanun|surat\s+edaran)\b.*)", re.IGNORECASE)
_DAY = re.compile(r"\b(?:tanggal|tgl)\b\s*[:=]?", re.IGNORECASE)
_ABOUT = re.compile(r"\btentang\b\s*[:=]?\s*", re.IGNORECASE)
_PART = re.compile(r"^\W*(?:nomor|tanggal|tgl|tentang|lampiran)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:atas|perubahan|dalam|pada)\b")
_IN_PROSE = re.compile(r"\bini\b|[.;]\W*$|^lampiran\s+(?:yang|sebagaimana|dan)\b", re.IGNORECASE)
_BEFORE_FORM = 30
_BEFORE_FORM_BELOW = 12
"""How far into a line the form may begin: a letter's "Hal : Penyampaian Peraturan ..." is no head of an annex."""

_OWN_TITLE = re.compile(
    r"^\W*(?:susunan|daftar|struktur|bagan|uraian\s+tugas|rincian|format|tabel|formulir)\b", re.IGNORECASE
)
_ITEM = re.compile(r"^\W*(?:[ivx]+\.|[a-z]\.|\d+\.|bab\b|no\b)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnnexHead:
    """LAMPIRAN PERATURAN ... NOMOR ... TANGGAL ... TENTANG ..."""

    line: int
    words: str
    number: NumberReading | None
    number_line: int
    day: DayReading | None
    day_line: int
    title: str | None
    title_line: int
    about: bool = False
    """Whether the title is that of its document, after TENTANG, and not the annex's own."""


def find_annexes(text: CleanText) -> tuple[AnnexHead, ...]:
    """The heads of annexes of regulations and decrees, in order."""
    found: list[AnnexHead] = []
    for line in lines_starting(text, "lampiran", within=48):
        if len(found) == _MOST:
            break
        offset = text.text.find("lampiran", text.starts[line])
        if not text.cased[offset].isupper() or _CHANGED.search(text.text, text.starts[line], offset):
            continue
        words = _words(text, line, offset - text.starts[line])
        if words is not None:
            found.append(_read(text, line, words))
    return tuple(found)


def _words(text: CleanText, line: int, column: int) -> str | None:
    """The form and issuer that the head names, on its line or one of the next two; None for other uses of the word."""
    first = repaired(text.lines[line])[column:]
    for place, wording in enumerate((first, *text.lines[line + 1 : line + 3])):
        match = _FORM.search(repaired(wording))
        if match is None or match.start() > (_BEFORE_FORM if place == 0 else _BEFORE_FORM_BELOW):
            continue
        if place == 0 and _IN_PROSE.search(first):
            return None
        inside = NUMBER_INSIDE.search(match[1])
        return match[1][: inside.start()].strip() if inside else match[1].strip()
    return None


def _read(text: CleanText, line: int, words: str) -> AnnexHead:
    number: NumberReading | None = None
    day: DayReading | None = None
    title: str | None = None
    number_line = day_line = title_line = line
    last = line
    for place in range(line, min(line + _HEAD_LINES, len(text.lines))):
        wording = repaired(text.lines[place])
        if number is None and (match := NUMBER_INSIDE.search(wording)):
            number = read_number(wording[match.end() :], text.trust(place))
            number_line = last = place
        if day is None and (match := _DAY.search(wording)):
            day, day_line, last = read_day(wording[match.end() :]), place, place
        if title is None and (match := _ABOUT.search(wording)):
            title, title_line, last = _title(text, place, wording[match.end() :]), place, place
    about = title is not None
    if title is None:
        title, title_line = _title(text, last, "", own=True), last + 1
    return AnnexHead(line, words, number, number_line, day, day_line, title, title_line, about)


def _title(text: CleanText, line: int, begun: str, *, own: bool = False) -> str | None:
    """The title after TENTANG, or the annex's *own*; an abbreviation in brackets on a line by itself ends it."""
    parts = [begun.strip()] if begun.strip() else []
    for wording in map(repaired, text.lines[line + 1 : line + 7]):
        if _PART.match(wording) or _ITEM.match(wording) or (parts and is_upper(parts[0]) != is_upper(wording)):
            break
        if parts and letters(wording) in letters(" ".join(parts)):
            break
        if parts and not own and _OWN_TITLE.match(wording) and not HANGING.search(parts[-1]):
            break
        if not is_upper(wording) and (own or parts):
            break
        parts.append(wording)
        if wording.startswith("(") and wording.endswith(")"):
            break
    return tidy(" ".join(parts)) or None


def belonging(annexes: tuple[AnnexHead, ...], title: str | None) -> tuple[AnnexHead, ...]:
    """The annexes whose head names *title*, or none at all: another title is that of another document."""
    return tuple(annex for annex in annexes if not annex.about or _resembles(annex.title, title))


def _resembles(one: str | None, other: str | None) -> bool:
    short, long = sorted((letters(one or ""), letters(other or "")), key=len)
    if not short or short in long:
        return True
    return SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE


def settled(annexes: tuple[AnnexHead, ...], form: str) -> AnnexHead | None:
    """The first annex of a document of that *form* ("peraturan", "keputusan") that carries a number."""
    return next(
        (
            annex
            for annex in annexes
            if annex.number is not None and annex.number.state is Given.GIVEN and annex.words.lower().startswith(form)
        ),
        None,
    )


def dated(annexes: tuple[AnnexHead, ...], form: str) -> AnnexHead | None:
    """The first annex of a document of that *form* whose day can be read."""
    return next(
        (
            annex
            for annex in annexes
            if annex.day is not None and annex.day.written is Written.GIVEN and annex.words.lower().startswith(form)
        ),
        None,
    )
