"""What one document offers for each requirement of an instrument."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spbe_docs.match.about import Stretch, about, counting, is_deferred
from spbe_docs.match.structure import Passage, Standing, passages
from spbe_docs.model.documents import Facts, Identity, Kind
from spbe_docs.model.findings import Candidate, ItemHit, KindFit, Place
from spbe_docs.model.rules import Instrument, KindRule, Lookalike, Phrase, Requirement, Stands, Subject
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
        view = _View(text, passages(text, self._natures.get(guess) if guess else None), facts, self._phrases)
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


class _View:
    """One document with the hits in its title and in its text, each subject looked at once."""

    def __init__(self, text: CleanText, parts: tuple[Passage, ...], facts: Facts, phrases: PhraseSet) -> None:
        self.text = text
        self.passages = parts
        self.body: Hits = _by_phrase(phrases.find(text.text))
        self.title: Hits = _by_phrase(phrases.find(" ".join((facts.title or "").lower().split())))
        self.title_place = _title_place(facts)
        self._subjects: dict[int, tuple[Place | None, Place | None, tuple[Stretch, ...]]] = {}
        self._counting: dict[Stands, tuple[Stretch, ...]] = {}

    def where(self, stands: Stands) -> tuple[Stretch, ...]:
        """The stretches in which something counts that has to stand as *stands* says."""
        if stands not in self._counting:
            self._counting[stands] = tuple(counting(self.passages, stands))
        return self._counting[stands]

    def subject(self, number: int, subject: Subject) -> tuple[Place | None, Place | None, tuple[Stretch, ...]]:
        """Where the document is about *subject*, where it only mentions it, and the stretches that are about it.

        Equal subjects carry the same *number*, so that each is looked for once.
        """
        if number not in self._subjects:
            self._subjects[number] = self._look(subject)
        return self._subjects[number]

    def _look(self, subject: Subject) -> tuple[Place | None, Place | None, tuple[Stretch, ...]]:
        whole = (Stretch(0, len(self.text.text)),)
        if any(phrase.text in self.title for phrase in subject.phrases):
            return self.title_place, None, whole
        hits = _hits(self.body, subject.phrases)
        if not hits:
            return None, None, ()
        mention = self.place(hits[0])
        if subject.stands is Stands.OPERATIVE:
            found = tuple(about(self.text, self.passages, hits))
            return (self.place(found[0][0]), None, tuple(part for _, part in found)) if found else (None, mention, ())
        if subject.stands is Stands.BODY:
            standing = [hit for hit in hits if any(part.holds(hit) for part in self.where(Stands.BODY))]
            return (self.place(standing[0]), None, whole) if standing else (None, mention, ())
        if subject.stands is Stands.ANNEX:
            heads = [hit for hit in hits if self._heads_annex(hit)]
            return (self.place(heads[0]), None, whole) if heads else (None, mention, ())
        return None, mention, ()

    def _heads_annex(self, hit: Hit) -> bool:
        """Whether *hit* stands in the first lines of an annex, where its title is."""
        return any(
            passage.standing is Standing.ANNEX and passage.start <= hit.start <= passage.start + _ANNEX_HEAD
            for passage in self.passages
        )

    def place(self, hit: Hit) -> Place:
        """*hit* as a person finds it."""
        label = next((part.label for part in self.passages if part.start <= hit.start < part.end), None)
        return Place(
            self.text.page_at(hit.start),
            label,
            mask(self.text.quote(hit.start, hit.end)),
            self.text.confidence_at(hit.start),
        )


_PARAGRAPH = 1500
"""Characters: how far back a paragraph can begin."""

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


def _title_place(facts: Facts) -> Place:
    clue = next((clue for clue in facts.clues if clue.field == "title"), None)
    if clue is None:
        return Place(1, None, mask(facts.title or ""), 1.0)
    return Place(clue.page, None, clue.quote, 1.0)


def _candidate(requirement: Requirement, number: int, identity: Identity, view: _View) -> Candidate | None:
    fit = _kind_fit(requirement, identity)
    lookalike = _lookalike(requirement.subject.lookalikes, view.title)
    if fit is KindFit.NO and lookalike is None and not any(p.text in view.title for p in requirement.subject.phrases):
        return None
    subject, mention, stretches = view.subject(number, requirement.subject)
    if subject is None and mention is None and lookalike is None:
        return None
    items, mentioned = _items(requirement, view, stretches)
    return Candidate(requirement.id, fit, subject, mention, items, mentioned, lookalike)


def _kind_fit(requirement: Requirement, identity: Identity) -> KindFit:
    if identity.kind in requirement.kinds:
        return KindFit.ACCEPTED
    if identity.kind in requirement.supporting_kinds:
        return KindFit.SUPPORTING
    if identity.kind is None and _guess(identity) in requirement.kinds:
        return KindFit.UNSURE
    return KindFit.NO


def _guess(identity: Identity) -> Kind | None:
    return identity.kind or identity.runner_up


def _lookalike(lookalikes: tuple[Lookalike, ...], title: Hits) -> str | None:
    return next((one.reason for one in lookalikes if any(phrase.text in title for phrase in one.phrases)), None)


def _items(
    requirement: Requirement, view: _View, stretches: tuple[Stretch, ...]
) -> tuple[tuple[ItemHit, ...], tuple[str, ...]]:
    """Content items found where they count, and the ids of those only mentioned elsewhere."""
    found: list[ItemHit] = []
    mentioned: list[str] = []
    regulates = requirement.stands is Stands.OPERATIVE
    allowed = view.where(requirement.stands)
    for content in requirement.contents:
        hits = _hits(view.body, content.variants)
        counts = (
            hit
            for hit in hits
            if any(stretch.holds(hit) for stretch in stretches)
            and any(part.holds(hit) for part in allowed)
            and not (regulates and is_deferred(view.text.text, hit, max(hit.start - _PARAGRAPH, 0)))
        )
        best = next(counts, None)
        if best is not None:
            found.append(ItemHit(content.id, view.place(best)))
        elif hits:
            mentioned.append(content.id)
    return tuple(found), tuple(mentioned)
