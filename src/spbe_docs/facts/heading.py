"""The heading of a legal document: form, number, year and title, from its own head and never from what it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from spbe_docs.facts.numbers import NUMBER_INSIDE, NUMBER_WORD, Given, NumberReading, number_column, read_number
from spbe_docs.facts.title import read_title
from spbe_docs.facts.wording import is_upper, letters, repaired
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

SEARCHED_PAGES = 6
SEARCHED_LINES = 260
ANY_CASE_LINES = 14
"""A heading not in capitals is believed among the first lines only: further on it is a citation."""

NUMBER_WITHIN = 10
ABOUT_WITHIN = 12

_FORM = re.compile(
    r"^\W*(?:\d{1,2}\s+)?"
    r"(?P<above>(?:bupati|wali\s*kota|gubernur|pro[vp]insi|daerah\s+istimewa|menteri|presiden|republik|badan|salinan)\b"
    r"(?:(?!\b(?:tentang|nomor|atas|laporan|pelaksanaan|penyusunan|pembahasan|sosialisasi)\b).){0,120}?\s)?"
    r"(?:salinan\W+)?(?P<draft>(?:rancangan|rencana|draft?|konsep)\W+)?(?:surat\s+)?"
    r"(?P<form>peraturan(?:\s+bersama)?|keputusan(?:\s+bersama)?|instruksi|surat\s*edaran|qanun|undang\s*-\s*undang|perjanjian|addendum|nota\s+kese\w+|"
    r"kesepakatan|memorandum|kontrak)(?!\s+perundang)",
    re.IGNORECASE,
)
_DRAFT_LINE = re.compile(r"^\W*(?:rancangan|draft?|konsep|raper\w{2,4}|ranper\w{2,4})\W*(?:\d+)?\W*$", re.IGNORECASE)
_DRAFT_SHORT = re.compile(r"^\W*(?:raper|ranper)(?:da|bup|wal|wali|wako|gub|kada)\b", re.IGNORECASE)
_ANYTHING = re.compile(r"(?P<draft>\bRANCANGAN\W+)?(?P<form>.*)")
_RESEMBLES = 0.8
_NUMBERED_ABOVE = frozenset({"peraturan", "keputusan", "instruksi", "qanun"})
_BELOW = 3
_YEAR_THERE = re.compile(r"\b[12][09Oo]\w{2}\b|/")
_YEAR_ALONE = re.compile(r"^\W*(?:t\w{3}n\b\W*)?[12][09Oo]\w{2}\b", re.IGNORECASE)
_COUNTS = re.compile(r"\W*\d|.*\bTAHUN\b")
_PARTY = re.compile(r"^\W*(?:pihak\s+(?:ke)?\w+|surat)\s*(?=:)", re.IGNORECASE)
# OCR reads TENTANC, TEMTANG, TENTAN6: alone on its line there is nothing else it could be.
_ABOUT = re.compile(r"(?:^|\W)t\s?e\s?n\s?t\s?a\s?n\s?g\W*$|^\W*(?-i:T[EF][NMH]T[A4][NMH][GCQ6])\W*$", re.IGNORECASE)
_ABOUT_INSIDE = re.compile(r"\bt\s?e\s?n\s?t\s?a\s?n\s?g\b\s*:?\s*(?=\S)", re.IGNORECASE)
_CONSIDERING = re.compile(r"^\W*(?:menimbang|mengingat|memutuskan)\b(?=.*\w{3,}.*\w)", re.IGNORECASE)
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


def _first(text: CleanText, candidates: Iterator[tuple[int, re.Match[str]]]) -> Heading | None:
    incomplete: Heading | None = None
    for line, match in candidates:
        heading = _read(text, line, match)
        if heading.number_line is not None and heading.title is not None:
            return heading
        if (heading.number_line is not None or heading.title is not None) and incomplete is None:
            incomplete = heading
    return incomplete


def _candidates(text: CleanText, forms: str) -> Iterator[tuple[int, re.Match[str]]]:
    for line, raw in enumerate(text.lines[:SEARCHED_LINES]):
        if text.line_pages[line] - text.line_pages[0] >= SEARCHED_PAGES:
            return
        wording = repaired(raw) if raw[:1].isupper() or not raw[:1].isalpha() else ""
        match = _FORM.match(wording)
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
    number_line, number, about = _find_number(text, line, words)
    if about is None:
        about = _find_about(text, number_line if number_line is not None else line)
    title, lines = read_title(text, *about, " ".join(words)) if about is not None else (None, None)
    if number_line is None and lines is not None and match["form"].lower() not in _NUMBERED_ABOVE:
        number_line, number = _number_below(text, lines[1])
    return Heading(line, " ".join(words), number_line, number, lines, title, draft)


def _find_number(
    text: CleanText, line: int, words: list[str]
) -> tuple[int | None, NumberReading, tuple[int, str] | None]:
    """The line of NOMOR, what it says, and the title if it begins there; *words* take the issuer's lines."""
    nothing = NumberReading(Given.BLANK)
    inside = NUMBER_INSIDE.search(words[0])
    if inside is not None:
        after = words[0][inside.end() :]
        words[0] = words[0][: inside.start()].strip()
        return line, read_number(after, text.trust(line)), _about_on(line, after)
    for place in range(line + 1, min(line + 1 + NUMBER_WITHIN, len(text.lines))):
        wording = repaired(text.lines[place])
        column = number_column(wording, slips=text.confidences[place] < 1.0)
        if column is not None:
            return _number_on(text, place, wording[column:])
        inside = NUMBER_INSIDE.search(wording) if is_upper(wording) else None
        if inside is not None and _COUNTS.match(wording[inside.end() :]) and not _CONSIDERING.match(wording):
            words.append(wording[: inside.start()])
            return _number_on(text, place, wording[inside.end() :])
        if _ABOUT.search(wording) or _CONSIDERING.match(wording) or _FORM.match(wording):
            return None, nothing, None
        words.append(wording)
    del words[1:]
    return None, nothing, None


