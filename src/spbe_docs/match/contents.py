"""Whether a document shows a content item: in its words where they count, or in a row of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.match.about import Stretch, counts, in_mail_address, in_one_sentence, is_deferred
from spbe_docs.match.rows import Sheets
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

    def words(self, content: Content, phrases: Wordings) -> Shown:
        """*content* as its words show it."""
        hits = self.view.hits(phrases)
        first = next(self._counting(hits, content), None)
        if first is None:
            return Shown(content.id, mentioned=bool(hits))
        return Shown(content.id, ItemHit(content.id, self.view.place(first)))

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
        counting = (hit for hit in hits if _counts(self.stands, self.view, hit, self.stretches))
        proper = (hit for hit in counting if content.in_title or not self.view.is_own_claim(hit))
        return (hit for hit in proper if not any(in_one_sentence(self.view.text.text, hit, one) for one in against))

    def _is_labelled(self, hit: Hit, rows: Rows) -> bool:
        """Whether a label and a colon stand before *hit*: "Sub Kegiatan: ..."."""
        labels = self.view.hits(tuple(label.text for label in rows.labels))
        return any(_LABEL.fullmatch(self.view.text.text, label.end, hit.start) for label in labels)


def _counts(stands: Stands, view: View, hit: Hit, stretches: tuple[Stretch, ...]) -> bool:
    """Whether a content item stands where it counts, in a stretch about the subject, and is not put off."""
    if not any(stretch.holds(hit) for stretch in stretches) or not counts(view.layout, hit, stands):
        return False
    if view.denies(hit) or in_mail_address(view.text.text, hit):
        return False
    return stands is not Stands.OPERATIVE or not is_deferred(view.text.text, hit, view.layout.at(hit.start))
