"""What reading more documents than this machine can hold would cost: measured on small trees, fitted, and carried on.

    python -m benchmarks.scale                 # 1,000, 2,000 and 5,000 documents; about half an hour
    python -m benchmarks.scale --sizes 1000 5000 20000 50000

A tree is that of one institution: half of it papers of the samples' province, each with content of its own, half plain
notes, as a drive holds them. Measured is a first scan without OCR by 1, 2 and 4 workers, a night on which nothing
changed, the size of cache, history and report and the memory of the parent; then the cost of OCR a page. Fitted is
fixed + a x documents + b x documents² for the first scan, a straight line for all else. A million documents are taken
for 500 institutions of 2,000, each scanned by itself, so that what grows faster than their number, and the memory of
one tree, never come to bear.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.measuring import Table, children_cpu
from numpy.polynomial import Polynomial
from samples import build, province

from spbe_docs.store.history import FILE_NAME

SIZES = (1_000, 2_000, 5_000)
WORKERS = (1, 2, 4)
PAPERS_IN_TEN = 5
"""Of ten files, so many are papers that offer something."""

MILLION = 1_000_000
INSTITUTIONS = 500
OCR_SHARE = 0.5
PAGES = 6
"""Of a scanned paper, as the corpus has them in the median."""

_TO_REST = 4
_HOUR = 3_600


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run."""

    cpu: float
    wall: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies on the disk after the runs of one tree, in MB."""

    cache: float
    history: float
    result: float
    page: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All of one tree."""

    first: dict[int, Cost]
    """By the number of workers."""

    night: Cost
    kept: Kept


def main() -> int:
    """Prints the tables."""
    options = _options()
    if options.play:
        return _play(Path(options.play), options.jobs)
    if sys.platform != "linux":
        print("Skipped: the time of all descendants can be counted on Linux only.")
        return 0
    measured = {size: _measured(size, options.workers) for size in sorted(options.sizes)}
    _tell(measured)
    if len(measured) > 1:
        _carry_on(measured, _ocr_seconds_a_page())
    else:
        print("One size makes no curve: nothing is said of a million documents.")
    return 0


def _measured(size: int, workers: Sequence[int]) -> Measured:
    first: dict[int, Cost] = {}
    with tempfile.TemporaryDirectory(prefix="scale-") as name:
        place = Path(name)
        _grow(place / "drive", size)
        time.sleep(_TO_REST)
        for jobs in workers:
            shutil.rmtree(place / "cache", ignore_errors=True)
            first[jobs] = _scanned(place, jobs)
            print(f"{size} documents, {jobs} workers: {first[jobs]}", file=sys.stderr, flush=True)
        night = _scanned(place, workers[-1])
        print(f"{size} documents, quiet night: {night}", file=sys.stderr, flush=True)
        history = _megabytes(place / "cache" / FILE_NAME)
        out = place / "out"
        kept = Kept(
            _megabytes(place / "cache") - history,
            history,
            _megabytes(out / "report.json"),
            _megabytes(out / "index.html"),
        )
    return Measured(first, night, kept)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--workers", type=int, nargs="+", default=WORKERS)
    parser.add_argument("--play", help=argparse.SUPPRESS)
    parser.add_argument("--jobs", type=int, default=1, help=argparse.SUPPRESS)
    return parser.parse_args()


