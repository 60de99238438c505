"""What the institutions show side by side: every number of the roll-up is worked out here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import Readiness, Verdict
from spbe_docs.model.indicators import RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.model.summary import Stage
from spbe_docs.reports.front import in_trouble, next_stage
from spbe_docs.reports.layout import SETTLED, short_name
from spbe_docs.rollup.results import Refused, Result

_SHARED_BY = 2
"""A gap is shared that at least one of so many has."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one institution stands."""

    name: str
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
    binding: int
    """Requirements that bind, the waived among them."""

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
    levels: tuple[int | None, ...]
    """The supported level of each indicator; None where it is open."""

    rules_differ: bool
    """Judged by other rules of the same instrument than most."""


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
    holders: tuple[Holder, ...]
    is_shared: bool
    """At least half of the institutions lack it."""


@dataclass(frozen=True, slots=True)
class Group:
    """The institutions that were judged by one instrument."""

    instrument: str
    version: str
    indicators: tuple[tuple[int, str], ...]
    """Number and short name."""

    standings: tuple[Standing, ...]
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
    return Group(
        short_name(first.instrument),
        first.instrument.version,
        tuple((one.number, one.short_name) for one in first.indicators),
        tuple(standings),
        _gaps(reports),
    )


def _standing(report: Report, *, rules_differ: bool) -> Standing:
    summary, index = report.summary, report.summary.index
    binding = [
        one
        for indicator in report.indicators
        for one in indicator.requirements
        if one.necessity in BINDING and one.verdict not in {Verdict.NOT_APPLICABLE, Verdict.EXTERNAL}
    ]
    changes = report.changes if report.changes is not None and report.changes.not_comparable is None else None
    return Standing(
        name=report.institution.name or "",
        code=report.institution.code,
        as_of=report.as_of,
        supported=index.supported,
        printed=index.printed,
        band=index.band,
        claimed=index.claimed,
        official=index.official,
        readiness=summary.readiness.code,
        sentence=summary.readiness.sentence,
        met=sum(one.verdict is Verdict.MET for one in binding),
        binding=len(binding),
        files=summary.files,
        unread=summary.unreadable + summary.partial + summary.pending,
        sources_down=_sources_down(report),
        stage=next_stage(report.stages),
        since=changes.since if changes else None,
        newly_met=len(changes.newly_met) if changes else 0,
        lost=len(changes.lost) if changes else 0,
        levels=tuple(one.supported_level for one in report.indicators),
        rules_differ=rules_differ,
    )


def _sources_down(report: Report) -> str:
    down = in_trouble(report.roots)
    names = ", ".join(root.name for root in down)
    return names if report.institution.shares_details or not down else str(len(down))


def _gaps(reports: Sequence[Report]) -> tuple[Gap, ...]:
    """What at least one of them needs next, that of most first; of nothing to compare with, nothing."""
    by_id = [{one.id: one for indicator in report.indicators for one in indicator.requirements} for report in reports]
    gaps = []
    for indicator in reports[0].indicators:
        for asked in indicator.requirements:
            states = [
                (report, known[asked.id]) for report, known in zip(reports, by_id, strict=True) if asked.id in known
            ]
            lacking = tuple(report.institution.name or "" for report, one in states if _is_needed(one))
            if not lacking:
                continue
            holders = tuple(_holder(report, one) for report, one in states if one.verdict is Verdict.MET)
            shared = len(reports) >= _SHARED_BY and len(lacking) * _SHARED_BY >= len(reports)
            gaps.append(
                Gap(
                    indicator.number,
                    indicator.short_name,
                    asked.level,
                    asked.title,
                    next(one.action for _, one in states if _is_needed(one)),
                    lacking,
                    holders,
                    shared,
                )
            )
    return tuple(sorted(gaps, key=lambda gap: (-len(gap.lacking), gap.indicator, gap.level or 0)))


def _is_needed(one: RequirementInfo) -> bool:
    """Whether it is part of the next step of its indicator."""
    return one.necessity in BINDING and one.verdict not in SETTLED and one.points > 0


def _holder(report: Report, one: RequirementInfo) -> Holder:
    name = report.institution.name or ""
    if not report.institution.shares_details or not one.evidence:
        return Holder(name)
    best = one.evidence[0]
    return Holder(name, best.document, best.page, best.quote)
