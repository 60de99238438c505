"""Before, review, after: what level 5 wants (judging decision 9)."""

from datetime import date
from typing import Any

import pytest
from tests.builders import candidate, examined, finding, indicator, judged, reference, requirement

from spbe_docs.assess.values import IndicatorFindings
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus, Kind, Period
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import Version

EVERY_STATUS = (DocumentStatus.ENACTED, DocumentStatus.AMENDED, DocumentStatus.REVOKED, DocumentStatus.EXPIRED)
RULES = indicator(
    requirement("01-L4-1", kinds=(Kind.LAPORAN_REVIU,), max_age_months=24),
    requirement(
        "01-L5-1", version=Version.EARLIER, statuses=EVERY_STATUS, kinds=(Kind.PERKADA, Kind.DOKUMEN_PETA_RENCANA)
    ),
    requirement("01-L5-2", version=Version.LATER, kinds=(Kind.PERKADA, Kind.DOKUMEN_PETA_RENCANA)),
    builds_on={4: 0},
)


def review(day: date) -> Examined:
    return examined(candidate("01-L4-1"), kind=Kind.LAPORAN_REVIU, signed_on=day)


def policy(number: str, day: date, **facts: Any) -> Examined:
    return examined(candidate("01-L5-1"), candidate("01-L5-2"), number=number, year=day.year, signed_on=day, **facts)


OLD = policy("9", date(2019, 3, 1))
NEW = policy("12", date(2024, 5, 4), revokes=(reference("9", 2019),))
BETWEEN = review(date(2023, 6, 12))


def earlier(found: IndicatorFindings) -> Verdict:
    return finding(found, "01-L5-1").verdict


def later(found: IndicatorFindings) -> Verdict:
    return finding(found, "01-L5-2").verdict


def test_the_revoked_policy_the_review_and_the_new_policy_are_the_pair() -> None:
    found = judged(RULES, OLD, BETWEEN, NEW)

    assert (earlier(found), later(found)) == (Verdict.MET, Verdict.MET)
    assert finding(found, "01-L5-1").proofs[0].document.id == "d1"
    assert finding(found, "01-L5-2").proofs[0].document.id == "d3"
    assert found.supported_level == 5


def test_an_amendment_and_what_it_amends_are_the_pair() -> None:
    found = judged(RULES, OLD, BETWEEN, policy("12", date(2024, 5, 4), amends=(reference("9", 2019),)))

    assert (earlier(found), later(found)) == (Verdict.MET, Verdict.MET)


def test_the_plan_of_the_last_period_and_that_of_this_one_are_the_pair() -> None:
    """The earlier one has expired: here, and only here, it counts."""
    plans = [
        examined(
            candidate("01-L5-1"),
            candidate("01-L5-2"),
            kind=Kind.DOKUMEN_PETA_RENCANA,
            title="PETA RENCANA SPBE",
            signed_on=date(start, 11, 1),
            period=Period(start, start + 4),
        )
        for start in (2019, 2024)
    ]

    found = judged(RULES, plans[0], review(date(2023, 10, 10)), plans[1], as_of=date(2024, 12, 1))

    assert (earlier(found), later(found)) == (Verdict.MET, Verdict.MET)


def test_the_earlier_version_may_be_revoked_without_the_rule_saying_so() -> None:
    rules = indicator(requirement("01-L5-1", version=Version.EARLIER), builds_on={5: 0})
    revoked = examined(candidate("01-L5-1"), number="9", year=2019, signed_on=date(2019, 3, 1))

    assert earlier(judged(rules, revoked, examined(number="12", revokes=(reference("9", 2019),)))) is Verdict.MET


def test_a_single_policy_is_neither_earlier_nor_later() -> None:
    found = judged(RULES, OLD, BETWEEN)

    assert (earlier(found), later(found)) == (Verdict.MISSING, Verdict.MISSING)


def test_a_revoked_policy_counts_nowhere_else() -> None:
    revoked = examined(candidate("01-L5-2"), number="9", year=2019)

    found = judged(indicator(requirement("01-L5-2")), revoked, examined(number="12", revokes=(reference("9", 2019),)))

    assert later(found) is Verdict.EXPIRED


def test_without_a_review_the_new_policy_improves_on_nothing() -> None:
    assert later(judged(RULES, OLD, NEW)) is not Verdict.MET


@pytest.mark.parametrize("day", [date(2024, 5, 5), date(2024, 9, 1)])
def test_a_review_after_the_new_policy_is_not_between(day: date) -> None:
    assert later(judged(RULES, OLD, review(day), NEW)) is not Verdict.MET


def test_a_review_before_the_earlier_version_is_not_between() -> None:
    found = judged(RULES, review(date(2023, 1, 1)), policy("9", date(2023, 6, 1)), policy("12", date(2024, 5, 4)))

    assert earlier(found) is Verdict.MISSING


