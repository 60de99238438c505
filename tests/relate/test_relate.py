"""What documents say of one another (judging decisions 20-22 and 27)."""

from datetime import date
from typing import Any

import pytest
from tests.builders import AS_OF, KINDS, THEIRS, examined, reading, reference, related, unreadable

from spbe_docs.model.documents import DocumentStatus, Kind, Period
from spbe_docs.model.findings import Examined
from spbe_docs.relate.names import called, same_name
from spbe_docs.relate.relate import relate

OLD = examined(number="9", year=2019, title="SPBE")


def test_what_another_document_revokes_is_revoked_and_says_by_whom() -> None:
    """Decision 21."""
    old, new = related(OLD, examined(number="12", year=2023, revokes=(reference("9", 2019),)))

    assert (old.status, old.revoked_by, old.replaced_by) == (DocumentStatus.REVOKED, new.id, new.id)
    assert old.status_reason == "Dicabut oleh Peraturan Bupati Nomor 12 Tahun 2023."
    assert new.status is DocumentStatus.ENACTED


def test_what_another_document_amends_stays_in_force() -> None:
    """Decision 21."""
    old, new = related(OLD, examined(number="12", year=2023, amends=(reference("9", 2019),)))

    assert (old.status, old.amended_by) == (DocumentStatus.AMENDED, (new.id,))


@pytest.mark.parametrize("number", ["9", "09", " 9"])
def test_a_number_with_leading_zeros_is_the_same_number(number: str) -> None:
    """Decision 27."""
    old, _ = related(OLD, examined(number="12", revokes=(reference(number, 2019),)))

    assert old.status is DocumentStatus.REVOKED


def test_letters_and_slashes_of_a_number_are_part_of_it() -> None:
    """Decision 27."""
    one, other, _ = related(
        examined(kind=Kind.KEPUTUSAN_KADA, number="188/45/KPTS/2022", year=2022),
        examined(kind=Kind.KEPUTUSAN_KADA, number="188.45.KPTS.2022", year=2022),
        examined(kind=Kind.KEPUTUSAN_KADA, revokes=(reference("188/45/Kpts/2022", 2022, "keputusan bupati"),)),
    )

    assert one.status is DocumentStatus.REVOKED
    assert other.status is DocumentStatus.ENACTED


@pytest.mark.parametrize(
    "named",
    [
        reference("9", 2018),
        reference("19", 2019),
        reference("9", 2019, "keputusan bupati"),
        reference("9", 2019, "peraturan daerah"),
    ],
    ids=["another year", "another number", "another form", "a perda"],
)
def test_only_the_document_that_is_named_is_revoked(named: object) -> None:
    old, _ = related(OLD, examined(number="12", revokes=(named,)))

    assert old.status is DocumentStatus.ENACTED


def test_a_draft_revokes_nothing() -> None:
    """Decision 20: it proves level 1 only."""
    old, _ = related(OLD, examined(status=DocumentStatus.DRAFT, revokes=(reference("9", 2019),)))

    assert (old.status, old.revoked_by) == (DocumentStatus.ENACTED, None)


def test_a_collection_or_a_sample_revokes_nothing() -> None:
    old, _ = related(OLD, examined(kind=Kind.LAINNYA, revokes=(reference("9", 2019),)))

    assert old.status is DocumentStatus.ENACTED


def test_another_regions_regulation_revokes_nothing_of_ours() -> None:
    old, _ = related(OLD, examined(region=THEIRS, number="12", revokes=(reference("9", 2019),)))

    assert old.status is DocumentStatus.ENACTED


def test_a_document_does_not_revoke_itself() -> None:
    (only,) = related(examined(number="9", year=2019, revokes=(reference("9", 2019),)))

    assert only.status is DocumentStatus.ENACTED


@pytest.mark.parametrize(("end", "expected"), [(2023, DocumentStatus.EXPIRED), (2024, DocumentStatus.ENACTED)])
def test_a_plan_ends_with_its_last_year(end: int, expected: DocumentStatus) -> None:
    """Decision 22."""
    (plan,) = related(examined(kind=Kind.DOKUMEN_PETA_RENCANA, period=Period(2020, end)))

    assert plan.status is expected


