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
    versions = [offer.document for offer in offers if offer.verdict in {Verdict.MET, Verdict.EXPIRED}]
    judge = _earlier if requirement.version is Version.EARLIER else _later
    if (
        requirement.version is Version.LATER
    ):  # what was replaced need not be accepted any more, but must be of the subject
        versions = [offer.document for offer in offers if offer.candidate.subject is not None]
    return [_objected(offer, judge(offer.document, versions, before)) for offer in offers]


def _objected(offer: Weighed, objection: Objection | None) -> Weighed:
    """*offer* with *objection*, unless it has one already or a person accepted it."""
    if objection is None or offer.verdict is not Verdict.MET or offer.decision is not None:
        return offer
    return replace(offer, verdict=objection[0], why=objection[1])


_IN_FORCE_ONCE = frozenset(
    {DocumentStatus.ENACTED, DocumentStatus.AMENDED, DocumentStatus.REVOKED, DocumentStatus.EXPIRED}
)


def _earlier(document: Related, others: Sequence[Related], before: Sequence[Finding]) -> Objection | None:
    own = document.facts.signed_on
    reviews = _review_days(before)
    if not (document.replaced_by or document.amended_by or any(_follows(other, document) for other in others)):
        return Verdict.MISSING, "belum ada versi sesudahnya sehingga belum dapat menjadi pembanding"
    if own is not None and reviews and all(day < own for day in reviews):
        return Verdict.MISSING, "ditetapkan sesudah reviu, sehingga bukan versi yang direviu"
    return None


def _later(document: Related, others: Sequence[Related], before: Sequence[Finding]) -> Objection | None:
    if not any(_follows(document, other) for other in others):
        return Verdict.MISSING, "belum merupakan hasil penyempurnaan dari versi sebelumnya"
    own = document.facts.signed_on
    if own is None:
        return Verdict.REVIEW, "tanggalnya tidak terbaca sehingga urutannya dengan reviu tidak dapat dipastikan"
    if not any(day <= own for day in _review_days(before)):
        return Verdict.MISSING, "belum ada reviu yang mendahuluinya"
    return None


def _follows(later: Related, earlier: Related) -> bool:
    """Whether *later* is the next version of *earlier*.

    It says so itself, or plans the same for later years, or is a record of the same kind and title of a later day: two
    regulations of different days are not yet two versions of one.
    """
    if later.id == earlier.replaced_by or later.id in earlier.amended_by:
        return True
    first, second = earlier.facts.signed_on, later.facts.signed_on
    in_order = first is not None and second is not None and first < second
    enacted = earlier.status in _IN_FORCE_ONCE or later.status in _IN_FORCE_ONCE
    return in_order and later.kind is earlier.kind and not enacted


def _review_days(before: Iterable[Finding]) -> list[date]:
    """The days of the reviews that were found."""
    return [
        proof.document.facts.signed_on
        for finding in before
        if finding.verdict is Verdict.MET and finding.requirement.kinds[0] is Kind.LAPORAN_REVIU
        for proof in finding.proofs
        if proof.document.facts.signed_on
    ]
