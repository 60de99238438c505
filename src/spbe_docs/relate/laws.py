"""The map of revocations and amendments across all documents of the folder (judging decision 21)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, Reference
from spbe_docs.model.rules import Nature
from spbe_docs.relate.names import called, plain_number, same_name, squeeze
from spbe_docs.relate.values import Changed, Paper

_Key = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why it cannot be told whether a document is still in force."""

    by: str
    """Id of the document that raises it."""

    reason: str
    """In Indonesian, one sentence."""

    is_later: bool = False
    """Whether the other is a later version of it."""


@dataclass(frozen=True, slots=True)
class Laws:
    """What the documents of the folder make of one another; all by id."""

    revoked: Mapping[str, str]
    """The document that revokes it."""

    fallen: Mapping[str, str]
    """Of the revoked, amendments that go with what they amend: what revoked that."""

    amended: Mapping[str, tuple[str, ...]]
    """Its amendments, the oldest first."""

    changed: Mapping[str, tuple[Changed, ...]]
    """What they changed in it."""

    doubted: Mapping[str, Doubt]
    notes: Mapping[str, tuple[str, ...]]


def is_in_force(facts: Facts, as_of: date) -> bool:
    """Whether a document can change others on the day: no draft, and not of a later day."""
    days = (facts.signed_on, facts.promulgated_on, facts.valid_from)
    return facts.status is not DocumentStatus.DRAFT and all(day is None or day <= as_of for day in days)


def laws(papers: Sequence[Paper], speaking: Sequence[Paper], natures: Mapping[Kind, Nature]) -> Laws:
    """What those *speaking* say of all *papers*, as far as they can: each can only speak of what came before it."""
    return _Map(papers, natures).told_by(speaking)


