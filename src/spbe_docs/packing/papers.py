"""Which papers go into the pack, and what each of them proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.model.codes import Standing, Strength, Verdict
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import Evidence, IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.places import told_apart


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
    """As people are told of it."""

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
    known = {document.id: document for document in told_apart(report).documents}
    return tuple(Paper(known[identifier], tuple(found)) for identifier, found in uses.items())


def _accepted(report: Report, requirement: RequirementInfo) -> Iterator[tuple[DocumentInfo, tuple[Evidence, ...]]]:
    """The documents accepted for *requirement*, each with its places, and each content once."""
    key = tuple(one for one in requirement.evidence if one.strength is Strength.KEY)
    named = [(one.document, one.root) for one in key] if requirement.verdict is Verdict.MET else []
    decision = requirement.decision
    if decision is not None and decision.accepts and decision.standing is Standing.HOLDS:
        named.append((decision.document, decision.root))
    for path, root in dict.fromkeys(named):
        documents = _documents(report, path, root, requirement)
        places = tuple(one for one in key if (one.document, one.root) == (path, root))
        for document in documents:
            yield document, places if len(documents) == 1 else ()


def _documents(report: Report, path: str, root: str | None, requirement: RequirementInfo) -> tuple[DocumentInfo, ...]:
    """The documents at *path*: those that prove the requirement, where nobody knows the *root*; of copies the first.

    Of several, nobody can tell which one holds a quoted place.
    """
    found = [one for one in report.documents if one.path == path and root in {None, one.root}]
    proving = [one for one in found if requirement.id in one.used_by] if len(found) > 1 else found
    known = {(one.path, one.root): one for one in report.documents}
    originals = [known.get((one.duplicate_of or "", one.duplicate_of_root or ""), one) for one in proving]
    return tuple({one.id: one for one in originals}.values())
