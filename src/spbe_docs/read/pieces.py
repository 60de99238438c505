"""Where the words of a PDF page stand: asked character by character, which is slow, for the few pages that need it."""

from collections.abc import Iterator, Sequence
from typing import Any

from pypdfium2 import raw

from spbe_docs.read.columns import Piece

_MOST_CHARACTERS = 50_000
_HYPHENS_AT_LINE_ENDS = (0x02, 0xFFFE)
_ENDS = frozenset({0x0A, 0x0D, *_HYPHENS_AT_LINE_ENDS})
_SPACE = 0x20


def pieces_of(text_page: Any) -> Iterator[Piece]:
    """Runs of characters between the gaps and line breaks that PDFium has put in by itself."""
    run: list[tuple[int, int]] = []
    for index in range(min(raw.FPDFText_CountChars(text_page), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in _ENDS or (code == _SPACE and raw.FPDFText_IsGenerated(text_page, index) == 1):
            if run:
                yield _piece(text_page, run, "-" if code in _HYPHENS_AT_LINE_ENDS else "")
            run = []
        else:
            run.append((index, code))
    if run:
        yield _piece(text_page, run, "")


def _piece(text_page: Any, run: Sequence[tuple[int, int]], ending: str) -> Piece:
    """The characters of *run*, given by index and code, which stand beside each other: the outer ones tell where."""
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, run[0][0], first)
    raw.FPDFText_GetLooseCharBox(text_page, run[-1][0], last)
    return Piece(
        min(first.left, last.left),
        min(first.bottom, last.bottom),
        max(first.right, last.right),
        max(first.top, last.top),
        "".join(chr(code) for _, code in run) + ending,
    )
