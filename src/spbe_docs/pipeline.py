"""The straight line, from files to everything a report shows. Knows no command line, clock or disk layout."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from spbe_docs.ahead import farthest, lapses
from spbe_docs.assess.assessment import judged, weighed_offers
from spbe_docs.assess.decided import decided
from spbe_docs.assess.institution import institution
from spbe_docs.assess.unread import Possible, Unread, by_subject, closed_folders, possibles, unknown_sources
from spbe_docs.assess.weigh import Scales
from spbe_docs.gather import NobodyWatches, Watch, gather
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.crosswalk import Crosswalk
from spbe_docs.model.decisions import Decisions
from spbe_docs.model.documents import Kind
from spbe_docs.model.limits import LIMITS, Limits
from spbe_docs.model.naming import root_names
from spbe_docs.model.rules import RulePack
from spbe_docs.model.settings import CalendarStage, Evaluation
from spbe_docs.placing import better_places
from spbe_docs.recall import Recall, without_memory
from spbe_docs.records import records
from spbe_docs.relate.relate import relate
from spbe_docs.relate.values import Reading, Related
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.score import score
from spbe_docs.unlock import enactments
from spbe_docs.visit import Map, Progress


@dataclass(frozen=True, slots=True)
class Question:
    """What a scan is asked."""

    as_of: date
    made_at: datetime
    institution_given: str | None
    institution_configured: str | None
    institution_code: str | None
    target: Decimal | None
    rules: RulePack
    fallback_reason: str | None
    version: str
    pdf_engine: str
    ocr_engine: str
    agencies: Mapping[str, AgencyValue] = field(default_factory=dict)
    """Values of other agencies' indices, by the id the rules give the index."""

    crosswalk: Crosswalk | None = None
    decisions: Decisions = field(default_factory=Decisions)
    evaluations: Sequence[Evaluation] = ()
    calendar: Sequence[CalendarStage] = ()
    shares_details: bool = False
    limits: Limits = LIMITS


def scan(
    question: Question,
    roots: Sequence[ScannedRoot],
    run: Map,
    progress: Progress,
    recall: Recall | None = None,
    *,
    watch: Watch | None = None,
) -> Scan:
    """Reads every file below *roots*, judges them together, and says what they prove.

    *recall* spares what was done before; without it, everything is done. *watch* looks again at what changes or goes
    away meanwhile.
    """
    memory = recall or without_memory(question.made_at, question.as_of)
    gathered, sources_now = gather([root.source for root in roots], run, progress, memory, watch or NobodyWatches())
    roots = [replace(root, source=source) for root, source in zip(roots, sources_now, strict=True)]
    readings = _named(gathered, roots)
    related = relate(readings, question.rules.kinds, question.as_of)
    owner = institution(
        question.institution_given,
        question.institution_configured,
        (one.facts for one in related if one.duplicate_of is None and one.kind is not Kind.LAINNYA),
    )
    instrument = question.rules.instrument
    settled = decided(question.decisions, readings, instrument, question.as_of)
    kinds = {rule.kind: rule for rule in question.rules.kinds}
    scales = Scales(owner, kinds, question.as_of, question.agencies, settled)
    unread = Unread(_unseen(readings, related, roots, question.rules), instrument)
    offers = weighed_offers(instrument, related, scales)
    findings = judged(instrument.indicators, offers, unread, scales)
    deadlines = [stage.deadline for stage in question.calendar]
    return Scan(
        version=question.version,
        pdf_engine=question.pdf_engine,
        ocr_engine=question.ocr_engine,
        made_at=question.made_at,
        as_of=question.as_of,
        owner=owner,
        institution_code=question.institution_code,
        shares_details=question.shares_details,
        limits=question.limits,
        rules=question.rules,
        fallback_reason=question.fallback_reason,
        roots=roots,
        readings=readings,
        related=related,
        findings=findings,
        score=score(instrument, findings, question.target),
        lapses=lapses(findings, offers, unread, scales, farthest(question.as_of, deadlines)),
        enactments=enactments(instrument, offers, unread, scales, findings),
        agencies=question.agencies,
        crosswalk=question.crosswalk,
        decided=settled,
        records=records(question.decisions, question.evaluations, instrument.id, question.as_of.year),
        calendar=question.calendar,
        better_places=better_places(instrument, readings, findings),
    )


def _named(readings: tuple[Reading, ...], roots: Sequence[ScannedRoot]) -> tuple[Reading, ...]:
    """The *readings*, each with the name of its root where several are scanned."""
    names = root_names({root.id: root.name for root in roots})
    return tuple(replace(one, root_name=names.get(one.file.root)) for one in readings) if names else readings


def _unseen(
    readings: Sequence[Reading], related: Sequence[Related], roots: Sequence[ScannedRoot], rules: RulePack
) -> Iterator[Possible]:
    """What nobody could look into, or tell what it is: files, folders, whole sources."""
    kinds = {rule.kind: rule for rule in rules.kinds}
    yield from by_subject(possibles(readings, related, kinds), rules.instrument)
    yield from closed_folders({root.id: root.listing for root in roots}, root_names({r.id: r.name for r in roots}))
    yield from unknown_sources({root.name: root.standing for root in roots})
