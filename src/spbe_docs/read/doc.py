"""Old Word documents (.doc): their text as it is printed; LibreOffice, where there is one, for what we cannot open."""

import re
import struct
from collections.abc import Iterator
from typing import BinaryIO

from spbe_docs.model.documents import ReadResult
from spbe_docs.read import libreoffice
from spbe_docs.read.docx_tables import grid_row, placed_row, places_text
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed
from spbe_docs.read.word97 import CELL_END, LINE_IN_CELL, ROW_END, Stories, stories

_FIELD_BEGINS, _FIELD_SPEAKS, _FIELD_ENDS = "\x13", "\x14", "\x15"
_FIELD_MARKS = re.compile("[\x13\x14\x15]")
_ENDS = re.compile(f"([\r\x0c{CELL_END}{ROW_END}{LINE_IN_CELL}])")
_CHARACTERS = str.maketrans({"\x1e": "-", "\x1f": None, "\xa0": " ", "\x0e": "\r", "\x0b": "\n", "\t": " "})
_LEFT_OUT = re.compile("[\x00-\x06\x08\x0f-\x12\x16-\x1b\ue000-\uf8ff]")
# Where a field lost its marks, its inner language stands in the text.
_FIELD_CODE = re.compile(
    r"(?:\b(?:SHAPE|PAGE|NUMPAGES|SEQ \w+|STYLEREF \S+|DATE|TOC|EMBED \S+|REF \S+|HYPERLINK)\b[^\n\\]{0,80})?"
    r"\\\*\s*(?:MERGEFORMAT|ARABIC|ROMAN|CHARFORMAT)\b",
    re.IGNORECASE,
)


def read_doc(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the Word document, page by page where it knows its pages."""
    try:
        told = stories(file)
    except (ValueError, OSError, struct.error):
        file.seek(0)
        text = libreoffice.text_of(file.read(), ".doc")
        if text is None:
            raise
        return typed([text], options, "Dokumen Word ini", page_count=0)
    pages = pages_of(told)
    return typed(pages, options, "Dokumen Word ini", page_count=len(pages) if len(pages) > 1 else 0)


def pages_of(told: Stories) -> list[str]:
    """The pages that the document itself breaks; headers first, notes and boxes last, each line of a header once."""
    pages = [[*page] for page in _pages(told.text)]
    heads = [line for page in _pages(told.headers) for line in page if any(letter.isalpha() for letter in line)]
    more = [line for story in (told.boxes, told.footnotes, told.endnotes) for page in _pages(story) for line in page]
    pages[0][:0] = dict.fromkeys(heads)
    pages[-1].extend(more)
    filled = [page for page in pages if page]
    return ["\n".join(page) for page in filled] or [""]


def _pages(story: str) -> list[list[str]]:
    text = _LEFT_OUT.sub("", _without_codes(story).translate(_CHARACTERS))
    pages: list[list[str]] = [[]]
    rows: list[list[list[str]]] = []
    cells: list[list[str]] = []
    cell: list[str] = []
    pieces = _ENDS.split(text)
    for piece, end in zip(pieces[::2], [*pieces[1::2], "\r"], strict=True):
        lines = [line for raw in piece.split("\n") if (line := _line(raw))]
        if end == ROW_END:
            rows.append(cells)
            cells, cell = [], []
        elif end in (CELL_END, LINE_IN_CELL):
            cell.extend(lines)
            if end == CELL_END:
                cells.append(cell)
                cell = []
        else:
            pages[-1].extend(_table([*rows, [*cells, cell]]))
            rows, cells, cell = [], [], []
            pages[-1].extend(lines)
            if end == "\x0c":
                pages.append([])
    pages[-1].extend(_table(rows))
    return pages


def _table(rows: list[list[list[str]]]) -> Iterator[str]:
    filled = [row for row in rows if any(row)]
    if not filled:
        return
    placed = places_text(filled)
    for row in filled:
        yield from placed_row(row) if placed else grid_row(row)


def _line(raw: str) -> str:
    return " ".join(_FIELD_CODE.sub(" ", raw).split())


def _without_codes(text: str) -> str:
    """*text* with each field as what it shows: its result, not the code that made it."""
    if _FIELD_BEGINS not in text:
        return text
    kept: list[str] = []
    silent: list[bool] = []  # of each open field, whether its code is being told
    start = 0
    for found in _FIELD_MARKS.finditer(text):
        if not any(silent):
            kept.append(text[start : found.start()])
        start = found.end()
        if found[0] == _FIELD_BEGINS:
            silent.append(True)
        elif silent and found[0] == _FIELD_SPEAKS:
            silent[-1] = False
        elif silent:
            silent.pop()
    kept.append(text[start:])  # a field that never ends swallows nothing
    return "".join(kept)
