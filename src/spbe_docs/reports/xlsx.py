"""The result as a workbook to work in: what people write beside a requirement is there again the next time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spbe_docs.model.report import ReadState, Report
from spbe_docs.reports import figures, front, tables, words
from spbe_docs.reports.book import Book, Sheet
from spbe_docs.reports.figures import Figure
from spbe_docs.reports.given import Given
from spbe_docs.reports.layout import SETTLED
from spbe_docs.reports.remarks import CHOICES, FOLLOW_UP, LEFT_OVER, NOTE, SHEET, NoWorkbookError, Remark, remarks
from spbe_docs.reports.tables import VERDICT, WORK, Required

FILENAME = "report.xlsx"
_ASIDE = "-sebelumnya.xlsx"
_NOTHING = Remark("", "")


def files(report: Report, given: Given) -> Iterator[tuple[str, bytes]]:
    """The workbook, with the remarks of the one that was there.

    One in which no work list is found, because somebody has rebuilt it, is kept beside the new one.
    """
    earlier = given.earlier(FILENAME)
    written, kept = _earlier(earlier)
    if kept is not None:
        yield FILENAME.replace(".xlsx", _ASIDE), kept
    yield FILENAME, _workbook(report, written)


def _earlier(workbook: bytes | None) -> tuple[Mapping[str, Remark], bytes | None]:
    """The remarks in *workbook*, and the workbook itself when they cannot be found in it."""
    if workbook is None:
        return {}, None
    try:
        return remarks(workbook), None
    except NoWorkbookError:
        return {}, workbook


def _workbook(report: Report, written: Mapping[str, Remark]) -> bytes:
    book = Book(f"Kesiapan dokumen – {report.institution.name or 'instansi belum dikenali'}", report.made_at)
    _summary(book.sheet("Ringkasan", (46, 40, 70), landscape=False), report)
    rows = by_worth(tables.required(report))
    _work_list(book, rows, written)
    _table(book, "Indikator", tables.INDICATORS, report.indicators)
    _table(book, "Bukti", tables.EVIDENCE, tables.proofs(report))
    _table(book, "Dokumen", tables.DOCUMENTS, report.documents)
    unread = [one for one in report.documents if one.state is not ReadState.READ]
    _table(book, "Tidak terbaca", tables.UNREAD, unread)
    _explained(book)
    known = {row.one.id for row in rows}
    _left_over(book, {name: one for name, one in written.items() if name not in known})
    return book.finished()


def by_worth(rows: Iterable[Required]) -> Sequence[Required]:
    """What is worth most first; else in the order of the instrument."""
    return sorted(rows, key=lambda row: -row.one.points)


def _table(book: Book, name: str, columns: Sequence[tables.Column[tables.Row]], rows: Iterable[tables.Row]) -> None:
    book.sheet(name, [column.width for column in columns]).table(columns, rows)


def _work_list(book: Book, rows: Sequence[Required], written: Mapping[str, Remark]) -> None:
    """Every requirement; the filter shows those for which something is left to do."""
    sheet = book.sheet(SHEET, [*(column.width for column in WORK), 22, 44])
    sheet.table(WORK, rows)
    beside = [written.get(row.one.id, _NOTHING) for row in rows]
    sheet.beside(len(WORK), FOLLOW_UP, [one.follow_up for one in beside], CHOICES)
    sheet.beside(len(WORK) + 1, NOTE, [one.note for one in beside])
    left = [words.word(row.one.verdict) for row in rows if row.one.verdict not in SETTLED]
    done = [number for number, row in enumerate(rows, 1) if row.one.verdict in SETTLED]
    sheet.only([column.heading for column in WORK].index(VERDICT), list(dict.fromkeys(left)), done)


def _summary(sheet: Sheet, report: Report) -> None:
    sheet.line(f"Kesiapan dokumen {report.instrument.topic or ''}".strip(), look="title")
    for root in front.in_trouble(report.roots):
        sheet.line(f"PERHATIAN: sumber {root.name} tidak terbaca seperti biasa. {root.message or ''}", look="section")
    _figures(sheet, "Instansi", figures.of_institution(report))
    _figures(sheet, "Indeks", figures.of_index(report))
    sheet.gap()
    sheet.line("Tindakan pimpinan", "Perangkat daerah", "Tambahan indeks", look="heading")
    for action in report.summary.leader_actions:
        sheet.line(action.action, action.owner, words.points(action.points))
    sheet.gap()
    sheet.line("Perangkat daerah", "Terpenuhi", "Tambahan indeks", look="heading")
    for unit in front.furthest_behind(report.opd):
        sheet.line(unit.name, f"{unit.met} dari {unit.required}", words.points(unit.points))
    _figures(sheet, "Sejauh mana hasil ini dapat dipercaya", figures.of_files(report))
    _figures(sheet, "Persyaratan", figures.of_requirements(report))


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
    (LEFT_OVER, "Catatan pada persyaratan yang tidak ada lagi dalam hasil, misalnya karena instrumennya berganti."),
    ("Tambahan indeks", "Kenaikan indeks bila semua persyaratan sepaket untuk tingkat berikutnya dipenuhi."),
    ("Indeks", f"Indeks dan predikat adalah {figures.ESTIMATE}."),
)


def _left_over(book: Book, written: Mapping[str, Remark]) -> None:
    """Nothing that people wrote gets lost."""
    if not written:
        return
    columns: Sequence[tables.Column[str]] = (tables.Column(tables.ID, lambda name: name, 14),)
    sheet = book.sheet(LEFT_OVER, (14, 24, 80))
    sheet.table(columns, written)
    sheet.beside(1, FOLLOW_UP, [one.follow_up for one in written.values()], CHOICES)
    sheet.beside(2, NOTE, [one.note for one in written.values()])
