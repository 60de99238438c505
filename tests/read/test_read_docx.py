"""A Word document gives everything a reader of the printed page sees, in order, and nothing that was deleted."""

from pathlib import Path

import pytest
from tests.read.files import document, docx, encoded, line, paragraph, put, reason, run, table, text, word, written

from spbe_docs.model.documents import Reason, TextSource
from spbe_docs.read.docx_tables import grid_row, placed_row, places_text
from spbe_docs.read.numbering import written as written_number
from spbe_docs.read.ocr import is_available
from spbe_docs.read.options import ReadOptions

BREAK = '<w:r><w:br w:type="page"/></w:r>'
RENDERED_BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
SECTION = "<w:sectPr/>"
CONTINUOUS = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'


def lines(tmp_path: Path, body: str, **more: object) -> list[str]:
    return text(put(tmp_path, "a.docx", docx(body, **more))).split("\n")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (line("Pasal 1") + line("Pasal 2"), ["Pasal 1", "Pasal 2"]),
        (paragraph(run("Peme"), run("rin"), run("tah")), ["Pemerintah"]),
        (paragraph(run("NOMOR"), "<w:r><w:tab/></w:r>", run("12")), ["NOMOR 12"]),
        (paragraph(run("satu"), "<w:r><w:br/></w:r>", run("dua")), ["satu", "dua"]),
        (paragraph(run("undang"), "<w:r><w:noBreakHyphen/></w:r>", run("undang")), ["undang-undang"]),
        (line("") + line("  ") + line("isi"), ["isi"]),
        (paragraph("<w:ins><w:r><w:t>baru</w:t></w:r></w:ins>"), ["baru"]),
        (paragraph(run("tetap"), "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"), ["tetap"]),
        (paragraph(run("tetap"), "<w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom>"), ["tetap"]),
        (paragraph(run("tetap"), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>sembunyi</w:t></w:r>"), ["tetap"]),
        (paragraph(run("tetap"), "<w:r><w:rPr><w:strike/></w:rPr><w:t>dicoret</w:t></w:r>"), ["tetap"]),
        (paragraph('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>utuh</w:t></w:r>'), ["utuh"]),
        (paragraph('<w:hyperlink r:id="x"><w:r><w:t>tautan</w:t></w:r></w:hyperlink>'), ["tautan"]),
        (paragraph("<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>", run("7")), ["7"]),
        (f"<w:sdt><w:sdtContent>{line('isian')}</w:sdtContent></w:sdt>", ["isian"]),
        (paragraph(f"<w:sdt><w:sdtContent>{run('isian')}</w:sdtContent></w:sdt>"), ["isian"]),
    ],
)
def test_text_is_read_as_it_stands_printed(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert lines(tmp_path, body) == expected


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<wps:txbx><w:txbxContent>{line('di dalam kotak')}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{line('di dalam kotak')}</w:txbxContent></v:textbox></w:pict>"
    drawing = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"

    assert lines(tmp_path, paragraph(run("sebelum"), f"<w:r>{drawing}</w:r>", run(" sesudah"))) == [
        "sebelum sesudah",
        "di dalam kotak",
    ]


def test_a_watermark_is_read_as_a_line_of_its_header(tmp_path: Path) -> None:
    shape = '<w:r><w:pict><v:shape><v:textpath style="font-size:1pt" string="RANCANGAN"/></v:shape></w:pict></w:r>'
    found = lines(
        tmp_path,
        paragraph(run("isi")) + '<w:sectPr><w:headerReference r:id="r1"/></w:sectPr>',
        parts={"header1.xml": word("hdr", paragraph(shape))},
        relations={"r1": ("header", "header1.xml")},
    )

    assert found == ["RANCANGAN", "isi"]


def test_headers_come_first_and_footers_last_each_once(tmp_path: Path) -> None:
    references = '<w:sectPr><w:headerReference r:id="r1"/><w:footerReference r:id="r2"/></w:sectPr>'
    found = lines(
        tmp_path,
        paragraph(run("isi"), properties=references) + references,
        parts={
            "header1.xml": word("hdr", line("PEMERINTAH KABUPATEN CONTOH") + line("- 2 -")),
            "footer1.xml": word("ftr", line("Ditandatangani secara elektronik")),
        },
        relations={"r1": ("header", "header1.xml"), "r2": ("footer", "/word/footer1.xml")},
    )

    assert found == ["PEMERINTAH KABUPATEN CONTOH", "isi", "Ditandatangani secara elektronik"]


def test_notes_come_after_the_text(tmp_path: Path) -> None:
    notes = (
        f'<w:footnote w:type="separator">{line("----")}</w:footnote>'
        f'<w:footnote w:id="1">{line("Lihat Perpres 95 Tahun 2018.")}</w:footnote>'
    )
    found = lines(
        tmp_path,
        line("isi"),
        parts={"footnotes.xml": word("footnotes", notes)},
        relations={"r1": ("footnotes", "footnotes.xml")},
    )

    assert found == ["isi", "Lihat Perpres 95 Tahun 2018."]


def test_a_relation_to_nowhere_does_no_harm(tmp_path: Path) -> None:
    relations = {"r1": ("header", "NULL"), "r2": ("numbering", "../NULL"), "r3": ("image", "media/none.png")}

    assert lines(tmp_path, line("isi"), relations=relations) == ["isi"]


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (line("satu") + line("dua"), 0),
        (paragraph(run("satu"), BREAK) + line("dua"), 2),
        (line("satu") + paragraph(RENDERED_BREAK, run("dua")), 2),
        (paragraph(run("satu"), BREAK) + paragraph(RENDERED_BREAK, run("dua")), 2),
        (paragraph(run("satu "), RENDERED_BREAK, run("dua")), 2),
        (paragraph(run("satu"), properties=SECTION) + line("dua"), 2),
        (paragraph(run("satu"), properties=CONTINUOUS) + line("dua"), 0),
        (paragraph(run("satu"), BREAK), 0),
        (line("satu") + table([paragraph(RENDERED_BREAK, run("a")), paragraph(RENDERED_BREAK, run("b"))]), 2),
    ],
)
def test_pages_are_known_where_word_left_their_breaks(tmp_path: Path, body: str, pages: int) -> None:
    found = document(put(tmp_path, "a.docx", docx(body)))

    assert found.page_count == pages
    assert [page.number for page in found.pages] == list(range(1, max(pages, 1) + 1))