def test_a_review_that_is_too_old_is_not_between() -> None:
    """Decision 10 binds the review here too."""
    found = judged(RULES, OLD, review(date(2022, 1, 1)), NEW)

    assert later(found) is not Verdict.MET


def test_a_new_policy_without_a_day_is_left_to_a_person() -> None:
    undated = examined(candidate("01-L5-2"), number="12", signed_on=None, revokes=(reference("9", 2019),))

    assert later(judged(RULES, OLD, BETWEEN, undated)) is Verdict.REVIEW


def test_a_draft_is_not_the_later_version() -> None:
    draft = policy("", date(2024, 5, 4), status=DocumentStatus.DRAFT, revokes=(reference("9", 2019),))

    found = judged(RULES, OLD, BETWEEN, draft)

    assert later(found) is Verdict.DRAFT
    assert earlier(found) is not Verdict.MET


def test_another_kind_of_paper_is_no_later_version_by_its_day_alone() -> None:
    plan = examined(candidate("01-L5-2"), kind=Kind.DOKUMEN_PETA_RENCANA, signed_on=date(2024, 5, 4))

    assert later(judged(RULES, OLD, BETWEEN, plan)) is Verdict.MISSING


def test_two_policies_that_nothing_links_are_not_two_versions_of_one() -> None:
    """Decision 9: a later day makes no pair; a revocation, an amendment or the next period does."""
    found = judged(RULES, policy("9", date(2019, 1, 2)), review(date(2023, 1, 10)), policy("31", date(2023, 10, 2)))

    assert earlier(found) is Verdict.MISSING
    assert later(found) is Verdict.MISSING


def report(day: date, title: str, **facts: Any) -> Examined:
    return examined(
        candidate("01-L5-1"),
        candidate("01-L5-2"),
        kind=Kind.LAPORAN_KEGIATAN,
        title=title,
        signed_on=day,
        status=DocumentStatus.UNKNOWN,
        **facts,
    )


RECORDS = indicator(
    requirement("01-L4-1", kinds=(Kind.LAPORAN_REVIU,), max_age_months=24),
    requirement("01-L5-1", version=Version.EARLIER, kinds=(Kind.LAPORAN_KEGIATAN,)),
    requirement("01-L5-2", version=Version.LATER, kinds=(Kind.LAPORAN_KEGIATAN,)),
    builds_on={4: 0},
)


def of_records(before: str, after: str, **facts: Any) -> tuple[Verdict, Verdict]:
    found = judged(
        RECORDS, report(date(2022, 12, 5), before, **facts), BETWEEN, report(date(2024, 7, 1), after, **facts)
    )
    return earlier(found), later(found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("LAPORAN JARINGAN INTRA TAHUN 2022", "LAPORAN JARINGAN INTRA TAHUN 2024"),
        ("LAPORAN PENGELOLAAN PUSAT DATA SEMESTER II", "LAPORAN PEMAKAIAN LAYANAN PUSAT DATA"),
        ("DOKUMENTASI JARINGAN INTRA", "DOKUMEN TEKNIS TOPOLOGI JARINGAN INTRA YANG DISEMPURNAKAN"),
    ],
)
def test_two_records_of_one_object_with_a_review_between_are_the_pair(before: str, after: str) -> None:
    assert of_records(before, after) == (Verdict.MET, Verdict.MET)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("LAPORAN JARINGAN KOMPUTER DINAS PENDIDIKAN", "LAPORAN JARINGAN INTRA"),
        ("LAPORAN JARINGAN INTRA DINAS PENDIDIKAN", "LAPORAN JARINGAN INTRA"),
        ("LAPORAN BIMBINGAN TEKNIS", "LAPORAN PEMENUHAN KOMPETENSI"),
        ("LAPORAN KEGIATAN", "LAPORAN PELAKSANAAN"),
    ],
)
def test_two_records_of_different_objects_are_left_to_a_person(before: str, after: str) -> None:
    """Decision 9: a later day alone makes no pair."""
    assert of_records(before, after) == (Verdict.REVIEW, Verdict.REVIEW)


def test_titles_that_name_no_object_are_of_one_object_within_one_office() -> None:
    title = "DOKUMEN PELAKSANAAN ANGGARAN"

    assert of_records(title, title, issuer="Dinas Kesehatan") == (Verdict.MET, Verdict.MET)
    assert of_records(title, title) == (Verdict.REVIEW, Verdict.REVIEW)


def test_a_review_before_both_records_is_not_between() -> None:
    found = judged(
        RECORDS,
        review(date(2022, 11, 1)),
        report(date(2022, 12, 5), "LAPORAN JARINGAN INTRA"),
        report(date(2024, 7, 1), "LAPORAN JARINGAN INTRA"),
    )

    assert (earlier(found), later(found)) == (Verdict.MISSING, Verdict.MISSING)
