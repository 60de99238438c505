"""Before and after: which of two papers is the earlier version and which the later (judging decision 9)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.assess.values import Finding, Weighed
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.report import Verdict
from spbe_docs.model.rules import Requirement, Version
from spbe_docs.relate.objects import same_object
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
        return [_objected(offer, lambda document: _earlier(document, accepted, reviews)) for offer in offers]
    # What was replaced need not be accepted any more, but must be of the subject.
    of_subject = _Sequence(offer.document for offer in offers if offer.candidate.subject is not None)
    return [_objected(offer, lambda document: _later(document, of_subject, reviews)) for offer in offers]


def _objected(offer: Weighed, object_to: Callable[[Related], Objection | None]) -> Weighed:
    """*offer* with what there is to *object to* it, unless it has one already or a person accepted it."""
    if offer.verdict is not Verdict.MET or offer.decision is not None:
        return offer
    objection = object_to(offer.document)
    return offer if objection is None else replace(offer, verdict=objection[0], why=objection[1])


_IN_FORCE_ONCE = frozenset(
    {DocumentStatus.ENACTED, DocumentStatus.AMENDED, DocumentStatus.REVOKED, DocumentStatus.EXPIRED}
)
_UNSURE = (
    Verdict.REVIEW,
    "ada dokumen sejenis dari tanggal lain, tetapi judul atau unitnya berbeda; pastikan objeknya sama",
)


class _Sequence:
    """Documents, asked whether one is the next version of any of them, or any of them the next of one.

    It is when it says so itself, or plans the same for later years, or is a record of the same kind and object of a
    later day: two regulations of different days are not yet two versions of one, nor are two records of two objects.
    """

    def __init__(self, documents: Iterable[Related]) -> None:
        self._of: dict[str, list[Related]] = defaultdict(list)
        """For the id of each next version: what it follows."""

        self._records: dict[Kind | None, list[Related]] = defaultdict(list)
        for document in documents:
            for following in (document.replaced_by, *document.amended_by):
                if following is not None:
                    self._of[following].append(document)
            if _is_record(document):
                self._records[document.kind].append(document)

    def earlier(self, document: Related) -> "_Others":
        """What *document* is the next version of."""
        return _Others(tuple(self._of[document.id]), *self._beside(document, later=False))

    def later(self, document: Related) -> "_Others":
        """The next versions of *document* among them; without one, whether there is one anywhere."""
        said = (document,) if document.replaced_by or document.amended_by else ()
        return _Others(said, *self._beside(document, later=True))

    def _beside(self, document: Related, *, later: bool) -> tuple[tuple[Related, ...], bool]:
        """The records of the same kind and object of an earlier or *later* day; and whether there are any others."""
        own = document.facts.signed_on
        if own is None or not _is_record(document):
            return (), False
        others = [
            one
            for one in self._records[document.kind]
            if one.facts.signed_on is not None and (one.facts.signed_on > own if later else one.facts.signed_on < own)
        ]
        same = tuple(one for one in others if same_object(one.facts, document.facts))
        return same, bool(others)


def _is_record(document: Related) -> bool:
    return document.facts.signed_on is not None and document.status not in _IN_FORCE_ONCE


@dataclass(frozen=True, slots=True)
class _Others:
    """What stands before or after a document."""

    said: tuple[Related, ...]
    """By what the documents say themselves."""

    same: tuple[Related, ...]
    """Records of the same object."""

    are_any: bool
    """Whether there are records of the same kind at all."""

    def __bool__(self) -> bool:
        return bool(self.said or self.same)


def _earlier(document: Related, accepted: _Sequence, reviews: Sequence[date]) -> Objection | None:
    own = document.facts.signed_on
    others = accepted.later(document)
    if not others:
        if others.are_any:
            return _UNSURE
        return Verdict.MISSING, "belum ada versi sesudahnya sehingga belum dapat menjadi pembanding"
    if own is not None and reviews and all(day < own for day in reviews):
        return Verdict.MISSING, "ditetapkan sesudah reviu, sehingga bukan versi yang direviu"
    return None


def _later(document: Related, of_subject: _Sequence, reviews: Sequence[date]) -> Objection | None:
    others = of_subject.earlier(document)
    if not others:
        if others.are_any:
            return _UNSURE
        return Verdict.MISSING, "belum merupakan hasil penyempurnaan dari versi sebelumnya"
    own = document.facts.signed_on
    if own is None:
        return Verdict.REVIEW, "tanggalnya tidak terbaca sehingga urutannya dengan reviu tidak dapat dipastikan"
    starts = [one.facts.signed_on for one in (*others.said, *others.same)]
    if not any(day <= own and any(start is None or start <= day for start in starts) for day in reviews):
        return Verdict.MISSING, "belum ada reviu di antara versi sebelumnya dan dokumen ini"
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
