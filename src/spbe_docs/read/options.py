"""How far a reader may go with one file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from spbe_docs.model.documents import Recognised


def nobody_waits(pages: int, /) -> None:
    """Nobody has to be told how many pages go to OCR."""


@dataclass(frozen=True, slots=True)
class OcrPages:
    """The pages of a file that go to OCR."""

    tell: Callable[[int], None] = nobody_waits
    """Told how many there are, before the first of them does: whoever waits can be patient."""

    known: Mapping[int, Recognised] = field(default_factory=dict)
    """What an earlier reading of the same content made of some of them, which there was no time to finish."""


ALL_ANEW = OcrPages()


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The limits of reading one file. Where one is hit, the result says so."""

    ocr: bool = True
    max_bytes: int = 200_000_000
    max_pages: int = 2_000
    max_characters: int = 20_000_000
    max_cells: int = 2_000_000
    """Of one sheet."""

    max_frames: int = 200
    """Pictures within one TIFF."""

    max_picture_pixels: int = 100_000_000
    """An image file above is refused."""

    max_render_pixels: int = 25_000_000
    """A page above is rendered smaller."""

    max_members: int = 10_000
    """Files within a ZIP; all archives within it together."""

    max_depth: int = 3
    """Archives within archives, the outermost included."""

    max_unpacked_bytes: int = 400_000_000
    max_ratio: int = 200
    """Unpacked to packed, for a ZIP of more than ten megabytes unpacked."""

    ocr_page_seconds: float = 30.0
    ocr_seconds: float = 100.0
    """For all OCR of one file, besides `ocr_seconds_a_page` for each of its pages. Below the time limit of the worker,
    so that what was recognised by then is kept."""

    ocr_seconds_a_page: float = 3.0
    ocr_seconds_at_most: float = 1_700.0
