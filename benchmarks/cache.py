"""What a scan costs when nothing has changed, and when only a rule or one file has.

The bounds: listing and comparing 100,000 unchanged files takes at most 3 times the CPU of `find -printf`, opens no
document and imports no spaCy; judging them anew and writing the report takes at most 60 s; one changed file costs 5 s
more; re-judging 5,000 documents after a rule edit at most 30 s, without reading one. The last is measured on 1,000
copies of the digital PDFs of the shared corpus. The share of files that is hashed all the same is left out.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import Table, children_cpu
from benchmarks.reading_speed import SHARED, digital

if TYPE_CHECKING:
    from spbe_docs.discover import Found, Listing

FILES = 100_000
DOCUMENTS = 1_000
FEW = 10
"""What a scan of so many costs is nearly all paid once: rules are read, and two workers made ready."""

WHOLE = 5_000
ROUNDS = 5
WORKERS = 2
_BLIND = "buta"
"""In a place with a file of this name, scans see no times of state."""

FIND_BOUND = 3.0
JUDGE_BOUND = 60.0
EDIT_BOUND = 30.0
ONE_BOUND = 5.0
RULES = Path(__file__).parents[1] / "rules" / "permenpanrb-59-2020"


def main() -> int:
    """Prints the tables; 1 when a bound is missed."""
    options = _options()
    if options.play:
        return _play(*options.play)
    if sys.platform != "linux":
        print("Skipped: the time of all descendants can be counted on Linux only.")
        return 0
    missed = False
    with tempfile.TemporaryDirectory(prefix="cache-") as place:
        if options.files:
            missed |= _nothing_changed(Path(place) / "many", options.files, options.rounds)
        if options.documents and (SHARED / "corpus").is_dir():
            missed |= _a_rule_changed(Path(place) / "papers", options.documents, options.rounds)
        elif options.documents:
            print(f"Skipped: no corpus at {SHARED / 'corpus'}; set SPBE_SHARED.")
    return int(missed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=FILES, help="0: leave that part out")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="0: leave that part out")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--play", nargs="+", help=argparse.SUPPRESS)
    return parser.parse_args()


def _nothing_changed(place: Path, count: int, rounds: int) -> bool:
    _notes(place / "drive", count)
    time.sleep(4)  # what has just been written is not remembered
    first = _measured("scan", place, "opens")
    print(f"first scan: {first}", file=sys.stderr, flush=True)
    find: list[float] = []
    compare: list[float] = []
    start: list[float] = []
    (place / "empty" / "drive").mkdir(parents=True)
    for turn in range(rounds + 1):
        taken = (
            children_cpu(["find", place / "drive", "-type", "f", "-printf", "%s %T@ %p\n"]),
            _measured("compare", place).cpu,
            _measured("compare", place / "empty", "empty").cpu,
        )
        if turn:  # the first warms up
            for seconds, into in zip(taken, (find, compare, start), strict=True):
                into.append(seconds)
        print(f"round {turn} of {rounds}: find, compare, start: {taken}", file=sys.stderr, flush=True)
    night, changed = [], []
    for turn in range(max(rounds // 2, 1)):
        night.append(_measured("scan", place))
        _change_one(place / "drive", turn)
        changed.append(_measured("scan", place, "opens"))
        print(f"night {turn}: quiet {night[-1]}, one file changed {changed[-1]}", file=sys.stderr, flush=True)
    found, marginal = statistics.median(find), statistics.median(compare) - statistics.median(start)
    whole = statistics.median(one.cpu for one in night)
    table = Table((f"{count} files", "CPU s", "wall s"), rows=[])
    table.add("find -printf", f"{found:.2f}", "")
    table.add("listing and comparing, without the start", f"{marginal:.2f}", "")
    table.add("the start: Python, imports, an empty cache", f"{statistics.median(start):.2f}", "")
    table.add("a whole scan, nothing changed", f"{whole:.1f}", f"{statistics.median(one.wall for one in night):.1f}")
    more = statistics.median(one.cpu - quiet.cpu for one, quiet in zip(changed, night, strict=True))
    longer = statistics.median(one.wall - quiet.wall for one, quiet in zip(changed, night, strict=True))
    table.add("one file changed: more than that", f"{more:.1f}", f"{longer:.1f}")
    table.add("the first scan", f"{first.cpu:.1f}", f"{first.wall:.1f}")
    print(f"\n{table}\n\nno document was opened, no spaCy loaded, after the first scan")
    ratio = marginal / found
    missed = ratio > FIND_BOUND
    slow = whole > JUDGE_BOUND
    print(f"at most {FIND_BOUND:.0f} times find: {'MISSED' if missed else 'holds'} ({ratio:.2f})")
    print(f"judged anew within {JUDGE_BOUND:.0f} s: {'MISSED' if slow else 'holds'} ({whole:.1f})")
    late = more > ONE_BOUND
    print(f"one changed file within {ONE_BOUND:.0f} s more: {'MISSED' if late else 'holds'} ({more:.1f})")
    return missed or slow or late


def _change_one(drive: Path, turn: int) -> None:
    """Another content, with the time of an hour ago: what changed just now is not remembered."""
    file = drive / "OPD 00" / "Kegiatan 00" / "Catatan rapat 000000.txt"
    file.write_text(f"Catatan rapat rutin nomor 0, diubah {turn} kali.\n")
    hour_ago = time.time() - 3_600 + turn
    os.utime(file, (hour_ago, hour_ago))


def _a_rule_changed(place: Path, count: int, rounds: int) -> bool:
    """One indicator is edited; all are; and, by another mark of the kinds, everything that is not reading is redone."""
    few, many = Drive(place / "few", FEW), Drive(place / "many", count)
    time.sleep(4)
    first = _measured("scan", many.place, "opens")
    _measured("scan", few.place, "opens")
    read = many.read()
    many.poison()
    quiet = _measured("scan", many.place)
    table = Table((f"{count} PDFs", "CPU s", "wall s", f"CPU s for {WHOLE}", f"by {WORKERS} workers"), rows=[])
    table.add("first scan", f"{first.cpu:.1f}", f"{first.wall:.1f}", f"{first.cpu * WHOLE / count:.1f}", "")
    table.add("nothing changed", f"{quiet.cpu:.1f}", f"{quiet.wall:.1f}", f"{quiet.cpu * WHOLE / count:.1f}", "")
    missed = False
    for name, edit in EDITS.items():
        costs = []
        for turn in range(max(rounds // 2, 1)):
            rules, settings = edit(place, turn)
            small = _measured("scan", few.place, "judges", rules, settings)
            costs.append((small.cpu, _measured("scan", many.place, "judges", rules, settings)))
            print(f"{name}, {turn}: {costs[-1]}", file=sys.stderr, flush=True)
            if many.read() != read:
                raise RuntimeError("documents were opened")
        once = statistics.median(small for small, _ in costs)
        cpu, wall = (statistics.median(values) for values in zip(*((c.cpu, c.wall) for _, c in costs), strict=True))
        whole = once + (cpu - once) * (WHOLE - FEW) / max(count - FEW, 1)
        table.add(name, f"{cpu:.1f}", f"{wall:.1f}", f"{whole:.1f}", f"{whole / WORKERS:.1f}")
        missed |= whole / WORKERS > EDIT_BOUND
    print(f"\n{table}\n\nno document was opened after the first scan")
    print(f"{WHOLE} documents judged anew within {EDIT_BOUND:.0f} s: {'MISSED' if missed else 'holds'}")
    return missed


def _edit_one(place: Path, turn: int) -> tuple[Path, Path]:
    return _edited(place / f"one-{turn}", "01-*.yaml", turn), _settings(place, "0.6")


def _edit_all(place: Path, turn: int) -> tuple[Path, Path]:
    return _edited(place / f"all-{turn}", "*.yaml", turn), _settings(place, "0.6")


def _edit_kinds(_place: Path, turn: int) -> tuple[Path, Path]:
    return RULES, _settings(_place, f"0.6{turn + 1}")


def _edited(rules: Path, files: str, turn: int) -> Path:
    """A copy of the rules with another wording in the first content item of some *files*."""
    shutil.copytree(RULES, rules)
    for file in (rules / "indicators").glob(files):
        if not file.name.endswith(".cases.yaml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("phrases: [", f"phrases: [kata uji {turn}, "), encoding="utf-8")
    return rules


def _settings(place: Path, mark: str) -> Path:
    file = place / f"mark-{mark}.toml"
    file.write_text(f"[recognition]\nkind_confidence = {mark}\n", encoding="utf-8")
    return file


EDITS = {"one indicator edited": _edit_one, "all indicators edited": _edit_all, "kinds told anew": _edit_kinds}


class Drive:
    """Copies of the digital PDFs of the corpus, each with its own content, below a place with a cache of its own."""

    def __init__(self, place: Path, count: int) -> None:
        self.place = place
        originals = digital(SHARED / "corpus")
        (place / "drive").mkdir(parents=True)
        (place / _BLIND).touch()
        for number in range(count):
            original = originals[number % len(originals)]
            content = original.read_bytes() + f"\n% copy {number}\n".encode()
            (place / "drive" / f"{number:05d} {original.name}").write_bytes(content)

    def read(self) -> int:
        """How many files were read, by the report."""
        report = json.loads((self.place / "out" / "report.json").read_text(encoding="utf-8"))
        return int(report["summary"]["read"])

    def poison(self) -> None:
        """Makes every file a hole that looks as before but for the time of its state: who opens one reads nothing."""
        for file in (self.place / "drive").iterdir():
            status = file.stat()
            file.write_bytes(bytes(status.st_size))
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU of all processes, and of the clock."""

    cpu: float
    wall: float


