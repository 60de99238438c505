"""What waits for a person: the shortest list of files to look at, what helps most first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from spbe_docs.assess.values import Finding
from spbe_docs.model.indicators import Check
from spbe_docs.plan import Step
from spbe_docs.reports.layout import UNDECIDED
from spbe_docs.reports.scan import Scan


class Place(NamedTuple):
    """Where a file lies."""

    path: str
    root: str = ""
    """The id of its root; empty where a whole root is meant."""


_NOWHERE = Place("")
"""For requirements that wait for no file in particular."""


@dataclass(frozen=True, slots=True)
class Waits:
    """A requirement that waits, with the files any of which may settle it."""

    requirement: str
    files: frozenset[Place]
    step: Step | None


def checks(scan: Scan) -> tuple[Check, ...]:
    """What waits for a person after *scan*."""
    return shortest(_waiting(scan))


def shortest(waits: Iterable[Waits]) -> tuple[Check, ...]:
    """Files chosen one after the other: always the one that the most valuable requirements still wait for."""
    waiting = {one.requirement: one for one in waits}
    chosen = []
    while waiting:
        by_file: dict[Place, list[Waits]] = {}
        for one in waiting.values():
            for file in one.files or {_NOWHERE}:
                by_file.setdefault(file, []).append(one)
        best = min(by_file, key=lambda file: (file == _NOWHERE, -_gain(by_file[file]), -len(by_file[file]), file))
        chosen.append(_check(best, by_file[best]))
        for one in by_file[best]:
            del waiting[one.requirement]
    return tuple(chosen)


def _check(file: Place, waits: list[Waits]) -> Check:
    ordered = sorted(waits, key=lambda one: (-(one.step.gain if one.step else 0), one.requirement))
    asked = tuple(one.requirement for one in ordered)
    return Check(file.path or None, asked, float(_gain(waits)), file.root or None)


def _gain(waits: list[Waits]) -> Decimal:
    """Of the steps that they take part in, each once."""
    return sum({one.step.indicator: one.step.gain for one in waits if one.step is not None}.values(), Decimal(0))


def _waiting(scan: Scan) -> Iterator[Waits]:
    steps: Mapping[int, Step] = {step.indicator: step for step in scan.score.steps}
    for one in scan.findings:
        step = steps.get(one.indicator.number)
        for finding in one.findings:
            if finding.verdict in UNDECIDED:
                takes_part = step is not None and finding.requirement.id in step.requirements
                yield Waits(finding.requirement.id, _files(finding), step if takes_part else None)


def _files(finding: Finding) -> frozenset[Place]:
    """What somebody would have to look at: what the verdict speaks of."""
    offering = (one.document.reading.file for one in finding.considered if one.verdict is finding.verdict)
    doubted = {Place(file.path, file.root) for file in offering}
    unseen = {Place(one.path, one.root or "") for one in finding.unseen if one.verdict is finding.verdict}
    near = finding.nearest
    nearest = {Place(near.path, near.root or "")} if near is not None else set()
    return frozenset(doubted | unseen or nearest)
