"""The parent's side of one worker: started, given a job, listened to, given up on."""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import process
from multiprocessing.connection import Connection
from types import ModuleType
from typing import Any

from spbe_docs.engines import child
from spbe_docs.engines.engine import Limits

_TO_LEAVE = 2.0
"""Seconds for a worker to go by itself."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A job in the hands of a worker."""

    position: int
    job: bytes
    again: bool = False
    """Done a second time, alone, after its first worker died."""


class Worker:
    """One child process with its own pipe."""

    def __init__(self, context: Any, entry: str, setup: str, limits: Limits) -> None:
        self._limits = limits
        ours, theirs = context.Pipe()
        self.connection: Connection = ours
        self._process: Any = context.Process(target=child.serve, args=(theirs, entry, setup, limits), daemon=True)
        with _without_main_module():
            self._process.start()
        theirs.close()  # so that the end of the child is the end of the pipe
        self.is_ready = False
        self.assignment: Assignment | None = None
        self.jobs_done = 0
        self._started = time.monotonic()
        self._allowed = limits.start_seconds

    @property
    def deadline(self) -> float:
        """When to give up on it, by the monotonic clock."""
        return self._started + self._allowed

    @property
    def seconds_allowed(self) -> float:
        """How long it may take altogether for what it is at."""
        return self._allowed

    def give(self, assignment: Assignment) -> None:
        """Let it do a job; it may still be starting. Raises OSError when it has gone."""
        self.assignment = assignment
        if self.is_ready:
            self._start_clock()
        self.connection.send_bytes(assignment.job)

    def hear(self) -> bytes:
        """Its next message. Raises EOFError or OSError when it is gone."""
        return self.connection.recv_bytes(self._limits.answer_bytes + 1)

    def ready(self) -> None:
        """It has loaded everything; from now on the time of its job counts."""
        self.is_ready = True
        self._start_clock()

    def allow_ocr(self, pages: int) -> None:
        """Its job has so many pages for OCR."""
        self._allowed = max(self._allowed, self._limits.seconds_for(pages))

    def finished(self) -> None:
        """Its job is done."""
        self.assignment = None
        self.jobs_done += 1

    def was_killed(self) -> bool:
        """Whether the system ended it, as it does when memory runs out. Only to be asked after it is gone."""
        self._process.join(_TO_LEAVE)
        return sys.platform != "win32" and bool(self._process.exitcode == -signal.SIGKILL)

    def close(self) -> None:
        """Let it go when it is idle, make it go when it is not."""
        self.connection.close()
        if self.assignment is None and self.is_ready:
            self._process.join(_TO_LEAVE)
        self.kill()

    def kill(self) -> None:
        """Make it go, with everything it may have started.

        One that hangs in the system itself, on a dead share, cannot even be killed: it is left behind.
        """
        if sys.platform != "win32" and self._process.pid is not None and self._process.is_alive():
            with suppress(ProcessLookupError, PermissionError):  # not yet in its own group: ended below
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join(_TO_LEAVE)
        if self._process.is_alive():
            process._children.discard(self._process)  # type: ignore[attr-defined]  # noqa: SLF001 - else waited for at the end
        else:
            self._process.close()
        self.connection.close()

    def _start_clock(self) -> None:
        self._started = time.monotonic()
        self._allowed = self._limits.seconds_for(0)


def context() -> Any:
    """How children are made: forked off a small server that has the libraries loaded, where the system can do that."""
    return multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")


@contextmanager
def _without_main_module() -> Iterator[None]:
    """Children otherwise run the parent's main module again: the whole command line, for nothing."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
