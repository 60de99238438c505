"""What it costs to judge many documents together, and how much memory that takes.

The bounds: at most 500 MB for the parent with 20,000 documents, and at most 60 s for 100,000 to be judged anew and the
report to be written. Only the parent's part is measured: workers' answers are prepared, and what giving them takes does
not count. They are made from the files of the shared corpus and the samples in turn, each with a number of its own, as
a drive holds hardly two papers with the same. The documents of both are nothing but papers on SPBE, so every one offers
something for many requirements: that is the worst case; of a real drive, most files offer nothing.
"""

import argparse
import gc
import hashlib
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.measuring import Table
from benchmarks.reading_speed import SHARED

DOCUMENTS = 20_000
ROUNDS = 3
MEMORY_BOUND = 500
"""MB, with 20,000 documents."""

SECONDS_BOUND = 60 / 100_000
"""A document."""

_ROOT = Path(__file__).parents[1]


def main() -> int:
    """Prints the table; 1 when a bound is missed."""
    options = _options()
    if options.play:
        return _play(options.documents, render=options.play == "whole")
    table = Table((f"{options.documents} documents", "CPU s", "of it judging", "MB"), rows=[])
    rounds = [_alone(options.documents) for _ in range(options.rounds)]
    for name, values in zip(("median", "least", "most"), _summary(rounds), strict=True):
        table.add(name, *(f"{value:.1f}" for value in values))
    seconds, _, memory = next(iter(_summary(rounds)))
    print(f"\n{table}\n")
    slow = seconds / options.documents > SECONDS_BOUND
    large = memory > MEMORY_BOUND
    print(f"at most 60 s for 100,000: {'MISSED' if slow else 'holds'} ({seconds / options.documents * 100_000:.0f} s)")
    print(f"at most {MEMORY_BOUND} MB: {'MISSED' if large else 'holds'} ({memory:.0f} MB)")
    return int(slow or large)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--play", help=argparse.SUPPRESS)
    return parser.parse_args()


def _summary(rounds: list[tuple[float, float, float]]) -> Iterator[tuple[float, ...]]:
    for choose in (statistics.median, min, max):
        yield tuple(choose(values) for values in zip(*rounds, strict=True))


def _alone(documents: int) -> tuple[float, float, float]:
    """Seconds of CPU from the first answer to the written report, those of judging, and MB, of a process of its own."""
    command = [sys.executable, "-m", "benchmarks.judging", "--documents", str(documents), "--play", "whole"]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    whole, judging, memory = map(float, said.split())
    print(said.strip(), file=sys.stderr, flush=True)
    return whole, judging, memory


def _prepared() -> list[bytes]:
    """Answers as a worker gives them, made in a process that takes its memory with it."""
    code = "from benchmarks.judging import say_answers; say_answers()"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    return said.splitlines()


def say_answers() -> None:
    """Prints the answer on each file of the corpus and the samples, a line each."""
    from spbe_docs.examine import examine  # noqa: PLC0415 - only in this process
    from spbe_docs.examiner import Examiner  # noqa: PLC0415
    from spbe_docs.read.options import ReadOptions  # noqa: PLC0415
    from spbe_docs.rulepack.load import load  # noqa: PLC0415
    from spbe_docs.wire import dump_answer  # noqa: PLC0415

    rules = load(_ROOT / "rules" / "kinds", _ROOT / "rules" / "permenpanrb-59-2020")
    examiner = Examiner(rules)
    for folder in (SHARED / "corpus", _ROOT / "samples"):
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.is_file():
                answer = examine(examiner, ReadOptions(ocr=False), str(file))
                if answer.examined is not None:
                    sys.stdout.buffer.write(dump_answer(answer) + b"\n")


def _play(documents: int, *, render: bool) -> int:
    from spbe_docs.__main__ import collect_seldom  # noqa: PLC0415 - what is loaded is part of the measurement
    from spbe_docs.discover import Listing  # noqa: PLC0415
    from spbe_docs.model.documents import SourceFile  # noqa: PLC0415
    from spbe_docs.pipeline import Question, scan  # noqa: PLC0415
    from spbe_docs.reports.formats import FORMATS  # noqa: PLC0415
    from spbe_docs.reports.given import Given  # noqa: PLC0415
    from spbe_docs.reports.result import result  # noqa: PLC0415
    from spbe_docs.reports.scan import ScannedRoot  # noqa: PLC0415
    from spbe_docs.rulepack.load import load  # noqa: PLC0415
    from spbe_docs.sources.values import Source  # noqa: PLC0415
    from spbe_docs.wire import Answer, Job, dump_answer, load_answer, load_job  # noqa: PLC0415

    prepared = [load_answer(line) for line in _prepared()]
    gc.collect()
    collect_seldom()

    played = 0.0

    def run(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        nonlocal played
        for position, content in enumerate(jobs):
            begin = time.process_time()
            answer = answered_to(load_job(content))
            played += time.process_time() - begin
            yield position, answer

    def answered_to(job: Job) -> bytes:
        if job.fingerprint_only:
            digest = hashlib.sha256(job.location.encode()).hexdigest()
            return dump_answer(Answer(sha256=digest, file_type=prepared[0].file_type))
        number = int(Path(job.location).stem)
        answer = prepared[number % len(prepared)]
        if answer.examined is not None and answer.examined.facts.number is not None:
            facts = replace(answer.examined.facts, number=str(number))
            answer = replace(answer, examined=replace(answer.examined, facts=facts))
        return dump_answer(answer)

    names = [f"OPD {number // 200:03d}/{number:06d}.pdf" for number in range(documents)]
    files = tuple(SourceFile("r1", name, f"/drive/{name}", 1_000, 10**18) for name in names)
    question = Question(
        as_of=date(2024, 10, 22),
        made_at=datetime.now(UTC),
        institution_given=None,
        institution_configured=None,
        institution_code=None,
        target=None,
        rules=load(_ROOT / "rules" / "kinds", _ROOT / "rules" / "permenpanrb-59-2020"),
        fallback_reason=None,
        version="0",
        pdf_engine="-",
        ocr_engine="-",
    )
    start, answered = time.process_time(), 0.0

    def progress(_: str, done: int, total: int) -> None:
        nonlocal answered
        if done == total:
            answered = time.process_time()

    report = result(scan(question, [ScannedRoot("drive", Source("r1", Listing(files, (), ())))], run, progress))
    judged = time.process_time()
    for name in ("html", "json") if render else ():
        list(FORMATS[name](report, Given()))
    end = time.process_time()
    print(end - start - played, judged - answered, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return 0


if __name__ == "__main__":
    sys.exit(main())
