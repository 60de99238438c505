"""Which documents a text revokes or amends, its period and fiscal year."""

import pytest

from spbe_docs.facts.period import fiscal_year, period_of_cover, period_of_term, period_of_title
from spbe_docs.facts.references import amended_by_it, replaced_by_it, revoked_by_it
from spbe_docs.model.documents import Page, Period, TextSource
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean


def text_of(text: str) -> CleanText:
    return clean([Page(1, text, TextSource.DIGITAL)])


def revoked(text: str) -> list[tuple[str, str, int | None]]:
    return [(one.form, one.number, one.year) for one in revoked_by_it(text_of(text))]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            "Pasal 20\nPada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Maju Jaya\nNomor 9 Tahun 2019 tentang SPBE "
            "(Berita Daerah Kabupaten Maju Jaya\nTahun 2019 Nomor 11), dicabut dan dinyatakan tidak berlaku.",
            [("peraturan bupati", "9", 2019)],
        ),
        (
            "KETIGA : Pada saat Keputusan ini mulai berlaku, Keputusan Bupati Maju Jaya Nomor 188.45/143/2021 tentang Tim Koordinasi "
            "SPBE dicabut dan dinyatakan tidak berlaku.",
            [("keputusan bupati", "188.45/143/2021", 2021)],
        ),
        (
            "Pasal 30\nPada saat Peraturan Walikota ini mulai berlaku:\na. Peraturan Walikota Harapan Nomor 4 Tahun 2015 tentang TIK; dan\n"
            "b. Peraturan Walikota Harapan Nomor 7 Tahun 2017 tentang Pusat Data,\ndicabut dan dinyatakan tidak berlaku.",
            [("peraturan wali kota", "4", 2015), ("peraturan wali kota", "7", 2017)],
        ),
        (
            "Pasal 11\nDengan berlakunya Peraturan Gubernur ini, Peraturan Gubernur Nomor 42 Tahun 2010 dinyatakan tidak berlaku lagi.",
            [("peraturan gubernur", "42", 2010)],
        ),
        (
            "Pasal 22\nSemua peraturan yang telah ada sepanjang tidak bertentangan dinyatakan tetap berlaku.",
            [],
        ),
        ("Pasal 5\nInformasi yang dikecualikan dinyatakan tidak berlaku sebagai informasi publik.", []),
        ("Peraturan Bupati Nomor 9 Tahun 2019 belum mengatur manajemen data sehingga perlu diganti;", []),
    ],
)
def test_a_closing_article_names_what_it_revokes(article: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert revoked(article) == expected


DECIDED = "MEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG SATU DATA.\nPasal 1\nData dikelola.\n"
NAMED = [("peraturan bupati", "9", 2019)]


def replaced(text: str) -> list[tuple[str, str, int | None]]:
    return [(one.form, one.number, one.year) for one in replaced_by_it(text_of(text), revoked_by_it(text_of(text)))]


@pytest.mark.parametrize(
    "article",
    [
        "Pasal 8\nDengan berlakunya Peraturan Bupati ini, Peraturan Bupati Maju Jaya Nomor 9 Tahun 2019 tentang SPBE dicabut.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 tentang SPBE dicabut.",
        "Pasal 8\n(1) Data dikelola.\n(2) Peraturan Bupati Nomor 9 Tahun 2019 tentang SPBE dicabut sejak hari ini.",
        "Pasal 8\nMencabut Peraturan Bupati Maju Jaya Nomor 9 Tahun 2019 tentang SPBE.",
        "Pasal 8\nPeraturan Bupati ini mencabut Peraturan Bupati Nomor 9 Tahun 2019.",
        "KEDUA : Mencabut Peraturan Bupati Nomor 9 Tahun 2019.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 tidak berlaku lagi sejak Peraturan Bupati ini ditetapkan.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 dinyatakan dicabut.",
        "Pasal 8\nPeraturan Bupati ini menggantikan Peraturan Bupati Nomor 9 Tahun 2019 tentang SPBE.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 diganti dengan Peraturan Bupati ini.",
    ],
)
def test_any_clear_wording_in_the_operative_part_revokes(article: str) -> None:
    assert revoked(DECIDED + article) == NAMED
    assert replaced(DECIDED + article) == []


@pytest.mark.parametrize(
    "article",
    [
        "Pasal 8\nKetentuan Pasal 5 Peraturan Bupati Nomor 9 Tahun 2019 dicabut.",
        "Pasal 8\nPeraturan ini disusun sebagai pengganti Peraturan Bupati Nomor 9 Tahun 2019.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 dihapus dan tidak berlaku.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 tidak mempunyai kekuatan hukum.",
        "Pasal 8\nSemua ketentuan dalam Peraturan Bupati Nomor 9 Tahun 2019 tidak berlaku.",
        "Pasal 8\nTim menggantikan Peraturan Bupati Nomor 9 Tahun 2019.",
    ],
)
def test_a_vague_wording_may_replace(article: str) -> None:
    assert (revoked(DECIDED + article), replaced(DECIDED + article)) == ([], NAMED)


def test_a_revocation_outside_the_operative_part_may_be_one() -> None:
    text = "Peraturan Bupati ini menggantikan Peraturan Bupati Nomor 9 Tahun 2019."

    assert (revoked(text), replaced(text)) == ([], NAMED)


@pytest.mark.parametrize(
    "article",
    [
        "Pasal 8\nIzin berdasarkan Peraturan Bupati Nomor 9 Tahun 2019 dicabut.",
        "Pasal 8\nBupati dapat mencabut Peraturan Bupati Nomor 9 Tahun 2019.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 menjadi pedoman. Izin usaha dicabut.",
        "Pasal 8\n(1) Peraturan Bupati Nomor 9 Tahun 2019 menjadi pedoman.\n(2) Izin dicabut.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 yang tidak berlaku lagi.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 belum dicabut.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 tidak berlaku bagi desa.",
        "Pasal 8\nPeraturan Bupati Nomor 9 Tahun 2019 tetap berlaku.",
    ],
)
def test_what_only_sounds_like_a_revocation_is_none(article: str) -> None:
    assert (revoked(DECIDED + article), replaced(DECIDED + article)) == ([], [])


def test_the_considerations_revoke_nothing() -> None:
    text = "Menimbang : a. bahwa Peraturan Bupati Nomor 9 Tahun 2019 dicabut;\n" + DECIDED

    assert (revoked(text), replaced(text)) == ([], [])


@pytest.mark.parametrize(
    "title",
    [
        "PENCABUTAN ATAS PERATURAN BUPATI NOMOR 9 TAHUN 2019 TENTANG SPBE",
        "PENCABUTAN PERATURAN BUPATI MAJU JAYA NOMOR 9 TAHUN 2019",
    ],
)
def test_a_title_names_what_it_revokes(title: str) -> None:
    assert [(one.form, one.number, one.year) for one in revoked_by_it(text_of("Pasal 1"), title)] == NAMED


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("PERUBAHAN ATAS PERATURAN BUPATI NOMOR 47 TAHUN 2011 TENTANG KEARSIPAN", [("peraturan bupati", "47", 2011)]),
        (
            "PERUBAHAN KEDUA ATAS PERATURAN DAERAH KABUPATEN MAJU JAYA NOMOR 5 TAHUN 2016 TENTANG PERANGKAT DAERAH",
            [("peraturan daerah", "5", 2016)],
        ),
        (
            "PERUBAHAN ATAS LAMPIRAN PERATURAN GUBERNUR NUSA RAYA NOMOR 19 TAHUN 2017 TENTANG RKPD",
            [("peraturan gubernur", "19", 2017)],
        ),
        (
            "PERUBAHAN ATAS KEPUTUSAN WALI KOTA HARAPAN NOMOR 188.45/12/2022 TENTANG TIM",
            [("keputusan wali kota", "188.45/12/2022", 2022)],
        ),
        ("PERUBAHAN RENCANA KERJA PEMERINTAH DAERAH TAHUN 2016", []),
        (None, []),
    ],
)
def test_a_title_names_what_it_amends(title: str | None, expected: list[tuple[str, str, int | None]]) -> None:
    assert [(one.form, one.number, one.year) for one in amended_by_it(title, 1)] == expected


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("PETA RENCANA SPBE KABUPATEN MAJU JAYA TAHUN 2023-2027", Period(2023, 2027)),
        ("RENCANA STRATEGIS 2021 – 2026", Period(2021, 2026)),
        ("RENCANA INDUK TAHUN 2018 s/d 2022", Period(2018, 2022)),
        ("ARSITEKTUR SPBE TAHUN 2021 SAMPAI DENGAN TAHUN 2025", Period(2021, 2025)),
        ("ROADMAP 2018 s.d. 2022", Period(2018, 2022)),
        ("RENCANA INDUK TIK 2020 SAMPAI 2024", Period(2020, 2024)),
        ("PETA RENCANA SPBE TAHUN 2O21 S/D 2O25", Period(2021, 2025)),
        ("PETA RENCANA SPBE TAHUN 202l-2025", Period(2021, 2025)),
        ("ARSITEKTUR SPBE PERIODE 2021 HINGGA TAHUN 2025", Period(2021, 2025)),
        ("TAHUN AJARAN 2021/2022", None),
        ("SPBE TAHUN 2023", None),
        ("TINDAK LANJUT 2025-2021", None),
        ("PETA RENCANA SPBE Mendukung RPJMD 2021-2026", None),
        (None, None),
    ],
)
def test_the_period_of_a_title(title: str | None, period: Period | None) -> None:
    assert period_of_title(title) == period


