"""Copies of one file, and versions of one document with the one that is judged."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from spbe_docs.model.documents import DocumentStatus, Facts, Kind
from spbe_docs.relate.leading import is_told_apart, leading
from spbe_docs.relate.names import order, plain_number, region_key, stem
from spbe_docs.relate.objects import letters, other_office
from spbe_docs.relate.values import Paper

_NO_VERSIONS = frozenset({Kind.FOTO, Kind.TANGKAPAN_LAYAR, Kind.DAFTAR_HADIR, Kind.SERTIFIKAT, Kind.LAINNYA})
"""Two of these under one title are two pictures, screens, pages or people rather than one paper twice."""

_ALIKE = 0.6
"""Of titles under one number: recognised text misspells, and files shorten."""

_REMEMBERED = 10_000
"""Titles: each is compared with those of all papers that may be versions of its own."""

_DRAFT_WORDS = re.compile(r"^\W*(?:rancangan|draf\w?|konsep)\b\W*", re.IGNORECASE)
_SPBE = re.compile(r"sistem\s+pemerintahan\s+berbasis\s+elektronik", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Version:
    """A document's place among its versions."""

    family: str
    """ "f01"."""

    leader: Paper
    why: str
    """Why that one leads, in Indonesian; empty where the others are copies of it."""

    counts: bool
    """Whether it is judged: it leads, or is the annex that the leader has not."""

    is_told_apart: bool
    """Whether something speaks against it as the version to be judged; if not, the leader was only found first."""

    others: tuple[str, ...]
    """Of the leader: where the other versions lie, for people; without copies and annexes that are judged with it."""

    annexes: tuple[str, ...]
    """Where those annexes lie, for people."""


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


def versions(papers: Sequence[Paper], duplicates: Mapping[str, str]) -> Mapping[str, Version]:
    """For each document of which there are several versions, by id, its place among them. A copy is one of them."""
    groups = _groups([paper for paper in papers if paper.id not in duplicates])
    home = {paper.id: group for group in groups for paper in group}
    for paper in papers:
        if paper.id in duplicates:
            home[duplicates[paper.id]].append(paper)
    several = sorted((group for group in groups if len(group) > 1), key=lambda group: order(group[0].id))
    return {
        identifier: version
        for serial, group in enumerate(several, start=1)
        for identifier, version in _placed(f"f{serial:02d}", group, duplicates)
    }


def _groups(papers: Sequence[Paper]) -> list[list[Paper]]:
    """The papers, those that are versions of one document together."""
    known: dict[tuple[str, ...], dict[int, list[Paper]]] = defaultdict(dict)
    groups: list[list[Paper]] = []
    # What is numbered comes first, so that a draft finds what became of it.
    for paper in sorted(papers, key=lambda one: (one.facts.number is None, order(one.id))):
        group = next((one for key in _asked(paper) for one in known[key].values() if _is_version(paper, one[0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(paper)
        for key in _told(paper):
            known[key].setdefault(id(group), group)
    for group in groups:
        group.sort(key=lambda one: order(one.id))
    return groups


def _asked(paper: Paper) -> tuple[tuple[str, ...], ...]:
    """Under what the versions of a paper are looked for among those before it, which are all that have a number.

    Of two numbers none is a version of the other; of two papers without one, only those of one day.
    """
    told = _told(paper)
    return told[-1:] if paper.facts.number else tuple(("numbered", *key[1:-1]) for key in told) + told


def _told(paper: Paper) -> tuple[tuple[str, ...], ...]:
    """Under what a paper is found by its other versions."""
    facts, kind = paper.facts, paper.kind
    if kind is None or kind in _NO_VERSIONS or not facts.title:
        return ()
    same = (kind, region_key(facts.region or ""))
    if facts.number:
        return ("numbered", *same, _title(facts)), ("number", *same, plain_number(facts.number))
    return (("unnumbered", *same, _title(facts), str(facts.signed_on or stem(paper.path))),)


def _is_version(paper: Paper, other: Paper) -> bool:
    """Whether *paper* is another version of *other*, which is numbered where one of them is."""
    mine, theirs = paper.facts, other.facts
    if _names(mine, theirs) or _names(theirs, mine) or other_office(mine, theirs):
        return False
    if mine.number and theirs.number:
        same_number = plain_number(mine.number) == plain_number(theirs.number) and _agree(mine.year, theirs.year)
        return same_number and _title_alike(mine, theirs)
    if _title(mine) != _title(theirs) or not _agree(mine.year, theirs.year):
        return False
    if mine.number or theirs.number:
        unnumbered = mine if mine.number is None else theirs
        if unnumbered.status is DocumentStatus.DRAFT or unnumbered.annex_only:
            return unnumbered.year is not None or stem(paper.path) == stem(other.path) or _is_annex_beside(paper, other)
    if mine.signed_on is None or theirs.signed_on is None:
        return mine.signed_on == theirs.signed_on and stem(paper.path) == stem(other.path)
    return mine.signed_on == theirs.signed_on


def _names(facts: Facts, other: Facts) -> bool:
    """Whether the one revokes or amends the other: then it is another document."""
    return other.number is not None and any(
        plain_number(one.number) == plain_number(other.number) and _agree(one.year, other.year)
        for one in (*facts.revokes, *facts.amends, *facts.replaces)
    )


def _is_annex_beside(paper: Paper, other: Paper) -> bool:
    folders = {(one.reading.file.root, one.path.rpartition("/")[0]) for one in (paper, other)}
    return paper.facts.annex_only and len(folders) == 1


def _title(facts: Facts) -> str:
    return _plain_title(facts.title or "")


@lru_cache(maxsize=_REMEMBERED)
def _plain_title(title: str) -> str:
    return letters(_SPBE.sub("spbe", _DRAFT_WORDS.sub("", title)))


def _title_alike(mine: Facts, theirs: Facts) -> bool:
    short, long = sorted((_title(mine), _title(theirs)), key=len)
    return short in long or SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE


def _agree(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def _placed(family: str, group: Sequence[Paper], duplicates: Mapping[str, str]) -> Iterator[tuple[str, Version]]:
    originals = [paper for paper in group if paper.id not in duplicates]
    leader, why = leading(originals)
    annexes: dict[str, Paper] = {}
    if not (leader.facts.annex_only or leader.facts.has_annex):
        for paper in originals:
            if paper.facts.annex_only:
                annexes.setdefault(stem(paper.path), paper)
    together = tuple(paper.name for paper in annexes.values())
    counting = {leader.id, *(paper.id for paper in annexes.values())}
    others = tuple(one.name for one in originals if one.id not in counting)
    for paper in group:
        leads = paper.id == leader.id
        apart = leads or is_told_apart(leader, paper)
        yield paper.id, Version(family, leader, why, paper.id in counting, apart, others if leads else (), together)
