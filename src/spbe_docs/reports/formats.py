"""The table of formats a report can be laid out in; a new one is a module and a line here."""

from collections.abc import Mapping
from typing import Protocol

from spbe_docs.model.report import Report
from spbe_docs.reports import csv, html, interview_files, json, letters, pdf, unit_pages, xlsx
from spbe_docs.reports.given import Format


class OneFile(Protocol):
    """A module that lays a report out as one file."""

    @property
    def FILENAME(self) -> str: ...  # noqa: N802 - a constant of the module

    def render(self, report: Report) -> bytes: ...


def one_file(module: OneFile) -> Format:
    """The format of a module that makes one file, of nothing but the result."""
    return lambda report, _given: [(module.FILENAME, module.render(report))]


FORMATS: Mapping[str, Format] = {
    "html": lambda report, _given: [(html.FILENAME, html.render(report)), *unit_pages.files(report)],
    "json": one_file(json),
    "xlsx": xlsx.files,
    "csv": lambda report, _given: csv.files(report),
    "docx": letters.files,
    "pdf": one_file(pdf),
    "interview": lambda report, _given: interview_files.files(report),
}
