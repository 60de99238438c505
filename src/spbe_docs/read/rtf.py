"""RTF: the text as it is printed, without what only says how it looks."""

import re
from typing import BinaryIO

from striprtf.striprtf import rtf_to_text

from spbe_docs.model.documents import ReadResult
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed

_PICTURE = re.compile(rb"[0-9a-fA-F]{32}[0-9a-fA-F\s]{500,}")
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_DELETED = re.compile(rb"\{\\(?:rtlch|ltrch|deleted)[^{}]*\\deleted[^{}]*\}|\{\\deleted\b[^{}]*\}")
_MOST = 60_000_000


def read_rtf(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the document as one page; pages are made by whoever prints it."""
    content = _DELETED.sub(b"", _PICTURE.sub(b"", _without_binary(file.read())))[:_MOST]
    text: str = rtf_to_text(content.decode("latin-1"), encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    return typed(["\n".join(_lines(text))], options, "Dokumen RTF ini", page_count=0)


def _without_binary(content: bytes) -> bytes:
    """Pictures can stand in it byte by byte, with every brace that happens to be among them."""
    kept, start = [], 0
    for found in _BINARY.finditer(content):
        if found.start() >= start:
            kept.append(content[start : found.start()])
            start = found.end() + int(found[1])
    return b"".join([*kept, content[start:]])


def _lines(text: str) -> list[str]:
    """The lines; cells of a row, which come with a bar behind each, as elsewhere."""
    lines = []
    for raw in text.replace("\xa0", " ").splitlines():
        cells = [" ".join(cell.split()) for cell in raw.split("|")]
        if line := " | ".join(cell for cell in cells if cell):
            lines.append(line)
    return lines