@pytest.mark.parametrize(("year", "expected"), [(2023, DocumentStatus.EXPIRED), (2024, DocumentStatus.ENACTED)])
def test_a_decree_for_a_fiscal_year_ends_with_it(year: int, expected: DocumentStatus) -> None:
    """Decision 22."""
    (decree,) = related(examined(kind=Kind.KEPUTUSAN_KADA, fiscal_year=year))

    assert decree.status is expected


def test_a_regulation_does_not_end_with_a_fiscal_year() -> None:
    (regulation,) = related(examined(kind=Kind.PERKADA, fiscal_year=2020))

    assert regulation.status is DocumentStatus.ENACTED


def test_a_draft_of_an_old_plan_is_still_a_draft() -> None:
    (draft,) = related(examined(status=DocumentStatus.DRAFT, period=Period(2018, 2022)))

    assert draft.status is DocumentStatus.DRAFT


def test_a_record_keeps_its_unknown_status() -> None:
    """Decision 23."""
    (minutes,) = related(examined(kind=Kind.NOTULEN))

    assert minutes.status is DocumentStatus.UNKNOWN


def test_a_plan_is_replaced_by_the_same_plan_for_a_later_period() -> None:
    """Decision 9."""
    old, new = related(
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, title="PETA RENCANA SPBE TAHUN 2018-2022", period=Period(2018, 2022)),
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, title="PETA RENCANA SPBE TAHUN 2023-2027", period=Period(2023, 2027)),
    )

    assert (old.replaced_by, new.replaced_by) == (new.id, None)


@pytest.mark.parametrize(
    "other",
    [
        {"title": "RPJMD", "period": Period(2023, 2027)},
        {"title": "PETA RENCANA SPBE", "period": Period(2023, 2027), "status": DocumentStatus.DRAFT},
        {"title": "PETA RENCANA SPBE", "period": Period(2023, 2027), "region": THEIRS},
        {"title": "PETA RENCANA SPBE", "period": None},
    ],
    ids=["another plan", "a draft", "another region's", "no period"],
)
def test_a_plan_is_not_replaced_by_anything_else(other: dict[str, object]) -> None:
    old, _ = related(
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, title="PETA RENCANA SPBE", period=Period(2018, 2022)),
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, **other),
    )

    assert old.replaced_by is None


def test_plans_without_a_title_do_not_replace_each_other() -> None:
    old, _ = related(
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, period=Period(2018, 2022)),
        examined(kind=Kind.DOKUMEN_PETA_RENCANA, period=Period(2023, 2027)),
    )

    assert old.replaced_by is None


def test_the_second_file_with_the_same_bytes_is_a_copy() -> None:
    one, other = relate([reading(OLD, "a.pdf", 1, "same"), reading(OLD, "b.pdf", 2, "same")], KINDS, AS_OF)

    assert (one.duplicate_of, other.duplicate_of) == (None, "d1")


def test_versions_of_one_document_are_a_family_led_by_the_enacted_one() -> None:
    draft, enacted = relate(
        [
            reading(examined(title="SPBE", signed_on=None, status=DocumentStatus.DRAFT, number=""), "draf.pdf", 1),
            reading(examined(title="Spbe", signed_on=None), "final.pdf", 2),
        ],
        KINDS,
        AS_OF,
    )

    assert draft.family == enacted.family == "f01"
    assert (draft.family_leads, enacted.family_leads) == (False, True)


def test_a_scan_of_the_signed_paper_leads_before_its_word_file() -> None:
    word, pdf = related(OLD, OLD, paths=["Perbup.docx", "Perbup.pdf"])

    assert (word.family_leads, pdf.family_leads) == (False, True)


def test_papers_of_different_numbers_are_no_family() -> None:
    one, other = related(examined(title="SPBE", number="9"), examined(title="SPBE", number="12"))

    assert (one.family, other.family, one.family_leads, other.family_leads) == (None, None, True, True)


