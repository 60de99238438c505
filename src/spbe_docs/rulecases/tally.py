"""What came of the cases, rule by rule, and which rules have none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.assess.levels import holding
from spbe_docs.model.cases import CaseBook
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.rules import Confidence, Indicator, KindRule, Nature, Requirement, RulePack


class Outcome(StrEnum):
    """How an answer compares with the one that is expected."""

    RIGHT_YES = "right_yes"
    RIGHT_NO = "right_no"
    WRONG_YES = "wrong_yes"
    WRONG_NO = "wrong_no"
    WRONG_REASON = "wrong_reason"
    """A no was expected and came, but another one."""


RIGHT = frozenset({Outcome.RIGHT_YES, Outcome.RIGHT_NO})
YES_EXPECTED = frozenset({Outcome.RIGHT_YES, Outcome.WRONG_NO})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one statement of a case."""

    rule: str
    """A requirement ("01-L2-1"), the level of an indicator ("01"), a kind or a shared content item."""

    outcome: Outcome
    place: str
    """File and line of the case."""

    sentence: str
    """In Indonesian, what came instead; empty when it is right."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All answers of one set of rules, and what no case is about."""

    answers: tuple[Answer, ...]
    lacking: tuple[str, ...]
    """In Indonesian, a sentence for each rule that has not the cases it needs."""

    @property
    def wrong(self) -> tuple[Answer, ...]:
        """The answers that are not as expected."""
        return tuple(answer for answer in self.answers if answer.outcome not in RIGHT)

    @property
    def by_rule(self) -> Mapping[str, Mapping[Outcome, int]]:
        """How many answers of each sort every rule had, in the order in which they came."""
        counts: dict[str, dict[Outcome, int]] = {}
        for answer in self.answers:
            row = counts.setdefault(answer.rule, dict.fromkeys(Outcome, 0))
            row[answer.outcome] += 1
        return counts


def can_be_met(requirement: Requirement) -> bool:
    """Whether papers can bring it more than `review`: neither unsure itself nor another agency's to decide."""
    return requirement.external is None and requirement.papers_prove and requirement.confidence is not Confidence.LOW


def asks_for_enactment(requirement: Requirement, kinds: Iterable[KindRule]) -> bool:
    """Whether a draft can never meet it: it accepts only kinds that are enacted, and no drafts."""
    natures = {rule.nature for rule in kinds if rule.kind in requirement.kinds}
    return Nature.RECORD not in natures and DocumentStatus.DRAFT not in requirement.statuses


def lacking(
    rules: RulePack, book: CaseBook, answers: Iterable[Answer], refusals: frozenset[str], only: frozenset[int]
) -> tuple[str, ...]:
    """What the rules of the indicators *only* still need: each requirement a yes and a no, each look-alike a case.

    A look-alike that several indicators know by the same reason needs one case among them all.
    """
    outcomes: dict[str, set[bool]] = defaultdict(set)
    for answer in answers:
        outcomes[answer.rule].add(answer.outcome in YES_EXPECTED)
    indicators = rules.instrument.indicators
    tested = [one for one in indicators if one.number in only]
    elsewhere = {reason for one in indicators if one.number not in only for reason in _reasons(one)}
    settled = refusals.union(book.shared_lookalikes, elsewhere)
    found: list[str] = []
    for indicator in tested:
        found += _of_indicator(indicator, outcomes, settled)
        found += _of_drafts(indicator, book, rules.kinds)
        found += _of_levels(indicator, book)
    if len(tested) == len(indicators):
        found += _of_all(book, outcomes, refusals)
    return tuple(found)


def _reasons(indicator: Indicator) -> Iterable[str]:
    return dict.fromkeys(one.reason for asked in indicator.requirements for one in asked.subject.lookalikes)


def _of_indicator(indicator: Indicator, outcomes: Mapping[str, set[bool]], settled: frozenset[str]) -> Iterator[str]:
    """*settled*: the reasons of look-alikes that need no case of this indicator."""
    name = f"Indikator {indicator.id}"
    met = [one.id for one in indicator.requirements if True not in outcomes.get(one.id, ())]
    papers = [one for one in indicator.requirements if one.external is None]
    missed = [one.id for one in papers if False not in outcomes.get(one.id, ())]
    if met:
        yield f"{name}: belum ada contoh yang memenuhi {_listed(met)}."
    if missed:
        yield f"{name}: belum ada contoh yang tidak memenuhi {_listed(missed)}."
    for reason in _reasons(indicator):
        if reason not in settled:
            yield f"{name}: belum ada contoh bagi dokumen yang mirip: {reason}"


def _of_drafts(indicator: Indicator, book: CaseBook, kinds: Iterable[KindRule]) -> Iterator[str]:
    """A draft, where a paper is asked that must be enacted."""
    kinds = tuple(kinds)
    enacted = {one.id for one in indicator.requirements if can_be_met(one) and asks_for_enactment(one, kinds)}
    drafts = {one.requirement for case in book.cases for one in case.expected if one.verdicts == {Verdict.DRAFT}}
    if enacted and enacted.isdisjoint(drafts):
        yield f"Indikator {indicator.id}: belum ada contoh bagi rancangan, padahal diminta dokumen yang ditetapkan."


def _of_levels(indicator: Indicator, book: CaseBook) -> Iterator[str]:
    """Enough cases about its level, and one for each level that papers can reach; of an open level enough cases."""
    name = f"Indikator {indicator.id}"
    cases = [case for case in book.cases if case.indicator == indicator.number]
    if indicator.is_open:
        if len(cases) < book.levels_at_least:
            yield f"{name}: {len(cases)} contoh, sekurangnya {book.levels_at_least}."
        return
    levels = [case.level for case in cases if case.level is not None]
    if len(levels) < book.levels_at_least:
        yield f"{name}: {len(levels)} contoh menyebut 'level', sekurangnya {book.levels_at_least}."
    reachable = holding(indicator, {one.id for one in indicator.requirements if can_be_met(one)})
    absent = [str(level) for level in sorted(reachable.difference(levels))]
    if absent:
        yield f"{name}: belum ada contoh bagi tingkat {_listed(absent)}."


def _of_all(book: CaseBook, outcomes: Mapping[str, set[bool]], refusals: frozenset[str]) -> Iterator[str]:
    """What is written once for all indicators."""
    contents = [key for key in book.shared_contents if outcomes.get(key) != {True, False}]
    if contents:
        yield f"Muatan bersama: belum ada contoh (found dan not_found) bagi {_listed(contents)}."
    for reason in book.shared_lookalikes:
        if reason not in refusals:
            yield f"Bagi semua indikator: belum ada contoh bagi dokumen yang mirip: {reason}"


def _listed(names: list[str]) -> str:
    return ", ".join(names)
