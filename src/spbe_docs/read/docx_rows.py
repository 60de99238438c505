"""The tables of a Word document as rows. The door to python-docx, which knows what merged cells reach over.

Slower than our own walk (`docx_text`) and blind to text boxes: for tables only, and only for a file whose ZIP and XML
that walk has found harmless.
"""

from collections.abc import Iterator
from typing import BinaryIO

import docx
from docx.document import Document
from docx.table import Table, _Row
from lxml import etree

from spbe_docs.read.tables import Grid

_MOST_TABLES = 500
_MOST_ROWS = 5_000
_BREAKS = ("{*}lastRenderedPageBreak", "{*}br")
_TYPE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}type"


def grids(file: BinaryIO) -> Iterator[Grid]:
    """The tables in the body, from top to bottom; none when python-docx cannot open what we could read."""
    file.seek(0)
    try:
        document: Document = docx.Document(file)
    except (KeyError, ValueError):  # a part that is named but not there
        return
    page, seen = 1, 0
    for block in document.element.body.iterchildren():
        if str(block.tag).endswith("}tbl"):
            seen += 1
            if seen > _MOST_TABLES:
                return
            yield Grid(
                page, [_cells(row) for row, _ in zip(Table(block, document).rows, range(_MOST_ROWS), strict=False)]
            )
        page += _page_breaks(block)


def _cells(row: _Row) -> list[str | None]:
    """The cells of *row*; one that reaches to the right is told once, one that reaches down in each of its rows."""
    found: list[str | None] = [None] * row.grid_cols_before
    before = None
    for cell in row.cells:
        found.append(None if cell._tc is before else cell.text)  # noqa: SLF001 - two cells are the same when this is
        before = cell._tc  # noqa: SLF001
    return found + [None] * row.grid_cols_after


def _page_breaks(block: etree._Element) -> int:
    return sum(1 for node in block.iter(*_BREAKS) if not str(node.tag).endswith("}br") or node.get(_TYPE) == "page")
