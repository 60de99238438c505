"""The letters: to whom something is asked, exactly what, why and by when; the rest is left to the secretariat."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from tests.reports import factory

from spbe_docs.errors import UsageError
from spbe_docs.model.report import Report
from spbe_docs.model.summary import Opd
from spbe_docs.reports.given import Given
from spbe_docs.reports.letters import TEMPLATE, check, files
from spbe_docs.resources import folder


def text(letter: bytes) -> str:
    document = docx.Document(io.BytesIO(letter))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join(lines)


def letters(report: Report, template: bytes | None = None) -> dict[str, str]:
    return {name: text(content) for name, content in files(report, Given(letter=template))}


def template(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_letter_asks_one_unit_for_what_it_owes_with_the_reason_and_the_day() -> None:
    told = letters(factory.report())["opd/bagian-hukum-sekretariat-daerah.docx"]

    assert "Kepala Bagian Hukum Sekretariat Daerah" in told
    assert "dari 3 persyaratan" in told
    assert "0 telah terpenuhi" in told
    assert "mohon disiapkan 1 hal berikut paling lambat 28 Oktober 2024" in told
    assert "Tetapkan Peraturan Bupati tentang Manajemen Data." in told
    assert "Baru berupa rancangan." in told
    assert "Keamanan SPBE" not in told
    assert "bukan nilai resmi" in told


@pytest.mark.parametrize("field", ["Nomor", "Tanggal", "Dari"])
def test_number_date_and_sender_are_left_blank(field: str) -> None:
    told = letters(factory.report())["opd/inspektorat-daerah.docx"]

    assert f"{field} | : | ....." in told


def test_a_unit_that_owes_nothing_gets_no_letter() -> None:
    report = factory.report(opd=(Opd("setda", "Sekretariat Daerah", 4, 4, 0.0, ()),))

    assert letters(report) == {}


def test_the_day_is_left_blank_where_none_is_known() -> None:
    assert "paling lambat ...." in letters(factory.report())["opd/inspektorat-daerah.docx"]


def test_the_secretariat_may_have_a_template_of_its_own() -> None:
    own = template(
        "Kepada {{ opd }}:", "{%p for baris in daftar %}", "{{ baris.nomor }}) {{ baris.diminta }}", "{%p endfor %}"
    )
    check(own)

    told = letters(factory.report(), own)["opd/bagian-hukum-sekretariat-daerah.docx"]

    assert told.split("\n") == [
        "Kepada Bagian Hukum Sekretariat Daerah:",
        "1) Kebijakan Manajemen Data yang sudah ditetapkan",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        template("{{ opdd }}"),
        template("{% if %}"),
        template("{%p for baris in daftar %}", "{{ baris.judul }}", "{%p endfor %}"),
        template("{{ ''.__class__.__mro__[1].__subclasses__() }}"),
        b"no Word file",
    ],
)
def test_a_template_that_cannot_be_filled_in_is_refused_with_the_fields_there_are(wrong: bytes) -> None:
    with pytest.raises(UsageError, match="tanggal_keadaan"):
        check(wrong)


def test_our_own_template_can_be_filled_in() -> None:
    check((folder("templates") / TEMPLATE).read_bytes())


@pytest.mark.parametrize(
    "hostile", ["{{ 7*7 }} {_{ 1 }_}", "<w:t>&amp;</w:t>", "a\x1b[31m\u202eb\ud800\uffff", "n" * 4096]
)
def test_what_strangers_wrote_is_text(hostile: str) -> None:
    report = factory.report()
    unit = replace(report.opd[1], name=hostile)
    own = replace(report.indicators[1].requirements[0], title=hostile, reason=hostile)
    indicators = (replace(report.indicators[1], requirements=(own,)),)

    (told,) = letters(replace(report, opd=(unit,), indicators=indicators)).values()

    assert "49" not in told
    if hostile.isascii() and "\x1b" not in hostile and "{_{" not in hostile:
        assert f"Pimpinan {hostile}" in told
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_the_same_result_gives_the_same_bytes_whatever_the_clock_says() -> None:
    report = factory.report()
    first = dict(files(report, Given()))

    assert dict(files(report, Given())) == first
    with zipfile.ZipFile(io.BytesIO(first["opd/inspektorat-daerah.docx"])) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"2024-10-22T02:10:00Z") == 2


def test_the_grid_of_the_tables_is_that_of_their_cells() -> None:
    with zipfile.ZipFile(io.BytesIO((folder("templates") / TEMPLATE).read_bytes())) as archive:
        told = archive.read("word/document.xml").decode()

    for table in told.split("<w:tbl>")[1:]:  # Word goes by the cells, LibreOffice by the grid
        grid = re.findall(r'<w:gridCol w:w="(\d+)"', table)
        cells = re.findall(r'<w:tcW w:type="dxa" w:w="(\d+)"', table)
        assert cells[: len(grid)] == grid


@pytest.mark.parametrize(
    ("unit", "receiver"),
    [
        ("Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi dan Informatika"),
        ("Bagian Hukum Sekretariat Daerah", "Kepala Bagian Hukum Sekretariat Daerah"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Inspektorat Daerah", "Inspektur Daerah"),
        ("Perangkat daerah penyelenggara layanan sektor", "Pimpinan Perangkat daerah penyelenggara layanan sektor"),
    ],
)
def test_a_letter_goes_to_the_head_as_the_office_is_called(unit: str, receiver: str) -> None:
    report = factory.report()
    law = replace(report.opd[1], name=unit)
    told = letters(replace(report, opd=(report.opd[0], law, *report.opd[2:])))
    assert any(f"| {receiver}\n" in one for one in told.values())
