"""The one-paper task: copies a document out of its folder or archive. A worker's, for it opens strangers' files."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from spbe_docs.model.containers import Container, Place
from spbe_docs.read.containers import OPENERS, container, member
from spbe_docs.read.opening import opened
from spbe_docs.read.options import ReadOptions, nobody_waits
from spbe_docs.read.sniff import sniff
from spbe_docs.refused import why

ENTRY = "spbe_docs.packing.copying:worker"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """A content to be copied."""

    location: str
    """The file on the disk that is it, or that holds it."""

    is_member: bool
    sha256: str
    target: str
    """Where the copy goes; what is there is replaced."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of it."""

    bytes: int | None
    """None when there is no copy."""

    why: str = ""
    """Then why, one Indonesian sentence."""


def dump(wanted: Wanted) -> bytes:
    """*wanted* as a job."""
    return json.dumps(asdict(wanted)).encode()


def load(answer: bytes) -> Copied:
    """What the worker answered."""
    told = json.loads(answer)
    size = told["bytes"]
    return Copied(None if size is None else int(size), str(told["why"]))


def worker(_setup: str, _tell: Callable[[int], None] = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""

    def work(job: bytes) -> bytes:
        return json.dumps(asdict(copy(Wanted(**json.loads(job))))).encode()

    return work


def copy(wanted: Wanted) -> Copied:
    """Copies it, and makes sure that it is what was accepted."""
    target = Path(wanted.target)
    try:
        with opened(wanted.location) as file:
            source = _member(file, wanted.sha256) if wanted.is_member else file
            if source is None:
                return Copied(None, "Isi arsipnya berubah sejak dipindai. Pindai lagi.")
            size, digest = _written(source, target)
    except Exception as error:  # noqa: BLE001 - whatever happens to one paper becomes a line of the checklist
        target.unlink(missing_ok=True)
        return Copied(None, f"Tidak dapat disalin ({_why(error)}). Periksa berkasnya, lalu ulangi.")
    if digest != wanted.sha256:
        target.unlink(missing_ok=True)
        return Copied(None, "Isinya berubah sejak dipindai. Pindai lagi.")
    return Copied(size)


def _why(error: Exception) -> str:
    return why(error) if isinstance(error, OSError) else "isinya tidak dapat diambil"


def _written(source: BinaryIO, target: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    source.seek(0)
    with target.open("wb") as copied:
        while block := source.read(_CHUNK):
            digest.update(block)
            size += len(block)
            copied.write(block)
        copied.flush()
        os.fsync(copied.fileno())
    return size, digest.hexdigest()


def _member(file: BinaryIO, sha256: str) -> BinaryIO | None:
    """The member with that digest; None when there is none any more."""
    options = ReadOptions()
    form = sniff(file).format
    listed = container(file, form, options) if form in OPENERS else None
    place = _place(listed, sha256) if isinstance(listed, Container) else None
    return None if place is None else member(file, place, options)


def _place(listed: Container, sha256: str) -> Place | None:
    return next((one.place for one in listed.members if one.sha256 == sha256), None)
