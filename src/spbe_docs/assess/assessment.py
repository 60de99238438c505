"""From what all documents offer to the supported level of each indicator."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from spbe_docs.assess.agencies import find_external, given
from spbe_docs.assess.levels import settled
from spbe_docs.assess.nearness import nearest
from spbe_docs.assess.requirement import find
from spbe_docs.assess.unread import Possible, Unread
from spbe_docs.assess.values import Finding, IndicatorFindings, Unseen, Weighed
from spbe_docs.assess.versions import in_sequence
from spbe_docs.assess.weigh import Scales
from spbe_docs.model.codes import Verdict
from spbe_docs.model.findings import Candidate, KindFit, Place
from spbe_docs.model.rules import Indicator, Instrument, Requirement
from spbe_docs.relate.values import Related

_MOST_CONSIDERED = 10
_BY_OTHERS = frozenset({Verdict.BLOCKED, Verdict.NOT_APPLICABLE})
"""Verdicts that other requirements of the indicator lead to."""


Offers = Mapping[str, Sequence[Weighed]]
"""What each requirement is offered, weighed, by its id."""


def assess(
    instrument: Instrument, documents: Iterable[Related], unread: Iterable[Possible], scales: Scales
) -> tuple[IndicatorFindings, ...]:
    """The findings on every indicator of *instrument*, in its order."""
    offers = weighed_offers(instrument, documents, scales)
    return judged(instrument.indicators, offers, Unread(unread, instrument), scales)


def judged(
    indicators: Iterable[Indicator], offers: Offers, unread: Unread, scales: Scales
) -> tuple[IndicatorFindings, ...]:
    """The findings on *indicators*, from what their requirements are offered."""
    return tuple(_indicator(indicator, offers, unread, scales) for indicator in indicators)


def weighed_offers(instrument: Instrument, documents: Iterable[Related], scales: Scales) -> Offers:
    """What *documents* offer; copies are left out."""
    requirements = {r.id: r for indicator in instrument.indicators for r in indicator.requirements}
    offers: dict[str, list[Weighed]] = defaultdict(list)
    for document in documents:
        if document.duplicate_of is not None:
            continue
        for candidate in document.examined.candidates:
            requirement = requirements[candidate.requirement]
            offers[requirement.id].append(scales.weigh(requirement, document, candidate))
        offered = {candidate.requirement for candidate in document.examined.candidates}
        for identifier in scales.decided.for_content(document.reading.sha256) - offered:
            by_hand = Candidate(identifier, KindFit.ACCEPTED, _title_of(document), None, (), (), None)
            offers[identifier].append(scales.weigh(requirements[identifier], document, by_hand))
    return offers


def _title_of(document: Related) -> Place:
    """The title as a place in the document; where its file lies when it has none."""
    clue = next((clue for clue in document.facts.clues if clue.field == "title"), None)
    if clue is None:
        return Place(1, None, document.reading.name, 1.0)
    return Place(clue.page, None, clue.quote, 1.0)


def judged_anew(
    before: IndicatorFindings, offers: Offers, touched: Container[str], unread: Unread, scales: Scales
) -> IndicatorFindings:
    """*before* as it would be with *offers*, which differ in what the requirements *touched* (ids) are offered.

    What was considered for those is left out: this is for a verdict that is only asked about.
    """
    indicator = before.indicator
    findings: list[Finding] = []
    differs = False
    for requirement, finding in zip(indicator.requirements, before.findings, strict=True):
        depends = requirement.version is not None and differs
        if requirement.id in touched or depends or finding.verdict in _BY_OTHERS:
            possible = unread.could_be(requirement, indicator)
            anew, _ = _found(requirement, offers.get(requirement.id, ()), findings, possible, scales)
            findings.append(anew)
            differs = differs or (anew.verdict, anew.proofs) != (finding.verdict, finding.proofs)
        else:
            findings.append(finding)
    return IndicatorFindings(indicator, *settled(indicator, findings), given(indicator, scales.agencies, scales.as_of))


def _indicator(indicator: Indicator, offers: Offers, unread: Unread, scales: Scales) -> IndicatorFindings:
    findings: list[Finding] = []
    for requirement in indicator.requirements:
        offered = offers.get(requirement.id, ())
        possible = () if requirement.external is not None else unread.could_be(requirement, indicator)
        finding, weighed = _found(requirement, offered, findings, possible, scales)
        findings.append(_with_all(finding, weighed, possible))
    return IndicatorFindings(indicator, *settled(indicator, findings), given(indicator, scales.agencies, scales.as_of))


def _found(
    requirement: Requirement,
    offered: Sequence[Weighed],
    before: Sequence[Finding],
    possible: Sequence[Possible],
    scales: Scales,
) -> tuple[Finding, Sequence[Weighed]]:
    """The finding on *requirement*, after those *before* it in its indicator, and the offers it was found among."""
    if (index := requirement.external) is not None:
        return find_external(requirement, index, offered, scales.agencies.get(index.id), scales.as_of), offered
    weighed = in_sequence(requirement, offered, before)
    return _waived(find(requirement, weighed, possible, scales.as_of), scales), weighed


def _with_all(finding: Finding, offers: Sequence[Weighed], possible: Sequence[Possible]) -> Finding:
    """The finding with what was considered for it, so that it can be told why each was taken or not."""
    offering = {(offer.document.reading.file.root, offer.document.reading.file.path) for offer in offers}
    unseen = [
        Unseen(one.path, one.verdict, one.why, one.root) for one in possible if (one.root, one.path) not in offering
    ]
    return replace(
        finding,
        considered=tuple(nearest(finding.verdict, offers, _MOST_CONSIDERED)),
        unseen=tuple(unseen[:_MOST_CONSIDERED]),
        considered_count=len(offers) + len(unseen),
        not_evaluated=_not_evaluated(finding.requirement, offers),
    )


def _not_evaluated(requirement: Requirement, offers: Sequence[Weighed]) -> tuple[str, ...]:
    """The patterns of accepted kinds that took too long in a document that is about the subject."""
    skipped = chain.from_iterable(offer.document.examined.identity.not_evaluated for offer in offers)
    return tuple(sorted({f"{one.kind}: {one.pattern}" for one in skipped if one.kind in requirement.kinds}))


def _waived(finding: Finding, scales: Scales) -> Finding:
    """The finding with the waiver in force, which only counts where nothing better can be said."""
    waiver = scales.decided.waiver(finding.requirement.id)
    if waiver is None or finding.verdict in {Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.EXTERNAL}:
        return finding
    why = f"Dikecualikan oleh {waiver.approver} (surat {waiver.letter}) sampai dengan {waiver.end:%d-%m-%Y}."
    return replace(finding, verdict=Verdict.WAIVED, reason=f"{why} Tidak dihitung terpenuhi.", waiver=waiver)
