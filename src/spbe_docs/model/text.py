"""A document's text as one string, with the way back to page, line and original wording."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from spbe_docs.model.documents import WEAK_BELOW
from spbe_docs.privacy import mask

_LOOKED_AT = 80
"""Characters around a quote that may tell that a number at its edge is a person's."""

_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Repair:
    """A stretch of the text that is not printed as it stands there: a word broken by a line end or by its spacing."""

    start: int
    end: int
    original: str
    """What is printed instead, white space collapsed."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A recognised word of which the OCR engine is unsure."""

    line: int
    wording: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Trust:
    """How far the words of a line can be trusted."""

    page: float = 1.0
    """What the OCR engine says of the whole page; 1.0 for typed text."""

    doubts: tuple[Doubt, ...] = ()

    def of(self, wording: str) -> float:
        """How far *wording*, a part of the line, can be trusted: as far as the weakest of its words."""
        doubts = self.doubts_on(wording)
        return min((doubt.confidence for doubt in doubts), default=max(self.page, WEAK_BELOW))

    def doubts_on(self, wording: str) -> tuple[Doubt, ...]:
        """The weak ones among the words of *wording*, a part of the line."""
        meant = _bare(wording)
        return tuple(doubt for doubt in self.doubts if _touches(_bare(doubt.wording), meant))


CERTAIN = Trust()


@dataclass(frozen=True, slots=True)
class CleanText:
    """All lines of a document, repaired, white space collapsed, joined by single spaces.

    `cased` and `text` have the same length, so an offset found in one holds in the other.
    """

    cased: str
    """The text as it was meant: broken words closed up, running heads left out."""

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

    repairs: tuple[Repair, ...] = ()
    """Where `cased` differs from what is printed, in order; none overlaps another."""

    running: tuple[tuple[int, str], ...] = ()
    """What runs along the edges of the pages and was left out: page, counted from 1, and wording."""

    doubts: tuple[Doubt, ...] = ()
    """The words that may have been misread, by line."""

    proposed: tuple[int, ...] = ()
    """The lines with words that are only proposed, in order: a change that nobody has accepted yet."""

    first_line: int = 0
    """The line of the whole text with which a piece of it begins."""

    def line_at(self, offset: int) -> int:
        """The index of the line that holds the character at *offset*."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def page_at(self, offset: int) -> int:
        """The page that holds the character at *offset*, 1 for an empty text."""
        return self.line_pages[self.line_at(offset)] if self.lines else 1

    def confidence_at(self, offset: int) -> float:
        """How far the text at *offset* can be trusted, 0..1."""
        return self.confidences[self.line_at(offset)] if self.lines else 0.0

    def is_proposed(self, start: int, end: int) -> bool:
        """Whether a line between *start* and *end* holds words that are only proposed."""
        if not self.proposed:
            return False
        first = bisect_left(self.proposed, self.line_at(start))
        return first < len(self.proposed) and self.proposed[first] <= self.line_at(max(end - 1, start))

    def piece(self, first: int, end: int) -> "CleanText":
        """The lines from *first* up to *end*, as a text of its own that keeps the numbers of its pages."""
        if first >= end:
            return CleanText("", "", (), (), (), ())
        if (first, end) == (0, len(self.lines)):
            return self
        begin, stop = self.starts[first], self.starts[end - 1] + len(self.lines[end - 1])
        pages = self.line_pages[first:end]
        return CleanText(
            self.cased[begin:stop],
            self.text[begin:stop],
            self.lines[first:end],
            tuple(start - begin for start in self.starts[first:end]),
            pages,
            self.confidences[first:end],
            tuple(
                Repair(one.start - begin, one.end - begin, one.original)
                for one in self._within(begin, stop)
                if begin <= one.start and one.end <= stop
            ),
            tuple((page, wording) for page, wording in self.running if pages[0] <= page <= pages[-1]),
            tuple(replace(doubt, line=doubt.line - first) for doubt in self.doubts if first <= doubt.line < end),
            tuple(line - first for line in self.proposed if first <= line < end),
            self.first_line + first,
        )

    def trust(self, line: int) -> Trust:
        """How far what stands on *line* can be trusted."""
        first = bisect_left(self.doubts, line, key=lambda doubt: doubt.line)
        last = bisect_right(self.doubts, line, key=lambda doubt: doubt.line)
        return Trust(self.confidences[line], self.doubts[first:last])

    def original(self, line: int, last: int | None = None) -> str:
        """What is printed on the lines from *line* to *last*."""
        last = line if last is None else min(last, len(self.lines) - 1)
        return self._printed(self.starts[line], self.starts[last] + len(self.lines[last]))

    def quote(self, start: int, end: int, *, around: int = 60) -> str:
        """What is printed from *start* to *end* with up to *around* characters on each side, cut at words.

        Personal data is masked, also where the cut goes through it.
        """
        left, right = max(start - around, 0), min(end + around, len(self.cased))
        if left > 0:
            left = self.cased.find(" ", left, start) + 1 or start
        if right < len(self.cased):
            cut = self.cased.rfind(" ", end, right)
            right = max(end, cut)
        if self.repairs:
            left, right = self._whole_repairs(left, right)
        lead, tail = ("… " if left > 0 else ""), (" …" if right < len(self.cased) else "")
        before = self._printed(max(left - _LOOKED_AT, 0), left)
        printed = before + self._printed(left, right)
        after = self._printed(right, right + _LOOKED_AT)
        return f"{lead}{mask(printed + after, len(before), len(printed)).strip()}{tail}"

    def _within(self, left: int, right: int) -> tuple[Repair, ...]:
        """The repairs that touch the stretch from *left* to *right*."""
        first = bisect_right(self.repairs, left, key=lambda repair: repair.end)
        return self.repairs[first : bisect_left(self.repairs, right, key=lambda repair: repair.start)]

    def _whole_repairs(self, left: int, right: int) -> tuple[int, int]:
        """The stretch, made long enough to cut no repair in two."""
        touched = self._within(left, right)
        return (min(left, touched[0].start), max(right, touched[-1].end)) if touched else (left, right)

    def _printed(self, left: int, right: int) -> str:
        pieces: list[str] = []
        for repair in self._within(left, right):
            pieces += self.cased[left : repair.start], repair.original
            left = repair.end
        return "".join([*pieces, self.cased[left:right]])


def _bare(wording: str) -> str:
    return _NO_LETTER.sub("", wording.lower())


def _touches(word: str, meant: str) -> bool:
    """Whether *word* is one of those that are *meant*, or has swallowed them ("39TAHUN"); not the year beside them."""
    return bool(word) and bool(meant) and (word in meant or (meant in word and not word.isdigit()))
