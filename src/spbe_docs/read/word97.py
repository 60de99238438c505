"""What a binary Word document (.doc) says, piece by piece as [MS-DOC] lays it out: text with marks for its structure.

The libraries for it return deleted passages and the inner language of fields, and know no tables (docs/decisions).
"""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import olefile

CELL_END = "\x07"
ROW_END = "\x1d"
LINE_IN_CELL = "\x1c"
"""Marks of our own for what only the paragraph's properties tell."""

_WORD = frozenset({0xA5EC, 0xA5DC})
_WORD_97 = 193
_IN_TABLE_1 = 0x0200
_COMPRESSED = 0x40000000
_PAGE = 512
# Where the header of the file says how long its stories are, and where its tables lie.
_STORY_LENGTHS = {"text": 0x4C, "footnotes": 0x50, "headers": 0x54, "comments": 0x5C, "endnotes": 0x60, "boxes": 0x64}
_CHARACTER_RUNS, _PARAGRAPH_RUNS, _PIECES = 0xFA, 0x102, 0x1A2
# Properties, by their number in [MS-DOC].
_DELETED, _IN_TABLE, _ENDS_ROW = 0x0800, 0x2416, 0x2417
_OPERAND_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_LONG_OPERANDS = frozenset({0xD608, 0xD606})
_MARKS = re.compile(r"[\r\x07]")
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stories:
    """The parts of a document: each a string in which a paragraph ends with a carriage return."""

    text: str
    headers: str = ""
    """Headers and footers."""

    footnotes: str = ""
    endnotes: str = ""
    boxes: str = ""


def stories(file: BinaryIO) -> Stories:
    """The stories of the document in *file*. Raises ValueError, or OSError, when it contradicts itself."""
    try:
        with olefile.OleFileIO(file) as ole:
            main = ole.openstream("WordDocument").read()
            mark, version = struct.unpack_from("<HH", main, 0)
            if mark not in _WORD:
                raise ValueError("no Word document")
            if version < _WORD_97:
                return Stories(_of_word_95(main))
            table = ole.openstream("1Table" if _u16(main, 0x0A) & _IN_TABLE_1 else "0Table").read()
    except struct.error as error:
        raise ValueError("the Word document breaks off") from error
    return _Reader(main, table).stories()


def _of_word_95(main: bytes) -> str:
    start, end = struct.unpack_from("<II", main, 0x18)
    return main[start:end].decode("cp1252", "replace")


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    """Positions in the text; the last one is not part of it."""

    offset: int
    width: int
    """Bytes a character."""


