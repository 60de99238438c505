"""What one document offers for each requirement of an instrument."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_docs.match.about import Stretch, about, counts, is_deferred, is_negated
from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.model.documents import Facts, Identity
from spbe_docs.model.findings import Candidate, ItemHit, KindFit, Place
from spbe_docs.model.rules import Instrument, KindRule, Phrase, Requirement, Stands, Subject
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit, PhraseSet
from spbe_docs.privacy import mask

Hits = Mapping[str, tuple[Hit, ...]]


class Matcher:
    """The phrases of an instrument, compiled once and looked for in any document."""

    def __init__(self, instrument: Instrument, kinds: tuple[KindRule, ...]) -> None:
        self._requirements = tuple(r for indicator in instrument.indicators for r in indicator.requirements)
        self._natures = {rule.kind: rule.nature for rule in kinds}
        self._phrases = PhraseSet(_phrases(self._requirements))
        numbers: dict[Subject, int] = {}
        self._subject_numbers = tuple(numbers.setdefault(r.subject, len(numbers)) for r in self._requirements)

    def candidates(self, text: CleanText, identity: Identity, facts: Facts) -> tuple[Candidate, ...]:
        """What the document offers; requirements that it has nothing to do with are left out."""
        guess = identity.kind or identity.runner_up
        view = _View(text, Layout(text, self._natures.get(guess) if guess else None), facts, self._phrases)
        asked = zip(self._requirements, self._subject_numbers, strict=True)
        found = (_candidate(requirement, number, identity, view) for requirement, number in asked)
        return tuple(candidate for candidate in found if candidate is not None)


def _phrases(requirements: Iterable[Requirement]) -> Iterator[Phrase]:
    for requirement in requirements:
        yield from requirement.subject.phrases
        for lookalike in requirement.subject.lookalikes:
            yield from lookalike.phrases
        for content in requirement.contents:
            yield from content.variants


@dataclass(frozen=True, slots=True)
class _About:
    """How far a document is about a subject."""

    subject: Place | None
    """Where it says so, in the place the requirement asks for."""

    mention: Place | None
    """Where it only mentions it."""

    stretches: tuple[Stretch, ...]
    """The stretches that are about it."""


_NOTHING = _About(None, None, ())
_FIRST = frozenset({"KESATU", "PERTAMA", "DIKTUM KESATU", "DIKTUM PERTAMA"})


class _View:
    """One document with the hits in its title and in its text, each subject looked at once."""

    def __init__(self, text: CleanText, layout: Layout, facts: Facts, phrases: PhraseSet) -> None:
        self.text = text
        self.layout = layout
        self.body: Hits = _by_phrase(phrases.find(text.text))
        self.title: Hits = _by_phrase(phrases.find(" ".join((facts.title or "").lower().split())))
        self.first_dictum: Hits = self._within(next((one for one in layout.passages if one.label in _FIRST), None))
        """What a decree decides first: whom it appoints (judging decision 15)."""
        self._title_place = _title_place(facts, text)
        self._subjects: dict[int, _About] = {}

    def _within(self, passage: Passage | None) -> Hits:
        if passage is None:
            return {}
        inside = {
            phrase: tuple(hit for hit in hits if passage.start <= hit.start and hit.end <= passage.end)
            for phrase, hits in self.body.items()
        }
        return {phrase: hits for phrase, hits in inside.items() if hits}

    def about(self, number: int, subject: Subject) -> _About:
        """How far the document is about *subject*. Equal subjects carry the same *number*: each is looked for once."""
        if number not in self._subjects:
            self._subjects[number] = self._look(subject)
        return self._subjects[number]

    def _look(self, subject: Subject) -> _About:
        whole = (Stretch(0, len(self.text.text)),)
        if any(phrase.text in self.title for phrase in subject.phrases):
            return _About(self._title_place, None, whole)
        hits = _hits(self.body, subject.phrases)
        if not hits:
            return _NOTHING
        if subject.stands is Stands.OPERATIVE:
            found = tuple(about(self.text, self.layout, hits))
            if found:
                hit, stretch = next((one for one in found if self.layout.at(one[1].start).label), found[0])
                return _About(self.place(hit, self.layout.at(stretch.start)), None, tuple(part for _, part in found))
        elif subject.stands is not Stands.TITLE:
            standing = self._in_body if subject.stands is Stands.BODY else self._heads_annex
            proper = next((hit for hit in hits if standing(hit)), None)
            if proper is not None:
                return _About(self.place(proper), None, whole)
        return _About(None, self.place(hits[0]), ())

    def _in_body(self, hit: Hit) -> bool:
        return counts(self.layout, hit, Stands.BODY) and not is_negated(self.text.text, hit)

    def _heads_annex(self, hit: Hit) -> bool:
        """Whether *hit* stands in the first lines of an annex, where its title is."""
        passage = self.layout.at(hit.start)
        return passage.standing is Standing.ANNEX and hit.start <= passage.start + _ANNEX_HEAD

    def place(self, hit: Hit, passage: Passage | None = None) -> Place:
        """*hit* as a person finds it, in *passage* or the one it stands in."""
        return Place(
            self.text.page_at(hit.start),
            (passage or self.layout.at(hit.start)).label,
            mask(self.text.quote(hit.start, hit.end)),
            self.text.confidence_at(hit.start),
        )


_ANNEX_HEAD = 600
"""Characters: the reference to the regulation, its number and date, and the annex's own title."""