def test_a_file_that_cannot_be_read_relates_to_nothing() -> None:
    (only,) = relate([unreadable("terkunci.pdf"), reading(OLD, "Perbup.pdf", 2)], KINDS, AS_OF)

    assert only.id == "d2"


def test_a_name_that_announces_another_kind_is_noted() -> None:
    named, rightly = related(
        examined(kind=Kind.PERKADA), examined(kind=Kind.PERKADA), paths=["SK Bupati 12.pdf", "x/Perbup 12.pdf"]
    )

    assert named.notes == ("Nama berkas menyebut Keputusan Kepala Daerah, isinya Peraturan Kepala Daerah.",)
    assert rightly.notes == ()


def test_a_law_named_by_what_it_enacts_is_no_other_kind() -> None:
    (only,) = related(examined(kind=Kind.PERKADA), paths=["Peta Rencana SPBE.pdf"])

    assert only.notes == ()


@pytest.mark.parametrize(
    "other",
    ["KABUPATEN MAJU JAYA", "Kab. Maju Jaya", "kab maju jaya", "Pemerintah Kabupaten Maju  Jaya", "Kab.Maju Jaya"],
)
def test_spellings_of_one_region_mean_the_same(other: str) -> None:
    assert same_name("Kabupaten Maju Jaya", other)


@pytest.mark.parametrize(
    "other", ["Kota Maju Jaya", "Provinsi Maju Jaya", "Kabupaten Maju", "Kabupaten Maju Jaya Baru"]
)
def test_a_city_is_not_the_regency_of_the_same_name(other: str) -> None:
    assert not same_name("Kabupaten Maju Jaya", other)


def test_provinces_are_the_same_however_shortened() -> None:
    assert same_name("Prov. Maju", "Provinsi Maju")
    assert same_name("Pemerintah Daerah Provinsi Maju", "Provinsi Maju")


def test_a_document_is_called_by_its_form_number_and_year() -> None:
    assert called(OLD) == "Peraturan Bupati Nomor 9 Tahun 2019"
    assert (
        called(examined(kind=Kind.KEPUTUSAN_KADA, number="188/45/2022", year=2022))
        == "Keputusan Bupati Nomor 188/45/2022"
    )
    assert called(examined(kind=Kind.NOTULEN, year=None)) == "dokumen"


def test_a_document_signed_after_the_day_revokes_nothing_yet() -> None:
    old, _ = related(OLD, examined(number="12", signed_on=date(2024, 12, 1), revokes=(reference("9", 2019),)))

    assert old.status is DocumentStatus.ENACTED


@pytest.mark.parametrize("later", [{"promulgated_on": date(2024, 12, 1)}, {"valid_from": date(2024, 12, 1)}])
def test_what_is_not_in_force_yet_revokes_nothing(later: dict[str, Any]) -> None:
    old, _ = related(OLD, examined(number="12", revokes=(reference("9", 2019),), **later))

    assert old.status is DocumentStatus.ENACTED


def test_what_may_have_been_replaced_is_unknown() -> None:
    old, new = related(OLD, examined(number="12", replaces=(reference("9", 2019),)))

    assert (old.status, old.replaced_by, old.revoked_by) == (DocumentStatus.UNKNOWN, new.id, None)
    assert old.status_reason == "Mungkin sudah digantikan oleh Peraturan Bupati Nomor 12 Tahun 2023."


def decree(day: date | None, number: str, title: str = "TIM KOORDINASI SPBE", **facts: object) -> Examined:
    return examined(kind=Kind.KEPUTUSAN_KADA, number=number, signed_on=day, title=title, **facts)


