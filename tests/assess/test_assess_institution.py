"""Whose documents these are (judging decision 33)."""

from typing import Any

import pytest
from tests.builders import OURS, THEIRS, examined

from spbe_docs.assess.institution import institution
from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.documents import DocumentStatus, Facts


def enacted(region: str | None, **facts: Any) -> Facts:
    return examined(region=region, **facts).facts


def test_the_institution_given_wins_over_settings_and_documents() -> None:
    owner = institution("Kota Satu", "Kota Dua", [enacted(OURS)])

    assert (owner.name, owner.how) == ("Kota Satu", InstitutionSource.GIVEN)


def test_that_of_the_settings_wins_over_documents() -> None:
    owner = institution(None, "Kota Dua", [enacted(OURS)])

    assert (owner.name, owner.how) == ("Kota Dua", InstitutionSource.SETTINGS)


def test_else_it_is_the_region_most_enacted_documents_name() -> None:
    owner = institution(None, None, [enacted(THEIRS), enacted(OURS), enacted("KAB. MAJU JAYA")])

    assert (owner.name, owner.how) == (OURS, InstitutionSource.RECOGNISED)
    assert owner.candidates == (OURS, THEIRS)


def test_on_a_tie_it_is_unclear_and_the_report_can_name_them() -> None:
    owner = institution(None, None, [enacted(THEIRS), enacted(OURS)])

    assert (owner.name, owner.how) == (None, InstitutionSource.UNCLEAR)
    assert set(owner.candidates) == {OURS, THEIRS}


def test_without_enacted_documents_it_is_unclear() -> None:
    assert institution(None, None, []).how is InstitutionSource.UNCLEAR


@pytest.mark.parametrize(
    "other",
    [
        enacted(THEIRS, status=DocumentStatus.DRAFT),
        enacted(THEIRS, status=DocumentStatus.UNKNOWN),
        enacted(THEIRS, national=True),
        enacted(None),
    ],
    ids=["drafts", "records", "national ones", "those that name none"],
)
def test_only_enacted_documents_of_a_region_are_counted(other: Facts) -> None:
    owner = institution(None, None, [other, other, enacted(OURS)])

    assert owner.name == OURS
