"""What each file is evidence for, and whether it lies in the folder of the indicator that it serves."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.assess.values import Finding, IndicatorFindings
from spbe_docs.model.codes import Verdict
from spbe_docs.model.rules import Indicator, Instrument
from spbe_docs.relate.values import Reading

_BY_WORD = re.compile(r"\bind(?:ikator)?\b[\s._-]*(?:no(?:mor)?\b[\s._-]*)?(?P<number>\d{1,3})(?!\d)", re.IGNORECASE)
_BY_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})[\s._)-]+(?P<name>\D.*)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLS_APART = 3
"""Words in the names of at most so many indicators tell which one is meant."""

_NOT_OF_IT = frozenset({Verdict.MISSING, Verdict.LOOKALIKE})


@dataclass(frozen=True, slots=True)
class Better:
    """The indicator that a file serves, where it lies in the folder of another."""

    indicator: int
    reason: str


def used_by(findings: Sequence[IndicatorFindings]) -> Mapping[str, Sequence[str]]:
    """By the id of the reading, the ids of the requirements that the file is evidence for."""
    used: dict[str, list[str]] = defaultdict(list)
    for one in findings:
        for finding in one.findings:
            for identifier in dict.fromkeys(_shown(finding)):
                used[identifier].append(finding.requirement.id)
    return used


def _shown(finding: Finding) -> Iterator[str]:
    yield from (proof.document.reading.id for proof in finding.proofs)
    yield from (one.document.reading.id for one in finding.items if one.document is not None and finding.proofs)


def better_places(
    instrument: Instrument, readings: Sequence[Reading], findings: Sequence[IndicatorFindings]
) -> Mapping[str, Better]:
    """By the id of the reading: files in the folder of an indicator that they do not serve, while they serve others.

    A file that may yet serve the folder's indicator, as a draft may, lies where it should.
    """
    folders = _Folders(instrument.indicators)
    served = _served(findings)
    possible = _possible(findings)
    found = {}
    for reading in readings:
        folder, number = folders.of(reading.file.path)
        serves = served.get(reading.id)
        if number is not None and serves and number not in serves and (reading.id, number) not in possible:
            best = min(serves, key=lambda one: (-serves[one], one))
            lies = f"Terletak di folder “{folder}” (indikator {number})"
            found[reading.id] = Better(best, f"{lies}, tetapi menjadi bukti untuk indikator {best}.")
    return found


def _served(findings: Sequence[IndicatorFindings]) -> Mapping[str, Counter[int]]:
    """By reading: how many requirements of which indicators it is evidence for."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for one in findings:
        for finding in one.findings:
            for identifier in set(_shown(finding)):
                counts[identifier][one.indicator.number] += 1
    return counts


def _possible(findings: Sequence[IndicatorFindings]) -> frozenset[tuple[str, int]]:
    """Readings with the indicators that they offer something for, accepted or not yet."""
    return frozenset(
        (offer.document.reading.id, one.indicator.number)
        for one in findings
        for finding in one.findings
        for offer in finding.considered
        if offer.verdict not in _NOT_OF_IT
    )


class _Folders:
    """Tells which indicator a folder is meant for: by the word, or by its number with words of its name.

    A number alone may count anything: domains, years, deliveries.
    """

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self._names = {one.number: _words(f"{one.name} {one.short_name}") for one in indicators}
        self._spread = Counter(word for words in self._names.values() for word in words)

    def of(self, path: str) -> tuple[str, int | None]:
        """The innermost folder of *path* that is meant for an indicator, with its number; None for none."""
        for folder in reversed(path.split("/")[:-1]):
            if (number := self._meant(folder)) is not None:
                return folder, number
        return "", None

    def _meant(self, folder: str) -> int | None:
        if by_word := _BY_WORD.search(folder):
            number = int(by_word["number"])
            return number if number in self._names else None
        if by_number := _BY_NUMBER.match(folder):
            number, words = int(by_number["number"]), _words(by_number["name"])
            telling = any(self._spread[word] <= _TELLS_APART for word in words)
            return number if words and words <= self._names.get(number, frozenset()) and telling else None
        return None


def _words(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(name))
