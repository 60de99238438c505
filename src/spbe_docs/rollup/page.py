"""The roll-up as one page, in the look of the gap report."""

from datetime import datetime

from markupsafe import Markup

from spbe_docs.reports.html import asset, digest, environment
from spbe_docs.reports.packed import Packed
from spbe_docs.rollup.together import Together

FILENAME = "index.html"


def render(told: Together, made_at: datetime) -> bytes:
    """*told* as a page with its styles in it."""
    style = asset("report.css")
    page = environment().get_template("rollup.html")
    return page.render(
        told=told,
        made_at=made_at,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(""),
        style_hash=digest(style),
        script_hash=digest(""),
        packed=Packed(),
    ).encode()
