"""What documents say of one another: copies, versions, who revokes and who amends whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, Reference, SourceFile, TextSource, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule, Nature

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
    hints = {rule.kind: rule.name_hints for rule in kinds}
    names = {rule.kind: rule.name for rule in kinds}
    duplicates = _duplicates(reading for reading, _ in read)
    speaking = [one for one in read if one[0].id not in duplicates and _is_in_force(one[1].facts, as_of)]
    revoked = _named(read, "revokes", speaking)
    amended = _named(read, "amends", speaking)
    families, leaders = _families(read, duplicates)
    related = []
    for reading, examined in read:
        status, why = _status(examined, natures, as_of)
        if reading.id in revoked:
            status, why = DocumentStatus.REVOKED, _said_by(read, revoked[reading.id], "Dicabut oleh")
        elif status is DocumentStatus.ENACTED and reading.id in amended:
            status, why = DocumentStatus.AMENDED, _said_by(read, amended[reading.id], "Diubah oleh")
        related.append(
            Related(
                reading=reading,
                examined=examined,
                status=status,
                status_reason=why,
                revoked_by=revoked.get(reading.id),
                amended_by=amended.get(reading.id),
                replaced_by=revoked.get(reading.id) or _successor(reading, examined, read),
                duplicate_of=duplicates.get(reading.id),
                family=families.get(reading.id),
                family_leads=reading.id in leaders,
                notes=_name_notes(reading.file.path, examined.identity.kind, hints, names)
                if examined.text_source is not TextSource.NONE  # an archive may be called after what it holds
                else (),
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
    return facts.status is not DocumentStatus.DRAFT and (facts.signed_on is None or facts.signed_on <= as_of)


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
    if facts.status is not DocumentStatus.ENACTED or kind is None:
        return facts.status, facts.status_reason
    if facts.period is not None and facts.period.end < as_of.year:
        return DocumentStatus.EXPIRED, f"Periodenya berakhir pada tahun {facts.period.end}."
    if natures.get(kind) is Nature.DECREE and facts.fiscal_year is not None and facts.fiscal_year < as_of.year:
        return DocumentStatus.EXPIRED, f"Berlaku untuk Tahun Anggaran {facts.fiscal_year}."
    return facts.status, facts.status_reason


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


def _name_notes(
    path: str, kind: Kind | None, hints: Mapping[Kind, tuple[str, ...]], names: Mapping[Kind, str]
) -> tuple[str, ...]:
    """Says so when the file's name announces another kind than its content."""
    if kind is None:
        return ()
    words = f" {re.sub(r'[^a-z0-9]+', ' ', path.rsplit('/', 1)[-1].lower())} "
    announced = [other for other, hinted in hints.items() if any(f" {hint.lower()} " in words for hint in hinted)]
    if not announced or kind in announced:
        return ()
    return (f"Nama berkas menyebut {names[announced[0]]}, isinya {names.get(kind, kind)}.",)