def _grow(drive: Path, size: int) -> None:
    """A drive of *size* documents: papers that differ by their number, and notes."""
    papers = [(name, make(one.told(text))) for one in province.INSTITUTIONS for name, make, text in province.PAPERS]
    for number in range(size):
        folder = drive / f"OPD {number % 40:02d}" / f"Kegiatan {number // 40:04d}"
        folder.mkdir(parents=True, exist_ok=True)
        if number % 10 < PAPERS_IN_TEN:
            name, content = papers[number // 10 % len(papers)]
            own = content + f"\n% copy {number}\n".encode() if name.endswith(".pdf") else content
            (folder / f"{number:06d} {name.rpartition('/')[2]}").write_bytes(own)
        else:
            (folder / f"catatan {number:06d}.txt").write_text(f"Catatan rapat rutin nomor {number}.\n" * 20)


def _scanned(place: Path, jobs: int) -> Cost:
    command = [sys.executable, "-m", "benchmarks.scale", "--play", str(place), "--jobs", str(jobs)]
    start = time.monotonic()
    cpu = children_cpu(command)
    peak = json.loads((place / "peak.json").read_text(encoding="utf-8"))
    return Cost(cpu, time.monotonic() - start, peak)


def _play(place: Path, jobs: int) -> int:
    import resource  # noqa: PLC0415 - not on Windows

    from spbe_docs.cli.main import main as run  # noqa: PLC0415 - what is loaded is part of the measurement

    folders = ["--out", str(place / "out"), "--cache", str(place / "cache")]
    day = ["--as-of", "2024-10-22", "--institution", province.INSTITUTIONS[0].full, "--ocr", "off"]
    code = run(["scan", str(place / "drive"), "--quiet", "--no-progress", "--jobs", str(jobs), *folders, *day])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (place / "peak.json").write_text(json.dumps(peak), encoding="utf-8")
    return 0 if code in {0, 3} else 1


def _megabytes(path: Path) -> float:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(one.stat().st_size for one in files if one.is_file()) / 1e6


def _ocr_seconds_a_page() -> float:
    """Seconds of CPU for a page of a scan, start of the reader and all."""
    with tempfile.TemporaryDirectory(prefix="scale-ocr-") as name:
        place = Path(name)
        (place / "drive").mkdir()
        code = "from spbe_docs.__main__ import main; import sys; sys.exit(main())"
        where: list[str | Path] = ["scan", place / "drive", "--out", place / "out", "--jobs", "1"]
        base = [*where, "--no-cache", "--quiet", "--no-progress"]
        (place / "drive" / "catatan.txt").write_text("Catatan rapat rutin.\n")
        time.sleep(_TO_REST)
        without = children_cpu([sys.executable, "-c", code, *base], accept=(0, 3))
        pages = 0
        for number in range(4):
            pdf = build.scanned(build.SK_LAMA_PINDAIAN)
            (place / "drive" / f"scan {number}.pdf").write_bytes(pdf + f"\n% copy {number}\n".encode())
        time.sleep(_TO_REST)
        with_scans = children_cpu([sys.executable, "-c", code, *base], accept=(0, 3))
        told = json.loads((place / "out" / "report.json").read_text(encoding="utf-8"))
        pages = sum(one["ocr_pages"] for one in told["documents"])
        return (with_scans - without) / max(pages, 1)


def _tell(measured: dict[int, Measured]) -> None:
    workers = list(next(iter(measured.values())).first)
    headings = ("documents", *(f"CPU s, {jobs} workers" for jobs in workers), *(f"wall s, {jobs}" for jobs in workers))
    table = Table((*headings, "CPU ms a document", "quiet night CPU s"), rows=[])
    kept = Table(("documents", "cache MB", "history MB", "report.json MB", "index.html MB", "parent MB"), rows=[])
    for size, one in measured.items():
        cpu = [f"{cost.cpu:.1f}" for cost in one.first.values()]
        wall = [f"{cost.wall:.1f}" for cost in one.first.values()]
        table.add(str(size), *cpu, *wall, f"{one.first[workers[0]].cpu / size * 1_000:.1f}", f"{one.night.cpu:.1f}")
        sizes = (one.kept.cache, one.kept.history, one.kept.result, one.kept.page, _parent_mb(one))
        kept.add(str(size), *(f"{megabytes:.1f}" for megabytes in sizes))
    print(f"\nThis machine has {os.cpu_count()} processors.\n\n{table}\n\n{kept}\n")


def _parent_mb(one: Measured) -> float:
    return max(one.night.peak_mb, *(cost.peak_mb for cost in one.first.values()))


def _carry_on(measured: dict[int, Measured], ocr: float) -> None:
    """A million documents, from the fitted curves."""
    sizes = np.array(list(measured), dtype=float)

    def fitted(of: Callable[[Measured], float], degree: int = 1) -> Polynomial:
        return Polynomial.fit(sizes, [of(one) for one in measured.values()], degree).convert()

    each = MILLION // INSTITUTIONS
    cpu = fitted(lambda one: next(iter(one.first.values())).cpu, min(2, len(sizes) - 1))
    print(f"CPU seconds of n documents: {' + '.join(f'{c:.3g} n^{p}' for p, c in enumerate(cpu.coef))}")
    if len(cpu.coef) > 2 and cpu.coef[2] > 0:
        tenth = 0.1 * float(cpu.coef[1] / cpu.coef[2])
        print(f"The part that grows with the square reaches a tenth at {tenth:,.0f} documents.")
    pages = MILLION * PAPERS_IN_TEN / 10 * OCR_SHARE * PAGES
    hours = INSTITUTIONS / _HOUR
    gigabytes = INSTITUTIONS / 1_000
    memory = fitted(_parent_mb)
    table = Table((f"a million documents, {INSTITUTIONS} institutions of {each}", ""), rows=[])
    table.add("first scan without OCR", f"{float(cpu(each)) * hours:.1f} CPU hours")
    table.add(
        f"OCR of half the papers, {PAGES} pages each ({ocr:.2f} s a page)", f"{pages * ocr / _HOUR:.1f} CPU hours"
    )
    table.add("a quiet night", f"{float(fitted(lambda one: one.night.cpu)(each)) * hours:.2f} CPU hours")
    table.add("caches", f"{float(fitted(lambda one: one.kept.cache)(each)) * gigabytes:.1f} GB")
    table.add("histories after two runs", f"{float(fitted(lambda one: one.kept.history)(each)) * gigabytes:.2f} GB")
    table.add("reports", f"{float(fitted(lambda one: one.kept.result + one.kept.page)(each)) * gigabytes:.1f} GB")
    table.add("memory of the coordinator: of one institution", f"{float(memory(each)):.0f} MB")
    table.add("the same, were they one tree", f"{float(memory(MILLION)) / 1_000:.0f} GB")
    print(f"\n{table}")


if __name__ == "__main__":
    sys.exit(main())
