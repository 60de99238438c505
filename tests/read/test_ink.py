"""The coloured ink of stamps and pens: seen where it lies, and looked through to the print below."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from tests.read.files import REGULATION, written

from spbe_docs.model.documents import WEAK_BELOW, Recognised
from spbe_docs.read.ink import ink_on, inked, through_ink
from spbe_docs.read.legible import letter_count
from spbe_docs.read.ocr import is_available
from spbe_docs.read.options import ALL_ANEW, ReadOptions
from spbe_docs.read.scans import recognised

BLUE = (50, 70, 190)
needs_tesseract = pytest.mark.skipif(not is_available(), reason="no OCR here")


def under_stamp(page: Image.Image, colour: tuple[int, int, int] = BLUE) -> Image.Image:
    """*page* with the rings of a stamp over its first lines, and the letters of one over its second."""
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    for radius in (150, 180):
        draw.ellipse((440 - radius, 200 - radius, 440 + radius, 200 + radius), outline=colour, width=7)
    draw.text((150, 150), "SEKRETARIAT", fill=colour, font=ImageFont.load_default(60))
    return ImageChops.multiply(page.convert("RGB"), ink)


def seen(picture: Image.Image) -> Recognised:
    return recognised([1], 3, lambda _number, _dpi: picture, ReadOptions(), ALL_ANEW).found[1]


def test_print_is_no_ink() -> None:
    assert ink_on(written()) is None
    assert ink_on(written().convert("RGB")) is None


def test_ink_is_seen_where_it_lies() -> None:
    page = Image.new("RGB", (1000, 1400), "white")
    ImageDraw.Draw(page).line((100, 100, 200, 120), fill=BLUE, width=5)

    ink = ink_on(page)

    assert ink is not None
    assert inked(ink, (90, 90, 210, 130)) > 0.05
    assert inked(ink, (300, 300, 400, 400)) == 0


def test_a_picture_in_colours_is_no_page_under_ink() -> None:
    assert ink_on(Image.new("RGB", (400, 300), BLUE)) is None


@pytest.mark.parametrize("colour", [(205, 40, 50), BLUE, (120, 60, 160)])
def test_below_the_ink_the_print_is_as_black_as_it_was(colour: tuple[int, int, int]) -> None:
    page = Image.new("RGB", (60, 20), colour)
    ImageDraw.Draw(page).rectangle((20, 0, 39, 19), fill="black")

    below = through_ink(page)

    assert below.getpixel((30, 10)) == 0
    assert below.getpixel((5, 10)) == max(colour)


@needs_tesseract
def test_what_lies_under_a_stamp_is_read_and_trusted_less() -> None:
    clean, stamped = seen(written()), seen(under_stamp(written()))

    assert "NOMOR 12 TAHUN 2023" in stamped.text
    assert letter_count(stamped.text) > 0.9 * letter_count(clean.text)
    position = stamped.text.split().index("12")
    assert position in {word.position for word in stamped.weak}
    assert position not in {word.position for word in clean.weak}
    assert all(word.confidence < WEAK_BELOW for word in stamped.weak)


@needs_tesseract
def test_a_number_written_in_ink_leaves_its_trace_on_the_word_before_it() -> None:
    page = written(("PERATURAN BUPATI CONTOH", "NOMOR", *REGULATION[2:])).convert("RGB")
    without = seen(page)
    ink = ImageDraw.Draw(page)
    ink.line((262, 226, 272, 256, 280, 226, 292, 256), fill=BLUE, width=5)

    position = seen(page).text.split().index("NOMOR")

    assert position in {word.position for word in seen(page).weak}
    assert position not in {word.position for word in without.weak}
