"""The roll-up as a workbook: standings, matrix, gaps, and what was left out; a set of sheets for each instrument."""

from collections.abc import Sequence
from datetime import datetime

from spbe_docs.reports import words
from spbe_docs.reports.book import Book
from spbe_docs.reports.tables import Column
from spbe_docs.rollup.gaps import Gap
from spbe_docs.rollup.results import Refused
from spbe_docs.rollup.said import LEAST, NOT_NAMED, days_differ
from spbe_docs.rollup.together import Group, Reached, Standing, Together

FILENAME = "rollup.xlsx"

STANDINGS: Sequence[Column[Standing]] = (
    Column("instansi", lambda row: row.name, 32),
    Column("kode", lambda row: row.code, 10),
    Column("keadaan per", lambda row: row.as_of, 14),
    Column("indeks perkiraan", lambda row: row.supported, 12),
    Column("predikat", lambda row: row.band, 16),
    Column("penilaian mandiri", lambda row: row.claimed, 12),
    Column("nilai resmi", lambda row: row.official, 12),
    Column("kesiapan", lambda row: words.word(row.readiness), 22),
    Column("terpenuhi", lambda row: row.met, 12),
    Column("dari", lambda row: row.requirements, 10),
    Column("berkas", lambda row: row.files, 10),
    Column("belum terbaca", lambda row: row.unread, 12),
    Column("sumber terganggu", lambda row: row.sources_down or None, 24),
    Column("tahap berikutnya", lambda row: row.stage.name if row.stage else None, 20),
    Column("sisa hari", lambda row: row.stage.days_left if row.stage else None, 10),
    Column("baru terpenuhi", lambda row: row.newly_met if row.since else None, 12),
    Column("hilang", lambda row: row.lost if row.since else None, 10),
    Column("catatan", lambda row: NOT_NAMED if not row.is_named else None, 32),
)

GAPS: Sequence[Column[Gap]] = (
    Column("indikator", lambda row: row.indicator, 10),
    Column("nama indikator", lambda row: row.indicator_name, 28),
    Column("tingkat", lambda row: row.level, 8),
    Column("persyaratan", lambda row: row.title, 40),
    Column("banyaknya yang belum memiliki", lambda row: len(row.lacking), 14),
    Column("yang belum memiliki", lambda row: ", ".join(row.lacking), 40),
    Column("banyaknya yang belum dapat dinyatakan", lambda row: len(row.unknown), 14),
    Column("yang belum dapat dinyatakan", lambda row: ", ".join(row.unknown), 40),
    Column("yang sudah memiliki", lambda row: ", ".join(one.name for one in row.holders), 40),
    Column("yang perlu dilakukan", lambda row: row.action, 48),
)

REFUSED: Sequence[Column[Refused]] = (
    Column("berkas", lambda row: str(row.path), 48),
    Column("alasan", lambda row: row.why, 80),
)


def render(told: Together, made_at: datetime) -> bytes:
    """*told* as a workbook."""
    book = Book("Kesiapan dokumen antarinstansi", made_at)
    for number, group in enumerate(told.groups, 1):
        _group(book, group, "" if number == 1 else f" {number}")
    if told.refused:
        book.sheet("Tidak disertakan", [column.width for column in REFUSED]).table(REFUSED, told.refused)
    return book.finished()


def _group(book: Book, group: Group, suffix: str) -> None:
    sheet = book.sheet(f"Instansi{suffix}", [column.width for column in STANDINGS])
    said = f" {days_differ(*group.span)}" if group.span else ""
    sheet.line(f"{group.instrument}. Perkiraan dari kelengkapan dokumen, bukan nilai resmi.{said}", look="section")
    sheet.table(STANDINGS, group.standings)
    matrix = _matrix(group)
    sheet = book.sheet(f"Matriks{suffix}", [column.width for column in matrix])
    sheet.table(matrix, group.standings)
    sheet.gap()
    sheet.line(LEAST, look="section")
    book.sheet(f"Kekurangan{suffix}", [column.width for column in GAPS]).table(GAPS, group.gaps)


def _matrix(group: Group) -> Sequence[Column[Standing]]:
    """The supported level of each institution by indicator."""
    levels = [
        Column(str(number), lambda row, place=place: _level(row.levels[place]), 6)  # type: ignore[misc]
        for place, (number, _) in enumerate(group.indicators)
    ]
    return (Column("instansi", lambda row: row.name, 32), *levels)


def _level(reached: Reached) -> int | str | None:
    return f"{reached.level}?" if reached.may_be_higher else reached.level
