"""Plain text: one page, whatever its encoding."""

import codecs
from typing import BinaryIO

from spbe_docs.model.documents import Document, Page, ReadResult, Reason, TextSource, Trouble, Unreadable
from spbe_docs.read.options import OcrPages, ReadOptions


def read_plain(file: BinaryIO, _location: str, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of *file* as one page."""
    text = decoded(file.read()).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Unreadable(Trouble(Reason.NO_TEXT, "Berkas teks ini tidak berisi satu kata pun."))
    page = Page(1, text[: options.max_characters], TextSource.DIGITAL)
    if len(text) <= options.max_characters:
        return Document((page,), page_count=0)
    message = f"Hanya {options.max_characters} huruf pertama dari {len(text)} yang dibaca. Bagi berkas itu."
    return Document((page,), page_count=0, trouble=Trouble(Reason.LIMIT_REACHED, message))


def decoded(content: bytes) -> str:
    """*content* as text: by its byte order mark, else UTF-8, else as old Windows programmes wrote."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
