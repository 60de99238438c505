"""The title of a document that has none of the law's headings: what its cover or its first lines say."""

import re
from bisect import bisect_left
from collections import Counter

from spbe_docs.facts.dates import find_day
from spbe_docs.facts.title import tidy
from spbe_docs.facts.wording import is_upper, letters, repaired
from spbe_docs.model.documents import Identity
from spbe_docs.model.text import CleanText

SEARCHED = 40
MOST_LINES = 9
_GOVERNMENT = re.compile(r"^\W*pemerintah\b", re.IGNORECASE)
_UNIT = re.compile(
    r"^\W*(?:dinas|badan|bagian|biro|sekretariat|inspektorat|kecamatan|kantor|kementerian|deputi|direktorat|bidang|satuan|rsud|upt|kepala)\b",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r"\b(?:(?:me)?(?:luncurkan|resmikan)|(?:s|meny)osialisasikan|(?:mem)?perkenalkan|(?:t|men)erapkan|(?:meng)?gelar|terima|serahkan)\b",
    re.IGNORECASE,
)
"""What an office does: its name at the head of such a line is no letterhead."""

_WHOSE = re.compile(r"\b(?:kabupaten|kota|provinsi|dinas|badan|sekretariat)\b", re.IGNORECASE)
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d\W*$")
_BARE_YEAR = re.compile(
    r"^\W*(?:(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+)?(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^\W*(?:-?\s*\d{1,3}\s*-?|[ivx]{1,5}|salinan|halaman\s.*|page\s.*|formulir\s+(?:rka|dpa|dppa)\b.*|.)\W*$",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(r"^\W*[A-Z][A-Za-z .]{2,30},?\s*\d{1,2}\s+[A-Za-z]+\s+(?:19|20)\d{2}\W*$")
_OCCASION = re.compile(r"^\W*di(?:sampai|papar|saji)kan\b", re.IGNORECASE)
_STOP = re.compile(
    r"^\W*(?:jalan\b|j[li1]\b|jln\b|telp|telepon|fax|faks|website|laman|e-?mail|http|www|alamat|kode\s+pos|nomor\b|no\b\W|tanggal\b|hari\b|"
    r"disusun\b|di(?:sampai|papar|saji)kan\b|oleh\b|kata\s+pengantar|daftar\s+(?:isi|gambar|tabel)|bab\s+[i1]\b|pendahuluan\b|a\.\s|1\.\s|[i1]\.\s|latar\s+belakang|"
    r"versi\b|lembar\s+pengesahan|kepada\b|yth\b|dasar\s+hukum|pada\s+hari\s+ini|yang\s+bertanda|no\s+nama|kendali|dicetak|"
    r"program\s*:|kegiatan\s*:|menimbang|mengingat|tentang\W*$|antara\W*$|kementerian\s+negara|direktorat\b|nama\s+sop|"
    r"unit\s+(?:organisasi|kerja)|urusan\s+pemerintahan|satuan\s+kerja\s*:|waktu\b|tempat\b|acara\b|perihal\b|hal\s*:)",
    re.IGNORECASE,
)
# A line that begins so goes on, though in small letters: "dan Rencana Aksi Tahun 2025".
_JOINS = re.compile(
    r"(?:dan|di|pada|dengan|untuk|tentang|serta|bagi|dalam|berbasis|melalui|terhadap|menuju|ke|dari|atas)\s+(?-i:[A-Z0-9])"
)
# What begins in a small letter and is a name: "e-SAKIP", "eKinerja".
_SMALL_NAME = re.compile(r"[a-z]{1,2}-?[A-Z]")
# A name with what it is in detail: "SIPD-RI: PENATAUSAHAAN"; labels of a form have their colon apart, or are known.
_SUBTITLED = re.compile(
    r"(?!(?:tahun|nama|judul|lokasi|sumber|tema|pekerjaan|kode|periode|bulan|penyusun|penyedia|nilai|no|nip|skpd|opd|status)\b)"
    r"\w[\w. -]{2,24}(?<! ):\s\w",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+(?:[ivx]{1,5}|\d{1,3})$")
_PROSE_LENGTH = 75
_ROW_ENDS = 2
"""Ends of cells: from so many on a line is a row of a table."""

_REPEATED = 8


def cover_title(text: CleanText, identity: Identity, *, after_form: bool = False) -> tuple[str, int] | None:
    """The title that begins with the words by which the kind was recognised, and its first line.

    *after_form*: only what follows these words (the name of an SOP under its heading).
    """
    start = clue_line(text, identity)
    if start is None:
        return None
    parts: list[str] = []
    first = start
    for line in range(start, min(start + MOST_LINES * 2, len(text.lines))):
        wording = repaired(text.lines[line])
        if _FURNITURE.match(wording):
            continue
        if line == start and _OCCASION.match(wording):
            return None  # by this the kind was told, but it names the occasion
        if parts and (
            _ends(wording, parts) or len(parts) == MOST_LINES or text.line_pages[line] != text.line_pages[first]
        ):
            break
        if parts and letters(wording) == letters(parts[0]):
            break
        if after_form and line == start:
            continue
        if not parts:
            if after_form and _ends(wording, ["X"]):
                break
            first = line
        parts.append(_TAIL.sub("", wording) if is_upper(wording) is False else wording)
    title = tidy(" ".join(parts))
    return (title, first) if len(letters(title)) > 3 else None  # noqa: PLR2004


def running_title(text: CleanText, words: re.Pattern[str]) -> str | None:
    """A line with *words* that heads page after page of a document that has lost its cover."""
    pages: Counter[str] = Counter()
    for wording, _ in {*zip(text.lines, text.line_pages, strict=True), *((line, page) for page, line in text.running)}:
        pages[wording] += 1
    enough = max(3, text.line_pages[-1] // 4) if text.line_pages else 3
    for line, count in pages.most_common(5):
        if count >= enough and words.search(line):
            return tidy(_TAIL.sub("", line))
    return None


def first_lines(text: CleanText) -> tuple[str, int] | None:
    """The first lines that are no letterhead and no prose, where nothing else is known."""
    for line, raw in enumerate(text.lines[:8]):
        wording = repaired(raw)
        is_letterhead = (_GOVERNMENT.match(wording) or _UNIT.match(wording)) and not _HEADLINE.search(wording)
        if is_letterhead or _FURNITURE.match(wording) or _STOP.match(wording) or _PLACE_AND_DAY.match(wording):
            continue
        if 2 * sum(letter.isalpha() for letter in wording) < len(wording):
            return None
        if len(wording) > _PROSE_LENGTH and not is_upper(wording):
            return None
        parts = [wording]
        for place in range(line + 1, min(line + MOST_LINES, len(text.lines))):
            following = repaired(text.lines[place])
            if _UNIT.match(following) and not is_upper(following):
                break
            if (
                text.line_pages[place] != text.line_pages[line]
                or _FURNITURE.match(following)
                or _ends(following, parts)
                or is_upper(following) != is_upper(wording)
            ):
                break
            parts.append(following)
        return tidy(_TAIL.sub("", " ".join(parts))), line
    return None


def clue_line(text: CleanText, identity: Identity) -> int | None:
    """The first line among the first ones by which the kind was recognised."""
    quotes = {clue.quote for clue in identity.clues}
    shown = (text.original(line)[:200] for line in range(min(SEARCHED, len(text.lines))))
    return next((line for line, wording in enumerate(shown) if wording in quotes), None)


def leading_line(text: CleanText, identity: Identity) -> int:
    """The first line of the page on which the kind shows first: where minutes begin in a bundle."""
    page = min((clue.page for clue in identity.clues), default=1)
    return bisect_left(text.line_pages, page)


def _ends(wording: str, parts: list[str]) -> bool:
    """Whether *wording* no longer belongs to the title of *parts*."""
    if _STOP.match(wording) or _BARE_YEAR.match(wording) or find_day(wording) is not None:
        return True
    return _is_prose(wording) or _repeats(wording, parts) or _is_publisher(wording, parts)


def _is_prose(wording: str) -> bool:
    if ":" in wording[:30] and not (is_upper(wording) and _SUBTITLED.match(wording)):
        return True
    begins_small = wording[:1].islower() and _JOINS.match(wording) is None and _SMALL_NAME.match(wording) is None
    if wording.count(" | ") >= _ROW_ENDS:
        return True
    return not is_upper(wording) and (wording.endswith((".", ":")) or len(wording) > _PROSE_LENGTH or begins_small)


def _repeats(wording: str, parts: list[str]) -> bool:
    return len(letters(wording)) > _REPEATED and letters(wording) in letters(" ".join(parts))


def _is_publisher(wording: str, parts: list[str]) -> bool:
    """Who published it: in other letters than the title, or after its year where it names its institution already."""
    other_case = is_upper(parts[0]) and not is_upper(wording)
    dated = any(_YEAR_AT_END.search(part) for part in parts)
    if dated and other_case:
        return True
    if _GOVERNMENT.match(wording):
        return dated
    if not _UNIT.match(wording):
        return False
    return other_case or (dated and any(_WHOSE.search(part) for part in parts))
