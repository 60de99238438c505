"""What a scan says at its end: at most a dozen lines, a source in trouble first."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.reports import factory

from spbe_docs.commands.console import closing, lines
from spbe_docs.errors import ExitCode
from spbe_docs.model.report import Changes, Health, HealthCode, Report

WRITTEN = [Path("spbe-report/index.html")]


def troubled() -> Report:
    """A report with everything that can be said."""
    down = [
        factory.root(id=f"r{number}", name=name, health=Health(HealthCode.EMPTY, 9), message="Folder kosong.")
        for number, name in enumerate(("Bappeda", "Inspektorat"), 1)
    ]
    report = factory.report(roots=tuple(down), changes=Changes(date(2024, 10, 21)))
    return replace(report, instrument=replace(report.instrument, fallback=True, fallback_reason="Sudah dicabut."))


def test_a_source_in_trouble_is_line_one_in_full_and_the_others_are_counted() -> None:
    first = lines(troubled(), WRITTEN)[0]

    assert first == "GANGGUAN     : sumber Bappeda kosong. Folder kosong. Demikian pula 1 sumber lain."


def test_it_is_never_more_than_a_dozen_lines_and_the_last_says_where_the_report_is() -> None:
    told = lines(troubled(), WRITTEN)

    assert len(told) == 12
    assert told[-1] == "Laporan      : spbe-report/index.html"


def test_files_that_wait_are_told() -> None:
    report = factory.report()

    assert report.summary.pending == 1
    assert "1 menunggu dibaca" in lines(report, WRITTEN)[2]
    assert "1 menunggu dibaca" in closing(report, ExitCode.UNREAD_FILES)
