"""The lines of the first screen: what is asked of whom, who is behind, and what could not be reached."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import HealthCode, LeaderWork, RootState, Verdict
from spbe_docs.model.report import Report, Root
from spbe_docs.model.summary import LeaderAction, Opd, Stage
from spbe_docs.reports.layout import Placed, requirements

_ACTIONS = 5
_ENACT = "Siapkan dan tetapkan"
_ENACTING = {Verdict.PARTIAL: "Lengkapi dan tetapkan", Verdict.EXPIRED: "Perbarui dan tetapkan"}
"""What is to be done with a paper that is there, but not enough."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the first screen: something to be done, by whom, and what it brings."""

    heading: str
    detail: str | None
    owner: str | None
    points: float
    requirements: tuple[str, ...]
    """The one to lead to, if any."""

    paper: str | None = None
    """The file that waits for a signature: its name, where it lies if several roots were scanned."""

    deadline: date | None = None
    what: LeaderWork = LeaderWork.ORDER


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that ask for the same."""

    what: LeaderWork
    asked: tuple[Asked, ...]


def asked_of_leadership(report: Report) -> tuple[Group, ...]:
    """What to sign as the report says it; what to order by the indicator it lifts, with the details below.

    What lies ready to be signed comes first: nothing is as quick. Within a group, what adds most.
    """
    placed = requirements(report)
    several = len(report.roots) > 1
    lines = [_asked_of_leadership(action, placed, full=several) for action in report.summary.leader_actions[:_ACTIONS]]
    groups = (Group(what, tuple(line for line in lines if line.what is what)) for what in LeaderWork)
    return tuple(group for group in groups if group.asked)


def _asked_of_leadership(action: LeaderAction, placed: Mapping[str, Placed], *, full: bool) -> Asked:
    """One line; *full*: where the paper lies is told in full, for its name may be that of another in another root."""
    first = placed.get(action.requirements[0]) if action.requirements and not action.document else None
    paper = action.document if full or not action.document else action.document.rpartition("/")[2]
    if first is None:
        return Asked(action.action, None, action.owner, action.points, action.requirements[:1], paper, what=action.what)
    level = max(placed[identifier].requirement.level or 0 for identifier in action.requirements if identifier in placed)
    detail = action.action.partition(": ")[2]
    if action.what is LeaderWork.ENACT:
        heading = f"{_ENACTING.get(first.requirement.verdict, _ENACT)}: {first.requirement.title} (tingkat {level})"
    else:
        heading = f"Perintahkan melengkapi bukti {first.indicator.short_name} (tingkat {level})"
    return Asked(heading, detail, action.owner, action.points, action.requirements[:1], what=action.what)


def asked_of_units(report: Report) -> tuple[Asked, ...]:
    """The next steps that the leadership is not already asked to order, by the indicator they lift."""
    names = {indicator.number: indicator.short_name for indicator in report.indicators}
    ordered = {identifier for action in report.summary.leader_actions for identifier in action.requirements}
    return tuple(
        Asked(
            f"{names.get(step.indicator, 'Indikator')} ke tingkat {step.to_level}",
            step.action,
            step.owner,
            step.points,
            step.requirements[:1],
            deadline=step.deadline,
        )
        for step in report.summary.next_steps
        if not ordered & set(step.requirements)
    )


def furthest_behind(opds: Iterable[Opd]) -> tuple[Opd, ...]:
    """The units whose unmet requirements cost most first."""
    return tuple(sorted(opds, key=lambda opd: (-opd.points, opd.name)))


def in_trouble(roots: Iterable[Root]) -> tuple[Root, ...]:
    """The sources that were not read as usual."""
    return tuple(root for root in roots if root.state is not RootState.READ or root.health.code is not HealthCode.OK)


def as_read_before(report: Report) -> tuple[Root, ...]:
    """The sources in trouble of which an earlier reading is used."""
    return tuple(
        root
        for root in in_trouble(report.roots)
        if root.health.code is not HealthCode.OK and root.result_of != report.as_of
    )


def read_whole(report: Report) -> str:
    """What is said of the files that were read: not all of them in this scan where a source is in trouble."""
    return "terbaca utuh (sebagian pada pembacaan sebelumnya)" if as_read_before(report) else "terbaca utuh"


def next_stage(stages: Iterable[Stage]) -> Stage | None:
    """The stage whose deadline comes next; the last one when all are over."""
    told = list(stages)
    return next((one for one in told if one.days_left >= 0), told[-1] if told else None)
