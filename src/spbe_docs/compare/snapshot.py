"""What of a result is compared: little enough to be kept of every last run, and to be read in a moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from spbe_docs.model.codes import HealthCode, InstitutionSource, ReadState, Verdict
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import RequirementInfo
from spbe_docs.model.report import Report

_LISTED = frozenset({HealthCode.OK, HealthCode.FOLDER_UNREADABLE})
_CLOSED = "folder_unreadable"
_TOLD = frozenset({InstitutionSource.GIVEN, InstitutionSource.SETTINGS})
"""Where the institution was told. Else it is recognised from the documents, so that they are what changes it."""

_OF_BEFORE = " of before"
"""Behind the id of a source that is no longer scanned."""

Place = tuple[str, str]
"""Where a file lies: the id of its source, and its path."""


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
    revoked_by: Place | None
    container: str | None
    used_by: tuple[str, ...]
    """Ids of the requirements that it was evidence for."""

    family: str | None = None
    """What the versions of one document have in common, in this result only; None where there is one."""

    @property
    def place(self) -> Place:
        """Where it lies."""
        return self.root, self.path


@dataclass(frozen=True, slots=True)
class Stand:
    """How one requirement stood."""

    verdict: Verdict
    evidence: tuple[Place, ...]
    """Where that lies which speaks for it, the strongest first."""

    considered: tuple[Place, ...]
    """Where that lies which was considered besides, the nearest first."""

    word: str
    """What people decided about it; empty when nothing."""

    indicator: int
    level: int | None

    @property
    def papers(self) -> tuple[Place, ...]:
        """Where all that lies which was looked at."""
        return (*self.evidence, *self.considered)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One result, as far as it is compared."""

    as_of: date
    institution: str | None
    instrument: str
    instrument_title: str
    yardstick: tuple[str, ...]
    """By what was judged besides the documents: rules, programme, engines, and the institution where it was told."""

    sources: Mapping[str, bool]
    """By its id, whether a source could be listed."""

    names: Mapping[str, str]
    """By its id, what people call it."""

    closed: tuple[Place, ...]
    """Source and path of folders that could not be listed."""

    papers: Sequence[Paper]
    stands: Mapping[str, Stand]
    """By the id of the requirement, in the order of the instrument."""

    made_at: datetime | None = None
    """When the result was made; None in what was kept by earlier versions."""

    def was_looked_at(self, paper: Paper, *, unknown: bool) -> bool:
        """Whether *paper* would be here if it were there; *unknown*: what that is for a source that is not here."""
        inside = any(root == paper.root and paper.path.startswith(f"{path}/") for root, path in self.closed)
        return self.sources.get(paper.root, unknown) and not inside

    def may_be_of_one_with(self, other: "Snapshot") -> bool:
        """Whether nothing says that the two are of two institutions."""
        return None in {self.institution, other.institution} or self.institution == other.institution


def snapshot(report: Report) -> Snapshot:
    """What of *report* is compared."""
    places = Places((one.root, one.path, bool(one.used_by)) for one in report.documents)
    return Snapshot(
        as_of=report.as_of,
        institution=report.institution.name,
        instrument=report.instrument.id,
        instrument_title=report.instrument.title,
        yardstick=_yardstick(report),
        sources={root.id: root.health.code in _LISTED for root in report.roots},
        names={root.id: root.name for root in report.roots},
        closed=tuple((one.root, one.path) for one in report.not_opened if one.why == _CLOSED),
        papers=[_paper(one, places) for one in report.documents],
        stands={
            one.id: _stand(one, indicator.number, places)
            for indicator in report.indicators
            for one in indicator.requirements
        },
        made_at=report.made_at,
    )


def told(place: Place | None) -> tuple[str | None, str | None]:
    """Path and source of *place*, as a result tells them: no source where it is not known or no longer scanned."""
    if place is None:
        return None, None
    source, path = place
    return path, None if not source or source.endswith(_OF_BEFORE) else source


class Places:
    """Finds where a file lies that is named by its path alone, as in results of earlier versions."""

    def __init__(self, papers: Iterable[tuple[str, str, bool]]) -> None:
        """*papers*: the source and path of each, and whether it is evidence."""
        self._known: dict[str, tuple[Place, bool]] = {}
        for source, path, is_evidence in papers:
            known = self._known.get(path)
            if known is None or (is_evidence and not known[1]):
                self._known[path] = ((source, path), is_evidence)

    def of(self, path: str, source: str | None = None) -> Place:
        """The place of *path*; where the *source* is not known, in the first that has it as evidence, or has it."""
        if source is not None:
            return source, path
        return self._known[path][0] if path in self._known else ("", path)


def with_sources_of(before: Snapshot, after: Snapshot) -> Snapshot:
    """*before* with its sources called as in *after*: their ids follow the order on the command line.

    Of the same name first; the others in their order, where both have as many.
    """
    paired = _by_name(before.names, after.names)
    left = [source for source in before.sources if source not in paired]
    free = [source for source in after.sources if source not in paired.values()]
    if len(left) == len(free):
        paired |= dict(zip(left, free, strict=True))
    called = {source: paired.get(source, f"{source}{_OF_BEFORE}") for source in before.sources}

    def now(place: Place) -> Place:
        return called.get(place[0], place[0]), place[1]

    return replace(
        before,
        sources={called[source]: well for source, well in before.sources.items()},
        names={called[source]: name for source, name in before.names.items()},
        closed=tuple(map(now, before.closed)),
        papers=[
            replace(paper, root=now(paper.place)[0], revoked_by=paper.revoked_by and now(paper.revoked_by))
            for paper in before.papers
        ],
        stands={
            key: replace(stand, evidence=tuple(map(now, stand.evidence)), considered=tuple(map(now, stand.considered)))
            for key, stand in before.stands.items()
        },
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
        (institution.name or "") if institution.how in _TOLD else "",
    )


def _paper(one: DocumentInfo, places: Places) -> Paper:
    return Paper(
        root=one.root,
        path=one.path,
        sha256=one.sha256,
        is_read=one.state is ReadState.READ,
        status=one.status,
        revoked_by=places.of(one.revoked_by, one.revoked_by_root) if one.revoked_by is not None else None,
        container=one.container,
        used_by=one.used_by,
        family=one.family,
    )


def _stand(one: RequirementInfo, indicator: int, places: Places) -> Stand:
    evidence = tuple(dict.fromkeys(places.of(proof.document, proof.root) for proof in one.evidence))
    near = (one.nearest,) if one.nearest is not None else ()
    considered = dict.fromkeys(places.of(offer.document, offer.root) for offer in (*near, *one.candidates))
    return Stand(
        verdict=one.verdict,
        evidence=evidence,
        considered=tuple(place for place in considered if place not in evidence),
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
