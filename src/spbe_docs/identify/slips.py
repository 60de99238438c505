"""Headings that OCR misspelled: the few words that headings are made of, put right when one letter or two are wrong."""

from difflib import get_close_matches

_WORDS = (
    "PERATURAN", "KEPUTUSAN", "INSTRUKSI", "EDARAN", "GUBERNUR", "BUPATI", "WALIKOTA", "MENTERI", "PRESIDEN", "DAERAH",
    "KABUPATEN", "PROVINSI", "KEPALA", "SEKRETARIS", "NOTULEN", "UNDANGAN", "LAPORAN", "OPERASIONAL", "PROSEDUR",
    "PERJANJIAN", "KESEPAKATAN", "ARSITEKTUR", "RENCANA", "STRATEGIS", "KERANGKA",
)  # fmt: skip
_KNOWN = frozenset(_WORDS)
_SHORT = 7
_SHORTEST = 5


def respelled(line: str) -> str:
    """*line* with each word in capitals that is nearly one of the words of headings as that word.

    Only worth its time where nothing was recognised.
    """
    return " ".join(_respelled(word) for word in line.split(" "))


def _respelled(word: str) -> str:
    bare = word.strip(".,:;'\"")
    if len(bare) < _SHORTEST or not bare[0].isupper() or bare in _KNOWN or bare[1:].islower():
        return word
    close = get_close_matches(bare.upper(), _WORDS, 1, 0.83 if len(bare) <= _SHORT else 0.86)
    return close[0] if close else word
