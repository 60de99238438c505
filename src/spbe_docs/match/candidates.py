"""What one document offers for each requirement of an instrument."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spbe_docs.match.contents import Search
from spbe_docs.match.kind_lookalikes import KindLookalikes
from spbe_docs.match.rows import RowRules, Sheets, is_asked, pages_read
from spbe_docs.match.structure import Layout
from spbe_docs.match.titled import is_left_whole, next_words
from spbe_docs.match.view import NOTHING, About, View, Wordings, Words, hits_of, is_narrowed, longest
from spbe_docs.model.documents import Facts, Identity, Kind, Table
from spbe_docs.model.findings import Candidate, KindFit, Shortfall
from spbe_docs.model.rules import Content, Instrument, KindRule, Phrase, Requirement, Rows, Stands, Subject
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import PhraseSet
from spbe_docs.privacy import mask

TablesOn = Callable[[tuple[int, ...]], tuple[Table, ...]]
"""Gives the tables on some pages of the document that is matched."""


def no_tables(_pages: tuple[int, ...]) -> tuple[Table, ...]:
    """Of a document of which only the text is known."""
    return ()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A requirement, with its place among all of them and what each of its contents is found by."""

    position: int
    requirement: Requirement
    contents: tuple[tuple[Content, Wordings, Wordings], ...]
    """Each with its own phrases and those of what is asked beside it."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """A subject, with all requirements that ask for it: it is looked for once."""

    stands: Stands
    phrases: Wordings
    lookalikes: tuple[tuple[Wordings, str, bool], ...]
    """Each with its reason, and whether the title must name the subject too."""

    narrowings: tuple[tuple[Wordings, str], ...]
    """Look-alikes by what follows the subject."""

    followed_by: Wordings | None
    """What may follow the subject in a title; None: anything."""

    anything: frozenset[str]
    """Subject and look-alikes: without a hit of any of them, a document has nothing to do with it."""

    wanted: tuple[_Wanted, ...]


class Matcher:
    """The phrases of an instrument, compiled once and looked for in any document."""

    def __init__(self, instrument: Instrument, kinds: tuple[KindRule, ...]) -> None:
        requirements = tuple(r for indicator in instrument.indicators for r in indicator.requirements)
        self._natures = {rule.kind: rule.nature for rule in kinds}
        self._reports = frozenset(rule.kind for rule in kinds if rule.reports)
        self._phrases = PhraseSet(_phrases(requirements))
        self._rows = RowRules(requirements)
        self._lookalikes = KindLookalikes(kinds)
        by_subject: dict[Subject, list[_Wanted]] = {}
        for position, requirement in enumerate(requirements):
            contents = tuple(
                (content, _wordings(content.variants), _beside(content, requirement))
                for content in requirement.contents
            )
            by_subject.setdefault(requirement.subject, []).append(_Wanted(position, requirement, contents))
        self._topics = tuple(_topic(subject, tuple(wanted)) for subject, wanted in by_subject.items())

    def candidates(
        self, text: CleanText, identity: Identity, facts: Facts, tables: TablesOn = no_tables
    ) -> tuple[Candidate, ...]:
        """What the document offers; requirements that it has nothing to do with are left out.

        *tables* is asked only for pages on which a row may stand that a requirement asks of just such a document.
        """
        offers = self.offers(text, identity, facts)
        pages = pages_read(offers.row_pages)
        return offers.candidates(tables(pages) if pages else ())

    def offers(self, text: CleanText, identity: Identity, facts: Facts) -> "Offers":
        """What the document offers, before its tables are read."""
        guess = identity.kind or identity.runner_up
        words = Words(text, facts, self._phrases)
        near = [topic for topic in self._topics if not topic.anything.isdisjoint(words.found)]
        if not near:
            return Offers(self._rows, guess, None, ())
        layout = Layout(text, self._natures.get(guess) if guess else None)
        view = View(text, layout, facts, words, reports=guess in self._reports)
        refused = self._lookalikes.reason(guess, text)
        offers = (one for topic in near for one in _offers(topic, identity, view, refused))
        return Offers(self._rows, guess, view, tuple(sorted(offers, key=_position)))


def _phrases(requirements: Iterable[Requirement]) -> Iterator[Phrase]:
    for requirement in requirements:
        yield from requirement.subject.phrases
        for lookalike in requirement.subject.lookalikes:
            yield from lookalike.phrases
        for content in requirement.contents:
            yield from content.variants
            yield from content.unless
            yield from content.near
            if content.rows is not None:
                yield from content.rows.labels


def _wordings(phrases: Iterable[Phrase]) -> Wordings:
    return tuple(phrase.text for phrase in phrases)


def _beside(content: Content, requirement: Requirement) -> Wordings:
    """The phrases of what *requirement* asks for beside *content*, other than its subject."""
    others = (one for one in requirement.contents if one is not content and not one.in_title)
    return tuple(phrase for one in others for phrase in _wordings(one.variants))


def _topic(subject: Subject, wanted: tuple[_Wanted, ...]) -> _Topic:
    phrases = _wordings(subject.phrases)
    lookalikes = tuple(
        (_wordings(one.phrases), one.reason, one.beside) for one in subject.lookalikes if not one.follows
    )
    narrowings = tuple((_wordings(one.phrases), one.reason) for one in subject.lookalikes if one.follows)
    anything = frozenset(phrases).union(*(wordings for wordings, _, beside in lookalikes if not beside))
    followed_by = None
    if subject.followed_by is not None:
        followed_by = tuple(words for phrase in subject.followed_by for chunk in phrase.chunks for words in chunk)
    return _Topic(subject.stands, phrases, lookalikes, narrowings, followed_by, anything, wanted)


@dataclass(frozen=True, slots=True)
class _Offer:
    """A document that has to do with what a requirement asks for, before its contents are looked at."""

    wanted: _Wanted
    fit: KindFit
    about: About
    lookalike: str | None
    doubt: str | None = None


def _position(offer: _Offer) -> int:
    return offer.wanted.position


class Offers:
    """What one document offers for the requirements, as far as its text tells."""

    def __init__(self, rules: RowRules, guess: Kind | None, view: View | None, offers: tuple[_Offer, ...]) -> None:
        self._rules = rules
        self._guess = guess
        self._view = view
        self._offers = offers
        asked = (rows for offer in offers for rows in _rows_asked(offer, guess))
        self._pages = rules.pages(view.text, asked) if view is not None else {}

    @property
    def row_pages(self) -> Iterable[frozenset[int]]:
        """On which pages a row may stand that a requirement asks of just such a document."""
        return self._pages.values()

    def candidates(self, tables: Sequence[Table]) -> tuple[Candidate, ...]:
        """The offers with what text and *tables* show of the contents that are asked."""
        if self._view is None:
            return ()
        sheets = self._rules.sheets(tables if self._pages else ())
        return tuple(self._candidate(offer, self._view, sheets) for offer in self._offers)

    def _candidate(self, offer: _Offer, view: View, sheets: Sheets) -> Candidate:
        requirement, about = offer.wanted.requirement, offer.about
        search = Search(view, requirement.stands, about.stretches)
        asked = set(_rows_asked(offer, self._guess))
        shown = [
            search.rows(content, content.rows, phrases, sheets)
            if content.rows is not None and content.rows in asked
            else search.words(content, phrases, beside)
            for content, phrases, beside in offer.wanted.contents
        ]
        items = (one.offset for one in shown if one.offset is not None)
        return Candidate(
            requirement.id,
            offer.fit,
            view.strongest(about.stretches, items) or about.subject,
            about.mention,
            tuple(one.hit for one in shown if one.hit is not None),
            tuple(one.item for one in shown if one.mentioned),
            offer.lookalike,
            tuple(Shortfall(one.item, one.lacks) for one in shown if one.lacks),
            tuple(sorted(frozenset().union(*(self._pages[rows] for rows in asked)))),
            offer.doubt,
        )


def _offers(topic: _Topic, identity: Identity, view: View, refused: str | None) -> Iterator[_Offer]:
    """What the document offers for the requirements of *topic*; *refused*: why it shows nothing, whatever they are."""
    titled = view.is_titled(topic.phrases)
    lookalike = _lookalike(topic, view) or _narrowed(topic, view)
    fits = [(wanted, _kind_fit(wanted.requirement, identity, titled=titled)) for wanted in topic.wanted]
    if not (titled or lookalike):
        fits = [(wanted, fit) for wanted, fit in fits if fit is not KindFit.NO]
    others = tuple(phrase for phrases, _ in topic.narrowings for phrase in phrases)
    found = view.about(topic.phrases, others, topic.stands, titled=titled) if fits else NOTHING
    if found.subject is not None or found.mention is not None or lookalike is not None:
        doubt = _title_doubt(topic, view) if titled else None
        for wanted, fit in fits:
            yield _Offer(wanted, fit, found, lookalike or refused, doubt)


def _title_doubt(topic: _Topic, view: View) -> str | None:
    """Why a person has to look whether the document is about the subject that its title names."""
    named = longest(hits_of(view.title, topic.phrases))
    followed_by = topic.followed_by
    if followed_by is not None and not any(is_left_whole(view.title_text, hit, followed_by) for hit in named):
        words = next_words(view.title_text, named[0])
        return (
            f"judulnya menyebut \u201c{words}\u201d; pastikan itu pokok yang diminta, bukan bagiannya atau urusan lain"
        )
    if view.other_matter is not None:
        return f"yang dibahas \u201c{mask(view.other_matter)}\u201d, bukan pokok dalam judulnya"
    return None


_MAY_SHOW = frozenset({KindFit.ACCEPTED, KindFit.UNSURE})


def _rows_asked(offer: _Offer, kind: Kind | None) -> Iterator[Rows]:
    """The rows that decide whether the document shows what is asked; none if it cannot anyway."""
    if offer.about.subject is not None and offer.lookalike is None and offer.fit in _MAY_SHOW:
        for content, _, _ in offer.wanted.contents:
            if content.rows is not None and is_asked(content.rows, kind):
                yield content.rows


def _kind_fit(requirement: Requirement, identity: Identity, *, titled: bool) -> KindFit:
    if identity.kind in requirement.kinds:
        return KindFit.ACCEPTED
    if identity.kind in requirement.supporting_kinds:
        return KindFit.SUPPORTING
    if identity.kind is None and (titled or identity.runner_up in requirement.kinds):
        return KindFit.UNSURE
    if any(skipped.kind in requirement.kinds for skipped in identity.not_evaluated):
        return KindFit.UNSURE
    return KindFit.NO


def _narrowed(topic: _Topic, view: View) -> str | None:
    """Why the subject that the title or the first dictum names is a part of what is asked, or another body's.

    None when one of them is whole.
    """
    for text, found in ((view.title_text, view.title), (view.text.text, view.first_dictum)):
        named = longest(hits_of(found, topic.phrases))
        reasons = [
            next((why for phrases, why in topic.narrowings if is_narrowed(text, hit, found, phrases)), None)
            for hit in named
        ]
        if reasons and all(reasons):
            return reasons[0]
    return None


def _lookalike(topic: _Topic, view: View) -> str | None:
    """Why the title, or the first dictum of a decree, is another object's.

    It is not when the subject is named before it: "Tim Koordinasi dan Tim Asesor". What reaches into it names no
    subject of its own: "reviu ... manajemen risiko" in "Reviu Manajemen Risiko Bencana".
    """
    for hits in (view.title, view.first_dictum):
        named = hits_of(hits, topic.phrases)
        for phrases, reason, beside in topic.lookalikes:
            others = hits_of(hits, phrases)
            if others and (named or not beside) and not any(hit.end <= others[0].start for hit in named):
                return reason
    return None
