"""The result as tables: what stands in which column, for every format that has rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from spbe_docs.model.changes import Change, Changes, Expiring
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import Evidence, IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.asks import wanted, why
from spbe_docs.reports.changed import Group, groups
from spbe_docs.reports.changed import why as why_changed

Row = TypeVar("Row")
Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading and what it holds of a row."""

    heading: str
    of: Callable[[Row], Cell]
    width: int = 12
    """In characters, where columns have a width."""

    decimals: int = 2
    """Of numbers that are not whole."""


@dataclass(frozen=True, slots=True)
class Required:
    """A requirement with its indicator and the names of the units that it is asked of."""

    indicator: IndicatorInfo
    one: RequirementInfo
    owners: str

    @property
    def best(self) -> Evidence | None:
        """The evidence that speaks most."""
        return self.one.evidence[0] if self.one.evidence else None


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence with what it speaks for."""

    indicator: IndicatorInfo
    one: RequirementInfo
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Changed:
    """A requirement whose verdict is another than before, and the list it stands in."""

    group: Group
    change: Change
    row: Required


def required(report: Report) -> Iterator[Required]:
    """Every requirement, in the order of the instrument."""
    names = {unit.id: unit.name for unit in report.opd}
    for indicator in report.indicators:
        for one in indicator.requirements:
            yield Required(indicator, one, ", ".join(names.get(owner, owner) for owner in one.owners))


def proofs(report: Report) -> Iterator[Proof]:
    """Every piece of evidence, by the requirement it speaks for."""
    for row in required(report):
        for evidence in row.one.evidence:
            yield Proof(row.indicator, row.one, evidence)


def changed(report: Report, changes: Changes) -> Iterator[Changed]:
    """Every requirement whose verdict is another than before, list by list."""
    rows = {row.one.id: row for row in required(report)}
    for group in groups(changes):
        for change in group.changes:
            yield Changed(group, change, rows[change.requirement])


REQUIREMENTS: Sequence[Column[Required]] = (
    Column("persyaratan", lambda row: row.one.id),
    Column("indikator", lambda row: row.indicator.number),
    Column("nama indikator", lambda row: row.indicator.short_name, 28),
    Column("tingkat", lambda row: row.one.level, 8),
    Column("uraian", lambda row: row.one.title, 40),
    Column("sifat", lambda row: words.word(row.one.necessity)),
    Column("perangkat daerah", lambda row: row.owners, 28),
    Column("hasil", lambda row: words.word(row.one.verdict), 20),
    Column("alasan", lambda row: row.one.reason, 48),
    Column("bukti", lambda row: row.best.document if row.best else None, 36),
    Column("halaman", lambda row: row.best.page if row.best else None, 8),
    Column("kutipan", lambda row: row.best.quote if row.best else None, 48),
    Column("terdekat", lambda row: row.one.nearest.document if row.one.nearest else None, 36),
    Column("kurang", lambda row: row.one.nearest.lacks if row.one.nearest else None, 36),
    Column("tindakan", lambda row: row.one.action, 48),
    Column("tambahan indeks", lambda row: row.one.points or None, decimals=4),
    Column("sumber", lambda row: words.source(row.one.source), 20),
    Column("keyakinan", lambda row: words.word(row.one.confidence)),
)

DOCUMENTS: Sequence[Column[DocumentInfo]] = (
    Column("id", lambda one: one.id, 8),
    Column("berkas", lambda one: one.path, 48),
    Column("keadaan", lambda one: words.word(one.state), 16),
    Column("sebab", lambda one: one.reason.message if one.reason else None, 36),
    Column("jenis", lambda one: words.word(one.kind) if one.kind else None, 24),
    Column("keyakinan jenis", lambda one: one.kind_confidence, 10),
    Column("bentuk", lambda one: one.form, 20),
    Column("nomor", lambda one: one.number, 16),
    Column("tahun", lambda one: one.year, 8),
    Column("judul", lambda one: one.title, 48),
    Column("penerbit", lambda one: one.issuer, 24),
    Column("wilayah", lambda one: one.region, 24),
    Column("ditetapkan", lambda one: one.signed_on),
    Column("status", lambda one: words.word(one.status), 16),
    Column("halaman", lambda one: one.pages, 8),
    Column("halaman terbaca", lambda one: one.pages_read, 8),
    Column("halaman OCR", lambda one: one.ocr_pages, 8),
    Column("keyakinan OCR", lambda one: one.ocr_confidence, 10),
    Column("dipakai untuk", lambda one: ", ".join(one.used_by), 24),
    Column("salinan dari", lambda one: one.duplicate_of, 10),
    Column("catatan", lambda one: "; ".join(one.notes), 36),
    Column("sha256", lambda one: one.sha256, 20),
)

ID = "persyaratan"
OWNERS = "perangkat daerah"
VERDICT = "hasil"

WORK: Sequence[Column[Required]] = (
    Column(ID, lambda row: row.one.id),
    Column("indikator", lambda row: row.indicator.number, 9),
    Column("nama indikator", lambda row: row.indicator.short_name, 20),
    Column("tingkat", lambda row: row.one.level, 8),
    Column(OWNERS, lambda row: row.owners, 18),
    Column("yang diminta", lambda row: row.one.title, 30),
    Column("sifat", lambda row: words.word(row.one.necessity), 10),
    Column(VERDICT, lambda row: words.word(row.one.verdict), 14),
    Column("mengapa", lambda row: why(row.one), 36),
    Column("tindakan", lambda row: wanted(row.one), 36),
    Column("tambahan indeks", lambda row: row.one.points or None, 10, decimals=4),
    Column("paling lambat", lambda row: row.one.deadline),
)

INDICATORS: Sequence[Column[IndicatorInfo]] = (
    Column("indikator", lambda one: one.number, 10),
    Column("nama indikator", lambda one: one.name, 60),
    Column("bobot", lambda one: one.weight, 8),
    Column("tingkat yang didukung", lambda one: one.supported_level),
    Column("nilai dalam indeks", lambda one: one.value),
    Column("penilaian mandiri", lambda one: one.claimed_level),
    Column("nilai resmi", lambda one: one.official_level),
    Column("pembuktian", lambda one: words.word(one.automation), 30),
    Column("catatan", lambda one: one.note, 44),
)

EVIDENCE: Sequence[Column[Proof]] = (
    Column("persyaratan", lambda row: row.one.id),
    Column("indikator", lambda row: row.indicator.number, 10),
    Column("yang diminta", lambda row: row.one.title, 36),
    Column("hasil", lambda row: words.word(row.one.verdict), 20),
    Column("berkas", lambda row: row.evidence.document, 44),
    Column("halaman", lambda row: row.evidence.page, 8),
    Column("pasal", lambda row: row.evidence.article),
    Column("kutipan", lambda row: row.evidence.quote, 60),
    Column("kekuatan", lambda row: words.word(row.evidence.strength), 18),
    Column("keyakinan", lambda row: row.evidence.confidence, 10),
)

CHANGES: Sequence[Column[Changed]] = (
    Column("perubahan", lambda row: row.group.heading, 22),
    Column("persyaratan", lambda row: row.change.requirement),
    Column("nama indikator", lambda row: row.row.indicator.short_name, 28),
    Column("yang diminta", lambda row: row.row.one.title, 40),
    Column("perangkat daerah", lambda row: row.row.owners, 28),
    Column("hasil sebelumnya", lambda row: words.word(row.change.before), 18),
    Column("hasil sekarang", lambda row: words.word(row.change.after), 18),
    Column("sebab", lambda row: words.word(row.change.cause), 22),
    Column("penjelasan", lambda row: why_changed(row.change, is_loss=row.group.is_loss), 60),
)

EXPIRING: Sequence[Column[Expiring]] = (
    Column("berkas", lambda one: one.document, 60),
    Column("berlaku sampai", lambda one: one.ends_on),
    Column("hari lagi", lambda one: one.days_left, 10),
    Column("akan habis", lambda one: words.word(one.within), 24),
    Column("sebelum tahap", lambda one: one.stage, 24),
    Column("sebab", lambda one: one.reason, 60),
    Column("persyaratan", lambda one: ", ".join(one.requirements), 36),
)

UNREAD: Sequence[Column[DocumentInfo]] = (
    Column("berkas", lambda one: one.path, 60),
    Column("keadaan", lambda one: words.word(one.state), 18),
    Column("sebab", lambda one: words.word(one.reason.code) if one.reason else None, 28),
    Column("cara memperbaiki", lambda one: one.reason.message if one.reason else None, 60),
    Column("halaman", lambda one: one.pages, 8),
    Column("halaman terbaca", lambda one: one.pages_read, 8),
)
