"""A file is what its content says; its name decides only where content cannot."""

import io
import struct
import zipfile

import pytest

from spbe_docs.read import ole
from spbe_docs.read.sniff import Format, sniff


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
    ("content", "suffix", "expected"),
    [
        (b"", ".pdf", Format.EMPTY),
        (b"%PDF-1.7\n", ".pdf", Format.PDF),
        (b"junk before\n%PDF-1.4\n", ".docx", Format.PDF),
        (b"\x89PNG\r\n\x1a\n\0", ".jpg", Format.PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", ".jpg", Format.PICTURE),
        (b"II*\0\x08\0", ".tif", Format.PICTURE),
        (b"MM\0*\0\0", ".tif", Format.PICTURE),
        (b"GIF89a\x01\0", ".gif", Format.PICTURE),
        (b"BM\x46\0\0\0\0\0\0\0\x36", ".bmp", Format.PICTURE),
        (b"RIFF\x24\0\0\0WEBPVP8 ", ".webp", Format.PICTURE),
        (zipped("[Content_Types].xml", "word/document.xml"), ".docx", Format.DOCX),
        (zipped("word/document.xml"), ".zip", Format.DOCX),
        (zipped("xl/workbook.xml"), ".docx", Format.OTHER),
        (zipped("ppt/presentation.xml"), ".pptx", Format.OTHER),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), ".odt", Format.OTHER),
        (zipped("foto.jpg"), ".zip", Format.ARCHIVE),
        (zipped("foto.jpg"), ".docx", Format.MANGLED),
        (b"PK\x03\x04 and then noise", ".docx", Format.MANGLED),
        (old_office("WordDocument", WORD_97), ".doc", Format.OTHER),
        (old_office("WordDocument", WORD_97_LOCKED), ".doc", Format.LOCKED),
        (old_office("Workbook", EXCEL_97), ".xls", Format.OTHER),
        (old_office("Workbook", EXCEL_97_LOCKED), ".xls", Format.LOCKED),
        (old_office("EncryptedPackage"), ".docx", Format.LOCKED),
        (old_office("__substg1.0_0037001F"), ".msg", Format.OTHER),
        (ole.SIGNATURE + b"noise", ".doc", Format.MANGLED),
        (b"{\\rtf1\\ansi", ".doc", Format.OTHER),
        (b"  <!DOCTYPE html><html>", ".doc", Format.OTHER),
        (b"<html xmlns:o='urn:x'>", ".xls", Format.OTHER),
        (b"<?xml version='1.0'?><a/>", ".xml", Format.OTHER),
        (b"From: a@b.id\r\nSubject: x\r\n", ".eml", Format.OTHER),
        (b"Rar!\x1a\x07\x01\0", ".rar", Format.ARCHIVE),
        (b"\0\0\0\x20ftypisom", ".mp4", Format.MEDIA),
        (b"\0\0\0\x20ftypheic", ".heic", Format.OTHER),
        (b"Notulen rapat\n", ".txt", Format.TEXT),
        (b"a;b;c\n1;2;3\n", ".csv", Format.TEXT),
        (b"Notulen rapat\n", "", Format.TEXT),
        (b"Notulen rapat\n", ".doc", Format.TEXT),
        (b"\xff\xfeN\0o\0t\0u\0", ".txt", Format.TEXT),
        ("Kepala Dinas – 5 €".encode("cp1252"), ".txt", Format.TEXT),
        (b"import os\n", ".py", Format.OTHER),
        (b"only text\n", ".pdf", Format.PDF),
        (b"only text\n", ".jpg", Format.MANGLED),
        (bytes(5000), ".pdf", Format.PDF),
        (bytes(5000), ".bin", Format.OTHER),
        (b"[InternetShortcut]\nURL=https://x\n", ".url", Format.SHORTCUT),
        (b'{"url": "https://docs.google.com"}', ".gdoc", Format.SHORTCUT),
        (b"", ".gsheet", Format.SHORTCUT),
    ],
)
def test_a_file_is_told_by_its_content(content: bytes, suffix: str, expected: Format) -> None:
    assert sniff(io.BytesIO(content), suffix).format is expected


@pytest.mark.parametrize("cut", [9, 100, 511, 520, 700, 1200])
def test_an_old_office_file_that_breaks_off_is_never_a_mistake_of_ours(cut: int) -> None:
    sniff(io.BytesIO(old_office("WordDocument", WORD_97)[:cut]), ".doc")


def test_a_directory_that_leads_in_circles_ends() -> None:
    content = bytearray(old_office("WordDocument"))
    struct.pack_into("<I", content, 512 + 4, 1)  # the directory goes on in itself

    assert sniff(io.BytesIO(bytes(content)), ".doc").label == "dokumen Word lama (.doc)"
