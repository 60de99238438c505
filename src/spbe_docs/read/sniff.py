"""What a file is, by its content: half of all ".doc" files are something else."""

import codecs
import re
import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from spbe_docs.model.formats import FileType, Format
from spbe_docs.read import ole

PDF = FileType(Format.PDF, "PDF", (".pdf",))
DOCX = FileType(Format.DOCX, "dokumen Word (.docx)", (".docx", ".docm", ".dotx", ".dotm"))
TEXT = FileType(Format.TEXT, "teks biasa", (".txt", ".md", ".csv", ".tsv", ".log", ".text"))
EMPTY = FileType(Format.EMPTY, "berkas kosong")
LOCKED = FileType(Format.LOCKED, "dokumen Office yang dikunci")
SHORTCUT = FileType(Format.SHORTCUT, "pintasan")
UNKNOWN = FileType(Format.UNKNOWN, "berkas dengan format yang tidak dikenal")

_DOC = FileType(Format.DOC, "dokumen Word lama (.doc)", (".doc", ".dot"))
_XLS = FileType(Format.XLS, "lembar kerja Excel lama (.xls)", (".xls", ".xlt"))
_XLSB = FileType(Format.XLS, "lembar kerja Excel biner (.xlsb)", (".xlsb",))
_PPT = FileType(Format.OTHER, "paparan PowerPoint lama (.ppt)")
_MSG = FileType(Format.MSG, "surel Outlook (.msg)", (".msg",))
_EML = FileType(Format.EML, "surel (.eml)", (".eml",))
_MHTML = FileType(Format.MHTML, "halaman web yang disimpan (.mht)", (".mht", ".mhtml"))
_HTML = FileType(Format.HTML, "halaman web (.html)", (".html", ".htm", ".xhtml", ".aspx", ".php"))
_WORD_XML = FileType(Format.WORD_XML, "dokumen Word dalam XML (.xml)", (".xml",))
_XML = FileType(Format.OTHER, "berkas XML")
_ZIP = FileType(Format.ZIP, "arsip ZIP (.zip)", (".zip",))


def _picture(label: str, *suffixes: str) -> FileType:
    return FileType(Format.PICTURE, f"gambar {label}", suffixes)


_HEIC = FileType(Format.HEIC, "foto HEIC", (".heic", ".heif"))
_BY_SIGNATURE: Mapping[bytes, FileType] = {
    b"\x89PNG\r\n\x1a\n": _picture("PNG", ".png"),
    b"\xff\xd8\xff": _picture("JPEG", ".jpg", ".jpeg", ".jpe", ".jfif"),
    b"II*\x00": _picture("TIFF", ".tif", ".tiff"),
    b"MM\x00*": _picture("TIFF", ".tif", ".tiff"),
    b"GIF8": _picture("GIF", ".gif"),
    b"{\\rtf": FileType(Format.RTF, "dokumen RTF (.rtf)", (".rtf",)),
    b"L\0\0\0\x01\x14\x02\0": SHORTCUT,
    b"[InternetShortcut]": SHORTCUT,
    b"Rar!": FileType(Format.ARCHIVE, "arsip RAR"),
    b"7z\xbc\xaf": FileType(Format.ARCHIVE, "arsip 7z"),
    b"\x1f\x8b": FileType(Format.ARCHIVE, "arsip GZIP"),
    b"ID3": FileType(Format.MEDIA, "rekaman suara"),
    b"\x1aE\xdf\xa3": FileType(Format.MEDIA, "rekaman video"),
    b"MZ": FileType(Format.OTHER, "program Windows"),
    b"\x7fELF": FileType(Format.OTHER, "program Linux"),
}
_BY_TWO_MARKS: tuple[tuple[bytes, int, bytes, FileType], ...] = (
    (b"BM", 6, bytes(4), _picture("BMP", ".bmp")),
    (b"RIFF", 8, b"WEBP", _picture("WebP", ".webp")),
    (b"RIFF", 8, b"", FileType(Format.MEDIA, "rekaman suara atau video")),
    (b"", 4, b"ftyphei", _HEIC),
    (b"", 4, b"ftyphev", _HEIC),
    (b"", 4, b"ftypmif", _HEIC),
    (b"", 4, b"ftyp", FileType(Format.MEDIA, "rekaman video")),
)
_BY_PART_IN_ZIP: Mapping[str, FileType] = {
    "word/": DOCX,
    "xl/workbook.bin": _XLSB,
    "xl/": FileType(Format.XLSX, "lembar kerja Excel (.xlsx)", (".xlsx", ".xlsm", ".xltx")),
    "ppt/": FileType(Format.PPTX, "paparan PowerPoint (.pptx)", (".pptx", ".pptm", ".ppsx", ".potx")),
}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_BY_MIMETYPE_IN_ZIP: Mapping[str, FileType] = {
    f"{_OPEN_DOCUMENT}text": FileType(Format.ODT, "dokumen OpenDocument (.odt)", (".odt", ".ott")),
    f"{_OPEN_DOCUMENT}text-template": FileType(Format.ODT, "dokumen OpenDocument (.odt)", (".odt", ".ott")),
    f"{_OPEN_DOCUMENT}spreadsheet": FileType(Format.ODS, "lembar kerja OpenDocument (.ods)", (".ods", ".ots")),
    f"{_OPEN_DOCUMENT}presentation": FileType(Format.ODP, "paparan OpenDocument (.odp)", (".odp", ".otp")),
    "application/epub+zip": FileType(Format.OTHER, "buku elektronik (.epub)"),
}
_PARTS_LIST = "[Content_Types].xml"
"""Every Office document has one; an archive that merely holds a folder "word" has none."""

