"""What a person sees in sheets, slides, old Word documents, RTF, OpenDocument and web pages is read."""

import struct
import sys
from pathlib import Path

import pillow_heif
import pytest
from tests.read.files import WITHOUT_OCR, document, encoded, put, reason, result_of, text, word, written
from tests.read.office import ODF, ole, opendocument, pptx, shape, word97, xls, xlsx, zipped

from spbe_docs.model.documents import Reason
from spbe_docs.read import libreoffice
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.xlsx import grids

DATES = '<numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;hari&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'


class TestSheets:
    def test_each_sheet_is_a_page_and_each_row_a_line(self, tmp_path: Path) -> None:
        rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row/><row><c><v>1</v></c><c t="inlineStr"><is><t>SP4N\nLAPOR</t></is></c><c><v>2.5</v></c></row>'
        found = document(put(tmp_path, "a.xlsx", xlsx({"Aplikasi": rows, "Sheet2": rows}, ["No", "Nama"])))

        assert [page.text for page in found.pages] == [
            "No | Nama\n1 | SP4N LAPOR | 2.5\nAplikasi",
            "No | Nama\n1 | SP4N LAPOR | 2.5",
        ]
        assert found.page_count == 2

    def test_dates_are_dates_and_other_numbers_are_not(self, tmp_path: Path) -> None:
        rows = "".join(f'<row><c s="{style}"><v>45587</v></c></row>' for style in range(4))
        rows += '<row><c s="1"><v>0.5</v></c><c s="1"><v>45587.75</v></c><c s="1"><v>-3</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>'

        assert text(put(tmp_path, "a.xlsx", xlsx({"Sheet1": rows}, styles=DATES))).split("\n") == [
            "45587",
            "2024-10-22",
            "2024-10-22",
            "45587",
            "12:00:00 | 2024-10-22 18:00 | -3 | YA | #REF!",
        ]

    def test_a_cell_in_the_last_corner_costs_nothing(self, tmp_path: Path) -> None:
        rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'

        assert text(put(tmp_path, "a.xlsx", xlsx({"Sheet1": rows}))) == "1\n2"

    def test_an_old_workbook_is_read_row_by_row(self, tmp_path: Path) -> None:
        path = put(tmp_path, "a.xls", xls("Aplikasi", ["No", "Nama"], [1.0, "SP4N"], [2.5, "JDIH"]))

        assert text(path) == "No | Nama\n1 | SP4N\n2.5 | JDIH\nAplikasi"
        assert text(path, ReadOptions(max_cells=4)) == "No | Nama\n1 | SP4N\nAplikasi"

    def test_a_hidden_sheet_keeps_its_place_and_says_nothing(self, tmp_path: Path) -> None:
        """Who opens the workbook does not see it."""
        rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
        path = put(tmp_path, "a.xlsx", xlsx({"Isian": rows, "Bukti": rows}, hidden="Isian"))
        found = document(path)

        assert [page.text for page in found.pages] == ["", "1\n2\nBukti"]
        assert found.notes == (
            'Lembar "Isian" disembunyikan dan tidak dihitung sebagai bukti. Tampilkan lembarnya bila memang bukti.',
        )
        with path.open("rb") as file:
            assert [grid.page for grid in grids(file, (1, 2))] == [2]

    def test_a_hidden_sheet_of_an_old_workbook_says_nothing(self, tmp_path: Path) -> None:
        assert reason(put(tmp_path, "a.xls", xls("Aplikasi", ["No", "Nama"], hidden=True))) is Reason.NO_TEXT

    def test_cells_are_bounded(self, tmp_path: Path) -> None:
        path = put(tmp_path, "a.xlsx", xlsx({"Sheet1": "<row><c><v>1</v></c><c><v>2</v></c></row>" * 5}))

        assert text(path, ReadOptions(max_cells=4)) == "1 | 2\n1 | 2"

    def test_an_open_document_sheet_repeats_nothing(self, tmp_path: Path) -> None:
        body = '<table:table table:name="Daftar"><table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>No</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16384"/><table:table-cell office:value-type="date" office:date-value="2024-10-22"><text:p>22/10/24</text:p></table:table-cell></table:table-row></table:table>'

        assert text(put(tmp_path, "a.ods", opendocument("spreadsheet", body))) == "No | 2024-10-22\nDaftar"

    def test_a_document_type_in_a_sheet_is_refused(self, tmp_path: Path) -> None:
        parts = {"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'}

        assert reason(put(tmp_path, "a.xlsx", zipped(parts))) is Reason.CORRUPT


class TestSlides:
    def test_slides_come_as_pages_in_the_order_shown_with_tables_and_notes(self, tmp_path: Path) -> None:
        table = "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>No</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Layanan</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>"
        content = pptx(
            shape("Kesiapan SPBE", placeholder="title") + shape("7", placeholder="sldNum"),
            f"<p:grpSp>{shape('Tingkat 3', 'tercapai')}</p:grpSp>{table}",
            notes={2: shape("Catatan pembicara", placeholder="body")},
        )

        found = document(put(tmp_path, "a.pptx", content))

        assert [page.text for page in found.pages] == [
            "Kesiapan SPBE",
            "Tingkat 3\ntercapai\nNo | Layanan\nCatatan pembicara",
        ]
        assert found.slides

    def test_open_document_slides_are_slides(self, tmp_path: Path) -> None:
        body = "".join(
            f"<draw:page><draw:frame><draw:text-box><text:p>{line}</text:p></draw:text-box></draw:frame></draw:page>"
            for line in ("Satu", "Dua")
        )

        found = document(put(tmp_path, "a.odp", opendocument("presentation", body)))

        assert [page.text for page in found.pages] == ["Satu", "Dua"]
        assert found.slides


class TestOldWord:
    def test_fields_show_their_result_and_never_their_code(self, tmp_path: Path) -> None:
        said = 'Lihat \x13 HYPERLINK "http://x" \x14jdih\x15, halaman \x13PAGE \\* MERGEFORMAT\x147\x15.\r SHAPE  \\* MERGEFORMAT Perbup\r'

        assert text(put(tmp_path, "a.doc", word97(said))) == "Lihat jdih, halaman 7.\nPerbup"

    def test_deleted_words_are_left_out(self, tmp_path: Path) -> None:
        assert text(put(tmp_path, "a.doc", word97("Nomor 12 13 Tahun\r", deleted=[(6, 9)]))) == "Nomor 13 Tahun"

    def test_rows_of_a_table_are_lines(self, tmp_path: Path) -> None:
        said = "Daftar\rNo\x07Nama\x07\x071\x07SP4N\rLAPOR\x07\x07Selesai\r"
        ends = [said.index("\x07\x07") + 1, said.rindex("\x07\x07") + 1]
        rows = [
            (7, ends[0], False),
            (ends[0], ends[0] + 1, True),
            (ends[0] + 1, ends[1], False),
            (ends[1], ends[1] + 1, True),
        ]

        found = text(put(tmp_path, "a.doc", word97(said, rows=rows)))

        assert found == "Daftar\nNo | Nama\n1 | SP4N LAPOR\nSelesai"

    def test_breaks_make_pages_and_headers_come_first(self, tmp_path: Path) -> None:
        found = document(put(tmp_path, "a.doc", word97("Satu\x0cDua\r", headers="PEMERINTAH KABUPATEN\r7\r")))

        assert [page.text for page in found.pages] == ["PEMERINTAH KABUPATEN\nSatu", "Dua"]

    def test_word_95_is_read(self, tmp_path: Path) -> None:
        main = bytearray(512) + b"Keputusan Bupati\rNomor 5\r"
        struct.pack_into("<HH", main, 0, 0xA5DC, 104)
        struct.pack_into("<II", main, 0x18, 512, len(main))

        assert text(put(tmp_path, "a.doc", ole({"WordDocument": bytes(main)}))) == "Keputusan Bupati\nNomor 5"

    @pytest.mark.parametrize("cut", [600, 1500, 3000, 5000])
    def test_one_that_breaks_off_is_corrupt(self, tmp_path: Path, cut: int) -> None:
        assert reason(put(tmp_path, "a.doc", word97("Satu\r" * 900)[:cut])) in (Reason.CORRUPT, Reason.NO_TEXT)

    @pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
    def test_libreoffice_is_asked_where_we_fail_and_works_in_a_private_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        programme = put(
            tmp_path, "soffice", b'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\n'
            b'stat -c %a "$2" > "$2/document.txt"; stat -c %a "$3" >> "$2/document.txt"; echo "$3" > "$LOG"\n'
        )  # fmt: skip
        programme.chmod(0o755)
        log = tmp_path / "log"
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        monkeypatch.setenv("LOG", str(log))

        assert text(put(tmp_path, "a.doc", ole({"WordDocument": bytes.fromhex("eca5c100")}))) == "700\n600\n"
        assert not Path(log.read_text().strip()).parent.exists()

    def test_without_libreoffice_it_is_corrupt(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))

        assert libreoffice.text_of(b"x", ".doc") is None
        assert reason(put(tmp_path, "a.doc", ole({"WordDocument": bytes.fromhex("eca5c100")}))) is Reason.CORRUPT


