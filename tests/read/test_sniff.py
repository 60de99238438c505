"""A file is what its content says."""

import io
import struct
import zipfile

import pytest

from spbe_docs.model.formats import Format
from spbe_docs.read import ole
from spbe_docs.read.sniff import sniff


def zipped(*names: str, mimetype: str | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def old_office(stream: str, beginning: bytes = b"") -> bytes:
    """The least of an OLE2 file: header, one sector of its table, one of its directory, and the stream."""
    header = bytearray(512)
    header[:8] = ole.SIGNATURE
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<I", header, 68, 0xFFFFFFFE)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFE] * 126)
    entry = bytearray(128)
    name = stream.encode("utf-16-le")
    entry[: len(name)] = name
    struct.pack_into("<HB", entry, 64, len(name) + 2, 2)
    struct.pack_into("<II", entry, 116, 2, 4096)
    return bytes(header) + table + bytes(entry).ljust(512, b"\0") + beginning.ljust(4096, b"\0")


WORD_97 = bytes.fromhex("eca5c100090609040000f012bf000000")
WORD_97_LOCKED = bytes.fromhex("eca5c100090609040000f013bf00c600")
EXCEL_97 = struct.pack("<HH8xHH2x", 0x0809, 8, 0x00E1, 2)
EXCEL_97_LOCKED = struct.pack("<HH8xHH4x", 0x0809, 8, 0x002F, 4)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Format.EMPTY),
        (b"%PDF-1.7\n", Format.PDF),
        (b"junk before\n%PDF-1.4\n", Format.PDF),
        (b"\x89PNG\r\n\x1a\n\0", Format.PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Format.PICTURE),
        (b"II*\0\x08\0", Format.PICTURE),
        (b"MM\0*\0\0", Format.PICTURE),
        (b"GIF89a\x01\0", Format.PICTURE),
        (b"BM\x46\0\0\0\0\0\0\0\x36", Format.PICTURE),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Format.PICTURE),
        (b"\0\0\0\x20ftypheic", Format.HEIC),
        (b"\0\0\0\x20ftypisom", Format.MEDIA),
        (zipped("[Content_Types].xml", "word/document.xml"), Format.DOCX),
        (zipped("word/document.xml"), Format.DOCX),
        (zipped("xl/workbook.xml"), Format.XLSX),
        (zipped("[Content_Types].xml", "xl/workbook.bin"), Format.XLS),
        (zipped("ppt/presentation.xml"), Format.PPTX),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), Format.ODT),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), Format.ODS),
        (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), Format.ODP),
        (zipped("foto.jpg"), Format.ZIP),
        (zipped("word/Perbup.pdf"), Format.ZIP),
        (b"PK\x03\x04 and then noise", Format.MANGLED),
        (old_office("WordDocument", WORD_97), Format.DOC),
        (old_office("WordDocument", WORD_97_LOCKED), Format.LOCKED),
        (old_office("Workbook", EXCEL_97), Format.XLS),
        (old_office("Workbook", EXCEL_97_LOCKED), Format.LOCKED),
        (old_office("EncryptedPackage"), Format.LOCKED),
        (old_office("__substg1.0_0037001F"), Format.MSG),
        (ole.SIGNATURE + b"noise", Format.MANGLED),
        (b"{\\rtf1\\ansi", Format.RTF),
        (b"  <!DOCTYPE html><html>", Format.HTML),
        (b"\xef\xbb\xbf<html xmlns:o='urn:x'>", Format.HTML),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", Format.HTML),
        (b"<?xml version='1.0'?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument/>", Format.WORD_XML),
        (b"<?xml version='1.0'?><a/>", Format.OTHER),
        (b"From: a@b.id\r\nSubject: x\r\n\r\nisi", Format.EML),
        (b"Return-Path: <a@b.id>\r\nReceived: from b\r\n by c\r\nSubject: x\r\n\r\nisi", Format.EML),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n", Format.MHTML),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", Format.MHTML),
        (b"From: budi\nisi surat\n", Format.TEXT),
        (b"Dari: Budi\nPerihal: rapat\n\nisi", Format.TEXT),
        (b"Rar!\x1a\x07\x01\0", Format.ARCHIVE),
        (b"Notulen rapat\n", Format.TEXT),
        (b"a;b;c\n1;2;3\n", Format.TEXT),
        (b"\xff\xfeN\0o\0t\0u\0", Format.TEXT),
        ("Kepala Dinas – 5 €".encode("cp1252"), Format.TEXT),
        (b"import os\n", Format.TEXT),
        (bytes(5000), Format.UNKNOWN),
        (b"[InternetShortcut]\nURL=https://x\n", Format.SHORTCUT),
        (b'{"url": "https://docs.google.com/document/x"}', Format.SHORTCUT),
        (b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0", Format.SHORTCUT),
    ],
)
def test_a_file_is_told_by_its_content(content: bytes, expected: Format) -> None:
    assert sniff(io.BytesIO(content)).format is expected


@pytest.mark.parametrize("cut", [9, 100, 511, 520, 700, 1200])
def test_an_old_office_file_that_breaks_off_is_never_a_mistake_of_ours(cut: int) -> None:
    sniff(io.BytesIO(old_office("WordDocument", WORD_97)[:cut]))


def test_a_directory_that_leads_in_circles_ends() -> None:
    content = bytearray(old_office("WordDocument"))
    struct.pack_into("<I", content, 512 + 4, 1)  # the directory goes on in itself

    assert sniff(io.BytesIO(bytes(content))).label == "dokumen Word lama (.doc)"
