"""The heading of a legal document: form, number, year and title, from its own head and never from what it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from spbe_docs.facts.heading_number import find_number, number_below
from spbe_docs.facts.headwords import CONSIDERING, FORM, is_about, is_about_misread
from spbe_docs.facts.numbers import NUMBER_INSIDE, NumberReading
from spbe_docs.facts.title import read_title
from spbe_docs.facts.wording import is_upper, letters, repaired
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

SEARCHED_PAGES = 6
SEARCHED_LINES = 260
ANY_CASE_LINES = 14
"""A heading not in capitals is believed among the first lines only: further on it is a citation."""

ABOUT_WITHIN = 12

_DRAFT_LINE = re.compile(r"^\W*(?:rancangan|draft?|konsep|raper\w{2,4}|ranper\w{2,4})\W*(?:\d+)?\W*$", re.IGNORECASE)
_DRAFT_SHORT = re.compile(r"^\W*(?:raper|ranper)(?:da|bup|wal|wali|wako|gub|kada)\b", re.IGNORECASE)
_ANYTHING = re.compile(r"(?P<draft>\bRANCANGAN\W+)?(?P<form>.*)")
_RESEMBLES = 0.8
_NUMBERED_ABOVE = frozenset({"peraturan", "keputusan", "instruksi", "qanun"})
_BARE_CONSIDERING = re.compile(r"^\W*(?:menimbang|mengingat)\b", re.IGNORECASE)
_CONSIDERED_WITHIN = 40
_FORMS_OF = {
    Kind.UU: "undang",
    Kind.PP: "peraturan",
    Kind.PERPRES: "peraturan",
    Kind.PERMEN: "peraturan",
    Kind.PERDA: "peraturan qanun",
    Kind.PERKADA: "peraturan",
    Kind.KEPMEN: "keputusan",
    Kind.KEPUTUSAN_KADA: "keputusan",
    Kind.KEPUTUSAN_PIMPINAN_PD: "keputusan",
    Kind.INSTRUKSI: "instruksi",
    Kind.SURAT_EDARAN: "surat edaran",
    Kind.PERJANJIAN: "perjanjian addendum nota kesepakatan memorandum kontrak",
    Kind.LAINNYA: "peraturan keputusan",
}
LEGAL_KINDS = frozenset(_FORMS_OF)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, by the lines on which its parts stand."""

    line: int
    words: str
    """The form with its issuer: "PERATURAN BUPATI MAJU JAYA"."""

    number_line: int | None
    number: NumberReading
    title_lines: tuple[int, int] | None
    title: str | None
    draft: bool
    """Whether it is headed RANCANGAN or DRAF."""


def find_heading(text: CleanText, kind: Kind, form: str | None = None) -> Heading | None:
    """The first heading of a document of *kind*; None when it has none that can be read.

    Heads set in two columns come scrambled, and pages may be bound in the wrong order, so the first pages are
    searched and not only the first lines. *form* is what the kind was recognised by: a heading that OCR misspelled
    still resembles it.
    """
    forms = _FORMS_OF.get(kind)
    if forms is None:
        return None
    found = _first(text, _candidates(text, forms))
    if found is None and form is not None:
        return _first(text, _misspelled(text, form))
    return found


def heading_above(text: CleanText, kind: Kind, line: int, end: int) -> Heading | None:
    """The nearest heading, in capitals, between the lines *end* and *line*, on which its considerations begin."""
    forms = _FORMS_OF.get(kind, "")
    for place in range(line - 1, max(end, line - _CONSIDERED_WITHIN), -1):
        wording = repaired(text.lines[place])
        match = FORM.match(wording)
        if match is not None and match["form"].lower().split()[0] in forms and is_upper(wording):
            return _read(text, place, match)
    return None


def _first(text: CleanText, candidates: Iterator[tuple[int, re.Match[str]]]) -> Heading | None:
    incomplete: Heading | None = None
    for line, match in candidates:
        heading = _read(text, line, match)
        if heading.number_line is not None and heading.title is not None:
            return heading if _is_considered(text, line) else _behind_cover(text, heading, candidates)
        if (heading.number_line is not None or heading.title is not None) and incomplete is None:
            incomplete = heading
    return incomplete


