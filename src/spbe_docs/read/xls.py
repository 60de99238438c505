"""Old Excel workbooks (.xls) and binary ones (.xlsb): each sheet a page."""

from collections.abc import Collection, Iterator
from typing import BinaryIO

import python_calamine

from spbe_docs.model.documents import ReadResult, Unreadable
from spbe_docs.read.cells import Cell, cell_text, hidden_note, row_line, sheet_text
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.tables import MOST_CELLS, Grid, between_gaps
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import LOCKED


def read_xls(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The sheets of the workbook as pages, each row as a line."""
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(file)
    except python_calamine.PasswordError:
        return Unreadable(LOCKED)
    hidden = _hidden(workbook)
    pages = (
        "" if name in hidden else sheet_text(name, _lines(workbook, name, options)) for name in workbook.sheet_names
    )
    return typed(pages, options, "Lembar kerja ini", notes=hidden_note(hidden))


def grids(file: BinaryIO, pages: Collection[int]) -> Iterator[Grid]:
    """The tables on the sheets *pages*: what stands between empty rows."""
    workbook = python_calamine.CalamineWorkbook.from_filelike(file)
    hidden = _hidden(workbook)
    for page, name in enumerate(workbook.sheet_names, start=1):
        if page in pages and name not in hidden:
            yield from between_gaps(page, enumerate(_cells(workbook, name), start=1))


def _hidden(workbook: python_calamine.CalamineWorkbook) -> tuple[str, ...]:
    """The names of the sheets that nobody sees who opens the workbook."""
    shown = python_calamine.SheetVisibleEnum.Visible
    return tuple(sheet.name for sheet in workbook.sheets_metadata if sheet.visible != shown)


def _cells(workbook: python_calamine.CalamineWorkbook, name: str) -> Iterator[list[str | None]]:
    left = MOST_CELLS
    for row in workbook.get_sheet_by_name(name).iter_rows():
        left -= len(row)
        if left < 0:
            return
        yield [cell_text(value) or None for value in row]


def _lines(workbook: python_calamine.CalamineWorkbook, name: str, options: ReadOptions) -> Iterator[str]:
    left = options.max_cells
    try:
        rows = workbook.get_sheet_by_name(name).iter_rows()
    except python_calamine.WorksheetNotFound:  # a sheet that is only a chart
        return
    for row in rows:
        left -= len(row)
        if left < 0:
            break
        cells: list[Cell] = [value for value in row if value != ""]
        if line := row_line(cells):
            yield line
