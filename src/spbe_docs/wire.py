"""Values as JSON, where they cross from one process to another.

JSON and never pickle: the sender may have read a stranger's file, and an answer must not be able to run code.
"""

import json
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, TypeVar

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


_Value = TypeVar("_Value", Setup, Answer)


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(value: Setup | Answer) -> bytes:
    """*value* as JSON."""
    return _adapter(type(value)).dump_json(value)


def load(kind: type[_Value], content: bytes | str) -> _Value:
    """What `dump` made. Raises ValidationError (a ValueError) for anything else."""
    value: _Value = _adapter(kind).validate_json(content)
    return value


def dump_job(job: Job) -> bytes:
    """*job* as JSON. By the standard library, which keeps names whose bytes are not UTF-8."""
    return json.dumps(asdict(job)).encode("ascii")


def load_job(content: bytes) -> Job:
    """What `dump_job` made."""
    return Job(**json.loads(content))
