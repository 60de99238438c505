"""What the text of one document says: which documents it holds, of what kind, and what they offer."""

from dataclasses import replace
from functools import partial

from spbe_docs.divide.divide import divide
from spbe_docs.divide.values import Piece, Told
from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.match.candidates import Matcher, TablesOn
from spbe_docs.match.rows import pages_read
from spbe_docs.model.documents import (
    Document,
    Facts,
    Identity,
    Kind,
    Page,
    Table,
    TableSearch,
    TextSource,
)
from spbe_docs.model.findings import Candidate, Examined, KindFit, Part
from spbe_docs.model.rules import Instrument, RulePack
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean
from spbe_docs.read.sight import remark, visible


class Examiner:
    """The rules, compiled once, for any number of documents."""

    def __init__(self, rules: RulePack) -> None:
        self._rules = rules
        self._by_kind = {rule.kind: rule for rule in rules.kinds}
        self._matcher = Matcher(rules.instrument, rules.kinds)
        asked = (one for indicator in rules.instrument.indicators for one in indicator.requirements)
        self._positions = {one.id: position for position, one in enumerate(asked)}
        self._matchers: dict[frozenset[str], Matcher] = {}

    def examine_document(self, document: Document, tables: TablesOn) -> tuple[Examined, Document]:
        """Everything *document* says for the instrument; one without pages (an archive) says nothing.

        Its tables are read, by *tables*, on the pages where the rules ask for rows, unless they were on just those.
        """
        if not document.pages:
            return _silent(document), document
        whole = self._told(document, clean(document.pages))
        pieces = self._pieces(document, whole)
        asked = _Asked(document, tables)
        parts = tuple(self._part(piece, asked) for piece in pieces)
        leading = next((part for part in parts if part.leads), None)
        recognised = [page for page in document.pages if page.source is TextSource.OCR]
        examined = Examined(
            page_count=document.page_count,
            pages_read=len(document.pages) if document.page_count else 0,
            ocr_pages=len(recognised),
            text_source=_source(document.pages),
            ocr_confidence=_mean([page.ocr_confidence or 0.0 for page in recognised]),
            identity=leading.identity if leading else whole.identity,
            facts=leading.facts if leading else whole.facts,
            candidates=leading.candidates if leading else self._candidates(whole, asked),
            trouble=document.trouble,
            notes=(*document.notes, *remark(document)),
            parts=parts if len(parts) > 1 else (),
        )
        return examined, asked.document

    def examine_again(
        self, document: Document, examined: Examined, changed: frozenset[str], tables: TablesOn
    ) -> tuple[Examined, Document]:
        """What `examine_document` gives, from what it gave under rules that differ in the requirements *changed* only.

        Kinds and facts stay what they were, and so does what is offered for the other requirements, unless tables of
        other pages are read now.
        """
        if not document.pages:
            return examined, document
        text = clean(document.pages)
        asked = _Asked(document, tables)
        if not examined.parts:
            told = Told(text, examined.identity, examined.facts)
            return replace(examined, candidates=self._anew(told, examined.candidates, changed, asked)), asked.document
        parts = tuple(self._part_again(text.piece(*part.lines), part, changed, asked) for part in examined.parts)
        leading = next(part for part in parts if part.leads)
        return replace(examined, candidates=leading.candidates, parts=parts), asked.document

    def _part_again(self, text: CleanText, part: Part, changed: frozenset[str], tables: "_Asked") -> Part:
        if part.is_annex:
            return part
        told = Told(text, part.identity, part.facts)
        if part.accompanies:  # of what it offered, a part was not kept
            return replace(part, candidates=_accepted(self._candidates(told, tables)))
        return replace(part, candidates=self._anew(told, part.candidates, changed, tables))

    def _anew(
        self, told: Told, before: tuple[Candidate, ...], changed: frozenset[str], tables: "_Asked"
    ) -> tuple[Candidate, ...]:
        """What *told* offers, of which *before* still holds but for the requirements *changed*."""
        held = [one for one in before if one.requirement not in changed and one.requirement in self._positions]
        offers = self._matcher_of(changed).offers(told.text, told.identity, told.facts)
        pages = pages_read((*(one.row_pages for one in held), *offers.row_pages))
        if pages != pages_read(one.row_pages for one in before):
            return self._candidates(told, tables)
        made = offers.candidates(tables(pages) if pages else ())
        return tuple(sorted((*held, *made), key=lambda one: self._positions[one.requirement]))

    def _matcher_of(self, requirements: frozenset[str]) -> Matcher:
        if requirements not in self._matchers:
            self._matchers[requirements] = Matcher(_limited(self._rules.instrument, requirements), self._rules.kinds)
        return self._matchers[requirements]

    def _told(self, document: Document, text: CleanText, among: frozenset[Kind] | None = None) -> Told:
        """What *text*, of all or a part of *document*, is recognised as, of all kinds or of those *among*."""
        rules = self._rules.kinds
        if among is not None:
            rules = tuple(rule for rule in rules if rule.kind in among)
        identity = identify(
            text, rules, screenshot=document.screenshot, slides=document.slides, mark=self._rules.kind_mark
        )
        rule = self._by_kind.get(identity.kind) if identity.kind is not None else None
        return Told(text, identity, read_facts(text, identity, rule, signature_field=document.signature_field))

    def _pieces(self, document: Document, whole: Told) -> tuple[Piece, ...]:
        """The documents in it; a picture and a slide show are one, whatever they show."""
        if document.screenshot or document.slides:
            return ()
        last_page = max(document.page_count, document.pages[-1].number)
        return divide(whole, last_page, self._rules.kinds, partial(self._told, document))

    def _part(self, piece: Piece, tables: TablesOn) -> Part:
        told = piece.told
        offered = () if piece.is_annex else self._candidates(told, tables)
        return Part(
            piece.first_page,
            piece.last_page,
            told.identity,
            told.facts,
            _accepted(offered) if piece.accompanies else offered,
            leads=piece.leads,
            is_annex=piece.is_annex,
            accompanies=piece.accompanies,
            lines=(told.text.first_line, told.text.first_line + len(told.text.lines)),
        )

    def _candidates(self, told: Told, tables: TablesOn) -> tuple[Candidate, ...]:
        return self._matcher.candidates(told.text, told.identity, told.facts, tables)


