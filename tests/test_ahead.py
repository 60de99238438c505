"""What will count no more on a later day: the limits are those of the documents and of the rules."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from tests.builders import AS_OF, candidate, examined, indicator, instrument, related, requirement, scales

from spbe_docs.ahead import FAR, Lapse, farthest, lapses
from spbe_docs.assess.assessment import judged, weighed_offers
from spbe_docs.assess.unread import Unread
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind, Period
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import Requirement

ID = "01-L2-1"
LATER = AS_OF + timedelta(days=900)
REVIEWS = (Kind.NOTULEN,)


def ending(asked: Requirement, *documents: Examined, until: date = LATER) -> Sequence[Lapse]:
    """What *documents* lose for a requirement, which must be met today."""
    rules = instrument(indicator(asked))
    now = scales()
    offers, unread = weighed_offers(rules, related(*documents), now), Unread((), rules)
    findings = judged(rules.indicators, offers, unread, now)
    return lapses(findings, offers, unread, now, until)


def verdict_on(day: date, asked: Requirement, *documents: Examined) -> Verdict:
    rules = instrument(indicator(asked))
    there = scales(as_of=day)
    offers = weighed_offers(rules, related(*documents, as_of=day), there)
    (found,) = judged(rules.indicators, offers, Unread((), rules), there)
    return found.findings[0].verdict


def paper(kind: Kind = Kind.PERKADA, **facts: Any) -> Examined:
    return examined(candidate(ID), kind=kind, **facts)


CASES = [
    pytest.param(requirement(ID), paper(period=Period(2021, 2025)), date(2025, 12, 31), id="the period of a plan"),
    pytest.param(
        requirement(ID, kinds=(Kind.KEPUTUSAN_KADA,)),
        paper(Kind.KEPUTUSAN_KADA, fiscal_year=AS_OF.year, signed_on=date(AS_OF.year, 1, 5)),
        date(AS_OF.year, 12, 31),
        id="the fiscal year of a decree",
    ),
    pytest.param(
        requirement(ID, kinds=(Kind.KEPUTUSAN_KADA,)),
        paper(Kind.KEPUTUSAN_KADA, title=f"TIM KOORDINASI SPBE TAHUN {AS_OF.year}"),
        date(AS_OF.year, 12, 31),
        id="the year of a team",
    ),
    pytest.param(requirement(ID), paper(valid_until=date(2025, 3, 1)), date(2025, 3, 1), id="a term of its own"),
    pytest.param(
        requirement(ID, kinds=REVIEWS, max_age_months=24),
        paper(Kind.NOTULEN, signed_on=date(2023, 5, 4)),
        date(2025, 5, 4),
        id="the age of a review",
    ),
    pytest.param(
        requirement(ID, current_period=True),
        paper(period=Period(2021, 2025)),
        date(2025, 12, 31),
        id="a period that must be the current one",
    ),
]


@pytest.mark.parametrize(("asked", "document", "last_day"), CASES)
def test_its_last_day_is_the_last_on_which_it_is_accepted(
    asked: Requirement, document: Examined, last_day: date
) -> None:
    (lapse,) = ending(asked, document)

    assert (lapse.requirement, lapse.last_day, lapse.document.id) == (ID, last_day, "d1")
    assert lapse.why
    assert verdict_on(last_day, asked, document) is Verdict.MET
    assert verdict_on(last_day + timedelta(days=1), asked, document) is not Verdict.MET


def test_three_fiscal_years_end_when_the_next_one_is_lacking() -> None:
    asked = requirement(ID, kinds=(Kind.RKA_DPA,), fiscal_years=3)
    years = [paper(Kind.RKA_DPA, fiscal_year=year, signed_on=date(year, 1, 5)) for year in (2024, 2022, 2023)]

    (lapse,) = ending(asked, *years)

    assert (lapse.document.id, lapse.last_day) == ("d1", date(2025, 12, 31))
    assert verdict_on(lapse.last_day, asked, *years) is Verdict.MET
    assert verdict_on(date(2026, 1, 1), asked, *years) is not Verdict.MET


def test_what_another_paper_keeps_met_is_not_named() -> None:
    asked = requirement(ID, kinds=REVIEWS, max_age_months=24)
    old, new = (paper(Kind.NOTULEN, signed_on=day) for day in (date(2023, 1, 4), date(2024, 9, 4)))

    assert ending(asked, old, new, until=AS_OF + FAR) == ()
    assert [lapse.last_day for lapse in ending(asked, old, until=AS_OF + FAR)] == [date(2025, 1, 4)]


def test_what_holds_for_long_is_not_named() -> None:
    assert ending(requirement(ID), paper(), until=AS_OF + timedelta(days=3000)) == ()


def test_what_is_not_met_has_nothing_to_lose() -> None:
    assert ending(requirement(ID, at_least=1), paper(period=Period(2021, 2025))) == ()


def test_it_is_looked_ahead_to_the_next_stage_where_that_is_farther() -> None:
    day = date(2024, 10, 22)

    assert farthest(day, []) == date(2025, 1, 20)
    assert farthest(day, [date(2024, 9, 1), date(2024, 11, 1)]) == date(2025, 1, 20)
    assert farthest(day, [date(2024, 9, 1), date(2025, 6, 1), date(2026, 6, 1)]) == date(2025, 6, 1)
