"""Whether a result agrees with itself: what somebody edited by hand proves nothing.

Only what follows from a result's own details is looked at; no rule and no document is needed.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import asdict

from spbe_docs.model.codes import Readiness, ReadState, Standing, Strength, Verdict
from spbe_docs.model.indicators import IndicatorInfo, LevelInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING, Necessity

_ROUNDING = 0.01
BEARS = frozenset({Verdict.MET, Verdict.EXTERNAL, Verdict.NOT_APPLICABLE})
"""What a level may rest on: papers, another agency's index, or papers that higher ones made needless."""


def contradiction(report: Report) -> str | None:
    """What in *report* cannot be as it is told, an Indonesian clause; None when all of it agrees."""
    return next(_contradictions(report), None)


def _contradictions(report: Report) -> Iterator[str]:
    if (twice := _twice(report)) is not None:
        yield f"{twice} tercatat dua kali"
    if not _counts_agree(report):
        yield "angka ringkasannya tidak cocok dengan rinciannya"
    for indicator in report.indicators:
        if not _level_agrees(indicator):
            yield f"tingkat indikator {indicator.number} tidak cocok dengan persyaratannya"
        for one in indicator.requirements:
            if not _is_proven(one):
                yield f"persyaratan {one.id} dinyatakan terpenuhi tanpa bukti"
    if not _index_agrees(report):
        yield "indeksnya tidak cocok dengan nilai indikatornya"


def _twice(report: Report) -> str | None:
    """What has the name of another."""
    return (
        _doubled("indikator", (one.number for one in report.indicators))
        or _doubled("persyaratan", (one.id for indicator in report.indicators for one in indicator.requirements))
        or _doubled("dokumen", (one.id for one in report.documents))
        or _doubled("sumber", (one.id for one in report.roots))
    )


def _doubled(what: str, names: Iterable[Hashable]) -> str | None:
    return next((f"{what} {name}" for name, count in Counter(names).items() if count > 1), None)


def _counts_agree(report: Report) -> bool:
    summary = report.summary
    verdicts = Counter(one.verdict.value for indicator in report.indicators for one in indicator.requirements)
    told: Mapping[str, int] = asdict(summary.requirements)
    summed = {**dict.fromkeys(told, 0), **verdicts, "total": verdicts.total()}
    states = Counter(one.state for one in report.documents)
    files = (summary.read, summary.partial, summary.unreadable, summary.pending)
    counted = tuple(states[one] for one in (ReadState.READ, ReadState.PARTIAL, ReadState.UNREADABLE, ReadState.PENDING))
    return dict(told) == summed and files == counted and summary.files == len(report.documents)


def _level_agrees(indicator: IndicatorInfo) -> bool:
    """Whether the level is the highest that holds, and each that holds rests on what it asks for."""
    if not indicator.levels:  # not known
        return indicator.supported_level is None
    holding = [one for one in indicator.levels if one.holds]
    highest = max((one.level for one in holding), default=0)
    return indicator.supported_level == highest and all(rests(one, indicator) for one in holding)


def rests(level: LevelInfo, indicator: IndicatorInfo, bears: AbstractSet[Verdict] = BEARS) -> bool:
    """Whether all that *level* asks for is met, or it only asks for drafts and papers of a higher level are there.

    *bears*: the verdicts that count as met.
    """
    binding = [one for one in indicator.requirements if one.necessity in BINDING]
    asked: dict[str, list[RequirementInfo]] = defaultdict(list)
    for one in binding:
        if one.level == level.level:
            asked[one.id if one.necessity is Necessity.REQUIRED else f"group {one.group}"].append(one)
    if asked and all(any(one.verdict in bears for one in members) for members in asked.values()):
        return True
    higher = any((one.level or 0) > level.level and one.verdict in bears | {Verdict.BLOCKED} for one in binding)
    return higher and all(one.to_level is not None for members in asked.values() for one in members)


def _is_proven(one: RequirementInfo) -> bool:
    """Whether what is called met names its proof: a key place, or a person's word."""
    if one.verdict is not Verdict.MET:
        return True
    said = one.decision is not None and one.decision.accepts and one.decision.standing is Standing.HOLDS
    return said or any(place.strength is Strength.KEY for place in one.evidence)


def _index_agrees(report: Report) -> bool:
    """Whether the index is the weighted mean of the values, as far as rounding tells, and is named for what it is."""
    index, instrument, target = report.summary.index, report.instrument, report.summary.target.index
    is_open = any(one.value is None for one in report.indicators)
    if index.supported is None:
        return is_open and index.band is None and report.summary.readiness.code is Readiness.OPEN
    if is_open or any(one.weight < 0 for one in report.indicators):
        return False
    whole = sum(one.weight for one in report.indicators)
    mean = sum((one.value or 0) * one.weight for one in report.indicators) / whole if whole else 0.0
    if abs(mean - index.supported) > _ROUNDING:
        return False
    if report.summary.readiness.code is Readiness.READY and (target is None or index.supported < target - _ROUNDING):
        return False
    bands = {band.name: band.at_least for band in instrument.bands}
    return _is_printed(index.printed, index.supported) and (
        not bands or bands.get(index.band or "", float("inf")) <= index.supported + _ROUNDING
    )


def _is_printed(printed: str, index: float) -> bool:
    try:
        return abs(float(printed.replace(",", ".")) - index) < _ROUNDING
    except ValueError:
        return False
