"""Copies of one file, and versions of one document with the one that leads."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spbe_docs.model.documents import DocumentStatus
from spbe_docs.relate.names import plain_number, region_key
from spbe_docs.relate.values import Paper

_WORD_FILES = (".docx", ".doc", ".odt", ".rtf")


def duplicates(papers: Iterable[Paper]) -> Mapping[str, str]:
    """For each document of a copied file, the id of the first file with the same bytes, or of its part there.

    What lies in an archive comes after all others.
    """
    first: dict[tuple[str, int | None], str] = {}
    copies: dict[str, str] = {}
    for paper in sorted(papers, key=lambda one: one.reading.file.container is not None):
        digest = paper.reading.sha256
        if digest is None:
            continue
        known = first.setdefault((digest, paper.part), paper.id)
        if known != paper.id:
            copies[paper.id] = known
    return copies


def families(papers: Sequence[Paper], duplicates: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """Versions of one document (same kind, region, number and title), and which of them leads."""
    groups: dict[tuple[str, ...], list[Paper]] = defaultdict(list)
    for paper in papers:
        facts, kind = paper.facts, paper.kind
        if kind is None or not facts.title:
            continue
        title = re.sub(r"[^a-z0-9]", "", facts.title.lower())
        region = region_key(facts.region or "")
        groups[kind, region, plain_number(facts.number or ""), str(facts.signed_on or facts.year or ""), title].append(
            paper
        )
    families: dict[str, str] = {}
    leaders: set[str] = set()
    several = [group for group in groups.values() if len(group) > 1]
    for serial, group in enumerate(sorted(several, key=lambda members: order(members[0].id)), start=1):
        leaders.add(min(group, key=lambda paper: _rank(paper, duplicates)).id)
        for paper in group:
            families[paper.id] = f"f{serial:02d}"
    alone = {paper.id for paper in papers} - families.keys()
    return families, frozenset(leaders | alone)


def _rank(paper: Paper, duplicates: Mapping[str, str]) -> tuple[bool, bool, bool, bool, tuple[int, ...]]:
    """Leads: no copy, enacted, a final form rather than a Word file, no part of an archive, the first."""
    return (
        paper.id in duplicates,
        paper.facts.status is not DocumentStatus.ENACTED,
        paper.path.lower().endswith(_WORD_FILES),
        paper.reading.file.container is not None,
        order(paper.id),
    )


def order(identifier: str) -> tuple[int, ...]:
    """As the files were found, and within a file the leading document first: "d17", "d17.2"."""
    return tuple(int(number) for number in identifier.removeprefix("d").split("."))
