"""Which tables of a document are worth reading, and by which door: off unless the rules ask for tables.

A page, or a document that has none, is looked at when it holds one of their phrases; a page of a PDF must also show
ruled lines, because looking closer costs fifty times as much as reading its text.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import BinaryIO

from spbe_docs.model.documents import Document
from spbe_docs.model.formats import Format
from spbe_docs.read import xlsx
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.pdfium import PdfFile
from spbe_docs.read.tables import Grid, tables_of

Finder = Callable[[BinaryIO, Collection[int]], Iterator[Grid]]
"""Finds the tables on some pages of an open file."""


def with_tables(document: Document, file: BinaryIO, form: Format, options: ReadOptions) -> Document:
    """*document* with the tables on its pages that hold one of the phrases in `options.tables`."""
    finder = FINDERS.get(form)
    if finder is None or not options.tables:
        return document
    pages = [page.number for page in document.pages if _holds(page.text, options.tables)]
    return replace(document, tables=tables_of(finder(file, pages))) if pages else document


def _holds(text: str, phrases: Collection[str]) -> bool:
    """Whether one of *phrases*, all in lower case, stands in *text*."""
    words = " ".join(text.lower().split())
    return any(phrase in words for phrase in phrases)


def _of_pdf(file: BinaryIO, pages: Collection[int]) -> Iterator[Grid]:
    file.seek(0)
    content = file.read()
    with PdfFile(content) as pdf:
        ruled = [number for number in pages if _is_ruled(pdf, number)]
    if ruled:
        from spbe_docs.read import plumber  # noqa: PLC0415 - as slow to load as it is to read

        yield from plumber.grids(content, ruled)


def _is_ruled(pdf: PdfFile, number: int) -> bool:
    with pdf.page(number) as page:
        return page is not None and page.is_ruled()


def _of_docx(file: BinaryIO, _pages: Collection[int]) -> Iterator[Grid]:
    from spbe_docs.read import docx_rows  # noqa: PLC0415 - the same

    yield from docx_rows.grids(file)


FINDERS: dict[Format, Finder] = {
    Format.PDF: _of_pdf,
    Format.DOCX: _of_docx,
    Format.XLSX: xlsx.grids,
}
