"""From pages as a reader gave them to one string in which phrases can be found, as people wrote them.

Page breaks and line ends cut words and phrases in two, and headings are spaced out or glued together: all that is
repaired here, and what is printed instead is kept for the quotations.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spbe_docs.model.documents import Page
from spbe_docs.model.text import CleanText, Doubt, Repair
from spbe_docs.read.joining import BROKEN, closed, without_breaks
from spbe_docs.read.running_heads import running_lines
from spbe_docs.read.spacing import LONGEST, is_spread, respaced, separated

# PDFium writes U+FFFE or U+0002 for a hyphen at a line end: it stands for a hyphen, never for nothing.
_CHARACTERS = str.maketrans(
    {
        "\x02": BROKEN,
        "\u00ad": None,  # soft hyphen
        "\u200b": None,
        "\ufeff": None,
        "\x00": None,
        "\u2010": "-",
        "\u2011": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "İ": "I",  # the one letter whose lower case is longer
    }
)
_SOFT_AT_LINE_END = "\u00ad\n"


def plain(text: str) -> str:
    """*text* with the characters by which phrases are looked for, as on the pages."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_CHARACTERS)


def clean(pages: Iterable[Page]) -> CleanText:
    """The text of *pages* in one piece; empty when they hold nothing but white space."""
    sheets = [_sheet(page) for page in pages]
    running = running_lines([(sheet.number, sheet.lines) for sheet in sheets])
    writer = _Writer()
    for position, sheet in enumerate(sheets):
        writer.begin(sheet.number, sheet.confidence)
        for index, line in enumerate(sheet.lines):
            if (position, index) in running:
                writer.running.append((sheet.number, line))
            else:
                writer.add(line, sheet.meant.get(index), sheet.doubts.get(index, ()), proposed=index in sheet.proposed)
    return writer.text()


_Weak = tuple[str, float]
"""A word, and how far it can be trusted."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page: its lines as printed, white space collapsed, and how some of them were meant."""

    number: int
    confidence: float
    lines: list[str]
    meant: dict[int, str]
    doubts: dict[int, Sequence[_Weak]]
    """By line: the words that the OCR engine is unsure of."""

    proposed: frozenset[int]
    """The lines with words that are only proposed."""


def _sheet(page: Page) -> _Sheet:
    text = page.text
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace(_SOFT_AT_LINE_END, "-\n"))
    lines: list[str] = []
    meant: dict[int, str] = {}
    weak = _weak(page)
    doubts: dict[int, Sequence[_Weak]] = {}
    proposed: set[int] = set()
    for place, raw in enumerate(text.translate(_CHARACTERS).splitlines()):
        parts = raw.split()
        if not parts:
            continue
        line = " ".join(parts)
        if is_spread(parts, len(line)):
            if (wording := respaced(raw)) != line:
                meant[len(lines)] = wording
        elif line.isupper() and len(line) <= LONGEST and (mended := separated(parts)):
            meant[len(lines)] = mended
        if place in weak:
            doubts[len(lines)] = weak[place]
        if place in page.proposed:
            proposed.add(len(lines))
        lines.append(line)
    confidence = 1.0 if page.ocr_confidence is None else page.ocr_confidence
    return _Sheet(page.number, confidence, lines, meant, doubts, frozenset(proposed))


def _weak(page: Page) -> Mapping[int, Sequence[_Weak]]:
    """By line as the page gives it, empty ones counted: the words that the OCR engine is unsure of."""
    if not page.weak:
        return {}
    confidences = {word.position: word.confidence for word in page.weak}
    found: dict[int, list[_Weak]] = defaultdict(list)
    words = ((line, word) for line, raw in enumerate(page.text.splitlines()) for word in raw.split())
    for position, (line, word) in enumerate(words):
        if position in confidences:
            found[line].append((word, confidences[position]))
    return found


@dataclass(slots=True)
class _Writer:
    """Puts lines one after the other, makes words whole that a line end broke, and remembers what is printed."""

    lines: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    repairs: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)
    """By line: from where to where, and what is printed there."""

    doubts: list[Doubt] = field(default_factory=list)

    proposed: list[int] = field(default_factory=list)
    running: list[tuple[int, str]] = field(default_factory=list)
    page: int = 1
    confidence: float = 1.0

    def begin(self, page: int, confidence: float) -> None:
        """From here on, lines belong to *page*."""
        self.page, self.confidence = page, confidence

    def add(self, line: str, meant: str | None, doubts: Sequence[_Weak], *, proposed: bool) -> None:
        """One more line, printed as *line*, how it was *meant* where that is something else, and its weak words.

        *proposed*: some of its words are.
        """
        repairs: list[tuple[int, int, str]] = []
        if meant is not None:
            repairs = [(0, len(meant), line.replace(BROKEN, "-"))]
            line = meant.replace(BROKEN, "-")
        elif BROKEN in line:
            line, repairs = without_breaks(line)
        elif self.lines and self.lines[-1].endswith("-"):
            line = self._rest(line)
        if not line:
            return
        if repairs:
            self.repairs[len(self.lines)] = repairs
        if doubts:
            self.doubts += (Doubt(len(self.lines), word, confidence) for word, confidence in doubts)
        if proposed:
            self.proposed.append(len(self.lines))
        self.lines.append(line)
        self.pages.append(self.page)
        self.confidences.append(self.confidence)

    def text(self) -> CleanText:
        """All of it."""
        starts: list[int] = []
        offset = 0
        for line in self.lines:
            starts.append(offset)
            offset += len(line) + 1
        cased = " ".join(self.lines)
        repairs = tuple(
            Repair(starts[line] + start, starts[line] + end, original)
            for line, found in sorted(self.repairs.items())
            for start, end, original in found
        )
        return CleanText(
            cased,
            _lower(cased),
            tuple(self.lines),
            tuple(starts),
            tuple(self.pages),
            tuple(self.confidences),
            repairs,
            tuple(self.running),
            tuple(self.doubts),
            tuple(self.proposed),
        )

    def _rest(self, line: str) -> str:
        """What is left of *line* once its first word has gone to the line above, which broke it."""
        above = self.lines[-1]
        link = closed(above[:-1], line)
        if link is None:
            return line
        word, _, rest = line.partition(" ")
        start = above.rfind(" ") + 1
        whole = above[:-1] + link + word
        self.lines[-1] = whole
        found = self.repairs.setdefault(len(self.lines) - 1, [])
        if found and found[-1][1] > start:
            begin, _, printed = found.pop()
            found.append((begin, len(whole), f"{printed} {word}"))
        else:
            found.append((start, len(whole), f"{above[start:]} {word}"))
        return rest


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