def test_the_rows_of_a_grid_are_lines(tmp_path: Path) -> None:
    body = table([line("No"), line("Nama"), line("Jabatan")], [line("1."), line("Budi"), line("Ketua") + line("Tim")])

    assert lines(tmp_path, body) == ["No | Nama | Jabatan", "1. | Budi | Ketua Tim"]


def test_a_table_that_places_a_preamble_gives_the_lines_one_sees(tmp_path: Path) -> None:
    body = table(
        [line("NOMOR"), line(":"), line("12 TAHUN 2023")],
        [line("Menimbang"), line(":"), line("a. bahwa pertama;") + line("b. bahwa kedua;")],
    )

    assert lines(tmp_path, body) == ["NOMOR : 12 TAHUN 2023", "Menimbang : a. bahwa pertama;", "b. bahwa kedua;"]


def test_a_table_within_a_table_is_read(tmp_path: Path) -> None:
    inner = table([line("No"), line("Uraian")], [line("1"), line("Server")])

    assert lines(tmp_path, table([line("Lampiran") + inner])) == ["Lampiran", "No | Uraian", "1 | Server"]


def test_a_deleted_row_is_left_out(tmp_path: Path) -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{line('lama')}</w:tc></w:tr>"
    body = table([line("baru")]).replace("</w:tbl>", deleted + "</w:tbl>")

    assert lines(tmp_path, body) == ["baru"]


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([[["satu"]], [["dua"]]], True),
        ([[["Menimbang"], [":"], ["a. bahwa"]]], True),
        ([[["Menimbang :"], ["a."], ["bahwa"]]], True),
        ([[[], ["Ditetapkan di Contoh", "BUPATI"]]], False),
        ([[["No"], ["Nama"]], [["1."], ["Budi"]]], False),
        ([[["Tahun"], ["Anggaran"]], [["2023"], ["100"]]], False),
        ([[["a"], ["b"], [":"], ["c"], ["d"]]], False),
        ([], True),
    ],
)
def test_a_table_places_text_when_colons_or_letters_of_a_list_stand_in_cells(
    rows: list[list[list[str]]], *, places: bool
) -> None:
    assert places_text(rows) is places


def test_a_row_is_shown_with_first_lines_abreast_or_as_one_line() -> None:
    row = [["KESATU"], [":"], ["Membentuk Tim:", "a. pengarah;"], []]

    assert list(placed_row(row)) == ["KESATU : Membentuk Tim:", "a. pengarah;"]
    assert list(grid_row(row)) == ["KESATU | : | Membentuk Tim: a. pengarah;"]


def test_a_block_beside_a_line_does_not_run_into_it() -> None:
    """The head of a procedure: the office on the left, reaching down, the number on the right."""
    row = [["PEMERINTAH KABUPATEN MAJU JAYA", "DINAS KOMINFO"], ["Nomor SOP"], [":"], ["000.8.3.3/SOP/07"]]

    assert list(placed_row(row)) == ["PEMERINTAH KABUPATEN MAJU JAYA", "DINAS KOMINFO", "Nomor SOP : 000.8.3.3/SOP/07"]


NUMBERING = word(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="BAB %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Pasal %1"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xB7;"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/>'
    "</w:lvlOverride></w:num>",
)
STYLES = word(
    "styles",
    '<w:style w:styleId="Pasal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="PasalTengah"><w:basedOn w:val="Pasal"/></w:style>',
)


