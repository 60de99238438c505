"""Which levels of an indicator hold, given the verdicts on its requirements (judging decisions 1-4)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spbe_docs.assess.values import Finding
from spbe_docs.model.codes import Verdict
from spbe_docs.model.rules import Indicator, Necessity, Requirement


def holding(indicator: Indicator, met: AbstractSet[str]) -> frozenset[int]:
    """The levels that hold when the requirements *met* (ids) are met."""
    holds = {0}
    for level in indicator.levels:  # ascending
        if level.builds_on in holds and (_own(indicator, level.number, met) or _outgrown(indicator, level.number, met)):
            holds.add(level.number)
    return frozenset(holds - {0})


def _own(indicator: Indicator, level: int, met: AbstractSet[str]) -> bool:
    """Whether all that the level itself asks for is met. A level that asks for nothing is never met by nothing."""
    asked = sets_of(indicator, level)
    return bool(asked) and all(any(member in met for member in members) for members in asked)


def _outgrown(indicator: Indicator, level: int, met: AbstractSet[str]) -> bool:
    """Whether the level only asks for papers that are not needed once higher ones exist, and one does."""
    binding = tuple(_binding(indicator.requirements))
    needed = any(one.level == level and one.to_level is None for one in binding)
    return not needed and any(one.level is not None and one.level > level and one.id in met for one in binding)


def sets_of(indicator: Indicator, level: int) -> list[tuple[str, ...]]:
    """What the level asks for: of each tuple of ids one must be met. A required paper is a tuple of one."""
    groups: dict[str, list[str]] = defaultdict(list)
    for requirement in _binding(indicator.requirements):
        if requirement.level == level:
            alone = requirement.necessity is Necessity.REQUIRED
            groups[requirement.id if alone else f"group {requirement.group}"].append(requirement.id)
    return [tuple(members) for members in groups.values()]


def needed_for(indicator: Indicator, level: int, met: AbstractSet[str]) -> tuple[str, ...]:
    """The smallest set of requirements not yet met that makes *level* hold, the lower levels first."""
    holds = holding(indicator, met)
    builds_on: Mapping[int, int] = {one.number: one.builds_on for one in indicator.levels}
    chain = []
    while level and level not in holds:
        chain.append(level)
        level = builds_on[level]
    needed: list[str] = []
    highest = chain[0] if chain else 0
    for number in reversed(chain):
        by_id = {requirement.id: requirement for requirement in indicator.requirements}
        for members in sets_of(indicator, number):
            first = by_id[members[0]]
            outgrown = first.to_level is not None and highest > first.to_level
            if not outgrown and not any(member in met for member in members):
                needed.append(members[0])
    return tuple(needed)


def _binding(requirements: Iterable[Requirement]) -> Iterable[Requirement]:
    return (one for one in requirements if one.necessity in {Necessity.REQUIRED, Necessity.ONE_OF})


def settled(indicator: Indicator, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], frozenset[int]]:
    """The findings with what the levels make of them (`blocked`, `not_applicable`), and the levels that hold."""
    findings = tuple(findings)
    met = {finding.requirement.id for finding in findings if finding.counts}
    holds = holding(indicator, met)
    builds_on = {level.number: level.builds_on for level in indicator.levels}
    return tuple(_settled(finding, holds, builds_on) for finding in findings), holds


def _settled(finding: Finding, holds: AbstractSet[int], builds_on: Mapping[int, int]) -> Finding:
    requirement = finding.requirement
    below = 0 if requirement.level is None else builds_on.get(requirement.level, 0)
    if (
        requirement.to_level is not None
        and finding.verdict is not Verdict.MET
        and max(holds, default=0) > requirement.to_level
    ):
        why = "Tidak diperlukan lagi: dokumen tingkat yang lebih tinggi sudah ada."
        return replace(finding, verdict=Verdict.NOT_APPLICABLE, reason=why, nearest=None, proofs=())
    if finding.verdict is Verdict.MET and below and below not in holds:
        return replace(
            finding,
            verdict=Verdict.BLOCKED,
            reason=f"Isinya sudah ada, tetapi tingkat {below} yang mendasarinya belum terpenuhi.",
        )
    return finding
