"""How far a scan goes with one file, in the units in which people set it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Where a limit is hit, the report says so."""

    file_seconds: int = 120
    """For everything but OCR."""

    ocr_page_seconds: int = 30
    """For the OCR of one page."""

    extra_seconds_an_ocr_page: int = 3
    """On top of `file_seconds`, for each page that goes to OCR."""

    most_seconds: int = 1_800
    """With all pages that go to OCR; what is not finished by then goes on at the next scan."""

    memory_mib: int = 1_536
    """Address space of a worker. Enforced on Linux; elsewhere the system's own limits hold."""

    file_mb: int = 200
    pages: int = 2_000
    characters: int = 20_000_000
    sheet_cells: int = 2_000_000
    tiff_frames: int = 200
    picture_megapixels: int = 100
    """An image file above is refused."""

    page_megapixels: int = 25
    """A page above is rendered smaller."""

    members: int = 10_000
    """Files within an archive."""

    nested_archives: int = 3
    """Archives within archives, the outermost included."""

    unpacked_mb: int = 400
    unpacked_ratio: int = 200
    """Unpacked to packed."""


LIMITS = Limits()