@dataclass(slots=True)
class _Reader:
    main: bytes
    table: bytes
    pieces: list[_Piece] = field(default_factory=list)
    deleted: list[_Span] = field(default_factory=list)
    in_table: list[_Span] = field(default_factory=list)
    row_ends: list[_Span] = field(default_factory=list)

    def stories(self) -> Stories:
        try:
            self.pieces = list(self._pieces())
            self.deleted = sorted(span for span, found in self._character_runs() if found.get(_DELETED))
            for span, found in self._paragraph_runs():
                if found.get(_IN_TABLE):
                    self.in_table.append(span)
                if found.get(_ENDS_ROW):
                    self.row_ends.append(span)
            self.in_table.sort()
            self.row_ends.sort()
            told: dict[str, str] = {}
            start = 0
            for name, at in _STORY_LENGTHS.items():
                length = _u32(self.main, at)
                told[name] = self._between(start, start + length)
                start += length
        except (struct.error, IndexError) as error:
            raise ValueError("the Word document breaks off") from error
        del told["comments"]
        return Stories(**told)

    def _pieces(self) -> Iterator[_Piece]:
        content = self._table_at(_PIECES)
        at = 0
        while at < len(content) and content[at] == 1:  # properties of pieces, which only say how they look
            at += 3 + _u16(content, at + 1)
        if at >= len(content) or content[at] != 2:  # noqa: PLR2004
            raise ValueError("a Word document without pieces")
        count = (_u32(content, at + 1) - 4) // 12
        positions = struct.unpack_from(f"<{count + 1}I", content, at + 5)
        descriptors = at + 5 + 4 * (count + 1)
        for number in range(count):
            place = _u32(content, descriptors + 8 * number + 2)
            narrow = bool(place & _COMPRESSED)
            offset = (place & (_COMPRESSED - 1)) // 2 if narrow else place
            yield _Piece(positions[number], positions[number + 1], offset, 1 if narrow else 2)

    def _between(self, first: int, last: int) -> str:
        """The characters at those positions, without deleted ones, with our marks."""
        return "".join(
            self._text(piece.offset + (max(first, piece.first) - piece.first) * piece.width, width=piece.width, count=n)
            for piece in self.pieces
            if (n := min(last, piece.last) - max(first, piece.first)) > 0
        )

    def _text(self, offset: int, *, width: int, count: int) -> str:
        raw = self.main[offset : offset + count * width]
        text = raw.decode("cp1252" if width == 1 else "utf-16-le", "replace")
        kept = []
        start = 0
        for first, last in self._deleted_within(offset, offset + len(raw)):
            kept.append(self._marked(text[start : (first - offset) // width], offset + start * width, width))
            start = (last - offset) // width
        kept.append(self._marked(text[start:], offset + start * width, width))
        return "".join(kept)

    def _deleted_within(self, first: int, last: int) -> Iterator[_Span]:
        for start, end in self.deleted:
            if start < last and end > first:
                yield max(start, first), min(end, last)

    def _marked(self, text: str, offset: int, width: int) -> str:
        if not self.in_table and not self.row_ends:
            return text

        def mark(found: re.Match[str]) -> str:
            place = offset + found.start() * width
            if found[0] == CELL_END:
                return ROW_END if _holds(self.row_ends, place) else CELL_END
            return LINE_IN_CELL if _holds(self.in_table, place) else "\r"

        return _MARKS.sub(mark, text)

    def _character_runs(self) -> Iterator[tuple[_Span, dict[int, int]]]:
        for page in self._pages(_CHARACTER_RUNS):
            count = page[-1]
            bounds = struct.unpack_from(f"<{count + 1}I", page, 0)
            for number in range(count):
                at = page[4 * (count + 1) + number] * 2
                found = _properties(page[at + 1 : at + 1 + page[at]]) if at else {}
                yield (bounds[number], bounds[number + 1]), found

    def _paragraph_runs(self) -> Iterator[tuple[_Span, dict[int, int]]]:
        for page in self._pages(_PARAGRAPH_RUNS):
            count = page[-1]
            bounds = struct.unpack_from(f"<{count + 1}I", page, 0)
            for number in range(count):
                at = page[4 * (count + 1) + 13 * number] * 2
                if not at:
                    continue
                length, start = (page[at] * 2 - 1, at + 1) if page[at] else (page[at + 1] * 2, at + 2)
                yield (bounds[number], bounds[number + 1]), _properties(page[start + 2 : start + length])

    def _pages(self, at: int) -> Iterator[bytes]:
        """The pages of properties that the table at *at* in the header names."""
        content = self._table_at(at)
        count = (len(content) - 4) // 8
        for number in range(count):
            page = (_u32(content, 4 * (count + 1) + 4 * number) & 0x3FFFFF) * _PAGE
            if page + _PAGE <= len(self.main):
                yield self.main[page : page + _PAGE]

    def _table_at(self, at: int) -> bytes:
        offset, length = struct.unpack_from("<II", self.main, at)
        return self.table[offset : offset + length]


def _properties(content: bytes) -> dict[int, int]:
    """The properties in *content* whose value is one byte, by number."""
    found: dict[int, int] = {}
    at = 0
    while at + 2 < len(content):
        number = _u16(content, at)
        size = _OPERAND_SIZES.get(number >> 13)
        if size is None:
            size = 1 + _u16(content, at + 2) if number in _LONG_OPERANDS else 1 + content[at + 2]
        if size == 1:
            found[number] = content[at + 2]
        at += 2 + size
    return found


def _holds(spans: list[_Span], place: int) -> bool:
    at = bisect_right(spans, (place, 1 << 40)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]


def _u16(content: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", content, at)[0])


def _u32(content: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", content, at)[0])
