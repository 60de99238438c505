"""From what all documents offer to the supported level of each indicator."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spbe_docs.assess.agencies import find_external, given
from spbe_docs.assess.levels import settled
from spbe_docs.assess.requirement import find
from spbe_docs.assess.unread import Possible, could_be
from spbe_docs.assess.values import Finding, IndicatorFindings, Weighed
from spbe_docs.assess.versions import in_sequence
from spbe_docs.assess.weigh import Scales
from spbe_docs.model.rules import Indicator, Instrument
from spbe_docs.relate.values import Related


def assess(
    instrument: Instrument, documents: Iterable[Related], unread: Sequence[Possible], scales: Scales
) -> tuple[IndicatorFindings, ...]:
    """The findings on every indicator of *instrument*, in its order."""
    offers = _offers(instrument, documents, scales)
    return tuple(_indicator(indicator, offers, unread, scales) for indicator in instrument.indicators)


def _offers(instrument: Instrument, documents: Iterable[Related], scales: Scales) -> Mapping[str, list[Weighed]]:
    """What each requirement is offered, weighed; copies are left out."""
    requirements = {r.id: r for indicator in instrument.indicators for r in indicator.requirements}
    offers: dict[str, list[Weighed]] = defaultdict(list)
    for document in documents:
        if document.duplicate_of is not None:
            continue
        for candidate in document.examined.candidates:
            requirement = requirements[candidate.requirement]
            offers[requirement.id].append(scales.weigh(requirement, document, candidate))
    return offers


def _indicator(
    indicator: Indicator, offers: Mapping[str, list[Weighed]], unread: Sequence[Possible], scales: Scales
) -> IndicatorFindings:
    findings: list[Finding] = []
    for requirement in indicator.requirements:
        offered = offers.get(requirement.id, [])
        if (index := requirement.external) is not None:
            findings.append(find_external(requirement, index, offered, scales.agencies.get(index.id), scales.as_of))
            continue
        weighed = in_sequence(requirement, offered, findings)
        possible = could_be(requirement, indicator, unread)
        findings.append(find(requirement, weighed, possible, scales.as_of))
    return IndicatorFindings(indicator, *settled(indicator, findings), given(indicator, scales.agencies, scales.as_of))
