"""Headings as they were meant: letters that were spaced out, misread or set in capitals."""

import re

_SPREAD = re.compile(r"(?:\w[ .]){3,}\w\W*")
_SPREAD_WORDS = re.compile(r"\b(?:[A-Z] ){2,}[A-Z]\b")
_STROKE = re.compile(r"(?<=[A-Z])[|!](?![a-z])|(?<=[A-Z]{2})l(?![a-z\d])")
_DIGIT = re.compile(r"(?<=[A-Z])[01](?=[A-Z])")
# A word in capitals, and no code: "PEMER1NTAH", but not "KEP/K1A/2020".
_CAPITALS = re.compile(r"(?<![\w/.-])[A-Z][A-Z01]{2,}[A-Z](?![\w/.-])")
_NOT_LETTERS = re.compile(r"[^0-9a-z]")
_SMALL = frozenset({"dan", "atau", "di", "pada", "untuk", "dengan", "atas", "selaku", "dari", "ke", "bagi", "oleh"})
_KEPT = frozenset(
    {
        "DPRD",
        "RSUD",
        "RSU",
        "PPID",
        "UPT",
        "UPTD",
        "UPTB",
        "OPD",
        "SKPD",
        "DKI",
        "DI",
        "BKPSDM",
        "BPKAD",
        "BPBD",
        "SPBE",
    }
    | {"TIK", "PT", "II", "III", "IV", "VI", "VII", "VIII", "RI", "NTB", "NTT", "DPMPTSP", "BPSDM", "SDM", "PKK"}
)
LONGEST = 2_000
"""No heading is longer; files that are one endless line must not cost more than others."""

_UPPER_SHARE = 0.7


def repaired(line: str) -> str:
    """*line* without letter-spacing, and with I and O put back where OCR took strokes and digits for them."""
    line = line[:LONGEST]
    if _SPREAD.fullmatch(line):
        line = line.replace(" ", "")
    elif "  " not in line and _SPREAD_WORDS.search(line):
        line = _SPREAD_WORDS.sub(lambda match: match.group().replace(" ", ""), line)
    line = _STROKE.sub("I", line)
    return _CAPITALS.sub(_with_letters, line) if _DIGIT.search(line) else line


def _with_letters(word: re.Match[str]) -> str:
    return _DIGIT.sub(lambda digit: "O" if digit.group() == "0" else "I", word.group())


def letters(text: str) -> str:
    """Only the letters and digits of *text*, in lower case."""
    return _NOT_LETTERS.sub("", text[:LONGEST].lower())


def is_upper(line: str) -> bool:
    """Whether *line* is set in capitals."""
    found = [letter for letter in line[:LONGEST] if letter.isalpha()]
    return bool(found) and sum(letter.isupper() for letter in found) >= _UPPER_SHARE * len(found)


def titled(words: str) -> str:
    """The name of an office or a region as it is written in a sentence: "Kepala Dinas Komunikasi dan Informatika"."""
    parts: list[str] = []
    for word in words.split():
        bare = word.strip(",.;:()").upper()
        if bare in _KEPT and word.isupper():
            parts.append(word)
        elif parts and word.lower().strip(",") in _SMALL:
            parts.append(word.lower())
        else:
            parts.append(
                "/".join("-".join(half.capitalize() for half in piece.split("-")) for piece in word.split("/"))
            )
    return " ".join(parts).strip(" ,;:.-*_'\"")
