"""From every reading to every document among the others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Kind, TextSource
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule
from spbe_docs.relate.laws import Doubt, Laws, is_in_force, laws
from spbe_docs.relate.meetings import Kept, kept_of_meetings
from spbe_docs.relate.names import NameHints, called, name_notes
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
    hints = NameHints(kinds)
    papers = [paper for reading in readings for paper in _papers(reading, hints)]
    among = _Among(papers, by_kind, hints, as_of)
    return tuple(map(among.placed, papers))


class _Among:
    """All documents together, and what they say of each other."""

    def __init__(
        self, papers: Sequence[Paper], by_kind: Mapping[Kind, KindRule], hints: NameHints, as_of: date
    ) -> None:
        self._by_kind, self._hints, self._as_of = by_kind, hints, as_of
        self._natures = {kind: rule.nature for kind, rule in by_kind.items()}
        self._by_id = {paper.id: paper for paper in papers}
        self._duplicates = copies(papers)
        self._versions = versions(papers, self._duplicates)
        self._successors = Successors(papers)
        originals = [paper for paper in papers if paper.id not in self._duplicates]
        judged = [one for one in originals if one.id not in self._versions or self._versions[one.id].counts]
        # A collection or a sample repeats what others say.
        speaking = [one for one in judged if one.kind is not Kind.LAINNYA and is_in_force(one.facts, as_of)]
        self._said = laws(papers, speaking, self._natures)
        self._doubted = {**redone(judged, self._natures, as_of), **self._said.doubted}
        self._kept = kept_of_meetings(originals)

    def placed(self, paper: Paper) -> Related:
        """*paper* with its place among the others."""
        said, version, doubt = self._said, self._versions.get(paper.id), self._doubted.get(paper.id)
        own = _of_annex(paper, version) or on_the_day(paper, self._natures, self._as_of)
        status, why = _standing(paper.id, own, said, self._doubted, self._by_id)
        later = doubt.by if doubt is not None and doubt.is_later else None
        meeting = self._kept.get(paper.id)
        return Related(
            paper=paper,
            status=status,
            status_reason=why,
            revoked_by=said.revoked.get(paper.id),
            amended_by=said.amended.get(paper.id, ()),
            changed=said.changed.get(paper.id, ()),
            replaced_by=said.revoked.get(paper.id) or self._successors.of(paper) or later,
            valid_until=last_day(paper, self._natures),
            duplicate_of=self._duplicates.get(paper.id),
            family=version.family if version is not None else None,
            family_leads=version is None or version.leader.id == paper.id,
            instead=version.leader.name if version is not None and not version.counts else None,
            is_told_apart=version is None or version.is_told_apart,
            contradiction=meeting.contradiction if meeting is not None else None,
            notes=tuple(self._notes(paper, status)),
        )

    def _notes(self, paper: Paper, status: DocumentStatus) -> Iterator[str]:
        """What the others make one say of *paper*, which has that *status* among them."""
        # An archive may be called after what it holds.
        if paper.examined.text_source is not TextSource.NONE and paper.id == paper.reading.id:
            yield from name_notes(paper.path, paper.kind, self._by_kind, self._hints)
        if status is DocumentStatus.AMENDED:
            yield _TO_BE_READ_TOGETHER
        if (meeting := self._kept.get(paper.id)) is not None:
            yield from _of_meeting(meeting)
        version = self._versions.get(paper.id)
        if version is not None and version.why and paper.id not in self._duplicates:
            yield from _of_version(paper, version)
        yield from self._said.notes.get(paper.id, ())


def _papers(reading: Reading, hints: NameHints) -> Iterator[Paper]:
    """The documents of a file that was read, first what the file is; an annex is no document of its own."""
    examined = reading.outcome
    if not isinstance(examined, Examined):
        return
    examined = untied(examined, reading.file.path, hints)
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
