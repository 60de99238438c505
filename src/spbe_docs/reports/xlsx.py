"""The result as a workbook to work in: what people write beside a requirement is there again the next time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.model.codes import ReadState, Verdict
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.model.summary import Opd
from spbe_docs.reports import figures, front, tables, words
from spbe_docs.reports.book import Book, Sheet
from spbe_docs.reports.figures import Figure
from spbe_docs.reports.filenames import unit_files
from spbe_docs.reports.given import Given
from spbe_docs.reports.layout import SETTLED
from spbe_docs.reports.remarks import CHOICES, FOLLOW_UP, LEFT_OVER, NOTE, SHEET, NoWorkbookError, Remark, remarks
from spbe_docs.reports.tables import OWNERS, VERDICT, WORK, Column, Required, Row

FILENAME = "report.xlsx"
_ASIDE = "-sebelumnya.xlsx"
_NOTHING = Remark("", "")

Written = Mapping[str, Remark]
"""What people wrote, by the id of the requirement."""


def files(report: Report, given: Given) -> Iterator[tuple[str, bytes]]:
    """The workbook, and one for each unit with what is asked of it alone; remarks are taken from those that were there.

    What a unit wrote into its own stands there again, and beside the clerk's remarks in the workbook of all. One in
    which no work list is found, because somebody has rebuilt it, is kept beside the new one.
    """
    rows = by_worth(tables.required(report))
    paths = {unit.id: f"{path}.xlsx" for unit, path in zip(report.opd, unit_files(report.opd).values(), strict=True)}
    earlier = {name: _Earlier.of(name, given) for name in (FILENAME, *paths.values())}
    for name, one in earlier.items():
        if one.aside is not None:
            yield name.replace(".xlsx", _ASIDE), one.aside
    of_units = {asked: said for name in paths.values() for asked, said in earlier[name].written.items()}
    yield FILENAME, _workbook(report, rows, earlier[FILENAME].written, of_units)
    for unit in report.opd:
        own = [row for row in rows if counts_for(row, unit)]
        yield paths[unit.id], _workbook_of(report, unit, own, earlier[paths[unit.id]].written)


def counts_for(row: Required, unit: Opd) -> bool:
    """Whether the requirement is one of those that *unit* is measured by."""
    one = row.one
    is_asked = one.necessity in BINDING and one.verdict is not Verdict.NOT_APPLICABLE
    return is_asked and one.owners[:1] == (unit.id,)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What a workbook held that was there before."""

    written: Written
    aside: bytes | None
    """The workbook itself, when the remarks cannot be found in it."""

    @classmethod
    def of(cls, name: str, given: Given) -> "_Earlier":
        """That of the workbook called *name*."""
        workbook = given.earlier(name)
        if workbook is None:
            return cls({}, None)
        try:
            return cls(remarks(workbook), None)
        except NoWorkbookError:
            return cls({}, workbook)


def _workbook(report: Report, rows: Sequence[Required], written: Written, of_units: Written) -> bytes:
    book = Book(f"Kesiapan dokumen – {report.institution.name or 'instansi belum dikenali'}", report.made_at)
    _summary(book.sheet("Ringkasan", (46, 40, 70), landscape=False), report)
    sheet = _work_list(book, WORK, rows, written)
    if of_units:
        beside = [of_units.get(row.one.id, _NOTHING) for row in rows]
        sheet.beside(len(WORK) + 2, f"{FOLLOW_UP} {OWNERS}", [one.follow_up for one in beside], look="text")
        sheet.beside(len(WORK) + 3, f"{NOTE} {OWNERS}", [one.note for one in beside], look="text")
    _table(book, "Indikator", tables.INDICATORS, report.indicators)
    _table(book, "Bukti", tables.EVIDENCE, tables.proofs(report))
    _table(book, "Dokumen", tables.DOCUMENTS, report.documents)
    unread = [one for one in report.documents if one.state is not ReadState.READ]
    _table(book, "Tidak terbaca", tables.UNREAD, unread)
    if report.changes is not None and report.changes.not_comparable is None:
        _table(book, "Perubahan", tables.CHANGES, tables.changed(report, report.changes))
    if report.expiring:
        _table(book, "Akan habis", tables.EXPIRING, report.expiring)
    _explained(book)
    _left_over(book, rows, written)
    return book.finished()


def _workbook_of(report: Report, unit: Opd, rows: Sequence[Required], written: Written) -> bytes:
    """The work list of one unit."""
    book = Book(f"Daftar kerja {unit.name}", report.made_at)
    _work_list(book, [column for column in WORK if column.heading != OWNERS], rows, written)
    sheet = book.sheet("Keterangan", (46, 40, 70), landscape=False)
    sheet.line(unit.name, look="title")
    _figures(sheet, "Instansi", (*figures.of_institution(report), *figures.of_stages(report)))
    _figures(sheet, "Persyaratan", figures.of_unit(unit))
    sheet.gap()
    for label, text in _HOW:
        sheet.line(label, text)
    _left_over(book, rows, written)
    return book.finished()


