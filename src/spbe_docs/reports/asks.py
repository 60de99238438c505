"""What is asked of one unit: which papers, why the present ones do not do, and by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.summary import Opd
from spbe_docs.phrasing import capitalised
from spbe_docs.reports import words
from spbe_docs.reports.layout import SETTLED, Placed, other_lookalikes, requirements

_LOOKALIKES = 2


@dataclass(frozen=True, slots=True)
class Ask:
    """One paper that a unit is asked for."""

    indicator: IndicatorInfo
    requirement: RequirementInfo

    @property
    def wanted(self) -> str:
        """What to do, one or two sentences."""
        return wanted(self.requirement)

    @property
    def why(self) -> str:
        """Why what is there does not do, in sentences."""
        return why(self.requirement)


@dataclass(frozen=True, slots=True)
class Asks:
    """All that is asked of one unit, and nothing that is asked of another."""

    unit: Opd
    now: tuple[Ask, ...]
    """For the next level of its indicators, the most valuable first; all of it where levels are not known."""

    later: tuple[Ask, ...]
    """For higher levels."""

    excused: tuple[Ask, ...]
    """Not met, and yet nobody has to do anything: waived, or measured by another agency."""

    deadline: date | None
    """The first day by which something is wanted."""


def asks(report: Report) -> tuple[Asks, ...]:
    """What is asked of each unit, in the order of the report."""
    placed = requirements(report)
    return tuple(_asks(unit, placed, report) for unit in report.opd)


def asks_of(unit: Opd, report: Report) -> Asks:
    """What is asked of one unit."""
    return _asks(unit, requirements(report), report)


def _asks(unit: Opd, placed: Mapping[str, Placed], report: Report) -> Asks:
    levels_known = report.summary.index.supported is not None
    owed = [Ask(placed[name].indicator, placed[name].requirement) for name in unit.actions if name in placed]
    excused = tuple(one for one in owed if one.requirement.verdict in SETTLED)
    left = [one for one in owed if one.requirement.verdict not in SETTLED]
    now = tuple(one for one in left if one.requirement.points or not levels_known)
    later = tuple(one for one in left if levels_known and not one.requirement.points)
    dates = [one.requirement.deadline for one in now if one.requirement.deadline is not None]
    return Asks(unit, now, later, excused, min(dates, default=None))


def wanted(one: RequirementInfo) -> str:
    """The action; where the paper may be there already, first what would show it."""
    action = words.sentence(one.action)
    paper = one.nearest.document if one.nearest else None
    match one.verdict:
        case Verdict.UNREADABLE if paper:
            return f"Sediakan salinan {paper} yang dapat dibaca. Bila itu bukan yang diminta: {action}"
        case Verdict.REVIEW if paper:
            return f"Periksa apakah {paper} memang yang diminta. Bila bukan: {action}"
        case Verdict.SOURCE_DOWN:
            return f"Pastikan folder tempat menyimpannya dapat dibuka. Bila dokumennya belum ada: {action}"
        case Verdict.BLOCKED:
            return "Dokumennya sudah ada; lengkapi dahulu tingkat di bawahnya."
        case verdict if verdict in SETTLED:
            return ""
        case _:
            return action


def why(one: RequirementInfo) -> str:
    """Why this verdict, and of the first look-alikes what they are instead."""
    lookalikes = (
        f"{capitalised(other.document)} tidak diterima: {words.sentence(other.reason)}"
        for other in other_lookalikes(one)[:_LOOKALIKES]
        if one.verdict not in SETTLED
    )
    return " ".join((words.sentence(one.reason), *lookalikes))
