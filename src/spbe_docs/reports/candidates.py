"""What was considered for a requirement, and why each was taken or not."""

from spbe_docs.assess.values import Finding, Unseen, Weighed
from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import CandidateInfo
from spbe_docs.model.rules import Requirement
from spbe_docs.phrasing import as_sentence

_MOST = 10
_FIRST = frozenset({Verdict.UNREADABLE, Verdict.SOURCE_DOWN})
"""Verdicts that speak of files nobody could look into."""


def candidates(finding: Finding) -> tuple[CandidateInfo, ...]:
    """The nearest first; files that nobody could look into come first where the verdict speaks of them."""
    offers = [_offer(finding.requirement, one) for one in finding.considered]
    unseen = [_unseen(one) for one in finding.unseen]
    ordered = unseen + offers if finding.verdict in _FIRST else offers + unseen
    return tuple(ordered[:_MOST])


def _offer(requirement: Requirement, offer: Weighed) -> CandidateInfo:
    place = offer.candidate.subject or offer.candidate.mention
    own = {hit.item for hit in offer.candidate.items}
    binding = [content for content in requirement.contents if content.binding]
    absent = [content.name for content in binding if content.id not in own]
    enough = len(binding) - len(absent) >= requirement.at_least
    verdict = Verdict.PARTIAL if offer.verdict is Verdict.MET and not enough and not offer.decision else offer.verdict
    lacks = f"{', '.join(absent)} ({len(binding) - len(absent)} dari {len(binding)} muatan ditemukan)"
    return CandidateInfo(
        document=offer.document.reading.file.path,
        verdict=verdict,
        page=place.page if place else None,
        article=place.article if place else None,
        quote=place.quote if place else None,
        found=tuple(content.name for content in requirement.contents if content.id in own),
        lacks="" if enough else lacks,
        reason=as_sentence(offer.why),
        part=offer.document.part_at(place.page if place else 0),
        root=offer.document.reading.file.root,
    )


def _unseen(file: Unseen) -> CandidateInfo:
    return CandidateInfo(file.path, file.verdict, None, None, None, (), "", as_sentence(file.why), root=file.root)