@pytest.mark.parametrize(
    "title",
    [
        "TIM KOORDINASI SPBE",
        "PEMBENTUKAN TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK (SPBE)",
        "TIM KOORDINASI SPBE KABUPATEN MAJU JAYA",
        "TIM KOORDINASI SPBE DI LINGKUNGAN PEMERINTAH KABUPATEN MAJU JAYA",
    ],
)
def test_a_newer_decree_on_the_same_makes_the_older_doubtful(title: str) -> None:
    old, new = related(decree(date(2019, 2, 3), "7"), decree(date(2024, 2, 3), "8", title))

    assert (old.status, old.replaced_by) == (DocumentStatus.UNKNOWN, new.id)
    assert old.status_reason == "Mungkin sudah digantikan oleh Keputusan Bupati Nomor 8 Tahun 2023."
    assert new.status is DocumentStatus.ENACTED


@pytest.mark.parametrize(
    "other",
    [
        decree(date(2024, 2, 3), "8", "TIM KOORDINASI SATU DATA"),
        decree(date(2024, 2, 3), "8", region=THEIRS),
        decree(date(2024, 2, 3), "8", status=DocumentStatus.DRAFT),
        decree(date(2024, 12, 3), "8"),
        decree(None, "8"),
        decree(date(2019, 2, 3), "7"),
        examined(kind=Kind.PERKADA, number="8", signed_on=date(2024, 2, 3), title="TIM KOORDINASI SPBE"),
    ],
    ids=["another team", "another region's", "a draft", "of a later day", "undated", "the same", "another kind"],
)
def test_no_other_decree_makes_it_doubtful(other: Examined) -> None:
    old, _ = related(decree(date(2019, 2, 3), "7"), other)

    assert old.status is DocumentStatus.ENACTED


def test_what_is_amended_is_to_be_read_with_the_amendment() -> None:
    old, _ = related(OLD, examined(number="12", amends=(reference("9", 2019),)))

    assert old.notes == ("Baca bersama yang mengubahnya: yang diubah atau dihapus di sana tidak berlaku lagi.",)


@pytest.mark.parametrize(
    ("kind", "facts", "expected"),
    [
        (Kind.KEPUTUSAN_KADA, {"valid_until": date(2024, 10, 21)}, DocumentStatus.EXPIRED),
        (Kind.KEPUTUSAN_KADA, {"valid_until": date(2024, 10, 22)}, DocumentStatus.ENACTED),
        (Kind.LAPORAN_AUDIT, {"valid_until": date(2015, 12, 31)}, DocumentStatus.EXPIRED),
        (
            Kind.PERKADA,
            {"valid_until": date(2015, 12, 31), "status": DocumentStatus.DRAFT},
            DocumentStatus.DRAFT,
        ),
        (Kind.KEPUTUSAN_KADA, {"valid_from": date(2024, 10, 23)}, DocumentStatus.UNKNOWN),
        (Kind.KEPUTUSAN_KADA, {"valid_from": date(2024, 10, 22)}, DocumentStatus.ENACTED),
        (Kind.KEPUTUSAN_KADA, {"title": "TIM KOORDINASI SPBE TAHUN 2022"}, DocumentStatus.UNKNOWN),
        (Kind.KEPUTUSAN_KADA, {"title": "TIM KOORDINASI SPBE TAHUN 2024"}, DocumentStatus.ENACTED),
        (
            Kind.KEPUTUSAN_KADA,
            {"title": "TIM KOORDINASI SPBE TAHUN 2022-2026", "period": Period(2022, 2026)},
            DocumentStatus.ENACTED,
        ),
        (
            Kind.KEPUTUSAN_KADA,
            {"title": "PERUBAHAN ATAS KEPUTUSAN BUPATI NOMOR 5 TAHUN 2022 TENTANG TIM SPBE"},
            DocumentStatus.ENACTED,
        ),
        (Kind.KEPUTUSAN_KADA, {"title": "STANDAR HARGA TAHUN 2022"}, DocumentStatus.ENACTED),
        (Kind.PERKADA, {"title": "TIM KOORDINASI SPBE TAHUN 2022"}, DocumentStatus.ENACTED),
    ],
)
def test_a_term_of_its_own_ends_a_document(kind: Kind, facts: dict[str, object], expected: DocumentStatus) -> None:
    """Decision 22."""
    (only,) = related(examined(kind=kind, **facts))

    assert only.status is expected
