"""The list of what a person should look at is short, and begins with what helps most."""

from decimal import Decimal

from spbe_docs.model.indicators import Check
from spbe_docs.plan import Step
from spbe_docs.reports.checks import Place, Waits, shortest


def step(indicator: int, gain: str) -> Step:
    return Step(indicator, 3, (), Decimal(gain))


def test_a_file_that_settles_two_requirements_is_asked_once_and_its_gain_counted_once() -> None:
    lifts = step(1, "0.013")
    found = shortest(
        [
            Waits("01-L3-1", frozenset({Place("a.pdf"), Place("b.pdf")}), lifts),
            Waits("01-L3-2", frozenset({Place("b.pdf")}), lifts),
        ]
    )

    assert found == (Check("b.pdf", ("01-L3-1", "01-L3-2"), 0.013),)


def test_what_is_worth_most_comes_first_and_what_no_file_settles_last() -> None:
    found = shortest(
        [
            Waits("03-L2-1", frozenset(), step(3, "0.5")),
            Waits("01-L3-1", frozenset({Place("a.pdf")}), None),
            Waits("02-L2-1", frozenset({Place("b.pdf")}), step(2, "0.03")),
        ]
    )

    assert [one.document for one in found] == ["b.pdf", "a.pdf", None]
    assert [one.points for one in found] == [0.03, 0.0, 0.5]
