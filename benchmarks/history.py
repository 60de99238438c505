"""How large the history grows, and what a night of it costs: 400 nights over a folder of 5,000 documents.

Each night some documents are added, edited, moved and removed, and some verdicts change; on some nights most of the
folder is away, and on the next it is back. The bound is the size of the file after the last night.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median

from benchmarks.measuring import Table
from benchmarks.report_page import grown

from spbe_docs.commands.past import Asked, Past
from spbe_docs.model.codes import Verdict
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.report import Report
from spbe_docs.model.settings import Retention
from spbe_docs.reports.saved import load
from spbe_docs.store.history import FILE_NAME, HistoryFile, look

NIGHTS = 400
LARGEST = 50_000_000
"""Bytes."""

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "samples.report.json"
_EDITED, _ADDED, _REMOVED, _MOVED, _VERDICTS = 40, 12, 8, 10, 6
_AWAY = frozenset({50, 120, 121, 250, 333})


def main() -> int:
    """Prints the table; 1 when the file is too large or a night was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--nights", type=int, default=NIGHTS)
    nights = asked.parse_args().nights
    table = Table(("after", "MB", "a night's comparing and recording, s CPU"), [])
    lots = random.Random(2024)
    report = grown(_samples())
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        costs: list[float] = []
        for night in range(nights):
            report = _next(report, night, lots)
            tonight = _without_most(report) if night in _AWAY else report
            costs.append(_recorded(place, tonight))
            if night + 1 in {1, nights // 4, nights // 2, nights}:
                table.rows.append((f"{night + 1} nights", f"{_size(place) / 1e6:.1f}", f"{median(costs[-20:]):.2f}"))
        kept, size = len(look(place)), _size(place)
    print(table)
    print(f"{nights} nights at most {LARGEST / 1e6:.0f} MB: {'holds' if size <= LARGEST else 'MISSED'}")
    print(f"{kept} of {nights} nights are there: {'holds' if kept == nights else 'MISSED'}")
    return int(size > LARGEST or kept != nights)


def _samples() -> Report:
    """The result of the samples, as the tests keep it."""
    import json  # noqa: PLC0415 - here only

    told = json.loads(GOLDEN.read_text(encoding="utf-8"))
    told["tool"] |= {"version": "0", "engines": {"pdf": "p", "ocr": "o"}, "rules_digest": "r"}
    told["made_at"] = "2024-10-22T02:10:00Z"
    for document in told["documents"]:
        document["modified"] = told["made_at"]
    return load(json.dumps(told).encode())


def _recorded(place: Path, report: Report) -> float:
    """The CPU time that the history takes of a night."""
    begun = time.process_time()
    with HistoryFile(place) as file:
        past = Past(file, Asked([Path("/data/SPBE")], "Kabupaten Maju Jaya", Retention()), print)
        past.record(past.beside(report, None), ())
    return time.process_time() - begun


def _next(report: Report, night: int, lots: random.Random) -> Report:
    """The folder on the next night."""
    day = datetime(2024, 10, 22, 2, tzinfo=UTC) + timedelta(days=night)
    documents = list(report.documents)
    for number in range(_EDITED):
        place = lots.randrange(len(documents))
        documents[place] = replace(documents[place], sha256=_digest(night, number))
    for _ in range(_REMOVED):
        documents.pop(lots.randrange(len(documents)))
    for number in range(_MOVED):
        place = lots.randrange(len(documents))
        documents[place] = replace(documents[place], path=f"Arsip {night}/{number} {documents[place].path[-80:]}")
    documents += [_added(documents, night, number, lots) for number in range(_ADDED)]
    changed = set(lots.sample([one.id for i in report.indicators for one in i.requirements], _VERDICTS))
    indicators = tuple(
        replace(
            indicator,
            requirements=tuple(
                replace(one, verdict=lots.choice([Verdict.MET, Verdict.PARTIAL, Verdict.MISSING]))
                if one.id in changed
                else one
                for one in indicator.requirements
            ),
        )
        for indicator in report.indicators
    )
    return replace(report, made_at=day, as_of=day.date(), documents=tuple(documents), indicators=indicators)


def _added(documents: Sequence[DocumentInfo], night: int, number: int, lots: random.Random) -> DocumentInfo:
    like = lots.choice(documents)
    return replace(like, id=f"n{night}.{number}", path=f"Baru/{night}-{number}.pdf", sha256=_digest(night, -number - 1))


def _without_most(report: Report) -> Report:
    return replace(report, documents=report.documents[: len(report.documents) // 10])


def _digest(night: int, number: int) -> str:
    return sha256(f"{night} {number}".encode()).hexdigest()


def _size(place: Path) -> int:
    return (place / FILE_NAME).stat().st_size


if __name__ == "__main__":
    sys.exit(main())
