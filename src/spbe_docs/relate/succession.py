"""Which later document takes the place of an earlier one without a word of it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
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


def successor(paper: Paper, papers: Sequence[Paper]) -> str | None:
    """The same paper for a later period, when the folder holds one."""
    period, title = paper.facts.period, without_years(paper.facts.title)
    if period is None or not title or paper.kind is None:
        return None
    later = [
        (other.facts.period.start, other.id)
        for other in papers
        if other.id != paper.id
        and other.kind is not None
        and other.facts.status is DocumentStatus.ENACTED
        and other.facts.period is not None
        and other.facts.period.start > period.start
        and same_region(other.facts, paper.facts)
        and without_years(other.facts.title) == title
    ]
    return min(later)[1] if later else None
