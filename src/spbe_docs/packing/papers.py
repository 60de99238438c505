"""Which papers go into the pack, and what each of them proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.model.report import (
    DocumentInfo,
    Evidence,
    IndicatorInfo,
    Report,
    RequirementInfo,
    Standing,
    Strength,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Use:
    """What one paper proves of one requirement."""

    indicator: IndicatorInfo
    requirement: RequirementInfo
    evidence: tuple[Evidence, ...]
    """The places in this paper; empty for one that a person confirmed and that names none."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that goes into the pack, once, whatever it proves."""

    document: DocumentInfo
    uses: tuple[Use, ...]
    """In the order of the instrument; never empty."""


def papers(report: Report) -> tuple[Paper, ...]:
    """The papers that *report* accepts, in the order of the first requirement that each proves.

    Accepted is the key evidence of a requirement that is met, and what a person confirmed; nothing else.
    """
    uses: dict[str, list[Use]] = {}
    for indicator in report.indicators:
        for requirement in indicator.requirements:
            for document, evidence in _accepted(report, requirement):
                uses.setdefault(document.id, []).append(Use(indicator, requirement, evidence))
    known = {document.id: document for document in report.documents}
    return tuple(Paper(known[identifier], tuple(found)) for identifier, found in uses.items())


def _accepted(report: Report, requirement: RequirementInfo) -> Iterator[tuple[DocumentInfo, tuple[Evidence, ...]]]:
    """The documents accepted for *requirement*, each with its places, and each content once."""
    key = tuple(one for one in requirement.evidence if one.strength is Strength.KEY)
    paths = [one.document for one in key] if requirement.verdict is Verdict.MET else []
    decision = requirement.decision
    if decision is not None and decision.accepts and decision.standing is Standing.HOLDS:
        paths.append(decision.document)
    for path in dict.fromkeys(paths):
        documents = _documents(report, path, requirement)
        places = tuple(one for one in key if one.document == path)
        for document in documents:
            yield document, places if len(documents) == 1 else ()


def _documents(report: Report, path: str, requirement: RequirementInfo) -> tuple[DocumentInfo, ...]:
    """The documents at *path*: where several roots have one, those that prove the requirement; of copies the first.

    Of several, nobody can tell which one holds a quoted place.
    """
    found = [one for one in report.documents if one.path == path]
    proving = [one for one in found if requirement.id in one.used_by] if len(found) > 1 else found
    known = {one.id: one for one in report.documents}
    originals = [known.get(one.duplicate_of or one.id, one) for one in proving]
    return tuple({one.id: one for one in originals}.values())
