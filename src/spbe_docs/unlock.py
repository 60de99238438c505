"""What each waiting draft would be worth if it were enacted today, found by judging anew what it offers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from spbe_docs.assess.assessment import Offers, judged_anew, weighed_offers
from spbe_docs.assess.unread import Unread
from spbe_docs.assess.values import IndicatorFindings
from spbe_docs.assess.weigh import Scales
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.rules import Instrument
from spbe_docs.relate.names import order
from spbe_docs.relate.values import Related
from spbe_docs.score import index_of

_MOST_DRAFTS = 30


@dataclass(frozen=True, slots=True)
class Enactment:
    """A draft, and what its enactment would bring."""

    document: Related
    requirements: tuple[str, ...]
    """Ids of the requirements that would be met."""

    gain: Decimal


def enactments(
    instrument: Instrument,
    offers: Offers,
    unread: Unread,
    scales: Scales,
    findings: Sequence[IndicatorFindings],
) -> tuple[Enactment, ...]:
    """Each draft that a requirement waits for and whose enactment would meet one, the most valuable first.

    *findings* are those on what is now offered, *offers*.
    """
    waiting = {draft for one in findings for finding in one.findings for draft in finding.waiting_drafts}
    met_now = _met(findings)
    index_now = index_of(instrument, findings)
    drafts = {
        one.document.id: one.document for offered in offers.values() for one in offered if one.verdict is Verdict.DRAFT
    }
    found = []
    for draft in [drafts[identifier] for identifier in sorted(waiting & drafts.keys(), key=order)][:_MOST_DRAFTS]:
        anew = _anew(draft, instrument, offers, scales)
        findings_then = [
            judged_anew(one, {**offers, **anew}, anew, unread, scales)
            if any(asked.id in anew for asked in one.indicator.requirements)
            else one
            for one in findings
        ]
        newly_met = tuple(sorted(_met(findings_then) - met_now))
        if newly_met:
            index_then = index_of(instrument, findings_then)
            gain = Decimal(0) if index_then is None or index_now is None else index_then - index_now
            found.append(Enactment(draft, newly_met, gain))
    return tuple(sorted(found, key=lambda one: (-one.gain, -len(one.requirements), one.document.id)))


def _anew(draft: Related, instrument: Instrument, offers: Offers, scales: Scales) -> Offers:
    """What the requirements would be offered for which it matters that *draft* is enacted."""
    enacted = replace(draft, status=DocumentStatus.ENACTED, status_reason=None)
    found = {}
    for requirement, (then, *_) in weighed_offers(instrument, [enacted], scales).items():
        offered = offers[requirement]
        now = next(offer for offer in offered if offer.document is draft)
        # With a day, it is besides no earlier or later record any more.
        if (then.verdict, then.why) != (now.verdict, now.why) or draft.facts.signed_on is not None:
            found[requirement] = [then if offer is now else offer for offer in offered]
    return found


def _met(findings: Sequence[IndicatorFindings]) -> frozenset[str]:
    return frozenset(
        finding.requirement.id for one in findings for finding in one.findings if finding.verdict is Verdict.MET
    )
