"""What is asked of a unit: its own gaps only, what would show that a paper is there before a new one is asked for."""

from dataclasses import replace

import pytest
from tests.reports import factory

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import LookalikeInfo, Nearest
from spbe_docs.model.report import Report
from spbe_docs.model.summary import Opd
from spbe_docs.reports.asks import Asks, asks, wanted, why
from spbe_docs.reports.filenames import unit_files


def of(report: Report, unit: str) -> Asks:
    return next(one for one in asks(report) if one.unit.id == unit)


def test_a_unit_is_asked_what_it_owes_the_next_level_first_and_nothing_else() -> None:
    told = of(factory.report(), "bagian-hukum")

    assert [one.requirement.id for one in told.now] == ["04-L2-1"]
    assert [one.requirement.id for one in told.later] == ["04-L2-2"]
    assert told.deadline is not None
    assert told.deadline.isoformat() == "2024-10-28"


def test_what_is_waived_is_asked_of_nobody() -> None:
    report = factory.report(opd=(Opd("x", "X", 0, 1, 0.0, ("01-L5-1",)),))

    told = of(report, "x")

    assert (told.now, told.later) == ((), ())
    assert [one.requirement.id for one in told.excused] == ["01-L5-1"]


def test_where_levels_are_not_known_all_of_it_is_asked_now() -> None:
    report = factory.report()
    summary = report.summary
    flat = replace(report, summary=replace(summary, index=replace(summary.index, supported=None)))

    assert [one.requirement.id for one in of(flat, "bagian-hukum").now] == ["04-L2-1", "04-L2-2"]


@pytest.mark.parametrize(
    ("verdict", "begins"),
    [
        (Verdict.UNREADABLE, "Sediakan salinan a.pdf yang dapat dibaca. Bila itu bukan yang diminta: Tetapkan"),
        (Verdict.REVIEW, "Periksa apakah a.pdf memang yang diminta. Bila bukan: Tetapkan"),
        (Verdict.SOURCE_DOWN, "Pastikan folder"),
        (Verdict.BLOCKED, "Dokumennya sudah ada"),
        (Verdict.MISSING, "Tetapkan"),
    ],
)
def test_a_paper_that_may_be_there_is_looked_for_before_a_new_one_is_asked_for(verdict: Verdict, begins: str) -> None:
    one = factory.requirement("01-L3-1", verdict, nearest=Nearest("a.pdf", "", ""))

    assert wanted(one).startswith(begins)


def test_nothing_is_asked_for_what_is_met() -> None:
    assert wanted(factory.requirement("01-L3-1", Verdict.MET)) == ""


def test_it_is_said_why_what_looks_right_does_not_do() -> None:
    one = factory.requirement(
        "01-L3-1", reason="Terdekat: a.pdf", lookalikes=(LookalikeInfo("surat X (x.pdf)", "Milik daerah lain"),)
    )

    assert why(one) == "Terdekat: a.pdf. Surat X (x.pdf) tidak diterima: Milik daerah lain."


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Dinas Komunikasi, Informatika & Statistik", "dinas-komunikasi-informatika-statistik"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "opd-con"),
        ("日本", "u1"),
        ("É" * 4000, "e" * 80),
        ('a\x00b\u202e<>:"|?*', "a-b"),
        ("\ud800", "u1"),
    ],
)
def test_a_file_of_a_unit_has_a_name_that_every_system_takes(name: str, file: str) -> None:
    assert unit_files([Opd("u1", name, 0, 0, 0.0, ())]) == {"u1": f"opd/{file}"}


def test_two_units_never_share_a_file() -> None:
    units = [Opd(id_, name, 0, 0, 0.0, ()) for id_, name in (("a", "Dinas A"), ("b", "DINAS  A"), ("c", "Dinas A-2"))]

    assert len(set(unit_files(units).values())) == 3