def test_the_period_of_a_cover() -> None:
    assert period_of_cover(text_of("PETA RENCANA SPBE\nKABUPATEN MAJU JAYA\n2019-2023\nDinas")) == Period(2019, 2023)


@pytest.mark.parametrize(
    ("line", "own_plan", "period"),
    [
        ("Mendukung RPJMD 2021-2026", False, None),
        ("Mendukung RPJMD 2021-2026", True, None),
        ("RPJMD 2021-2026", False, None),
        ("RPJMD 2021-2026", True, Period(2021, 2026)),
    ],
)
def test_the_period_of_another_plan_on_the_cover_is_not_its_own(
    line: str,
    own_plan: bool,  # noqa: FBT001
    period: Period | None,
) -> None:
    assert period_of_cover(text_of(f"PETA RENCANA SPBE\n{line}\nDinas"), own_plan=own_plan) == period


def test_the_period_of_a_term_is_not_that_of_a_plan_it_cites() -> None:
    text = text_of(
        "Peta Rencana selaras dengan RPJMD periode Tahun 2021-2026. Pasal 5 Arsitektur SPBE ditetapkan untuk jangka waktu 5 (lima) "
        "tahun, yaitu tahun 2023 sampai dengan tahun 2027."
    )

    assert period_of_term(text, 0) == Period(2023, 2027)


@pytest.mark.parametrize(
    "wording",
    [
        "Peta Rencana ini berlaku sejak tahun 2021 sampai 2025.",
        "Peta Rencana ini berlaku untuk jangka waktu 5 (lima) tahun, yaitu tahun 2021 hingga tahun 2025.",
        "Arsitektur disusun untuk periode tahun 2021 s.d. 2025.",
    ],
)
def test_a_term_is_told_in_several_wordings(wording: str) -> None:
    assert period_of_term(text_of(wording), 0) == Period(2021, 2025)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("TIM ASESOR INTERNAL SPBE TAHUN ANGGARAN 2024", 2024),
        ("TIM TEKNIS T.A. 2023", 2023),
        ("TIM TEKNIS TA 2023", 2023),
        ("TIM TEKNIS TAHUN ANGGARAN 2O23", 2023),
        ("TIM TEKNIS TAHUN ANGGARAN: 2023", 2023),
        ("TIM TEKNIS TAHUN 2023", None),
    ],
)
def test_the_fiscal_year_of_a_title(title: str, year: int | None) -> None:
    assert fiscal_year(title) == year
