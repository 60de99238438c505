"""What of today's evidence serves the next instrument, or served the one before."""

from collections.abc import Set as AbstractSet

from spbe_docs.model.codes import Strength
from spbe_docs.model.crosswalk import Crossing, Crosswalk
from spbe_docs.model.report import CrosswalkOrigin, CrosswalkRow
from spbe_docs.model.rules import Requirement, Version
from spbe_docs.reports.scan import Scan


def crosswalk(scan: Scan) -> tuple[CrosswalkRow, ...]:
    """One row for each indicator of the later instrument; none when no way from or to the one in use is known."""
    way = scan.crosswalk
    return () if way is None else tuple(_row(crossing, way, scan) for crossing in way.crossings)


def _row(crossing: Crossing, way: Crosswalk, scan: Scan) -> CrosswalkRow:
    coming = scan.rules.instrument.id == way.from_id
    asked = {one.number for one in crossing.origin} if coming else {crossing.to.number}
    files = _evidence(asked, scan)
    return CrosswalkRow(
        from_instrument=way.from_title,
        to_instrument=way.to_title,
        number=crossing.to.number,
        name=crossing.to.name,
        stance=crossing.stance,
        origin=tuple(CrosswalkOrigin(one.number, one.name) for one in crossing.origin),
        serves=crossing.serves,
        make_new=crossing.make_new,
        documents=tuple(path for _, path in files),
        document_roots=tuple(root for root, _ in files),
        confidence=crossing.confidence,
        note=crossing.note,
        source=way.source,
    )


def _evidence(numbers: AbstractSet[int], scan: Scan) -> tuple[tuple[str, str], ...]:
    """Root and path of the papers that prove something lasting for the indicators *numbers*, in their order."""
    files = (
        (proof.document.reading.file.root, proof.document.reading.file.path)
        for one in scan.findings
        if one.indicator.number in numbers
        for finding in one.findings
        if finding.counts and _lasts(finding.requirement)
        for proof in finding.proofs
        if proof.strength is Strength.KEY
    )
    return tuple(dict.fromkeys(files))


def _lasts(requirement: Requirement) -> bool:
    """Whether what proves it serves on: a draft, or the version before, serves nobody any more."""
    return requirement.to_level is None and requirement.version is not Version.EARLIER
