"""One run: the real command line in a process of its own."""

import ctypes
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LIMIT = 240.0
"""Seconds that no run may take: then it hangs."""

_RUN = """
import sys
from datetime import datetime
from spbe_docs.cli import main, scan
class Clock(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.fromisoformat(sys.argv[1])
scan.datetime = Clock
sys.exit(main.main(sys.argv[2:]))
"""
_DROP_FROM_BOUNDING_SET = 24  # PR_CAPBSET_DROP
_OVERRIDES = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH: to an administrator with them, nothing is closed


@dataclass(frozen=True, slots=True)
class Trouble:
    """What comes in the way of a run."""

    killed_after: float | None = None
    """Seconds."""

    after: float | None = None
    """Seconds until something happens."""

    happens: Callable[[], None] = lambda: None
    most_bytes: int | None = None
    """No file may become larger."""


class HangError(Exception):
    """A run that did not end."""


def run(place: Path, now: datetime, trouble: Trouble) -> int:
    """The exit code of a run at *now* with the settings in *place*, with *trouble*. Raises HangError."""
    command = [sys.executable, "-c", _RUN, now.isoformat(), "scan"]
    command += ["--instrument", str(place / "rules" / "malam"), "--institution", "Kabupaten Maju Jaya"]
    command += ["--cache", str(place / "state"), "--out", str(place / "out"), "--format", "json"]
    command += ["--ocr", "off", "--jobs", "1", "--no-progress"]

    def confined() -> None:
        for capability in _OVERRIDES:
            ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
        if trouble.most_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (trouble.most_bytes,) * 2)

    with (
        (place / "said").open("ab") as said,
        subprocess.Popen(command, cwd=place / "kerja", stdout=said, stderr=said, preexec_fn=confined) as process,  # noqa: PLW1509
    ):
        if trouble.killed_after is not None:
            time.sleep(trouble.killed_after)
            process.send_signal(signal.SIGKILL)
        elif trouble.after is not None:
            time.sleep(trouble.after)
            if process.poll() is None:
                trouble.happens()
        try:
            return process.wait(LIMIT)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise HangError(str(now)) from error
