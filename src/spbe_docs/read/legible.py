"""Whether a page's text is its text: a few letters over a picture are not, nor is the garbage of a broken font."""

import re

FEW_LETTERS = 100
MOSTLY_PICTURE = 0.40
GARBAGE_BELOW = 0.60
"""Measured: 870 digital pages of real regulations, tables and reports 0.75 to 1.0; letters shifted by a broken font
0.0 to 0.57."""

CLEAN_FROM = 0.97
"""The mean of typed pages is 0.99; the first pages that scanners read badly have 0.82 to 0.96."""


_COMMON = frozenset(
    """dan yang dengan dalam pada untuk di atau dari oleh ke secara dapat sebagai serta ini itu adalah tidak akan
    telah tahun nomor pasal ayat bab tentang kepada daerah pemerintah peraturan keputusan bupati wali kota gubernur
    menteri republik indonesia kabupaten provinsi dinas kepala tanggal rapat the and of to in for is""".split()  # noqa: SIM905
)
_COMMON_ON_SIGHT = (" dan ", " yang ", " untuk ", " dengan ", " dalam ", " pada ", " di ", " atau ", " tahun ", " the ")
_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
_HARD_CLUSTER = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}", re.IGNORECASE)
_USUAL = re.compile(r"[A-Za-z0-9\s.,;:()/'\"&%@+=*#?!_\[\]<>|\-–—‘’“”•·…§°©®\u00ad\ufffe\u0002]+")

_ENOUGH_WORDS = 12
"""Below, there is too little to judge by: a page of figures, a caption."""


def needs_ocr(letters: int, picture_share: float) -> bool:
    """Whether a page is a picture of text rather than text.

    A scanned page often carries a few typed letters (a stamp, a running head), so "no text at all" is the wrong
    question.
    """
    return letters < FEW_LETTERS and picture_share > MOSTLY_PICTURE


def is_garbage(text: str) -> bool:
    """Whether *text* is what a font without a character map, or a bad recognition, leaves of a page."""
    if sum(word in text for word in _COMMON_ON_SIGHT) >= 3:  # noqa: PLR2004 - three different ones never occur by chance
        return False
    return legibility(text) < GARBAGE_BELOW


def legibility(text: str) -> float:
    """How much *text* looks like a text a person can read: 0 to 1; 1 when there is too little to tell."""
    words = set(_WORD.findall(text))  # each once: a table says "Rp" on every line
    if len(words) < _ENOUGH_WORDS:
        return 1.0 - _odd_share(text)
    plausible = sum(1 for word in words if _is_plausible(word)) / len(words)
    common = sum(1 for word in words if word.lower() in _COMMON) / len(words)
    return max(plausible - 2 * _odd_share(text), 0.0) * min(0.75 + 5 * common, 1.0)


def letter_count(text: str) -> int:
    """How many characters of *text* are no white space."""
    return sum(map(len, text.split()))


def _odd_share(text: str) -> float:
    letters = letter_count(text)
    return letter_count(_USUAL.sub("", text)) / letters if letters else 0.0


def _is_plausible(word: str) -> bool:
    """Whether *word* could be spoken: in capitals an abbreviation passes, else it wants vowels among its consonants."""
    if not word.isascii():
        return False
    if word.isupper() and len(word) <= 4:  # noqa: PLR2004 - SPBE, OPD, ASN
        return True
    if _HARD_CLUSTER.search(word) or not (word.isupper() or word.islower() or word.istitle()):
        return False
    vowels = len(_VOWEL.findall(word)) / len(word)
    return 0.2 <= vowels <= 0.8  # noqa: PLR2004 - "struktur" 0.25, "keadaan" 0.57
