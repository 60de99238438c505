"""The door to pdfplumber: tables with ruled lines, and a second opinion on files in which PDFium finds no PDF.

It reads fifty times slower than PDFium and may hang on hostile files: it sees few pages, only in a child with limits.
"""

import io
import logging
import time
from collections.abc import Collection, Iterator
from typing import Any

import pdfplumber

from spbe_docs.read.tables import Grid

MOST_PAGES = 200
_MOST_TABLE_PAGES = 60
_MOST_RULES = 4_000
"""A drawing, not a table: looking for one takes minutes."""

_THIN = 3.0
"""Points: a filled box no wider is a rule."""

_WORD_GAP = 0.15
"""Of the size of the letters: what stands farther apart is two words, in narrow cells too."""

_SECONDS = 20.0

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def texts(content: bytes, most_characters: int) -> dict[int, str]:
    """The text of the first pages by their numbers. Empty when this, too, finds no PDF in *content*."""
    found: dict[int, str] = {}
    until = time.monotonic() + _SECONDS
    for page in _pages(content, list(range(1, MOST_PAGES + 1))):
        found[page.page_number] = page.extract_text() or ""
        most_characters -= len(found[page.page_number])
        if most_characters <= 0 or time.monotonic() > until:
            break
    return found


def grids(content: bytes, numbers: Collection[int]) -> Iterator[Grid]:
    """The tables with ruled lines on the pages *numbers*, from top to bottom, as far as there is time."""
    until = time.monotonic() + _SECONDS
    for page in _pages(content, sorted(numbers)[:_MOST_TABLE_PAGES]):
        if len(page.rects) + len(page.lines) + len(page.curves) <= _MOST_RULES:
            for table in page.filter(_may_rule).find_tables():
                yield Grid(page.page_number, _rows(table))
        if time.monotonic() > until:
            return


def _pages(content: bytes, numbers: list[int]) -> Iterator[Any]:
    """The pages that can be read, each closed after its use."""
    try:
        with pdfplumber.open(io.BytesIO(content), pages=numbers) as pdf:
            for page in pdf.pages:
                yield page
                page.close()
    except Exception:  # noqa: BLE001 - it raises whatever pdfminer stumbles over; what came before is good
        return


def _may_rule(shape: dict[str, Any]) -> bool:
    """Whether *shape* may be a rule between cells.

    Word shades the words of a cell: the edges of those boxes would divide each column into three.
    """
    shades = shape["object_type"] == "rect" and shape["fill"] and not shape["stroke"]
    return not (shades and shape["width"] > _THIN and shape["height"] > _THIN)


def _rows(table: Any) -> list[list[str | None]]:
    """The cells; one that reaches down is told in each of its rows."""
    rows: list[list[str | None]] = table.extract(x_tolerance_ratio=_WORD_GAP)
    boxes = [row.cells for row in table.rows]
    for index in range(1, len(rows)):
        for column, box in enumerate(boxes[index]):
            above = boxes[index - 1][column] if column < len(boxes[index - 1]) else None
            if box is None and above is not None and above[3] > _bottom(boxes[index]) - 1:
                rows[index][column] = rows[index - 1][column]
                boxes[index][column] = above
    return rows


def _bottom(row: list[Any]) -> float:
    return float(min((box[3] for box in row if box is not None), default=float("inf")))
