"""Tables come as rows under their headings, from PDF, Word and Excel, where a phrase asks for them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from fpdf.enums import TableHeadingsDisplay
from tests.read.files import document, line, put
from tests.read.files import docx as bare_docx
from tests.read.files import table as bare_table
from tests.read.office import opendocument, xls

from spbe_docs.model.documents import Page, Table, TextSource
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read
from spbe_docs.read.table_readers import read_tables
from spbe_docs.read.tables import Grid, cell_text, lined, tables_of

SAMPLES = Path(__file__).parents[2] / "samples"
Rows = Sequence[Sequence[str]]

PLAN = ("No", "Program/Kegiatan", "Tahun", "Penanggung Jawab")


def ruled(*tables: Rows, before: str = "", headings: int = 1, borders: str = "ALL") -> bytes:
    """A PDF with *tables*, over as many pages as they need, headings repeated."""
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    made.multi_cell(0, text=before)
    for rows in tables:
        made.ln(8)
        with made.table(
            num_heading_rows=headings,
            first_row_as_headings=bool(headings),
            repeat_headings=TableHeadingsDisplay.ON_TOP_OF_EVERY_PAGE,
            borders_layout=borders,
        ) as table:
            for row in rows:
                table.row(row)
    return bytes(made.output())


AUDIT = Table(1, ("No", "Program"), (("1", "Audit Keamanan SPBE"),))


def drawn(cell: Callable[[FPDF, float, float], None], *, ruled_below: bool = False) -> bytes:
    """A PDF with the table `AUDIT`, each *cell* (60 mm by 20 mm, from 20 and 40 mm) drawn by that function."""
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    made.set_fill_color(240, 240, 240)
    for row, cells in enumerate((AUDIT.heading, *AUDIT.rows)):
        for column, words in enumerate(cells):
            left, top = 20 + 60 * column, 40 + 20 * row
            cell(made, left, top)
            made.text(left + 4, top + 10, words)
    if ruled_below:
        for column in range(2):
            made.rect(20 + 60 * column, 150, 60, 20)
    return bytes(made.output())


def word(rows: Rows, *, merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()) -> bytes:
    made = docx.Document()
    made.add_paragraph("Peta Rencana SPBE")
    table = made.add_table(len(rows), len(rows[0]))
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(place, column).text = text
    for one, other in merged:
        text = table.cell(*one).text
        table.cell(*one).merge(table.cell(*other)).text = text
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def found(path: Path, *phrases: str) -> tuple[Table, ...]:
    """The tables on the pages with one of *phrases*."""
    pages = [page.number for page in document(path).pages if any(one in page.text.lower() for one in phrases)]
    file_type = read(str(path), ReadOptions(ocr=False)).file_type
    assert file_type is not None
    return read_tables(str(path), (), file_type.format, pages, ReadOptions(ocr=False))


def grid(*rows: Sequence[str | None], page: int = 1) -> Grid:
    return Grid(page, rows)


class TestHeadings:
    def test_the_first_row_names_the_columns(self) -> None:
        (table,) = tables_of([grid(PLAN, ("1", "Arsitektur", "2023", "Dinas"))])

        assert table == Table(1, PLAN, (("1", "Arsitektur", "2023", "Dinas"),))

    def test_a_table_without_headings_has_none(self) -> None:
        (table,) = tables_of([grid(("1", "Arsitektur", "2023"), ("2", "Audit", "2024"))])

        assert (table.heading, len(table.rows)) == ((), 2)

    def test_pairs_have_no_headings(self) -> None:
        (table,) = tables_of([grid(("NAMA SOP", "Penanganan insiden"), ("DISAHKAN OLEH", "Kepala Dinas"))])

        assert (table.heading, len(table.rows)) == ((), 2)

    def test_numbered_pairs_have_them(self) -> None:
        (table,) = tables_of([grid(("No", "Nama Aplikasi"), ("1", "SRIKANDI"), ("2", "SIPD"))])

        assert table.heading == ("No", "Nama Aplikasi")

    def test_the_years_below_a_wide_heading_belong_to_it(self) -> None:
        rows = (
            ("No", "Kegiatan", "Tahun", None, "PJ"),
            (None, None, "2023", "2024", None),
            ("1", "Audit", "v", "", "ITDA"),
        )

        (table,) = tables_of([grid(*rows)])

        assert table.heading == ("No", "Kegiatan", "Tahun 2023", "Tahun 2024", "PJ")

    def test_headings_may_be_divided_twice(self) -> None:
        rows = (
            ("No", "Kejadian", "Analisis Risiko", None, None),
            ("No", "Kejadian", "Kemungkinan", "Dampak", None),
            ("No", "Kejadian", "Kemungkinan", "Level", "Penjelasan"),
            ("1", "Gangguan", "3", "5", "Layanan terhenti"),
        )

        (table,) = tables_of([grid(*rows)])

        assert table.heading[2:] == (
            "Analisis Risiko Kemungkinan",
            "Analisis Risiko Dampak Level",
            "Analisis Risiko Dampak Penjelasan",
        )
        assert len(table.rows) == 1

    def test_a_form_that_nobody_filled_in_has_no_rows(self) -> None:
        rows = (
            ("No", "Penilaian", None, "Penanganan"),
            ("No", "Kemungkinan", "Dampak", "Penanganan"),
            ("", None, None, ""),
        )

        assert tables_of([grid(*rows)]) == ()

    def test_a_row_that_only_numbers_the_columns_is_no_row(self) -> None:
        (table,) = tables_of([grid(("Uraian", "Volume", "Harga"), ("1", "2", "3"), ("Kertas", "10", "50.000"))])

        assert table.rows == (("Kertas", "10", "50.000"),)

    def test_the_title_above_the_headings_of_a_sheet_is_left_out(self) -> None:
        (table,) = tables_of(
            [grid(("REGISTER RISIKO", None, None), ("No", "Risiko", "Dampak"), ("1", "Gangguan", "Tinggi"))]
        )

        assert table.heading == ("No", "Risiko", "Dampak")


class TestLines:
    """Formats without a finder of their own: their readers put a row on a line."""

    @staticmethod
    def found(text: str) -> tuple[Table, ...]:
        return tables_of(lined([Page(4, text, TextSource.DIGITAL)]))

    def test_rows_on_lines_are_a_table(self) -> None:
        text = "Peta Rencana\nNo | Program | Tahun\n1 | Audit | 2024\n2 | Data | 2025\nPenutup\n"

        assert self.found(text) == (
            Table(4, ("No", "Program", "Tahun"), (("1", "Audit", "2024"), ("2", "Data", "2025"))),
        )

    def test_a_row_with_a_cell_left_out_is_none(self) -> None:
        (table,) = self.found("No | Program | Tahun\n1 | Audit\n2 | Data | 2025\n")

        assert table.rows == (("2", "Data", "2025"),)


class TestPages:
    def test_a_table_that_goes_on_keeps_its_headings(self) -> None:
        first, second = tables_of(
            [grid(PLAN, ("1", "Arsitektur", "2023", "Dinas")), grid(("2", "Audit", "2024", "Inspektorat"), page=2)]
        )

        assert second == Table(2, PLAN, (("2", "Audit", "2024", "Inspektorat"),))
        assert first.page == 1

    def test_another_table_does_not_inherit_them(self) -> None:
        _, second = tables_of(
            [grid(PLAN, ("1", "A", "2023", "B")), grid(("1", "A", "2023"), ("2", "B", "2024"), page=2)]
        )

        assert second.heading == ()

    def test_headings_that_are_repeated_within_a_table_are_no_rows(self) -> None:
        row = ("1", "Arsitektur", "2023", "Dinas")

        assert tables_of([grid(PLAN, row, PLAN, row)]) == (Table(1, PLAN, (row, row)),)

    def test_no_more_cells_than_a_person_writes(self) -> None:
        assert len(tables_of([grid(PLAN, ("1", "A", "2023", "B"))] * 9, most_cells=20)) == 2


def test_a_cell_of_several_lines_is_one_line() -> None:
    assert cell_text("Dinas Komunikasi dan\nInformatika") == "Dinas Komunikasi dan Informatika"
    assert cell_text("penyeleng-\ngaraan undang-\nundang") == "penyelenggaraan undang-undang"


class TestPdf:
    def test_a_plan_over_several_pages(self, tmp_path: Path) -> None:
        rows = [
            (str(number), f"Kegiatan {number} peta rencana", "2023-2027", "Dinas Kominfo") for number in range(1, 91)
        ]
        path = put(tmp_path, "peta.pdf", ruled([PLAN, *rows], before="Peta Rencana SPBE"))

        tables = found(path, "peta rencana")

        assert {table.heading for table in tables} == {PLAN}
        assert [table.page for table in tables] == list(range(1, len(tables) + 1))
        assert [row for table in tables for row in table.rows] == rows

    def test_the_lines_of_a_budget(self, tmp_path: Path) -> None:
        rows = [
            ("Kode Rekening", "Uraian", "Jumlah (Rp)"),
            (
                "5.1.02.02.01.0003",
                "Honorarium Narasumber rapat Tim Koordinasi SPBE dengan nama yang panjang",
                "48.000.000,00",
            ),
            ("2.16.03.2.02.0004", "Sub Kegiatan: Pengelolaan Pusat Data", "595.000.000,00"),
        ]

        (table,) = found(put(tmp_path, "dpa.pdf", ruled(rows, before="DPA")), "rapat")

        assert (table.heading, table.rows) == (rows[0], tuple(rows[1:]))

    def test_the_head_of_a_procedure_and_its_steps(self, tmp_path: Path) -> None:
        head = [("NOMOR SOP", "000.8.3.3/SOP/09"), ("TANGGAL PEMBUATAN", "15 Januari 2024"), ("NAMA SOP", "Insiden")]
        steps = [
            ("No", "Kegiatan", "Pelaksana"),
            ("1", "Menerima laporan", "Petugas"),
            ("2", "Menilai dampak", "Analis"),
        ]

        first, second = found(put(tmp_path, "sop.pdf", ruled(head, steps, headings=0)), "nomor sop")

        assert (first.heading, first.rows) == ((), tuple(head))
        assert (second.heading, second.rows) == (steps[0], tuple(steps[1:]))

    def test_shading_behind_words_divides_no_column(self, tmp_path: Path) -> None:
        """Word paints a box behind the words of a cell, which is narrower than the cell."""

        def cell(made: FPDF, left: float, top: float) -> None:
            made.rect(left, top, 60, 20)
            made.rect(left + 3, top, 54, 20, style="F")

        assert found(put(tmp_path, "peta.pdf", drawn(cell)), "spbe") == (AUDIT,)

    def test_cells_that_are_only_coloured(self, tmp_path: Path) -> None:
        def cell(made: FPDF, left: float, top: float) -> None:
            made.rect(left, top, 60, 20, style="F")

        assert found(put(tmp_path, "peta.pdf", drawn(cell, ruled_below=True)), "spbe")[0] == AUDIT

    def test_a_table_that_goes_on_has_no_line_below_its_last_row(self, tmp_path: Path) -> None:
        def cell(made: FPDF, left: float, top: float) -> None:
            made.line(left, 40, left + 60, 40)
            made.line(left, 60, left + 60, 60)
            for side in (left, left + 60):
                made.line(side, top, side, top + 20)

        assert found(put(tmp_path, "peta.pdf", drawn(cell)), "spbe") == (AUDIT,)

    def test_a_line_that_is_drawn_a_little_askew(self, tmp_path: Path) -> None:
        def cell(made: FPDF, left: float, top: float) -> None:
            made.line(left, top, left + 60, top + 0.02)
            for side in (left, left + 60):
                made.line(side, top, side, top + 20)

        assert found(put(tmp_path, "peta.pdf", drawn(cell)), "spbe") == (AUDIT,)

    def test_the_members_of_a_team(self, tmp_path: Path) -> None:
        rows = [
            ("NO", "NAMA/JABATAN", "KEDUDUKAN DALAM TIM"),
            ("1.", "Bupati Contoh", "Pengarah"),
            ("2.", "Sekretaris Daerah", "Ketua"),
        ]

        (table,) = found(put(tmp_path, "tim.pdf", ruled(rows, before="Tim Koordinasi")), "tim koordinasi")

        assert (table.heading, table.rows) == (rows[0], tuple(rows[1:]))

    def test_a_page_without_a_phrase_is_not_searched(self, tmp_path: Path) -> None:
        path = put(tmp_path, "dpa.pdf", ruled([PLAN, ("1", "Jalan", "2023", "PU")]))

        assert found(path, "arsitektur spbe") == ()

    def test_a_page_without_rules_is_not_searched(self, tmp_path: Path) -> None:
        path = put(tmp_path, "dpa.pdf", ruled([PLAN, ("1", "Arsitektur SPBE", "2023", "PU")], borders="NONE"))

        assert found(path, "arsitektur spbe") == ()

    def test_tables_are_read_on_demand_only(self, tmp_path: Path) -> None:
        assert found(put(tmp_path, "dpa.pdf", ruled([PLAN, ("1", "Arsitektur", "2023", "PU")]))) == ()


class TestWord:
    def test_merged_cells_are_told_where_they_reach(self, tmp_path: Path) -> None:
        rows = [
            ("No", "Kegiatan", "Tahun", "", "PJ"),
            ("", "", "2023", "2024", ""),
            ("1", "Arsitektur", "v", "", "Dinas"),
            ("2", "Audit", "", "v", ""),
        ]
        merged = [((0, 2), (0, 3)), ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 4), (1, 4)), ((2, 4), (3, 4))]

        (table,) = found(put(tmp_path, "peta.docx", word(rows, merged=merged)), "peta rencana")

        assert table.heading == ("No", "Kegiatan", "Tahun 2023", "Tahun 2024", "PJ")
        assert table.rows == (("1", "Arsitektur", "v", "", "Dinas"), ("2", "Audit", "", "v", "Dinas"))

    def test_a_file_that_python_docx_cannot_open_has_no_tables(self, tmp_path: Path) -> None:
        path = put(tmp_path, "a.docx", bare_docx(bare_table([line("Peta"), line("Rencana")])))

        assert isinstance(found(path, "peta"), tuple)


def test_the_rows_of_a_sheet_stand_under_their_headings() -> None:
    tables = found(SAMPLES / "02 Tata Kelola" / "Inventaris aplikasi 2024.xlsx", "aplikasi")

    assert tables
    assert tables[0].heading
    assert all(len(row) == len(tables[0].heading) for row in tables[0].rows)


def test_the_rows_of_an_old_workbook(tmp_path: Path) -> None:
    path = put(tmp_path, "a.xls", xls("Aset", ["No", "Nama Aset", "Jumlah"], ["1", "Server", 2.0], ["2", "Router", ""]))

    (table,) = found(path, "aset")

    assert (table.heading, table.rows) == (("No", "Nama Aset", "Jumlah"), (("1", "Server", "2"), ("2", "Router", "")))


def test_the_rows_of_an_open_document_sheet_keep_their_columns(tmp_path: Path) -> None:
    def row(*cells: str, times: int = 1) -> str:
        made = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f'<table:table-row table:number-rows-repeated="{times}">{made}</table:table-row>'

    gap = '<table:table-row><table:table-cell><text:p>2</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1"/><table:table-cell><text:p>Router</text:p></table:table-cell></table:table-row>'
    end = row("", times=1048576)
    body = f"<table:table>{row('No', 'Kode', 'Aset')}{row('1', 'A', 'Server')}{gap}{end}</table:table>"

    (table,) = found(put(tmp_path, "a.ods", opendocument("spreadsheet", body)), "aset")

    assert (table.heading, table.rows) == (("No", "Kode", "Aset"), (("1", "A", "Server"), ("2", "", "Router")))


@pytest.mark.parametrize(
    ("name", "phrase", "heading", "count"),
    [("01 Kebijakan/Perbup No 31 Th 2023 Peta Rencana.pdf", "manajemen risiko", PLAN, 2)],
)
def test_the_annex_of_the_samples_plan(name: str, phrase: str, heading: tuple[str, ...], count: int) -> None:
    tables = found(SAMPLES / name, phrase)

    assert len(tables) >= count
    assert {table.heading for table in tables} == {heading}
    assert any("Penerapan Manajemen Risiko SPBE" in row for table in tables for row in table.rows)
