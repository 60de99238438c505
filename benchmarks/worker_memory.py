"""How much memory a worker takes that reads digital PDFs, spaCy loaded.

The bound: at most 250 MB. One process does, one after the other, what a worker does with the digital PDFs of the shared
corpus; what it shares with other workers, forked off the same server, is counted to it in full.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.reading_speed import SHARED, digital

BOUND = 250
"""MB."""

_PLAY = """
import resource, sys
from pathlib import Path
from spbe_docs.examine import worker
from spbe_docs.read.options import ReadOptions
from spbe_docs.rulepack.load import load
from spbe_docs.wire import Job, Setup, dump_job, dump_setup

rules = Path(sys.argv[1])
work = worker(dump_setup(Setup(load(rules / "kinds", rules / "permenpanrb-59-2020"), ReadOptions(ocr=False))))
for name in sys.argv[2:]:
    work(dump_job(Job(name, fingerprint_only=False, wants_pages=True)))
import spacy.matcher
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> int:
    """Prints the figure; 1 when the bound is missed."""
    if not (SHARED / "corpus").is_dir():
        print(f"Skipped: no corpus at {SHARED / 'corpus'}; set SPBE_SHARED.")
        return 0
    if sys.platform != "linux":
        print("Skipped: the system counts memory otherwise.")
        return 0
    files = digital(SHARED / "corpus")
    rules = Path(__file__).parents[1] / "rules"
    said = subprocess.run([sys.executable, "-c", _PLAY, rules, *files], capture_output=True, check=True, text=True)
    memory = float(said.stdout)
    missed = memory > BOUND
    print(f"{len(files)} PDFs: {'MISSED' if missed else 'holds'} (at most {BOUND} MB: {memory:.0f} MB)")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
