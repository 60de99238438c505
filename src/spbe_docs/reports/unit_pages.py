"""A page for each unit with what is asked of it alone, to be sent to it."""

from collections.abc import Iterator

from markupsafe import Markup

from spbe_docs.model.report import Report
from spbe_docs.reports.asks import Asks, asks
from spbe_docs.reports.filenames import unit_files
from spbe_docs.reports.html import asset, digest, environment
from spbe_docs.reports.message import message
from spbe_docs.reports.packed import Packed


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """The pages, one for each unit, also for one that owes nothing: an old page must not stay."""
    paths = unit_files(report.opd)
    for told in asks(report):
        yield f"{paths[told.unit.id]}.html", _page(report, told)


def _page(report: Report, told: Asks) -> bytes:
    style = asset("report.css")
    page = environment().get_template("opd.html")
    return page.render(
        report=report,
        asks=told,
        text=message(report, told.unit),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(""),
        style_hash=digest(style),
        script_hash=digest(""),
        packed=Packed(),
    ).encode()
