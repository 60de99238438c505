"""Before and after: which of two papers is the earlier version and which the later (judging decision 9)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from spbe_docs.assess.values import Finding, Weighed
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.report import Verdict
from spbe_docs.model.rules import Requirement, Version
from spbe_docs.relate.values import Related

Objection = tuple[Verdict, str]


def in_sequence(requirement: Requirement, offers: Sequence[Weighed], before: Sequence[Finding]) -> list[Weighed]:
    """The offers, each with an objection when it is not the version that the requirement asks for.

    *before* are the findings on the requirements of the same indicator that come earlier, among them the review.
    """
    if requirement.version is None:
        return list(offers)
    reviews = _review_days(before)
    if requirement.version is Version.EARLIER:
        accepted = _Sequence(offer.document for offer in offers if offer.verdict in {Verdict.MET, Verdict.EXPIRED})
        return [_objected(offer, _earlier(offer.document, accepted, reviews)) for offer in offers]
    # What was replaced need not be accepted any more, but must be of the subject.
    of_subject = _Sequence(offer.document for offer in offers if offer.candidate.subject is not None)
    return [_objected(offer, _later(offer.document, of_subject, reviews)) for offer in offers]


def _objected(offer: Weighed, objection: Objection | None) -> Weighed:
    """*offer* with *objection*, unless it has one already or a person accepted it."""
    if objection is None or offer.verdict is not Verdict.MET or offer.decision is not None:
        return offer
    return replace(offer, verdict=objection[0], why=objection[1])


_IN_FORCE_ONCE = frozenset(
    {DocumentStatus.ENACTED, DocumentStatus.AMENDED, DocumentStatus.REVOKED, DocumentStatus.EXPIRED}
)


class _Sequence:
    """Documents, asked whether one is the next version of any of them, or any of them the next of one.

    It is when it says so itself, or plans the same for later years, or is a record of the same kind of a later day: two
    regulations of different days are not yet two versions of one.
    """

    def __init__(self, documents: Iterable[Related]) -> None:
        self._next: set[str | None] = set()
        """Ids of the documents that say so themselves."""

        self._first: dict[Kind | None, date] = {}
        self._last: dict[Kind | None, date] = {}
        for document in documents:
            self._next.update((document.replaced_by, *document.amended_by))
            kind, day = document.kind, document.facts.signed_on
            if day is not None and document.status not in _IN_FORCE_ONCE:
                self._first[kind] = min(day, self._first.get(kind, day))
                self._last[kind] = max(day, self._last.get(kind, day))

    def has_earlier(self, document: Related) -> bool:
        """Whether *document* is the next version of one of them."""
        if document.id in self._next:
            return True
        first, day = self._first.get(document.kind), document.facts.signed_on
        return first is not None and day is not None and first < day and document.status not in _IN_FORCE_ONCE

    def has_later(self, document: Related) -> bool:
        """Whether there is a next version of *document*, among them or anywhere."""
        if document.replaced_by or document.amended_by:
            return True
        last, day = self._last.get(document.kind), document.facts.signed_on
        return last is not None and day is not None and day < last and document.status not in _IN_FORCE_ONCE


def _earlier(document: Related, accepted: _Sequence, reviews: Sequence[date]) -> Objection | None:
    own = document.facts.signed_on
    if not accepted.has_later(document):
        return Verdict.MISSING, "belum ada versi sesudahnya sehingga belum dapat menjadi pembanding"
    if own is not None and reviews and all(day < own for day in reviews):
        return Verdict.MISSING, "ditetapkan sesudah reviu, sehingga bukan versi yang direviu"
    return None


def _later(document: Related, of_subject: _Sequence, reviews: Sequence[date]) -> Objection | None:
    if not of_subject.has_earlier(document):
        return Verdict.MISSING, "belum merupakan hasil penyempurnaan dari versi sebelumnya"
    own = document.facts.signed_on
    if own is None:
        return Verdict.REVIEW, "tanggalnya tidak terbaca sehingga urutannya dengan reviu tidak dapat dipastikan"
    if not any(day <= own for day in reviews):
        return Verdict.MISSING, "belum ada reviu yang mendahuluinya"
    return None


def _review_days(before: Iterable[Finding]) -> list[date]:
    """The days of the reviews that were found."""
    return [
        proof.document.facts.signed_on
        for finding in before
        if finding.verdict is Verdict.MET and finding.requirement.kinds[0] is Kind.LAPORAN_REVIU
        for proof in finding.proofs
        if proof.document.facts.signed_on
    ]
