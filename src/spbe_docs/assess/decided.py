"""What people's decisions mean for today's documents: which hold, which lapsed, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from spbe_docs.model.codes import Standing
from spbe_docs.model.decisions import AssessorNote, Decision, Decisions, Waiver
from spbe_docs.model.documents import Unreadable
from spbe_docs.model.rules import Instrument
from spbe_docs.relate.values import Reading


@dataclass(frozen=True)
class Decided:
    """The decisions as they stand on the day."""

    decisions: tuple[tuple[Decision, Standing], ...] = ()
    waivers: tuple[tuple[Waiver, Standing], ...] = ()
    notes: Mapping[str, tuple[AssessorNote, ...]] = field(default_factory=dict)
    """By the id of the requirement or indicator."""

    stray_notes: tuple[AssessorNote, ...] = ()
    """Those on something that the instrument does not have."""

    file: Path | None = None

    def on(self, requirement: str, sha256: str | None) -> Decision | None:
        """What a person said of the content *sha256* for *requirement*."""
        return self._holding.get((requirement, sha256 or ""))

    def for_content(self, sha256: str | None) -> AbstractSet[str]:
        """The ids of the requirements for which a person said something of the content *sha256*."""
        return self._by_content.get(sha256 or "", frozenset())

    def accepted(self, requirement: str) -> tuple[Decision, ...]:
        """The documents that a person accepted for *requirement*."""
        return tuple(one for one in self._holding.values() if one.requirement == requirement and one.accepts)

    def waiver(self, requirement: str) -> Waiver | None:
        """The waiver in force for *requirement*, that which ends last."""
        held = [one for one, standing in self.waivers if standing is Standing.HOLDS and one.requirement == requirement]
        return max(held, key=lambda one: one.end, default=None)

    @cached_property
    def _holding(self) -> Mapping[tuple[str, str], Decision]:
        return {(one.requirement, one.sha256): one for one, standing in self.decisions if standing is Standing.HOLDS}

    @cached_property
    def _by_content(self) -> Mapping[str, AbstractSet[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for requirement, sha256 in self._holding:
            found[sha256].add(requirement)
        return found


def decided(decisions: Decisions, readings: Sequence[Reading], instrument: Instrument, as_of: date) -> Decided:
    """How *decisions* stand among the files read today."""
    known = {one.id for indicator in instrument.indicators for one in indicator.requirements}
    targets = known | {indicator.id for indicator in instrument.indicators}
    notes: dict[str, list[AssessorNote]] = defaultdict(list)
    for note in decisions.notes:
        notes[note.target].append(note)
    words = {(one.requirement, one.sha256, one.accepts) for one in decisions.decisions}
    files = _Files(readings)

    def standing(one: Decision) -> Standing:
        if one.requirement not in known:
            return Standing.UNKNOWN_REQUIREMENT
        if (one.requirement, one.sha256, not one.accepts) in words:
            return Standing.CONTRADICTED
        return files.standing(one)

    return Decided(
        decisions=tuple((one, standing(one)) for one in decisions.decisions),
        waivers=tuple((one, _waiver_standing(one, known, as_of)) for one in decisions.waivers),
        notes={target: tuple(written) for target, written in notes.items() if target in targets},
        stray_notes=tuple(note for note in decisions.notes if note.target not in targets),
        file=decisions.file,
    )


class _Files:
    """What lies on the drive today, by content and by path."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._read: dict[str, bool] = {}
        self._paths: set[str] = set()
        for reading in readings:
            self._paths.add(reading.file.path)
            if reading.sha256 is not None:
                self._read[reading.sha256] = not isinstance(reading.outcome, Unreadable)

    def standing(self, decision: Decision) -> Standing:
        """What became of the file that *decision* is about."""
        if decision.sha256 in self._read:
            return Standing.HOLDS if self._read[decision.sha256] else Standing.NOT_READ
        return Standing.FILE_CHANGED if decision.document in self._paths else Standing.FILE_GONE


def _waiver_standing(waiver: Waiver, known: AbstractSet[str], as_of: date) -> Standing:
    if waiver.requirement not in known:
        return Standing.UNKNOWN_REQUIREMENT
    if as_of < waiver.start:
        return Standing.NOT_YET
    return Standing.HOLDS if as_of <= waiver.end else Standing.OVER