class TestWordInOtherClothes:
    def test_word_2003_xml_is_read_under_the_name_doc(self, tmp_path: Path) -> None:
        body = "<w:body><wx:sect xmlns:wx='urn:x'><w:p><w:r><w:t>PERATURAN BUPATI</w:t></w:r></w:p><w:p><w:r><w:pict><w:binData>AAAA</w:binData></w:pict></w:r></w:p></wx:sect></w:body>"
        content = f"<?xml version='1.0'?>\n<?mso-application progid=\"Word.Document\"?>\n{word('wordDocument', body)}"

        found = document(put(tmp_path, "a.doc", content.encode()))

        assert [page.text for page in found.pages] == ["PERATURAN BUPATI"]
        assert found.notes == ("Nama berkas berakhiran .doc, tetapi isinya dokumen Word dalam XML (.xml).",)

    def test_rtf_is_read_without_pictures_and_deleted_words(self, tmp_path: Path) -> None:
        content = (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}KEPUTUSAN BUPATI\par Nomor {\deleted 11}12 \'e9\u8211?\par "
            rb"{\pict\pngblip " + b"89504e47" * 200 + rb"}No\cell Nama\cell\row }"
        )

        assert text(put(tmp_path, "a.rtf", content)) == "KEPUTUSAN BUPATI\nNomor 12 é–\nNo | Nama"

    def test_bytes_of_a_picture_within_rtf_do_not_close_it(self, tmp_path: Path) -> None:
        assert text(put(tmp_path, "a.rtf", rb"{\rtf1 Satu\par {\pict\bin4 }}}}}Dua\par}")) == "Satu\nDua"


