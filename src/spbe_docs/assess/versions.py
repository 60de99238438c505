"""Before and after: which of two papers is the earlier version and which the later (judging decision 9)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.assess.values import Finding, Weighed
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus, Facts, Kind
from spbe_docs.model.rules import Requirement, Version
from spbe_docs.relate.objects import Object, object_of, same_object
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

        self._records: dict[Kind | None, _Records] = defaultdict(_Records)
        for document in documents:
            for following in (document.replaced_by, *document.amended_by):
                if following is not None:
                    self._of[following].append(document)
            if _is_record(document):
                self._records[document.kind].add(document.facts)

    def earlier(self, document: Related) -> "_Others":
        """What *document* is the next version of."""
        said = tuple(one.facts.signed_on for one in self._of[document.id])
        records, own = self._records_beside(document)
        if records is None or own is None:
            return _Others(said)
        first, _ = records.span(object_of(document.facts))
        return _Others((*said, first) if first < own else said, are_any=records.first < own)

    def later(self, document: Related) -> "_Others":
        """The next versions of *document* among them; without one, whether there is one anywhere."""
        said = (document.facts.signed_on,) if document.replaced_by or document.amended_by else ()
        records, own = self._records_beside(document)
        if records is None or own is None:
            return _Others(said)
        _, last = records.span(object_of(document.facts))
        return _Others((*said, last) if last > own else said, are_any=records.last > own)

    def _records_beside(self, document: Related) -> tuple["_Records | None", date | None]:
        """The records of the same kind, where *document* is one, and its own day."""
        own = document.facts.signed_on
        records = self._records.get(document.kind) if _is_record(document) else None
        return records, own


class _Records:
    """Records of one kind: on which days there are any, and on which of one object. A drive may hold thousands."""

    def __init__(self) -> None:
        self.first = date.max
        self.last = date.min
        self._days: dict[Object, tuple[date, date]] = {}
        self._spans: dict[Object, tuple[date, date]] = {}

    def add(self, facts: Facts) -> None:
        """One more record, of the day on which it was signed."""
        if (day := facts.signed_on) is None:
            return
        self.first, self.last = min(self.first, day), max(self.last, day)
        its = object_of(facts)
        first, last = self._days.get(its, (day, day))
        self._days[its] = min(first, day), max(last, day)

    def span(self, its: Object) -> tuple[date, date]:
        """The first and the last day of records of the same object; without any, none is before or after a day."""
        if its not in self._spans:
            same = [days for other, days in self._days.items() if same_object(other, its)]
            first = min((days[0] for days in same), default=date.max)
            self._spans[its] = first, max((days[1] for days in same), default=date.min)
        return self._spans[its]


def _is_record(document: Related) -> bool:
    return document.facts.signed_on is not None and document.status not in _IN_FORCE_ONCE


@dataclass(frozen=True, slots=True)
class _Others:
    """What stands before or after a document."""

    days: tuple[date | None, ...]
    """Of versions of the same: by what they say themselves, and of the farthest record of the same object."""

    are_any: bool = False
    """Whether there are records of the same kind at all."""

    def __bool__(self) -> bool:
        return bool(self.days)


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
    if not any(day <= own and any(start is None or start <= day for start in others.days) for day in reviews):
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
