"""What institutions need next, side by side: who lacks it, of whom nobody can say, and who can show it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING, Necessity
from spbe_docs.reports.layout import SETTLED, UNDECIDED

_SHARED_BY = 2
"""What at least one of so many has is shared."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An institution that has what another lacks; its document and quote only if it shares them."""

    name: str
    document: str | None = None
    page: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A requirement that somebody needs for the next level of an indicator."""

    indicator: int
    indicator_name: str
    level: int | None
    title: str
    action: str
    lacking: tuple[str, ...]
    """The institutions that do not have it."""

    unknown: tuple[str, ...]
    """Those of which nobody can say yet: a file could not be read, or a person has to look."""

    holders: tuple[Holder, ...]
    is_shared: bool
    """At least half of the institutions lack it."""

    is_widely_unknown: bool
    """Of at least half of them nobody can say whether they lack it."""


def gaps(reports: Sequence[Report]) -> tuple[Gap, ...]:
    """What at least one of them needs next, that of most first; of nothing to compare with, nothing."""
    states = [_states(report) for report in reports]
    found = (
        _gap(indicator, asked, [one[asked.id] for one in states if asked.id in one], len(reports))
        for indicator in reports[0].indicators
        for asked in indicator.requirements
    )
    open_ones = (gap for gap in found if gap.lacking or gap.unknown)
    return tuple(
        sorted(open_ones, key=lambda gap: (-len(gap.lacking), -len(gap.unknown), gap.indicator, gap.level or 0))
    )


@dataclass(frozen=True, slots=True)
class _State:
    """How one requirement stands at one institution."""

    report: Report
    requirement: RequirementInfo
    is_needed: bool
    """It is part of the next step of its indicator."""

    is_unknown: bool
    """Nobody can say yet whether it is met, or what may stand in its place."""

    @property
    def name(self) -> str:
        return self.report.institution.name or ""


def _states(report: Report) -> Mapping[str, _State]:
    return {
        one.id: _State(report, one, _is_needed(one), any(other.verdict in UNDECIDED for other in _in_place(one, those)))
        for those in (indicator.requirements for indicator in report.indicators)
        for one in those
    }


def _is_needed(one: RequirementInfo) -> bool:
    return one.necessity in BINDING and one.verdict not in SETTLED and one.points > 0


def _in_place(one: RequirementInfo, those: Iterable[RequirementInfo]) -> Iterator[RequirementInfo]:
    """What would do: the requirement itself, or any of its group where one is enough."""
    yield one
    if one.necessity is Necessity.ONE_OF:
        yield from (other for other in those if (other.level, other.group) == (one.level, one.group))


def _gap(indicator: IndicatorInfo, asked: RequirementInfo, states: Sequence[_State], institutions: int) -> Gap:
    needed = sorted((one for one in states if one.is_needed), key=lambda one: one.is_unknown)
    lacking = tuple(one.name for one in needed if not one.is_unknown)
    unknown = tuple(one.name for one in needed if one.is_unknown)
    return Gap(
        indicator.number,
        indicator.short_name,
        asked.level,
        asked.title,
        next((one.requirement.action for one in needed), asked.action),
        lacking,
        unknown,
        tuple(_holder(one.report, one.requirement) for one in states if one.requirement.verdict is Verdict.MET),
        _is_half(lacking, institutions),
        _is_half(unknown, institutions),
    )


def _is_half(names: Sequence[str], institutions: int) -> bool:
    return institutions >= _SHARED_BY and len(names) * _SHARED_BY >= institutions


def _holder(report: Report, one: RequirementInfo) -> Holder:
    name = report.institution.name or ""
    if not report.institution.shares_details or not one.evidence:
        return Holder(name)
    best = one.evidence[0]
    return Holder(name, best.document, best.page, best.quote)
