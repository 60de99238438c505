"""What a file is by its content, with its name for people."""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What becomes of a file: each format that is read, and why the others are not."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    WORD_XML = "word_xml"
    RTF = "rtf"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"
    XLSX = "xlsx"
    XLS = "xls"
    PPTX = "pptx"
    HTML = "html"
    MHTML = "mhtml"
    TEXT = "text"
    PICTURE = "picture"
    HEIC = "heic"
    ZIP = "zip"
    EML = "eml"
    MSG = "msg"
    EMPTY = "empty"
    LOCKED = "locked"
    SHORTCUT = "shortcut"
    MANGLED = "mangled"
    """It begins like a known format, but holds nothing of it."""
    ARCHIVE = "archive"
    """An archive of a format that is not read."""
    MEDIA = "media"
    OTHER = "other"
    UNKNOWN = "unknown"
    """Without any mark: only the name tells what it was meant to be."""


@dataclass(frozen=True, slots=True)
class FileType:
    """What a file is, as far as its content tells; its name plays no part."""

    format: Format
    label: str
    """Indonesian, with its usual ending: "lembar kerja Excel (.xlsx)"."""

    suffixes: tuple[str, ...] = ()
    """The usual endings; empty when any will do."""
