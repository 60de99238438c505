"""How far a reader may go with one file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from spbe_docs.model.documents import Recognised
from spbe_docs.model.limits import LIMITS, Limits

_MB = 1_000_000
_FOR_OCR = 5 / 6
_OF_ALL = 17 / 18
"""The share of a worker's time that OCR may take: below one, so that what was recognised by then is kept."""


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
    max_bytes: int = LIMITS.file_mb * _MB
    max_pages: int = LIMITS.pages
    max_characters: int = LIMITS.characters
    max_cells: int = LIMITS.sheet_cells
    """Of one sheet."""

    max_frames: int = LIMITS.tiff_frames
    """Pictures within one TIFF."""

    max_picture_pixels: int = LIMITS.picture_megapixels * _MB
    """An image file above is refused."""

    max_render_pixels: int = LIMITS.page_megapixels * _MB
    """A page above is rendered smaller."""

    max_members: int = LIMITS.members
    """Files within a ZIP; all archives within it together."""

    max_depth: int = LIMITS.nested_archives
    """Archives within archives, the outermost included."""

    max_unpacked_bytes: int = LIMITS.unpacked_mb * _MB
    max_ratio: int = LIMITS.unpacked_ratio
    """Unpacked to packed, for a ZIP of more than ten megabytes unpacked."""

    ocr_page_seconds: float = float(LIMITS.ocr_page_seconds)
    ocr_seconds: float = LIMITS.file_seconds * _FOR_OCR
    """For all OCR of one file, besides `ocr_seconds_a_page` for each of its pages."""

    ocr_seconds_a_page: float = float(LIMITS.extra_seconds_an_ocr_page)
    ocr_seconds_at_most: float = LIMITS.most_seconds * _OF_ALL

    @classmethod
    def within(cls, limits: Limits, *, ocr: bool) -> "ReadOptions":
        """How far a reader may go within *limits*."""
        return cls(
            ocr=ocr,
            max_bytes=limits.file_mb * _MB,
            max_pages=limits.pages,
            max_characters=limits.characters,
            max_cells=limits.sheet_cells,
            max_frames=limits.tiff_frames,
            max_picture_pixels=limits.picture_megapixels * _MB,
            max_render_pixels=limits.page_megapixels * _MB,
            max_members=limits.members,
            max_depth=limits.nested_archives,
            max_unpacked_bytes=limits.unpacked_mb * _MB,
            max_ratio=limits.unpacked_ratio,
            ocr_page_seconds=float(limits.ocr_page_seconds),
            ocr_seconds=limits.file_seconds * _FOR_OCR,
            ocr_seconds_a_page=float(limits.extra_seconds_an_ocr_page),
            ocr_seconds_at_most=limits.most_seconds * _OF_ALL,
        )
