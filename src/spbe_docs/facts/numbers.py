"""The number and the year after NOMOR: given, left blank, or too poorly read to be trusted."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from spbe_docs.facts.dates import repair_year
from spbe_docs.model.text import CERTAIN, Trust


class Given(Enum):
    """What stands where a number should."""

    GIVEN = "given"
    BLANK = "blank"
    """Nothing, dots or a placeholder, or a gap between the slashes of a classification number."""

    ABSENT = "absent"
    """No place for a number was found: its line was lost, or it is written in another way."""

    DOUBTFUL = "doubtful"
    """Something is written that is no number: an OCR slip or handwriting. Better left out than guessed."""


@dataclass(frozen=True, slots=True)
class NumberReading:
    """The number and year of a heading."""

    state: Given
    number: str | None = None
    year: int | None = None
    placeholder: bool = False
    """Whether the form's own placeholder still stands there, e.g. [NOMOR]."""

    confidence: float = 1.0
    """How far its words can be trusted, 0..1."""

    unsure: str | None = None
    """The number that seems to be written, where it is too weakly read to be given."""

    covered: bool = False
    """Whether nothing was recognised, but ink lies at its place: a number written by pen, a stamp."""


NUMBER_WORD = re.compile(r"^\W*(?:n[o0](?:[mr]|rn)[o0]r|n[o0]\b\.?(?=.*/|.*\btahun\b|\W*$))", re.IGNORECASE)
NUMBER_INSIDE = re.compile(r"\b(?i:n[o0](?:[mr]|rn)[o0]r)\b|(?<=[A-Z])NOMOR(?=[\s:.]*\d)")
_LABEL = "nomor"
_YEAR_WORD = re.compile(r"\W{0,3}t[a4](?:h|m|b|l-l|ii|li|n)[uo][nmrh](?![a-z])", re.IGNORECASE)
_CUT = re.compile(r"\b(?:t\s?e\s?n\s?t\s?a\s?n\s?g|tanggal|tgl)\b.*", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\$?\{[^}]*\}|\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\bx{2,}\b|…{2,}", re.IGNORECASE)
_DOTS = re.compile(r"\.{2,}|…|_{2,}|-{3,}")
_PLAIN = re.compile(r"([\dOolI|]{1,4})\s?([A-Za-z])?")
_DECIMAL = re.compile(r"\d{1,4}(?:\.\d{1,3}){1,2}[A-Za-z]?")
_FIRST_WORD = re.compile(r"^\W*(\w[\w,.'`|]{3,5})(?=[\s:])")
_LETTERS = str.maketrans("01", "oi")
_ALIKE = 0.8
_SERIES = re.compile(r"\s+seri\b.*", re.IGNORECASE)
# Dots to write a number on, and none written, whatever became of the words behind.
_DOTTED = re.compile(r"[\s:=]*(?:\.{2,}|…|_{2,})[\s.…_]*(?![\s.…_\d])")
_PREFIXED = re.compile(r"[A-Z]{1,5}\s?[-.]\s?\d{1,5}[A-Za-z]?")
_CODE = re.compile(r"[\w.()&]+(?:\s?[-/.]\s?[\w.()&-]+)+")
_WHOLE = re.compile(r"[\w.()&/-]+", re.ASCII)
_EMPTY = re.compile(r"[\s.…_-]*")
_LIKE_YEAR = re.compile(r"[12][0O][\w|]{2}", re.ASCII)
# What no clerk writes but OCR reads: "saF/SR/099".
_ODD = re.compile(r"[a-z][A-Z]|\d[a-z]\w")
_YEAR_AT_END = re.compile(r"(?<!\d)((?:19|20)\d{2})\W*$")
_YEAR_TEXT = re.compile(r"\W*([12]\s?[0Oo9]\s?[\dOolI]\s?[\dOolI])(?![\d])")
_DIGITS = str.maketrans("OoIl|", "00111")
_MARKS = " :;,.…_-=~*'\"`>)(»«|^°•"


