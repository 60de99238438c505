"""ZIP archives: what they hold, as long as it does not unpack to more than it may."""

import stat
import zipfile
from functools import partial
from typing import BinaryIO

from spbe_docs.model.documents import Reason, Trouble, Unreadable
from spbe_docs.read.entries import Contents, Entry, is_system_file, shown_name
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.zipped import is_locked, too_large

_LOCKED = Trouble(
    Reason.NEEDS_PASSWORD,
    "Berkas ini dikunci dengan kata sandi di dalam arsipnya. Keluarkan dengan kata sandinya, lalu pindai lagi.",
)


def contents(file: BinaryIO, options: ReadOptions) -> Contents | Unreadable:
    """The files in the archive. It stays open as long as they are asked for."""
    archive = zipfile.ZipFile(file)
    trouble = too_large(file, archive, options, "arsip")
    if trouble is not None:
        return Unreadable(trouble)
    files = [member for member in archive.infolist() if not member.is_dir()]
    wanted = [member for member in files if not is_system_file(shown_name(member.filename)) and not _is_link(member)]
    return Contents(tuple(_entry(archive, member) for member in wanted), left_out=len(files) - len(wanted))


def _entry(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Entry:
    return Entry(
        shown_name(member.filename),
        member.file_size,
        partial(archive.read, member),
        _LOCKED if is_locked(member) else None,
    )


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)