class TestOpenDocumentText:
    def test_it_is_read_with_tables_headers_notes_and_boxes_but_without_deleted_words(self, tmp_path: Path) -> None:
        body = (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>DIHAPUS</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            "<text:h>PERATURAN<text:line-break/>BUPATI</text:h>"
            "<text:p>Nomor<text:s text:c='2000000000'/>12<text:tab/>Tahun 2023<text:note><text:note-body><text:p>Catatan kaki</text:p></text:note-body></text:note></text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell><table:table-cell><text:p>Nama</text:p><text:p>OPD</text:p></table:table-cell></table:table-row></table:table>"
            "<text:p>Halaman<text:soft-page-break/> dua<draw:frame><draw:text-box><text:p>Kotak</text:p></draw:text-box></draw:frame></text:p>"
        )
        styles = f"<office:document-styles {ODF}><style:master-page><style:header><text:p>KOP SURAT</text:p></style:header></style:master-page></office:document-styles>"
        found = document(put(tmp_path, "a.odt", opendocument("text", body, **{"styles.xml": styles})))

        first, second = (page.text for page in found.pages)
        assert (
            " ".join(first.split())
            == "KOP SURAT PERATURAN BUPATI Nomor 12 Tahun 2023 Catatan kaki No | Nama OPD Halaman"
        )
        assert second == "dua\nKotak"

    def test_a_locked_one_wants_its_password(self, tmp_path: Path) -> None:
        content = opendocument("text", "", **{"META-INF/manifest.xml": "<m:encryption-data xmlns:m='urn:m'/>"})

        assert reason(put(tmp_path, "a.odt", content)) is Reason.NEEDS_PASSWORD


class TestWebPages:
    def test_a_page_is_read_as_a_browser_shows_it(self, tmp_path: Path) -> None:
        content = """<!DOCTYPE html><html><head><meta charset="windows-1252"><title>x</title><style>p {}</style></head><body>
            <script>alert(1)</script><h1>PERATURAN
            BUPATI</h1><p>Nomor 12<br>Tahun 2023 – caf\u00e9</p><p style="display: none">rahasia</p>
            <table><tr><th>No</th><th>Nama</th></tr><tr><td>1</td><td><p>SP4N</p><p>LAPOR</p></td></tr></table>
            <ul><li>satu</li><li>dua</li></ul></body></html>""".encode("cp1252")

        found = document(put(tmp_path, "a.doc", content))

        assert found.pages[0].text.split("\n") == [
            "PERATURAN BUPATI", "Nomor 12", "Tahun 2023 – café", "No | Nama", "1 | SP4N LAPOR", "satu", "dua",
        ]  # fmt: skip
        assert found.notes == ("Nama berkas berakhiran .doc, tetapi isinya halaman web (.html).",)

    def test_deep_nesting_and_entities_are_harmless(self, tmp_path: Path) -> None:
        content = b"<html>" + b"<div>" * 20_000 + b"isi &lt;b&gt; &xxe;" + b"</div>" * 20_000

        result_of(str(put(tmp_path, "a.html", content)))

    def test_a_saved_web_page_is_read(self, tmp_path: Path) -> None:
        content = (
            b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
            b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Berita SPBE =E2=80=93 2024</p>\r\n"
            b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
        )  # fmt: skip

        assert text(put(tmp_path, "a.mht", content)) == "Berita SPBE – 2024"


def test_a_photograph_of_a_telephone_is_a_picture(tmp_path: Path) -> None:
    pillow_heif.register_heif_opener()

    assert reason(put(tmp_path, "a.heic", encoded(written(), "HEIF", quality=50)), WITHOUT_OCR) is Reason.NO_TEXT


def test_halves_of_characters_never_reach_the_report(tmp_path: Path) -> None:
    assert (
        text(put(tmp_path, "a.rtf", rb"{\rtf1 a \u-10179?\u-8704? b \u-10179? c}")).encode()
        == "a \U0001f600 b \ufffd c".encode()
    )
