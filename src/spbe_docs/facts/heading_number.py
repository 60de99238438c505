"""The number of a legal document where its heading gives it: after NOMOR, in the form's own line, below the title."""

import re

from spbe_docs.facts.headwords import ABOUT_INSIDE, CONSIDERING, FORM, is_about
from spbe_docs.facts.numbers import NUMBER_INSIDE, NUMBER_WORD, Given, NumberReading, number_column, read_number
from spbe_docs.facts.wording import is_upper, repaired
from spbe_docs.model.text import CleanText

_WITHIN = 10
_BELOW = 12
_PREAMBLE = re.compile(r"^\W*(?:pada\s+hari\s+ini|yang\s+bertanda|kami\s+yang|pasal\b|menimbang\b)", re.IGNORECASE)
_YEAR_THERE = re.compile(r"\b[12][09Oo]\w{2}\b|/")
_YEAR_ALONE = re.compile(r"^\W*(?:t\w{3}n\b\W*)?[12][09Oo]\w{2}\b", re.IGNORECASE)
_COUNTS = re.compile(r"\W*\d|.*\bTAHUN\b")
_PARTY = re.compile(r"^\W*(?:pihak\s+(?:ke)?\w+|surat)\s*(?=:)", re.IGNORECASE)


def find_number(
    text: CleanText, line: int, words: list[str]
) -> tuple[int | None, NumberReading, tuple[int, str] | None]:
    """The line of NOMOR, what it says, and the title if it begins there; *words* take the issuer's lines."""
    nothing = NumberReading(Given.BLANK)
    inside = NUMBER_INSIDE.search(words[0])
    if inside is not None:
        after = words[0][inside.end() :]
        words[0] = words[0][: inside.start()].strip()
        return line, read_number(after, text.trust(line)), _about_on(line, after)
    for place in range(line + 1, min(line + 1 + _WITHIN, len(text.lines))):
        wording = repaired(text.lines[place])
        column = number_column(wording, slips=text.confidences[place] < 1.0)
        if column is not None:
            return _number_on(text, place, wording[column:])
        inside = NUMBER_INSIDE.search(wording) if is_upper(wording) else None
        if inside is not None and _COUNTS.match(wording[inside.end() :]) and not CONSIDERING.match(wording):
            words.append(wording[: inside.start()])
            return _number_on(text, place, wording[inside.end() :])
        if is_about(wording) or CONSIDERING.match(wording) or FORM.match(wording):
            return None, nothing, None
        words.append(wording)
    del words[1:]
    return None, nothing, None


def number_below(text: CleanText, line: int) -> tuple[int | None, NumberReading]:
    """The number of an agreement, which may stand below its title, which ends on *line*, and below its parties."""
    for place in range(line + 1, min(line + 1 + _BELOW, len(text.lines))):
        if _PREAMBLE.match(text.lines[place]):
            break
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
    if not after.strip(" :.=-") and re.match(r"\W*\d", following) and not is_about(following):
        return place, read_number(following, text.trust(place + 1)), _about_on(place, following)
    if not _YEAR_THERE.search(after) and _YEAR_ALONE.match(following):
        after = f"{after} {following}"
    return place, read_number(after, text.trust(place)), _about_on(place, after)


def other_numbers(text: CleanText, line: int) -> tuple[str, ...]:
    """The numbers on the NOMOR lines right after the one on *line*: an agreement has one of each party."""
    found: list[str] = []
    for place in range(line + 1, min(line + 1 + _WITHIN, len(text.lines))):
        wording = repaired(text.lines[place])
        word = NUMBER_WORD.match(wording)
        if word is None and is_about(wording):
            break
        reading = _number_of_party(text, place, word.end()) if word else None
        if reading is not None and reading.number is not None:
            found.append(reading.number)
    return tuple(found)


def _about_on(line: int, after: str) -> tuple[int, str] | None:
    inside = ABOUT_INSIDE.search(after)
    return (line, after[inside.end() :]) if inside is not None else None
