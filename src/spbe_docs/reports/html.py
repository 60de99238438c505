"""The report as one page that opens from a file, asks nobody for anything and lets nothing strange run."""

from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from io import BytesIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from spbe_docs.model.report import Report
from spbe_docs.reports import changed, charts, ending, front, layout, links, papers, trend, unsettled, words, work
from spbe_docs.reports.asks import asks_of, wanted
from spbe_docs.reports.choices import choices
from spbe_docs.reports.message import message
from spbe_docs.reports.packed import Packed
from spbe_docs.reports.places import told_apart
from spbe_docs.reports.visible import visible
from spbe_docs.resources import folder

FILENAME = "index.html"

_AT_ONCE = 1_000
"""Pieces that are put together before they are written: a page has hundreds of thousands."""


def render(report: Report) -> bytes:
    """*report* as one HTML page with its styles and script in it."""
    style, script = asset("report.css"), asset("report.js")
    addresses = links.of_documents(report)  # by the paths as they are on the disk
    report = told_apart(report)
    find = layout.finder(report.documents)
    page = environment().get_template("report.html")
    told = page.stream(
        report=report,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=digest(style),
        script_hash=digest(script),
        packed=Packed(),
        work=work.work(report),
        later_work=work.rest(report),
        choices=choices(report),
        domains=layout.domains(report),
        placed=layout.requirements(report),
        find=find,
        papers=papers.papers(report, addresses),
        at_once=papers.at_once(len(report.documents)),
        owners={opd.id: opd.name for opd in report.opd},
        behind=front.furthest_behind(report.opd),
        trouble=front.in_trouble(report.roots),
        as_read_before=front.as_read_before(report),
        read_whole=front.read_whole(report),
        next_stage=front.next_stage(report.stages),
        waiting=unsettled.waiting(report, find),
        of_leadership=front.asked_of_leadership(report),
        of_units=front.asked_of_units(report),
        changed=changed,
        ending=ending,
        trend=trend,
        matrix=charts.matrix(report),
        message=partial(message, report),
        wanted=wanted,
        asks_of=lambda opd: asks_of(opd, report),
        words=words,
        limits=layout.limits(report.limits),
    )
    told.enable_buffering(_AT_ONCE)
    out = BytesIO()
    told.dump(out, "utf-8")
    return out.getvalue()


def alone(template: str, **values: object) -> bytes:
    """A page without a script, laid out from *template* with *values*."""
    style = asset("report.css")
    page = environment().get_template(template)
    told = page.render(
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(""),
        style_hash=digest(style),
        script_hash=digest(""),
        packed=Packed(),
        **values,
    )
    return told.encode()


@cache
def environment() -> Environment:
    """Escapes everything, refuses unknown names, shows what would deceive the eye."""
    environment = Environment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "word": words.word,
        "of_requirement": words.word_of_requirement,
        "of_candidate": words.word_of_candidate,
        "tone": layout.tone,
        "day": words.day,
        "moment": words.moment,
        "number": words.number,
        "short": words.short_number,
        "percent": words.percent,
        "share": words.share,
        "points": words.points,
        "size": words.size,
        "source": words.source,
        "rungs": layout.rungs,
        "cited": layout.cited,
        "named": layout.named,
        "part_of": layout.part_of,
        "others": layout.other_indicators,
        "reason_alone": layout.reason_alone,
        "other_lookalikes": layout.other_lookalikes,
        "why_near": layout.why_near,
        "instrument": layout.short_name,
        "sentence": words.sentence,
    }
    return environment


def _finalized(value: object) -> object:
    """What is written for *value* on the page."""
    return visible(value) if type(value) is str else value


def asset(name: str) -> str:
    """A style or script of ours."""
    return (folder("templates") / name).read_text(encoding="utf-8").strip()


def digest(text: str) -> str:
    """How the Content-Security-Policy names the one style or script that may act."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
