"""What a document says of itself when some of its pages could not be read, or hardly."""

import pytest

from spbe_docs.model.documents import Document, Reason, Recognised, TextSource, Unfinished, Unreadable, WeakWord
from spbe_docs.read.assemble import Reading, better, document
from spbe_docs.read.scans import Scanned

TEXT = "Pemerintah Kabupaten Contoh telah menetapkan kebijakan tentang tata kelola untuk semua perangkat daerah."
GARBAGE = "VlvwhpPhplpslq xhTz qwrtk mNkl ijjjj wWwQ zzKk rTt lLl yyTrW bBv nMmQ kkRt sSdF ddFg hhJk"


def reading(
    *layers: str,
    pictures: tuple[int, ...] = (),
    found: dict[int, Recognised] | None = None,
    left: frozenset[int] = frozenset(),
    ocr: bool = True,
) -> Reading:
    return Reading(
        page_count=len(layers),
        layers=dict(enumerate(layers, start=1)),
        pictures=frozenset(pictures),
        scanned=Scanned(found or {}, left),
        ocr=ocr,
    )


def trouble(found: Reading) -> Reason | None:
    result = document(found)
    assert isinstance(result, Document)
    return result.trouble.reason if result.trouble else None


def test_a_document_all_of_text_has_no_trouble() -> None:
    assert trouble(reading(TEXT, TEXT)) is None


def test_pages_of_text_and_recognised_ones_stand_together() -> None:
    result = document(reading(TEXT, "", pictures=(2,), found={2: Recognised(TEXT, 0.9)}))

    assert isinstance(result, Document)
    assert [(page.source, page.ocr_confidence) for page in result.pages] == [
        (TextSource.DIGITAL, None),
        (TextSource.OCR, 0.9),
    ]


def test_weak_words_keep_their_places_behind_the_few_typed_ones() -> None:
    seen = Recognised(f"NOMOR 12 {TEXT}", 0.9, (WeakWord(1, 0.3),))

    result = document(reading("JDIH Contoh", pictures=(1,), found={1: seen}))

    assert isinstance(result, Document)
    (page,) = result.pages
    assert page.text.split()[page.weak[0].position] == "12"


@pytest.mark.parametrize(
    ("ocr", "expected"),
    [(False, Reason.NO_TEXT), (True, Reason.LIMIT_REACHED)],
)
def test_pictures_that_nobody_looked_at_make_the_reading_partial(*, ocr: bool, expected: Reason) -> None:
    assert trouble(reading(TEXT, "", pictures=(2,), ocr=ocr)) is expected


def test_a_picture_that_was_looked_at_and_says_nothing_is_no_trouble() -> None:
    assert trouble(reading(TEXT, "", pictures=(2,), found={2: Recognised("", 0.0)})) is None


def test_pages_for_which_there_was_no_time_are_counted_and_the_others_kept_for_another_time() -> None:
    seen, half = Recognised(TEXT, 0.9), Recognised("Pasal", 0.9)
    result = document(reading("", "", "", pictures=(1, 2, 3), found={1: seen, 2: half}, left=frozenset({2, 3})))

    assert isinstance(result, Document)
    assert result.trouble is not None
    assert (result.trouble.reason, "2 dari 3 halaman" in result.trouble.message) == (Reason.LIMIT_REACHED, True)
    assert result.unfinished == Unfinished(((1, seen),))


def test_a_reading_without_time_is_no_reading_without_text() -> None:
    result = document(reading("", pictures=(1,), left=frozenset({1})))

    assert isinstance(result, Unreadable)
    assert result.trouble.reason is Reason.LIMIT_REACHED


def test_pages_that_were_not_read_are_not_among_the_pages() -> None:
    result = document(reading(TEXT, "", "", pictures=(2,), ocr=False))

    assert isinstance(result, Document)
    assert [page.number for page in result.pages] == [1, 3]
    assert result.page_count == 3


@pytest.mark.parametrize(
    ("text", "confidence", "expected"),
    [
        (TEXT, 0.9, None),
        (TEXT, 0.46, None),
        (TEXT, 0.44, Reason.POOR_SCAN),
        (GARBAGE, 0.9, Reason.POOR_SCAN),
    ],
)
def test_a_scan_that_can_hardly_be_trusted_is_kept_and_called_poor(
    text: str, confidence: float, expected: Reason | None
) -> None:
    assert trouble(reading("", pictures=(1,), found={1: Recognised(text, confidence)})) is expected


def test_one_poor_page_among_good_ones_does_not_make_a_poor_scan() -> None:
    found = {1: Recognised(TEXT, 0.9), 2: Recognised(TEXT, 0.9), 3: Recognised(GARBAGE, 0.2)}

    assert trouble(reading("", "", "", pictures=(1, 2, 3), found=found)) is None


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (reading("", ""), "tidak memuat satu huruf pun"),
        (reading("", pictures=(1,), ocr=False), "--ocr auto"),
        (reading("", pictures=(1,), found={1: Recognised("", 0.0)}), "tidak menemukan teks"),
    ],
)
def test_why_there_is_no_text_is_told(given: Reading, words: str) -> None:
    result = document(given)

    assert isinstance(result, Unreadable)
    assert result.trouble.reason is Reason.NO_TEXT
    assert words in result.trouble.message


@pytest.mark.parametrize(
    ("layer", "seen", "wins"),
    [
        ("", TEXT, True),
        ("JDIH", TEXT, True),
        (TEXT, TEXT, False),
        (GARBAGE * 2, TEXT * 2, True),
        (TEXT, GARBAGE, False),
        (TEXT * 3, TEXT, False),
        (GARBAGE * 6, "Pasal", False),  # legible, but hardly anything
    ],
)
def test_what_was_recognised_wins_when_it_says_more_or_reads_better(layer: str, seen: str, *, wins: bool) -> None:
    assert better(layer, Recognised(seen, 0.9)) is wins
