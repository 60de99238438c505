"""Whether what was kept of a meeting agrees: invitation, attendance, minutes, photographs (judging decision 19)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from spbe_docs.model.documents import Kind, Meeting
from spbe_docs.relate.values import Paper

_COMPANIONS = {Kind.UNDANGAN: "undangan", Kind.DAFTAR_HADIR: "daftar hadir", Kind.FOTO: "foto kegiatan"}
"""What belongs to minutes, as people call it, in the order of a meeting."""

_ALIKE = 0.5
_SPBE = re.compile(r"\bsistem\s+pemerintahan\s+berbasis\s+elektronik\b")
_EMPTY = frozenset(
    ("rapat", "undangan", "surat", "pembahasan", "membahas", "kegiatan", "acara", "notulen", "dan", "di", "pada",
     "tentang", "dalam", "rangka", "untuk", "yang", "tahun", "hasil", "terkait", "mengenai", "lanjutan", "bersama")
)  # fmt: skip
"""Words that say nothing of what a meeting is about."""


class _Same(Enum):
    """Whether two papers are of one meeting."""

    YES = "by its day, and by its matter as far as both tell"
    NO = "another day or another matter"
    OPEN = "nothing to compare"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a meeting beside its minutes."""

    lacking: tuple[str, ...]
    """What was not found with them, in Indonesian."""

    contradiction: str | None
    """What in the same file is of another day or matter, in Indonesian; None when nothing is."""


def kept_of_meetings(papers: Sequence[Paper]) -> Mapping[str, Kept]:
    """For each of the minutes among *papers*, by id, what else was kept of the meeting.

    What lies in their own file must agree with them, or with other minutes in it; what lies in their folder belongs to
    them where it does agree.
    """
    by_file: dict[str, list[Paper]] = defaultdict(list)
    by_day: dict[tuple[str, str, date | None], list[Paper]] = defaultdict(list)
    for paper in papers:
        if paper.kind in _COMPANIONS:
            by_file[paper.reading.id].append(paper)
            by_day[_folder_and_day(paper)].append(paper)
    minutes = [paper for paper in papers if paper.kind is Kind.NOTULEN]
    told_in: dict[str, list[Paper]] = defaultdict(list)
    for one in minutes:
        told_in[one.reading.id].append(one)
    return {
        one.id: _kept(one, by_file[one.reading.id], by_day[_folder_and_day(one)], told_in[one.reading.id])
        for one in minutes
    }


def _kept(minutes: Paper, in_file: Iterable[Paper], of_day: Iterable[Paper], all_minutes: Sequence[Paper]) -> Kept:
    found = {paper.kind for paper in of_day if _same(minutes, paper) is _Same.YES}
    contradiction = None
    for paper in in_file:
        same = _same(minutes, paper)
        if same is not _Same.NO:
            found.add(paper.kind)
        elif all(_same(other, paper) is _Same.NO for other in all_minutes):
            contradiction = contradiction or _difference(minutes, paper)
    return Kept(tuple(name for kind, name in _COMPANIONS.items() if kind not in found), contradiction)


def _same(minutes: Paper, paper: Paper) -> _Same:
    one, other = minutes.facts.meeting, paper.facts.meeting
    if one is None or other is None:
        return _Same.OPEN
    if _other_day(one, other) or _other_matter(one, other):
        return _Same.NO
    return _Same.YES if one.held_on is not None and one.held_on == other.held_on else _Same.OPEN


def _other_day(one: Meeting, other: Meeting) -> bool:
    return one.held_on is not None and other.held_on is not None and one.held_on != other.held_on


def _other_matter(one: Meeting, other: Meeting) -> bool:
    """Whether both say what the meeting is about, and no wording of the one is like one of the other."""
    mine, theirs = ([words for matter in each.matters if (words := _words(matter))] for each in (one, other))
    return bool(mine and theirs) and not any(_alike(first, second) for first in mine for second in theirs)


@lru_cache(maxsize=10_000)
def _words(matter: str) -> frozenset[str]:
    lowered = _SPBE.sub("spbe", " ".join(matter.lower().split()))
    return frozenset(word for word in re.findall(r"[a-z]{3,}", lowered) if word not in _EMPTY)


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _difference(minutes: Paper, paper: Paper) -> str:
    what = _COMPANIONS.get(paper.kind or Kind.LAINNYA, "bagian lain")
    one, other = minutes.facts.meeting, paper.facts.meeting
    if one is not None and other is not None and _other_day(one, other):
        return f"{what} dalam berkas yang sama untuk rapat {other.held_on:%d-%m-%Y}, notulennya {one.held_on:%d-%m-%Y}"
    matter = other.matters[0] if other is not None and other.matters else ""
    return f'{what} dalam berkas yang sama tentang hal lain ("{matter[:80]}")'


def _folder_and_day(paper: Paper) -> tuple[str, str, date | None]:
    """Where it lies and when its meeting was held: in a folder, only papers of one day are of one meeting."""
    meeting = paper.facts.meeting
    return paper.reading.file.root, paper.path.rpartition("/")[0], meeting.held_on if meeting is not None else None
