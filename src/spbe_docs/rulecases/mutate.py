"""Positive cases made worse, one thing at a time: whatever still passes was not held by any rule.

Taken out are each content item, the enactment (the paper becomes a draft), the time (ten years earlier) and the
institution (another region's). What survives is listed; a wording that no item holds is found this way, and a
requirement whose age, status or owner nobody checks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from spbe_docs.model.cases import Case, CaseBook, Paper
from spbe_docs.model.documents import Page, TextSource
from spbe_docs.model.rules import Content, KindRule, Phrase, Requirement, RulePack
from spbe_docs.patterns import PhraseSet
from spbe_docs.read.clean import clean
from spbe_docs.read.tables import CELL_BREAK
from spbe_docs.rulecases.bench import Bench, Judged
from spbe_docs.rulecases.hold import bench_for, is_yes
from spbe_docs.rulecases.tally import asks_for_enactment

_YEARS_BACK = 10
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_CELLS = re.compile(r"[^\W_]")
_OTHER_REGION = "Lain Lagi"


@dataclass(frozen=True, slots=True)
class Survivor:
    """A requirement that is still met after something was taken out of the papers."""

    requirement: str
    place: str
    case: str
    taken_out: str
    """In Indonesian."""


@dataclass(frozen=True, slots=True)
class Mutations:
    """What came of the mutation run."""

    tried: int
    survivors: tuple[Survivor, ...]


@dataclass(frozen=True, slots=True)
class _Mutant:
    papers: tuple[Paper, ...]
    taken_out: str
    falls: tuple[Requirement, ...]
    """The requirements that must not be met any more."""


def mutate(rules: RulePack, book: CaseBook, only: frozenset[int]) -> Mutations:
    """Every mutant of the cases of the indicators *only* that come out right, and those that survive."""
    tried = 0
    survivors: list[Survivor] = []
    for number in sorted(only):
        cases = [case for case in book.cases if case.indicator == number]
        bench = bench_for(rules, book, cases)
        for case in cases:
            for mutant in _mutants(case, bench, rules.kinds, book.institution):
                if mutant.papers == case.papers:
                    continue
                judged = bench.judge(mutant.papers, case.as_of)
                tried += len(mutant.falls)
                survivors += _survivors(case, mutant, judged)
    return Mutations(tried, tuple(survivors))


def _survivors(case: Case, mutant: _Mutant, judged: Judged) -> Iterator[Survivor]:
    for requirement in mutant.falls:
        if is_yes(requirement, judged.finding(requirement.id).verdict):
            yield Survivor(requirement.id, case.place, case.name, mutant.taken_out)


def _mutants(case: Case, bench: Bench, kinds: Sequence[KindRule], institution: str) -> Iterator[_Mutant]:
    judged = bench.judge(case.papers, case.as_of)
    met = [
        finding.requirement
        for expected in case.expected
        if (finding := judged.finding(expected.requirement)).verdict in expected.verdicts
        and finding.requirement.external is None
        and is_yes(finding.requirement, finding.verdict)
    ]
    if not met:
        return
    yield from _without_items(case.papers, met)
    drafts = tuple(paper if paper.draft is None else replace(paper, text=paper.draft) for paper in case.papers)
    enacted = tuple(one for one in met if asks_for_enactment(one, kinds))
    yield _Mutant(drafts, "penetapan (naskahnya menjadi rancangan)", enacted)
    earlier = tuple(replace(paper, text=_earlier(paper.text)) for paper in case.papers)
    yield _Mutant(earlier, f"waktu (semua tahun mundur {_YEARS_BACK})", tuple(filter(_asks_for_time, met)))
    foreign = tuple(replace(paper, text=_foreign(paper.text, institution)) for paper in case.papers)
    yield _Mutant(foreign, "instansi (menjadi milik daerah lain)", tuple(one for one in met if not one.national))


def _without_items(papers: Sequence[Paper], met: Sequence[Requirement]) -> Iterator[_Mutant]:
    """For each content item, the papers without it; where only some are asked for, without all of them."""
    single: dict[tuple[Phrase, ...], tuple[Content, list[Requirement]]] = {}
    for requirement in met:
        binding = [content for content in requirement.contents if content.binding]
        if not binding or not requirement.at_least:
            continue
        if requirement.at_least == len(binding):
            for content in binding:
                single.setdefault(content.variants, (content, []))[1].append(requirement)
        else:
            yield _Mutant(_without(papers, binding), "semua muatannya", (requirement,))
    for content, requirements in single.values():
        yield _Mutant(_without(papers, [content]), f"muatan {content.name}", tuple(requirements))


def _without(papers: Sequence[Paper], contents: Sequence[Content]) -> tuple[Paper, ...]:
    phrases = PhraseSet([phrase for content in contents for phrase in content.variants])
    if any(content.rows is not None and not content.rows.names for content in contents):
        papers = tuple(replace(paper, text=_untabled(paper.text)) for paper in papers)
    return tuple(replace(paper, text=_struck(paper.text, phrases)) for paper in papers)


def _untabled(text: str) -> str:
    """*text* without what stands in its tables: rows that count whatever they say are taken out with them."""
    return "\n".join(_CELLS.sub("x", line) if CELL_BREAK in line else line for line in text.split("\n"))


def _struck(text: str, phrases: PhraseSet) -> str:
    """*text* with every letter of what *phrases* find struck out; all lines stay where they were."""
    whole = clean([Page(1, text, TextSource.DIGITAL)])
    letters = list(whole.cased)
    for hit in chain.from_iterable(phrases.find(whole.text).values()):
        for position in range(hit.start, hit.end):
            if letters[position].isalnum():
                letters[position] = "x"
    struck = "".join(letters)
    return "\n".join(struck[start : start + len(line)] for start, line in zip(whole.starts, whole.lines, strict=True))


def _asks_for_time(requirement: Requirement) -> bool:
    return requirement.max_age_months is not None or requirement.current_period or requirement.fiscal_years is not None


def _earlier(text: str) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - _YEARS_BACK), text)


def _foreign(text: str, institution: str) -> str:
    name = institution.split(" ", 1)[-1]
    return re.sub(
        re.escape(name),
        lambda own: _OTHER_REGION.upper() if own[0].isupper() else _OTHER_REGION,
        text,
        flags=re.IGNORECASE,
    )
