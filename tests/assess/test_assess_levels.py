"""Which levels hold, given the requirements that are met (judging decisions 1-4)."""

import pytest
from tests.builders import candidate, examined, finding, indicator, judged, requirement

from spbe_docs.assess.levels import holding, needed_for
from spbe_docs.model.codes import Verdict
from spbe_docs.model.rules import Necessity

DRAFT = requirement("01-L1-1", to_level=1)
LADDER = indicator(DRAFT, *(requirement(f"01-L{n}-1") for n in range(2, 6)))


def test_nothing_found_supports_no_level() -> None:
    """Decision 2: `supported_level` is 0; what the index counts for it is another matter."""
    assert holding(LADDER, frozenset()) == frozenset()
    assert judged(LADDER).supported_level == 0


def test_a_draft_supports_level_1() -> None:
    """Decision 1."""
    assert holding(LADDER, {"01-L1-1"}) == {1}


def test_drafts_are_not_needed_once_the_policy_exists() -> None:
    """Decision 1."""
    assert holding(LADDER, {"01-L2-1"}) == {1, 2}


def test_a_level_needs_the_one_below() -> None:
    """Decision 3."""
    assert holding(LADDER, {"01-L1-1", "01-L3-1"}) == {1}


def test_a_level_needs_all_of_its_required_papers() -> None:
    """Decision 3."""
    rules = indicator(requirement("01-L1-1"), requirement("01-L1-2"))

    assert holding(rules, {"01-L1-1"}) == frozenset()
    assert holding(rules, {"01-L1-1", "01-L1-2"}) == {1}


CHOICES = indicator(
    requirement("01-L1-1", necessity=Necessity.ONE_OF, group="a"),
    requirement("01-L1-2", necessity=Necessity.ONE_OF, group="a"),
    requirement("01-L1-3", necessity=Necessity.ONE_OF, group="b"),
    requirement("01-L1-4", necessity=Necessity.ONE_OF, group="b"),
)


@pytest.mark.parametrize(
    ("met", "holds"),
    [
        ({"01-L1-1", "01-L1-3"}, True),
        ({"01-L1-2", "01-L1-4"}, True),
        ({"01-L1-1", "01-L1-2"}, False),
        ({"01-L1-3"}, False),
    ],
)
def test_of_each_group_of_choices_one_is_enough_and_needed(met: set[str], holds: bool) -> None:  # noqa: FBT001
    """Decision 3."""
    assert (1 in holding(CHOICES, met)) is holds


@pytest.mark.parametrize("necessity", [Necessity.ADVISED, Necessity.OPTIONAL])
def test_what_is_advised_or_optional_neither_holds_back_nor_lifts(necessity: Necessity) -> None:
    """Decision 4."""
    beside = indicator(requirement("01-L1-1"), requirement("01-L1-2", necessity=necessity))
    alone = indicator(requirement("01-L1-2", necessity=necessity))

    assert holding(beside, {"01-L1-1"}) == {1}
    assert holding(alone, {"01-L1-2"}) == frozenset()


def test_a_level_that_asks_for_nothing_is_not_met_by_nothing() -> None:
    assert holding(indicator(requirement("01-L3-1")), frozenset()) == frozenset()


def test_level_4_of_indicator_3_builds_on_level_2() -> None:
    """Decision 3: its level 3 is a partial one."""
    rules = indicator(*(requirement(f"01-L{n}-1") for n in range(1, 6)), builds_on={4: 2})

    assert holding(rules, {"01-L1-1", "01-L2-1", "01-L4-1"}) == {1, 2, 4}
    assert holding(rules, {"01-L1-1", "01-L2-1", "01-L4-1", "01-L5-1"}) == {1, 2, 4, 5}


def test_what_only_waits_for_a_lower_level_is_blocked_not_met() -> None:
    """Decision 29."""
    found = judged(LADDER, examined(candidate("01-L3-1")))

    assert finding(found, "01-L3-1").verdict is Verdict.BLOCKED
    assert "tingkat 2" in finding(found, "01-L3-1").reason
    assert found.supported_level == 1


def test_nothing_is_blocked_at_a_level_that_builds_on_none() -> None:
    """Decision 29."""
    found = judged(indicator(requirement("01-L2-1"), builds_on={2: 0}), examined(candidate("01-L2-1")))

    assert finding(found).verdict is Verdict.MET


def test_a_draft_that_is_no_longer_needed_is_not_applicable() -> None:
    """Decisions 1 and 29."""
    found = judged(LADDER, examined(candidate("01-L2-1")))

    assert finding(found, "01-L1-1").verdict is Verdict.NOT_APPLICABLE
    assert found.supported_level == 2


def test_a_draft_that_was_found_stays_met_when_the_policy_exists() -> None:
    found = judged(LADDER, examined(candidate("01-L1-1"), candidate("01-L2-1")))

    assert finding(found, "01-L1-1").verdict is Verdict.MET


@pytest.mark.parametrize(
    ("met", "level", "needed"),
    [
        (set(), 1, ("01-L1-1",)),
        (set(), 2, ("01-L2-1",)),
        (set(), 3, ("01-L2-1", "01-L3-1")),
        ({"01-L3-1"}, 3, ("01-L2-1",)),
        ({"01-L2-1"}, 2, ()),
    ],
)
def test_a_step_needs_the_smallest_set_that_lifts_to_the_level(
    met: set[str], level: int, needed: tuple[str, ...]
) -> None:
    """Decision 30: drafts are not asked for on the way up."""
    assert needed_for(LADDER, level, met) == needed


def test_a_step_needs_one_of_a_group_and_none_of_a_group_that_is_served() -> None:
    """Decision 30."""
    assert needed_for(CHOICES, 1, {"01-L1-2"}) == ("01-L1-3",)
