"""One page for the leadership, to be printed or sent: the first screen as PDF. Needs the extra `pdf` (typst)."""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec

from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.report import Report
from spbe_docs.reports import figures, front, words
from spbe_docs.reports.figures import Figure
from spbe_docs.reports.front import Asked
from spbe_docs.reports.visible import flat
from spbe_docs.resources import folder

FILENAME = "ringkasan.pdf"
_TEMPLATE = "ringkasan.typ"
_UNITS, _STEPS = 8, 3
_NAME, _LINE, _SENTENCE = 80, 120, 240
"""Characters that a name, a line or a sentence may have, so that all of it fits on one page whatever they are like."""

_MOST = 2
"""Sources in trouble, stages and other lines without end."""


def is_available() -> bool:
    """Whether the extra that makes PDF is installed."""
    return find_spec("typst") is not None


def render(report: Report) -> bytes:
    """*report* as one page of A4. Fonts are those that come with typst, so that every machine makes the same page."""
    import typst  # noqa: PLC0415 - an extra, and slow to load

    pdf = typst.compile(
        (folder("templates") / _TEMPLATE).read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_told(report))},
        timestamp=int(report.made_at.timestamp()),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no single file")
    return pdf


def _told(report: Report) -> Mapping[str, object]:
    """What the template shows, all of it text."""
    summary = report.summary
    return {
        "title": f"Kesiapan dokumen {report.instrument.topic or ''}".strip(),
        "institution": _short(report.institution.name or "Pemerintah daerah belum dikenali"),
        "warnings": [_short(warning, _SENTENCE) for warning in _warnings(report)],
        "about": _lines(list(figures.of_institution(report))[1:]),
        "readiness": {
            "code": summary.readiness.code.value,
            "word": words.word(summary.readiness.code),
            "sentence": _short(summary.readiness.sentence, _SENTENCE),
        },
        "index": _lines([*figures.of_index(report)][1:] + [*figures.of_stages(report)][:_MOST]),
        "actions": [
            _asked(asked, words.word(group.what))
            for group in front.asked_of_leadership(report)
            for asked in group.asked
        ],
        "changes": _lines((*figures.of_changes(report), *figures.of_expiring(report))),
        "steps": [_asked(asked) for asked in front.asked_of_units(report)[:_STEPS]],
        "units": [
            {
                "name": _short(unit.name, _NAME),
                "met": f"{unit.met} dari {unit.required}",
                "points": words.points(unit.points),
            }
            for unit in front.furthest_behind(report.opd)[:_UNITS]
        ],
        "trust": _lines(figures.of_trust(report)),
    }


def _warnings(report: Report) -> Iterator[str]:
    """What changes how all the rest is to be taken."""
    for root in front.in_trouble(report.roots)[:_MOST]:
        yield f"Gangguan sumber {root.name}: {words.word(root.health.code)}. {root.message or ''}"
    if report.institution.how is InstitutionSource.UNCLEAR:
        yield "Pemilik dokumen belum dapat dipastikan; dokumen daerah belum dihitung."
    elif not report.institution.named:
        yield f"Tidak ada dokumen yang ditetapkan atas nama {report.institution.name}. Periksa penulisan namanya."
    if report.instrument.fallback_reason:
        yield report.instrument.fallback_reason


def _asked(asked: Asked, what: str = "") -> Mapping[str, object]:
    paper = f"Naskah: {asked.paper}" if asked.paper else ""
    by = f"Paling lambat {words.day(asked.deadline)}" if asked.deadline else ""
    details = [_short(part, _NAME) for part in (what, asked.owner, paper, by) if part]
    return {"heading": _short(asked.heading), "details": details, "points": words.points(asked.points)}


def _lines(told: Iterable[Figure]) -> list[Mapping[str, str]]:
    return [
        {"label": _short(one.label, _NAME), "value": _short(str(one.value), _NAME), "note": _short(one.note, _NAME)}
        for one in told
    ]


def _short(text: str, longest: int = _LINE) -> str:
    """*text* on one line, cut where it is longer."""
    text = flat(text)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
