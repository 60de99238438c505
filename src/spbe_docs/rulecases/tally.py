"""What came of the cases, rule by rule, and which rules have none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.model.cases import CaseBook
from spbe_docs.model.rules import Indicator, Instrument


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


def lacking(
    instrument: Instrument, book: CaseBook, answers: Iterable[Answer], refusals: frozenset[str], only: frozenset[int]
) -> tuple[str, ...]:
    """What the rules of the indicators *only* still need: each requirement a yes and a no, each look-alike a case."""
    outcomes: dict[str, set[bool]] = defaultdict(set)
    for answer in answers:
        outcomes[answer.rule].add(answer.outcome in YES_EXPECTED)
    found: list[str] = []
    for indicator in instrument.indicators:
        if indicator.number in only:
            found += _of_indicator(indicator, book, outcomes, refusals)
    if len(only) == len(instrument.indicators):
        found += _of_all(book, outcomes, refusals)
    return tuple(found)


def _of_indicator(
    indicator: Indicator, book: CaseBook, outcomes: Mapping[str, set[bool]], refusals: frozenset[str]
) -> Iterator[str]:
    name = f"Indikator {indicator.id}"
    met = [one.id for one in indicator.requirements if True not in outcomes.get(one.id, ())]
    papers = [one for one in indicator.requirements if one.external is None]
    missed = [one.id for one in papers if False not in outcomes.get(one.id, ())]
    if met:
        yield f"{name}: belum ada contoh yang memenuhi {_listed(met)}."
    if missed:
        yield f"{name}: belum ada contoh yang tidak memenuhi {_listed(missed)}."
    for reason in dict.fromkeys(one.reason for asked in indicator.requirements for one in asked.subject.lookalikes):
        if reason not in refusals and reason not in book.shared_lookalikes:
            yield f"{name}: belum ada contoh bagi dokumen yang mirip: {reason}"
    levels = sum(case.level is not None for case in book.cases if case.indicator == indicator.number)
    if levels < book.levels_at_least and not indicator.is_open:
        yield f"{name}: {levels} contoh menyebut 'level', sekurangnya {book.levels_at_least}."


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
