"""What a file's name adds to its content: why it is not read, or that it is called something else.

The same content is read once, whatever it is called; only here does the name play a part.
"""

import re

from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.model.formats import FileType, Format
from spbe_docs.phrasing import capitalised

_SHORTCUTS = frozenset({".url", ".lnk", ".webloc", ".gdoc", ".gsheet", ".gslides", ".gform", ".gdraw"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic"})
_ZIPPED_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".odt", ".ods", ".odp"})
_OLD_OFFICE = frozenset({".doc", ".xls", ".ppt", ".msg"})
_ARCHIVES = frozenset({".zip", ".rar", ".7z"})
_TEXT_MAY_BE_CALLED = frozenset(
    {"", ".txt", ".md", ".csv", ".tsv", ".log", ".text", ".doc", ".rtf", ".xls", ".eml", ".htm", ".html", ".mht"}
)
_MAY_BE_A_SHORTCUT = frozenset({Format.EMPTY, Format.TEXT, Format.OTHER, Format.UNKNOWN})
_UNMARKED = frozenset({Format.TEXT, Format.ZIP, Format.UNKNOWN})
"""Content that may be what a broken file of another format has left."""

_ALWAYS = {
    Format.EMPTY: Trouble(Reason.EMPTY, "Berkas kosong (0 bita). Unggah ulang berkas aslinya."),
    Format.LOCKED: Trouble(
        Reason.NEEDS_PASSWORD,
        "Dokumen Office ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pindai lagi.",
    ),
}
_SAVE_AS = "Simpan sebagai PDF atau DOCX bila berkas ini bukti dukung."
_REMEDIES = {
    Format.ARCHIVE: "Keluarkan isinya ke dalam folder, lalu pindai lagi.",
    Format.MEDIA: "Bila diperlukan sebagai bukti, sertakan notulen atau laporannya.",
    Format.OTHER: _SAVE_AS,
    Format.UNKNOWN: _SAVE_AS,
}
_ENDING = re.compile(r".\.([a-z0-9_]{1,8})$", re.IGNORECASE | re.DOTALL)


def ending(path: str) -> str:
    """The ending of a file's name in lower case, with its dot; "" for "Perbup No. 12 Tahun 2023"."""
    found = _ENDING.search(path.rsplit("/", 1)[-1])
    return f".{found[1].lower()}" if found and not found[1].isdigit() else ""


def refusal(file_type: FileType, suffix: str) -> Trouble | None:
    """Why a file of that content under a name with that ending is not read; None when it is."""
    form = file_type.format
    if form is Format.SHORTCUT or (form in _MAY_BE_A_SHORTCUT and suffix in _SHORTCUTS):
        return _shortcut(suffix)
    if form in _ALWAYS:
        return _ALWAYS[form]
    if form is Format.MANGLED:
        return _mangled(file_type.label, suffix)
    meant = _meant(form, suffix) if form in _UNMARKED else None
    if meant is not None:
        return _mangled(meant, suffix)
    if form is Format.TEXT:
        return None if suffix in _TEXT_MAY_BE_CALLED else _unsupported(f"berkas {suffix}", _SAVE_AS)
    return _unsupported(file_type.label, _REMEDIES[form]) if form in _REMEDIES else None


def note(file_type: FileType, suffix: str) -> str | None:
    """Says so when a file that is read has the ending of another format."""
    if not file_type.suffixes or suffix in file_type.suffixes:
        return None
    named = f"berakhiran {suffix}" if suffix else "tidak berakhiran"
    return f"Nama berkas {named}, tetapi isinya {file_type.label}."


def _meant(found: Format, suffix: str) -> str | None:
    """What a file was meant to be whose content is nothing of the kind."""
    if suffix == ".pdf":
        return "PDF"
    if suffix in _PICTURES:
        return "gambar"
    if suffix in _ZIPPED_OFFICE:
        return "berkas Office"
    if suffix in _OLD_OFFICE and not (found is Format.TEXT and suffix in _TEXT_MAY_BE_CALLED):
        return "berkas Office lama"
    return "arsip" if suffix in _ARCHIVES and found is not Format.ZIP else None


def _mangled(label: str, suffix: str) -> Trouble:
    return Trouble(
        Reason.CORRUPT,
        f"Isi berkas rusak: namanya berakhiran {suffix or '(tanpa akhiran)'}, tetapi isinya tidak utuh "
        f"sebagai {label}. Ambil salinan yang baik.",
    )


def _shortcut(suffix: str) -> Trouble:
    return Trouble(
        Reason.SHORTCUT,
        f"Ini hanya pintasan ({suffix}) ke dokumen di tempat lain. Unduh dokumennya sebagai PDF atau DOCX.",
    )


def _unsupported(label: str, remedy: str) -> Trouble:
    return Trouble(Reason.UNSUPPORTED_FORMAT, f"{capitalised(label)} belum dapat dibaca. {remedy}")
