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
        document = _document(report, path, requirement)
        if document is not None:
            yield document, tuple(one for one in key if one.document == path)


def _document(report: Report, path: str, requirement: RequirementInfo) -> DocumentInfo | None:
    """The document at *path*: where two roots have one, that which proves the requirement; of copies the first."""
    found = [one for one in report.documents if one.path == path]
    proving = next((one for one in found if requirement.id in one.used_by), found[0] if found else None)
    if proving is None or proving.duplicate_of is None:
        return proving
    return next((one for one in report.documents if one.id == proving.duplicate_of), proving)
