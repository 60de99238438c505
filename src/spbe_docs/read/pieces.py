"""Where the words of a PDF page stand: asked character by character, which is slow, for the few pages that need it."""

from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw

from spbe_docs.read.columns import Piece

_MOST_CHARACTERS = 50_000
_LINE_ENDS = (0x0A, 0x0D)
_HYPHENS_AT_LINE_ENDS = (0x02, 0xFFFE)

_Box = tuple[float, float, float, float]


def pieces_of(text_page: Any) -> Iterator[Piece]:
    """Runs of characters between the gaps and line breaks that PDFium has put in by itself."""
    box = raw.FS_RECTF()
    letters: list[str] = []
    boxes: list[_Box] = []
    for index in range(min(raw.FPDFText_CountChars(text_page), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in _HYPHENS_AT_LINE_ENDS and letters:
            letters.append("-")
            boxes.append(boxes[-1])
        if raw.FPDFText_IsGenerated(text_page, index) == 1 or code in (*_LINE_ENDS, *_HYPHENS_AT_LINE_ENDS):
            if letters:
                yield _piece(letters, boxes)
            letters, boxes = [], []
        elif raw.FPDFText_GetLooseCharBox(text_page, index, box):
            letters.append(chr(code))
            boxes.append((box.left, box.bottom, box.right, box.top))
    if letters:
        yield _piece(letters, boxes)


def _piece(letters: list[str], boxes: list[_Box]) -> Piece:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Piece(min(lefts), min(bottoms), max(rights), max(tops), "".join(letters))
