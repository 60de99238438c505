"""What a file is, by its content: half of all ".doc" files are something else."""

import codecs
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import BinaryIO

from spbe_docs.read import ole


class Format(Enum):
    """What becomes of a file."""

    PDF = auto()
    DOCX = auto()
    PICTURE = auto()
    TEXT = auto()
    EMPTY = auto()
    LOCKED = auto()
    SHORTCUT = auto()
    MANGLED = auto()
    """Named like a known format, but holding nothing of it."""
    ARCHIVE = auto()
    MEDIA = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class FileType:
    """What a file is, with its name for people."""

    format: Format
    label: str
    """Indonesian, with its usual ending: "lembar kerja Excel (.xlsx)"."""

    suffixes: tuple[str, ...] = ()
    """The usual endings; empty when any will do."""


PDF = FileType(Format.PDF, "PDF", (".pdf",))
DOCX = FileType(Format.DOCX, "dokumen Word (.docx)", (".docx", ".docm", ".dotx"))
TEXT = FileType(Format.TEXT, "teks biasa", (".txt", ".md", ".csv", ".log"))
EMPTY = FileType(Format.EMPTY, "berkas kosong")
LOCKED = FileType(Format.LOCKED, "dokumen Office yang dikunci")
SHORTCUT = FileType(Format.SHORTCUT, "pintasan")
UNKNOWN = FileType(Format.OTHER, "berkas dengan format yang tidak dikenal")

_DOC = FileType(Format.OTHER, "dokumen Word lama (.doc)")
_XLS = FileType(Format.OTHER, "lembar kerja Excel lama (.xls)")
_PPT = FileType(Format.OTHER, "paparan PowerPoint lama (.ppt)")
_HTML = FileType(Format.OTHER, "halaman web (.html)")
_XML = FileType(Format.OTHER, "berkas XML")
_ZIP = FileType(Format.ARCHIVE, "arsip ZIP")


def _picture(label: str, *suffixes: str) -> FileType:
    return FileType(Format.PICTURE, f"gambar {label}", suffixes)


_BY_SIGNATURE: Mapping[bytes, FileType] = {
    b"\x89PNG\r\n\x1a\n": _picture("PNG", ".png"),
    b"\xff\xd8\xff": _picture("JPEG", ".jpg", ".jpeg", ".jpe", ".jfif"),
    b"II*\x00": _picture("TIFF", ".tif", ".tiff"),
    b"MM\x00*": _picture("TIFF", ".tif", ".tiff"),
    b"GIF8": _picture("GIF", ".gif"),
    b"{\\rtf": FileType(Format.OTHER, "dokumen RTF (.rtf)"),
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
    (b"", 4, b"ftyphei", FileType(Format.OTHER, "foto HEIC")),
    (b"", 4, b"ftypmif", FileType(Format.OTHER, "foto HEIC")),
    (b"", 4, b"ftyp", FileType(Format.MEDIA, "rekaman video")),
)
_BY_FOLDER_IN_ZIP: Mapping[str, FileType] = {
    "word/": DOCX,
    "xl/": FileType(Format.OTHER, "lembar kerja Excel (.xlsx)"),
    "ppt/": FileType(Format.OTHER, "paparan PowerPoint (.pptx)"),
}
_BY_MIMETYPE_IN_ZIP: Mapping[bytes, FileType] = {
    b"application/vnd.oasis.opendocument.text": FileType(Format.OTHER, "dokumen OpenDocument (.odt)"),
    b"application/vnd.oasis.opendocument.spreadsheet": FileType(Format.OTHER, "lembar kerja OpenDocument (.ods)"),
    b"application/vnd.oasis.opendocument.presentation": FileType(Format.OTHER, "paparan OpenDocument (.odp)"),
    b"application/epub+zip": FileType(Format.OTHER, "buku elektronik (.epub)"),
}
_SHORTCUTS = frozenset({".url", ".lnk", ".webloc", ".gdoc", ".gsheet", ".gslides", ".gform", ".gdraw"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"})
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".odt", ".ods", ".odp"})
_TEXT_MAY_BE_CALLED = frozenset({*TEXT.suffixes, "", ".text", ".doc", ".rtf"})

_WORD_IS_ENCRYPTED = 0x0100  # FibBase.fEncrypted
_EXCEL_IS_ENCRYPTED = 0x2F  # the record FILEPASS
_LOOK = 4_096
_PDF_HEADER_WITHIN = 1_024  # ISO 32000: junk may stand before "%PDF-"
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE | re.DOTALL
)


def sniff(file: BinaryIO, suffix: str) -> FileType:
    """What the open *file* is; its name's *suffix* (lower case, with dot) decides only where content cannot."""
    file.seek(0)
    head = file.read(_LOOK)
    if suffix in _SHORTCUTS:
        return SHORTCUT
    if not head:
        return EMPTY
    return _by_signature(file, head, suffix) or _by_text(head, suffix) or _by_suffix(suffix) or UNKNOWN


def _by_signature(file: BinaryIO, head: bytes, suffix: str) -> FileType | None:
    if head.startswith(ole.SIGNATURE):
        return _old_office(file)
    if head.startswith(b"PK"):
        return _zipped(file, suffix)
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
        return FileType(Format.OTHER, "surel Outlook (.msg)")
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


def _zipped(file: BinaryIO, suffix: str) -> FileType:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    return _BY_MIMETYPE_IN_ZIP.get(member.read(100).strip(), _ZIP)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return FileType(Format.MANGLED, "berkas Office") if suffix in _OFFICE else FileType(Format.MANGLED, "arsip ZIP")
    for folder, file_type in _BY_FOLDER_IN_ZIP.items():
        if any(name.startswith(folder) for name in names):
            return file_type
    return FileType(Format.MANGLED, "berkas Office") if suffix in _OFFICE else _ZIP


def _by_text(head: bytes, suffix: str) -> FileType | None:
    if not _is_text(head) or suffix in _by_suffix_only():
        return None
    if _MARKUP.match(head):
        return _HTML
    if head.lstrip().startswith(b"<?xml"):
        return _HTML if b"<html" in head.lower() else _XML
    if re.match(rb"(?:MIME-Version|Received|Return-Path|From|Delivered-To): ", head):
        return FileType(Format.OTHER, "surel atau halaman web yang disimpan (.eml, .mht)")
    if suffix in _TEXT_MAY_BE_CALLED:
        return TEXT
    return FileType(Format.OTHER, f"berkas {suffix}")


def _is_text(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return len(_CONTROLS.findall(head)) * 100 <= len(head)


def _by_suffix_only() -> frozenset[str]:
    return frozenset({".pdf"}) | _PICTURES | _OFFICE


def _by_suffix(suffix: str) -> FileType | None:
    """For content without any mark: the file is taken for what it claims to be, so that the reader can say no."""
    if suffix == ".pdf":
        return PDF
    if suffix in _PICTURES:
        return FileType(Format.MANGLED, "gambar")
    if suffix in _OFFICE | {".doc", ".xls", ".ppt"}:
        return FileType(Format.MANGLED, "berkas Office")
    return None
