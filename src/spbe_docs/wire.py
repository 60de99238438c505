"""Values as JSON, where they cross from one process to another.

JSON and never pickle: the sender may have read a stranger's file, and an answer must not be able to run code.
"""

import json
import zlib
from dataclasses import dataclass, fields, replace

from pydantic import TypeAdapter

from spbe_docs.model.containers import Container, Member, Place
from spbe_docs.model.documents import Document, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.formats import FileType
from spbe_docs.model.rules import RulePack
from spbe_docs.model.sharing import shared
from spbe_docs.read.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told once."""

    rules: RulePack
    options: ReadOptions


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be looked at."""

    location: str
    fingerprint_only: bool
    """Only take the digest of the content, or read, identify and match it."""

    place: Place = ()
    """The member of the container at `location` that is meant; empty for the file itself."""

    size: int | None = None
    """As listed, like the time: what is read of a file that is no longer so does not count. None for a member."""

    modified_ns: int = 0
    """0: it could not be asked when it was listed."""

    out_of_reach: bool = False
    """Whether the file must not be touched: then what was read of it another time has to do."""

    wants_pages: bool = False
    """Whether the answer is to carry what was read, for another time."""

    pages: bytes = b""
    """What was read of the same content another time, packed: then the file is not opened, unless pages are left."""

    earlier: bytes = b""
    """What was found in those pages under rules that differ in some requirements, packed."""

    changed: tuple[str, ...] = ()
    """The ids of those requirements."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What was read of a content, before any rule is asked; exactly one of the last three is set."""

    file_type: FileType | None
    document: Document | None = None
    container: Container | None = None
    unreadable: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a job; exactly one of digest, `examined` and `unreadable` is set."""

    sha256: str | None = None
    file_type: FileType | None = None
    """What the file is by its content, wherever it could be opened."""

    examined: Examined | None = None
    unreadable: Unreadable | None = None
    members: tuple[Member, ...] = ()
    """What an archive or an e-mail holds, beside what it says itself."""

    as_listed: bool = False
    """Whether this is about the content that was listed: only then may it be remembered."""

    unfinished: bool = False
    """Whether there was no time for some pages, and another reading can go on with them."""


_LINE_END = b"\n"
"""JSON writes none by itself."""

_SETUP = TypeAdapter(Setup)
_ANSWER = TypeAdapter(Answer)
_PAGES = TypeAdapter(Pages)
_FILE_TYPE = TypeAdapter(FileType)

_LEVEL = 3
"""Of zlib: half the time of the usual 6, for a tenth more room."""

_MOST_UNPACKED = 200_000_000


def dump_setup(setup: Setup) -> str:
    """*setup* as JSON."""
    return _SETUP.dump_json(setup).decode()


def load_setup(content: bytes | str) -> Setup:
    """What `dump_setup` made. Raises ValidationError (a ValueError) for anything else."""
    return _SETUP.validate_json(content)


def dump_answer(answer: Answer, pages: bytes = b"") -> bytes:
    """*answer* as one line of JSON, with the packed *pages* behind it."""
    line = _ANSWER.dump_json(answer)
    return line + _LINE_END + pages if pages else line


def load_answer(content: bytes) -> Answer:
    """What `dump_answer` made. Raises ValidationError (a ValueError) for anything else."""
    return _sharing(_ANSWER.validate_json(line_and_packed(content)[0]))


def line_and_packed(content: bytes) -> tuple[bytes, bytes]:
    """The two parts of what `dump_answer` or `dump_job` made, as they are."""
    line, _, packed = content.partition(_LINE_END)
    return line, packed


def dump_job(job: Job) -> bytes:
    """*job* as one line of JSON, with what is packed behind it.

    By the standard library, which keeps names whose bytes are not UTF-8.
    """
    told = {field.name: getattr(job, field.name) for field in fields(job)}
    told |= {"pages": len(job.pages), "earlier": len(job.earlier)}
    return json.dumps(told).encode("ascii") + _LINE_END + job.pages + job.earlier


def load_job(content: bytes) -> Job:
    """What `dump_job` made."""
    line, packed = line_and_packed(content)
    told = json.loads(line)
    size = told["pages"]
    tuples = {name: tuple(told[name]) for name in ("place", "changed")}
    return Job(**{**told, **tuples, "pages": packed[:size], "earlier": packed[size:]})


def pack_pages(pages: Pages) -> bytes:
    """*pages* as JSON, compressed."""
    return zlib.compress(_PAGES.dump_json(pages), _LEVEL)


def unpack_pages(content: bytes) -> Pages:
    """What `pack_pages` made. Raises ValueError for anything else."""
    return _PAGES.validate_json(_unpacked(content))


def pack_line(line: bytes) -> bytes:
    """An answer's *line*, compressed."""
    return zlib.compress(line, _LEVEL)


def unpack_answer(content: bytes) -> Answer:
    """The answer of the line that `pack_line` made. Raises ValueError for anything else."""
    return _sharing(_ANSWER.validate_json(_unpacked(content)))


def _sharing(answer: Answer) -> Answer:
    """*answer* with equal values once: the answers of a whole drive are held together."""
    return answer if answer.examined is None else replace(answer, examined=shared(answer.examined))


def dump_file_type(file_type: FileType) -> bytes:
    """*file_type* as JSON."""
    return _FILE_TYPE.dump_json(file_type)


def load_file_type(content: bytes) -> FileType:
    """What `dump_file_type` made. Raises ValidationError (a ValueError) for anything else."""
    return _FILE_TYPE.validate_json(content)


def _unpacked(content: bytes) -> bytes:
    """Bounded: what was packed by one that had read a stranger's file may unpack to anything."""
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(content, _MOST_UNPACKED)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacking.eof:
        raise ValueError("cut short, or larger than it may be")
    return unpacked
