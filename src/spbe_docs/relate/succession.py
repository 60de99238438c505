"""Which later document takes the place of an earlier one without a word of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind
from spbe_docs.model.rules import Nature
from spbe_docs.relate.laws import Doubt, is_in_force
from spbe_docs.relate.names import called, region_key, same_region, without_years
from spbe_docs.relate.values import Paper


def redone(papers: Sequence[Paper], natures: Mapping[Kind, Nature], as_of: date) -> Mapping[str, Doubt]:
    """For each decree, the newest one in force that appoints the same anew without a word of the older."""
    groups: dict[tuple[str, ...], list[tuple[date, str, Paper]]] = defaultdict(list)
    for paper in papers:
        facts, kind = paper.facts, paper.kind
        subject = _subject(facts)
        if kind is None or natures.get(kind) is not Nature.DECREE or not subject:
            continue
        if facts.status is DocumentStatus.ENACTED and facts.signed_on is not None and is_in_force(facts, as_of):
            issuer = "" if kind is Kind.KEPUTUSAN_KADA else re.sub(r"[^a-z]", "", (facts.issuer or "").lower())
            groups[kind, issuer, region_key(facts.region or ""), subject].append((facts.signed_on, paper.id, paper))
    doubts: dict[str, Doubt] = {}
    for group in groups.values():
        last, identifier, newest = max(group, key=lambda one: one[:2])
        reason = f"Mungkin sudah digantikan oleh {called(newest.examined)}."
        doubts |= {paper.id: Doubt(identifier, reason, is_later=True) for day, _, paper in group if day < last}
    return doubts


def _subject(facts: Facts) -> str:
    """What a decree is about: its title without years, its institution and the word for making something."""
    title = re.sub(r"\([^)]*\)", " ", (facts.title or "").lower())
    title = re.sub(r"^\W*(?:pembentukan|penetapan|pengangkatan|penunjukan|susunan)\b", " ", title)
    title = re.sub(r"\bsistem\s+pemerintahan\s+berbasis\s+elektronik\b", "spbe", title)
    if facts.region is not None:
        words = r"\s+".join(re.escape(word) for word in facts.region.lower().split())
        title = re.sub(rf"\b(?:(?:di\s+)?lingkungan\s+)?(?:pemerintah\s+)?{words}\b", " ", title)
    return without_years(title)


class Successors:
    """The same paper for a later period, where the folder holds one."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self._by_title: dict[str, list[tuple[int, Paper]]] = defaultdict(list)
        """The enacted papers with a period, with its first year."""

        for paper in papers:
            period = paper.facts.period
            if period is not None and paper.kind is not None and paper.facts.status is DocumentStatus.ENACTED:
                self._by_title[without_years(paper.facts.title)].append((period.start, paper))

    def of(self, paper: Paper) -> str | None:
        """The id of the next one after *paper*."""
        period, title = paper.facts.period, without_years(paper.facts.title)
        if period is None or not title or paper.kind is None:
            return None
        later = [
            (start, other.id)
            for start, other in self._by_title.get(title, ())
            if start > period.start and same_region(other.facts, paper.facts)
        ]
        return min(later)[1] if later else None
