"""The gazette a regulation was published in, once it has a number there."""

import re

from spbe_docs.facts.dates import repair_year
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.wording import titled
from spbe_docs.model.text import CleanText

_GAZETTE = re.compile(
    r"^\W*((?:berita|lembaran)\s*(?:daerah|negara|aceh)\b(?:(?!\btahun\b).){0,80}?)\W*\btahun\s*([12][\dOolI]{3})\W{0,3}n[o0]mor\W{0,3}"
    r"(\d[\w/]*(?:\s+seri\s+\w+)?)",
    re.IGNORECASE,
)


def find_gazette(text: CleanText) -> tuple[str, int] | None:
    """The last line that gives gazette, year and number, and where it stands; citations stand in brackets, not here."""
    candidates = sorted(
        {*lines_starting(text, "berita", within=4), *lines_starting(text, "lembaran", within=4)}, reverse=True
    )
    for line in candidates:
        wording = text.lines[line]
        if not wording.lstrip(" -_*'\"")[:6].isupper():
            continue
        match = _GAZETTE.match(" ".join(text.lines[line : line + 3]))
        year = repair_year(match[2]) if match else None
        if match is not None and year is not None:
            return f"{titled(match[1])} Tahun {year} Nomor {match[3].upper()}", line
    return None
