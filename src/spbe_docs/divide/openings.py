"""Where a page, or a line of a text without pages, looks like the beginning of another document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import KindRule
from spbe_docs.model.text import CleanText

_TOP = 14
"""Lines of a page above which a heading stands: a letterhead takes up to ten."""

_LONGEST = 120
_MARKS = " .,:;|~*_-–—=•·'`^\"«»([{<>/\\+#!©®"
_SPREAD = re.compile(r"(?:\w ){3,}\w\W*")
_BELONGS_ABOVE = re.compile(
    r"^(?:lampiran(?!\s+(?:foto|dokumentasi))|contoh|format|formulir|template|blangko|model|daftar\s+isi|bab\s+[ivx]+)\b",
    re.IGNORECASE,
)
"""What a page begins with that goes on with the document before it, or shows a form."""

_LABELLED = re.compile(
    r"^\W*(?:hari|tanggal|tgl|nomor|no|hal|perihal|acara|agenda|tempat|kegiatan)\b[^:]{0,20}:", re.IGNORECASE
)
_LABELS_WITHIN = 5


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that may begin another document."""

    line: int
    """Its first one: the top of the page, with any letterhead."""

    kinds: frozenset[Kind]
    """What its heading announces."""


def openings(text: CleanText, rules: tuple[KindRule, ...]) -> Iterator[Opening]:
    """The places after the first page, in order; at most one a page.

    A text of one page has none but for bare headings in capitals over labels: "DAFTAR HADIR", "Hari/Tanggal : ...".
    """
    patterns, gate = _compiled(rules)
    pages = text.line_pages
    whole = bool(pages) and pages[0] == pages[-1]
    line = 0
    while line < len(text.lines):
        top = line
        while line < len(text.lines) and pages[line] == pages[top]:
            line += 1
        if whole:
            yield from _bare(text, patterns, gate)
        elif top > 0:
            kinds = _announced(text.lines[top : min(line, top + _TOP)], patterns, gate)
            if kinds:
                yield Opening(top, kinds)


_Patterns = tuple[tuple[Kind, re.Pattern[str]], ...]


def _announced(lines: tuple[str, ...], patterns: _Patterns, gate: re.Pattern[str]) -> frozenset[Kind]:
    found: set[Kind] = set()
    for raw in lines:
        line = _plain(raw)
        if _BELONGS_ABOVE.match(line):
            break
        if gate.search(line):
            found.update(kind for kind, pattern in patterns if pattern.search(line))
    return frozenset(found)


def _bare(text: CleanText, patterns: _Patterns, gate: re.Pattern[str]) -> Iterator[Opening]:
    for line, raw in enumerate(text.lines[1:], start=1):
        if not raw.isupper() or not gate.search(heading := _plain(raw)):
            continue
        kinds = frozenset(kind for kind, pattern in patterns if pattern.search(heading))
        below = text.lines[line + 1 : line + 1 + _LABELS_WITHIN]
        if kinds and any(_LABELLED.match(other) for other in below):
            yield Opening(line, kinds)


def _plain(raw: str) -> str:
    line = raw[:_LONGEST].strip(_MARKS)
    return line.replace(" ", "") if _SPREAD.fullmatch(line) else line


@cache
def _compiled(rules: tuple[KindRule, ...]) -> tuple[_Patterns, re.Pattern[str]]:
    """The patterns with their kinds, and one that finds whether any does."""
    told = [(rule.kind, pattern) for rule in rules for pattern in rule.bundle.opens]
    gate = "|".join(f"(?:{pattern})" for _, pattern in told) or "(?!)"
    compiled = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in told)
    return compiled, re.compile(gate, re.IGNORECASE)
