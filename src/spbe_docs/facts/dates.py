"""Days as Indonesian documents write them, in figures or in words; what cannot be a day is not made into one."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import Enum

_MONTHS = {
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8,
    "september": 9, "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agt": 8, "agu": 8, "ags": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}  # fmt: skip
_LONG_MONTHS = tuple(name for name in _MONTHS if len(name) > 4)  # noqa: PLR2004
_WORDS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
_DIGITS = str.maketrans("OoIl|", "00111")
_MONTH_LETTERS = str.maketrans("01", "oi")
_NAMED = re.compile(
    r"(?<![\d./])((?<!\w)\d\s\d(?![A-Za-z])|(?<!\w)[\dOolI|]{1,2}|\d{1,2})\s*[-./]?\s*((?=[A-Za-z0-9]*[A-Za-z])[A-Za-z01]{3,10})\.?\s*,?\s*[-./]?\s*([12][\dOolI]{3})(?![\dA-Za-z])"
)
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d{2})(?![\d./-])")
_SPELLED = re.compile(
    r"tanggal\s+([a-z ]{3,30}?|\d{1,2})\s*(?:\([^)]*\))?\s*,?\s*bulan\s+([a-z]{3,10})\s*(?:\([^)]*\))?\s*,?\s*"
    r"tahun\s+([a-z ]{6,60}|\d{4})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b[12][09Oo]\s?[\dOolI]\s?[\dOolI]\b|\b20\s?[._…]+")
_PLACEHOLDER = re.compile(r"\$?\{[^}]*\}|\[[^\]]*\]|<[^>]*>|\bx{2,}\b|\btanggal\b", re.IGNORECASE)
# Who signs may have come onto the line of the day.
_SIGNS = re.compile(
    r"\b(?:p[jl][ths]*\.?\s+)?(?:gubernur|bupati|wali\s*kota|presiden|menteri|kepala|sekretaris|ketua|inspektur|direktur|camat)\b",
    re.IGNORECASE,
)
_DOT_INSIDE = re.compile(r"(?<=[A-Za-z])[.,'`](?=[a-z])")
_BROKEN_OFF = re.compile(r"\b([A-Za-z]{1,3})\s([a-z]{2,9})\b")  # "J anuari"
_LONGEST_DAY = 3
_NUMBER_WORDS = frozenset({*_WORDS, "belas", "puluh"})
_FIRST, _LAST = 1945, 2100


class Written(Enum):
    """What stands where a day should."""

    GIVEN = "given"
    BLANK = "blank"
    """Nothing, dots, a placeholder, or a month and year without a day."""

    UNREADABLE = "unreadable"
    IMPOSSIBLE = "impossible"
    """A day that no calendar has: 31 Februari, or a year that is none: 20214."""


@dataclass(frozen=True, slots=True)
class DayReading:
    """A day, or why there is none."""

    written: Written
    day: date | None = None


def find_day(text: str) -> date | None:
    """The first day written in *text*, None when there is none that exists in a calendar."""
    for match in _NAMED.finditer(text):
        month = _month(match[2])
        if month is not None and (day := _day(match[1], month, match[3])) is not None:
            return day
    for match in _FIGURES.finditer(text):
        if (day := _day(match[1], int(match[2]), match[3])) is not None:
            return day
    return _spelled(text)


def read_day(text: str) -> DayReading:
    """What *text*, all that follows "pada tanggal", says."""
    day = find_day(text)
    if day is not None:
        return DayReading(Written.GIVEN, day)
    if _names_impossible(text):
        return DayReading(Written.IMPOSSIBLE)
    rest = _PLACEHOLDER.sub(" ", _SIGNS.split(text)[0])
    rest = _YEAR.sub(" ", rest)
    rest = _BROKEN_OFF.sub(lambda match: match[1] + match[2] if _month(match[1] + match[2]) else match[0], rest)
    words = [
        word for word in re.findall(r"[A-Za-z]+(?=(?:19|20)\d\d)|\w+", _DOT_INSIDE.sub("", rest)) if word.strip("_")
    ]
    month = next((place for place, word in enumerate(words) if _month(word) is not None), len(words))
    told = month < len(words) or _YEAR.search(text) is not None
    if not words or (told and not any(_may_be_day(word) for word in words[:month])):  # a day stands before its month
        return DayReading(Written.BLANK)
    return DayReading(Written.UNREADABLE if _YEAR.search(text) else Written.IMPOSSIBLE)


def _may_be_day(word: str) -> bool:
    """Whether *word* can be a day, read rightly or not; a longer one is a misread month or something else."""
    return len(word) <= _LONGEST_DAY or any(letter.isdigit() for letter in word) or word.lower() in _NUMBER_WORDS


def _names_impossible(text: str) -> bool:
    """Whether a day of a known month and a full year is written that does not exist."""
    return any(
        match[1].strip("oO") and _month(match[2]) is not None and repair_year(match[3]) is not None
        for match in _NAMED.finditer(text)
    ) or any(repair_year(match[3]) is not None for match in _FIGURES.finditer(text))


def repair_year(text: str) -> int | None:
    """A year of four digits, O and l read as 0 and 1; None when it is none."""
    digits = text.replace(" ", "").translate(_DIGITS)
    if len(digits) != len("2024") or not digits.isdecimal() or not _FIRST <= int(digits) <= _LAST:
        return None
    return int(digits)


def _month(word: str) -> int | None:
    lowered = word.lower().rstrip(".").translate(_MONTH_LETTERS)
    if lowered in _MONTHS:
        return _MONTHS[lowered]
    close = get_close_matches(lowered, _LONG_MONTHS, 1, 0.8)
    return _MONTHS[close[0]] if close and len(lowered) > 4 else None  # noqa: PLR2004


def _day(day: str, month: int, year: str) -> date | None:
    number = day.replace(" ", "").translate(_DIGITS)
    repaired = repair_year(year)
    if repaired is None or not number.isdecimal():
        return None
    try:
        return date(repaired, month, int(number))
    except ValueError:
        return None


def _spelled(text: str) -> date | None:
    """The day in "tanggal Dua Belas bulan Juni tahun Dua Ribu Dua Puluh Empat"."""
    match = _SPELLED.search(text)
    month = _month(match[2]) if match else None
    if match is None or month is None:
        return None
    try:
        return date(_number(match[3]), month, _number(match[1]))
    except ValueError:
        return None


def _number(words: str) -> int:
    """The number that *words* spell, as far as they spell one; 0 for none."""
    if words.isdecimal():
        return int(words)
    total = current = 0
    for word in words.lower().split():
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "belas":
            current += 10
        elif word == "puluh":
            current *= 10
        elif word in ("ratus", "seratus"):
            current = (current if word == "ratus" else 1) * 100
        elif word in ("ribu", "seribu"):
            total, current = total + (current if word == "ribu" else 1) * 1000, 0
        else:
            break
        if word in ("puluh", "ratus", "seratus"):
            total, current = total + current, 0
    return total + current
