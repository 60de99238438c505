"""Headings with letters apart or words glued together are read as they were meant."""

import pytest

from spbe_docs.model.documents import Page, TextSource
from spbe_docs.read.clean import clean


def meant(line: str) -> str:
    return clean([Page(1, line, TextSource.DIGITAL)]).cased


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ("P E R A T U R A N  B U P A T I", "PERATURAN BUPATI"),
        ("P E R A T U R A N B U P A T I", "PERATURAN BUPATI"),
        ("S A L I N A N", "SALINAN"),
        ("T E N T A N G :", "TENTANG :"),
        ("BAB I P E N D A H U L U A N", "BAB I PENDAHULUAN"),
        ("N O M O R 1 2 T A H U N 2 0 2 3", "NOMOR 12 TAHUN 2023"),
        ("P a s a l 5", "Pasal 5"),
        ("K A T A L O G", "KATALOG"),
        ("Menetapkan : P E R A T U R A N", "Menetapkan : PERATURAN"),
    ],
)
def test_letters_that_stand_apart_are_closed_up(printed: str, wording: str) -> None:
    assert meant(printed) == wording


@pytest.mark.parametrize(
    "line", ["A B C D E", "1 2 3 4 5", "X X X X X", "V - V - V", "a. b c", "z H 3 a", "Y T Y T Y T"]
)
def test_marks_and_heads_of_columns_are_no_words(line: str) -> None:
    assert meant(line) == line


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ("PERATURANBUPATI", "PERATURAN BUPATI"),
        ("DENGANRAHMATTUHANYANGMAHAESA,", "DENGAN RAHMAT TUHAN YANG MAHA ESA,"),
        ("NOMOR4TAHUN2020", "NOMOR 4 TAHUN 2020"),
        ("NOMOR 12 TAHUN2015", "NOMOR 12 TAHUN 2015"),
        ("KEPUTUSANWALIKOTA CONTOH", "KEPUTUSAN WALIKOTA CONTOH"),
        ("PRES I DEN", "PRESIDEN"),
        ("SISTEM PEMERINTAH AN BERBASIS", "SISTEM PEMERINTAHAN BERBASIS"),
    ],
)
def test_headings_are_written_word_by_word(printed: str, wording: str) -> None:
    assert meant(printed) == wording


@pytest.mark.parametrize(
    "line",
    [
        "BUPATITANJUNGJABUNGTIMUR",
        "PERTANGGUNGJAWABAN",
        "WALI KOTA",
        "MEMUTUSKAN :",
        "LAMPIRAN I : BERITA ACARA",
        "PEMERINTAH DAERAH",
        "Peraturanbupati",
        "NOMOR : 81 TAHUN 2021",
        "KATA PENGANTAR",
    ],
)
def test_what_is_not_wholly_known_stays_as_it_is(line: str) -> None:
    assert meant(line) == line


def test_an_endless_line_is_left_alone() -> None:
    line = "PERATURANBUPATI" * 100_000

    assert meant(line) == line
