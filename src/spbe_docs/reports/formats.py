"""The table of formats a report can be laid out in; a new one is a module and a line here."""

from collections.abc import Mapping
from typing import Protocol

from spbe_docs.model.report import Report
from spbe_docs.reports import html, json


class ReportFormat(Protocol):
    """A module that lays out a report as one file."""

    @property
    def FILENAME(self) -> str: ...  # noqa: N802 - a constant of the module

    def render(self, report: Report) -> bytes: ...


FORMATS: Mapping[str, ReportFormat] = {"html": html, "json": json}
