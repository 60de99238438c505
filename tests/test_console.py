"""What a scan says at its end: at most a dozen lines, a source in trouble first."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.reports import factory

from spbe_docs.commands.console import closing, lines
from spbe_docs.errors import ExitCode
from spbe_docs.model.changes import Changes, Expiring
from spbe_docs.model.codes import HealthCode, Horizon
from spbe_docs.model.report import Health, Report

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


def test_what_ends_within_90_days_is_counted_and_the_nearest_named() -> None:
    later = Expiring("a/Reviu.pdf", date(2024, 12, 31), 70, Horizon.DAYS_90, None, ("04-L3-1",), "Reviunya menua.")
    sooner = replace(later, document=f"b/{'x' * 200}.pdf", ends_on=date(2024, 11, 1), within=Horizon.DAYS_30)
    far = replace(later, document="c.pdf", within=Horizon.NEXT_STAGE)

    told = lines(replace(factory.report(), expiring=(later, sooner, far)), ())

    (line,) = (one for one in told if one.startswith("Akan habis"))
    assert line == f"Akan habis   : 2 dokumen dalam 90 hari; terdekat 1 November 2024, {'x' * 150} ..."
    assert not any(one.startswith("Akan habis") for one in lines(factory.report(), ()))
