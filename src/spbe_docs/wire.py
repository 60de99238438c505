"""Values as JSON, where they cross from one process to another.

JSON and never pickle: the sender may have read a stranger's file, and an answer must not be able to run code.
"""

import json
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter

from spbe_docs.model.documents import Unreadable
from spbe_docs.model.findings import Examined
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a job; exactly one field is set."""

    sha256: str | None = None
    examined: Examined | None = None
    unreadable: Unreadable | None = None


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
    return Job(**json.loads(content))
