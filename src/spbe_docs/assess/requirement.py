"""The verdict on one requirement, from what all documents offer for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from spbe_docs.assess.nearness import nearest
from spbe_docs.assess.unread import Possible
from spbe_docs.assess.values import Closest, Finding, FoundItem, Lookalike, Proof, Weighed
from spbe_docs.assess.weigh import doubt_of, weighed_name
from spbe_docs.model.codes import Strength, Verdict
from spbe_docs.model.decisions import Decision
from spbe_docs.model.findings import ItemHit, Place
from spbe_docs.model.rules import Confidence, Content, Requirement
from spbe_docs.phrasing import as_sentence

_ORDER = {verdict: position for position, verdict in enumerate(Verdict)}
_MOST_PROOFS = 6
_MOST_LOOKALIKES = 5


def find(requirement: Requirement, offers: Sequence[Weighed], unread: Sequence[Possible], as_of: date) -> Finding:
    """The verdict by the fixed order of precedence, with its evidence, or with what came closest and what it lacks."""
    passing = _of_the_object(requirement, [offer for offer in offers if offer.verdict is Verdict.MET])
    items = _items(requirement.contents, passing, doubted=False)
    if passing and _lacking(requirement, items, passing, as_of):
        helped = _of_the_object(
            requirement, [*passing, *(offer for offer in offers if _doubted_in_part(requirement, offer))]
        )
        together = _items(requirement.contents, helped, doubted=False)
        if not _lacking(requirement, together, helped, as_of):
            passing, items = helped, together
    lookalikes = _lookalikes(offers)
    lacking = _lacking(requirement, items, passing, as_of)
    accepted = next((offer.decision for offer in passing if offer.decision is not None), None)
    if passing and (not lacking or (accepted is not None and requirement.fiscal_years is None)):
        proofs = _proofs(requirement, passing, items)
        reason = _met_reason(proofs, accepted if lacking else None)
        return Finding(requirement, Verdict.MET, reason, proofs, items, lookalikes=lookalikes, decision=accepted)
    verdict = _verdict(requirement, offers, unread, items)
    near = next(iter(nearest(verdict, offers, 1)), None)
    shown = items if passing else _items(requirement.contents, [near] if near else [], doubted=True)
    file = next((one for one in unread if one.verdict is verdict), None)
    closest = _unread(file) if file is not None else _closest(near, lacking, shown)
    return Finding(
        requirement,
        verdict,
        closest.reason if closest else "Tidak ada dokumen yang mendekati.",
        _proofs(requirement, passing, items),
        shown,
        closest,
        lookalikes,
        tuple(offer.document.id for offer in offers if offer.verdict is Verdict.DRAFT),
        decision=next((offer.decision for offer in offers if offer.decision is not None), None),
    )


def _of_the_object(requirement: Requirement, passing: Sequence[Weighed]) -> Sequence[Weighed]:
    """Those of *passing* that name what is reviewed or audited, where any does; others add nothing.

    Several files may show one thing together, but not the agenda of one review and the findings of another.
    """
    named = {content.id for content in requirement.contents if content.in_title and content.binding}
    about = [
        offer
        for offer in passing
        if offer.decision is not None or named <= {hit.item for hit in offer.candidate.items if hit.doubt is None}
    ]
    return about or passing


def _doubted_in_part(requirement: Requirement, offer: Weighed) -> bool:
    """Whether nothing but one of its content items keeps the document from being accepted.

    That item is then left out; what else it shows counts together with what others show (judging decision 8).
    """
    certain = requirement.papers_prove and requirement.confidence is not Confidence.LOW
    if not certain or requirement.fiscal_years is not None:  # there each document has to stand for a year of its own
        return False
    return offer.verdict is Verdict.REVIEW and offer.why == doubt_of(requirement, offer.candidate)


def _lookalikes(offers: Iterable[Weighed]) -> tuple[Lookalike, ...]:
    wrong = [offer for offer in offers if offer.verdict is Verdict.LOOKALIKE]
    return tuple(Lookalike(offer.document, as_sentence(offer.why)) for offer in wrong[:_MOST_LOOKALIKES])


def _items(contents: Iterable[Content], offers: Sequence[Weighed], *, doubted: bool) -> tuple[FoundItem, ...]:
    """Each of *contents* with where the *offers* show it; what is *doubted* only counts for what comes closest."""
    found: dict[str, tuple[Weighed, ItemHit]] = {}
    for offer in offers:
        for hit in offer.candidate.items:
            if hit.doubt is not None and not doubted:
                continue
            known = found.get(hit.item)
            if known is None or known[1].place.confidence < hit.place.confidence:
                found[hit.item] = (offer, hit)
    return tuple(
        FoundItem(content, found[content.id][0].document, found[content.id][1].place)
        if content.id in found
        else FoundItem(content, None, None)
        for content in contents
    )


def _lacking(requirement: Requirement, items: Sequence[FoundItem], passing: Sequence[Weighed], as_of: date) -> str:
    """What documents that are otherwise accepted still lack; empty when nothing."""
    binding = [item for item in items if item.content.binding]
    found = [item for item in binding if item.place is not None]
    if len(found) < requirement.at_least:
        names = [_absent(item.content, passing) for item in binding if item.place is None]
        return f"{_listed(names)} ({len(found)} dari {len(binding)} muatan ditemukan)"
    if requirement.fiscal_years is not None:
        return _missing_years(requirement.fiscal_years, passing, as_of)
    return ""


def _absent(content: Content, offers: Iterable[Weighed]) -> str:
    """A content item that is not shown, with what the table lacks that should show it."""
    for offer in offers:
        for shortfall in offer.candidate.shortfalls:
            if shortfall.item == content.id:
                return f"{content.name} ({shortfall.lacks})"
    return content.name


def _missing_years(asked: int, passing: Sequence[Weighed], as_of: date) -> str:
    """The fiscal years still lacking; empty when enough follow one another up to this year or the last."""
    years = {offer.document.facts.fiscal_year or offer.document.facts.year for offer in passing}
    spans = [range(last - asked + 1, last + 1) for last in (as_of.year, as_of.year - 1)]
    if any(all(year in years for year in span) for span in spans):
        return ""
    best = max(spans, key=lambda span: sum(year in years for year in span))
    return "tahun anggaran " + _listed([str(year) for year in best if year not in years])


def _proofs(requirement: Requirement, passing: Sequence[Weighed], items: Sequence[FoundItem]) -> tuple[Proof, ...]:
    """Where it is shown: in each document that contributes, the rows that show it, else where it names the subject."""
    contributing = {item.document.id for item in items if item.document is not None}
    if requirement.fiscal_years is not None:  # each year has a document of its own
        contributing = {offer.document.id for offer in passing}
    accepted = [offer for offer in passing if offer.decision is not None]
    others = [offer for offer in passing if offer.decision is None]
    documents = accepted + ([offer for offer in others if offer.document.id in contributing] or others * (not accepted))
    proofs = []
    for offer in documents[:_MOST_PROOFS]:
        for place in _places(offer):
            sure = min(place.confidence, max(offer.document.examined.identity.confidence, 0.0))
            proofs.append(Proof(offer.document, place, Strength.KEY, sure))
    return tuple(proofs)


def _places(offer: Weighed) -> tuple[Place, ...]:
    rows = tuple(dict.fromkeys(hit.place for hit in offer.candidate.items if hit.in_row))
    place = offer.candidate.subject or (offer.candidate.mention if offer.decision is not None else None)
    return rows or (() if place is None else (place,))


def _verdict(
    requirement: Requirement, offers: Sequence[Weighed], unread: Sequence[Possible], items: Sequence[FoundItem]
) -> Verdict:
    """The first in precedence of all that can be said.

    A part that is there can be said to be a part. A draft, an expired paper or one to be checked then counts only
    when it would fill the gap, and a look-alike no longer does (docs/decisions).
    """
    said = {file.verdict for file in unread}
    partly = any(offer.verdict is Verdict.MET or _doubted_in_part(requirement, offer) for offer in offers)
    for verdict, those in _by_verdict(offers).items():
        fill = (_would_do(requirement, items, offer) for offer in those)
        if verdict is Verdict.MET:
            said.add(Verdict.PARTIAL)
        elif verdict is Verdict.REVIEW:
            said |= {Verdict.REVIEW if fills else Verdict.PARTIAL for fills in fill}
        elif not partly or (verdict is not Verdict.LOOKALIKE and any(fill)):
            said.add(verdict)
    return min(said, key=_ORDER.__getitem__, default=Verdict.MISSING)


def _by_verdict(offers: Iterable[Weighed]) -> Mapping[Verdict, Sequence[Weighed]]:
    found: dict[Verdict, list[Weighed]] = defaultdict(list)
    for offer in offers:
        found[offer.verdict].append(offer)
    return found


def _would_do(requirement: Requirement, items: Sequence[FoundItem], offer: Weighed) -> bool:
    """Whether the content would suffice if a person accepted this document."""
    found = {item.content.id for item in items if item.place is not None} | {hit.item for hit in offer.candidate.items}
    return sum(content.binding and content.id in found for content in requirement.contents) >= requirement.at_least


def _unread(file: Possible) -> Closest:
    reason = f"Berkas {file.name} mungkin yang diminta. {file.why}"
    return Closest(file.path, "isinya belum dapat diperiksa", reason, file.root)


def _closest(near: Weighed | None, lacking: str, items: Sequence[FoundItem]) -> Closest | None:
    if near is None:
        return None
    name, file = weighed_name(near.document), near.document.reading.file
    if not near.why:
        return Closest(file.path, lacking, f"Terdekat: {name}. Kurang: {lacking}.", file.root)
    lacks = near.why.rstrip(".")
    own = {hit.item for hit in near.candidate.items}
    absent = [
        _absent(item.content, (near,))
        for item in items
        if item.content.binding and item.place is None and item.content.id not in own
    ]
    if absent and near.verdict is not Verdict.LOOKALIKE:
        lacks += f"; belum memuat {_listed(absent)}"
    return Closest(file.path, lacks, f"Terdekat: {name}. {as_sentence(lacks)}", file.root)


def _met_reason(proofs: Sequence[Proof], accepted: Decision | None) -> str:
    if not proofs:
        return "Terpenuhi."
    if accepted is not None:
        by = f"Diterima oleh {accepted.office} ({accepted.day:%d-%m-%Y}): {as_sentence(accepted.reason)}"
        return f"{by} Dokumennya {weighed_name(proofs[0].document)}."
    return f"Terpenuhi oleh {weighed_name(proofs[0].document)}."


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return f"{', '.join(names[:-1])} dan {names[-1]}"
