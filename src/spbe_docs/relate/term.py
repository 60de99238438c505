"""Until when a document holds, and what it is on the day by its own words (judging decision 22)."""

import re
from collections.abc import Mapping
from datetime import date

from spbe_docs.model.documents import DocumentStatus, Facts, Kind
from spbe_docs.model.rules import Nature
from spbe_docs.relate.values import Paper

Standing = tuple[DocumentStatus, str | None]
"""The status, and the reason as one Indonesian sentence."""

_TEAM = re.compile(
    r"\b(?:tim|forum|panitia|kelompok\s+kerja|pokja|satuan\s+tugas|satgas|gugus\s+tugas|sekretariat|komite|dewan|"
    r"pengelola|petugas|pelaksana|penanggung\s+jawab)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"\bnomor\b\W*\S+\s+tahun\s+\d{4}", re.IGNORECASE)
_YEAR = re.compile(r"\btahun\s+(20\d{2})\b", re.IGNORECASE)


def last_day(paper: Paper, natures: Mapping[Kind, Nature]) -> date | None:
    """The last day of its own term or, of a decree, of the fiscal year it was made for; None when it names none."""
    facts, kind = paper.facts, paper.kind
    if facts.valid_until is not None or kind is None or natures.get(kind) is not Nature.DECREE:
        return facts.valid_until
    return date(facts.fiscal_year, 12, 31) if facts.fiscal_year is not None else None


def on_the_day(paper: Paper, natures: Mapping[Kind, Nature], as_of: date) -> Standing:
    """The document's own status, or `expired` when its time is over on the day."""
    facts, kind = paper.facts, paper.kind
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


def _year_over(facts: Facts, as_of: date) -> Standing | None:
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
