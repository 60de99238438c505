"""The documents of a result: one entry a file, read or not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from spbe_docs.model.codes import ReadState
from spbe_docs.model.documents import DocumentStatus, Reason, Reference, SourceFile, TextSource, Trouble, Unreadable
from spbe_docs.model.entries import BetterPlace, ClueInfo, DocumentInfo, PeriodInfo, ReasonInfo, SignatureInfo
from spbe_docs.model.findings import Examined
from spbe_docs.placing import Better, used_by
from spbe_docs.relate.values import Reading, Related
from spbe_docs.reports.parts import notes_of_parts, parts
from spbe_docs.reports.scan import Scan

_WAITING = frozenset({Reason.STILL_CHANGING, Reason.SOURCE_DOWN})
"""Nothing is wrong with such a file: its turn comes."""


def documents(scan: Scan) -> tuple[DocumentInfo, ...]:
    """An entry for every file that was found, in the order of the readings."""
    related = {document.id: document for document in scan.related}
    uses = used_by(scan.findings)
    return tuple(
        _read(reading, related, uses.get(reading.id, ()), _better(scan.better_places.get(reading.id)))
        if reading.id in related
        else _file(reading)
        for reading in scan.readings
    )


def _read(
    reading: Reading, by_id: Mapping[str, Related], uses: Sequence[str], better: BetterPlace | None
) -> DocumentInfo:
    """The entry of a file that was read: that of the document which it is, with its parts where it holds several."""
    related = by_id[reading.id]
    examined, facts, identity = related.examined, related.facts, related.examined.identity
    original, revoking = (_file_of(one, by_id) for one in (related.duplicate_of, related.revoked_by))
    return replace(
        _file(reading),
        pages=examined.page_count or None,
        pages_read=examined.pages_read,
        ocr_pages=examined.ocr_pages,
        state=ReadState.PARTIAL if examined.trouble else ReadState.READ,
        reason=_reason(examined.trouble),
        text_source=examined.text_source,
        ocr_confidence=examined.ocr_confidence,
        kind=identity.kind,
        kind_confidence=identity.confidence,
        kind_runner_up=identity.runner_up,
        form=identity.form,
        number=facts.number,
        year=facts.year,
        title=facts.title,
        issuer=facts.issuer,
        region=facts.region,
        signatory=facts.signatory,
        signed_on=facts.signed_on,
        promulgated_on=facts.promulgated_on,
        gazette=facts.gazette,
        signature=SignatureInfo(facts.signature.ttd, facts.signature.tte_text, facts.signature.pdf_field),
        status=related.status,
        status_reason=related.status_reason,
        period=PeriodInfo(facts.period.start, facts.period.end) if facts.period else None,
        valid_until=related.valid_until,
        revokes=tuple(map(_called, facts.revokes)),
        revoked_by=revoking and revoking.path,
        amends=tuple(map(_called, facts.amends)),
        duplicate_of=original and original.path,
        family=related.family,
        family_leads=related.family_leads,
        parts=parts(reading, by_id),
        clues=_clues(examined),
        used_by=tuple(uses),
        better_place=better,
        notes=(*_dated(reading), *examined.notes, *facts.notes, *related.notes, *notes_of_parts(reading, by_id)),
        revoked_by_root=revoking and revoking.root,
        duplicate_of_root=original and original.root,
    )


def _file_of(identifier: str | None, by_id: Mapping[str, Related]) -> SourceFile | None:
    related = by_id.get(identifier or "")
    return None if related is None else related.reading.file


def _dated(reading: Reading) -> tuple[str, ...]:
    """From which day this is, when the file could not be looked at."""
    day = reading.file.last_seen
    return () if day is None else (f"Tidak terjangkau pada pemindaian ini; dipakai hasil baca {day:%d-%m-%Y}.",)


def _better(place: Better | None) -> BetterPlace | None:
    return None if place is None else BetterPlace(place.indicator, place.reason)


def _clues(examined: Examined) -> tuple[ClueInfo, ...]:
    clues = (*examined.identity.clues, *examined.facts.clues)
    return tuple(ClueInfo(clue.field, clue.page, clue.quote) for clue in clues)


def _called(reference: Reference) -> str:
    year = f" Tahun {reference.year}" if reference.year else ""
    return f"{reference.form.title()} Nomor {reference.number}{year}"


def _file(reading: Reading) -> DocumentInfo:
    """The entry of a file of which nothing is known but what could be seen from outside."""
    trouble = reading.outcome.trouble if isinstance(reading.outcome, Unreadable) else None
    return DocumentInfo(
        id=reading.id,
        root=reading.file.root,
        path=reading.file.path,
        container=reading.file.container,
        sha256=reading.sha256,
        bytes=reading.file.size,
        modified=_modified(reading),
        pages=None,
        pages_read=0,
        ocr_pages=0,
        state=ReadState.PENDING if trouble and trouble.reason in _WAITING else ReadState.UNREADABLE,
        reason=_reason(trouble),
        text_source=TextSource.NONE,
        ocr_confidence=None,
        kind=None,
        kind_confidence=0.0,
        kind_runner_up=None,
        form=None,
        number=None,
        year=None,
        title=None,
        issuer=None,
        region=None,
        signatory=None,
        signed_on=None,
        promulgated_on=None,
        gazette=None,
        signature=SignatureInfo(ttd=False, tte_text=False, pdf_field=False),
        status=DocumentStatus.UNKNOWN,
        status_reason=None,
        period=None,
        valid_until=None,
        revokes=(),
        revoked_by=None,
        amends=(),
        duplicate_of=None,
        family=None,
        family_leads=True,
        parts=(),
        clues=(),
        used_by=(),
        better_place=None,
        notes=(),
    )


def _reason(trouble: Trouble | None) -> ReasonInfo | None:
    return None if trouble is None else ReasonInfo(trouble.reason, trouble.message)


def _modified(reading: Reading) -> datetime:
    return datetime.fromtimestamp(reading.file.modified_ns // 1_000_000_000, UTC)