def _by_phrase(hits: Iterable[Hit]) -> Hits:
    grouped: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        grouped[hit.phrase].append(hit)
    return {phrase: tuple(found) for phrase, found in grouped.items()}


def _hits(found: Hits, phrases: Iterable[Phrase]) -> tuple[Hit, ...]:
    hits = [hit for phrase in phrases for hit in found.get(phrase.text, ())]
    return tuple(sorted(hits, key=lambda hit: hit.start))


def _title_place(facts: Facts, text: CleanText) -> Place:
    """Where the title stands, with how far the text of that page can be trusted."""
    clue = next((clue for clue in facts.clues if clue.field == "title"), None)
    page = clue.page if clue else 1
    lines = zip(text.line_pages, text.confidences, strict=True)
    sure = next((confidence for number, confidence in lines if number == page), 1.0)
    return Place(page, None, clue.quote if clue else mask(facts.title or ""), sure)


def _candidate(requirement: Requirement, number: int, identity: Identity, view: _View) -> Candidate | None:
    titled = any(phrase.text in view.title for phrase in requirement.subject.phrases)
    fit = _kind_fit(requirement, identity, titled=titled)
    lookalike = _lookalike(requirement.subject, view)
    if fit is KindFit.NO and lookalike is None and not titled:
        return None
    found = view.about(number, requirement.subject)
    if found.subject is None and found.mention is None and lookalike is None:
        return None
    items, mentioned = _items(requirement, view, found.stretches)
    return Candidate(requirement.id, fit, found.subject, found.mention, items, mentioned, lookalike)


def _kind_fit(requirement: Requirement, identity: Identity, *, titled: bool) -> KindFit:
    if identity.kind in requirement.kinds:
        return KindFit.ACCEPTED
    if identity.kind in requirement.supporting_kinds:
        return KindFit.SUPPORTING
    if identity.kind is None and (titled or identity.runner_up in requirement.kinds):
        return KindFit.UNSURE
    return KindFit.NO


def _lookalike(subject: Subject, view: _View) -> str | None:
    """Why the title, or the first dictum of a decree, is another object's.

    It is not when the subject is named first: "Tim Koordinasi dan Tim Asesor".
    """
    for hits in (view.title, view.first_dictum):
        named = _hits(hits, subject.phrases)
        for lookalike in subject.lookalikes:
            others = _hits(hits, lookalike.phrases)
            if others and not (named and named[0].start < others[0].start):
                return lookalike.reason
    return None


def _items(
    requirement: Requirement, view: _View, stretches: tuple[Stretch, ...]
) -> tuple[tuple[ItemHit, ...], tuple[str, ...]]:
    """Content items found where they count, and the ids of those only mentioned elsewhere."""
    found: list[ItemHit] = []
    mentioned: list[str] = []
    for content in requirement.contents:
        hits = _hits(view.body, content.variants)
        best = next((hit for hit in hits if _item_counts(requirement.stands, view, hit, stretches)), None)
        if best is not None:
            found.append(ItemHit(content.id, view.place(best)))
        elif hits:
            mentioned.append(content.id)
    return tuple(found), tuple(mentioned)


def _item_counts(stands: Stands, view: _View, hit: Hit, stretches: tuple[Stretch, ...]) -> bool:
    """Whether a content item stands where it counts, in a stretch about the subject, and is not put off."""
    if not any(stretch.holds(hit) for stretch in stretches) or not counts(view.layout, hit, stands):
        return False
    if is_negated(view.text.text, hit):
        return False
    return stands is not Stands.OPERATIVE or not is_deferred(view.text.text, hit, view.layout.at(hit.start))
