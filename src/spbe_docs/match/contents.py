"""Whether a document shows a content item: in its words where they count, or in a row of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.match.about import Stretch, counts, in_heading
from spbe_docs.match.asserted import (
    heads_empty_table,
    heads_paragraph,
    in_mail_address,
    in_one_sentence,
    is_announced,
    is_deferred,
    is_named_only,
)
from spbe_docs.match.listed import is_only_listed
from spbe_docs.match.rows import Sheets
from spbe_docs.match.structure import Standing
from spbe_docs.match.view import View, Wordings
from spbe_docs.model.findings import ItemHit
from spbe_docs.model.rules import Content, Rows, Stands
from spbe_docs.patterns import Hit

_LABEL = re.compile(r"\s?:[^:]{0,80}")
"""Between a label and what it names: a code, or the words before those that are asked."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How far a document shows a content item."""

    item: str
    hit: ItemHit | None = None
    """Where it does."""

    offset: int | None = None
    """Where in the text, when its words show it."""

    mentioned: bool = False
    """Whether it only says so where that does not count."""

    lacks: str = ""
    """What the rows lack that should show it."""


@dataclass(frozen=True, slots=True)
class Search:
    """Where content items are looked for: in stretches of a document, in a certain standing."""

    view: View
    stands: Stands
    stretches: tuple[Stretch, ...]

    def words(self, content: Content, phrases: Wordings, beside: Wordings = ()) -> Shown:
        """*content* as its words show it; *beside* are the phrases of what is asked with it."""
        hits = self.view.hits(phrases)
        others = self.view.hits(beside) if self.view.reports and not content.in_title else ()
        found = None
        for hit in self._counting(hits, content):
            if heads_empty_table(self.view.text, hit):
                continue
            doubt = self._doubt(content, hit) or self._only_listed(content, hit, others)
            if doubt is None:
                return Shown(content.id, ItemHit(content.id, self.view.place(hit)), hit.start)
            found = found or ItemHit(content.id, self.view.place(hit), doubt=doubt)
        found = found or self._near(content)
        return Shown(content.id, found, mentioned=found is None and bool(hits))

    def _near(self, content: Content) -> ItemHit | None:
        """The words that come close to *content*, wherever they regulate or tell something in the document."""
        view = self.view
        for hit in view.hits(tuple(phrase.text for phrase in content.near)):
            passage = view.layout.at(hit.start)
            deferred = self.stands is Stands.OPERATIVE and is_deferred(view.text.text, hit, passage)
            if counts(view.layout, hit, self.stands) and not deferred and not view.denies(hit):
                doubt = f"{content.name} tidak disebut, tetapi ada yang mendekati; pastikan itu yang dimaksud"
                return ItemHit(content.id, view.place(hit), doubt=doubt)
        return None

    def rows(self, content: Content, rows: Rows, phrases: Wordings, sheets: Sheets) -> Shown:
        """*content* as *rows* of the tables show it; words alone leave it to a person."""
        sought = sheets.seek(rows)
        if sought.page:
            return Shown(content.id, ItemHit(content.id, self.view.row_place(sought.page, sought.quote), in_row=True))
        hits = tuple(self._counting(self.view.hits(phrases), content))
        line = next((hit for hit in hits if self._is_labelled(hit, rows)), None)
        if line is not None:
            return Shown(content.id, ItemHit(content.id, self.view.place(line), in_row=True))
        if not hits:
            return Shown(content.id, mentioned=bool(self.view.hits(phrases)), lacks=sought.lacks)
        place = self.view.place(hits[0])
        doubt = f"{content.name} disebut di halaman {place.page}, tetapi tidak terbaca {sought.lacks}"
        return Shown(content.id, ItemHit(content.id, place, doubt=doubt), lacks=sought.lacks)

    def _counting(self, hits: tuple[Hit, ...], content: Content) -> Iterator[Hit]:
        against = self.view.hits(tuple(phrase.text for phrase in content.unless))
        counting = (hit for hit in hits if self._counts(hit, content))
        return (hit for hit in counting if not any(in_one_sentence(self.view.text.text, hit, one) for one in against))

    def _counts(self, hit: Hit, content: Content) -> bool:
        """Whether *hit* stands where it counts, in a stretch about the subject, and is said to be so."""
        view = self.view
        if not any(stretch.holds(hit) for stretch in self.stretches):
            return False
        if view.denies(hit) or in_mail_address(view.text.text, hit):
            return False
        if view.reports and not content.in_title and (view.is_own_claim(hit) or is_announced(view.text, hit)):
            return False
        if content.in_title and view.is_announced(hit):
            return True
        return counts(view.layout, hit, self.stands) and not (
            self.stands is Stands.OPERATIVE and is_deferred(view.text.text, hit, view.layout.at(hit.start))
        )

    def _doubt(self, content: Content, hit: Hit) -> str | None:
        """Why a person has to look whether *hit* regulates what it names; None when it does."""
        passage = self.view.layout.at(hit.start)
        bare = all(stretch.is_bare for stretch in self.stretches if stretch.holds(hit))
        if bare and not (in_heading(passage, hit) or heads_paragraph(self.view.text.text, hit, passage)):
            return f"{content.name} berdiri di bawah judul pokoknya, tetapi pasalnya sendiri tidak menyebut pokok itu"
        if self.stands is not Stands.OPERATIVE or passage.standing is not Standing.OPERATIVE:
            return None
        if is_named_only(self.view.text.text, hit, passage):
            return f"{content.name} hanya disebut sebagai asas, tujuan, lingkup, atau sanksi; pastikan memang diatur"
        return None

    def _only_listed(self, content: Content, hit: Hit, others: tuple[Hit, ...]) -> str | None:
        """Why a person has to look whether a report tells what it names at *hit*; None when it does."""
        if not others or not is_only_listed(self.view.text, hit, others):
            return None
        return f"{content.name} hanya disebut sebagai pokok bahasan, isinya tidak terbaca; pastikan diuraikan"

    def _is_labelled(self, hit: Hit, rows: Rows) -> bool:
        """Whether a label and a colon stand before *hit*: "Sub Kegiatan: ..."."""
        labels = self.view.hits(tuple(label.text for label in rows.labels))
        return any(_LABEL.fullmatch(self.view.text.text, label.end, hit.start) for label in labels)
