"""A document's text as one string, with the way back to page, line and original wording."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CleanText:
    """All lines of a document, white space collapsed, joined by single spaces.

    `cased` and `text` have the same length, so an offset found in one holds in the other.
    """

    cased: str
    """The original wording."""

    text: str
    """`cased` in lower case: what patterns and phrases are looked for in."""

    lines: tuple[str, ...]
    """The lines that make up `cased`, in order; none is empty."""

    starts: tuple[int, ...]
    """The offset of each line."""

    line_pages: tuple[int, ...]
    """The page of each line, counted from 1."""

    confidences: tuple[float, ...]
    """By line: 1.0 for typed text; for recognised text, what the OCR engine said of the page."""

    def line_at(self, offset: int) -> int:
        """The index of the line that holds the character at *offset*."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def page_at(self, offset: int) -> int:
        """The page that holds the character at *offset*, 1 for an empty text."""
        return self.line_pages[self.line_at(offset)] if self.lines else 1

    def confidence_at(self, offset: int) -> float:
        """How far the text at *offset* can be trusted, 0..1."""
        return self.confidences[self.line_at(offset)] if self.lines else 0.0

    def quote(self, start: int, end: int, *, around: int = 60) -> str:
        """The wording from *start* to *end* with up to *around* characters on each side, cut at words."""
        left, right = max(start - around, 0), min(end + around, len(self.cased))
        if left > 0:
            left = self.cased.find(" ", left, start) + 1 or start
        if right < len(self.cased):
            cut = self.cased.rfind(" ", end, right)
            right = max(end, cut)
        lead, tail = ("… " if left > 0 else ""), (" …" if right < len(self.cased) else "")
        return f"{lead}{self.cased[left:right].strip()}{tail}"