class _Map:
    """The papers by how others name them, and what was said of them so far."""

    def __init__(self, papers: Sequence[Paper], natures: Mapping[Kind, Nature]) -> None:
        self._papers = papers
        self._by_id = {paper.id: paper for paper in papers}
        self._natures = natures
        self._by_key: dict[_Key, list[Paper]] = defaultdict(list)
        for paper in papers:
            if paper.facts.number and paper.examined.identity.form:
                form, number = squeeze(paper.examined.identity.form), plain_number(paper.facts.number)
                self._by_key[form, number, paper.facts.year].append(paper)
        self._revoked: dict[str, str] = {}
        self._fallen: dict[str, str] = {}
        self._doubted: dict[str, Doubt] = {}
        self._notes: dict[str, list[str]] = defaultdict(list)

    def told_by(self, speaking: Sequence[Paper]) -> Laws:
        for speaker in speaking:
            for named in self._named(speaker, speaker.facts.revokes):
                self._revoke(speaker, named)
            for named in self._named(speaker, speaker.facts.replaces):
                if _precedes(named, speaker):
                    reason = f"Mungkin sudah digantikan oleh {called(speaker.examined)}."
                    self._doubted.setdefault(named.id, Doubt(speaker.id, reason, is_later=True))
        self._settle_circles()
        amended = self._amended(speaking)
        self._fell_with_what_they_amend(speaking)
        return Laws(
            self._revoked,
            self._fallen,
            {one: tuple(amendment.id for amendment in by) for one, by in amended.items()},
            {one: tuple(_changes(by)) for one, by in amended.items()},
            self._doubted,
            {one: tuple(notes) for one, notes in self._notes.items()},
        )

    def _named(self, speaker: Paper, references: tuple[Reference, ...]) -> Iterator[Paper]:
        """The papers that *speaker* can mean: not itself or another version of it, nor those of another region."""
        own = speaker.facts
        for reference in references:
            for paper in self._by_key.get(_key(reference), ()):
                if not _is_same_law(paper, speaker) and not _is_foreign(own, paper.facts):
                    yield paper

    def _revoke(self, speaker: Paper, named: Paper) -> None:
        """Take *speaker* at its word, doubt it, or pass over it."""
        if not _precedes(named, speaker):
            self._notes[speaker.id].append(
                f"Menyebut {called(named.examined)} dicabut, padahal yang disebut itu ditetapkan sesudahnya; "
                "penyebutan itu tidak dipakai."
            )
        elif _regions_known(speaker.facts, named.facts) and not self._is_lower(speaker, named):
            self._revoked.setdefault(named.id, speaker.id)
        else:
            reason = f"Mungkin dicabut oleh {called(speaker.examined)}; kewenangannya tidak dapat dipastikan."
            self._doubted.setdefault(named.id, Doubt(speaker.id, reason))

    def _is_lower(self, speaker: Paper, named: Paper) -> bool:
        """Whether *speaker* stands below *named*: a decree revokes no regulation."""
        of_speaker, of_named = self._nature(speaker), self._nature(named)
        return of_named is Nature.REGULATION and of_speaker is not Nature.REGULATION

    def _nature(self, paper: Paper) -> Nature | None:
        return self._natures.get(paper.kind) if paper.kind is not None else None

    def _settle_circles(self) -> None:
        """Where documents revoke one another in a circle, none of it can be believed."""
        for start in [*self._revoked]:
            circle = [start]
            while (following := self._revoked.get(circle[-1])) is not None and following not in circle:
                circle.append(following)
            if following != start:
                continue
            for one in circle:
                other = self._by_id[self._revoked.pop(one)]
                reason = f"Keterangan pencabutan antara dokumen ini dan {called(other.examined)} bertentangan."
                self._doubted[one] = Doubt(other.id, reason)

    def _amended(self, speaking: Sequence[Paper]) -> dict[str, list[Paper]]:
        amended: dict[str, list[Paper]] = defaultdict(list)
        for speaker in speaking:
            bases = list(self._named(speaker, speaker.facts.amends))
            for base in bases:
                if speaker.id not in self._revoked and _precedes(base, speaker):
                    amended[base.id].append(speaker)
            if speaker.facts.amends and not bases:
                self._notes[speaker.id].append("Yang diubahnya tidak ditemukan di folder ini; keduanya dibaca bersama.")
        for by in amended.values():
            by.sort(key=lambda paper: (paper.facts.signed_on or date(paper.facts.year or 1, 1, 1), paper.id))
        return amended

    def _fell_with_what_they_amend(self, speaking: Sequence[Paper]) -> None:
        """An amendment goes with what it amends, whether or not that lies in the folder."""
        gone = {_key(reference): speaker for speaker in speaking for reference in speaker.facts.revokes}
        for paper in self._papers:
            for reference in paper.facts.amends:
                by = gone.get(_key(reference))
                if by is None or by.id == paper.id or paper.id in self._revoked or not _precedes(paper, by):
                    continue
                if not _is_foreign(by.facts, paper.facts):
                    self._revoked[paper.id] = self._fallen[paper.id] = by.id


def _key(reference: Reference) -> _Key:
    return squeeze(reference.form), plain_number(reference.number), reference.year


def _is_same_law(one: Paper, other: Paper) -> bool:
    """Whether both are versions of one document: a law cannot revoke itself."""
    forms = {squeeze(paper.examined.identity.form or "") for paper in (one, other)}
    numbers = {plain_number(paper.facts.number or "") for paper in (one, other)}
    return len(forms) == len(numbers) == 1 and one.facts.year == other.facts.year and numbers != {""}


def _is_foreign(one: Facts, other: Facts) -> bool:
    """Whether the two are known to be of different regions, or of bodies outside the regional government."""
    if (one.foreign_issuer is not None) or (other.foreign_issuer is not None):
        return one.foreign_issuer != other.foreign_issuer
    if one.national != other.national:
        return True
    return one.region is not None and other.region is not None and not same_name(one.region, other.region)


def _regions_known(one: Facts, other: Facts) -> bool:
    return (one.region is None) == (other.region is None)


def _precedes(earlier: Paper, later: Paper) -> bool:
    """Whether *earlier* can have been there when *later* was made."""
    first, second = earlier.facts.signed_on, later.facts.signed_on
    if first is not None and second is not None:
        return first <= second
    return earlier.facts.year is None or later.facts.year is None or earlier.facts.year <= later.facts.year


def _changes(amendments: Sequence[Paper]) -> Iterator[Changed]:
    for amendment in amendments:
        for change in amendment.facts.changes:
            yield Changed(change, called(amendment.examined))
