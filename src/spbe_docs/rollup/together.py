"""What the institutions show side by side: every number of the roll-up is worked out here."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Readiness, Verdict
from spbe_docs.model.indicators import IndicatorInfo
from spbe_docs.model.report import Report
from spbe_docs.model.summary import Stage
from spbe_docs.reports.front import in_trouble, next_stage
from spbe_docs.reports.layout import UNDECIDED, short_name
from spbe_docs.reports.sound import BEARS, rests
from spbe_docs.rollup.gaps import Gap, gaps
from spbe_docs.rollup.results import Refused, Result


@dataclass(frozen=True, slots=True)
class Reached:
    """The level of one indicator that the papers of an institution support."""

    level: int | None
    """None where levels are not known."""

    may_be_higher: bool
    """Nothing is known to be lacking for a higher one: what it asks for was not readable, or waits for a person."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one institution stands."""

    name: str
    is_named: bool
    """Some enacted document of it names it; if none does, the name may be misspelt."""

    code: str | None
    as_of: date
    supported: float | None
    """None when no index can be told."""

    printed: str
    band: str | None
    claimed: float | None
    official: float | None
    readiness: Readiness
    sentence: str
    met: int
    requirements: int
    """All of them, as in the report of the institution."""

    files: int
    unread: int
    """Of the files: not read, read in part, or waiting."""

    sources_down: str
    """The names of those that could not be looked into, or their number if the institution does not share names."""

    stage: Stage | None
    since: date | None
    """The day of the earlier result that `newly_met` and `lost` are counted from; None when there is none."""

    newly_met: int
    lost: int
    levels: tuple[Reached, ...]
    """Of each indicator."""

    rules_differ: bool
    """Judged by other rules of the same instrument than most."""


@dataclass(frozen=True, slots=True)
class Group:
    """The institutions that were judged by one instrument."""

    instrument: str
    version: str
    indicators: tuple[tuple[int, str], ...]
    """Number and short name."""

    standings: tuple[Standing, ...]
    span: tuple[date, date] | None
    """The first and the last day for which they were judged; None where it is one day."""

    gaps: tuple[Gap, ...]
    """Those of most institutions first."""


@dataclass(frozen=True, slots=True)
class Together:
    """The whole roll-up."""

    groups: tuple[Group, ...]
    """Never mixed: an index of one instrument says nothing beside that of another."""

    refused: tuple[Refused, ...]


def together(results: Sequence[Result], refused: Iterable[Refused], *, ranked: bool) -> Together:
    """The *results* side by side, by name, or by index when *ranked*."""
    by_instrument: dict[tuple[str, str, tuple[int, ...]], list[Report]] = {}
    for one in results:
        instrument, numbers = one.report.instrument, tuple(indicator.number for indicator in one.report.indicators)
        by_instrument.setdefault((instrument.id, instrument.version, numbers), []).append(one.report)
    groups = sorted(by_instrument.values(), key=lambda reports: (-len(reports), reports[0].instrument.id))
    return Together(tuple(_group(reports, ranked=ranked) for reports in groups), tuple(refused))


def _group(reports: Sequence[Report], *, ranked: bool) -> Group:
    digests = [one.tool.rules_digest for one in reports]
    usual = max(digests, key=digests.count)
    standings = [_standing(one, rules_differ=one.tool.rules_digest != usual) for one in reports]
    if ranked:
        standings.sort(key=lambda one: (-(one.supported or 0), one.name.casefold()))
    first = reports[0]
    days = sorted(one.as_of for one in reports)
    return Group(
        short_name(first.instrument),
        first.instrument.version,
        tuple((one.number, one.short_name) for one in first.indicators),
        tuple(standings),
        (days[0], days[-1]) if days[0] != days[-1] else None,
        gaps(reports),
    )


def _standing(report: Report, *, rules_differ: bool) -> Standing:
    summary, index = report.summary, report.summary.index
    changes = report.changes if report.changes is not None and report.changes.not_comparable is None else None
    return Standing(
        name=report.institution.name or "",
        is_named=report.institution.named,
        code=report.institution.code,
        as_of=report.as_of,
        supported=index.supported,
        printed=index.printed,
        band=index.band,
        claimed=index.claimed,
        official=index.official,
        readiness=summary.readiness.code,
        sentence=summary.readiness.sentence,
        met=summary.requirements.met,
        requirements=summary.requirements.total,
        files=summary.files,
        unread=summary.unreadable + summary.partial + summary.pending,
        sources_down=_sources_down(report),
        stage=next_stage(report.stages),
        since=changes.since if changes else None,
        newly_met=len(changes.newly_met) if changes else 0,
        lost=len(changes.lost) if changes else 0,
        levels=tuple(_reached(one) for one in report.indicators),
        rules_differ=rules_differ,
    )


def _sources_down(report: Report) -> str:
    down = in_trouble(report.roots)
    names = ", ".join(root.name for root in down)
    return names if report.institution.shares_details or not down else str(len(down))


def _reached(indicator: IndicatorInfo) -> Reached:
    """Its level, and whether it is but the lowest that can be: all that is lacking may be among what nobody saw."""
    supported = indicator.supported_level
    if supported is None:
        return Reached(None, may_be_higher=False)
    return Reached(supported, _highest(indicator, BEARS | UNDECIDED) > max(_highest(indicator, BEARS), supported))


def _highest(indicator: IndicatorInfo, bears: AbstractSet[Verdict]) -> int:
    """The level that it would have if what has one of the verdicts *bears* were met."""
    holding = {0}
    for level in sorted(indicator.levels, key=lambda one: one.level):
        if level.builds_on in holding and rests(level, indicator, bears):
            holding.add(level.level)
    return max(holding)
