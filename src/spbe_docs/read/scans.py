"""Pages that are pictures, recognised within the time there is: the telling pages first, poor ones tried again."""

import math
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from PIL import Image

from spbe_docs.model.documents import Recognised
from spbe_docs.read import ocr
from spbe_docs.read.ink import ink_on, through_ink
from spbe_docs.read.legible import letter_count
from spbe_docs.read.ocr import NOTHING, Layout
from spbe_docs.read.options import OcrPages, ReadOptions

Render = Callable[[int, int], Image.Image]
"""The picture of a page (counted from 1) at a number of dots an inch, in colours or in grey."""

_USUAL_DPI = 200
_FINER_DPI = 300
_DOUBTFUL_BELOW = 0.70
"""Recognised once more, with finer dots."""

_CLEAR_FROM = 0.85
"""Looked at through its ink, a page so clear need not be looked at with it."""

_TURNED_BELOW = 0.50
"""Upright text, however faded, is rarely below."""

_MOST_USELESS_TURNS = 3
"""After so many pages that turning did not help, the document holds pictures, not turned pages."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What OCR made of the pages of a file."""

    found: Mapping[int, Recognised]
    """Those that broke, took too long or were not begun are absent."""

    left: frozenset[int] = frozenset()
    """Those for which the time of the file did not suffice; what is found of one may not be all there is on it."""


NOT_SCANNED = Scanned({})


def recognised(
    numbers: Collection[int], page_count: int, render: Render, options: ReadOptions, ocr_pages: OcrPages
) -> Scanned:
    """What stands on the pages *numbers*; those that are known are not looked at again."""
    found = {number: ocr_pages.known[number] for number in numbers if number in ocr_pages.known}
    wanted = [number for number in telling_first(numbers, page_count) if number not in found]
    if not wanted:
        return Scanned(found)
    ocr_pages.tell(len(wanted))
    seconds = options.ocr_seconds + options.ocr_seconds_a_page * len(wanted)
    scanner = _Scanner(render, page_count, options, time.monotonic() + min(seconds, options.ocr_seconds_at_most))
    left: set[int] = set()
    for number in wanted:
        if scanner.seconds_left() > 0:
            with suppress(OSError, ValueError, SyntaxError, EOFError):  # as PDFium and Pillow say that a page is broken
                page = scanner.page(number)
                if page is not None:
                    found[number] = page
        if scanner.seconds_left() <= 0:
            left.add(number)
    return Scanned(found, frozenset(left))


def can_recognise(options: ReadOptions) -> bool:
    """Whether pictures of text may and can be recognised. Asked only where there are some: it loads Tesseract."""
    return options.ocr and ocr.is_available()


def telling_first(numbers: Collection[int], page_count: int) -> Iterator[int]:
    """Pages 1 and 2 and the last one, which say what a document is and who signed it; then the rest in order."""
    telling = [number for number in (1, 2, page_count) if number in numbers]
    yield from dict.fromkeys([*telling, *sorted(numbers)])


@dataclass(slots=True)
class _Scanner:
    """Recognises the pages of one document, and learns whether turning them is worth it."""

    render: Render
    page_count: int
    options: ReadOptions
    until: float
    useless_turns: int = 0
    cut_short: bool = False
    """Whether an attempt at the present page took too long."""

    def seconds_left(self) -> float:
        return self.until - time.monotonic()

    def page(self, number: int) -> Recognised | None:
        """What stands on page *number*; None when it takes too long to tell."""
        self.cut_short = False
        best = self._best(number)
        return None if self.cut_short and not best.text else best

    def _best(self, number: int) -> Recognised:
        layout = Layout.ANY if number in (1, self.page_count) else Layout.BODY
        picture = self.render(number, _USUAL_DPI)
        best = self._seen(picture, _USUAL_DPI, layout)
        if best.confidence >= _DOUBTFUL_BELOW:
            return best
        if best.confidence < _TURNED_BELOW and self.useless_turns < _MOST_USELESS_TURNS:
            turned = self._turned(picture, layout)
            if worth(turned) > worth(best):
                return turned
            self.useless_turns += 1
        if not best.text:  # a picture without writing, or a page that takes too long: finer dots will not help
            return best
        finer = self._seen(self.render(number, _FINER_DPI), _FINER_DPI, layout)
        return max(best, finer, key=worth)

    def _seen(self, picture: Image.Image, dpi: int, layout: Layout) -> Recognised:
        """What stands on *picture*: below its coloured ink, and where that is not clear, with it too."""
        ink = ink_on(picture)
        if ink is None:
            return self._recognised(picture.convert("L"), dpi, layout, None)
        below = self._recognised(through_ink(picture), dpi, layout, ink)
        if below.confidence >= _CLEAR_FROM:
            return below
        return max(below, self._recognised(picture.convert("L"), dpi, layout, ink), key=worth)

    def _recognised(self, picture: Image.Image, dpi: int, layout: Layout, ink: Image.Image | None) -> Recognised:
        seconds = min(self.seconds_left(), self.options.ocr_page_seconds)
        seen = ocr.recognise(picture, dpi, layout, seconds, ink) if seconds > 0 else None
        self.cut_short |= seen is None
        return NOTHING if seen is None else seen

    def _turned(self, picture: Image.Image, layout: Layout) -> Recognised:
        """The picture recognised after it was turned upright; nothing when it seems upright already."""
        degrees = ocr.turn(picture.convert("L"), _USUAL_DPI)
        if not degrees:
            return NOTHING
        return self._seen(picture.rotate(degrees, expand=True), _USUAL_DPI, layout)


def worth(page: Recognised) -> float:
    """What a recognition is worth beside another one of the same page: sure of its words, and many of them."""
    return page.confidence * math.sqrt(letter_count(page.text))
