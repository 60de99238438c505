"""The only way from this process to the scanned folders: through children that can be given up on."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from spbe_docs.sources.lister import BEAT, NOT_SEEN, SEEN
from spbe_docs.sources.packed import unpack
from spbe_docs.sources.values import Look, NoLook

SILENCE = 60.0
"""Seconds without a sign of life after which a source is given up on. A slow one still gives signs."""

LISTER = "spbe_docs.sources.lister"
_CHUNK = 1 << 20
_TO_LEAVE = 2.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A folder to be looked at."""

    id: str
    folder: Path
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    sentinel: str | None = None


def looks(
    wanted: Iterable[Wanted], silence: float | None = None, lister: str | None = None
) -> tuple[Look | NoLook, ...]:
    """What each folder looks like, all looked at at once; a child that is silent for so many seconds is given up on.

    *lister* is the module that looks; another one in tests.
    """
    children: list[tuple[Wanted, _Child]] = []
    try:
        children += ((one, _Child(one, lister or LISTER)) for one in wanted)
        return tuple(understood(child.answer(silence or SILENCE), one.id) for one, child in children)
    finally:
        for _, child in children:
            child.end()


class _Child:
    """One child, and the thread that hears it: a pipe cannot be waited for with a limit on every system."""

    def __init__(self, wanted: Wanted, lister: str) -> None:
        # -P: what lies in the working folder is no module of ours.
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-P", "-m", lister],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the parent
        )
        self._heard: SimpleQueue[bytes] = SimpleQueue()
        job = {**asdict(wanted), "folder": os.fspath(wanted.folder)}
        with suppress(OSError):  # gone already: then there is no answer
            if self._process.stdin is not None:
                self._process.stdin.write(json.dumps(job).encode("ascii"))
                self._process.stdin.close()
        self._last_sign = time.monotonic()
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        """Hand on what comes, and an empty piece at the end."""
        out = self._process.stdout
        while out is not None:
            try:
                piece = os.read(out.fileno(), _CHUNK)
            except (OSError, ValueError):
                piece = b""
            self._last_sign = time.monotonic()
            self._heard.put(piece)
            if not piece:
                return

    def answer(self, silence: float) -> bytes | None:
        """All it says; None when it was silent for too long."""
        pieces: list[bytes] = []
        while True:
            try:
                piece = self._heard.get(timeout=max(self._last_sign + silence - time.monotonic(), 0.01))
            except Empty:
                if time.monotonic() >= self._last_sign + silence:
                    return None
                continue
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)

    def end(self) -> None:
        """Make it go. One that hangs in the system itself cannot even be killed: it is left behind."""
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_TO_LEAVE)
            if self._process.stdout is not None:
                self._process.stdout.close()


def understood(message: bytes | None, root_id: str) -> Look | NoLook:
    """What a child's *message* says; None: it said nothing in time."""
    if message is None:
        return NoLook("sumbernya tidak menjawab")
    told = message.lstrip(BEAT)
    mark, content = told[:1], told[1:]
    try:
        if mark == NOT_SEEN:
            return NoLook(**json.loads(content))
        line, _, packed = (content if mark == SEEN else b"").partition(b"\n")
        head = json.loads(line)
        begun, ended = head["taken"]
        return Look(unpack(packed, root_id), head["base"], head["sentinel"], (begun, ended))
    except (ValueError, TypeError, KeyError):
        return NoLook("pembuatan daftar berkasnya gagal")
