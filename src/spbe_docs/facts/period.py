"""The years a plan is made for, and the fiscal year a document is for: from its title, its cover or its own term."""

import re

from spbe_docs.facts.dates import repair_year
from spbe_docs.model.documents import Period
from spbe_docs.model.text import CleanText

_YEAR = r"2[0o][\doil]{2}"
"""With the letters that recognised text has for digits."""

_TO = r"\s*(?:-|–|—|/|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|s\.d\.)\s*(?:tahun\s*)?"
_YEARS = re.compile(rf"(?<![\d/.])\b({_YEAR}){_TO}({_YEAR})\b(?!/)", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:selama|untuk|jangka\s+waktu)\s+(?P<count>\d)\s*(?:\(\w+\)\s*)?tahun\b[^.;]{{0,40}}?"
    rf"\b(?:mulai|sejak|terhitung|dari|dimulai)\s+(?:mulai\s+|sejak\s+|dari\s+|pada\s+)?(?:tahun\s+)?(?P<start>{_YEAR})\b",
    re.IGNORECASE,
)
"""A number of years from one on: "selama 5 (lima) tahun mulai tahun 2021"."""
_FISCAL = re.compile(rf"(?:\btahun\s*anggaran|\bt\.?\s?a\.?)\s*:?\s*({_YEAR})\b", re.IGNORECASE)
_TERM = re.compile(r"(?:jangka waktu|periode|berlaku (?:untuk|selama|sejak))")
_OTHERS = re.compile(r"(?:nasional|rpjmn|rpjmd|rpjpd|rencana pembangunan jangka|renstra|sebelumnya|tahun lalu)")
_CITES = re.compile(
    r"\b(?:mendukung|mengacu|berdasarkan|berpedoman|selaras|sesuai|sejalan|menunjang|turunan|penjabaran)\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\w{4}\s*/\s*\w{4}")
"""A school year rather than a plan of two: "2021/2022"."""

_LONGEST = 25
_COVER_LINES = 25
_MOST_TERMS = 12


def period_of_title(title: str | None) -> Period | None:
    """The years named in *title*: "TAHUN 2023-2027"; not those of a plan that it supports."""
    match = _YEARS.search(title or "")
    return _period(match) if match and not _CITES.search((title or "")[: match.start()]) else None


def period_of_cover(text: CleanText, *, own_plan: bool = False) -> Period | None:
    """The years on the cover of a plan; not of the plans that it supports.

    *own_plan*: it is itself a plan of the sort that others support (an RPJMD, a Renstra).
    """
    for line in text.lines[:_COVER_LINES]:
        match = _YEARS.search(line)
        if match is None or len(line) >= 100:  # noqa: PLR2004
            continue
        before = line[: match.start()].lower()
        if _CITES.search(before) or (_OTHERS.search(before) and not own_plan):
            continue
        if (period := _period(match)) is not None:
            return period
    return None


def period_of_term(text: CleanText, begin: int) -> Period | None:
    """The years of a document's own "jangka waktu" or "periode", from offset *begin* on; not of plans it cites."""
    for count, match in enumerate(_TERM.finditer(text.text, begin)):
        if count == _MOST_TERMS:
            return None
        near = text.text[max(match.start() - 60, 0) : match.end() + 110]
        years = _YEARS.search(near, min(match.start(), 60))
        if years is not None and not _OTHERS.search(near[: years.start()]) and (period := _period(years)):
            return period
        counted = _COUNTED.search(near)
        if counted is not None and not _OTHERS.search(near[: counted.start()]) and (period := _counted(counted)):
            return period
    return None


def fiscal_year(title: str | None) -> int | None:
    """The fiscal year in *title*: "TAHUN ANGGARAN 2024"."""
    match = _FISCAL.search(title or "")
    return repair_year(match[1]) if match else None


def fiscal_year_of_cover(text: CleanText) -> int | None:
    """The fiscal year among the first lines, as budget papers print it."""
    for line in text.lines[:_COVER_LINES]:
        if (match := _FISCAL.search(line)) is not None:
            return repair_year(match[1])
    return None


def _counted(match: re.Match[str]) -> Period | None:
    start, count = repair_year(match["start"]), int(match["count"])
    return Period(start, start + count - 1) if start is not None and count > 1 else None


def _period(match: re.Match[str]) -> Period | None:
    start, end = repair_year(match[1]), repair_year(match[2])
    if start is None or end is None or not start < end <= start + _LONGEST:
        return None
    if end == start + 1 and _SLASHED.fullmatch(match.group()):
        return None
    return Period(start, end)
