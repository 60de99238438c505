"""The shortest list of papers that reaches a target: exact, by dynamic programming over the number of papers."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from spbe_docs.assess.levels import holding, needed_for
from spbe_docs.model.rules import Indicator

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Step:
    """The smallest set of papers that lifts one indicator to the next level that raises the index."""

    indicator: int
    to_level: int
    requirements: tuple[str, ...]
    gain: Decimal
    """In the index, when all of them are met."""


@dataclass(frozen=True, slots=True)
class _Climb:
    """One way up for one indicator: all its steps to a level."""

    steps: tuple[Step, ...]
    papers: int
    gain: Decimal


def next_step(indicator: Indicator, value: Decimal, met: AbstractSet[str]) -> Step | None:
    """The next step of *indicator* by papers from *value*, None at the top or where another agency decides.

    It may free blocked papers and so lift more than one level.
    """
    for level in indicator.levels:
        if level.number <= value or not (needed := needed_for(indicator, level.number, met)):
            continue
        if not _elsewhere(indicator).isdisjoint(needed):
            return None
        return _step(indicator, value, met, needed)
    return None


def _step(indicator: Indicator, value: Decimal, met: AbstractSet[str], needed: tuple[str, ...]) -> Step:
    reached = max(holding(indicator, {*met, *needed}), default=0)
    return Step(indicator.number, reached, needed, indicator.weight * (reached - value) / _WHOLE)


def _elsewhere(indicator: Indicator) -> frozenset[str]:
    """What another agency decides: no paper lifts it."""
    return frozenset(one.id for one in indicator.requirements if one.external is not None)


def shortest(
    indicators: Sequence[Indicator],
    values: Mapping[int, Decimal | None],
    met: Mapping[int, AbstractSet[str]],
    gap: Decimal,
) -> tuple[tuple[Step, ...], bool]:
    """The fewest papers that raise the index by *gap*, and whether any do; else all steps that papers can make.

    Of lists with equally few papers, one that gains most. Ordered by gain for each paper, an indicator's steps upward.
    """
    ways = [_climbs(one, values[one.number], met[one.number]) for one in indicators]
    best: list[tuple[Decimal, tuple[_Climb, ...]]] = [(Decimal(0), ())]  # by the number of papers
    for climbs in ways:
        best = _with(best, climbs)
    enough = next((taken for gain, taken in best if gain >= gap), None)
    chosen = enough if enough is not None else tuple(climbs[-1] for climbs in ways if climbs)
    return _in_order(chosen), enough is not None


def _climbs(indicator: Indicator, value: Decimal | None, met: AbstractSet[str]) -> tuple[_Climb, ...]:
    """Every level above *value* that papers can reach, each by its own shortest way."""
    found: list[_Climb] = []
    if value is None:
        return ()
    for level in indicator.levels:
        needed = needed_for(indicator, level.number, met)
        if level.number <= value or not needed or not _elsewhere(indicator).isdisjoint(needed):
            continue
        steps = _ladder(indicator, value, met, frozenset(needed))
        gain = sum((step.gain for step in steps), Decimal(0))
        if not found or gain > found[-1].gain:
            found.append(_Climb(steps, len(needed), gain))
    return tuple(found)


def _ladder(indicator: Indicator, value: Decimal, met: AbstractSet[str], allowed: AbstractSet[str]) -> tuple[Step, ...]:
    """The steps that use the papers *allowed*, one level after the other."""
    steps: list[Step] = []
    have = frozenset(met)
    for level in indicator.levels:
        needed = needed_for(indicator, level.number, have)
        if level.number > value and needed and allowed >= set(needed):
            step = _step(indicator, value, have, needed)
            steps.append(step)
            value, have = Decimal(step.to_level), have | set(needed)
    return tuple(steps)


def _with(
    best: list[tuple[Decimal, tuple[_Climb, ...]]], climbs: Sequence[_Climb]
) -> list[tuple[Decimal, tuple[_Climb, ...]]]:
    """The best by number of papers once one more indicator may climb."""
    most = max((climb.papers for climb in climbs), default=0)
    merged = best + [best[-1]] * most
    for climb in climbs:
        for papers, (gain, taken) in enumerate(best):
            if gain + climb.gain > merged[papers + climb.papers][0]:
                merged[papers + climb.papers] = (gain + climb.gain, (*taken, climb))
    for papers in range(1, len(merged)):  # more papers never gain less
        if merged[papers][0] < merged[papers - 1][0]:
            merged[papers] = merged[papers - 1]
    return merged


def _in_order(chosen: Sequence[_Climb]) -> tuple[Step, ...]:
    """Step by step what gains most for each paper, an indicator's steps upward."""
    waiting = [list(climb.steps) for climb in chosen]
    ordered: list[Step] = []
    while any(waiting):
        first = max(
            (steps for steps in waiting if steps),
            key=lambda steps: (steps[0].gain / len(steps[0].requirements), steps[0].gain, -steps[0].indicator),
        )
        ordered.append(first.pop(0))
    return tuple(ordered)
