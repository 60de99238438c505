"""An image file is what OCR reads on it: upright, within limits, whole or not."""

from pathlib import Path

import pytest
from PIL import Image
from tests.read.files import REGULATION, document, encoded, put, reason, text, written

from spbe_docs.model.documents import Reason, TextSource
from spbe_docs.read.image import is_picture
from spbe_docs.read.ocr import is_available
from spbe_docs.read.options import ReadOptions

needs_tesseract = pytest.mark.skipif(not is_available(), reason="no OCR here")
WITH_OCR = ReadOptions()
SMALL = (1000, 700)


@needs_tesseract
@pytest.mark.parametrize(
    ("suffix", "form"),
    [("png", "PNG"), ("jpg", "JPEG"), ("tif", "TIFF"), ("bmp", "BMP"), ("gif", "GIF"), ("webp", "WEBP")],
)
def test_every_common_format_is_recognised(tmp_path: Path, suffix: str, form: str) -> None:
    found = document(put(tmp_path, f"a.{suffix}", encoded(written(size=SMALL), form)), WITH_OCR)

    assert "NOMOR 12 TAHUN 2023" in found.pages[0].text
    assert found.pages[0].source is TextSource.OCR
    assert found.page_count == 1
    assert found.screenshot


@needs_tesseract
def test_a_picture_is_stood_upright_as_the_camera_says(tmp_path: Path) -> None:
    lying = written(size=SMALL).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise to see it upright

    assert "NOMOR 12 TAHUN 2023" in text(put(tmp_path, "a.jpg", encoded(lying, "JPEG", exif=exif)), WITH_OCR)


@needs_tesseract
def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    ink = written(size=SMALL)
    layered = Image.merge("LA", (Image.new("L", ink.size, 0), ink.point(lambda grey: 255 - grey)))

    assert "NOMOR 12 TAHUN 2023" in text(put(tmp_path, "a.png", encoded(layered, "PNG")), WITH_OCR)


@needs_tesseract
def test_every_picture_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    pages = [written([f"HALAMAN {word}"], SMALL) for word in ("SATU", "DUA", "TIGA")]
    content = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    found = document(put(tmp_path, "a.tif", content), WITH_OCR)

    assert [page.text.strip() for page in found.pages] == ["HALAMAN SATU", "HALAMAN DUA", "HALAMAN TIGA"]
    assert not found.screenshot


@needs_tesseract
def test_pictures_of_a_tiff_beyond_the_limit_are_left_and_said_so(tmp_path: Path) -> None:
    pages = [written([f"HALAMAN {number}"], SMALL) for number in range(4)]
    content = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    found = document(put(tmp_path, "a.tif", content), ReadOptions(max_frames=2))

    assert len(found.pages) == 2
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_without_ocr_a_picture_has_no_text(tmp_path: Path, form: str) -> None:
    assert reason(put(tmp_path, "a.png", encoded(written(size=SMALL), form))) is Reason.NO_TEXT


@needs_tesseract
def test_a_picture_without_writing_has_no_text(tmp_path: Path) -> None:
    assert reason(put(tmp_path, "a.png", encoded(Image.new("L", SMALL, 128), "PNG")), WITH_OCR) is Reason.NO_TEXT


@pytest.mark.parametrize("pixels", [101, 199, 201, 1_000_000])
def test_a_picture_with_too_many_pixels_is_refused(tmp_path: Path, pixels: int) -> None:
    content = encoded(Image.new("1", (pixels, 100)), "PNG")

    assert reason(put(tmp_path, "a.png", content), ReadOptions(max_picture_pixels=10_000)) is Reason.TOO_LARGE


@needs_tesseract
def test_what_is_there_of_a_cut_picture_is_read_and_said_so(tmp_path: Path) -> None:
    content = encoded(written(REGULATION * 3), "JPEG")

    found = document(put(tmp_path, "a.jpg", content[: len(content) * 2 // 3]), WITH_OCR)

    assert "NOMOR 12 TAHUN 2023" in found.pages[0].text
    assert found.trouble is not None
    assert found.trouble.reason is Reason.CORRUPT


def test_a_picture_cut_to_nothing_is_corrupt(tmp_path: Path) -> None:
    content = encoded(written(size=SMALL), "JPEG")

    assert reason(put(tmp_path, "a.jpg", content[:700])) is Reason.CORRUPT


@pytest.mark.parametrize(
    ("width", "height", "letters", "picture"),
    [
        (1654, 2339, 900, False),  # a scanned A4 page
        (1654, 2339, 20, True),  # a photograph in the shape of a page
        (1920, 1080, 900, True),  # a screen
        (1080, 2400, 900, True),  # a telephone
        (2339, 1654, 900, True),  # lying: a table, a certificate or a photograph
    ],
)
def test_a_page_shaped_picture_full_of_letters_is_a_scan(
    width: int, height: int, letters: int, *, picture: bool
) -> None:
    assert is_picture(width, height, letters) is picture
