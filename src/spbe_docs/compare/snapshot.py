"""What of a result is compared: little enough to be kept of every last run, and to be read in a moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.report import DocumentInfo, HealthCode, ReadState, Report, RequirementInfo, Verdict

_LISTED = frozenset({HealthCode.OK, HealthCode.FOLDER_UNREADABLE})
_CLOSED = "folder_unreadable"


@dataclass(frozen=True, slots=True)
class Paper:
    """One file as it was found."""

    root: str
    """The id of its source."""

    path: str
    sha256: str | None
    is_read: bool
    """Whether all of it was read."""

    status: DocumentStatus
    revoked_by: str | None
    container: str | None
    used_by: tuple[str, ...]
    """Ids of the requirements that it was evidence for."""

    family: str | None = None
    """What the versions of one document have in common, in this result only; None where there is one."""

    @property
    def place(self) -> tuple[str, str]:
        """Where it lies."""
        return self.root, self.path


@dataclass(frozen=True, slots=True)
class Stand:
    """How one requirement stood."""

    verdict: Verdict
    evidence: tuple[str, ...]
    """Paths of what speaks for it, the strongest first."""

    considered: tuple[str, ...]
    """Paths of what was considered besides, the nearest first."""

    word: str
    """What people decided about it; empty when nothing."""

    indicator: int
    level: int | None

    @property
    def papers(self) -> tuple[str, ...]:
        """Paths of all that was looked at."""
        return (*self.evidence, *self.considered)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One result, as far as it is compared."""

    as_of: date
    institution: str | None
    instrument: str
    instrument_title: str
    yardstick: tuple[str, ...]
    """By what was judged besides the documents: rules, programme, engines, how the institution is known."""

    sources: Mapping[str, bool]
    """By its id, whether a source could be listed."""

    names: Mapping[str, str]
    """By its id, what people call it."""

    closed: tuple[tuple[str, str], ...]
    """Source and path of folders that could not be listed."""

    papers: Sequence[Paper]
    stands: Mapping[str, Stand]
    """By the id of the requirement, in the order of the instrument."""

    def was_looked_at(self, paper: Paper, *, unknown: bool) -> bool:
        """Whether *paper* would be here if it were there; *unknown*: what that is for a source that is not here."""
        inside = any(root == paper.root and paper.path.startswith(f"{path}/") for root, path in self.closed)
        return self.sources.get(paper.root, unknown) and not inside


def snapshot(report: Report) -> Snapshot:
    """What of *report* is compared."""
    return Snapshot(
        as_of=report.as_of,
        institution=report.institution.name,
        instrument=report.instrument.id,
        instrument_title=report.instrument.title,
        yardstick=_yardstick(report),
        sources={root.id: root.health.code in _LISTED for root in report.roots},
        names={root.id: root.name for root in report.roots},
        closed=tuple((one.root, one.path) for one in report.not_opened if one.why == _CLOSED),
        papers=[_paper(one) for one in report.documents],
        stands={
            one.id: _stand(one, indicator.number) for indicator in report.indicators for one in indicator.requirements
        },
    )


def with_sources_of(before: Snapshot, after: Snapshot) -> Snapshot:
    """*before* with its sources called as in *after*: their ids follow the order on the command line.

    Of the same name first; the others in their order, where both have as many.
    """
    paired = _by_name(before.names, after.names)
    left = [source for source in before.sources if source not in paired]
    free = [source for source in after.sources if source not in paired.values()]
    if len(left) == len(free):
        paired |= dict(zip(left, free, strict=True))
    called = {source: paired.get(source, f"{source} of before") for source in before.sources}
    return replace(
        before,
        sources={called[source]: well for source, well in before.sources.items()},
        names={called[source]: name for source, name in before.names.items()},
        closed=tuple((called.get(source, source), path) for source, path in before.closed),
        papers=[replace(paper, root=called.get(paper.root, paper.root)) for paper in before.papers],
    )


def _by_name(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """The sources whose name is there once on either side."""
    own, others = list(before.values()), {name: source for source, name in after.items()}
    counts = list(after.values())
    return {source: others[name] for source, name in before.items() if own.count(name) == 1 and counts.count(name) == 1}


def _yardstick(report: Report) -> tuple[str, ...]:
    tool, institution = report.tool, report.institution
    return (
        tool.rules_digest,
        tool.version,
        tool.engines.pdf,
        tool.engines.ocr,
        report.instrument.version,
        institution.name or "",
    )


def _paper(one: DocumentInfo) -> Paper:
    return Paper(
        root=one.root,
        path=one.path,
        sha256=one.sha256,
        is_read=one.state is ReadState.READ,
        status=one.status,
        revoked_by=one.revoked_by,
        container=one.container,
        used_by=one.used_by,
        family=one.family,
    )


def _stand(one: RequirementInfo, indicator: int) -> Stand:
    evidence = tuple(dict.fromkeys(proof.document for proof in one.evidence))
    near = (one.nearest.document,) if one.nearest is not None else ()
    considered = dict.fromkeys((*near, *(candidate.document for candidate in one.candidates)))
    return Stand(
        verdict=one.verdict,
        evidence=evidence,
        considered=tuple(path for path in considered if path not in evidence),
        word=_word(one),
        indicator=indicator,
        level=one.level,
    )


def _word(one: RequirementInfo) -> str:
    """People's word on a requirement, such that any change of it shows."""
    parts = []
    if (decision := one.decision) is not None:
        parts.append(f"{decision.document} {decision.accepts} {decision.date}")
    if (waiver := one.waiver) is not None:
        parts.append(f"{waiver.letter} {waiver.end}")
    return "; ".join(parts)
