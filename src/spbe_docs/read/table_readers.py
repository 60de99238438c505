"""The tables on some pages of a file, and by which door: read apart from its text, where rules ask for rows.

A page of a PDF must show ruled lines, because looking closer costs fifty times as much as reading its text.
"""

from collections.abc import Callable, Collection, Iterator
from typing import BinaryIO

from spbe_docs.model.containers import Place
from spbe_docs.model.documents import Table
from spbe_docs.model.formats import Format
from spbe_docs.read import opendocument, xls, xlsx
from spbe_docs.read.containers import member
from spbe_docs.read.opening import opened
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.pdfium import PdfFile
from spbe_docs.read.tables import Grid, tables_of

Finder = Callable[[BinaryIO, Collection[int]], Iterator[Grid]]
"""Finds the tables on some pages of an open file."""


def read_tables(
    location: str, place: Place, form: Format, pages: Collection[int], options: ReadOptions
) -> tuple[Table, ...]:
    """The tables on *pages* of the file at *location*, or of its member at *place*.

    None in a file in which they cannot be found: its text has been read all the same. *form* is one of `FINDERS`.
    """
    if not pages:
        return ()
    try:
        with opened(location) as file:
            return tables_of(FINDERS[form](member(file, place, options) if place else file, pages))
    except Exception:  # noqa: BLE001 - whatever a library throws at a broken file, its text speaks for it
        return ()


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
    Format.XLS: xls.grids,
    Format.ODS: opendocument.grids,
}
