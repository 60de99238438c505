"""One document as it is matched: its text with the phrases in it, and how far it is about a subject."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spbe_docs.match.about import Stretch, about, counts
from spbe_docs.match.asserted import is_hoped, is_lacking
from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.match.titled import other_matter
from spbe_docs.model.documents import Facts
from spbe_docs.model.findings import Place
from spbe_docs.model.rules import Stands
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Found, Hit, PhraseSet
from spbe_docs.privacy import mask

Wordings = tuple[str, ...]
"""Phrases, as they stand in the rules: what their hits are found by."""


@dataclass(frozen=True, slots=True)
class About:
    """How far a document is about a subject."""

    subject: Place | None
    """Where it says so, in the place the requirement asks for."""

    mention: Place | None
    """Where it only mentions it."""

    stretches: tuple[Stretch, ...]
    """The stretches that are about it."""


_KINDS_OF_UNITS = r"\b(?:badan|dinas|bagian|bidang|biro|subbagian|seksi)\b"
_UNIT = re.compile(_KINDS_OF_UNITS)
_UNIT_AT_END = re.compile(
    rf"{_KINDS_OF_UNITS}(?: (?!(?:atas|terhadap|tentang|pada|di|untuk|dengan|oleh|dalam)\b)\w+){{1,3}}$"
)
_UNIT_BEFORE = re.compile(rf"{_KINDS_OF_UNITS} $")
_LONGEST_KIND = 12
NOTHING = About(None, None, ())
_FIRST = frozenset({"KESATU", "PERTAMA", "DIKTUM KESATU", "DIKTUM PERTAMA"})


def is_of_unit(text: str, hit: Hit) -> bool:
    """Whether a phrase with a gap was put together from the name of a unit: "SIPD-RI BADAN KEUANGAN" is no finance.

    What the phrase ends or begins with follows the kind of the unit, which is no word of the phrase itself.
    """
    if "..." not in hit.phrase or _UNIT.search(hit.phrase):
        return False
    before = text[max(0, hit.start - _LONGEST_KIND) : hit.start]
    return _UNIT_AT_END.search(text[hit.start : hit.end]) is not None or _UNIT_BEFORE.search(before) is not None


class Words:
    """The phrases in a document's text and in its title."""

    def __init__(self, text: CleanText, facts: Facts, phrases: PhraseSet) -> None:
        self.body: Found = phrases.find(text.text)
        self.title_text = " ".join((facts.title or "").lower().split())
        self.title: Found = phrases.find(self.title_text.replace(":", ","))  # a title is one sentence
        self.found = frozenset((*self.body, *self.title))
        """Every phrase that stands anywhere."""


