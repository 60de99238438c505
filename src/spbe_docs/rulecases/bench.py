"""The line from a text to the verdicts, run on the papers of a case: clean, identify, facts, match, relate, assess."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.values import Finding, IndicatorFindings, Owner
from spbe_docs.assess.weigh import Scales
from spbe_docs.examine import typed_tables
from spbe_docs.examiner import Examiner
from spbe_docs.model.cases import Paper
from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.documents import Document, Kind, Page, SourceFile, TextSource
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import RulePack
from spbe_docs.relate.relate import relate
from spbe_docs.relate.values import Reading


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of the papers of a case."""

    indicators: Mapping[int, IndicatorFindings]
    """By number: those that the cases of one file speak of."""

    kinds: tuple[Kind | None, ...]
    """What each paper was recognised as; what is one of several in it is left out."""

    refusals: frozenset[str]
    """Why papers were refused as look-alikes."""

    def finding(self, requirement: str) -> Finding:
        """What is said of the requirement with this id."""
        return next(
            finding
            for one in self.indicators.values()
            for finding in one.findings
            if finding.requirement.id == requirement
        )


class Bench:
    """The rules of some indicators, compiled once, for any number of cases. Each paper is examined once."""

    def __init__(self, rules: RulePack, indicators: Iterable[int], institution: str) -> None:
        wanted = frozenset(indicators)
        kept = tuple(one for one in rules.instrument.indicators if one.number in wanted)
        self._instrument = replace(rules.instrument, indicators=kept)
        self._rules = replace(rules, instrument=self._instrument)
        self._examiner = Examiner(self._rules)
        self._owner = Owner(institution, InstitutionSource.GIVEN)
        self._by_kind = {rule.kind: rule for rule in rules.kinds}
        self._examined: dict[tuple[str, bool, bool], Examined] = {}

    def judge(self, papers: Iterable[Paper], as_of: date) -> Judged:
        """The verdicts on *papers* on the day, as if nothing else were there."""
        readings = [self._reading(number, paper) for number, paper in enumerate(papers, start=1)]
        related = relate(readings, self._rules.kinds, as_of)
        found = assess(self._instrument, related, (), Scales(self._owner, self._by_kind, as_of))
        return Judged(
            {one.indicator.number: one for one in found},
            tuple(one.kind for one in related if one.id == one.reading.id),
            frozenset(
                candidate.lookalike
                for one in related
                for candidate in one.examined.candidates
                if candidate.lookalike is not None
            ),
        )

    def _reading(self, number: int, paper: Paper) -> Reading:
        key = (paper.text, paper.is_screenshot, paper.is_slides)
        if key not in self._examined:
            page = Page(1, paper.text, TextSource.DIGITAL)
            document = Document((page,), 1, screenshot=paper.is_screenshot, slides=paper.is_slides)
            self._examined[key], _ = self._examiner.examine_document(
                document, lambda numbers: typed_tables(document, numbers)
            )
        name = f"{paper.name} {number}"
        sha256 = hashlib.sha256(paper.text.encode()).hexdigest()
        return Reading(f"d{number}", SourceFile("r1", name, name, len(paper.text), 0), sha256, self._examined[key])
