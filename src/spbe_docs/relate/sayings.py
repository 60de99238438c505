"""What one document says of another: that it is revoked, amended or done anew."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, Reference
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import Nature
from spbe_docs.relate.names import called, plain_number, region_key, same_region, squeeze, without_years
from spbe_docs.relate.values import Reading

Read = list[tuple[Reading, Examined]]


def is_in_force(facts: Facts, as_of: date) -> bool:
    """Whether a document can change others on the day: no draft, and not of a later day."""
    days = (facts.signed_on, facts.promulgated_on, facts.valid_from)
    return facts.status is not DocumentStatus.DRAFT and all(day is None or day <= as_of for day in days)


def named(read: Read, field: str, speaking: Read) -> Mapping[str, str]:
    """For each document that one of those *speaking* names in *field* ("revokes", "amends"), the id of that one."""
    index: dict[tuple[str, str, int | None], list[tuple[Reading, Examined]]] = defaultdict(list)
    for reading, examined in read:
        facts, form = examined.facts, examined.identity.form
        if facts.number and form:
            index[squeeze(form), plain_number(facts.number), facts.year].append((reading, examined))
    said: dict[str, str] = {}
    for reading, examined in speaking:
        references: tuple[Reference, ...] = getattr(examined.facts, field)
        for reference in references:
            key = (squeeze(reference.form), plain_number(reference.number), reference.year)
            for other, named in index.get(key, ()):
                if other.id != reading.id and same_region(named.facts, examined.facts):
                    said.setdefault(other.id, reading.id)
    return said


def redone(read: Read, duplicates: Mapping[str, str], natures: Mapping[Kind, Nature], as_of: date) -> Mapping[str, str]:
    """For each decree, the id of the newest one in force that appoints the same anew without a word of the older."""
    groups: dict[tuple[str, ...], list[tuple[date, str]]] = defaultdict(list)
    for reading, examined in read:
        facts, kind = examined.facts, examined.identity.kind
        subject = _subject(facts)
        if kind is None or natures.get(kind) is not Nature.DECREE or not subject or reading.id in duplicates:
            continue
        if facts.status is DocumentStatus.ENACTED and facts.signed_on is not None and is_in_force(facts, as_of):
            issuer = "" if kind is Kind.KEPUTUSAN_KADA else re.sub(r"[^a-z]", "", (facts.issuer or "").lower())
            groups[kind, issuer, region_key(facts.region or ""), subject].append((facts.signed_on, reading.id))
    newest = {key: max(group) for key, group in groups.items()}
    return {
        identifier: newest[key][1] for key, group in groups.items() for day, identifier in group if day < newest[key][0]
    }


def _subject(facts: Facts) -> str:
    """What a decree is about: its title without years, its institution and the word for making something."""
    title = re.sub(r"\([^)]*\)", " ", (facts.title or "").lower())
    title = re.sub(r"^\W*(?:pembentukan|penetapan|pengangkatan|penunjukan|susunan)\b", " ", title)
    title = re.sub(r"\bsistem\s+pemerintahan\s+berbasis\s+elektronik\b", "spbe", title)
    if facts.region is not None:
        words = r"\s+".join(re.escape(word) for word in facts.region.lower().split())
        title = re.sub(rf"\b(?:(?:di\s+)?lingkungan\s+)?(?:pemerintah\s+)?{words}\b", " ", title)
    return without_years(title)


def said_by(read: Read, identifier: str, words: str) -> str:
    examined = next(examined for reading, examined in read if reading.id == identifier)
    return f"{words} {called(examined)}."


def successor(reading: Reading, examined: Examined, read: Read) -> str | None:
    """The same paper for a later period, when the folder holds one."""
    period, title = examined.facts.period, without_years(examined.facts.title)
    if period is None or not title or examined.identity.kind is None:
        return None
    later = [
        (other.facts.period.start, candidate.id)
        for candidate, other in read
        if candidate.id != reading.id
        and other.identity.kind is not None
        and other.facts.status is DocumentStatus.ENACTED
        and other.facts.period is not None
        and other.facts.period.start > period.start
        and same_region(other.facts, examined.facts)
        and without_years(other.facts.title) == title
    ]
    return min(later)[1] if later else None