class View:
    """One document with the hits in its title and in its text."""

    def __init__(self, text: CleanText, layout: Layout, facts: Facts, words: Words, *, reports: bool = False) -> None:
        self.text = text
        self.layout = layout
        self.reports = reports
        """Whether it tells what is and what was done."""
        self._own_name = _own_name(facts, text) if reports else (0, 0)
        self.body, self.title, self.title_text = words.body, words.title, words.title_text
        self.first_dictum: Found = self._within(next((one for one in layout.passages if one.label in _FIRST), None))
        """What a decree decides first: whom it appoints (judging decision 15)."""
        self._title_place = _title_place(facts, text)
        self.other_matter = other_matter(self.title_text, text) if reports else None
        """What it reports on instead of what its title names."""
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
            self._sorted[phrases] = hits_of(self.body, phrases)
        return self._sorted[phrases]

    def is_titled(self, phrases: Wordings) -> bool:
        """Whether the title names the subject."""
        title = self.title_text
        return any(not is_of_unit(title, hit) for phrase in phrases for hit in self.title.get(phrase, ()))

    def about(self, phrases: Wordings, narrowings: Wordings, stands: Stands, *, titled: bool) -> About:
        """How far the document is about the subject, which its title may name; not one of the *narrowings* of it."""
        whole = (Stretch(0, len(self.text.text)),)
        if titled:
            return About(self._title_place, None, whole)
        named = tuple(hit for hit in self.hits(phrases) if not is_of_unit(self.text.text, hit))
        if not named:
            return NOTHING
        hits = tuple(hit for hit in longest(named) if not is_narrowed(self.text.text, hit, self.body, narrowings))
        if stands is Stands.OPERATIVE:
            found = tuple(about(self.text, self.layout, hits))
            if found:
                return About(self.strongest(found, ()), None, found)
        elif stands is not Stands.TITLE:
            is_proper = self._in_body if stands is Stands.BODY else self._heads_annex
            proper = next((hit for hit in hits if is_proper(hit)), None)
            if proper is not None:
                return About(self.place(proper), None, whole)
        return About(None, self.place(named[0]), ())

    def strongest(self, stretches: tuple[Stretch, ...], items: Iterable[int]) -> Place | None:
        """Where the subject is named that a person should be shown: what most *items* (offsets) belong to.

        Of equals, an article before what stands outside of all, and what a heading names before what opens a paragraph.
        """
        offsets = tuple(items)
        by_name: dict[Hit, list[Stretch]] = {}
        for one in stretches:
            if one.named_at is not None:
                by_name.setdefault(one.named_at, []).append(one)
        if not by_name:
            return None

        def strength(hit: Hit) -> tuple[int, bool, bool, int]:
            parts = by_name[hit]
            holding = sum(any(part.start <= offset < part.end for part in parts) for offset in offsets)
            return holding, any(map(self._label, parts)), parts[0].is_headed, -hit.start

        best = max(by_name, key=strength)
        shown = next(filter(self._label, by_name[best]), by_name[best][0])
        return self.place(best, self.layout.at(shown.start))

    def _label(self, stretch: Stretch) -> str | None:
        return self.layout.at(stretch.start).label

    def denies(self, hit: Hit) -> bool:
        """Whether the words around *hit* say that it is not there; where deeds are reported, also if it is to come."""
        return is_lacking(self.text, hit) or (self.reports and is_hoped(self.text, hit))

    def is_own_claim(self, hit: Hit) -> bool:
        """Whether *hit* stands in the title of a document that reports: it claims, and shows nothing (decision 17)."""
        begin, end = self._own_name
        return begin <= hit.start and hit.end <= end

    def is_announced(self, hit: Hit) -> bool:
        """Whether *hit* stands in an agenda, or where a paper says what it is for."""
        return self.layout.at(hit.start).standing is Standing.ANNOUNCED

    def _in_body(self, hit: Hit) -> bool:
        """A meeting is about what it announces, and a paper about what it is for; not about what is only to come."""
        if self.is_announced(hit):
            return not is_lacking(self.text, hit)
        return counts(self.layout, hit, Stands.BODY) and not self.denies(hit)

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
            self.text.is_proposed(hit.start, hit.end),
        )

    def row_place(self, page: int, quote: str) -> Place:
        """A row of a table on *page* as a person finds it. It is never taken from recognised text."""
        last = bisect_right(self.text.line_pages, page) - 1
        label = self.layout.at(self.text.starts[last]).label if last >= 0 else None
        return Place(page, label, quote, 1.0)


_ANNEX_HEAD = 600
"""Characters: the reference to the regulation, its number and date, and the annex's own title."""


_BETWEEN = re.compile(
    r" (?:(?:kabupaten|kota|provinsi)(?: (?!yang )\w+){1,3}? (?=(?:pada|di|untuk|tingkat|lingkup) ))?"
    r"(?:(?:pada|untuk|di|bagi|dalam|milik|tingkat|lingkungan|lingkup|khusus) ){0,3}"
)
"""Between a subject, which may be followed by the region's name, and what narrows it."""


def is_narrowed(text: str, hit: Hit, found: Found, narrowings: Wordings) -> bool:
    """Whether one of *narrowings* follows *hit* and belongs to it: "Arsitektur SPBE Nasional"."""
    others = (other for phrase in narrowings for other in found.get(phrase, ()) if hit.end < other.start < hit.end + 60)
    return any(_BETWEEN.fullmatch(text, hit.end, other.start) for other in others)


def longest(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """*hits*, which are in order, without those that are part of another."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def hits_of(found: Found, phrases: Iterable[str]) -> tuple[Hit, ...]:
    """The hits of any of *phrases*, in order."""
    hits = [hit for phrase in phrases for hit in found.get(phrase, ())]
    return tuple(sorted(hits, key=lambda hit: hit.start))


def _own_name(facts: Facts, text: CleanText) -> tuple[int, int]:
    """Where the title stands in the text, begin and end; nowhere (0, 0) if its words do not follow one another."""
    title = " ".join((facts.title or "").lower().split())
    begin = text.text.find(title) if title else -1
    return (begin, begin + len(title)) if begin >= 0 else (0, 0)


def _title_place(facts: Facts, text: CleanText) -> Place:
    """Where the title stands, with how far the text of that page can be trusted."""
    clue = next((clue for clue in facts.clues if clue.field == "title"), None)
    page = clue.page if clue else 1
    lines = zip(text.line_pages, text.confidences, strict=True)
    sure = next((confidence for number, confidence in lines if number == page), 1.0)
    begin, end = _own_name(facts, text)
    quote = clue.quote if clue else mask(facts.title or "")
    return Place(page, None, quote, sure, text.is_proposed(begin, end) if end else False)
