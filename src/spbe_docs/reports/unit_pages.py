"""A page for each unit with what is asked of it alone, to be sent to it."""

from collections.abc import Iterator

from spbe_docs.model.report import Report
from spbe_docs.reports.asks import Asks, asks
from spbe_docs.reports.filenames import unit_files
from spbe_docs.reports.html import alone
from spbe_docs.reports.message import message


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """The pages, one for each unit, also for one that owes nothing: an old page must not stay."""
    paths = unit_files(report.opd)
    for told in asks(report):
        yield f"{paths[told.unit.id]}.html", _page(report, told)


def _page(report: Report, told: Asks) -> bytes:
    return alone("opd.html", report=report, asks=told, text=message(report, told))
