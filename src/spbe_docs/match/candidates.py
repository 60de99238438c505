"""What one document offers for each requirement of an instrument."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spbe_docs.match.about import Stretch, about, counts, is_deferred, is_negated
from spbe_docs.match.rows import RowRules, Sheets
from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.model.documents import Facts, Identity, Table
from spbe_docs.model.findings import Candidate, ItemHit, KindFit, Place, Shortfall
from spbe_docs.model.rules import Content, Instrument, KindRule, Phrase, Requirement, Stands, Subject
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Found, Hit, PhraseSet
from spbe_docs.privacy import mask

Wordings = tuple[str, ...]
"""Phrases, as they stand in the rules: what their hits are found by."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A requirement, with its place among all of them and what each of its contents is found by."""

    position: int
    requirement: Requirement
    contents: tuple[tuple[Content, Wordings], ...]


@dataclass(frozen=True, slots=True)
class _Topic:
    """A subject, with all requirements that ask for it: it is looked for once."""

    stands: Stands
    phrases: Wordings
    lookalikes: tuple[tuple[Wordings, str], ...]
    """Each with its reason."""

    anything: frozenset[str]
    """Subject and look-alikes: without a hit of any of them, a document has nothing to do with it."""

    wanted: tuple[_Wanted, ...]


class Matcher:
    """The phrases of an instrument, compiled once and looked for in any document."""

    def __init__(self, instrument: Instrument, kinds: tuple[KindRule, ...]) -> None:
        requirements = tuple(r for indicator in instrument.indicators for r in indicator.requirements)
        self._natures = {rule.kind: rule.nature for rule in kinds}
        self._phrases = PhraseSet(_phrases(requirements))
        self._rows = RowRules(requirements)
        by_subject: dict[Subject, list[_Wanted]] = {}
        for position, requirement in enumerate(requirements):
            contents = tuple((content, _wordings(content.variants)) for content in requirement.contents)
            by_subject.setdefault(requirement.subject, []).append(_Wanted(position, requirement, contents))
        self._topics = tuple(_topic(subject, tuple(wanted)) for subject, wanted in by_subject.items())

    def table_pages(self, text: CleanText, identity: Identity) -> tuple[int, ...]:
        """The pages whose tables are to be read: the rules ask a document of this kind for rows on them."""
        return self._rows.pages(text, identity)

    def candidates(
        self, text: CleanText, identity: Identity, facts: Facts, tables: Sequence[Table] = ()
    ) -> tuple[Candidate, ...]:
        """What the document with these *tables* offers; requirements that it has nothing to do with are left out."""
        guess = identity.kind or identity.runner_up
        layout = Layout(text, self._natures.get(guess) if guess else None)
        view = _View(text, layout, facts, self._phrases, self._rows.sheets(tables, guess))
        near = (topic for topic in self._topics if not topic.anything.isdisjoint(view.found))
        offers = sorted((offer for topic in near for offer in _offers(topic, identity, view)), key=lambda one: one[0])
        return tuple(candidate for _, candidate in offers)


def _phrases(requirements: Iterable[Requirement]) -> Iterator[Phrase]:
    for requirement in requirements:
        yield from requirement.subject.phrases
        for lookalike in requirement.subject.lookalikes:
            yield from lookalike.phrases
        for content in requirement.contents:
            yield from content.variants
            if content.rows is not None:
                yield from content.rows.labels


def _wordings(phrases: Iterable[Phrase]) -> Wordings:
    return tuple(phrase.text for phrase in phrases)


