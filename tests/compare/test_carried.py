"""What goes while its source is away is missed when the source is back, and nothing else is news."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.compare.test_compare import BEFORE, MISSED, PERBUP, only, paper, result, stand

from spbe_docs.compare.carried import carried
from spbe_docs.compare.compare import compare
from spbe_docs.compare.snapshot import Snapshot
from spbe_docs.model.changes import Changes
from spbe_docs.model.codes import Cause, Verdict

DOWN = stand(Verdict.SOURCE_DOWN, ())


def away(**changes: Any) -> Snapshot:
    """The night on which the source of BEFORE could not be looked into."""
    return result([], DOWN, **({"sources": {"r1": False}} | changes))


@pytest.mark.parametrize(
    "night",
    [
        away(),
        result([paper(is_read=False)], DOWN, sources={"r1": False}),
        away(sources={"r1": True}, closed=(("r1", "Kebijakan"),)),
    ],
)
class TestAWhileAway:
    def test_what_is_as_it_was_is_no_news_when_the_source_is_back(self, night: Snapshot) -> None:
        assert compare(carried(BEFORE, night), BEFORE) == Changes(night.as_of, until=BEFORE.as_of)

    def test_what_has_gone_meanwhile_is_lost_then(self, night: Snapshot) -> None:
        lost = only(compare(carried(BEFORE, night), result([], MISSED)), "lost")

        assert (lost.before, lost.cause, lost.document) == (Verdict.MET, Cause.DELETED, PERBUP)

    def test_a_night_on_which_nobody_knows_whose_all_this_is_forgets_nothing(self, night: Snapshot) -> None:
        unclear = replace(night, institution=None)

        assert only(compare(carried(BEFORE, unclear), result([], MISSED)), "lost").cause is Cause.DELETED

    def test_while_it_is_away_nothing_is_lost(self, night: Snapshot) -> None:
        assert only(compare(BEFORE, night), "by_rules_or_source").cause is Cause.SOURCE_DOWN

    def test_rules_that_changed_meanwhile_are_the_cause_then(self, night: Snapshot) -> None:
        night = replace(night, yardstick=("aturan 2",), as_of=date(2024, 10, 23))
        back = replace(BEFORE, yardstick=("aturan 2",), as_of=date(2024, 10, 24), stands={"01-L2-1": MISSED})

        change = only(compare(carried(BEFORE, night), back), "by_rules_or_source")

        assert (change.before, change.cause) == (Verdict.MET, Cause.RULE)

    def test_several_nights_are_as_one(self, night: Snapshot) -> None:
        assert carried(carried(BEFORE, night), night) == carried(BEFORE, night)


def test_what_could_be_looked_into_is_as_it_is_now() -> None:
    now = result([], MISSED)

    assert carried(BEFORE, now) == now


def test_another_instrument_carries_nothing_over() -> None:
    night = away(instrument="dua")

    assert carried(BEFORE, night) == night
