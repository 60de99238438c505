"""Image files: photographs, screenshots and scans, whose text only OCR can tell."""

import warnings
from typing import BinaryIO

from PIL import Image, ImageFile, ImageOps

from spbe_docs.model.documents import ReadResult, Reason, Trouble, Unreadable
from spbe_docs.read.assemble import Reading, document
from spbe_docs.read.legible import letter_count
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.scans import recognised

_UPRIGHT_PAGE = (1.2, 1.7)
"""Height to width of A4, folio and letter pages, with some room; telephones take longer pictures."""

_WRITING = 300
"""So many letters on a page-shaped picture: a scanned page."""

_FINER = 300


def read_image(file: BinaryIO, _location: str, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    """The text on the picture; on each one where a TIFF holds several."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of what is refused below anyhow
        Image.MAX_IMAGE_PIXELS = options.max_picture_pixels
        try:
            with Image.open(file) as picture:
                return _read(picture, options, ocr_pages)
        except Image.DecompressionBombError:
            return _too_large(options)


def _read(picture: Image.Image, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    if picture.width * picture.height > options.max_picture_pixels:
        return _too_large(options)
    frames = _frame_count(picture, options.max_frames)
    whole = _loads(picture)
    if whole is None:
        return Unreadable(Trouble(Reason.CORRUPT, "Gambar ini rusak dan tidak dapat dibuka. Ambil salinan yang baik."))
    numbers = range(1, min(frames, options.max_frames) + 1)

    def render(number: int, dpi: int) -> Image.Image:
        if frames > 1:
            picture.seek(number - 1)
        return _grey(picture, dpi, options.max_render_pixels)

    found = recognised(numbers, len(numbers), render, options, ocr_pages) if options.ocr else {}
    letters = sum(letter_count(page.text) for page in found.values())
    if not whole and not letters:
        return Unreadable(Trouble(Reason.CORRUPT, "Gambar ini terpotong dan tidak terbaca. Ambil salinan yang baik."))
    reading = Reading(
        page_count=frames,
        layers=dict.fromkeys(numbers, ""),
        pictures=frozenset(numbers),
        found=found,
        ocr=options.ocr,
        cut=frames > options.max_frames,
        damaged=not whole,
    )
    return document(reading, screenshot=frames == 1 and is_picture(picture.width, picture.height, letters))


def is_picture(width: int, height: int, letters: int) -> bool:
    """Whether an image file is a photograph or a screenshot rather than a scanned page."""
    shortest, longest = _UPRIGHT_PAGE
    return not (shortest <= height / width <= longest and letters >= _WRITING)


def _frame_count(picture: Image.Image, most: int) -> int:
    """How many pages a TIFF has; animations count as one picture. One more than *most* when there are more."""
    if picture.format != "TIFF":
        return 1
    count = 0
    try:
        while count <= most:  # a TIFF that names itself as its next picture never ends
            picture.seek(count)
            count += 1
    except EOFError:
        pass
    picture.seek(0)
    return max(count, 1)


def _loads(picture: Image.Image) -> bool | None:
    """Whether all of the picture is there; None when nothing of it can be shown."""
    try:
        picture.load()
    except (OSError, SyntaxError, ValueError, EOFError):
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            picture.load()
        except (OSError, SyntaxError, ValueError, EOFError):
            return None
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        return False
    return True


def _grey(picture: Image.Image, dpi: int, most_pixels: int) -> Image.Image:
    """The picture in grey, upright, larger for a second attempt, and never above *most_pixels*."""
    grey = ImageOps.exif_transpose(_on_white(picture))
    scale = 1.5 if dpi >= _FINER else 1.0
    scale = min(scale, (most_pixels / (grey.width * grey.height)) ** 0.5)
    if scale == 1.0:
        return grey
    return grey.resize((max(int(grey.width * scale), 1), max(int(grey.height * scale), 1)), Image.Resampling.LANCZOS)


def _on_white(picture: Image.Image) -> Image.Image:
    """In grey; what shines through is white, as on a screen."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("L")
    layered = picture.convert("LA")
    ground = Image.new("L", layered.size, 255)
    ground.paste(layered.getchannel("L"), mask=layered.getchannel("A"))
    return ground


def _too_large(options: ReadOptions) -> Unreadable:
    return Unreadable(
        Trouble(
            Reason.TOO_LARGE,
            f"Gambar ini melebihi batas {options.max_picture_pixels // 1_000_000} megapiksel. "
            "Perkecil, lalu pindai lagi.",
        )
    )
