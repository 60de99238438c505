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

_FEWEST_CELLS = 4

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
            for table in sorted(_tables(page), key=lambda one: float(one.bbox[1])):
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


def _tables(page: Any) -> list[Any]:
    """The tables on *page*: those between lines and, beside them, those whose cells are only coloured."""
    lined = _lined(page.filter(lambda shape: not _is_shade(shape)))
    boxes = [table.bbox for table in lined]
    beside = page.filter(lambda shape: not any(_overlaps(shape, box) for box in boxes))
    if sum(map(_is_shade, beside.rects)) < _FEWEST_CELLS:
        return lined
    return lined + list(beside.find_tables())


def _overlaps(shape: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return bool(shape["x0"] < right and shape["x1"] > left and shape["top"] < bottom and shape["bottom"] > top)


def _lined(page: Any) -> list[Any]:
    """The tables between lines, also those that go on over the page: there Word draws no line below the last row."""
    finder = page.debug_tablefinder()
    missing = _missing_lines(page, finder.edges)
    if missing:
        finder = page.debug_tablefinder({"explicit_horizontal_lines": missing})
    tables: list[Any] = finder.tables
    return tables


def _missing_lines(page: Any, edges: list[dict[str, Any]]) -> list[float]:
    """The heights at which rules between columns end without a line across, and of lines drawn a little askew."""
    across = [edge["top"] for edge in edges if edge["orientation"] == "h"]
    ends = sorted(edge[end] for edge in edges if edge["orientation"] == "v" for end in ("top", "bottom"))
    together = [ends[at] for at in range(1, len(ends)) if ends[at] - ends[at - 1] <= _THIN]
    askew = [line["top"] for line in page.lines if 0 < line["height"] <= _THIN < line["width"]]
    found: list[float] = []
    for height in (*askew, *together):
        if all(abs(height - other) > _THIN for other in (*across, *found)):
            found.append(height)
    return found


def _is_shade(shape: dict[str, Any]) -> bool:
    """Whether *shape* is a filled box too large to be a line.

    Word shades the words of a cell: the edges of those boxes would divide each column into three.
    """
    is_filled = shape["object_type"] == "rect" and shape["fill"] and not shape["stroke"]
    return bool(is_filled and shape["width"] > _THIN and shape["height"] > _THIN)


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
