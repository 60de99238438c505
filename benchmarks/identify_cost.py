"""What it costs to recognise documents and read their facts: seconds of CPU and memory for 1,000 pages.

The text of the corpus's pages, read beforehand (that is what `reading_speed` measures), is cleaned, identified and read
for facts in one process.
"""

import sys
import time
import tracemalloc

from benchmarks.corpus import CORPUS, Labelled, labelled
from benchmarks.measuring import Table

from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.model.rules import KindRule
from spbe_docs.read.clean import clean
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load_kinds

ROUNDS = 3
BOUND = 1.0
"""Seconds of CPU a thousand pages."""

PAGES = 1_000


def main() -> int:
    """Prints the table; 1 when the bound is missed."""
    if not CORPUS.is_dir():
        print(f"Skipped: no corpus at {CORPUS}; set SPBE_SHARED.")
        return 0
    rules = load_kinds(folder("rules") / "kinds")
    documents = list(labelled(ocr=False))
    pages = sum(len(one.document.pages) for one in documents)
    _work(documents, rules)  # compiles the patterns
    rounds = [_work(documents, rules) for _ in range(ROUNDS)]
    best = [min(part) for part in zip(*rounds, strict=True)]
    table = Table(("step", "CPU s for 1,000 pages"), rows=[])
    for step, seconds in zip(("clean", "identify", "facts"), best, strict=True):
        table.add(step, f"{seconds * PAGES / pages:.2f}")
    whole = sum(best) * PAGES / pages
    table.add("together", f"{whole:.2f}")
    print(f"{len(documents)} documents, {pages} pages; best of {ROUNDS}\n")
    print(table)
    print(f"\nmost memory beside the pages themselves, at the largest document: {_memory(documents, rules):.1f} MB")
    missed = whole > BOUND
    print(f"at most {BOUND:.0f} s of CPU for 1,000 pages: {'MISSED' if missed else 'holds'}")
    return int(missed)


def _work(documents: list[Labelled], rules: tuple[KindRule, ...]) -> tuple[float, float, float]:
    by_kind = {rule.kind: rule for rule in rules}
    cleaning = identifying = reading = 0.0
    for one in documents:
        start = time.process_time()
        text = clean(one.document.pages)
        cleaned = time.process_time()
        identity = identify(text, rules, screenshot=one.document.screenshot, slides=one.document.slides)
        identified = time.process_time()
        read_facts(text, identity, by_kind.get(identity.kind) if identity.kind else None)
        cleaning += cleaned - start
        identifying += identified - cleaned
        reading += time.process_time() - identified
    return cleaning, identifying, reading


def _memory(documents: list[Labelled], rules: tuple[KindRule, ...]) -> float:
    """The peak, in megabytes, that one document takes besides its pages."""
    tracemalloc.start()
    peak = 0
    for one in documents:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        _work([one], rules)
        peak = max(peak, tracemalloc.get_traced_memory()[1] - before)
    tracemalloc.stop()
    return peak / 1_000_000


if __name__ == "__main__":
    sys.exit(main())
