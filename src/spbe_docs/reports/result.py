"""The result model, built from everything one scan concluded."""

from spbe_docs.model.codes import HealthCode, RootState
from spbe_docs.model.entries import Ignored, NotOpened
from spbe_docs.model.report import (
    FORMAT_VERSION,
    BandInfo,
    Engines,
    Health,
    Institution,
    InstrumentInfo,
    Report,
    Root,
    SourceInfo,
    Tool,
)
from spbe_docs.reports import decided
from spbe_docs.reports.checks import checks
from spbe_docs.reports.crosswalk import crosswalk
from spbe_docs.reports.documents import documents
from spbe_docs.reports.expiring import expiring
from spbe_docs.reports.indicators import indicators
from spbe_docs.reports.masking import masked
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.reports.stages import stages
from spbe_docs.reports.summary import opd, owner_name, summary


def result(scan: Scan) -> Report:
    """Everything any output shows, personal data masked."""
    files = documents(scan)
    report = Report(
        format_version=FORMAT_VERSION,
        tool=Tool("spbe-docs", scan.version, Engines(scan.pdf_engine, scan.ocr_engine), scan.rules.digest),
        made_at=scan.made_at,
        as_of=scan.as_of,
        institution=Institution(
            scan.owner.name,
            scan.institution_code,
            scan.owner.how,
            scan.owner.candidates,
            named=scan.owner.is_named,
            shares_details=scan.shares_details,
        ),
        instrument=_instrument(scan),
        roots=tuple(_root(root, scan) for root in scan.roots),
        summary=summary(scan, files),
        opd=opd(scan),
        stages=stages(scan),
        documents=files,
        ignored=tuple(Ignored(i.path, root.id, i.rule) for root in scan.roots for i in root.listing.ignored),
        not_opened=tuple(NotOpened(n.path, root.id, n.why) for root in scan.roots for n in root.listing.not_opened),
        indicators=indicators(scan),
        crosswalk=crosswalk(scan),
        decisions=decided.decisions(scan),
        waivers=decided.waivers(scan),
        assessor_notes=decided.notes(scan),
        checks=checks(scan),
        expiring=expiring(scan),
        limits=scan.limits,
        limits_hit=tuple(f"{file.path}: {file.reason.message}" for file in files if file.reason and file.pages_read),
    )
    return masked(report)


def _instrument(scan: Scan) -> InstrumentInfo:
    instrument = scan.rules.instrument
    return InstrumentInfo(
        id=instrument.id,
        version=instrument.version,
        title=instrument.title,
        confidence=instrument.confidence,
        fallback=scan.fallback_reason is not None,
        fallback_reason=scan.fallback_reason,
        regulation=instrument.regulation,
        topic=instrument.topic,
        sources=tuple(SourceInfo(key, text) for key, text in instrument.sources),
        bands=tuple(BandInfo(band.name, float(band.at_least), band.also) for band in instrument.bands),
    )


def _root(root: ScannedRoot, scan: Scan) -> Root:
    standing = root.standing
    return Root(
        id=root.id,
        name=root.name,
        owner=root.owner and owner_name(root.owner, scan),
        state=_ROOT_STATES[standing.health],
        files=len(root.listing.files) + len(root.listing.ignored),
        message=standing.message,
        health=Health(standing.health, standing.previous_files),
        result_of=standing.result_of or scan.as_of,
        link=root.link,
    )


_ROOT_STATES = {
    HealthCode.OK: RootState.READ,
    HealthCode.UNREACHABLE: RootState.UNREACHABLE,
    HealthCode.EMPTY: RootState.UNREACHABLE,
    HealthCode.SENTINEL_MISSING: RootState.UNREACHABLE,
    HealthCode.SHRUNKEN: RootState.PARTIAL,
    HealthCode.FOLDER_UNREADABLE: RootState.PARTIAL,
}
