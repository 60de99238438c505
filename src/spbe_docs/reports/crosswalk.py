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
    """Root and path of the papers that prove something for the indicators *numbers*, in the order of what they prove.

    Not those that were only drafts, or only the version before: they serve nobody any more.
    """
    files = (
        (proof.document.reading.file.root, proof.document.reading.file.path)
        for one in scan.findings
        if one.indicator.number in numbers
        for finding in one.findings
        if finding.counts
        and finding.requirement.to_level is None
        and finding.requirement.version is not Version.EARLIER
        for proof in finding.proofs
        if proof.strength is Strength.KEY
    )
    return tuple(dict.fromkeys(files))


def _lasts(requirement: Requirement) -> bool:
    return requirement.to_level is None and requirement.version is not Version.EARLIER
