"""OpenDocument (.odt, .ods, .odp) over ZIP and XML: text, tables, headers and footers, without deleted passages."""

import zipfile
from collections.abc import Callable, Collection, Iterator
from typing import Any, BinaryIO

from lxml import etree

from spbe_docs.model.documents import ReadResult, Unreadable
from spbe_docs.read.cells import row_line, sheet_text
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.parts import attribute
from spbe_docs.read.tables import MOST_CELLS, Grid, between_gaps
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import LOCKED, refusal, xml

_LEFT_OUT = frozenset({"tracked-changes", "annotation", "forms", "sequence-decls", "scripts", "shapes", "meta"})
_MOST_SPACES = 100
_MOST_COLUMNS = 200
_PAGE_BREAK = "soft-page-break"

_Pages = Callable[[Any, zipfile.ZipFile, ReadOptions], Iterator[str]]


def read_text(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the document, headers first and footers last."""
    return _read(file, options, _text_pages, "Dokumen ini")


def read_sheets(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """Each sheet as a page, each row as a line."""
    return _read(file, options, _sheet_pages, "Lembar kerja ini")


def read_slides(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """Each slide as a page, with its notes."""
    return _read(file, options, _slide_pages, "Paparan ini")


def grids(file: BinaryIO, pages: Collection[int]) -> Iterator[Grid]:
    """The tables on the sheets *pages*: what stands between empty rows."""
    with zipfile.ZipFile(file) as archive:
        content = xml(archive, "content.xml")
        for page, sheet in enumerate(content.iter("{*}table") if content is not None else (), start=1):
            if page in pages:
                yield from between_gaps(page, _sheet_rows(sheet))


def _sheet_rows(sheet: etree._Element) -> Iterator[tuple[int, list[str | None]]]:
    """The rows by their numbers. One that repeats itself is told once: only empty ones do."""
    number, left = 1, MOST_CELLS
    for row in sheet.iter("{*}table-row"):
        cells: list[str | None] = []
        for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            cells += [_cell(cell) or None] * min(_times(cell, "number-columns-repeated"), _MOST_COLUMNS - len(cells))
        left -= len(cells)
        if left < 0:
            return
        yield number, cells
        number += _times(row, "number-rows-repeated")


def _times(node: etree._Element, name: str) -> int:
    times = attribute(node, name)
    return int(times) if times.isdecimal() and len(times) < 8 else 1  # noqa: PLR2004


def _read(file: BinaryIO, options: ReadOptions, pages_of: _Pages, what: str) -> ReadResult:
    with zipfile.ZipFile(file) as archive:
        trouble = refusal(file, archive, options)
        if trouble is not None:
            return Unreadable(trouble)
        if _is_locked(archive):
            return Unreadable(LOCKED)
        content = xml(archive, "content.xml")
        body = None if content is None else next(content.iter("{*}body"), None)
        if body is None:
            raise ValueError("an OpenDocument without a body")
        pages = list(pages_of(body, archive, options))
        count = None if len(pages) > 1 or pages_of is not _text_pages else 0
        return typed(pages, options, what, slides=pages_of is _slide_pages, page_count=count)


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Only the parts are encrypted, and the manifest tells."""
    manifest = "META-INF/manifest.xml"
    return manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)


def _text_pages(body: etree._Element, archive: zipfile.ZipFile, _options: ReadOptions) -> Iterator[str]:
    styles = xml(archive, "styles.xml")
    masters = list(styles.iter("{*}master-page")) if styles is not None else []
    heads = [line for master in masters for part in master.iterchildren("{*}header") for line in _lines(part)]
    feet = [line for master in masters for part in master.iterchildren("{*}footer") for line in _lines(part)]
    pages: list[list[str]] = [list(dict.fromkeys(heads))]
    for line in _lines(body):
        if line == _PAGE_BREAK:
            pages.append([])
        else:
            pages[-1].append(line)
    pages[-1].extend(dict.fromkeys(feet))
    yield from ("\n".join(page) for page in pages)


def _sheet_pages(body: etree._Element, _archive: zipfile.ZipFile, options: ReadOptions) -> Iterator[str]:
    left = options.max_cells
    for sheet in body.iter("{*}table"):
        lines: list[str] = []
        for row in sheet.iter("{*}table-row"):
            left -= len(row)
            if left < 0:
                break
            lines.append(_row(row))
        yield sheet_text(attribute(sheet, "name"), lines)


def _slide_pages(body: etree._Element, _archive: zipfile.ZipFile, _options: ReadOptions) -> Iterator[str]:
    for slide in body.iter("{*}page"):
        yield "\n".join(line for line in _lines(slide) if line != _PAGE_BREAK)


def _lines(node: etree._Element) -> Iterator[str]:
    """The paragraphs below *node* as lines, the rows of tables too; page breaks stand as lines."""
    for child in node.iterchildren("*"):
        name = str(child.tag).rsplit("}", 1)[-1]
        if name in ("p", "h"):
            yield from _paragraph(child)
        elif name == "table-row":
            if line := _row(child):
                yield line
        elif name == _PAGE_BREAK:
            yield _PAGE_BREAK
        elif name not in _LEFT_OUT:
            yield from _lines(child)


def _row(row: etree._Element) -> str:
    """One line; what is repeated is written once, however often the file says it is."""
    return row_line(_cell(cell) for cell in row.iterchildren("{*}table-cell"))


def _cell(cell: etree._Element) -> str:
    if day := attribute(cell, "date-value"):
        return day.removesuffix("T00:00:00").replace("T", " ")
    return " ".join(line for line in _lines(cell) if line != _PAGE_BREAK)


def _paragraph(paragraph: etree._Element) -> Iterator[str]:
    boxes: list[str] = []
    text = "".join(_inline(paragraph, boxes))
    for index, piece in enumerate(text.split("\f")):
        if index:
            yield _PAGE_BREAK
        yield from (line.strip() for line in piece.split("\n") if line.strip())
    yield from boxes


def _inline(node: etree._Element, boxes: list[str]) -> Iterator[str]:
    """The pieces of text in *node*; the lines of text boxes and notes are gathered in *boxes*."""
    yield (node.text or "").replace("\n", " ")
    for child in node.iterchildren("*"):
        name = str(child.tag).rsplit("}", 1)[-1]
        if name == "s":
            count = attribute(child, "c")
            yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
        elif name in ("tab", "line-break", _PAGE_BREAK):
            yield {"tab": " ", "line-break": "\n", _PAGE_BREAK: "\f"}[name]
        elif name in ("frame", "note", "custom-shape"):
            boxes.extend(line for line in _lines(child) if line != _PAGE_BREAK)
        elif name not in _LEFT_OUT:
            yield from _inline(child, boxes)
        yield (child.tail or "").replace("\n", " ")
