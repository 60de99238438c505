"""What rows of tables cost: reading and judging files with the tables that the rules ask for, and without.

Three sets: the shared corpus, the samples, and a made budget of 200 ruled pages that names SPBE on each. Besides, what
it would cost to look for tables on every page of the corpus. CPU time of this process, the second of two rounds.
"""

import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measuring import Table
from fpdf import FPDF

from spbe_docs.examine import TablesOfFile, pages_of
from spbe_docs.examiner import Examiner
from spbe_docs.match.candidates import no_tables
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read
from spbe_docs.read.table_readers import FINDERS, read_tables
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("SPBE_SHARED", ROOT.parent / "shared")) / "corpus"
OPTIONS = ReadOptions(ocr=False)


def main() -> int:
    """Prints the table; there is no bound."""
    table = Table(("Files", "without, s", "with, s", "median ratio", "largest ratio"), [])
    examiner = Examiner(load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020"))
    with tempfile.TemporaryDirectory(prefix="tables-") as place:
        _budget(Path(place) / "dpa.pdf", pages=200)
        for name, where in (("corpus", CORPUS), ("samples", ROOT / "samples"), ("budget of 200 pages", Path(place))):
            _add(table, name, [pair for file in _files(where) if (pair := _examined(examiner, file))])
        _add(table, "corpus, every page", [pair for file in _files(CORPUS) if (pair := _searched(file))])
    print(table)
    print(f"Most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


def _files(where: Path) -> Iterator[Path]:
    yield from sorted(file for file in where.rglob("*") if file.is_file() and file.suffix != ".py")


def _add(table: Table, name: str, pairs: list[tuple[float, float]]) -> None:
    if pairs:
        ratios = [more / less for less, more in pairs]
        sums = [f"{sum(side):.2f}" for side in zip(*pairs, strict=True)]
        table.add(f"{name} ({len(pairs)})", *sums, f"{statistics.median(ratios):.2f}", f"{max(ratios):.1f}")


def _examined(examiner: Examiner, file: Path) -> tuple[float, float] | None:
    """Seconds to read and examine *file* without tables, and with those that rules ask for."""
    pages = pages_of(read(str(file), OPTIONS))
    document = pages.document
    if document is None:
        return None
    reading = _seconds(lambda: read(str(file), OPTIONS))
    tables = TablesOfFile(str(file), (), pages, OPTIONS)
    without = _seconds(lambda: examiner.examine_document(document, no_tables))
    return reading + without, reading + _seconds(lambda: examiner.examine_document(document, tables))


def _searched(file: Path) -> tuple[float, float] | None:
    """Seconds to read the text of *file*, and with the tables on all its pages."""
    told = read(str(file), OPTIONS)
    document = pages_of(told).document
    form = told.file_type.format if told.file_type is not None else None
    if document is None or not document.pages or form not in FINDERS:
        return None
    numbers = [page.number for page in document.pages]
    reading = _seconds(lambda: read(str(file), OPTIONS))
    return reading, reading + _seconds(lambda: read_tables(str(file), (), form, numbers, OPTIONS))


def _seconds(work: Callable[[], object]) -> float:
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


def _budget(file: Path, *, pages: int) -> None:
    made = FPDF()
    made.set_font("Helvetica", size=9)
    for page in range(pages):
        made.add_page()
        if not page:
            made.multi_cell(
                0, text="DOKUMEN PELAKSANAAN ANGGARAN\nFORMULIR DPA-RINCIAN BELANJA SKPD\nTAHUN ANGGARAN 2024"
            )
        with made.table(col_widths=(30, 90, 30)) as table:
            table.row(("Kode Rekening", "Uraian", "Jumlah (Rp)"))
            for row in range(22):
                table.row((f"2.16.03.2.02.{row:04d}", f"Penyelenggaraan SPBE, bagian {page}.{row}", "1.000.000"))
    made.output(str(file))


if __name__ == "__main__":
    raise SystemExit(main())