def _measured(*play: str | Path) -> Cost:
    start = time.monotonic()
    cpu = children_cpu([sys.executable, "-m", "benchmarks.cache", "--play", *play])
    return Cost(cpu, time.monotonic() - start)


def _play(part: str, place: str, expected: str = "nothing", rules: str = "auto", settings: str | None = None) -> int:
    """One part, alone in its process. *expected* is what it may do: open documents, judge them, or nothing."""
    if part == "compare":
        return _compare(Path(place), expected)
    from spbe_docs.__main__ import collect_seldom  # noqa: PLC0415 - what is loaded is part of the measurement
    from spbe_docs.commands import scan  # noqa: PLC0415
    from spbe_docs.settings.overrides import Overrides  # noqa: PLC0415

    collect_seldom()
    if (Path(place) / _BLIND).exists():
        _see_no_times_of_state()
    drive = Path(place) / "drive"
    code = scan.run(
        scan.Options(
            folders=[drive],
            overrides=Overrides(
                out=Path(place) / "out",
                instrument=rules,
                jobs=WORKERS,
                ocr=False,
                rehash_share=0.0,
                cache=Path(place) / "cache",
            ),
            as_of=date(2024, 10, 22),
            settings=Path(settings) if settings else None,
            quiet=True,
        ),
        now=datetime.now(UTC),
    )
    if expected == "nothing" and ("spacy" in sys.modules or _a_worker_was_started()):
        raise RuntimeError("a worker was started, or spaCy loaded, for nothing")
    return 0 if code in (0, 3) else 1


