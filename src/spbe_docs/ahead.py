"""Which accepted papers will count no more on a later day: they are weighed for that day, so the rules set limits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spbe_docs.assess.assessment import Offers, judged
from spbe_docs.assess.unread import Unread
from spbe_docs.assess.values import Finding, IndicatorFindings, Weighed
from spbe_docs.assess.weigh import Scales
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import Indicator, Nature, Requirement
from spbe_docs.relate.term import on_the_day
from spbe_docs.relate.values import Related

NEAR, FAR = timedelta(days=30), timedelta(days=90)
"""How far ahead people want to know."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A paper that supports a met requirement, and will do so no more."""

    document: Related
    requirement: str
    last_day: date
    """On which it still does."""

    why: str
    """What will be wrong with it, in Indonesian; empty when only the years of several papers no longer suffice."""


def farthest(as_of: date, deadlines: Iterable[date]) -> date:
    """The day up to which is looked ahead: FAR from *as_of*, or the next of *deadlines* if that is later."""
    following = min((day for day in deadlines if day >= as_of), default=as_of)
    return max(as_of + FAR, following)


def lapses(
    findings: Sequence[IndicatorFindings], offers: Offers, unread: Unread, scales: Scales, until: date
) -> tuple[Lapse, ...]:
    """What is met on the day of *scales* and would not be at *until*, were nothing added: for each paper that ends.

    *findings* are those on what is now offered, *offers*. Where other papers keep a requirement met, nothing is said.
    """
    later = _Later(scales, offers, unread, until)
    found: list[Lapse] = []
    for one in findings:
        ending = [finding for finding in one.findings if later.may_end(finding)]
        kept = later.kept(one.indicator, ending) if ending else frozenset()
        for finding in ending:
            if finding.requirement.id not in kept:
                found += _of(finding, one.indicator, later)
    return tuple(sorted(found, key=lambda lapse: (lapse.last_day, lapse.document.reading.file.path, lapse.requirement)))


class _Later:
    """How what is offered now is judged on a later day."""

    def __init__(self, now: Scales, offers: Offers, unread: Unread, day: date) -> None:
        self.now = now
        self.day = day
        self._offers = offers
        self._unread = unread
        self._scales = replace(now, as_of=day)
        self._natures: Mapping[Kind, Nature] = {kind: rule.nature for kind, rule in now.kinds.items()}

    def on(self, day: date) -> "_Later":
        """The same on another day."""
        return _Later(self.now, self._offers, self._unread, day)

    def may_end(self, finding: Finding) -> bool:
        """Whether any of the papers that a met requirement rests on will not be accepted then."""
        asked = finding.requirement
        if finding.verdict is not Verdict.MET or asked.external is not None:
            return False
        return asked.fiscal_years is not None or any(self.refused(finding))

    def refused(self, finding: Finding) -> Iterator[Weighed]:
        """The papers that *finding* rests on and that will not be accepted then, as they will be weighed."""
        resting = {proof.document.id for proof in finding.proofs}
        for offer in self._offers.get(finding.requirement.id, ()):
            if offer.document.id in resting and offer.verdict is Verdict.MET:
                then = self.weighed(finding.requirement, offer)
                if then.verdict is not Verdict.MET:
                    yield then

    def kept(self, indicator: Indicator, findings: Iterable[Finding]) -> frozenset[str]:
        """Ids of the requirements of *findings*, which are those of *indicator*, that will be met then."""
        asked = [finding.requirement for finding in findings]
        then = {
            one.id: [
                self.weighed(one, offer) if offer.verdict is Verdict.MET else offer for offer in self._offers[one.id]
            ]
            for one in asked
        }
        (anew,) = judged([indicator], {**self._offers, **then}, self._unread, self._scales)
        met = {finding.requirement.id for finding in anew.findings if finding.verdict is Verdict.MET}
        return frozenset(one.id for one in asked if one.id in met)

    def weighed(self, requirement: Requirement, offer: Weighed) -> Weighed:
        """An *offer* that is accepted now, as it will be weighed."""
        return self._scales.weigh(requirement, self._then(offer.document), offer.candidate)

    def _then(self, document: Related) -> Related:
        """*document* with the status that its own term gives it then, unless others decide its status."""
        now = on_the_day(document.paper, self._natures, self.now.as_of)
        status, why = on_the_day(document.paper, self._natures, self.day)
        if status is now[0] or document.status is not now[0]:
            return document
        return replace(document, status=status, status_reason=why)


def _of(finding: Finding, indicator: Indicator, later: _Later) -> Iterator[Lapse]:
    """The papers of *finding* that end, each with its last day; the newest of all where only their years run out."""
    asked, documents = finding.requirement, {proof.document.id: proof.document for proof in finding.proofs}
    refused = list(later.refused(finding))
    for offer in refused:
        now = replace(offer, document=documents[offer.document.id])
        yield Lapse(now.document, asked.id, _last_day(now, asked, later), offer.why)
    if not refused and documents:
        newest = max(documents.values(), key=lambda document: document.facts.fiscal_year or document.facts.year or 0)
        yield Lapse(newest, asked.id, _last_year_end(finding, indicator, later), "")


def _last_day(offer: Weighed, requirement: Requirement, later: _Later) -> date:
    """The last day on which *offer* is accepted, by halving: what time has taken it does not give back."""
    accepted, refused = later.now.as_of.toordinal(), later.day.toordinal()
    while refused - accepted > 1:
        middle = (accepted + refused) // 2
        then = later.on(date.fromordinal(middle)).weighed(requirement, offer)
        accepted, refused = (middle, refused) if then.verdict is Verdict.MET else (accepted, middle)
    return date.fromordinal(accepted)


def _last_year_end(finding: Finding, indicator: Indicator, later: _Later) -> date:
    """The end of the last year in which the years of several papers suffice."""
    ends = (date(year, 12, 31) for year in range(later.now.as_of.year, later.day.year))
    last = (day for day in ends if not later.on(day + timedelta(days=1)).kept(indicator, [finding]))
    return next(last, later.day - timedelta(days=1))