def numbered(number_id: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number_id}"/></w:numPr>'


def test_numbers_that_word_writes_by_itself_are_read(tmp_path: Path) -> None:
    styled = '<w:pStyle w:val="PasalTengah"/>'
    body = (
        paragraph(run("KETENTUAN UMUM"), properties=numbered(1))
        + paragraph(properties=numbered(2))
        + paragraph(properties=styled)
        + paragraph(run("RUANG LINGKUP"), properties=numbered(1))
        + paragraph(run("rincian"), properties=numbered(1, 1))
        + paragraph(properties=styled)
        + paragraph(run("butir"), properties=numbered(3))
        + paragraph(properties=numbered(4))
    )
    found = lines(
        tmp_path,
        body,
        parts={"numbering.xml": NUMBERING, "styles.xml": STYLES},
        relations={"r1": ("numbering", "numbering.xml"), "r2": ("styles", "styles.xml")},
    )

    assert found == [
        "BAB I KETENTUAN UMUM",
        "Pasal 1",
        "Pasal 2",
        "BAB II RUANG LINGKUP",
        "II.1 rincian",
        "Pasal 3",
        "butir",
        "Pasal 9",
    ]


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (4, "decimal", "4"),
        (4, "lowerLetter", "d"),
        (28, "lowerLetter", "bb"),
        (27, "upperLetter", "AA"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (7, "decimalZero", "07"),
        (0, "upperRoman", "0"),
        (3, "chineseCounting", "3"),
    ],
)
def test_a_number_is_written_in_words_own_style(number: int, style: str, expected: str) -> None:
    assert written_number(number, style) == expected


@pytest.mark.parametrize(
    "body",
    [line(""), paragraph('<w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r>')],
)
def test_a_document_without_a_letter_has_no_text(tmp_path: Path, body: str) -> None:
    assert reason(put(tmp_path, "a.docx", docx(body))) is Reason.NO_TEXT


def picture_of(id_: str) -> str:
    return paragraph(f'<w:r><w:drawing><a:blip r:embed="{id_}"/></w:drawing></w:r>')


@pytest.mark.skipif(not is_available(), reason="no OCR here")
def test_a_scan_that_was_pasted_into_word_is_recognised(tmp_path: Path) -> None:
    content = docx(
        line("Lampiran") + picture_of("r1"),
        relations={"r1": ("image", "media/image1.png")},
        pictures={"media/image1.png": encoded(written(), "PNG")},
    )
    path = put(tmp_path, "a.docx", content)

    found = document(path, ReadOptions())
    assert [page.source for page in found.pages] == [TextSource.DIGITAL, TextSource.OCR]
    assert "NOMOR 12 TAHUN 2023" in found.pages[1].text

    unread = document(path)
    assert unread.trouble is not None
    assert unread.trouble.reason is Reason.NO_TEXT


def test_pictures_beside_much_text_are_not_read_and_said_so(tmp_path: Path) -> None:
    content = docx(
        line("Laporan kegiatan " * 20) + picture_of("r1") + picture_of("r2"),
        relations={"r1": ("image", "media/image1.png"), "r2": ("image", "media/logo.png")},
        pictures={
            "media/image1.png": encoded(written(), "PNG"),
            "media/logo.png": encoded(written(size=(200, 200)), "PNG"),
        },
    )

    assert document(put(tmp_path, "a.docx", content)).notes == ("Sebanyak 1 gambar di dalam dokumen ini tidak dibaca.",)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (ReadOptions(max_members=2), Reason.LIMIT_REACHED),
        (ReadOptions(max_unpacked_bytes=100), Reason.TOO_LARGE),
    ],
)
def test_a_document_beyond_the_limits_is_not_unpacked(tmp_path: Path, options: ReadOptions, expected: Reason) -> None:
    assert reason(put(tmp_path, "a.docx", docx(line("isi"))), options) is expected


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = docx(line("a" * 30_000_000))

    assert len(bomb) < 100_000
    assert reason(put(tmp_path, "a.docx", bomb)) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "declaration",
    ['<!DOCTYPE a [<!ENTITY b "c">]>', '<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "file:///etc/passwd">'],
)
def test_a_part_that_declares_entities_is_refused(tmp_path: Path, declaration: str) -> None:
    hostile = docx(
        line("isi"),
        parts={"numbering.xml": declaration + NUMBERING},
        relations={"r1": ("numbering", "numbering.xml")},
    )

    assert reason(put(tmp_path, "a.docx", hostile)) is Reason.CORRUPT


def test_a_document_too_long_is_read_up_to_the_limit_and_said_so(tmp_path: Path) -> None:
    body = "".join(paragraph(run(f"halaman {number}"), BREAK) for number in range(5)) + line("akhir")

    found = document(put(tmp_path, "a.docx", docx(body)), ReadOptions(max_pages=3))

    assert (len(found.pages), found.page_count) == (3, 6)
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED
    assert "3 dari 6 halaman" in found.trouble.message