def _see_no_times_of_state() -> None:
    """As on a server that tells none: nobody can set them back, so a file that was poisoned would look changed."""
    from spbe_docs.sources import packed  # noqa: PLC0415 - the same

    listed = vars(packed)["listed"]

    def blind(root: str, base: str, found: "Found", seen: Iterable[date | None]) -> "Listing":
        none_told: Listing = listed(root, base, replace(found, changes=[0] * len(found.names)), seen)
        return none_told

    vars(packed)["listed"] = blind


def _a_worker_was_started() -> bool:
    """Only workers open documents."""
    from multiprocessing import forkserver  # noqa: PLC0415

    server: Any = forkserver._forkserver  # noqa: SLF001 - there is no public way
    return server._forkserver_pid is not None  # noqa: SLF001


def _compare(place: Path, expected: str) -> int:
    from spbe_docs.__main__ import collect_seldom  # noqa: PLC0415 - the same
    from spbe_docs.fingerprints import of_reading  # noqa: PLC0415
    from spbe_docs.read.options import ReadOptions  # noqa: PLC0415
    from spbe_docs.read.readers import READER_VERSION  # noqa: PLC0415
    from spbe_docs.recall import Labels, Recall  # noqa: PLC0415
    from spbe_docs.sources.reach import Wanted, looks  # noqa: PLC0415
    from spbe_docs.sources.values import Look  # noqa: PLC0415
    from spbe_docs.store.cache import CacheFile  # noqa: PLC0415

    collect_seldom()
    now = datetime.now(UTC)
    labels = Labels(of_reading(READER_VERSION, ReadOptions(ocr=False), "dimatikan"), "", {})
    with CacheFile(place / "cache", now.date()) as file:
        recall = Recall(file.cache, labels, now, date(2024, 10, 22), share_checked=0.0)
        (seen,) = looks([Wanted("r1", place / "drive")])
        files = seen.listing.files if isinstance(seen, Look) else ()
        changed = recall.contents_of(files).count(None)
    if changed or bool(files) == (expected == "empty") or "spacy" in sys.modules:
        raise RuntimeError(f"{changed} of {len(files)} files changed")
    return 0


def _notes(drive: Path, count: int) -> None:
    """Small files, each with its own content, a hundred a folder."""
    for number in range(count):
        folder = drive / f"OPD {number // 2_000:02d}" / f"Kegiatan {number // 100 % 20:02d}"
        if number % 100 == 0:
            folder.mkdir(parents=True)
        (folder / f"Catatan rapat {number:06d}.txt").write_text(f"Catatan rapat rutin nomor {number}.\n")


if __name__ == "__main__":
    sys.exit(main())
