"""Old Excel workbooks (.xls) and binary ones (.xlsb): each sheet a page."""

from collections.abc import Iterator
from typing import BinaryIO

import python_calamine

from spbe_docs.model.documents import ReadResult, Unreadable
from spbe_docs.read.cells import Cell, row_line, sheet_text
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import LOCKED


def read_xls(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The sheets of the workbook as pages, each row as a line."""
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(file)
    except python_calamine.PasswordError:
        return Unreadable(LOCKED)
    pages = (sheet_text(name, _lines(workbook, name, options)) for name in workbook.sheet_names)
    return typed(pages, options, "Lembar kerja ini")


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
