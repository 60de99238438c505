"""How much CPU a scan takes for each digital PDF, beside pdftotext and pdfplumber on the same files.

The bounds: at most 1.3 times pdftotext, at least 25 times faster than pdfplumber's extract_text. What is compared is
the marginal cost: a scan of the files minus an empty scan, in CPU time of the process and all its descendants.
pdftotext runs once a file, so what starting it costs is shown as well. Rounds are interleaved, after one to warm up.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.measuring import Table, children_cpu

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
COPIES = 10
ROUNDS = 5
PDFTOTEXT_BOUND = 1.3
PDFPLUMBER_BOUND = 25.0
_FEW_LETTERS = 100
"""Characters a page, on average: below, it is a scan and needs OCR."""

_SCAN = [sys.executable, "-m", "spbe_docs", "scan", "--jobs", "1", "--ocr", "off", "--quiet", "--no-cache"]
_PDFPLUMBER = """
import sys, logging, pdfplumber
logging.disable(logging.CRITICAL)
for name in sys.argv[1:]:
    with pdfplumber.open(name) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
"""


def main() -> int:
    """Prints the table of medians; 1 when a bound is missed."""
    options = _options()
    corpus = SHARED / "corpus"
    if not corpus.is_dir():
        print(f"Skipped: no corpus at {corpus}; set SPBE_SHARED.")
        return 0
    if sys.platform != "linux":
        print("Skipped: the time of all descendants can be counted on Linux only.")
        return 0
    if shutil.which("pdftotext") is None:
        print("Skipped: pdftotext is not installed (package poppler-utils).")
        return 0
    files = digital(corpus)
    with tempfile.TemporaryDirectory(prefix="reading-speed-") as place:
        return _compare(files, Path(place), options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--copies", type=int, default=COPIES)
    parser.add_argument("--no-pdfplumber", action="store_true", help="it takes some minutes")
    return parser.parse_args()


def digital(corpus: Path) -> list[Path]:
    """The PDFs of the corpus that have a text layer, as pdftotext sees it."""
    found = []
    for file in sorted(corpus.rglob("*.pdf")):
        told = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=False).stdout
        pages = max(told.count(b"\f"), 1)
        if len(b"".join(told.split())) / pages >= _FEW_LETTERS:
            found.append(file)
    return found


def _compare(files: Sequence[Path], place: Path, options: argparse.Namespace) -> int:
    copies = _copied(files, place / "many", options.copies)
    empty = place / "few"
    empty.mkdir()
    (empty / "catatan.txt").write_text("Catatan.\n", encoding="utf-8")
    tasks: dict[str, Callable[[], float]] = {
        "scan": lambda: children_cpu([*_SCAN, place / "many", "--out", place / "out"], accept=(0, 3)),
        "empty scan": lambda: children_cpu([*_SCAN, empty, "--out", place / "out"]),
        "pdftotext": lambda: sum(children_cpu(["pdftotext", file, place / "text"]) for file in copies),
        "pdftotext, start only": lambda: sum(children_cpu(["pdftotext", "-v"]) for _ in copies),
    }
    if not options.no_pdfplumber:
        tasks["pdfplumber"] = lambda: children_cpu([sys.executable, "-c", _PDFPLUMBER, *files])
        tasks["pdfplumber, import only"] = lambda: children_cpu([sys.executable, "-c", _PDFPLUMBER])
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(options.rounds + 1):
        for name, task in tasks.items():
            taken = task()
            if turn:  # the first warms up
                seconds[name].append(taken)
            print(f"round {turn} of {options.rounds}: {name} {taken:.2f} s", file=sys.stderr, flush=True)
    return _told(seconds, len(files), len(copies))


def _copied(files: Sequence[Path], into: Path, times: int) -> list[Path]:
    """Copies with names and contents of their own, so that nothing is read once for many."""
    into.mkdir()
    copies = []
    for number in range(times):
        for position, file in enumerate(files):
            copy = into / f"{position:03d}-{number:02d}.pdf"
            copy.write_bytes(file.read_bytes() + f"\n% copy {number} of {position}\n".encode())
            copies.append(copy)
    return copies


def _told(seconds: dict[str, list[float]], few: int, many: int) -> int:
    median = {name: statistics.median(taken) for name, taken in seconds.items()}
    scan = (median["scan"] - median["empty scan"]) / many
    text = median["pdftotext"] / many
    start = median["pdftotext, start only"] / many
    table = Table(("what", "CPU ms a file", "the scan is"), rows=[])
    table.add("scan, marginal", f"{scan * 1000:.1f}", "")
    table.add("pdftotext, a process a file", f"{text * 1000:.1f}", f"{scan / text:.2f} times")
    table.add("  of that, starting it", f"{start * 1000:.1f}", "")
    table.add("pdftotext without its start", f"{(text - start) * 1000:.1f}", f"{scan / (text - start):.2f} times")
    missed = scan / text > PDFTOTEXT_BOUND
    verdicts = [f"at most {PDFTOTEXT_BOUND} times pdftotext: {'MISSED' if missed else 'holds'} ({scan / text:.2f})"]
    if "pdfplumber" in median:
        plumber = (median["pdfplumber"] - median["pdfplumber, import only"]) / few
        table.add("pdfplumber extract_text", f"{plumber * 1000:.1f}", f"{plumber / scan:.1f} times faster")
        slow = plumber / scan < PDFPLUMBER_BOUND
        missed = missed or slow
        verdicts.append(
            f"at least {PDFPLUMBER_BOUND:.0f} times faster than pdfplumber: {'MISSED' if slow else 'holds'} "
            f"({plumber / scan:.1f})"
        )
    print(f"{few} digital PDFs, {many} copies; median of {len(seconds['scan'])}; Python {sys.version.split()[0]}")
    print(f"empty scan: {median['empty scan']:.2f} s CPU\n")
    print(table)
    print("\n" + "\n".join(verdicts))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
