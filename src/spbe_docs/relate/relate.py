"""From every reading to every document among the others."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, TextSource
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.relate.names import name_notes
from spbe_docs.relate.sayings import is_in_force, named, redone, said_by, successor
from spbe_docs.relate.values import Reading, Related
from spbe_docs.relate.versions import duplicates as copies
from spbe_docs.relate.versions import families as versions

_TEAM = re.compile(
    r"\b(?:tim|forum|panitia|kelompok\s+kerja|pokja|satuan\s+tugas|satgas|gugus\s+tugas|sekretariat|komite|dewan|"
    r"pengelola|petugas|pelaksana|penanggung\s+jawab)\b",
    re.IGNORECASE,
)

_CITED = re.compile(r"\bnomor\b\W*\S+\s+tahun\s+\d{4}", re.IGNORECASE)
_YEAR = re.compile(r"\btahun\s+(20\d{2})\b", re.IGNORECASE)


def relate(readings: Iterable[Reading], kinds: tuple[KindRule, ...], as_of: date) -> tuple[Related, ...]:
    """Every document that was read, in the order of *readings*, with its place among the others."""
    read = [(reading, reading.outcome) for reading in readings if isinstance(reading.outcome, Examined)]
    natures = {rule.kind: rule.nature for rule in kinds}
    by_kind = {rule.kind: rule for rule in kinds}
    duplicates = copies(reading for reading, _ in read)
    speaking = [
        (reading, examined)
        for reading, examined in read
        # A collection or a sample repeats what others say.
        if reading.id not in duplicates
        and examined.identity.kind is not Kind.LAINNYA
        and is_in_force(examined.facts, as_of)
    ]
    revoked = named(read, "revokes", speaking)
    amended = named(read, "amends", speaking)
    doubted = {**redone(read, duplicates, natures, as_of), **named(read, "replaces", speaking)}
    families, leaders = versions(read, duplicates)
    related = []
    for reading, examined in read:
        status, why = _status(examined, natures, as_of)
        # An archive may be called after what it holds.
        speaks = examined.text_source is not TextSource.NONE
        notes = name_notes(reading.file.path, examined.identity.kind, by_kind) if speaks else ()
        if reading.id in revoked:
            status, why = DocumentStatus.REVOKED, said_by(read, revoked[reading.id], "Dicabut oleh")
        elif status is DocumentStatus.ENACTED and reading.id in doubted:
            status, why = DocumentStatus.UNKNOWN, said_by(read, doubted[reading.id], "Mungkin sudah digantikan oleh")
        elif status is DocumentStatus.ENACTED and reading.id in amended:
            status, why = DocumentStatus.AMENDED, said_by(read, amended[reading.id], "Diubah oleh")
            notes = (*notes, "Baca bersama yang mengubahnya: yang diubah atau dihapus di sana tidak berlaku lagi.")
        related.append(
            Related(
                reading=reading,
                examined=examined,
                status=status,
                status_reason=why,
                revoked_by=revoked.get(reading.id),
                amended_by=amended.get(reading.id),
                replaced_by=revoked.get(reading.id) or successor(reading, examined, read) or doubted.get(reading.id),
                duplicate_of=duplicates.get(reading.id),
                family=families.get(reading.id),
                family_leads=reading.id in leaders,
                notes=notes,
            )
        )
    return tuple(related)


def _status(examined: Examined, natures: Mapping[Kind, Nature], as_of: date) -> tuple[DocumentStatus, str | None]:
    """The document's own status, or `expired` when its time is over on the day."""
    facts, kind = examined.facts, examined.identity.kind
    if facts.valid_until is not None and facts.valid_until < as_of and facts.status is not DocumentStatus.DRAFT:
        return DocumentStatus.EXPIRED, f"Berlaku sampai dengan {facts.valid_until:%d-%m-%Y}."
    if facts.status is not DocumentStatus.ENACTED or kind is None:
        return facts.status, facts.status_reason
    if facts.valid_from is not None and facts.valid_from > as_of:
        return DocumentStatus.UNKNOWN, f"Belum berlaku: mulai berlaku pada {facts.valid_from:%d-%m-%Y}."
    if facts.period is not None and facts.period.end < as_of.year:
        return DocumentStatus.EXPIRED, f"Periodenya berakhir pada tahun {facts.period.end}."
    over = _year_over(facts, as_of) if natures.get(kind) is Nature.DECREE else None
    return over or (facts.status, facts.status_reason)


def _year_over(facts: Facts, as_of: date) -> tuple[DocumentStatus, str] | None:
    """What a decree is that was made for a year which is over on the day."""
    if facts.fiscal_year is not None and facts.fiscal_year < as_of.year:
        return DocumentStatus.EXPIRED, f"Berlaku untuk Tahun Anggaran {facts.fiscal_year}."
    year = _year_of_team(facts) if facts.valid_until is None else None
    if year is not None and year < as_of.year:
        return DocumentStatus.UNKNOWN, f"Judulnya menyebut tahun {year}; mungkin hanya berlaku untuk tahun itu."
    return None


def _year_of_team(facts: Facts) -> int | None:
    """The year in the title of a decree that appoints a team for it: "TIM ASESOR INTERNAL SPBE TAHUN 2022"."""
    if facts.period is not None or facts.fiscal_year is not None or not _TEAM.search(facts.title or ""):
        return None
    years = _YEAR.findall(_CITED.sub(" ", facts.title or ""))
    return int(years[-1]) if years else None
