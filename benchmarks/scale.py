"""What reading more documents than this machine can hold would cost: measured on small trees, fitted, and carried on.

    python -m benchmarks.scale                 # 1,000, 2,000 and 5,000 documents; about half an hour
    python -m benchmarks.scale --sizes 1000 5000 20000 50000

A tree is that of one institution: half of it papers of the samples' province, each with content of its own, half plain
notes, as a drive holds them. Measured is a first scan without OCR by 1, 2 and 4 workers, a night on which nothing
changed, the size of cache and report and the memory of the parent; then the cost of OCR a page. Fitted is seconds =
fixed + a x documents + b x documents². A million documents are taken for 500 institutions of 2,000, each scanned by
itself, so that what grows faster than their number never comes to bear.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.measuring import Table, children_cpu
from samples import build, province

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


def main() -> int:
    """Prints the tables."""
    options = _options()
    if options.play:
        return _play(Path(options.play), options.jobs)
    if sys.platform != "linux":
        print("Skipped: the time of all descendants can be counted on Linux only.")
        return 0
    first: dict[int, dict[int, Cost]] = {}
    night: dict[int, Cost] = {}
    kept = Table(("documents", "cache MB", "report.json MB", "index.html MB", "parent MB", "on a quiet night"), rows=[])
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="scale-") as name:
            place = Path(name)
            _grow(place / "drive", size)
            time.sleep(_TO_REST)
            first[size] = {}
            for jobs in options.workers:
                shutil.rmtree(place / "cache", ignore_errors=True)
                first[size][jobs] = _scanned(place, jobs)
                print(f"{size} documents, {jobs} workers: {first[size][jobs]}", file=sys.stderr, flush=True)
            night[size] = _scanned(place, options.workers[-1])
            print(f"{size} documents, quiet night: {night[size]}", file=sys.stderr, flush=True)
            one = first[size][options.workers[0]]
            kept.add(
                str(size),
                f"{_megabytes(place / 'cache'):.1f}",
                f"{_megabytes(place / 'out' / 'report.json'):.1f}",
                f"{_megabytes(place / 'out' / 'index.html'):.1f}",
                f"{one.peak_mb:.0f}",
                f"{night[size].peak_mb:.0f}",
            )
    _tell(first, night, kept, options.workers)
    _carry_on(first, night, options.workers[0], _ocr_seconds_a_page())
    return 0


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


def _tell(
    first: dict[int, dict[int, Cost]], night: dict[int, Cost], kept: Table, workers: tuple[int, ...] | list[int]
) -> None:
    headings = ("documents", *(f"CPU s, {jobs} workers" for jobs in workers), *(f"wall s, {jobs}" for jobs in workers))
    table = Table((*headings, "CPU ms a document", "quiet night CPU s"), rows=[])
    for size, costs in first.items():
        cpu = [f"{costs[jobs].cpu:.1f}" for jobs in workers]
        wall = [f"{costs[jobs].wall:.1f}" for jobs in workers]
        table.add(str(size), *cpu, *wall, f"{costs[workers[0]].cpu / size * 1_000:.1f}", f"{night[size].cpu:.1f}")
    print(f"\nThis machine has {os.cpu_count()} processors.\n\n{table}\n\n{kept}\n")


def _carry_on(first: dict[int, dict[int, Cost]], night: dict[int, Cost], jobs: int, ocr: float) -> None:
    """A million documents, from the fitted curve."""
    sizes = np.array(sorted(first), dtype=float)
    cpu = np.array([first[int(size)][jobs].cpu for size in sizes])
    degree = min(2, len(sizes) - 1)
    curve = np.polynomial.Polynomial.fit(sizes, cpu, degree).convert()
    quiet = np.polynomial.Polynomial.fit(sizes, [night[int(size)].cpu for size in sizes], degree).convert()
    each = MILLION // INSTITUTIONS
    reading = float(curve(each)) * INSTITUTIONS / _HOUR
    ocr_pages = MILLION * PAPERS_IN_TEN / 10 * OCR_SHARE * PAGES
    print(f"CPU seconds of n documents: {' + '.join(f'{c:.3g} n^{p}' for p, c in enumerate(curve.coef))}")
    square = float(curve.coef[2]) if degree > 1 else 0.0
    if square > 0:
        tenth = 0.1 * float(curve.coef[1]) / square
        print(f"The part that grows with the square reaches a tenth at {tenth:,.0f} documents.")
    table = Table(("a million documents, 500 institutions", "CPU hours"), rows=[])
    table.add("first scan without OCR", f"{reading:.1f}")
    table.add(f"OCR of half the papers, {PAGES} pages each ({ocr:.2f} s a page)", f"{ocr_pages * ocr / _HOUR:.1f}")
    table.add("a night on which nothing changed", f"{float(quiet(each)) * INSTITUTIONS / _HOUR:.2f}")
    print(f"\n{table}")


if __name__ == "__main__":
    sys.exit(main())