def _topic(subject: Subject, wanted: tuple[_Wanted, ...]) -> _Topic:
    phrases = _wordings(subject.phrases)
    lookalikes = tuple((_wordings(lookalike.phrases), lookalike.reason) for lookalike in subject.lookalikes)
    anything = frozenset(phrases).union(*(wordings for wordings, _ in lookalikes))
    return _Topic(subject.stands, phrases, lookalikes, anything, wanted)


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
    """One document with the hits in its title and in its text."""

    def __init__(self, text: CleanText, layout: Layout, facts: Facts, phrases: PhraseSet, sheets: Sheets) -> None:
        self.text = text
        self.layout = layout
        self.sheets = sheets
        self.body: Found = phrases.find(text.text)
        self.title: Found = phrases.find(" ".join((facts.title or "").lower().split()))
        self.found = frozenset((*self.body, *self.title))
        """Every phrase that stands anywhere."""

        self.first_dictum: Found = self._within(next((one for one in layout.passages if one.label in _FIRST), None))
        """What a decree decides first: whom it appoints (judging decision 15)."""
        self._title_place = _title_place(facts, text)
        self._sorted: dict[Wordings, tuple[Hit, ...]] = {}

    def _within(self, passage: Passage | None) -> Found:
        if passage is None:
            return {}
        inside = {
            phrase: tuple(hit for hit in hits if passage.start <= hit.start and hit.end <= passage.end)
            for phrase, hits in self.body.items()
        }
        return {phrase: hits for phrase, hits in inside.items() if hits}

    def hits(self, phrases: Wordings) -> tuple[Hit, ...]:
        """Where any of *phrases* stands in the text. Requirements share many contents: each is put in order once."""
        if phrases not in self._sorted:
            self._sorted[phrases] = _hits(self.body, phrases)
        return self._sorted[phrases]

    def about(self, topic: _Topic, *, titled: bool) -> _About:
        """How far the document is about the subject, which its title may name."""
        whole = (Stretch(0, len(self.text.text)),)
        if titled:
            return _About(self._title_place, None, whole)
        hits = self.hits(topic.phrases)
        if not hits:
            return _NOTHING
        if topic.stands is Stands.OPERATIVE:
            found = tuple(about(self.text, self.layout, hits))
            if found:
                hit, stretch = next((one for one in found if self.layout.at(one[1].start).label), found[0])
                return _About(self.place(hit, self.layout.at(stretch.start)), None, tuple(part for _, part in found))
        elif topic.stands is not Stands.TITLE:
            standing = self._in_body if topic.stands is Stands.BODY else self._heads_annex
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
            self.text.quote(hit.start, hit.end),
            self.text.confidence_at(hit.start),
        )

    def row_place(self, page: int, quote: str) -> Place:
        """A row of a table on *page* as a person finds it. It is never taken from recognised text."""
        last = bisect_right(self.text.line_pages, page) - 1
        label = self.layout.at(self.text.starts[last]).label if last >= 0 else None
        return Place(page, label, quote, 1.0)

    def is_labelled(self, hit: Hit, labels: Wordings) -> bool:
        """Whether one of *labels* and a colon stand before *hit*: "Sub Kegiatan: ..."."""
        return any(_LABEL.fullmatch(self.text.text, label.end, hit.start) for label in self.hits(labels))


_LABEL = re.compile(r"\s?:[^:]{0,80}")
"""Between a label and what it names: a code, or the words before those that are asked."""

_ANNEX_HEAD = 600
"""Characters: the reference to the regulation, its number and date, and the annex's own title."""


def _hits(found: Found, phrases: Iterable[str]) -> tuple[Hit, ...]:
    hits = [hit for phrase in phrases for hit in found.get(phrase, ())]
    return tuple(sorted(hits, key=lambda hit: hit.start))


def _title_place(facts: Facts, text: CleanText) -> Place:
    """Where the title stands, with how far the text of that page can be trusted."""
    clue = next((clue for clue in facts.clues if clue.field == "title"), None)
    page = clue.page if clue else 1
    lines = zip(text.line_pages, text.confidences, strict=True)
    sure = next((confidence for number, confidence in lines if number == page), 1.0)
    return Place(page, None, clue.quote if clue else mask(facts.title or ""), sure)