def by_worth(rows: Iterable[Required]) -> Sequence[Required]:
    """What is worth most first; else in the order of the instrument."""
    return sorted(rows, key=lambda row: -row.one.points)


def _table(book: Book, name: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> None:
    book.sheet(name, [column.width for column in columns]).table(columns, rows)


def _work_list(book: Book, columns: Sequence[Column[Required]], rows: Sequence[Required], written: Written) -> Sheet:
    """All of *rows*; the filter shows those for which something is left to do."""
    sheet = book.sheet(SHEET, [*(column.width for column in columns), 16, 30, 16, 30])
    sheet.table(columns, rows)
    beside = [written.get(row.one.id, _NOTHING) for row in rows]
    sheet.beside(len(columns), FOLLOW_UP, [one.follow_up for one in beside], CHOICES)
    sheet.beside(len(columns) + 1, NOTE, [one.note for one in beside])
    left = [words.word(row.one.verdict) for row in rows if row.one.verdict not in SETTLED]
    done = [number for number, row in enumerate(rows, 1) if row.one.verdict in SETTLED]
    sheet.only([column.heading for column in columns].index(VERDICT), list(dict.fromkeys(left)), done)
    return sheet


def _summary(sheet: Sheet, report: Report) -> None:
    for root in front.in_trouble(report.roots):
        sheet.line(f"GANGGUAN SUMBER {root.name}: {words.word(root.health.code)}. {root.message or ''}", look="alarm")
    sheet.line(f"Kesiapan dokumen {report.instrument.topic or ''}".strip(), look="title")
    _figures(sheet, "Instansi", (*figures.of_institution(report), *figures.of_stages(report)))
    _figures(sheet, "Indeks", figures.of_index(report))
    sheet.gap()
    sheet.line("Tindakan pimpinan", "Perangkat daerah", "Tambahan indeks", look="heading")
    for action in report.summary.leader_actions:
        sheet.line(action.action, action.owner, words.points(action.points))
    sheet.gap()
    sheet.line("Perangkat daerah", "Terpenuhi", "Tambahan indeks", look="heading")
    for unit in front.furthest_behind(report.opd):
        sheet.line(unit.name, f"{unit.met} dari {unit.required}", words.points(unit.points))
    _figures(sheet, "Sejauh mana hasil ini dapat dipercaya", (*figures.of_trust(report), *figures.of_sources(report)))
    _figures(sheet, "Persyaratan", figures.of_requirements(report))
    if report.changes is not None:
        _figures(sheet, "Yang berubah", figures.of_changes(report))
    if report.expiring:
        _figures(sheet, "Akan habis", figures.of_expiring(report))


def _figures(sheet: Sheet, title: str, lines: Iterable[Figure]) -> None:
    sheet.gap()
    sheet.line(title, None, None, look="section")
    for one in lines:
        sheet.line(one.label, one.value, one.note)


def _explained(book: Book) -> None:
    sheet = book.sheet("Cara membaca", (34, 90), landscape=False)
    for label, text in _HOW:
        sheet.line(label, text)


_HOW = (
    (SHEET, "Semua persyaratan. Saringan memperlihatkan yang masih perlu dikerjakan; ubah pada kolom Hasil."),
    (
        "Tindak lanjut dan catatan",
        "Hanya kedua kolom ini yang diisi orang. Isinya dibawa ke buku kerja berikutnya menurut kode persyaratan, "
        "selama buku ini tetap di folder laporan dengan nama yang sama. Kolom lain ditulis ulang setiap kali.",
    ),
    (
        "Isian perangkat daerah",
        "Buku kerja yang dikembalikan perangkat daerah disimpan di folder opd dengan nama semula; isinya tampil pada "
        "dua kolom terakhir Daftar kerja pada buku kerja utama berikutnya.",
    ),
    (LEFT_OVER, "Catatan pada persyaratan yang tidak ada lagi dalam hasil, misalnya karena instrumennya berganti."),
    ("Tambahan indeks", "Kenaikan indeks bila semua persyaratan sepaket untuk tingkat berikutnya dipenuhi."),
    ("Indeks", f"Indeks dan predikat adalah {figures.ESTIMATE}."),
)


def _left_over(book: Book, rows: Sequence[Required], written: Written) -> None:
    """What is in none of *rows*: nothing that people wrote gets lost."""
    known = {row.one.id for row in rows}
    written = {name: one for name, one in written.items() if name not in known}
    if not written:
        return
    columns: Sequence[Column[str]] = (Column(tables.ID, lambda name: name, 14),)
    sheet = book.sheet(LEFT_OVER, (14, 24, 80))
    sheet.table(columns, written)
    sheet.beside(1, FOLLOW_UP, [one.follow_up for one in written.values()], CHOICES)
    sheet.beside(2, NOTE, [one.note for one in written.values()])
