"""Where in a document something stands (judging decision 13)."""

from itertools import pairwise

import pytest
from tests.builders import text

from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.model.rules import Nature
from spbe_docs.model.text import CleanText

REGULATION = """PERATURAN BUPATI MAJU JAYA
NOMOR 12 TAHUN 2023
TENTANG
SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
Menimbang : a. bahwa konsiderans;
Mengingat : 1. Undang-Undang tentang dasar hukum;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG SPBE.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Istilah adalah definisi.
BAB II
TATA KELOLA
Bagian Kesatu
Arsitektur
Pasal 2
(1) Isi pasal dua.
Pasal 3
Isi pasal tiga.
Ditetapkan di Maju Jaya
BUPATI MAJU JAYA, penutup
PENJELASAN
isi penjelasan
LAMPIRAN
isi lampiran"""


def passages(whole: CleanText, nature: Nature | None) -> tuple[Passage, ...]:
    return Layout(whole, nature).passages


def standing_of(words: str, *pages: str, nature: Nature | None = Nature.REGULATION) -> Standing:
    whole = text(*pages)
    offset = whole.cased.index(words)
    return Layout(whole, nature).at(offset).standing


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("TENTANG SISTEM", Standing.HEAD),
        ("bahwa konsiderans", Standing.CONSIDERING),
        ("tentang dasar hukum", Standing.LEGAL_BASIS),
        ("Istilah adalah definisi", Standing.DEFINITION),
        ("Isi pasal dua", Standing.OPERATIVE),
        ("Isi pasal tiga", Standing.OPERATIVE),
        ("penutup", Standing.CLOSING),
        ("isi penjelasan", Standing.EXPLANATION),
        ("isi lampiran", Standing.ANNEX),
    ],
)
def test_each_part_of_a_regulation_has_its_own_standing(words: str, standing: Standing) -> None:
    assert standing_of(words, REGULATION) is standing


def test_passages_cover_the_document_without_gap_or_overlap() -> None:
    whole = text(REGULATION)

    parts = passages(whole, Nature.REGULATION)

    assert parts[0].start == 0
    assert parts[-1].end == len(whole.text)
    assert all(one.end == other.start for one, other in pairwise(parts))


def test_an_article_is_labelled_as_a_reader_finds_it_and_knows_its_headings() -> None:
    whole = text(REGULATION)

    article = next(part for part in passages(whole, Nature.REGULATION) if part.label == "Pasal 2")

    assert [whole.cased[start:end] for start, end in article.headings] == [
        "BAB II TATA KELOLA",
        "Bagian Kesatu Arsitektur",
    ]


def test_a_new_chapter_ends_the_part_of_the_last_one() -> None:
    whole = text(REGULATION.replace("Pasal 3", "BAB III\nLAIN\nPasal 3"))

    article = next(part for part in passages(whole, Nature.REGULATION) if part.label == "Pasal 3")

    assert [whole.cased[start:end] for start, end in article.headings] == ["BAB III LAIN"]


def test_the_dicta_of_a_decree_are_operative() -> None:
    decree = "KEPUTUSAN BUPATI\nMenimbang: a. bahwa perlu;\nMEMUTUSKAN:\nKESATU : Membentuk tim.\nKEDUA : Tugas tim."

    assert standing_of("Membentuk tim", decree, nature=Nature.DECREE) is Standing.OPERATIVE
    assert standing_of("Tugas tim", decree, nature=Nature.DECREE) is Standing.OPERATIVE


def test_a_consideration_that_wraps_before_menetapkan_is_still_a_consideration() -> None:
    """Decision 13; nearly every regulation has this line break."""
    wrapped = """PERATURAN BUPATI
Menimbang : a. bahwa berdasarkan pertimbangan sebagaimana dimaksud perlu
menetapkan Peraturan Bupati tentang Arsitektur SPBE;
Mengingat : 1. Peraturan Presiden tentang Satu Data;
MEMUTUSKAN:
Pasal 1
Isi."""

    assert standing_of("menetapkan Peraturan Bupati", wrapped) is Standing.CONSIDERING
    assert standing_of("tentang Satu Data", wrapped) is Standing.LEGAL_BASIS


def test_an_article_that_wraps_before_ditetapkan_di_does_not_close_the_regulation() -> None:
    wrapped = REGULATION.replace("Isi pasal dua.", "Arsitektur yang\nditetapkan di lingkungan Pemerintah Daerah.")

    assert standing_of("Isi pasal tiga", wrapped) is Standing.OPERATIVE


def test_an_annex_may_begin_a_new_page_without_a_closing() -> None:
    body = "PERATURAN BUPATI\nMEMUTUSKAN:\nPasal 1\nIsi."

    assert standing_of("isi lampiran", body, "LAMPIRAN PERATURAN BUPATI\nisi lampiran") is Standing.ANNEX


def test_an_article_that_only_names_the_annex_does_not_begin_it() -> None:
    body = "PERATURAN BUPATI\nMEMUTUSKAN:\nPasal 1\nSebagaimana tercantum dalam\nLampiran\nyang tidak terpisahkan."

    assert standing_of("yang tidak terpisahkan", body) is Standing.OPERATIVE


def test_a_table_of_contents_inside_an_annex_is_not_the_annex() -> None:
    annex = "LAMPIRAN PERATURAN BUPATI\nDAFTAR ISI\nArsitektur proses bisnis ..... 4\nBAB I\nisi lampiran"

    assert standing_of("proses bisnis", annex) is Standing.CONTENTS_TABLE
    assert standing_of("isi lampiran", annex) is Standing.ANNEX


def test_a_report_has_a_body_and_perhaps_a_table_of_contents() -> None:
    report = """LAPORAN REVIU
DAFTAR ISI
BAB I PENDAHULUAN ........ 1
Rekomendasi ........ 9
Kata pengantar laporan ini disusun
oleh tim yang bekerja sepanjang tahun
dengan bantuan banyak pihak
dan selesai pada waktunya"""

    assert standing_of("LAPORAN REVIU", report, nature=Nature.RECORD) is Standing.BODY
    assert standing_of("Rekomendasi", report, nature=Nature.RECORD) is Standing.CONTENTS_TABLE
    assert standing_of("selesai pada waktunya", report, nature=Nature.RECORD) is Standing.BODY


def test_an_empty_document_has_no_passages() -> None:
    assert passages(text(""), Nature.REGULATION) == ()
