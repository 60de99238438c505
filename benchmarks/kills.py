"""What is lost when a scan is killed: SIGKILL at random moments, then the same scan again.

The second run must give the report of an undisturbed one and read only what the first had not finished, which includes
what its workers had in hand. And no worker may outlive its parent.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Table, adopt_orphans

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
KILLS = 10
JOBS = 2
_READING = re.compile(r"Membaca dokumen: (\d+) dari (\d+)")
_TELLING = (
    "from spbe_docs.commands import progress; progress._SECONDS_BETWEEN_LINES = 0; "
    "from spbe_docs.__main__ import main; main()"
)
"""The command, telling of every file that is done, so that one knows how many were when it was killed."""

_AFTER = 0.5
_BEING_KEPT = 1
"""A file may be told of and not yet be in the cache."""

_OUTLIVES = 10.0
"""Seconds within which all workers must have gone with their parent."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a scan is killed: by how far it is, since its speed hangs on what else the machine does."""

    answered: int
    """Files that it must have told of."""

    later: float
    """Seconds after that."""


@dataclass(frozen=True, slots=True)
class Run:
    """One scan."""

    seconds: float
    asked: int
    """Files that had to be read."""

    answered: int
    """How many of them were, as far as it was told."""


def main() -> int:
    """Prints a row a kill; 1 when a report differs, a finished file is read again or a worker outlives its parent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED / "corpus")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--jobs", type=int, default=JOBS)
    parser.add_argument("--ocr", choices=("auto", "off"), default="off")
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    if sys.platform != "linux" or not options.folder.is_dir():
        print(f"Skipped: wants Linux, and a folder at {options.folder}; set SPBE_SHARED.")
        return 0
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        return _measure(options, Path(place))


def _measure(options: argparse.Namespace, place: Path) -> int:
    whole = _scan(options, place / "whole", None)
    right = _report(place / "whole")
    print(
        f"Undisturbed: {whole.asked} files read in {whole.seconds:.1f} s, {options.jobs} workers, OCR {options.ocr}.\n"
    )
    dice = random.Random(options.seed)
    table = Table(("killed after", "answered", "read again", "read twice", "workers left", "report"), [])
    failed = False
    for number in range(1, options.kills + 1):
        moment = Moment(dice.randrange(whole.asked), dice.uniform(0, _AFTER))
        killed = _scan(options, place / str(number), moment)
        left = _outliving()
        again = _scan(options, place / str(number), None)
        twice = again.asked - (whole.asked - killed.answered)
        same = _report(place / str(number)) == right
        failed |= left > 0 or not same or twice > _BEING_KEPT
        cells = (f"{killed.seconds:.1f} s", killed.answered, again.asked, twice, left, "same" if same else "OTHER")
        table.add(*map(str, cells))
    print(table)
    return int(failed)


def _scan(options: argparse.Namespace, place: Path, moment: Moment | None) -> Run:
    """A scan with its cache and report in *place*, killed at that *moment*, if any."""
    command = [sys.executable, "-c", _TELLING, "scan", str(options.folder), "--out", str(place / "report")]
    command += ["--cache", str(place / "cache"), "--jobs", str(options.jobs), "--ocr", options.ocr]
    command += ["--as-of", "2026-01-01", "--format", "json"]
    place.mkdir(exist_ok=True)
    said = place / "said"
    before = time.monotonic()
    with said.open("wb") as file, subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=file) as process:
        while moment is not None and process.poll() is None and _told(said)[0] < moment.answered:
            time.sleep(0.01)
        if moment is not None:
            time.sleep(moment.later)
            process.send_signal(signal.SIGKILL)
        process.wait()
    answered, asked = _told(said)
    return Run(time.monotonic() - before, asked, answered)


def _told(said: Path) -> tuple[int, int]:
    """How many files were read, of how many that had to be."""
    told = _READING.findall(said.read_text(encoding="utf-8", errors="replace"))
    return (int(told[-1][0]), int(told[-1][1])) if told else (0, 0)


def _outliving() -> int:
    """How many descendants of a killed scan are left after some seconds."""
    until = time.monotonic() + _OUTLIVES
    while time.monotonic() < until:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.05)
        except ChildProcessError:
            return 0
    return len(Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split())


def _report(place: Path) -> object:
    """What the report says, apart from when it was made."""
    told = json.loads((place / "report" / "report.json").read_text(encoding="utf-8"))
    told.pop("made_at", None)
    return told


if __name__ == "__main__":
    sys.exit(main())
