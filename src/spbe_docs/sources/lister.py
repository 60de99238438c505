"""Looks at one folder, in a process of its own that its parent can give up on: `python -m spbe_docs.sources.lister`.

A dead file server blocks whoever asks it anything, be it whether a folder is there. The job comes as JSON on standard
input. While the look goes on there are beats on standard output; then comes what was seen, or why nothing was.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from spbe_docs.discover import found_below, reason
from spbe_docs.errors import SourceError
from spbe_docs.selection import Selection
from spbe_docs.sources.packed import pack_found

BEAT = b"."
SEEN = b"s"
"""Then one line of JSON, and the packed listing."""

NOT_SEEN = b"n"
"""Then JSON."""

_BEAT_SECONDS = 0.5


class _Pulse:
    """Shows that the work goes on."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._last = time.monotonic()

    def __call__(self) -> None:
        now = time.monotonic()
        if now - self._last >= _BEAT_SECONDS:
            self._last = now
            self._out.write(BEAT)
            self._out.flush()


def look(job: dict[str, Any], pulse: Callable[[], None]) -> bytes:
    """The message that answers *job*."""
    folder = job["folder"]
    base = os.path.realpath(folder)
    if not os.path.lexists(base):
        return _not_seen("folder itu tidak ada", is_absent=True)
    if not os.path.isdir(base):  # noqa: PTH112 - a string stays what its bytes were
        return _not_seen("itu berkas, bukan folder", is_file=True)
    begun = time.time_ns()
    try:
        found = found_below(Path(base), Selection(tuple(job["include"]), tuple(job["exclude"])), pulse)
    except SourceError as error:
        return _not_seen(reason(error.__cause__) if isinstance(error.__cause__, OSError) else "sistem menolaknya")
    sentinel = job["sentinel"]
    told = {
        "taken": [begun, time.time_ns()],
        "base": base,
        "sentinel": sentinel is None or os.path.isfile(os.path.join(base, sentinel)),  # noqa: PTH113, PTH118
    }
    return SEEN + json.dumps(told).encode("ascii") + b"\n" + pack_found(found, base)


def _not_seen(why: str, *, is_absent: bool = False, is_file: bool = False) -> bytes:
    return NOT_SEEN + json.dumps({"why": why, "is_absent": is_absent, "is_file": is_file}).encode("ascii")


def main() -> None:
    """Answers the job on standard input."""
    out = sys.stdout.buffer
    job = json.loads(sys.stdin.buffer.read())
    out.write(look(job, _Pulse(out)))
    out.flush()


if __name__ == "__main__":
    main()
