"""The clerk's list: every requirement, as it counts together, what adds most first and what is finished last."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.model.indicators import IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.summary import NextStep
from spbe_docs.reports.layout import SETTLED, Placed, requirements


class Scope(StrEnum):
    """When a group of the list is shown."""

    NEXT = "next"
    """At once."""

    LATER = "later"
    """It is for a level above the next one."""

    DONE = "done"


@dataclass(frozen=True, slots=True)
class Work:
    """Papers of one indicator that stand together; of the next step: that lift it when all of them are there."""

    indicator: IndicatorInfo
    requirements: tuple[RequirementInfo, ...]
    points: float
    level: int | None
    """The level that the step leads to, or that the papers are asked for; None where levels are not known."""

    scope: Scope


def work(report: Report) -> tuple[Work, ...]:
    """What is to be done next, by the set of papers that counts together, the most valuable first.

    Where levels are not known, all that is not settled, in the order of the indicators.
    """
    if report.summary.index.supported is None:
        return _by_level(_unsettled(report), Scope.NEXT)
    sets: dict[tuple[str, ...], list[Placed]] = {}
    for placed in _unsettled(report):
        requirement = placed.requirement
        if requirement.points > 0:
            sets.setdefault(tuple(sorted({requirement.id, *requirement.together_with})), []).append(placed)
    steps = {tuple(sorted(step.requirements)): step for step in report.summary.next_steps}
    found = [_step(members, steps.get(names)) for names, members in sets.items()]
    return tuple(sorted(found, key=lambda one: (-one.points, one.indicator.number)))


def _unsettled(report: Report) -> list[Placed]:
    return [one for one in requirements(report).values() if one.requirement.verdict not in SETTLED]


def _step(members: list[Placed], step: NextStep | None) -> Work:
    """The members of one set, with the level they lead to."""
    of_set = tuple(member.requirement for member in members)
    level = step.to_level if step else max(requirement.level or 0 for requirement in of_set)
    return Work(members[0].indicator, of_set, of_set[0].points, level, Scope.NEXT)


def rest(report: Report) -> tuple[Work, ...]:
    """All that `work` leaves out: first what is for higher levels, then what is finished."""
    shown = {requirement.id for step in work(report) for requirement in step.requirements}
    others = [one for one in requirements(report).values() if one.requirement.id not in shown]
    settled = [one for one in others if one.requirement.verdict in SETTLED]
    later = [one for one in others if one.requirement.verdict not in SETTLED]
    return (*_by_level(later, Scope.LATER), *_by_level(settled, Scope.DONE))


def _by_level(members: Iterable[Placed], scope: Scope) -> tuple[Work, ...]:
    """Indicator by indicator, level by level."""
    groups: dict[tuple[int, int], list[Placed]] = {}
    for one in members:
        groups.setdefault((one.indicator.number, one.requirement.level or 0), []).append(one)
    return tuple(
        Work(group[0].indicator, tuple(one.requirement for one in group), 0.0, group[0].requirement.level, scope)
        for _, group in sorted(groups.items())
    )
