"""From when and until when decrees, regulations, agreements and certificates say that they hold."""

from datetime import date

import pytest
from tests.builders import text

from spbe_docs.facts.validity import Term, of_agreement, of_certificate, of_decree, of_regulation

DAY = date(2022, 1, 10)
END = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("dictum", "term"),
    [
        ("Keputusan ini berlaku sampai dengan tanggal 31 Desember 2022.", Term(end=END)),
        ("Keputusan Bupati ini mulai berlaku sejak ditetapkan s/d 31 Desember 2022.", Term(end=END)),
        ("Keputusan ini berlaku hingga 31-12-2022.", Term(end=END)),
        (
            "Masa kerja Tim selama 12 (dua belas) bulan terhitung mulai tanggal 1 Januari 2022 sampai dengan 31 Desember 2022.",
            Term(end=END),
        ),
        ("Masa tugas Tim berakhir pada tanggal 31 Desember 2022.", Term(end=END)),
        ("Tim melaksanakan tugas untuk Tahun Anggaran 2022.", Term(end=END)),
        ("Masa kerja Tim selama 1 (satu) tahun sejak ditetapkan.", Term(end=date(2023, 1, 9))),
        ("Keputusan ini berlaku selama 6 (enam) bulan.", Term(end=date(2022, 7, 9))),
        ("Keputusan ini berlaku untuk jangka waktu 1 (satu) tahun sejak ditetapkan.", Term(end=date(2023, 1, 9))),
        ("Masa kerja Tim selama satu tahun.", Term(end=date(2023, 1, 9))),
        ("Keputusan ini berlaku selama Tahun 2022.", Term(end=END)),
        ("Keputusan ini mulai berlaku pada tanggal 1 Januari 2025.", Term(start=date(2025, 1, 1))),
        ("Keputusan ini mulai berlaku pada tanggal ditetapkan.", Term()),
        ("Biaya dibebankan pada APBD untuk Tahun Anggaran 2022.", Term()),
        ("Biaya dibebankan pada APBD Tahun Anggaran 2022.", Term()),
        ("Keputusan ini berlaku sampai dengan tanggal 31 Februari 2022.", Term()),
        ("Laporan disampaikan sampai dengan tanggal 31 Desember 2022.", Term()),
    ],
)
def test_the_term_of_a_decree(dictum: str, term: Term) -> None:
    assert of_decree(text(f"KETIGA : {dictum}"), 0, DAY) == term


@pytest.mark.parametrize(
    ("article", "term"),
    [
        ("Peraturan Bupati ini berlaku sampai dengan tanggal 31 Desember 2022.", Term(end=END)),
        ("Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2025.", Term(start=date(2025, 1, 1))),
        ("Izin berlaku sampai dengan tanggal 31 Desember 2022.", Term()),
        ("Sertifikat berlaku selama 2 (dua) tahun.", Term()),
    ],
)
def test_the_term_of_a_regulation_is_its_own(article: str, term: Term) -> None:
    assert of_regulation(text(article), 0) == term


@pytest.mark.parametrize(
    ("article", "end"),
    [
        ("Perjanjian ini berlaku sejak tanggal 1 Januari 2022 sampai dengan tanggal 31 Desember 2022.", END),
        ("Perjanjian ini berlaku selama 2 (dua) tahun.", date(2024, 1, 9)),
        ("Perjanjian ini ditandatangani.", None),
    ],
)
def test_the_term_of_an_agreement(article: str, end: date | None) -> None:
    assert of_agreement(text(article), DAY).end == end


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Berlaku sampai 31 Desember 2015", date(2015, 12, 31)),
        ("Masa berlaku: 1 Januari 2013 s.d. 31 Desember 2015", date(2013, 1, 1)),
        ("Valid until 31 Desember 2015", date(2015, 12, 31)),
        ("Diberikan pada 31 Desember 2015", None),
    ],
)
def test_the_last_day_of_a_certificate(line: str, end: date | None) -> None:
    assert of_certificate(text(line)).end == end
