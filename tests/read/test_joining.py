"""Words that a line end broke are whole again; hyphens that belong to a word stay."""

import pytest

from spbe_docs.read.joining import closed, without_breaks


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("biaya penyeleng", "garaan SPBE", ""),
        ("Penyeleng", "garaan", ""),
        ("undang", "undang", "-"),
        ("Undang", "Undang Nomor", "-"),
        ("perundang", "undangan", "-"),
        ("PERUNDANG", "UNDANGAN", "-"),
        ("sebesar", "besarnya", "-"),
        ("surat", "menyurat", "-"),
        ("undang-un", "dang", ""),
        ("e", "government", "-"),
        ("bagi", "pakai", "-"),
        ("non", "litigasi", "-"),
    ],
)
def test_the_halves_of_a_word_are_put_together(before: str, after: str, between: str) -> None:
    assert closed(before, after) == between


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tahun 2019", "2024"),
        ("PEMERIN", "TAHAN"),
        ("makro", "dan mikro"),
        ("Wijaya", "Kusuma"),
        ("huruf b", "besar"),
        ("pasal 3 ", "ayat"),
        ("SPBE", "nya"),
    ],
)
def test_what_is_no_broken_word_stays_apart(before: str, after: str) -> None:
    assert closed(before, after) is None


def test_pdfiums_sign_for_a_hyphen_is_taken_out_or_written() -> None:
    line, repairs = without_breaks("me\ufffenyusun perundang\ufffeundangan 2019\ufffe2024 keama\ufffenan")

    assert line == "menyusun perundang-undangan 2019-2024 keamanan"
    assert [(line[start:end], printed) for start, end, printed in repairs] == [
        ("menyusun", "me-nyusun"),
        ("keamanan", "keama-nan"),
    ]
