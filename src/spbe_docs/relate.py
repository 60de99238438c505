"""What documents say of one another: copies, versions, who revokes and who amends whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, Reference, SourceFile, TextSource, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule, Nature

_TEAM = re.compile(
    r"\b(?:tim|forum|panitia|kelompok\s+kerja|pokja|satuan\s+tugas|satgas|gugus\s+tugas|sekretariat|komite|dewan|"
    r"pengelola|petugas|pelaksana|penanggung\s+jawab)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"\bnomor\b\W*\S+\s+tahun\s+\d{4}", re.IGNORECASE)
_YEAR = re.compile(r"\btahun\s+(20\d{2})\b", re.IGNORECASE)
_WORD_FILES = (".docx", ".doc", ".odt", ".rtf")


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with what became of it."""

    id: str
    """ "d17" in the report."""

    file: SourceFile
    sha256: str | None
    outcome: Examined | Unreadable


@dataclass(frozen=True, slots=True)
class Related:
    """One document among the others."""

    reading: Reading
    examined: Examined
    status: DocumentStatus
    """On the day, with what other documents say of it."""

    status_reason: str | None
    revoked_by: str | None
    """Id of the document that says so."""

    amended_by: str | None
    replaced_by: str | None
    """Id of a later version: what revokes it, or the same paper for a later period."""

    duplicate_of: str | None
    family: str | None
    family_leads: bool
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the report."""
        return self.reading.id

    @property
    def facts(self) -> Facts:
        """What it says about itself."""
        return self.examined.facts

    @property
    def kind(self) -> Kind | None:
        """Its kind, None when it cannot be told."""
        return self.examined.identity.kind


def relate(readings: Iterable[Reading], kinds: tuple[KindRule, ...], as_of: date) -> tuple[Related, ...]:
    """Every document that was read, in the order of *readings*, with its place among the others."""
    read = [(reading, reading.outcome) for reading in readings if isinstance(reading.outcome, Examined)]
    natures = {rule.kind: rule.nature for rule in kinds}
    by_kind = {rule.kind: rule for rule in kinds}
    duplicates = _duplicates(reading for reading, _ in read)
    speaking = [
        (reading, examined)
        for reading, examined in read
        # A collection or a sample repeats what others say.
        if reading.id not in duplicates
        and examined.identity.kind is not Kind.LAINNYA
        and _is_in_force(examined.facts, as_of)
    ]
    revoked = _named(read, "revokes", speaking)
    amended = _named(read, "amends", speaking)
    doubted = {**_redone(read, duplicates, natures, as_of), **_named(read, "replaces", speaking)}
    families, leaders = _families(read, duplicates)
    related = []
    for reading, examined in read:
        status, why = _status(examined, natures, as_of)
        # An archive may be called after what it holds.
        speaks = examined.text_source is not TextSource.NONE
        notes = _name_notes(reading.file.path, examined.identity.kind, by_kind) if speaks else ()
        if reading.id in revoked:
            status, why = DocumentStatus.REVOKED, _said_by(read, revoked[reading.id], "Dicabut oleh")
        elif status is DocumentStatus.ENACTED and reading.id in doubted:
            status, why = DocumentStatus.UNKNOWN, _said_by(read, doubted[reading.id], "Mungkin sudah digantikan oleh")
        elif status is DocumentStatus.ENACTED and reading.id in amended:
            status, why = DocumentStatus.AMENDED, _said_by(read, amended[reading.id], "Diubah oleh")
            notes = (*notes, "Baca bersama yang mengubahnya: yang diubah atau dihapus di sana tidak berlaku lagi.")
        related.append(
            Related(
                reading=reading,
                examined=examined,
                status=status,
                status_reason=why,
                revoked_by=revoked.get(reading.id),
                amended_by=amended.get(reading.id),
                replaced_by=revoked.get(reading.id) or _successor(reading, examined, read) or doubted.get(reading.id),
                duplicate_of=duplicates.get(reading.id),
                family=families.get(reading.id),
                family_leads=reading.id in leaders,
                notes=notes,
            )
        )
    return tuple(related)


def _duplicates(readings: Iterable[Reading]) -> Mapping[str, str]:
    """For each copy, the id of the first file with the same bytes; what lies in an archive comes after all others."""
    first: dict[str, str] = {}
    copies: dict[str, str] = {}
    for reading in sorted(readings, key=lambda one: one.file.container is not None):
        if reading.sha256 is None:
            continue
        if reading.sha256 in first:
            copies[reading.id] = first[reading.sha256]
        else:
            first[reading.sha256] = reading.id
    return copies


_Read = list[tuple[Reading, Examined]]


def _is_in_force(facts: Facts, as_of: date) -> bool:
    """Whether a document can change others on the day: no draft, and not of a later day."""
    days = (facts.signed_on, facts.promulgated_on, facts.valid_from)
    return facts.status is not DocumentStatus.DRAFT and all(day is None or day <= as_of for day in days)


def _named(read: _Read, field: str, speaking: _Read) -> Mapping[str, str]:
    """For each document that one of those *speaking* names in *field* ("revokes", "amends"), the id of that one."""
    index: dict[tuple[str, str, int | None], list[tuple[Reading, Examined]]] = defaultdict(list)
    for reading, examined in read:
        facts, form = examined.facts, examined.identity.form
        if facts.number and form:
            index[_squeeze(form), _plain_number(facts.number), facts.year].append((reading, examined))
    said: dict[str, str] = {}
    for reading, examined in speaking:
        references: tuple[Reference, ...] = getattr(examined.facts, field)
        for reference in references:
            key = (_squeeze(reference.form), _plain_number(reference.number), reference.year)
            for other, named in index.get(key, ()):
                if other.id != reading.id and _same_region(named.facts, examined.facts):
                    said.setdefault(other.id, reading.id)
    return said


def _redone(
    read: _Read, duplicates: Mapping[str, str], natures: Mapping[Kind, Nature], as_of: date
) -> Mapping[str, str]:
    """For each decree, the id of the newest one in force that appoints the same anew without a word of the older."""
    groups: dict[tuple[str, ...], list[tuple[date, str]]] = defaultdict(list)
    for reading, examined in read:
        facts, kind = examined.facts, examined.identity.kind
        subject = _subject(facts)
        if kind is None or natures.get(kind) is not Nature.DECREE or not subject or reading.id in duplicates:
            continue
        if facts.status is DocumentStatus.ENACTED and facts.signed_on is not None and _is_in_force(facts, as_of):
            issuer = "" if kind is Kind.KEPUTUSAN_KADA else re.sub(r"[^a-z]", "", (facts.issuer or "").lower())
            groups[kind, issuer, _region_key(facts.region or ""), subject].append((facts.signed_on, reading.id))
    newest = {key: max(group) for key, group in groups.items()}
    return {
        identifier: newest[key][1] for key, group in groups.items() for day, identifier in group if day < newest[key][0]
    }


def _subject(facts: Facts) -> str:
    """What a decree is about: its title without years, its institution and the word for making something."""
    title = re.sub(r"\([^)]*\)", " ", (facts.title or "").lower())
    title = re.sub(r"^\W*(?:pembentukan|penetapan|pengangkatan|penunjukan|susunan)\b", " ", title)
    title = re.sub(r"\bsistem\s+pemerintahan\s+berbasis\s+elektronik\b", "spbe", title)
    if facts.region is not None:
        words = r"\s+".join(re.escape(word) for word in facts.region.lower().split())
        title = re.sub(rf"\b(?:(?:di\s+)?lingkungan\s+)?(?:pemerintah\s+)?{words}\b", " ", title)
    return _without_years(title)


def _same_region(one: Facts, other: Facts) -> bool:
    return one.region is None or other.region is None or same_name(one.region, other.region)


def same_name(one: str, other: str) -> bool:
    """Whether two names of regions mean the same: "Kab. Maju Jaya" and "PEMERINTAH KABUPATEN MAJU JAYA"."""
    return _region_key(one) == _region_key(other)


def _region_key(name: str) -> str:
    lowered = re.sub(r"^pemerintah\s+(?:daerah\s+)?", "", " ".join(name.lower().split()))
    lowered = re.sub(r"^kab(?:upaten)?\b\.?", "kabupaten", lowered)
    lowered = re.sub(r"^prov(?:insi|\.)?(?=\s|\.)\.?", "provinsi", lowered)
    return re.sub(r"[^a-z0-9]", "", lowered)


def _squeeze(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower().replace("wali kota", "walikota"))


def _plain_number(number: str) -> str:
    squeezed = re.sub(r"\s", "", number.lower())
    return squeezed.lstrip("0") or squeezed


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


def _said_by(read: _Read, identifier: str, words: str) -> str:
    examined = next(examined for reading, examined in read if reading.id == identifier)
    return f"{words} {called(examined)}."


def called(examined: Examined) -> str:
    """A document as people call it: "Peraturan Bupati Nomor 12 Tahun 2023"."""
    facts = examined.facts
    form = examined.identity.form or "dokumen"
    number = f" Nomor {facts.number}" if facts.number else ""
    year = f" Tahun {facts.year}" if facts.year and "/" not in (facts.number or "") else ""
    return f"{form}{number}{year}"


def _successor(reading: Reading, examined: Examined, read: _Read) -> str | None:
    """The same paper for a later period, when the folder holds one."""
    period, title = examined.facts.period, _without_years(examined.facts.title)
    if period is None or not title or examined.identity.kind is None:
        return None
    later = [
        (other.facts.period.start, candidate.id)
        for candidate, other in read
        if candidate.id != reading.id
        and other.identity.kind is not None
        and other.facts.status is DocumentStatus.ENACTED
        and other.facts.period is not None
        and other.facts.period.start > period.start
        and _same_region(other.facts, examined.facts)
        and _without_years(other.facts.title) == title
    ]
    return min(later)[1] if later else None


def _without_years(title: str | None) -> str:
    return re.sub(r"[^a-z]", "", re.sub(r"\b(?:tahun|periode)\b|\d", "", (title or "").lower()))


def _families(read: _Read, duplicates: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """Versions of one document (same kind, region, number and title), and which of them leads."""
    groups: dict[tuple[str, ...], list[tuple[Reading, Examined]]] = defaultdict(list)
    for reading, examined in read:
        facts, kind = examined.facts, examined.identity.kind
        if kind is None or not facts.title:
            continue
        title = re.sub(r"[^a-z0-9]", "", facts.title.lower())
        region = _region_key(facts.region or "")
        groups[kind, region, _plain_number(facts.number or ""), str(facts.signed_on or facts.year or ""), title].append(
            (reading, examined)
        )
    families: dict[str, str] = {}
    leaders: set[str] = set()
    several = [group for group in groups.values() if len(group) > 1]
    for serial, group in enumerate(sorted(several, key=lambda members: _order(members[0][0].id)), start=1):
        leader = min(group, key=lambda member: _rank(member, duplicates))
        leaders.add(leader[0].id)
        for reading, _ in group:
            families[reading.id] = f"f{serial:02d}"
    alone = {reading.id for reading, _ in read} - families.keys()
    return families, frozenset(leaders | alone)


def _rank(member: tuple[Reading, Examined], duplicates: Mapping[str, str]) -> tuple[bool, bool, bool, bool, int]:
    """Leads: no copy, enacted, a final form rather than a Word file, no part of an archive, the first."""
    reading, examined = member
    return (
        reading.id in duplicates,
        examined.facts.status is not DocumentStatus.ENACTED,
        reading.file.path.lower().endswith(_WORD_FILES),
        reading.file.container is not None,
        _order(reading.id),
    )


def _order(identifier: str) -> int:
    return int(identifier.lstrip("d"))


def _name_notes(path: str, kind: Kind | None, by_kind: Mapping[Kind, KindRule]) -> tuple[str, ...]:
    """Says so when the file's name announces another kind than its content.

    Kinds of one nature are easily called by each other's names ("SK" is any decree); of regulations it is worth saying.
    """
    if kind is None or kind not in by_kind:
        return ()
    words = f" {re.sub(r'[^a-z0-9]+', ' ', path.rsplit('/', 1)[-1].lower())} "
    own = by_kind[kind]
    announced = [rule for rule in by_kind.values() if any(f" {hint.lower()} " in words for hint in rule.name_hints)]
    if not announced or any(rule.nature is own.nature is not Nature.REGULATION or rule is own for rule in announced):
        return ()
    return (f"Nama berkas menyebut {announced[0].name}, isinya {own.name}.",)
