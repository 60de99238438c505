"""Days in figures and in words, and what is no day."""

from datetime import date

import pytest

from spbe_docs.facts.dates import Written, find_day, read_day, repair_year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 Agustus 2021", date(2021, 8, 31)),
        ("Sukamaju, 05 Februari 2025", date(2025, 2, 5)),
        ("30 JUNI 2021", date(2021, 6, 30)),
        ("12 Nopember 2019", date(2019, 11, 12)),
        ("2 Oktober 2019", date(2019, 10, 2)),
        ("l2 Juni 2Ol9", date(2019, 6, 12)),
        ("5 Jan. 2023", date(2023, 1, 5)),
        ("12-06-2024", date(2024, 6, 12)),
        ("12/06/2024", date(2024, 6, 12)),
        ("12.06.2024", date(2024, 6, 12)),
        ("3 Septembar 2022", date(2022, 9, 3)),
        (
            "Pada hari ini Rabu tanggal Dua Belas bulan Juni tahun Dua Ribu Dua Puluh Empat, kami",
            date(2024, 6, 12),
        ),
        ("tanggal tiga puluh satu bulan Desember tahun dua ribu sembilan belas", date(2019, 12, 31)),
        ("tanggal Sepuluh bulan Mei tahun Seribu Sembilan Ratus Sembilan Puluh Sembilan", date(1999, 5, 10)),
        ("20 Desember 20214", None),
        ("31 Februari 2023", None),
        ("37 Tahun 2021", None),
        ("29 « gust us 2016", None),
        ("188.45/12.06.2024", None),
        ("Juli 2023", None),
        ("", None),
    ],
)
def test_a_day_is_found_or_not_made_up(text: str, day: date | None) -> None:
    assert find_day(text) == day


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (" 4 Mei 2023", Written.GIVEN),
        ("", Written.BLANK),
        (" .......... 2023", Written.BLANK),
        (" 2024", Written.BLANK),
        (" Mei 2024", Written.BLANK),
        (" [TANGGAL]", Written.BLANK),
        (" ${tanggal_naskah}", Written.BLANK),
        (" …… 20..", Written.BLANK),
        (" r? 2015", Written.UNREADABLE),
        (" 20 Desember 20214", Written.IMPOSSIBLE),
        (" 31 Februari 2024", Written.IMPOSSIBLE),
        (" 31-02-2024", Written.IMPOSSIBLE),
        (" segera", Written.IMPOSSIBLE),
        (" 21 2015", Written.UNREADABLE),
    ],
)
def test_a_blank_is_told_from_what_cannot_be_read(text: str, written: Written) -> None:
    assert read_day(text).written is written


@pytest.mark.parametrize(
    ("text", "year"), [("2O2O", 2020), ("2Ol9", 2019), ("1999", 1999), ("20214", None), ("1234", None), ("2x19", None)]
)
def test_a_year_is_repaired_only_where_it_is_one(text: str, year: int | None) -> None:
    assert repair_year(text) == year
