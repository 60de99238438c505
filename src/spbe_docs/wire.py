"""Values as JSON, where they cross from one process to another.

JSON and never pickle: the sender may have read a stranger's file, and an answer must not be able to run code.
"""

import json
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter

from spbe_docs.model.containers import Member, Place
from spbe_docs.model.documents import Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.formats import FileType
from spbe_docs.model.rules import RulePack
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


_SETUP = TypeAdapter(Setup)
_ANSWER = TypeAdapter(Answer)


def dump_setup(setup: Setup) -> str:
    """*setup* as JSON."""
    return _SETUP.dump_json(setup).decode()


def load_setup(content: bytes | str) -> Setup:
    """What `dump_setup` made. Raises ValidationError (a ValueError) for anything else."""
    return _SETUP.validate_json(content)


def dump_answer(answer: Answer) -> bytes:
    """*answer* as JSON."""
    return _ANSWER.dump_json(answer)


def load_answer(content: bytes) -> Answer:
    """What `dump_answer` made. Raises ValidationError (a ValueError) for anything else."""
    return _ANSWER.validate_json(content)


def dump_job(job: Job) -> bytes:
    """*job* as JSON. By the standard library, which keeps names whose bytes are not UTF-8."""
    return json.dumps(asdict(job)).encode("ascii")


def load_job(content: bytes) -> Job:
    """What `dump_job` made."""
    told = json.loads(content)
    return Job(told["location"], told["fingerprint_only"], tuple(told["place"]))
