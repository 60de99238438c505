"""Who knows the truth, and compares every verdict and every change with it."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from benchmarks.nights.drive import ROOTS, Truth
from benchmarks.nights.papers import SUBJECTS, Paper

_LISTS = ("newly_met", "lost", "worse", "better", "by_rules_or_source")


class Cases(list[str]):
    """What must not be, said as soon as it is found."""

    def append(self, case: str) -> None:
        """One more."""
        print(case, file=sys.stderr, flush=True)
        super().append(case)


@dataclass(slots=True)
class Findings:
    """What the oracle counted."""

    false_missing: Cases = field(default_factory=Cases)
    wrong_verdicts: Cases = field(default_factory=Cases)
    unreported: Cases = field(default_factory=Cases)
    wrong_causes: Cases = field(default_factory=Cases)
    false_alarms: Cases = field(default_factory=Cases)
    wrong_codes: Cases = field(default_factory=Cases)
    hangs: Cases = field(default_factory=Cases)
    broken_reports: Cases = field(default_factory=Cases)
    lost_and_told: int = 0
    won_and_told: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    codes: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """What a report said, and how things were."""

    report: Mapping[str, Any]
    truth: Truth
    unread: frozenset[str]
    """Paths of files that nobody could read that night: they were being saved, or closed."""

    shown: Mapping[str, Paper]
    """What the report had of each file, which may be of a day before."""

    judged: dict[str, "Told"] = field(default_factory=dict)
    """By subject: the last report that could say how it stood, which is this one unless its source was away."""

    @property
    def is_away(self) -> bool:
        """Whether a source had trouble."""
        return any(root["health"]["code"] != "ok" for root in self.report["roots"])

    def verdicts(self) -> dict[str, str]:
        """By subject."""
        found = [one["verdict"] for indicator in self.report["indicators"] for one in indicator["requirements"]]
        return dict(zip(SUBJECTS, found, strict=True))


class Oracle:
    """Knows the truth, and compares."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.last: Told | None = None
        self._other_day: Told | None = None
        """The last one that judged another day: what changed is told since then."""

        self._papers: dict[str, Paper] = {}
        """All there ever were, by digest."""

    def night(self, name: str, report: Mapping[str, Any], truth: Truth, unread: frozenset[str] = frozenset()) -> None:
        """Compares the *report* of a night; *unread*: paths of files that could not be read."""
        self._papers |= {sha256(paper.content).hexdigest(): paper for paper in truth.papers.values()}
        told = Told(report, truth.copy(), unread, self._shown(report, truth))
        for subject, verdict in told.verdicts().items():
            is_down = verdict == "source_down" and self.last is not None
            told.judged[subject] = self.last.judged[subject] if is_down and self.last is not None else told
        if self.last is not None and self.last.report["as_of"] != report["as_of"]:
            self._other_day = self.last
        for subject, verdict in told.verdicts().items():
            self._verdict(f"{name} {subject}", subject, verdict, told)
        if self._other_day is not None:
            self._changes(name, self._other_day, told)
        self.last = told

    def _shown(self, report: Mapping[str, Any], truth: Truth) -> Mapping[str, Paper]:
        roots = dict(zip([root["id"] for root in report["roots"]], ROOTS, strict=True))
        shown = {}
        for one in report["documents"]:
            path = f"{roots[one['root']]}/{one['path']}"
            paper = self._papers.get(one["sha256"] or "") or truth.papers.get(path)
            if paper is not None:
                shown[path] = paper
        return shown

    def _verdict(self, where: str, subject: str, verdict: str, told: Told) -> None:
        now, there = told.truth.proofs(subject), told.truth.papers
        readable = [there[path] for path in now if path not in told.unread]
        before = self.last.verdicts()[subject] if self.last is not None else None
        known_missing = told.is_away and before == "missing"  # when it was last seen
        if verdict == "missing" and now and not known_missing:
            self._findings.false_missing.append(where)
        if told.is_away:
            right = {before, "source_down", "met" if now else "missing"}
            seen = told.shown.values()  # of a closed folder as it was, beside the others as they are
            if (proofs := [paper for paper in seen if paper.proves == subject]) and all(
                paper.has_twin(seen) for paper in proofs
            ):
                right.add("review")
            if _may_be_in_unread(subject, told):
                right.add("unreadable")
        elif readable:
            right = {"met"}
            if all(paper.has_twin(there.values()) for paper in readable):
                right |= {"review", "unreadable"} if _may_be_in_unread(subject, told) else {"review"}
        elif now:
            right = {"unreadable"}
        elif subject in told.truth.harder:
            right = {"missing", "partial", "lookalike", "unreadable"}
        else:
            right = {"missing", "unreadable"}
        if verdict not in right:
            self._findings.wrong_verdicts.append(f"{where}: {verdict}, not {sorted(map(str, right))}")

    def _changes(self, name: str, other_day: Told, told: Told) -> None:
        entries: dict[str, tuple[str, dict[str, Any]]] = {}
        for kind in _LISTS:
            for one in (told.report["changes"] or {}).get(kind, ()):
                entries[SUBJECTS[int(one["requirement"][:2]) - 1]] = (kind, one)
        now = told.verdicts()
        for subject in SUBJECTS:
            before = other_day.judged[subject]
            earlier = before.verdicts()
            was, is_now = earlier[subject] == "met", now[subject] == "met"
            entry = entries.get(subject)
            if was == is_now:
                if entry is not None and entry[0] in {"newly_met", "lost"}:
                    self._findings.false_alarms.append(f"{name} {subject}: {entry}")
                continue
            if entry is None:
                self._findings.unreported.append(f"{name} {subject}: {earlier[subject]} -> {now[subject]}")
                continue
            self._findings.lost_and_told += was
            self._findings.won_and_told += is_now
            cause = entry[1]["cause"]
            self._findings.causes[cause] += 1
            right = _causes(subject, before, told)
            if cause not in right:
                self._findings.wrong_causes.append(f"{name} {subject}: {entry[1]}, not {sorted(right)}")


