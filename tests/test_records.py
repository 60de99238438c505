"""Claimed and official values beside what the papers support."""

from datetime import date
from decimal import Decimal

from spbe_docs.model.decisions import Claim, Decisions
from spbe_docs.model.settings import Evaluation
from spbe_docs.records import records

I59, I5 = "permenpanrb-59-2020", "permenpanrb-5-2018"
EVALUATIONS = (
    Evaluation(2019, I5, official_index=Decimal("3.1")),
    Evaluation(2022, I59, official_index=Decimal("2.2")),
    Evaluation(2023, I59, official_index=Decimal("2.45")),
    Evaluation(2024, I59, claimed_index=Decimal("2.9"), claimed={1: 3, 2: 2}, official={1: 2}),
)


def test_this_year_and_the_last_official_index_under_the_same_instrument() -> None:
    found = records(Decisions(), EVALUATIONS, I59, 2024)

    assert (found.claimed_index, found.official_index) == (Decimal("2.9"), None)
    assert (found.previous_official, found.previous_year) == (Decimal("2.45"), 2023)
    assert records(Decisions(), EVALUATIONS, "permenpanrb-8-2026", 2026).previous_official is None


def test_a_claim_by_a_command_wins_over_the_settings_in_its_own_year() -> None:
    day = date(2024, 10, 1)
    claims = (Claim(I59, 2024, 1, 4, "Sekda", day), Claim(I59, 2023, 2, 5, "Sekda", day))

    assert records(Decisions(claims=claims), EVALUATIONS, I59, 2024).claimed == {1: 4, 2: 2}
