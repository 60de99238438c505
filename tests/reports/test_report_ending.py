"""What will count no more before long: the same documents and days in every format."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
from tests.reports import factory
from tests.reports.reading import plain, rows

from spbe_docs.model.changes import Expiring
from spbe_docs.model.codes import Horizon
from spbe_docs.model.report import Report
from spbe_docs.reports import html, pdf
from spbe_docs.reports.json import render
from spbe_docs.reports.saved import load

PLAN = Expiring(
    document=factory.PERBUP,
    ends_on=date(2024, 12, 31),
    days_left=70,
    within=Horizon.DAYS_90,
    stage="Interviu",
    requirements=("01-L2-1", "01-L3-1"),
    reason="Sesudah itu: periodenya berakhir.",
)
REVIEW = replace(PLAN, ends_on=date(2024, 10, 25), days_left=3, within=Horizon.DAYS_30, stage=None)
LATER = replace(PLAN, ends_on=date(2025, 6, 1), days_left=222, within=Horizon.NEXT_STAGE)


def report(*expiring: Expiring) -> Report:
    return factory.report(expiring=expiring)


def test_it_survives_the_result_file() -> None:
    assert load(render(report(REVIEW, PLAN, LATER))).expiring == (REVIEW, PLAN, LATER)


def test_the_first_screen_counts_what_ends_within_90_days() -> None:
    first = plain(html.render(report(REVIEW, PLAN, LATER)).partition(b"<nav")[0])

    assert "2 dokumen akan habis masa berlakunya dalam 90 hari." in first
    assert "akan habis" not in plain(html.render(report(LATER)).partition(b"<nav")[0])


def test_the_page_lists_them_by_how_far_ahead_they_end() -> None:
    page = html.render(report(REVIEW, PLAN, LATER))
    section = plain(page.partition(b'<section id="akan-habis">')[2].partition(b"</section>")[0])

    assert [section.index(f"Akan habis {word}") for word in ("dalam 30", "dalam 90", "sebelum tahap")] == sorted(
        section.index(f"Akan habis {word}") for word in ("dalam 30", "dalam 90", "sebelum tahap")
    )
    assert "berlaku sampai dengan 31 Desember 2024 (70 hari lagi), sebelum tahap Interviu. Sesudah itu:" in section
    assert "2 persyaratan tidak lagi terpenuhi" in section


def test_where_nothing_ends_nothing_is_said() -> None:
    assert b"akan-habis" not in html.render(report())


def test_the_workbook_has_a_row_for_each() -> None:
    heading, *told = rows(report(REVIEW, PLAN), "Akan habis")

    assert heading[1:3] == ["Berlaku sampai", "Hari lagi"]
    assert [(row[1], row[2], row[6]) for row in told] == [
        (date(2024, 10, 25), 3, "01-L2-1, 01-L3-1"),
        (date(2024, 12, 31), 70, "01-L2-1, 01-L3-1"),
    ]
    figures = {str(row[0]): row[1] for row in rows(report(REVIEW, PLAN), "Ringkasan")}
    assert figures["Dokumen yang akan habis dalam 30 hari"] == 1


def test_the_page_for_the_leadership_counts_them() -> None:
    with pypdfium2.PdfDocument(io.BytesIO(pdf.render(report(REVIEW, PLAN)))) as document:
        (page,) = (" ".join(one.get_textpage().get_text_range().split()) for one in document)

    assert "Dokumen yang akan habis dalam 90 hari: 1" in page
