"""Which cases rules still need."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.builders import AS_OF, KINDS, OURS, indicator, instrument, phrases, requirement, subject

from spbe_docs.model.cases import Case, CaseBook, Expected
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import Confidence, Indicator, Lookalike, Requirement, RulePack
from spbe_docs.rulecases.tally import Answer, Outcome, lacking

LEVELS = tuple(requirement(f"01-L{level}-1") for level in (1, 2, 3))


DRAFTS = tuple(Expected(one, frozenset({Verdict.DRAFT})) for one in ("01-L1-1", "02-L1-1"))


def book(levels: Iterable[int | None], *, at_least: int = 2, drafts: tuple[Expected, ...] = DRAFTS) -> CaseBook:
    """A case of indicator 1 about each of *levels*, with what is said of drafts."""
    cases = (Case(f"contoh {level}", "contoh.yaml, baris 1", 1, (), AS_OF, level, drafts) for level in levels)
    return CaseBook(OURS, at_least, tuple(cases), (), (), ())


def still_lacking(
    rules: Iterable[Indicator], cases: CaseBook, *, only: Iterable[int] = (1,), refusals: Iterable[str] = ()
) -> str:
    """What is lacking where every requirement has its yes and its no."""
    pack = RulePack(KINDS, instrument(*rules), "")
    ids = [one.id for rule in pack.instrument.indicators for one in rule.requirements]
    held = [Answer(one, outcome, "", "") for one in ids for outcome in (Outcome.RIGHT_YES, Outcome.RIGHT_NO)]
    return "\n".join(lacking(pack, cases, held, frozenset(refusals), frozenset(only)))


def test_with_all_cases_nothing_is_lacking() -> None:
    assert still_lacking([indicator(*LEVELS)], book([0, 1, 2, 3])) == ""


def test_each_level_that_papers_can_reach_needs_a_case() -> None:
    assert "belum ada contoh bagi tingkat 1, 3." in still_lacking([indicator(*LEVELS)], book([0, 2, 2]))


@pytest.mark.parametrize("unsure", [{"papers_prove": False}, {"confidence": Confidence.LOW}])
def test_a_level_that_papers_cannot_reach_needs_none(unsure: dict[str, object]) -> None:
    rules = indicator(*LEVELS[:2], requirement("01-L3-1", **unsure))

    assert still_lacking([rules], book([1, 2])) == ""


def test_an_open_level_needs_enough_cases_all_the_same() -> None:
    rules = replace(indicator(*LEVELS), levels=())

    assert still_lacking([rules], book([None, None])) == ""
    assert "1 contoh, sekurangnya 2." in still_lacking([rules], book([None]))


def test_where_a_paper_must_be_enacted_a_draft_is_needed() -> None:
    cases = book([1, 2, 3], drafts=())
    minutes = indicator(*(replace(one, kinds=(Kind.NOTULEN,)) for one in LEVELS))

    assert "belum ada contoh bagi rancangan" in still_lacking([indicator(*LEVELS)], cases)
    assert still_lacking([minutes], cases) == ""


def of_reason(identifier: str) -> Requirement:
    refused = Lookalike(phrases("arsitektur gedung"), "Bukan SPBE.")
    return requirement(identifier, subject=replace(subject("arsitektur spbe"), lookalikes=(refused,)))


def test_a_reason_that_several_indicators_give_needs_one_case_among_them() -> None:
    rules = [indicator(of_reason("01-L1-1")), indicator(of_reason("02-L1-1"), number=2)]
    cases = book([0, 1], at_least=0)

    assert still_lacking(rules, cases, only=[1]) == ""
    assert still_lacking(rules, cases, only=[1, 2]).count("dokumen yang mirip: Bukan SPBE.") == 2
    assert "mirip" not in still_lacking(rules, cases, only=[1, 2], refusals=["Bukan SPBE."])