def _offers(topic: _Topic, identity: Identity, view: _View) -> Iterator[tuple[int, Candidate]]:
    """What the document offers for the requirements of *topic*, each with the requirement's position."""
    titled = any(phrase in view.title for phrase in topic.phrases)
    lookalike = _lookalike(topic, view)
    fits = [(wanted, _kind_fit(wanted.requirement, identity, titled=titled)) for wanted in topic.wanted]
    if not (titled or lookalike):
        fits = [(wanted, fit) for wanted, fit in fits if fit is not KindFit.NO]
    found = view.about(topic, titled=titled) if fits else _NOTHING
    if found.subject is None and found.mention is None and lookalike is None:
        return
    for wanted, fit in fits:
        stands = wanted.requirement.stands
        shown = [_shown(content, phrases, stands, view, found.stretches) for content, phrases in wanted.contents]
        yield (
            wanted.position,
            Candidate(
                wanted.requirement.id,
                fit,
                found.subject,
                found.mention,
                tuple(one.hit for one in shown if one.hit is not None),
                tuple(one.item for one in shown if one.mentioned),
                lookalike,
                tuple(Shortfall(one.item, one.lacks) for one in shown if one.lacks and fit is KindFit.ACCEPTED),
            ),
        )


def _kind_fit(requirement: Requirement, identity: Identity, *, titled: bool) -> KindFit:
    if identity.kind in requirement.kinds:
        return KindFit.ACCEPTED
    if identity.kind in requirement.supporting_kinds:
        return KindFit.SUPPORTING
    if identity.kind is None and (titled or identity.runner_up in requirement.kinds):
        return KindFit.UNSURE
    return KindFit.NO


def _lookalike(topic: _Topic, view: _View) -> str | None:
    """Why the title, or the first dictum of a decree, is another object's.

    It is not when the subject is named first: "Tim Koordinasi dan Tim Asesor".
    """
    for hits in (view.title, view.first_dictum):
        named = _hits(hits, topic.phrases)
        for phrases, reason in topic.lookalikes:
            others = _hits(hits, phrases)
            if others and not (named and named[0].start < others[0].start):
                return reason
    return None


@dataclass(frozen=True, slots=True)
class _Shown:
    """How far a document shows a content item."""

    item: str
    hit: ItemHit | None = None
    """Where it does."""

    mentioned: bool = False
    """Whether it only says so where that does not count."""

    lacks: str = ""
    """What the rows lack that should show it."""


def _shown(content: Content, phrases: Wordings, stands: Stands, view: _View, stretches: tuple[Stretch, ...]) -> _Shown:
    hits = view.hits(phrases)
    counting = (hit for hit in hits if _item_counts(stands, view, hit, stretches))
    first = next(counting, None)
    if content.rows is None or not view.sheets.asks(content.rows):
        hit = ItemHit(content.id, view.place(first)) if first is not None else None
        return _Shown(content.id, hit, mentioned=bool(hits) and hit is None)
    sought = view.sheets.seek(content.rows)
    if sought.page and stretches:
        return _Shown(content.id, ItemHit(content.id, view.row_place(sought.page, sought.quote), in_row=True))
    if first is None:
        return _Shown(content.id, None, bool(hits), sought.lacks)
    labels = _wordings(content.rows.labels)
    line = next((hit for hit in (first, *counting) if view.is_labelled(hit, labels)), None)
    if line is not None:
        return _Shown(content.id, ItemHit(content.id, view.place(line), in_row=True))
    place = view.place(first)
    doubt = f"{content.name} disebut di halaman {place.page}, tetapi tidak terbaca {sought.lacks}"
    return _Shown(content.id, ItemHit(content.id, place, doubt=doubt), lacks=sought.lacks)


def _item_counts(stands: Stands, view: _View, hit: Hit, stretches: tuple[Stretch, ...]) -> bool:
    """Whether a content item stands where it counts, in a stretch about the subject, and is not put off."""
    if not any(stretch.holds(hit) for stretch in stretches) or not counts(view.layout, hit, stands):
        return False
    if is_negated(view.text.text, hit):
        return False
    return stands is not Stands.OPERATIVE or not is_deferred(view.text.text, hit, view.layout.at(hit.start))
