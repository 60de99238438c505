"""From any file to what was read of it: the table of readers, and the place where a failure becomes a value."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from spbe_docs.model.containers import Container, Place
from spbe_docs.model.documents import Document, ReadResult, Reason, Trouble, Unreadable
from spbe_docs.model.formats import FileType, Format
from spbe_docs.read import doc, docx, html, image, mail, opendocument, pdf, plain, pptx, rtf, word_xml, xls, xlsx
from spbe_docs.read.containers import OPENERS, container, member
from spbe_docs.read.moment import still_changing
from spbe_docs.read.opening import NotRegularError, opened
from spbe_docs.read.options import ALL_ANEW, OcrPages, ReadOptions
from spbe_docs.read.refusals import refusal
from spbe_docs.read.sniff import sniff

# Raised whenever a reader's answer may differ for the same bytes; part of every cache key.
# 1: PDF, DOCX, pictures, plain text.
# 2: everything else that offices use; archives and e-mails.
# 3: PDF pages in the order one reads them, and what pdfplumber reads; cleaned of running heads, words made whole.
# 4: hidden and struck-through text of Word documents left out.
# 5: cells of several lines in Word documents as blocks of their own.
# 6: coloured ink looked through, weak words kept.
# 7: text of PDF pages that nobody sees left out where it is quoted.
# 8: what Word hides left out, what it only proposes marked, its watermarks read.
# 9: layers of PDF pages and sheets of workbooks that are switched off left out.
READER_VERSION = 9


Reader = Callable[[BinaryIO, ReadOptions, OcrPages], ReadResult]
"""Reads one format: the open file, how far to go, what is known of pages for OCR. May raise whatever its library
raises."""

READERS: dict[Format, Reader] = {
    Format.PDF: pdf.read_pdf,
    Format.DOCX: docx.read_docx,
    Format.DOC: doc.read_doc,
    Format.WORD_XML: word_xml.read_word_xml,
    Format.RTF: rtf.read_rtf,
    Format.ODT: opendocument.read_text,
    Format.ODS: opendocument.read_sheets,
    Format.ODP: opendocument.read_slides,
    Format.XLSX: xlsx.read_xlsx,
    Format.XLS: xls.read_xls,
    Format.PPTX: pptx.read_pptx,
    Format.HTML: html.read_html,
    Format.MHTML: mail.read_mhtml,
    Format.TEXT: plain.read_plain,
    Format.PICTURE: image.read_image,
    Format.HEIC: image.read_heic,
}

# A file server that went away in the middle answers with one of these.
_OUT_OF_REACH = frozenset(
    getattr(errno, name)
    for name in ("ENOENT", "ENOTDIR", "EIO", "ESTALE", "ENODEV", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT", "ENAMETOOLONG")
    if hasattr(errno, name)
)

_TROUBLES: tuple[tuple[type[Exception], Reason, str], ...] = (
    (
        NotRegularError,
        Reason.UNSUPPORTED_FORMAT,
        "Ini bukan berkas biasa (pipa, soket, tautan, atau folder): tidak dibuka.",
    ),
    (
        PermissionError,
        Reason.PERMISSION_DENIED,
        "Berkas tidak boleh dibuka oleh pengguna ini. Minta hak baca, lalu pindai lagi.",
    ),
    (
        FileNotFoundError,
        Reason.VANISHED,
        "Berkas tidak ada lagi atau tidak terjangkau saat hendak dibaca. Pindai lagi setelah sambungan pulih.",
    ),
    (
        MemoryError,
        Reason.OUT_OF_MEMORY,
        "Berkas memerlukan memori lebih banyak daripada yang diizinkan. Simpan ulang dalam ukuran lebih kecil.",
    ),
    (
        RecursionError,
        Reason.NESTED_TOO_DEEP,
        "Susunan berkas bersarang terlalu dalam. Simpan ulang dari aplikasinya.",
    ),
)


@dataclass(frozen=True, slots=True)
class Read:
    """What a file is, and what it says."""

    result: Document | Unreadable | Container
    file_type: FileType | None
    """None when it could not even be opened."""


def read(location: str, options: ReadOptions, ocr_pages: OcrPages = ALL_ANEW, place: Place = ()) -> Read:
    """What the file at *location* says, or its member at *place*. Never raises for a bad file: that is a value too.

    The answer is one on the content: the file's name plays no part (see `refusals`).
    """
    try:
        with opened(location) as file:
            before = os.fstat(file.fileno())
            if before.st_size > options.max_bytes:
                return Read(too_large(before.st_size, options), None)
            answer = _content(member(file, place, options) if place else file, options, ocr_pages)
            after = os.fstat(file.fileno())
    except Exception as error:  # noqa: BLE001 - whatever a library throws at a broken file becomes a line of the report
        return Read(Unreadable(trouble_of(error)), None)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return Read(Unreadable(still_changing()), answer.file_type)
    return answer


def _content(file: BinaryIO, options: ReadOptions, ocr_pages: OcrPages) -> Read:
    file_type = sniff(file)
    file.seek(0)
    try:
        return Read(_result(file, file_type, options, ocr_pages), file_type)
    except Exception as error:  # noqa: BLE001 - the same, when at least the format is known
        return Read(Unreadable(trouble_of(error)), file_type)


def _result(
    file: BinaryIO, file_type: FileType, options: ReadOptions, ocr_pages: OcrPages
) -> Document | Unreadable | Container:
    if file_type.format in OPENERS:
        return container(file, file_type.format, options)
    reader = READERS.get(file_type.format)
    if reader is not None:
        return reader(file, options, ocr_pages)
    usual = file_type.suffixes[0] if file_type.suffixes else ""
    trouble = refusal(file_type, usual)
    if trouble is None:
        raise ValueError(f"no reader for {file_type.format}")
    return Unreadable(trouble)


def too_large(size: int, options: ReadOptions) -> Unreadable:
    """A file that is not read for its size."""
    return Unreadable(
        Trouble(
            Reason.TOO_LARGE,
            f"Berkas berukuran {size / 1e6:.0f} MB, di atas batas {options.max_bytes / 1e6:.0f} MB. "
            "Perkecil atau bagi berkas itu.",
        )
    )


def trouble_of(error: Exception) -> Trouble:
    """Why a file is not read at which *error* was raised."""
    if isinstance(error, OSError) and error.errno in _OUT_OF_REACH:
        error = FileNotFoundError()
    for kind, reason, message in _TROUBLES:
        if isinstance(error, kind):
            return Trouble(reason, message)
    return Trouble(
        Reason.CORRUPT,
        "Isi berkas rusak dan tidak dapat dibaca. Ambil salinan yang baik, atau simpan ulang dari aplikasinya "
        f"({type(error).__name__}).",
    )
