"""The table of formats a report can be laid out in; a new one is a module and a line here."""

from collections.abc import Mapping
from typing import Protocol

from spbe_docs.model.report import Report
from spbe_docs.reports import csv, html, interview_files, json, letters, pdf, unit_pages, xlsx
from spbe_docs.reports.given import Format
from spbe_docs.reports.places import told_apart


class OneFile(Protocol):
    """A module that lays a report out as one file."""

    @property
    def FILENAME(self) -> str: ...  # noqa: N802 - a constant of the module

    def render(self, report: Report) -> bytes: ...


def one_file(module: OneFile) -> Format:
    """The format of a module that makes one file, of nothing but the result."""
    return lambda report, _given: [(module.FILENAME, module.render(report))]


def for_people(make: Format) -> Format:
    """The same, with every file named so that people cannot take it for another."""
    return lambda report, given: make(told_apart(report), given)


_UNIT_PAGES = for_people(lambda report, _given: unit_pages.files(report))

FORMATS: Mapping[str, Format] = {
    "html": lambda report, given: [(html.FILENAME, html.render(report)), *_UNIT_PAGES(report, given)],
    "json": one_file(json),
    "xlsx": for_people(xlsx.files),
    "csv": for_people(lambda report, _given: csv.files(report)),
    "docx": for_people(letters.files),
    "pdf": for_people(one_file(pdf)),
    "interview": for_people(lambda report, _given: interview_files.files(report)),
}
