"""Lives through the nights, and prints what was found."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import benchmarks.nights
from benchmarks.measuring import Table
from benchmarks.nights.nights import Nights
from benchmarks.nights.oracle import Findings

NIGHTS = 100


def main() -> int:
    """1 when anything was said that is not so, or not said that is."""
    asked = argparse.ArgumentParser(description=benchmarks.nights.__doc__)
    asked.add_argument("--nights", type=int, default=NIGHTS)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--keep", type=Path, help="a folder to leave everything in")
    options = asked.parse_args()
    if sys.platform != "linux":
        print("Skipped: wants Linux.")
        return 0
    with tempfile.TemporaryDirectory(prefix="nights-") as name:
        place = options.keep or Path(name)
        place.mkdir(exist_ok=True)
        nights = Nights(place, options.seed, options.nights)
        nights.live(options.nights)
    print(f"{options.nights} nights, seed {options.seed}, {len(nights.drive.truth.papers)} files in the end")
    return _told(nights.findings)


def _told(found: Findings) -> int:
    bounds: Sequence[tuple[str, Sequence[str]]] = (
        ("false missing", found.false_missing),
        ("wrong verdicts", found.wrong_verdicts),
        ("changes not reported", found.unreported),
        ("wrong causes", found.wrong_causes),
        ("changes that were none", found.false_alarms),
        ("wrong exit codes", found.wrong_codes),
        ("runs that hung", found.hangs),
        ("reports cut off", found.broken_reports),
    )
    table = Table(("of what", "how many", "bound"), [])
    for what, cases in bounds:
        table.add(what, str(len(cases)), "holds" if not cases else "MISSED")
    print(f"exit codes {dict(sorted(found.codes.items()))}")
    print(
        f"{found.lost_and_told} losses and {found.won_and_told} gains told, causes {dict(found.causes.most_common())}"
    )
    print(
        f"a run {sorted(found.seconds)[len(found.seconds) // 2]:.1f} s (median), {max(found.seconds):.1f} s at most\n"
    )
    print(table)
    for what, cases in bounds:
        for case in cases[:10]:
            print(f"{what}: {case}")
    return int(any(cases for _, cases in bounds))


if __name__ == "__main__":
    sys.exit(main())
