"""A look into a ZIP before anything of it is unpacked, so that no file unpacks to more than it may."""

import zipfile
from typing import BinaryIO

from lxml import etree

from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.read.options import ReadOptions

_SMALL = 10_000_000
"""Nothing that unpacks to less is a bomb, whatever its ratio."""

_ENCRYPTED = 0x1


def refusal(file: BinaryIO, archive: zipfile.ZipFile, options: ReadOptions) -> Trouble | None:
    """Why the archive must not be unpacked; None when it may be."""
    members = archive.infolist()
    if len(members) > options.max_members:
        return Trouble(
            Reason.LIMIT_REACHED,
            f"Dokumen ini terdiri atas {len(members)} bagian, di atas batas {options.max_members}. "
            "Simpan ulang dari aplikasinya.",
        )
    if any(member.flag_bits & _ENCRYPTED for member in members):
        return Trouble(
            Reason.NEEDS_PASSWORD, "Dokumen ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pindai lagi."
        )
    unpacked = sum(member.file_size for member in members)
    packed = file.seek(0, 2)
    if unpacked > options.max_unpacked_bytes or (unpacked > _SMALL and unpacked > options.max_ratio * packed):
        return Trouble(
            Reason.TOO_LARGE,
            f"Isi dokumen ini akan menjadi {unpacked / 1e6:.0f} MB bila dibuka, melebihi batas. "
            "Simpan ulang lebih kecil.",
        )
    return None


def xml(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """The root of the XML part *name*; None when there is no such part.

    Raises ValueError for a part that declares a document type: no office programme writes one.
    """
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)  # never more than was declared, and looked at, before
    if b"<!DOCTYPE" in content[:4_096] or _hidden_doctype(content):
        raise ValueError("the part declares a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False
    )
    return etree.fromstring(content, parser)


def _hidden_doctype(content: bytes) -> bool:
    """Whether a document type is declared further down, or in another encoding."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "<!DOCTYPE" in content.decode("utf-16", "replace")[:4_096]
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content