def number_column(wording: str, *, slips: bool) -> int | None:
    """Where on the line *wording* what follows NOMOR begins; None when it does not begin with that word.

    *slips*: OCR may have read one letter of it wrongly: "Mom0r", "NOM,OR".
    """
    word = NUMBER_WORD.match(wording)
    if word is not None:
        return word.end()
    first = _FIRST_WORD.match(wording) if slips else None
    if first is None or not any(letter.isdigit() for letter in wording[first.end() :]):
        return None
    plain = "".join(letter for letter in first[1] if letter.isalnum()).lower().translate(_LETTERS)
    return first.end() if SequenceMatcher(None, plain, "nomor", autojunk=False).ratio() >= _ALIKE else None


SURE_FROM = 0.75
"""A recognised number is given from here on, by the weakest of its words.

Typed numbers on the scans of the corpus have 0.80 to 0.96, and 0.78 or more where a stamp was looked through. Of those
written by hand over the line, or smudged, that are below 0.75, more than half are misread (benchmarks/stamped_numbers).
"""

_POOR_PAGE = 0.6
"""On a page whose words are below on the whole, the digits are guesses, whatever the engine says of them."""


UNSURE = "Nomornya tertulis, tetapi tidak terbaca dengan pasti."


def read_number(after: str, trust: Trust = CERTAIN) -> NumberReading:
    """The number and year in *after*, which is what follows the word NOMOR on its line; *trust* is that of the line.

    What OCR could hardly read is no number: it is kept as `unsure`, in case something else says the same.
    """
    text = _CUT.sub("", after)
    year_word = _YEAR_WORD.search(text)
    written = text[: year_word.start()] if year_word else text
    year = _year(text[year_word.end() :]) if year_word else None
    placeholder = bool(_PLACEHOLDER.search(written))
    state, number = _number(_PLACEHOLDER.sub("…", written))
    if number is not None and year is None and not year_word:
        at_end = _YEAR_AT_END.search(number)
        year = int(at_end[1]) if at_end else None
    confidence = trust.of(written) if trust.page >= _POOR_PAGE else trust.page
    unsure = None
    if number is not None and confidence < 1 and (_ODD.search(number) or _PREFIXED.fullmatch(number)):
        state, number = Given.DOUBTFUL, None
    elif number is not None and confidence < SURE_FROM:
        state, number, unsure = Given.DOUBTFUL, None, number
    covered = state is Given.BLANK and bool(trust.doubts_on(_LABEL))
    return NumberReading(state, number, year, placeholder, confidence, unsure, covered)


def _number(written: str) -> tuple[Given, str | None]:
    bare = _SERIES.sub("", written.strip(_MARKS))
    if not bare or _DOTTED.match(written):
        return Given.BLANK, None
    if "/" in bare:
        return _code(written)
    plain = _PLAIN.fullmatch(bare)
    if plain is not None and (any(letter.isdigit() for letter in plain[1]) or bare in ("l", "I", "|")):
        return Given.GIVEN, plain[1].translate(_DIGITS) + (plain[2] or "")
    if _DECIMAL.fullmatch(bare):
        return Given.GIVEN, bare
    if _PREFIXED.fullmatch(bare) or (_CODE.fullmatch(bare) and bare[0].isdigit()):
        return Given.GIVEN, re.sub(r"\s", "", bare)
    return Given.DOUBTFUL, None


def _code(written: str) -> tuple[Given, str | None]:
    """A classification number: 188.45/1195/HK/2019. A gap between two slashes means that it was never numbered."""
    text = written.strip().lstrip(_MARKS).rstrip(" :;,…_=~*'\"`|^°•")
    parts = [part.strip() for part in text.split("/")]
    if any(_EMPTY.fullmatch(part) or _DOTS.search(part) for part in parts):
        return Given.BLANK, None
    whole = "/".join(re.sub(r"\s*([-.])\s*", r"\1", part) for part in parts).rstrip(".")
    if not _WHOLE.fullmatch(whole) or not any(letter.isdigit() for letter in whole):
        return Given.DOUBTFUL, None
    head, _, last = whole.rpartition("/")
    if _LIKE_YEAR.fullmatch(last):
        year = repair_year(last)
        return (Given.DOUBTFUL, None) if year is None else (Given.GIVEN, f"{head}/{year}")
    return Given.GIVEN, whole


def _year(after: str) -> int | None:
    match = _YEAR_TEXT.match(after)
    return repair_year(match[1]) if match else None
