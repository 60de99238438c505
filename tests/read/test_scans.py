"""Pages for OCR: the telling ones first, within the time there is, poor ones once more."""

import pytest
from PIL import Image, ImageFilter
from tests.read.files import REGULATION, written

from spbe_docs.model.documents import Recognised
from spbe_docs.read import ocr
from spbe_docs.read.ocr import Layout, engine_label, is_available, recognise
from spbe_docs.read.options import ALL_ANEW, OcrPages, ReadOptions
from spbe_docs.read.scans import Scanned, can_recognise, recognised, telling_first, worth

needs_tesseract = pytest.mark.skipif(not is_available(), reason="no OCR here")


@pytest.mark.parametrize(
    ("numbers", "page_count", "order"),
    [
        (range(1, 7), 6, [1, 2, 6, 3, 4, 5]),
        ([5, 4, 3], 9, [3, 4, 5]),
        ([1], 1, [1]),
        ([1, 2], 2, [1, 2]),
        ([7, 9], 9, [9, 7]),
        ([], 3, []),
    ],
)
def test_the_first_two_pages_and_the_last_come_first(numbers: list[int], page_count: int, order: list[int]) -> None:
    assert list(telling_first(numbers, page_count)) == order


def test_more_words_at_the_same_confidence_are_worth_more() -> None:
    assert worth(Recognised("Pasal 7 ayat (2)", 0.8)) > worth(Recognised("Pasal", 0.8))
    assert worth(Recognised("Pasal 7", 0.8)) > worth(Recognised("Pasal 7", 0.5))


def seen(picture: Image.Image, options: ReadOptions, count: int = 1) -> tuple[Scanned, list[int]]:
    asked: list[int] = []

    def render(_number: int, dpi: int) -> Image.Image:
        asked.append(dpi)
        return picture

    return recognised(range(1, count + 1), count, render, options, ALL_ANEW), asked


def test_nothing_is_rendered_once_the_time_is_up() -> None:
    found, asked = seen(written(), ReadOptions(ocr_seconds=0, ocr_seconds_a_page=0), count=3)

    assert (found, asked) == (Scanned({}, frozenset({1, 2, 3})), [])


def test_pages_that_are_known_are_not_looked_at_again_and_need_no_time() -> None:
    told: list[int] = []
    known = {1: Recognised("Pasal 1", 0.9), 3: Recognised("", 0.0)}

    def render(number: int, _dpi: int) -> Image.Image:
        raise AssertionError(number)

    no_time = ReadOptions(ocr_seconds=0, ocr_seconds_a_page=0)
    found = recognised([1, 2, 3], 3, render, no_time, OcrPages(told.append, known))

    assert found == Scanned(known, frozenset({2}))
    assert told == [1]


@needs_tesseract
def test_a_page_that_takes_too_long_is_not_taken_for_an_empty_one() -> None:
    dense = written([REGULATION[5]] * 35)

    found, _ = seen(dense, ReadOptions(ocr_page_seconds=0.001))

    assert found == Scanned({})


@needs_tesseract
def test_a_good_page_is_recognised_once() -> None:
    found, asked = seen(written(), ReadOptions())

    assert asked == [200]
    assert found.found[1].confidence > 0.8


@needs_tesseract
def test_a_poor_page_is_recognised_once_more_with_finer_dots() -> None:
    blurred = written(REGULATION * 3).filter(ImageFilter.GaussianBlur(7))

    assert seen(blurred, ReadOptions())[1] == [200, 300]


@needs_tesseract
def test_a_page_without_writing_is_not_tried_again() -> None:
    found, asked = seen(Image.new("L", (1654, 2339), 255), ReadOptions())

    assert asked == [200]
    assert found.found[1] == Recognised("", 0.0)


@needs_tesseract
def test_a_page_that_breaks_does_not_cost_the_others() -> None:
    def render(number: int, _dpi: int) -> Image.Image:
        if number == 2:
            raise OSError("broken data stream")
        return written()

    assert list(recognised([1, 2, 3], 3, render, ReadOptions(), ALL_ANEW).found) == [1, 3]


@needs_tesseract
def test_a_page_that_takes_too_long_says_nothing() -> None:
    dense = written([REGULATION[5]] * 35)

    assert recognise(dense, 200, Layout.BODY, 0.001) is None


@needs_tesseract
def test_the_engine_is_named_with_version_and_language() -> None:
    name, language = engine_label().split("/")

    assert name.startswith("tesseract 5.")
    assert language in ("ind", "eng")


def test_an_engine_without_a_model_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_model", lambda: None)

    assert engine_label() == "tidak tersedia"
    assert not is_available()
    assert not can_recognise(ReadOptions())
