"""Copies of one file, and versions of one document with the one that leads."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.findings import Examined
from spbe_docs.relate.names import plain_number, region_key
from spbe_docs.relate.sayings import Read
from spbe_docs.relate.values import Reading

_WORD_FILES = (".docx", ".doc", ".odt", ".rtf")


def duplicates(readings: Iterable[Reading]) -> Mapping[str, str]:
    """For each copy, the id of the first file with the same bytes; what lies in an archive comes after all others."""
    first: dict[str, str] = {}
    copies: dict[str, str] = {}
    for reading in sorted(readings, key=lambda one: one.file.container is not None):
        if reading.sha256 is None:
            continue
        if reading.sha256 in first:
            copies[reading.id] = first[reading.sha256]
        else:
            first[reading.sha256] = reading.id
    return copies


def families(read: Read, duplicates: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """Versions of one document (same kind, region, number and title), and which of them leads."""
    groups: dict[tuple[str, ...], list[tuple[Reading, Examined]]] = defaultdict(list)
    for reading, examined in read:
        facts, kind = examined.facts, examined.identity.kind
        if kind is None or not facts.title:
            continue
        title = re.sub(r"[^a-z0-9]", "", facts.title.lower())
        region = region_key(facts.region or "")
        groups[kind, region, plain_number(facts.number or ""), str(facts.signed_on or facts.year or ""), title].append(
            (reading, examined)
        )
    families: dict[str, str] = {}
    leaders: set[str] = set()
    several = [group for group in groups.values() if len(group) > 1]
    for serial, group in enumerate(sorted(several, key=lambda members: order(members[0][0].id)), start=1):
        leader = min(group, key=lambda member: _rank(member, duplicates))
        leaders.add(leader[0].id)
        for reading, _ in group:
            families[reading.id] = f"f{serial:02d}"
    alone = {reading.id for reading, _ in read} - families.keys()
    return families, frozenset(leaders | alone)


def _rank(member: tuple[Reading, Examined], duplicates: Mapping[str, str]) -> tuple[bool, bool, bool, bool, int]:
    """Leads: no copy, enacted, a final form rather than a Word file, no part of an archive, the first."""
    reading, examined = member
    return (
        reading.id in duplicates,
        examined.facts.status is not DocumentStatus.ENACTED,
        reading.file.path.lower().endswith(_WORD_FILES),
        reading.file.container is not None,
        order(reading.id),
    )


def order(identifier: str) -> int:
    return int(identifier.lstrip("d"))