def _may_be_in_unread(subject: str, told: Told) -> bool:
    """Whether a file that nobody can read may be on *subject*: a doubt that goes before that of two versions.

    Its name says so; or it is a regulation whose name says nothing, as names do that the rules ask more of.
    """
    papers = told.truth.papers.items()
    unread = [path for path, paper in papers if path in told.unread or not paper.is_readable]
    telling = set(SUBJECTS) - told.truth.harder
    return any(subject in path or ("Perbup" in path and not any(one in path for one in telling)) for path in unread)


def _causes(subject: str, before: Told, after: Told) -> frozenset[str]:
    """What may be said to have changed the verdict on *subject*."""
    by = {"source_down"} if before.is_away or after.is_away else set()
    if subject in before.truth.harder ^ after.truth.harder:
        by.add("rule")
    papers = {*before.shown.values(), *after.shown.values()}
    proofs = {paper for paper in papers if paper.proves == subject}
    numbers = {paper.number for paper in proofs} - {None}
    versions = {paper for paper in papers if paper in proofs or paper.number in numbers}
    return frozenset(by.union(*(_fates(paper, before, after) for paper in versions)))


def _fates(paper: Paper, before: Told, after: Told) -> Iterator[str]:
    """What became of *paper* from one report to the next, wherever it lay and lies."""
    was = {path for path, one in before.shown.items() if one == paper}
    now = {path for path, one in after.shown.items() if one == paper}
    for path in was - now:
        if path in after.shown:
            yield "edited" if after.shown[path].is_readable and path not in after.unread else "unreadable"
        elif now - was:
            yield "moved"
        elif not now:
            yield "deleted"
    for path in now - was:
        if path in before.shown:
            yield "unreadable" if path in before.unread else "edited"
        else:
            yield "moved" if was else "new"
    if now & after.unread or was & before.unread:
        yield "unreadable"
