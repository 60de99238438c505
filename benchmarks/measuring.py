"""CPU time of other processes, and tables of what it was."""

import ctypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER


def children_cpu(command: Sequence[str | Path], accept: Sequence[int] = (0,)) -> float:
    """Seconds of CPU, user and system, that *command* and all its descendants have taken.

    Raises RuntimeError when it ends with an exit code that is not one of *accept*, and on another system than Linux.
    """
    adopt_orphans()
    import resource  # noqa: PLC0415 - not on Windows

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryFile() as errors:
        done = subprocess.run(
            [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=errors, check=False
        ).returncode
        _wait_for_orphans()
        if done not in accept:
            errors.seek(0)
            raise RuntimeError(f"{command[0]} ended with {done}: {errors.read().decode(errors='replace')[-500:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def adopt_orphans() -> None:
    """Makes this process the parent of those whose parent ends: a fork server, with all its workers, outlives a scan.

    Without this its time, which is nearly all of a scan, would be nobody's.
    """
    if sys.platform != "linux":
        raise RuntimeError("the benchmarks count the time of all descendants, which they can on Linux only")
    ctypes.CDLL(None).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)


def _wait_for_orphans() -> None:
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, as Markdown."""

    headings: tuple[str, ...]
    rows: list[tuple[str, ...]]

    def add(self, *cells: str) -> None:
        """One more row."""
        self.rows.append(cells)

    def __str__(self) -> str:
        rule = tuple("---" for _ in self.headings)
        return "\n".join(f"| {' | '.join(row)} |" for row in (self.headings, rule, *self.rows))
