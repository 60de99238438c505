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
from spbe_docs.relate.values import Paper, Reading, Related, part_id
from spbe_docs.relate.versions import duplicates as copies
from spbe_docs.relate.versions import families as versions

_TO_BE_READ_TOGETHER = "Baca bersama yang mengubahnya: yang diubah atau dihapus di sana tidak berlaku lagi."


def relate(readings: Iterable[Reading], kinds: tuple[KindRule, ...], as_of: date) -> tuple[Related, ...]:
    """Every document of the files that were read, in the order of *readings*, with its place among the others.

    A file that holds several is, under its own id, the one that leads; the others follow.
    """
    papers = [paper for reading in readings for paper in _papers(reading)]
    natures = {rule.kind: rule.nature for rule in kinds}
    by_kind = {rule.kind: rule for rule in kinds}
    duplicates = copies(papers)
    originals = [paper for paper in papers if paper.id not in duplicates]
    # A collection or a sample repeats what others say.
    speaking = [one for one in originals if one.kind is not Kind.LAINNYA and is_in_force(one.facts, as_of)]
    said = laws(papers, speaking, natures)
    doubted = {**redone(originals, natures, as_of), **said.doubted}
    families, leaders = versions(papers, duplicates)
    kept = kept_of_meetings(originals)
    successors = Successors(papers)
    by_id = {paper.id: paper for paper in papers}
    related = []
    for paper in papers:
        status, why = _standing(paper.id, on_the_day(paper, natures, as_of), said, doubted, by_id)
        # An archive may be called after what it holds.
        speaks = paper.examined.text_source is not TextSource.NONE
        notes = name_notes(paper.path, paper.kind, by_kind) if speaks and paper.id == paper.reading.id else ()
        if status is DocumentStatus.AMENDED:
            notes = (*notes, _TO_BE_READ_TOGETHER)
        meeting = kept.get(paper.id)
        if meeting is not None:
            notes = (*notes, *_of_meeting(meeting))
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
                family=families.get(paper.id),
                family_leads=paper.id in leaders,
                contradiction=meeting.contradiction if meeting is not None else None,
                notes=(*notes, *said.notes.get(paper.id, ())),
            )
        )
    return tuple(related)


def _papers(reading: Reading) -> Iterator[Paper]:
    """The documents of a file that was read, first what the file is; an annex is no document of its own."""
    examined = reading.outcome
    if not isinstance(examined, Examined):
        return
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