def _behind_cover(text: CleanText, cover: Heading, candidates: Iterator[tuple[int, re.Match[str]]]) -> Heading:
    """The heading that the one on a *cover* announces: nothing ends the title there but the publisher and the year."""
    title = letters(cover.title or "")
    for line, match in candidates:
        if text.line_pages[line] == text.line_pages[cover.line]:
            continue
        other = _read(text, line, match)
        begun = letters(other.title or "")
        if begun and title.startswith(begun) and other.number == cover.number and _is_considered(text, line):
            return other
    return cover


def _is_considered(text: CleanText, line: int) -> bool:
    """Whether considerations follow the heading on *line* on the same page."""
    page = text.line_pages[line]
    below = range(line, min(line + _CONSIDERED_WITHIN, len(text.lines)))
    return any(text.line_pages[place] == page and _BARE_CONSIDERING.match(text.lines[place]) for place in below)


def _candidates(text: CleanText, forms: str) -> Iterator[tuple[int, re.Match[str]]]:
    for line, raw in enumerate(text.lines[:SEARCHED_LINES]):
        if text.line_pages[line] - text.line_pages[0] >= SEARCHED_PAGES:
            return
        wording = repaired(raw) if raw[:1].isupper() or not raw[:1].isalpha() else ""
        match = FORM.match(wording)
        if match is None or match["form"].lower().split("-")[0].split()[0] not in forms:
            continue
        if is_upper(wording[: match.end() + 30]) or (
            line < ANY_CASE_LINES and match["above"] is None and not _is_citation(wording)
        ):
            yield line, match


def _misspelled(text: CleanText, form: str) -> Iterator[tuple[int, re.Match[str]]]:
    wanted = letters(form)
    for line, raw in enumerate(text.lines[: ANY_CASE_LINES * 2]):
        begun = letters(raw)[: len(wanted)]
        if is_upper(raw) and SequenceMatcher(None, wanted, begun, autojunk=False).ratio() >= _RESEMBLES:
            match = _ANYTHING.match(f"{form.upper()}{raw[_length_of(raw, len(wanted)) :]}")
            if match is not None:
                yield line, match


def _length_of(raw: str, count: int) -> int:
    """How many characters of *raw* its first *count* letters and digits take."""
    seen = 0
    for place, letter in enumerate(raw):
        seen += letter.isalnum()
        if seen == count:
            return place + 1
    return len(raw)


def _is_citation(wording: str) -> bool:
    inside = NUMBER_INSIDE.search(wording)
    return wording.rstrip().endswith((";", ".")) or (inside is not None and wording[inside.start()] == "N")


def _read(text: CleanText, line: int, match: re.Match[str]) -> Heading:
    wording = match.string
    draft = bool(match["draft"]) or any(
        _DRAFT_LINE.match(repaired(above)) or _DRAFT_SHORT.match(above) for above in text.lines[max(line - 6, 0) : line]
    )
    words = [wording[match.start("form") :]]
    number_line, number, about = find_number(text, line, words)
    if about is None:
        about = _find_about(text, number_line if number_line is not None else line)
    title, lines = read_title(text, *about, " ".join(words)) if about is not None else (None, None)
    if number_line is None and lines is not None and match["form"].lower() not in _NUMBERED_ABOVE:
        number_line, number = number_below(text, lines[1])
    return Heading(line, " ".join(words), number_line, number, lines, title, draft)


def _find_about(text: CleanText, line: int) -> tuple[int, str] | None:
    for place in range(line, min(line + ABOUT_WITHIN, len(text.lines))):
        wording = text.lines[place]
        if is_about(wording) or (place > line and is_about_misread(wording)):
            return place, ""
        if place > line and CONSIDERING.match(wording):
            return None
        if place > line and wording[:8].upper() == "TENTANG ":
            return place, wording[8:]
    return None
