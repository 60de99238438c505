"""The same report from every engine: one worker, two, a cluster of two, and a cluster that loses a worker on the way.

    python -m benchmarks.engines               # some minutes; --ocr auto: an hour

Over the samples and, where it is there, the shared corpus. Compared are the bytes of `report.json` but for `made_at`.
Needs the extra `cluster`; exit code 1 when a report differs.
"""

import argparse
import hashlib
import json
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dask
import distributed
from benchmarks.measuring import Table
from benchmarks.reading_speed import SHARED

from spbe_docs.cli.main import main as run

SAMPLES = Path(__file__).parents[1] / "samples"
_KILLED_AFTER = 1.0


def main() -> int:
    """Prints the table; 1 when a report differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ocr", choices=("auto", "off"), default="off")
    options = parser.parse_args()
    drives = [drive for drive in (SAMPLES, SHARED / "corpus") if drive.is_dir()]
    table = Table(("drive", "engine", "wall s", "report"), rows=[])
    differs = False
    wishes = {"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 1}
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    with (
        dask.config.set(wishes),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as local,  # type: ignore[no-untyped-call]
    ):
        address: str = local.scheduler_address
        engines: dict[str, tuple[list[str], Callable[[], None]]] = {
            "one worker": (["--jobs", "1"], _nothing),
            "two workers": (["--jobs", "2"], _nothing),
            "cluster of two": (["--engine", f"dask:{address}"], _nothing),
            "cluster, one killed": (["--engine", f"dask:{address}"], lambda: _kill_one(address)),
        }
        for drive in drives:
            first = None
            for name, (how, meanwhile) in engines.items():
                start = time.monotonic()
                found = _report(drive, options.ocr, how, meanwhile)
                first = first or found
                differs |= found != first
                said = "the same" if found == first else "DIFFERS"
                table.add(drive.name, name, f"{time.monotonic() - start:.0f}", f"{said} ({found[:12]})")
                print(table.rows[-1], file=sys.stderr, flush=True)
    print(f"\n{table}")
    return int(differs)


def _report(drive: Path, ocr: str, how: list[str], meanwhile: Callable[[], None]) -> str:
    """The digest of what a scan reports."""
    with tempfile.TemporaryDirectory(prefix="engines-") as out:
        meanwhile()
        always = ["--as-of", "2024-10-22", "--ocr", ocr, "--no-cache", "--quiet", "--no-progress", "--out", out]
        if run(["scan", str(drive), *always, *how]) not in {0, 3}:
            raise RuntimeError(f"the scan of {drive} failed")
        told: dict[str, Any] = json.loads((Path(out) / "report.json").read_text(encoding="utf-8"))
        told.pop("made_at")
        for root in told["roots"]:
            root.pop("link")  # the way from this folder, which is another each time
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _nothing() -> None: ...


def _kill_one(address: str) -> None:
    with distributed.Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        victim = next(iter(client.run(os.getpid).values()))
    threading.Timer(_KILLED_AFTER, lambda: os.kill(victim, signal.SIGKILL)).start()


if __name__ == "__main__":
    sys.exit(main())