def _number_below(text: CleanText, line: int) -> tuple[int | None, NumberReading]:
    """The number of an agreement, which may stand below its title, which ends on *line*."""
    for place in range(line + 1, min(line + 1 + _BELOW, len(text.lines))):
        word = NUMBER_WORD.match(text.lines[place])
        if word is not None:
            return place, _number_of_party(text, place, word.end())
    return None, NumberReading(Given.BLANK)


def _number_of_party(text: CleanText, line: int, column: int) -> NumberReading:
    """The number on *line* after *column*, behind the party whose it is: "Nomor Pihak Kedua : 130/45/2023"."""
    after = _PARTY.sub("", repaired(text.lines[line])[column:])
    return read_number(after, text.trust(line))


def _number_on(text: CleanText, place: int, after: str) -> tuple[int, NumberReading, tuple[int, str] | None]:
    """The number after NOMOR, or on the next line when nothing follows it there."""
    following = text.lines[place + 1] if place + 1 < len(text.lines) else ""
    if not after.strip(" :.=-") and re.match(r"\W*\d", following) and not _ABOUT.search(following):
        return place, read_number(following, text.trust(place + 1)), _about_on(place, following)
    if not _YEAR_THERE.search(after) and _YEAR_ALONE.match(following):
        after = f"{after} {following}"
    return place, read_number(after, text.trust(place)), _about_on(place, after)


def other_numbers(text: CleanText, line: int) -> tuple[str, ...]:
    """The numbers on the NOMOR lines right after the one on *line*: an agreement has one of each party."""
    found: list[str] = []
    for place in range(line + 1, min(line + 1 + NUMBER_WITHIN, len(text.lines))):
        wording = repaired(text.lines[place])
        word = NUMBER_WORD.match(wording)
        if word is None and _ABOUT.search(wording):
            break
        reading = _number_of_party(text, place, word.end()) if word else None
        if reading is not None and reading.number is not None:
            found.append(reading.number)
    return tuple(found)


def _about_on(line: int, after: str) -> tuple[int, str] | None:
    inside = _ABOUT_INSIDE.search(after)
    return (line, after[inside.end() :]) if inside is not None else None


def _find_about(text: CleanText, line: int) -> tuple[int, str] | None:
    for place in range(line, min(line + ABOUT_WITHIN, len(text.lines))):
        wording = text.lines[place]
        if _ABOUT.search(wording):
            return place, ""
        if place > line and _CONSIDERING.match(wording):
            return None
        if place > line and wording[:8].upper() == "TENTANG ":
            return place, wording[8:]
    return None