_WORD_IS_ENCRYPTED = 0x0100  # FibBase.fEncrypted
_EXCEL_IS_ENCRYPTED = 0x2F  # the record FILEPASS
_LOOK = 4_096
_PDF_HEADER_WITHIN = 1_024  # ISO 32000: junk may stand before "%PDF-"
_MAIN_PARTS = frozenset({"word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"})
_SHORTCUT_OF_GOOGLE = re.compile(
    rb'\{\s*"(?:url|doc_id|resource_id|)"\s*:.{0,400}(?:docs\.google|drive\.google|doc_id|DO NOT EDIT)', re.DOTALL
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:(?:[ \t]|$)")
_OF_MAIL = frozenset({b"from", b"mime-version", b"received", b"message-id", b"return-path"})
_FEW_HEADERS = 2
_SAVED_BY_A_BROWSER = re.compile(
    rb"^(?:from:\s*\"?<?Saved by|snapshot-content-location:)", re.IGNORECASE | re.MULTILINE
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(file: BinaryIO) -> FileType:
    """What the open *file* is."""
    file.seek(0)
    head = file.read(_LOOK)
    if not head:
        return EMPTY
    return _by_signature(file, head) or _by_text(head) or UNKNOWN


def _by_signature(file: BinaryIO, head: bytes) -> FileType | None:
    if head.startswith(ole.SIGNATURE):
        return _old_office(file)
    if head.startswith(b"PK"):
        return _zipped(file, head)
    for signature, file_type in _BY_SIGNATURE.items():
        if head.startswith(signature):
            return file_type
    for start, at, mark, file_type in _BY_TWO_MARKS:
        if head.startswith(start) and head[at : at + len(mark)] == mark:
            return file_type
    return PDF if b"%PDF-" in head[:_PDF_HEADER_WITHIN] else None


def _old_office(file: BinaryIO) -> FileType:
    try:
        found = ole.streams(file)
    except ValueError:
        return FileType(Format.MANGLED, "berkas Office lama")
    if found.names & {"EncryptedPackage", "EncryptedSummary"}:
        return LOCKED
    for name, file_type in {"WordDocument": _DOC, "Workbook": _XLS, "Book": _XLS, "PowerPoint Document": _PPT}.items():
        if name in found.names:
            return LOCKED if _is_locked(name, found.beginnings.get(name, b"")) else file_type
    if any(name.startswith("__substg1.0_") for name in found.names):
        return _MSG
    return FileType(Format.OTHER, "berkas Office lama")


def _is_locked(stream: str, beginning: bytes) -> bool:
    """Whether an old Word or Excel *stream* says of itself that it is encrypted."""
    if stream == "WordDocument":
        return bool(int.from_bytes(beginning[10:12], "little") & _WORD_IS_ENCRYPTED)
    at = 0  # records of type, length, content; FILEPASS stands among the first
    for _ in range(8):
        record, length = (
            int.from_bytes(beginning[at : at + 2], "little"),
            int.from_bytes(beginning[at + 2 : at + 4], "little"),
        )
        if record == _EXCEL_IS_ENCRYPTED and length:
            return True
        at += 4 + length
    return False


def _zipped(file: BinaryIO, head: bytes) -> FileType:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    return _BY_MIMETYPE_IN_ZIP.get(member.read(100).strip().decode("latin-1"), _ZIP)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        office = _PARTS_LIST.encode() in head or b"mimetypeapplication" in head
        return FileType(Format.MANGLED, "berkas Office" if office else "arsip ZIP")
    if _PARTS_LIST not in names and not any(name in _MAIN_PARTS for name in names):
        return _ZIP
    for part, file_type in _BY_PART_IN_ZIP.items():
        if any(name.startswith(part) for name in names):
            return file_type
    return _ZIP


def _by_text(head: bytes) -> FileType | None:
    if not _is_text(head):
        return None
    if _MARKUP.match(head):
        return _HTML
    start = head.lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    if start.startswith((b"<?xml", b"<w:wordDocument", b"<pkg:package")):
        return _xml(start)
    if _SHORTCUT_OF_GOOGLE.match(start):
        return SHORTCUT
    return _mail(start) or TEXT


def _xml(head: bytes) -> FileType:
    if b"Word.Document" in head or b"<w:wordDocument" in head:
        return _WORD_XML
    return _HTML if re.search(rb"<(?:\w+:)?html\b", head, re.IGNORECASE) else _XML


def _mail(head: bytes) -> FileType | None:
    """What a block of header lines at the beginning announces: a web page that was saved, or an e-mail."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = re.split(rb"\r?\n(?![ \t])", block.removeprefix(b"From "))
    names = {line.partition(b":")[0].lower() for line in lines if _HEADER.match(line)}
    if not _HEADER.match(lines[0]) and not block.startswith(b"From "):
        return None
    if not names & _OF_MAIL or len(names) < _FEW_HEADERS:
        return None
    saved = re.search(rb"^content-type:\s*multipart/related", block, re.IGNORECASE | re.MULTILINE)
    return _MHTML if saved and (b"from" not in names or _SAVED_BY_A_BROWSER.search(block)) else _EML


def _is_text(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return len(_CONTROLS.findall(head)) * 100 <= len(head)