class _Asked:
    """The tables that are asked for of a document: those remembered with it, else read."""

    def __init__(self, document: Document, read_on: TablesOn) -> None:
        self._document = document
        self._read_on = read_on
        self._searches: list[TableSearch] = []

    def __call__(self, pages: tuple[int, ...]) -> tuple[Table, ...]:
        known = next((one for one in (*self._searches, *self._document.searches) if one.pages == pages), None)
        self._searches.append(known or TableSearch(pages, visible(self._read_on(pages), self._document)))
        return self._searches[-1].tables

    @property
    def document(self) -> Document:
        """The document with what was asked for; as it was when nothing had to be read."""
        if all(one in self._document.searches for one in self._searches):
            return self._document
        return replace(self._document, searches=tuple(self._searches))


def _accepted(offered: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """What counts of what only accompanies: an invitation is no look-alike of the minutes it comes with."""
    return tuple(one for one in offered if one.kind_fit is KindFit.ACCEPTED)


def _limited(instrument: Instrument, requirements: frozenset[str]) -> Instrument:
    """*instrument* with only those *requirements*."""
    return replace(
        instrument,
        indicators=tuple(
            replace(one, requirements=tuple(asked for asked in one.requirements if asked.id in requirements))
            for one in instrument.indicators
        ),
    )


def _silent(document: Document) -> Examined:
    return Examined(
        page_count=0,
        pages_read=0,
        ocr_pages=0,
        text_source=TextSource.NONE,
        ocr_confidence=None,
        identity=Identity(Kind.LAINNYA, 1.0),
        facts=Facts(),
        candidates=(),
        trouble=document.trouble,
        notes=document.notes,
    )


def _source(pages: tuple[Page, ...]) -> TextSource:
    sources = {page.source for page in pages} - {TextSource.NONE}
    if len(sources) > 1:
        return TextSource.MIXED
    return next(iter(sources), TextSource.NONE)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
