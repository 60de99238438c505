"""The table of formats a report can be laid out in; a new one is a module and a line here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from spbe_docs.model.report import Report
from spbe_docs.reports import csv, html, json

Files = Iterable[tuple[str, bytes]]
"""Names, with `/`, below the folder of the report, and what each file holds."""

Format = Callable[[Report], Files]


class OneFile(Protocol):
    """A module that lays a report out as one file."""

    @property
    def FILENAME(self) -> str: ...  # noqa: N802 - a constant of the module

    def render(self, report: Report) -> bytes: ...


def one_file(module: OneFile) -> Format:
    """The format of a module that makes one file."""
    return lambda report: [(module.FILENAME, module.render(report))]


FORMATS: Mapping[str, Format] = {
    "html": one_file(html),
    "json": one_file(json),
    "csv": csv.files,
}
