"""The workbook: the result as it is, nothing that calculates, and what people wrote into it is there the next time."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from python_calamine import CalamineWorkbook
from tests.reports import factory
from xlsxwriter import Workbook

from spbe_docs.model.codes import HealthCode, Verdict
from spbe_docs.model.report import Health, Report
from spbe_docs.reports import words
from spbe_docs.reports.book import Book
from spbe_docs.reports.given import Given, nothing_earlier
from spbe_docs.reports.remarks import CHOICES, LEFT_OVER, SHEET
from spbe_docs.reports.xlsx import FILENAME, files


def made(report: Report, earlier: bytes | None = None) -> dict[str, bytes]:
    return dict(files(report, Given(lambda name: earlier if name == FILENAME else None)))


def table(workbook: bytes, sheet: str) -> list[dict[str, object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook))
    heading, *below = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [dict(zip(map(str, heading), row, strict=True)) for row in below]


def part(workbook: bytes, sheet: str) -> str:
    names = CalamineWorkbook.from_filelike(io.BytesIO(workbook)).sheet_names
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return archive.read(f"xl/worksheets/sheet{names.index(sheet) + 1}.xml").decode()


def written_by_hand(headings: list[str], *below: list[str], sheet: str = SHEET) -> bytes:
    out = io.BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate([headings, *below]):
            page.write_row(number, 0, row)
    return out.getvalue()


def test_every_requirement_stands_in_the_work_list_what_is_worth_most_first() -> None:
    report = factory.report()

    listed = table(made(report)[FILENAME], SHEET)

    assert {row["Persyaratan"] for row in listed} == {
        one.id for indicator in report.indicators for one in indicator.requirements
    }
    assert [row["Persyaratan"] for row in listed[:2]] == ["04-L2-1", "29-L2-1"]
    assert listed[0]["Tambahan indeks"] == 0.026
    assert listed[0]["Paling lambat"] == date(2024, 10, 28)
    assert listed[0]["Hasil"] == "masih rancangan"


def test_the_filter_hides_what_is_done_and_nothing_else() -> None:
    report = factory.report()
    workbook = made(report)[FILENAME]
    listed = table(workbook, SHEET)

    hidden = {
        listed[int(number) - 2]["Hasil"]
        for number in re.findall(r'<row r="(\d+)"[^>]*hidden="1"', part(workbook, SHEET))
    }

    assert hidden == {
        words.word(verdict) for verdict in (Verdict.MET, Verdict.WAIVED, Verdict.NOT_APPLICABLE, Verdict.EXTERNAL)
    }
    assert "<filters>" in part(workbook, SHEET)


def test_a_list_is_offered_rows_and_headings_stay_in_sight_and_pages_are_set_up() -> None:
    page = part(made(factory.report())[FILENAME], SHEET)

    assert 'type="list"' in page
    assert ",".join(CHOICES[:2]) in page
    assert 'state="frozen"' in page
    assert 'orientation="landscape"' in page
    assert 'paperSize="9"' in page
    assert 'fitToHeight="0"' in page


def test_the_other_sheets_hold_indicators_evidence_documents_and_what_was_not_read() -> None:
    report = factory.report()
    workbook = made(report)[FILENAME]

    assert [row["Indikator"] for row in table(workbook, "Indikator")] == [1, 4, 29]
    assert [row["Kutipan"] for row in table(workbook, "Bukti")] == [
        report.indicators[0].requirements[0].evidence[0].quote
    ]
    assert [row["Id"] for row in table(workbook, "Dokumen")] == [one.id for one in report.documents]
    assert len(table(workbook, "Tidak terbaca")) == 3


@pytest.mark.parametrize("text", ["=cmd|'/C calc'!A1", "+1+1", "@SUM(A1)", "http://x.example/", "{=1}"])
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    report = factory.report()
    hostile = replace(
        report,
        institution=replace(report.institution, name=text),
        documents=(replace(report.documents[0], path=text, title=text),),
    )

    workbook = made(hostile)[FILENAME]

    assert table(workbook, "Dokumen")[0]["Judul"] == text
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")


def test_remarks_are_carried_over_by_requirement_wherever_they_were_moved() -> None:
    earlier = written_by_hand(
        ["Catatan", "Hasil", "persyaratan", "Tindak lanjut"],
        ["Sudah di meja Sekda.\nTunggu paraf.", "x", "29-L2-1", "sedang dikerjakan"],
        ["_x0041_ =1", "x", "04-L2-1", ""],
    )

    by_id = {row["Persyaratan"]: row for row in table(made(factory.report(), earlier)[FILENAME], SHEET)}

    assert by_id["29-L2-1"]["Catatan"] == "Sudah di meja Sekda.\nTunggu paraf."
    assert by_id["29-L2-1"]["Tindak lanjut"] == "sedang dikerjakan"
    assert by_id["04-L2-1"]["Catatan"] == "_x0041_ =1"
    assert by_id["04-L2-2"]["Catatan"] == ""


def test_remarks_go_through_our_own_workbook_again_and_again() -> None:
    report = factory.report()
    first = made(report, written_by_hand(["Persyaratan", "Tindak lanjut", "Catatan"], ["01-L2-1", "", "ada"]))
    second = made(report, first[FILENAME])
    third = made(report, second[FILENAME])

    assert {row["Catatan"] for row in table(third[FILENAME], SHEET) if row["Persyaratan"] == "01-L2-1"} == {"ada"}
    assert second == third


def test_a_remark_on_what_is_not_asked_any_more_is_kept_and_comes_back() -> None:
    report = factory.report()
    earlier = written_by_hand(["Persyaratan", "Tindak lanjut", "Catatan"], ["04-L2-1", "", "penting"])
    without = replace(report, indicators=report.indicators[:1])

    left = made(without, earlier)[FILENAME]

    assert table(left, LEFT_OVER) == [{"Persyaratan": "04-L2-1", "Tindak lanjut": "", "Catatan": "penting"}]
    back = made(report, left)[FILENAME]
    assert next(row for row in table(back, SHEET) if row["Persyaratan"] == "04-L2-1")["Catatan"] == "penting"


@pytest.mark.parametrize(
    "earlier", [b"", b"PK\x03\x04", b"no workbook", written_by_hand(["a", "b"]), written_by_hand([], sheet="Lain")]
)
def test_a_workbook_without_its_work_list_is_kept_beside_the_new_one(earlier: bytes) -> None:
    assert made(factory.report(), earlier)["report-sebelumnya.xlsx"] == earlier


def test_the_same_result_gives_the_same_bytes_whatever_the_clock_says() -> None:
    report = factory.report()
    first = dict(files(report, Given(nothing_earlier)))

    assert dict(files(report, Given(nothing_earlier))) == first
    with zipfile.ZipFile(io.BytesIO(first[FILENAME])) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
        assert set(re.findall(r">(20\d\d-[^<]+)<", archive.read("docProps/core.xml").decode())) == {
            "2024-10-22T02:10:00Z"
        }


def test_a_unit_gets_its_own_work_list_and_sees_nobody_elses() -> None:
    report = factory.report()
    own = made(report)["opd/inspektorat-daerah.xlsx"]

    assert CalamineWorkbook.from_filelike(io.BytesIO(own)).sheet_names == [SHEET, "Keterangan"]
    assert {row["Persyaratan"] for row in table(own, SHEET)} == {"29-L2-1"} - {""}
    with zipfile.ZipFile(io.BytesIO(own)) as archive:
        told = archive.read("xl/sharedStrings.xml").decode()
    assert "0 dari 2" in told
    assert "Bagian Hukum" not in told
    assert "Manajemen Data" not in told


def test_what_a_unit_wrote_into_its_own_list_is_there_the_next_time() -> None:
    report = factory.report()
    theirs = written_by_hand(["Persyaratan", "Tindak lanjut", "Catatan"], ["29-L2-1", CHOICES[1], "dikirim Jumat"])

    again = dict(files(report, Given(lambda name: theirs if name == "opd/inspektorat-daerah.xlsx" else None)))

    assert table(again["opd/inspektorat-daerah.xlsx"], SHEET)[0]["Catatan"] == "dikirim Jumat"
    assert {row["Catatan"] for row in table(again[FILENAME], SHEET)} == {""}


def test_a_row_is_as_tall_as_its_text_and_still_grows() -> None:
    report = factory.report()

    sheet = part(made(report)[FILENAME], SHEET)

    heights = [float(height) for height in re.findall(r'<row [^>]*ht="([\d.]+)"', sheet)]
    assert max(heights) > 30  # LibreOffice does not look for the height itself
    assert "customHeight" not in sheet  # Excel would not let such a row grow with what people write


def test_a_long_text_has_all_its_lines() -> None:
    book = Book("x", datetime(2024, 1, 1, tzinfo=UTC))
    sheet = book.sheet("Daftar", (10, 10))
    sheet.line("a" * 95, "b")
    sheet.line("c", "d")

    found = part(book.finished(), "Daftar")

    assert re.findall(r'<row r="(\d)"[^>]*?ht="(\d+)"', found) == [("1", "150")]


def test_what_a_unit_wrote_stands_beside_the_remarks_of_the_clerk() -> None:
    report = factory.report()
    unit = "opd/inspektorat-daerah.xlsx"
    headings = ["persyaratan", "tindak lanjut", "catatan"]
    there = {
        FILENAME: written_by_hand(headings, ["29-L2-1", "", "tanya Inspektorat"]),
        unit: written_by_hand(headings, ["29-L2-1", CHOICES[1], "menunggu auditor"]),
    }

    new = dict(files(report, Given(there.get)))

    (row,) = (row for row in table(new[FILENAME], SHEET) if row["Persyaratan"] == "29-L2-1")
    assert row["Catatan"] == "tanya Inspektorat"
    assert row["Tindak lanjut perangkat daerah"] == CHOICES[1]
    assert row["Catatan perangkat daerah"] == "menunggu auditor"
    (own,) = (row for row in table(new[unit], SHEET) if row["Persyaratan"] == "29-L2-1")
    assert own["Catatan"] == "menunggu auditor"
    assert "Catatan perangkat daerah" not in own


def test_a_source_in_trouble_is_line_one_of_the_summary() -> None:
    down = factory.root(
        name="Bappeda", health=Health(HealthCode.EMPTY, 9), message="Folder kosong. Dipakai hasil baca 20-10-2024."
    )
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(factory.report(roots=(down,)))[FILENAME]))

    first = book.get_sheet_by_index(0).to_python(skip_empty_area=False)[0][0]

    assert first == "GANGGUAN SUMBER Bappeda: kosong. Folder kosong. Dipakai hasil baca 20-10-2024."
