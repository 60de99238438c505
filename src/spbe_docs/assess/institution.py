"""Whose documents these are (judging decision 33)."""

from collections import Counter
from collections.abc import Iterable

from spbe_docs.assess.values import Owner
from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.documents import DocumentStatus, Facts
from spbe_docs.relate.names import same_name

_MOST = 10


def institution(given: str | None, configured: str | None, facts: Iterable[Facts]) -> Owner:
    """The institution given, else that of the settings, else the region that most enacted documents name."""
    named = _by_region(facts)
    ranking = tuple(name for name, _ in named[:_MOST])
    if given:
        return Owner(given, InstitutionSource.GIVEN, ranking)
    if configured:
        return Owner(configured, InstitutionSource.SETTINGS, ranking)
    if not named or (len(named) > 1 and named[0][1] == named[1][1]):
        return Owner(None, InstitutionSource.UNCLEAR, ranking)
    return Owner(named[0][0], InstitutionSource.RECOGNISED, ranking)


def _by_region(facts: Iterable[Facts]) -> list[tuple[str, int]]:
    """The regions of enacted documents with their counts, the most frequent first; spellings taken together."""
    counts: Counter[str] = Counter()
    for one in facts:
        if one.region is None or one.national or one.status is not DocumentStatus.ENACTED:
            continue
        known = next((name for name in counts if same_name(name, one.region)), one.region)
        counts[known] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
