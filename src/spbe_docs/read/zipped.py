"""A look into a ZIP before anything of it is unpacked, so that no file unpacks to more than it may."""

import zipfile
from typing import BinaryIO

from lxml import etree

from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.read.options import ReadOptions

_SMALL = 10_000_000
"""Nothing that unpacks to less is a bomb, whatever its ratio."""

_ENCRYPTED = 0x1

LOCKED = Trouble(
    Reason.NEEDS_PASSWORD, "Dokumen ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pindai lagi."
)


def refusal(file: BinaryIO, archive: zipfile.ZipFile, options: ReadOptions) -> Trouble | None:
    """Why the document must not be unpacked; None when it may be."""
    members = archive.infolist()
    if len(members) > options.max_members:
        return Trouble(
            Reason.LIMIT_REACHED,
            f"Dokumen ini terdiri atas {len(members)} bagian, di atas batas {options.max_members}. "
            "Simpan ulang dari aplikasinya.",
        )
    if any(map(is_locked, members)):
        return LOCKED
    return too_large(file, archive, options, "dokumen")


def is_locked(member: zipfile.ZipInfo) -> bool:
    """Whether *member* wants a password."""
    return bool(member.flag_bits & _ENCRYPTED)


def too_large(file: BinaryIO, archive: zipfile.ZipFile, options: ReadOptions, what: str) -> Trouble | None:
    """Why *what* ("dokumen", "arsip") must not be unpacked for its size; None when it may be."""
    unpacked = sum(member.file_size for member in archive.infolist())
    packed = file.seek(0, 2)
    if unpacked > options.max_unpacked_bytes or (unpacked > _SMALL and unpacked > options.max_ratio * packed):
        return Trouble(
            Reason.TOO_LARGE,
            f"Isi {what} ini akan menjadi {unpacked / 1e6:.0f} MB bila dibuka, melebihi batas. "
            "Simpan ulang lebih kecil.",
        )
    return None


def xml(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """The root of the XML part *name*; None when there is no such part. Raises ValueError as `parsed` does."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)  # never more than was declared, and looked at, before
    return parsed(content)


def parsed(content: bytes) -> etree._Element:
    """The root of an XML document.

    Raises ValueError when it declares a document type: no office programme writes one.
    """
    if _declares_a_type(content):
        raise ValueError("the part declares a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False
    )
    return etree.fromstring(content, parser)


def _declares_a_type(content: bytes) -> bool:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        start = content.decode("utf-16", "replace")
        return "<!DOCTYPE" in start or "<!ENTITY" in start
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content
