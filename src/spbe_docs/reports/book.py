"""A workbook in which every text is text, every sheet can be printed, and the same content gives the same bytes."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

from spbe_docs.phrasing import capitalised
from spbe_docs.reports.tables import Cell, Column, Row
from spbe_docs.reports.visible import visible

_LONGEST = 32_767
"""Characters that a cell can hold in Excel."""

_A4 = 9
_LINE_HEIGHT, _TALLEST = 15, 409
"""Points: of a line of text, and of the tallest row that Excel has."""

_INK, _WASH, _LINE, _ALARM = "#1b2026", "#eef1f4", "#d5dae0", "#a3121c"
_TEXT = {"text_wrap": True, "valign": "top", "border": 1, "border_color": _LINE}
# "quote_prefix" keeps a text that begins like a formula a text, even after somebody has edited the cell.
_FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "quote_prefix": True},
    "section": {"bold": True, "font_size": 12, "quote_prefix": True, "bottom": 2},
    "alarm": {"bold": True, "font_color": _ALARM, "quote_prefix": True},
    "heading": {**_TEXT, "bold": True, "bg_color": _INK, "font_color": "#ffffff", "quote_prefix": True},
    "text": {**_TEXT, "quote_prefix": True},
    "strong": {**_TEXT, "quote_prefix": True, "bold": True},
    "open": {**_TEXT, "bg_color": _WASH, "num_format": "@", "locked": False},
    "whole": {**_TEXT, "num_format": "0", "align": "left"},
    "day": {**_TEXT, "num_format": "dd-mm-yyyy", "align": "left"},
}


_ACROSS = frozenset({"title", "section", "alarm"})
"""These looks are not broken: they reach over the cells beside."""


class Book:
    """A workbook while it is written. The only door to XlsxWriter."""

    def __init__(self, title: str, made_at: datetime) -> None:
        self._out = BytesIO()
        # In memory XlsxWriter dates the members of the ZIP 1980, whatever the clock says.
        self._book = Workbook(
            self._out,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True},
        )
        self._book.set_properties({"title": visible(title)[:255], "created": made_at.replace(tzinfo=None)})
        self._formats = {name: self._book.add_format(how) for name, how in _FORMATS.items()}
        self._numbers: dict[int, Any] = {}
        self._sheets: list[Sheet] = []

    def finished(self) -> bytes:
        """The workbook's bytes."""
        for sheet in self._sheets:
            sheet.set_rows()
        self._book.close()
        return _growing(self._out)

    def sheet(self, name: str, widths: Sequence[int], *, landscape: bool = True) -> "Sheet":
        """A new sheet, empty. *name* is one of ours: at most 31 letters."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&RHalaman &P dari &N")
        sheet.hide_gridlines(2)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self._sheets.append(Sheet(self, sheet, widths))
        return self._sheets[-1]

    def look(self, name: str) -> Any:
        """The format called *name*."""
        return self._formats[name]

    def number(self, decimals: int) -> Any:
        """The format of numbers with so many decimals; the comma comes from the reader's Excel."""
        if decimals not in self._numbers:
            self._numbers[decimals] = self._book.add_format(
                {**_TEXT, "num_format": f"0.{'0' * decimals}", "align": "left"}
            )
        return self._numbers[decimals]


class Sheet:
    """A sheet that is filled from above."""

    def __init__(self, book: Book, sheet: Any, widths: Sequence[int]) -> None:
        self._book, self._sheet, self._widths = book, sheet, widths
        self._lines: dict[int, int] = {}
        self._hidden: set[int] = set()
        self.row = 0

    def line(self, *cells: Cell, look: str = "text") -> None:
        """One row of *cells*, side by side."""
        for column, cell in enumerate(cells):
            self._write(column, cell, look, 2)
        self.row += 1

    def gap(self) -> None:
        """An empty row."""
        self.row += 1

    def table(self, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> None:
        """The headings, which stay in sight and on every printed page, and the rows below them, to be filtered."""
        top = self.row
        self.line(*(capitalised(column.heading) for column in columns), look="heading")
        for row in rows:
            for place, column in enumerate(columns):
                self._write(place, column.of(row), "text", column.decimals)
            self.row += 1
        self._sheet.freeze_panes(top + 1, min(1, len(columns)))
        self._sheet.repeat_rows(top)
        self._sheet.autofilter(top, 0, max(self.row - 1, top), len(columns) - 1)

    def beside(
        self, column: int, heading: str, texts: Sequence[str], choices: Sequence[str] = (), *, look: str = "open"
    ) -> None:
        """One more column right of the table just written, with what people wrote; *choices* are offered."""
        top = self.row - len(texts)
        self._sheet.write_string(top - 1, column, capitalised(heading), self._book.look("heading"))
        for offset, text in enumerate(texts):
            self._sheet.write_string(top + offset, column, text[:_LONGEST], self._book.look(look))
            self._fit(top + offset, column, text)
        if choices and texts:
            self._sheet.data_validation(
                top,
                column,
                self.row - 1,
                column,
                {
                    "validate": "list",
                    "source": list(choices),
                    "error_type": "warning",
                    "error_title": "Pilihan lain",
                    "error_message": "Sebaiknya pilih dari daftar.",
                },
            )
        self._sheet.autofilter(top - 1, 0, max(self.row - 1, top - 1), column)

    def only(self, column: int, shown: Sequence[str], hidden: Sequence[int]) -> None:
        """Filters the table just written: *column* must be one of *shown*; the rows numbered *hidden* are not."""
        if shown and hidden:
            self._sheet.filter_column_list(column, list(shown))
            self._hidden.update(hidden)

    def set_rows(self) -> None:
        """Makes the rows as tall as their texts, and hides those that the filter leaves out.

        Excel would find the height by itself, LibreOffice does not: there the lines of one row cover the next.
        """
        for row in self._lines.keys() | self._hidden:
            lines = self._lines.get(row, 1)
            height = None if lines == 1 else min(lines * _LINE_HEIGHT, _TALLEST)
            self._sheet.set_row(row, height, None, {"hidden": row in self._hidden})

    def _fit(self, row: int, column: int, text: str) -> None:
        """Makes room in *row* for *text*, which is broken at the width of its *column*."""
        lines = sum(max(1, ceil(len(line) / self._widths[column])) for line in text.split("\n"))
        self._lines[row] = max(lines, self._lines.get(row, 1))

    def _write(self, column: int, cell: Cell, look: str, decimals: int) -> None:
        match cell:
            case None:
                self._sheet.write_blank(self.row, column, None, self._book.look(look))
            case str():
                self._sheet.write_string(self.row, column, visible(cell)[:_LONGEST], self._book.look(look))
                if look not in _ACROSS:
                    self._fit(self.row, column, cell)
            case float():
                self._sheet.write_number(self.row, column, cell, self._book.number(decimals))
            case date():
                self._sheet.write_datetime(self.row, column, cell, self._book.look("day"))
            case _:
                self._sheet.write_number(self.row, column, cell, self._book.look("whole"))


def _growing(archive: BytesIO) -> bytes:
    """The workbook *archive* with rows that still grow when somebody writes into them: their height is not fixed."""
    out = BytesIO()
    with ZipFile(archive) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            is_sheet = member.filename.startswith("xl/worksheets/")
            new.writestr(member, content.replace(b' customHeight="1"', b"") if is_sheet else content)
    return out.getvalue()
