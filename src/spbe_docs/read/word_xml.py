"""Word documents that were saved as one XML file, by Word 2003 or as a "flat" one: what is printed of them."""

from typing import BinaryIO

from spbe_docs.model.documents import ReadResult
from spbe_docs.read.docx import pages_of
from spbe_docs.read.docx_text import lines_within
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import parsed


def read_word_xml(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the Word document, as lines and, where it knows its pages, as pages."""
    body = next(parsed(file.read()).iter("{*}body"), None)
    if body is None:
        raise ValueError("a Word document without a body")
    lines, aside = lines_within(body)
    pages = pages_of(lines)
    count = len(pages) if len(pages) > 1 else 0
    return typed(pages, options, "Dokumen Word ini", page_count=count, notes=aside.notes())
