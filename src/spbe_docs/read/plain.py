"""Plain text: one page, whatever its encoding."""

import codecs
from typing import BinaryIO

from spbe_docs.model.documents import ReadResult
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed


def read_plain(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of *file* as one page."""
    text = decoded(file.read()).replace("\r\n", "\n").replace("\r", "\n")
    return typed([text], options, "Berkas teks ini", page_count=0)


def decoded(content: bytes) -> str:
    """*content* as text: by its byte order mark, else UTF-8, else as old Windows programmes wrote."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
