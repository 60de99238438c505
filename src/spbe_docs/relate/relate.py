"""From every reading to every document among the others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Kind, TextSource
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule
from spbe_docs.relate.laws import Doubt, Laws, is_in_force, laws
from spbe_docs.relate.meetings import Kept, kept_of_meetings
from spbe_docs.relate.names import called, name_notes
from spbe_docs.relate.succession import Successors, redone
from spbe_docs.relate.term import Standing, last_day, on_the_day
from spbe_docs.relate.ties import untied
from spbe_docs.relate.values import Paper, Reading, Related, part_id
from spbe_docs.relate.versions import Version, versions
from spbe_docs.relate.versions import duplicates as copies

_TO_BE_READ_TOGETHER = "Baca bersama yang mengubahnya: yang diubah atau dihapus di sana tidak berlaku lagi."


def relate(readings: Iterable[Reading], kinds: tuple[KindRule, ...], as_of: date) -> tuple[Related, ...]:
    """Every document of the files that were read, in the order of *readings*, with its place among the others.

    A file that holds several is, under its own id, the one that leads; the others follow.
    """
    by_kind = {rule.kind: rule for rule in kinds}
    papers = [paper for reading in readings for paper in _papers(reading, by_kind)]
    natures = {rule.kind: rule.nature for rule in kinds}
    duplicates = copies(papers)
    originals = [paper for paper in papers if paper.id not in duplicates]
    placed = versions(papers, duplicates)
    judged = [paper for paper in originals if paper.id not in placed or placed[paper.id].counts]
    # A collection or a sample repeats what others say.
    speaking = [one for one in judged if one.kind is not Kind.LAINNYA and is_in_force(one.facts, as_of)]
    said = laws(papers, speaking, natures)
    doubted = {**redone(judged, natures, as_of), **said.doubted}
    kept = kept_of_meetings(originals)
    successors = Successors(papers)
    by_id = {paper.id: paper for paper in papers}
    related = []
    for paper in papers:
        version = placed.get(paper.id)
        own = _of_annex(paper, version) or on_the_day(paper, natures, as_of)
        status, why = _standing(paper.id, own, said, doubted, by_id)
        # An archive may be called after what it holds.
        speaks = paper.examined.text_source is not TextSource.NONE
        notes = name_notes(paper.path, paper.kind, by_kind) if speaks and paper.id == paper.reading.id else ()
        if status is DocumentStatus.AMENDED:
            notes = (*notes, _TO_BE_READ_TOGETHER)
        meeting = kept.get(paper.id)
        if meeting is not None:
            notes = (*notes, *_of_meeting(meeting))
        if version is not None and version.why and paper.id not in duplicates:
            notes = (*notes, *_of_version(paper, version))
        doubt = doubted.get(paper.id)
        later = doubt.by if doubt is not None and doubt.is_later else None
        related.append(
            Related(
                paper=paper,
                status=status,
                status_reason=why,
                revoked_by=said.revoked.get(paper.id),
                amended_by=said.amended.get(paper.id, ()),
                changed=said.changed.get(paper.id, ()),
                replaced_by=said.revoked.get(paper.id) or successors.of(paper) or later,
                valid_until=last_day(paper, natures),
                duplicate_of=duplicates.get(paper.id),
                family=version.family if version is not None else None,
                family_leads=version is None or version.leader.id == paper.id,
                instead=version.leader.name if version is not None and not version.counts else None,
                is_told_apart=version is None or version.is_told_apart,
                contradiction=meeting.contradiction if meeting is not None else None,
                notes=(*notes, *said.notes.get(paper.id, ())),
            )
        )
    return tuple(related)


def _papers(reading: Reading, by_kind: Mapping[Kind, KindRule]) -> Iterator[Paper]:
    """The documents of a file that was read, first what the file is; an annex is no document of its own."""
    examined = reading.outcome
    if not isinstance(examined, Examined):
        return
    examined = untied(examined, reading.file.path, by_kind)
    yield Paper(reading.id, reading, examined, next((n for n, part in enumerate(examined.parts) if part.leads), None))
    for position, part in enumerate(examined.parts):
        if not (part.leads or part.is_annex):
            said = replace(examined, identity=part.identity, facts=part.facts, candidates=part.candidates)
            yield Paper(part_id(reading.id, position), reading, said, position)


def _standing(
    identifier: str, own: Standing, said: Laws, doubted: Mapping[str, Doubt], by_id: Mapping[str, Paper]
) -> Standing:
    """What the document is on the day, with what others say of it."""
    if (by := said.fallen.get(identifier)) is not None:
        return DocumentStatus.REVOKED, f"Yang diubahnya dicabut oleh {called(by_id[by].examined)}."
    if (by := said.revoked.get(identifier)) is not None:
        return DocumentStatus.REVOKED, f"Dicabut oleh {called(by_id[by].examined)}."
    if own[0] is not DocumentStatus.ENACTED:
        return own
    if (doubt := doubted.get(identifier)) is not None:
        return DocumentStatus.UNKNOWN, doubt.reason
    if (amendments := said.amended.get(identifier)) is not None:
        by_whom = ", ".join(called(by_id[one].examined) for one in amendments)
        return DocumentStatus.AMENDED, f"Diubah oleh {by_whom}."
    return own


def _of_meeting(kept: Kept) -> Iterator[str]:
    if kept.contradiction is not None:
        yield f"Berkas rapatnya tidak serasi: {kept.contradiction}."
    if kept.lacking:
        yield f"Tidak ditemukan bersama notulen ini: {', '.join(kept.lacking)}."


def _of_annex(paper: Paper, version: Version | None) -> Standing | None:
    """What an annex is whose own head is blank, beside the enacted law that it may belong to."""
    if version is None or version.leader.id == paper.id or not paper.facts.annex_only:
        return None
    if paper.facts.status is not DocumentStatus.DRAFT or version.leader.facts.status is not DocumentStatus.ENACTED:
        return None
    law = called(version.leader.examined)
    return DocumentStatus.UNKNOWN, f"Kepala lampirannya kosong; pastikan lampiran ini milik {law}."


def _of_version(paper: Paper, version: Version) -> Iterator[str]:
    if version.leader.id == paper.id:
        if version.annexes:
            yield f"Dinilai bersama lampirannya: {'; '.join(version.annexes)}."
        if version.others:
            yield f"Versi yang dinilai: {version.why}. Versi lain: {'; '.join(version.others)}."
    elif version.counts:
        yield f"Lampiran dari {version.leader.name}; keduanya dinilai bersama."
    else:
        yield f"Versi lain dari dokumen yang sama. Yang dinilai {version.leader.name}: {version.why}."
