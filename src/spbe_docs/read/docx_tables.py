"""Tables of a Word document as lines: a grid row by row, a table that only places text as the lines one sees."""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from spbe_docs.read.typed import PROPOSED

PAGE_BREAK = "\f"

_PLACES_TEXT_UP_TO = 4
"""Columns: "Menimbang", ":", "a.", "bahwa ..."."""

_MARK = re.compile(r"^:|:$|^(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]$")
_NUMBER_COLUMN = re.compile(r"(?:no|nomor|nr)\s*\.?|#", re.IGNORECASE)

_Cell = list[str]
_Row = list[_Cell]


def table_lines(table: etree._Element, lines_of: Callable[[etree._Element], Iterable[str]]) -> Iterator[str]:
    """The lines of *table*; *lines_of* gives those of a cell, tables within it included."""
    rows = [[list(lines_of(cell)) for cell in _cells(row)] for row in _rows(table)]
    placed = places_text([[[line for line in cell if line != PAGE_BREAK] for cell in row] for row in rows])
    for row in rows:
        broken = sum(any(line == PAGE_BREAK for line in cell) for cell in row)
        cells = [[line for line in cell if line != PAGE_BREAK] for cell in row] if broken > 1 or len(row) > 1 else row
        if broken and cells is not row:
            yield PAGE_BREAK
        yield from placed_row(cells) if placed else grid_row(cells)


def places_text(rows: list[_Row]) -> bool:
    """Whether the table only places text (a preamble, a signature, a letterhead) rather than listing facts."""
    columns = max(map(len, rows), default=0)
    if columns <= 1:
        return True
    if columns > _PLACES_TEXT_UP_TO or _is_heading(rows[0]):
        return False
    return any(_MARK.search(line.replace(PROPOSED, "").strip()) for row in rows for cell in row for line in cell[:1])


def _is_heading(row: _Row) -> bool:
    """Whether *row* names columns, the first one that of the numbers ("Nomor : 12" does not)."""
    firsts = [cell[0].replace(PROPOSED, "").strip() for cell in row if cell]
    return bool(firsts) and bool(_NUMBER_COLUMN.fullmatch(firsts[0])) and not any(":" in first for first in firsts)


def placed_row(row: _Row) -> Iterator[str]:
    """The cells' first lines beside each other, as one sees them; what the last one holds further comes below.

    A cell of several lines that is not the last (the name of the office beside the number of its paper) is a block of
    its own, which the line beside it does not continue.
    """
    cells = [cell for cell in row if cell]
    blocks = [cell for cell in cells[:-1] if len(cell) > 1]
    beside = [cell for cell in cells if not any(cell is block for block in blocks)]
    for block in blocks:
        yield from block
    first = " ".join(cell[0].strip() for cell in beside)
    if first:
        yield first
    for cell in beside:
        yield from cell[1:]


def grid_row(row: _Row) -> Iterator[str]:
    """One line; cells that are empty are left out."""
    filled = [" ".join(line.strip() for line in cell) for cell in row if cell]
    if filled:
        yield " | ".join(filled)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows, also those within content controls; without deleted ones."""
    for child in table.iterchildren("{*}tr", "{*}sdt", "{*}sdtContent", "{*}ins", "{*}customXml"):
        if not str(child.tag).endswith("}tr"):
            yield from _rows(child)
        elif next(child.iterfind("{*}trPr/{*}del"), None) is None:
            yield child


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row.iterchildren("{*}tc", "{*}sdt", "{*}sdtContent", "{*}customXml"):
        if str(child.tag).endswith("}tc"):
            yield child
        else:
            yield from _cells(child)
