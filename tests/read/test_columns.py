"""Pages whose text comes in another order than one reads are put in order; all others are left alone."""

from pathlib import Path

import pytest
from fpdf import FPDF
from tests.read.files import put, text

from spbe_docs.read.columns import Piece, in_reading_order, looks_disordered

HYPHENATED = "uraian penye- kanan hal\n" * 4


def drawn(*words: tuple[float, float, str]) -> bytes:
    """A PDF with *words* at their places, in millimetres from the upper left, written in the order given."""
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=10)
    for left, down, wording in words:
        made.text(left, down, wording)
    return bytes(made.output())


@pytest.mark.parametrize(
    ("wording", "page"),
    [("Menimbang\nMengingat\nBUPATI CONTOH", 1), ("Menimbang :\n:\nMengingat :\na. bahwa", 2), (HYPHENATED, 9)],
)
def test_disorder_is_seen_in_the_text(wording: str, page: int) -> None:
    assert looks_disordered(wording, page)


@pytest.mark.parametrize(
    ("wording", "page"),
    [
        ("Menimbang : a. bahwa untuk\nMengingat : 1. Undang-Undang", 1),
        ("Menimbang\na. bahwa\nMengingat\n1. Undang", 1),
        ("Menimbang\nMengingat\n", 40),
        ("2019- 2024\nA - B\n- satu\n- dua\n- tiga\n- empat", 1),
        ("", 1),
    ],
)
def test_order_is_left_alone(wording: str, page: int) -> None:
    assert not looks_disordered(wording, page)


def test_labels_go_to_the_text_they_stand_beside(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "a.pdf",
        drawn(
            (20, 40, "Menimbang"),
            (20, 60, "Mengingat"),
            (60, 20, "BUPATI CONTOH,"),
            (50, 40, "a. bahwa untuk tata kelola"),
            (55, 46, "perlu menetapkan peraturan;"),
            (50, 60, "1. Undang-Undang Nomor 23"),
        ),
    )

    assert text(path).splitlines() == [
        "BUPATI CONTOH,",
        "Menimbang a. bahwa untuk tata kelola",
        "perlu menetapkan peraturan;",
        "Mengingat 1. Undang-Undang Nomor 23",
    ]


def test_columns_that_are_written_through_are_read_one_after_the_other(tmp_path: Path) -> None:
    lines = [
        [
            (15.0, 30.0 + 6 * row, f"kolom kiri {row} memuat penye-"),
            (110.0, 30.0 + 6 * row, f"kolom kanan {row} memuat lain"),
        ]
        for row in range(10)
    ]
    path = put(
        tmp_path,
        "a.pdf",
        drawn((60, 15, "JUDUL YANG MELEWATI KEDUA KOLOM INI"), *(word for row in lines for word in row)),
    )

    read = text(path).splitlines()

    assert read[0] == "JUDUL YANG MELEWATI KEDUA KOLOM INI"
    assert [line.split()[1] for line in read[1:]] == ["kiri"] * 10 + ["kanan"] * 10


def test_a_title_between_columns_stays_between_them() -> None:
    def row(down: float) -> list[Piece]:
        return [
            Piece(0, down, 90, down + 10, f"kiri pada {down:.0f}"),
            Piece(110, down, 200, down + 10, f"kanan pada {down:.0f}"),
        ]

    upper, lower = [200.0, 185.0, 170.0, 155.0], [120.0, 105.0, 90.0, 75.0]
    pieces = [piece for down in (*upper, *lower) for piece in row(down)]

    read = in_reading_order([*pieces, Piece(20, 138, 180, 148, "JUDUL BAGIAN")]).splitlines()

    assert read == [
        *(f"kiri pada {down:.0f}" for down in upper),
        *(f"kanan pada {down:.0f}" for down in upper),
        "JUDUL BAGIAN",
        *(f"kiri pada {down:.0f}" for down in lower),
        *(f"kanan pada {down:.0f}" for down in lower),
    ]


def test_a_page_without_words_has_no_lines() -> None:
    assert in_reading_order([]) == ""
