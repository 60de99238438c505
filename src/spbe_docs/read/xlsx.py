"""Excel workbooks over ZIP and XML: only cells that are there cost anything, wherever on the sheet they stand.

Libraries make room for the whole rectangle between the first cell and the last one, which ends the process when
somebody has typed a blank into the last row (docs/decisions).
"""

import re
import zipfile
from collections.abc import Callable, Collection, Iterator
from io import BytesIO
from typing import BinaryIO

from lxml import etree

from spbe_docs.model.documents import ReadResult, Unreadable
from spbe_docs.read.cells import Cell, cell_text, hidden_note, row_line, serial_date, sheet_text
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.parts import attribute, relation_id, relations
from spbe_docs.read.tables import MOST_CELLS, Grid, between_gaps
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import refusal, xml

_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Number formats that every Excel knows as dates and times."""

_MOST_COLUMNS = 200
_HIDDEN = ("hidden", "veryHidden")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
_NUMBERED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)


def read_xlsx(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The sheets of the workbook as pages, each row as a line."""
    with zipfile.ZipFile(file) as archive:
        trouble = refusal(file, archive, options)
        if trouble is not None:
            return Unreadable(trouble)
        workbook = _Workbook(archive)
        pages = (
            "" if name in workbook.hidden else sheet_text(name, workbook.lines(part, options))
            for name, part in workbook.sheets
        )
        return typed(pages, options, "Lembar kerja ini", notes=hidden_note(workbook.hidden))


def grids(file: BinaryIO, pages: Collection[int]) -> Iterator[Grid]:
    """The tables on the sheets *pages*: what stands between empty rows."""
    with zipfile.ZipFile(file) as archive:
        workbook = _Workbook(archive)
        for page, (name, part) in enumerate(workbook.sheets, start=1):
            if page in pages and name not in workbook.hidden:
                yield from between_gaps(page, workbook.rows(part, MOST_CELLS))


def written(content: bytes, sheet: str) -> list[list[str]]:
    """The rows of the sheet called *sheet* as people wrote them, line breaks kept; an empty text where nothing stands.

    Raises ValueError, KeyError, BadZipFile or a library's error for what is no workbook, or has no such sheet.
    """
    options = ReadOptions()
    file = BytesIO(content)
    with zipfile.ZipFile(file) as archive:
        trouble = refusal(file, archive, options)
        if trouble is not None:
            raise ValueError(trouble.message)
        workbook = _Workbook(archive)
        part = dict(workbook.sheets)[sheet]
        return [[cell or "" for cell in cells] for _, cells in workbook.rows(part, options.max_cells, _as_written)]


def _as_written(value: Cell) -> str:
    """The cell with its line breaks; workbooks write some characters by their number."""
    if not isinstance(value, str):
        return cell_text(value)
    return _NUMBERED.sub(lambda found: chr(int(found[1], 16)), value).replace("\r\n", "\n")


class _Workbook:
    """The parts of a workbook that its sheets point at."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        book = xml(archive, "xl/workbook.xml")
        if book is None:
            raise ValueError("a workbook without its main part")
        targets = {id_: target for id_, _, target in relations(archive, "xl/workbook.xml")}
        self.sheets = [
            (attribute(sheet, "name"), targets.get(relation_id(sheet), "")) for sheet in book.iter("{*}sheet")
        ]
        self.hidden = tuple(
            attribute(sheet, "name") for sheet in book.iter("{*}sheet") if attribute(sheet, "state") in _HIDDEN
        )
        properties = next(book.iter("{*}workbookPr"), None)
        self._macintosh = properties is not None and attribute(properties, "date1904") in ("1", "true")
        self._strings = _strings(xml(archive, "xl/sharedStrings.xml"))
        self._dates = _date_styles(xml(archive, "xl/styles.xml"))

    def rows(
        self, part: str, most_cells: int, text: Callable[[Cell], str] = cell_text
    ) -> Iterator[tuple[int, list[str | None]]]:
        """The rows of the sheet *part* by their numbers, each cell in its column as *text*, else None."""
        sheet = xml(self._archive, part)
        left = most_cells
        for place, row in enumerate(sheet.iter("{*}row") if sheet is not None else (), start=1):
            cells: list[str | None] = []
            for cell in row.iterchildren("{*}c"):
                column = _column(cell.get("r", ""), len(cells))
                left -= 1
                if left < 0:
                    return
                if column < _MOST_COLUMNS and (value := self._value(cell)) is not None:
                    cells += [None] * (column - len(cells)) + [text(value) or None]
            number = row.get("r", "")
            yield (int(number) if number.isdecimal() else place), cells

    def lines(self, part: str, options: ReadOptions) -> Iterator[str]:
        """The rows of the sheet *part*, its comments, the words in its drawings."""
        sheet = xml(self._archive, part)
        if sheet is None:
            return
        left = options.max_cells
        for row in sheet.iter("{*}row"):
            cells = list(row.iterchildren("{*}c"))
            left -= len(cells)
            if left < 0:
                break
            if line := row_line(value for cell in cells if (value := self._value(cell)) is not None):
                yield line
        for _, kind, target in relations(self._archive, part):
            if kind in ("comments", "drawing") and (more := xml(self._archive, target)) is not None:
                yield from _paragraphs(more, "{*}comment" if kind == "comments" else "{*}p")

    def _value(self, cell: etree._Element) -> Cell | None:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell)
        content = next((child.text for child in cell.iterchildren("{*}v")), None)
        if not content:
            return None
        if kind == "s":
            number = int(content)
            return self._strings[number] if 0 <= number < len(self._strings) else None
        if kind == "b":
            return content == "1"
        if kind != "n":
            return content
        return self._number(content, cell.get("s", "0"))

    def _number(self, content: str, style: str) -> Cell:
        try:
            number = float(content)
        except ValueError:
            return content
        if style.isdecimal() and int(style) in self._dates:
            return serial_date(number, macintosh=self._macintosh)
        return number


def _column(place: str, following: int) -> int:
    """The column of the cell at *place* ("AB12"), counted from 0; *following* when it does not say."""
    letters = place.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:  # noqa: PLR2004
        return following
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _strings(part: etree._Element | None) -> list[str]:
    return [] if part is None else [_text(string) for string in part.iterchildren("{*}si")]


def _text(node: etree._Element) -> str:
    """The characters in *node*, without the reading aids of East Asian names."""
    return "".join(
        piece.text or "" for piece in node.iter("{*}t") if not any(True for _ in piece.iterancestors("{*}rPh"))
    )


def _date_styles(part: etree._Element | None) -> frozenset[int]:
    """The styles that show a number as a date."""
    if part is None:
        return frozenset()
    own = {
        attribute(form, "numFmtId"): bool(_DATE_LETTERS.search(_LITERAL.sub("", attribute(form, "formatCode"))))
        for form in part.iter("{*}numFmt")
    }
    styles = next(part.iter("{*}cellXfs"), None)
    ids = [attribute(style, "numFmtId") for style in (styles if styles is not None else ())]
    return frozenset(
        position for position, id_ in enumerate(ids) if own.get(id_, id_.isdecimal() and int(id_) in _DATES)
    )


def _paragraphs(part: etree._Element, name: str) -> Iterator[str]:
    for paragraph in part.iter(name):
        if line := " ".join(_text(paragraph).split()):
            yield line
