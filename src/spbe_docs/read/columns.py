"""Pages in the order one reads them, where the text of a PDF comes in another.

PDFium gives text in the order it was written into the file, which nearly always is the order of reading. Not so where a
scanner's text layer gathers the labels of a preamble ("Menimbang", "Mengingat") before everything else, or writes the
lines of two columns through. Such pages give themselves away; only for them is it asked where their words stand.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LABEL = r"[^\w\n]*(?:menimbang|mengingat|menetapkan|memperhatikan)[^\w\n]*"
_GATHERED_LABELS = re.compile(rf"^{_LABEL}\n(?:[^\w\n]*\n)*{_LABEL}$", re.IGNORECASE | re.MULTILINE)
_PREAMBLE_PAGES = 3
_HYPHEN_WITHIN = re.compile(r"[a-z]- [a-z(]")
_MANY_HYPHENS = 4
"""Hyphens in the middle of lines were at the ends of lines in a column."""

_SAME_ROW = 0.5
_BOTH_SIDES = 6
"""Rows with text in both columns: fewer are a label and its text, or a signature beside another."""

_LETTERS = 12
"""In a row of the left column: fewer are numbers before paragraphs, or labels."""

_CROSSING = 0.25
"""Of the rows: a title, a figure. More of them, and there are no columns."""

_MIDDLE = (0.3, 0.7)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row, and where they stand: points from the left and from the bottom."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


def looks_disordered(text: str, page: int) -> bool:
    """Whether *text*, of a PDF's *page* counted from 1, does not seem to come in the order one reads."""
    if page <= _PREAMBLE_PAGES and _GATHERED_LABELS.search(text):
        return True
    return text.count("- ") >= _MANY_HYPHENS and len(_HYPHEN_WITHIN.findall(text)) >= _MANY_HYPHENS


def in_reading_order(pieces: Iterable[Piece]) -> str:
    """The lines of a page from top to bottom; where there are two columns, the left one before the right one."""
    rows = _rows([piece for piece in pieces if piece.text.strip()])
    edge = _second_column(rows)
    return "\n".join(_across(rows) if edge is None else _down(rows, edge))


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """*pieces* beside each other, rows from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        if rows and _beside(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _beside(one: Piece, other: Piece) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= _SAME_ROW * min(one.top - one.bottom, other.top - other.bottom)


def _second_column(rows: Sequence[Sequence[Piece]]) -> float | None:
    """Where the second column begins; None when there is but one."""
    pieces = [piece for row in rows for piece in row]
    if not pieces:
        return None
    begin, end = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (begin + share * (end - begin) for share in _MIDDLE)
    starts = Counter(round(piece.left) for piece in pieces if low <= piece.left <= high)
    for start, _ in starts.most_common(3):
        crossing = sum(any(piece.left < start - 1 < piece.right - 1 for piece in row) for row in rows)
        both = [row for row in rows if row[0].left < start - 1 and any(piece.left >= start - 1 for piece in row)]
        letters = sum(len(piece.text) for row in both for piece in row if piece.left < start - 1)
        if len(both) >= _BOTH_SIDES and letters >= _LETTERS * len(both) and crossing <= _CROSSING * len(rows):
            return float(start)
    return None


def _across(rows: Sequence[Sequence[Piece]]) -> list[str]:
    return [" ".join(piece.text.strip() for piece in row) for row in rows]


def _down(rows: Sequence[Sequence[Piece]], edge: float) -> list[str]:
    """The lines of both columns, between the rows that reach over both."""
    lines: list[str] = []
    sides: tuple[list[list[Piece]], list[list[Piece]]] = ([], [])
    for row in rows:
        if any(piece.left < edge - 1 < piece.right - 1 for piece in row):
            lines += [*_across(sides[0]), *_across(sides[1]), *_across([row])]
            sides = ([], [])
            continue
        for side, pieces in zip(sides, _divided(row, edge), strict=True):
            if pieces:
                side.append(pieces)
    return [*lines, *_across(sides[0]), *_across(sides[1])]


def _divided(row: Sequence[Piece], edge: float) -> tuple[list[Piece], list[Piece]]:
    return [piece for piece in row if piece.left < edge - 1], [piece for piece in row if piece.left >= edge - 1]
