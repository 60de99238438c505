"""The tables for spreadsheets: complete, readable, and nothing in them is ever calculated."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from tests.reports import factory

from spbe_docs.model.report import Report
from spbe_docs.reports.csv import DOCUMENTS, REQUIREMENTS, files


def table(report: Report, name: str) -> list[dict[str, str]]:
    content = dict(files(report))[name].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content, newline=""), delimiter=";"))


def test_every_requirement_and_every_document_has_its_row() -> None:
    report = factory.report()

    requirements, documents = table(report, REQUIREMENTS), table(report, DOCUMENTS)

    assert [row["persyaratan"] for row in requirements] == [
        one.id for indicator in report.indicators for one in indicator.requirements
    ]
    assert [row["id"] for row in documents] == [one.id for one in report.documents]


def test_a_row_says_what_the_report_says() -> None:
    report = factory.report()
    indicator = report.indicators[0]
    asked = next(one for one in indicator.requirements if one.evidence)

    row = next(row for row in table(report, REQUIREMENTS) if row["persyaratan"] == asked.id)

    assert row["hasil"] == "terpenuhi"
    assert row["halaman"] == str(asked.evidence[0].page)
    assert row["kutipan"] == asked.evidence[0].quote
    assert row["indikator"] == str(indicator.number)


@pytest.mark.parametrize("title", ["=cmd|'/C calc'!A1", "+1+1", "-1", "@SUM(A1)", "\t=1", ' "=1', "|x"])
def test_no_cell_is_a_formula(title: str) -> None:
    report = factory.report()
    hostile = replace(report, documents=(replace(report.documents[0], title=title),))

    (row,) = table(hostile, DOCUMENTS)

    assert row["judul"].startswith("'")


def test_a_cell_with_separators_quotes_and_lines_stays_one_cell() -> None:
    report = factory.report()
    odd = 'a;b "c"\nd'
    changed = replace(report, documents=(replace(report.documents[0], title=odd),))

    (row,) = table(changed, DOCUMENTS)

    assert row["judul"] == odd
