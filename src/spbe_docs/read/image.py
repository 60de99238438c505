"""Image files: photographs, screenshots and scans, whose text only OCR can tell."""

import warnings
from typing import BinaryIO

import pillow_heif
from PIL import Image

from spbe_docs.model.documents import ReadResult, Reason, Trouble, Unreadable
from spbe_docs.read.assemble import Reading, document
from spbe_docs.read.legible import letter_count
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.pictures import loads, opened, refuse_too_large, shown
from spbe_docs.read.scans import NOT_SCANNED, can_recognise, recognised

_UPRIGHT_PAGE = (1.2, 1.7)
"""Height to width of A4, folio and letter pages, with some room; telephones take longer pictures."""

_WRITING = 300
"""So many letters on a page-shaped picture: a scanned page."""


def read_heic(file: BinaryIO, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    """The text on a photograph as telephones take it."""
    pillow_heif.register_heif_opener(thumbnails=False)
    return read_image(file, options, ocr_pages)


def read_image(file: BinaryIO, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    """The text on the picture; on each one where a TIFF holds several."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow says of odd tags helps nobody
        try:
            with opened(file, options) as picture:
                return _read(picture, options, ocr_pages)
        except Image.DecompressionBombError:
            megapixels = options.max_picture_pixels // 1_000_000
            message = f"Gambar ini melebihi batas {megapixels} megapiksel. Perkecil, lalu pindai lagi."
            return Unreadable(Trouble(Reason.TOO_LARGE, message))


def _read(picture: Image.Image, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    frames = _frame_count(picture, options.max_frames)
    whole = loads(picture)
    if whole is None:
        return Unreadable(Trouble(Reason.CORRUPT, "Gambar ini rusak dan tidak dapat dibuka. Ambil salinan yang baik."))
    numbers = range(1, min(frames, options.max_frames) + 1)

    def render(number: int, dpi: int) -> Image.Image:
        if frames > 1:
            picture.seek(number - 1)
            refuse_too_large(picture, options)
        return shown(picture, dpi, options.max_render_pixels)

    ocr = can_recognise(options)
    scanned = recognised(numbers, len(numbers), render, options, ocr_pages) if ocr else NOT_SCANNED
    letters = sum(letter_count(page.text) for page in scanned.found.values())
    if not whole and not letters:
        return Unreadable(Trouble(Reason.CORRUPT, "Gambar ini terpotong dan tidak terbaca. Ambil salinan yang baik."))
    reading = Reading(
        page_count=frames,
        layers=dict.fromkeys(numbers, ""),
        pictures=frozenset(numbers),
        scanned=scanned,
        ocr=ocr,
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
