"""From any file to what was read of it: the table of readers, and the place where a failure becomes a value."""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import BinaryIO

from spbe_docs.model.documents import ReadResult, Reason, Trouble, Unreadable
from spbe_docs.read import docx, image, pdf, plain
from spbe_docs.read.options import OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.sniff import FileType, Format, sniff

# Raised whenever a reader's answer may differ for the same bytes; part of every cache key.
# 1: PDF, DOCX, pictures, plain text.
READER_VERSION = 1


Reader = Callable[[BinaryIO, str, ReadOptions, OcrPages], ReadResult]
"""Reads one format: the open file, its location, how far to go, whom to tell of pages for OCR. May raise whatever its
library raises."""

READERS: dict[Format, Reader] = {
    Format.PDF: pdf.read_pdf,
    Format.DOCX: docx.read_docx,
    Format.PICTURE: image.read_image,
    Format.TEXT: plain.read_plain,
}

# A file server that went away in the middle answers with one of these.
_OUT_OF_REACH = frozenset(
    getattr(errno, name)
    for name in ("ENOENT", "ENOTDIR", "EIO", "ESTALE", "ENODEV", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT", "ENAMETOOLONG")
    if hasattr(errno, name)
)

_TROUBLES: tuple[tuple[type[Exception], Reason, str], ...] = (
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


def read(location: str, options: ReadOptions, ocr_pages: OcrPages = nobody_waits) -> ReadResult:
    """What the file at *location* says. Never raises for a bad file: that is a value too."""
    try:
        return _read(location, options, ocr_pages)
    except Exception as error:  # noqa: BLE001 - whatever a library throws at a broken file becomes a line of the report
        return Unreadable(_trouble(error))


def _trouble(error: Exception) -> Trouble:
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


def _read(location: str, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    before = os.stat(location)  # noqa: PTH116 - a name that is not UTF-8 stays as it is
    if not stat.S_ISREG(before.st_mode):
        return _unreadable(
            Reason.UNSUPPORTED_FORMAT, "Ini bukan berkas biasa (pipa, soket, atau folder): tidak dibuka."
        )
    if before.st_size > options.max_bytes:
        return _unreadable(
            Reason.TOO_LARGE,
            f"Berkas berukuran {before.st_size / 1e6:.0f} MB, di atas batas {options.max_bytes / 1e6:.0f} MB. "
            "Perkecil atau bagi berkas itu.",
        )
    suffix = PurePath(location).suffix.lower()
    with open(location, "rb") as file:  # noqa: PTH123 - the same
        file_type = sniff(file, suffix)
        reader = READERS.get(file_type.format)
        if reader is None:
            return Unreadable(_refusal(file_type, suffix))
        file.seek(0)
        result = reader(file, location, options, ocr_pages)
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return _unreadable(Reason.STILL_CHANGING, "Berkas sedang diubah ketika dibaca. Pindai lagi nanti.")
    return _with_note_on_name(result, file_type, suffix)


def _refusal(file_type: FileType, suffix: str) -> Trouble:
    """Why a file of this type is not read."""
    match file_type.format:
        case Format.EMPTY:
            return Trouble(Reason.EMPTY, "Berkas kosong (0 bita). Unggah ulang berkas aslinya.")
        case Format.LOCKED:
            return Trouble(
                Reason.NEEDS_PASSWORD,
                "Dokumen Office ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pindai lagi.",
            )
        case Format.SHORTCUT:
            return Trouble(
                Reason.SHORTCUT,
                f"Ini hanya pintasan ({suffix}) ke dokumen di tempat lain. Unduh dokumennya sebagai PDF atau DOCX.",
            )
        case Format.MANGLED:
            return Trouble(
                Reason.CORRUPT,
                f"Isi berkas rusak: namanya berakhiran {suffix or '(tanpa akhiran)'}, tetapi isinya tidak utuh "
                f"sebagai {file_type.label}. Ambil salinan yang baik.",
            )
        case Format.ARCHIVE:
            remedy = "Keluarkan isinya ke dalam folder, lalu pindai lagi."
        case Format.MEDIA:
            remedy = "Bila diperlukan sebagai bukti, sertakan notulen atau laporannya."
        case _:
            remedy = "Simpan sebagai PDF atau DOCX bila berkas ini bukti dukung."
    label = file_type.label[:1].upper() + file_type.label[1:]
    return Trouble(Reason.UNSUPPORTED_FORMAT, f"{label} belum dapat dibaca. {remedy}")


def _with_note_on_name(result: ReadResult, file_type: FileType, suffix: str) -> ReadResult:
    if isinstance(result, Unreadable) or not file_type.suffixes or suffix in file_type.suffixes:
        return result
    ending = f"berakhiran {suffix}" if suffix else "tidak berakhiran"
    note = f"Nama berkas {ending}, tetapi isinya {file_type.label}."
    return replace(result, notes=(*result.notes, note))


def _unreadable(reason: Reason, message: str) -> Unreadable:
    return Unreadable(Trouble(reason, message))
