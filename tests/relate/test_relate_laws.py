"""The map of revocations and amendments across the documents of a folder (judging decision 21)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.builders import (
    THEIRS,
    candidate,
    content,
    examined,
    finding,
    indicator,
    judged,
    reference,
    related,
    requirement,
    verdict,
)

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Change, DocumentStatus, Kind
from spbe_docs.model.findings import Candidate, Examined, ItemHit, Place

OLD = examined(number="9", year=2019, signed_on=date(2019, 5, 4), title="SPBE")


def amendment(number: str = "3", year: int = 2021, *offers: Candidate, **facts: Any) -> Examined:
    """One of the old regulation, by another of ours."""
    made: dict[str, Any] = {"signed_on": date(year, 6, 1), "amends": (reference("9", 2019),), "title": "PERUBAHAN"}
    return examined(*offers, number=number, year=year, **(made | facts))


def test_the_amendments_of_a_document_are_named_in_their_order() -> None:
    old, second, first = related(OLD, amendment("7", 2022), amendment("3", 2021))

    assert old.amended_by == (first.id, second.id)
    assert old.status_reason == "Diubah oleh Peraturan Bupati Nomor 3 Tahun 2021, Peraturan Bupati Nomor 7 Tahun 2022."


def test_an_amendment_goes_with_what_it_amends() -> None:
    old, changing, new = related(OLD, amendment(), examined(number="12", revokes=(reference("9", 2019),)))

    assert (old.status, changing.status) == (DocumentStatus.REVOKED, DocumentStatus.REVOKED)
    assert changing.status_reason == "Yang diubahnya dicabut oleh Peraturan Bupati Nomor 12 Tahun 2023."
    assert new.status is DocumentStatus.ENACTED


def test_an_amendment_goes_with_what_it_amends_though_that_is_not_in_the_folder() -> None:
    changing, _ = related(amendment(), examined(number="12", revokes=(reference("9", 2019),)))

    assert changing.status is DocumentStatus.REVOKED


def test_a_later_amendment_of_what_was_revoked_is_of_something_else() -> None:
    changing, _ = related(
        amendment(year=2024, signed_on=date(2024, 1, 5)), examined(number="12", revokes=(reference("9", 2019),))
    )

    assert changing.status is DocumentStatus.ENACTED


def test_a_revoked_amendment_amends_nothing_any_more() -> None:
    old, changing, _ = related(OLD, amendment(), examined(number="12", revokes=(reference("3", 2021),)))

    assert (old.status, changing.status) == (DocumentStatus.ENACTED, DocumentStatus.REVOKED)


def test_an_amendment_without_what_it_amends_says_so() -> None:
    (changing,) = related(amendment())

    assert changing.notes == ("Yang diubahnya tidak ditemukan di folder ini; keduanya dibaca bersama.",)


def test_what_revokes_a_chain_ends_all_of_it() -> None:
    oldest, older, newest = related(
        examined(number="4", year=2015, signed_on=date(2015, 1, 1)),
        examined(number="9", year=2019, signed_on=date(2019, 5, 4), revokes=(reference("4", 2015),)),
        examined(number="12", revokes=(reference("9", 2019),)),
    )

    assert (oldest.revoked_by, older.revoked_by, newest.status) == (older.id, newest.id, DocumentStatus.ENACTED)


def test_an_older_document_cannot_revoke_a_newer_one() -> None:
    new, old = related(
        examined(number="12", year=2023),
        examined(number="9", year=2019, signed_on=None, revokes=(reference("12", 2023),)),
    )

    assert new.status is DocumentStatus.ENACTED
    assert old.notes == (
        "Menyebut Peraturan Bupati Nomor 12 Tahun 2023 dicabut, padahal yang disebut itu ditetapkan sesudahnya; "
        "penyebutan itu tidak dipakai.",
    )


def test_documents_that_revoke_each_other_are_left_to_a_person() -> None:
    one, other = related(
        examined(number="9", revokes=(reference("12", 2023),)), examined(number="12", revokes=(reference("9", 2023),))
    )

    assert (one.status, other.status) == (DocumentStatus.UNKNOWN, DocumentStatus.UNKNOWN)
    assert (one.revoked_by, other.revoked_by, one.replaced_by) == (None, None, None)
    assert one.status_reason == (
        "Keterangan pencabutan antara dokumen ini dan Peraturan Bupati Nomor 12 Tahun 2023 bertentangan."
    )


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ({"region": THEIRS}, DocumentStatus.ENACTED),
        ({"region": None, "foreign_issuer": "Universitas Contoh"}, DocumentStatus.ENACTED),
        ({"region": None, "national": True}, DocumentStatus.ENACTED),
        ({"region": None}, DocumentStatus.UNKNOWN),
        ({"kind": Kind.KEPUTUSAN_KADA}, DocumentStatus.UNKNOWN),
        ({}, DocumentStatus.REVOKED),
    ],
    ids=["another region's", "a university's", "a ministry's", "of an unknown region", "a decree's", "our own"],
)
def test_only_who_may_can_revoke_ours(speaker: dict[str, Any], expected: DocumentStatus) -> None:
    old, new = related(OLD, examined(number="12", revokes=(reference("9", 2019),), **speaker))

    assert old.status is expected
    assert old.replaced_by == (new.id if expected is DocumentStatus.REVOKED else None)


ARSITEKTUR = requirement(contents=(content("Proses Bisnis"), content("Aplikasi")))


def in_article(article: str | None, *items: str) -> Candidate:
    """An offer that stands in one article as a whole."""
    there = Place(3, article, "Arsitektur SPBE", 1.0)
    return replace(candidate(), subject=there, items=tuple(ItemHit(one, there) for one in items))


BOTH = ("proses-bisnis", "aplikasi")


def judged_with(*changes: Change, article: str = "Pasal 2", offers: tuple[Candidate, ...] = ()) -> Verdict:
    old = examined(in_article(article, *BOTH), number="9", year=2019, signed_on=date(2019, 5, 4))
    return verdict(ARSITEKTUR, old, amendment("3", 2021, *offers, changes=changes))


def test_an_article_that_was_deleted_regulates_nothing_any_more() -> None:
    """Decision 21: an amendment and what it amends are read together."""
    assert judged_with() is Verdict.MET
    assert judged_with(Change("Pasal 2", deleted=True, whole=True)) is Verdict.EXPIRED
    assert judged_with(Change("Pasal 3", deleted=True, whole=True)) is Verdict.MET


@pytest.mark.parametrize(
    "change",
    [
        Change("Pasal 2", deleted=True, whole=False),
        Change("Pasal 2", deleted=False, whole=False),
        Change("BAB II", deleted=True, whole=True),
    ],
)
def test_an_article_that_may_say_something_else_now_is_left_to_a_person(change: Change) -> None:
    assert judged_with(change) is Verdict.REVIEW


def test_an_article_written_anew_counts_where_it_now_stands() -> None:
    change = Change("Pasal 2", deleted=False, whole=True)

    assert judged_with(change) is Verdict.PARTIAL
    assert judged_with(change, offers=(in_article("Pasal 2", *BOTH),)) is Verdict.MET


def test_only_the_items_of_a_changed_article_are_lost() -> None:
    items = (
        ItemHit("proses-bisnis", Place(2, "Pasal 2", "x", 1.0)),
        ItemHit("aplikasi", Place(3, "Pasal 3", "x", 1.0)),
    )
    old = examined(replace(candidate(), items=items), number="9", year=2019, signed_on=date(2019, 5, 4))
    found = finding(
        judged(
            indicator(ARSITEKTUR, builds_on={2: 0}),
            old,
            amendment(changes=(Change("Pasal 3", deleted=True, whole=True),)),
        )
    )

    assert found.verdict is Verdict.PARTIAL
    assert [one.place is not None for one in found.items] == [True, False]
