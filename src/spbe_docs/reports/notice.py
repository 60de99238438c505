"""What is sent out after a run: counts and names of units only, and only when there is something to say."""

from collections import Counter
from dataclasses import dataclass

from spbe_docs.model.changes import Changes
from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.changed import span
from spbe_docs.reports.front import in_trouble, read_whole
from spbe_docs.reports.html import alone
from spbe_docs.reports.visible import flat

_TEMPLATE = "surel.html"
_LONGEST = 120
"""Characters of a name in the subject."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message, as text and as a page."""

    subject: str
    text: str
    page: str


def notice(report: Report, link: str | None = None, *, says_again: bool = False) -> Notice | None:
    """What people should know of *report*, which lies at *link* where it is to be had; None on a quiet night.

    *says_again*: its changes were sent before.
    """
    if not (in_trouble(report.roots) or (_has_changed(report.changes) and not says_again)):
        return None
    return told(report, link)


def told(report: Report, link: str | None = None) -> Notice:
    """The same, whether or not anything has changed."""
    lines = tuple(flat(line) for line in (*_trouble(report), *_changes(report), *_state(report)))
    page = alone(_TEMPLATE, report=report, lines=lines, link=link).decode()
    more = (f"Laporan: {link}",) if link else ()
    return Notice(_subject(report), "\n".join((*lines, *more)), page)


def _has_changed(changes: Changes | None) -> bool:
    return changes is not None and any(
        (changes.newly_met, changes.lost, changes.worse, changes.better, changes.by_rules_or_source)
    )


def _subject(report: Report) -> str:
    about = flat(report.institution.name or "instansi belum jelas")[:_LONGEST]
    if in_trouble(report.roots):
        return f"Gangguan sumber dokumen: {about}"
    lost = len(report.changes.lost) if report.changes else 0
    if lost:
        return f"{lost} persyaratan tidak lagi terpenuhi: {about}"
    return f"Kesiapan dokumen berubah: {about}"


def _trouble(report: Report) -> tuple[str, ...]:
    roots = in_trouble(report.roots)
    if not roots:
        return ()
    owners = sorted({root.owner for root in roots if root.owner})
    whose = f" ({', '.join(owners)})" if owners else ""
    return (
        f"GANGGUAN: {len(roots)} dari {len(report.roots)} sumber dokumen tidak terbaca seperti biasa{whose}. "
        "Yang terakhir terbaca tetap dipakai sejauh ada; tidak ada yang dinyatakan hilang karenanya.",
    )


def _changes(report: Report) -> tuple[str, ...]:
    changes = report.changes
    if changes is None or not _has_changed(changes):
        return ()
    counted = (
        (len(changes.newly_met), "baru terpenuhi"),
        (len(changes.lost), "tidak lagi terpenuhi"),
        (len(changes.worse), "memburuk"),
        (len(changes.better), "membaik"),
        (len(changes.by_rules_or_source), "berubah karena aturan atau sumber"),
    )
    said = ", ".join(f"{count} {word}" for count, word in counted if count)
    lines = [f"{span(changes)}: {said}."]
    lost_by = Counter(_owner(report, one.requirement) for one in changes.lost)
    if lost_by:
        lines.append("Tidak lagi terpenuhi menurut perangkat daerah: " + _listed(lost_by) + ".")
    return tuple(lines)


def _state(report: Report) -> tuple[str, ...]:
    summary = report.summary
    lines = [
        f"{words.word(summary.readiness.code)}. Indeks perkiraan dari kelengkapan dokumen: {summary.index.printed}, "
        "bukan nilai resmi.",
        f"Berkas: {summary.files} ditemukan, {summary.read} {read_whole(report)}.",
    ]
    open_by = Counter({unit.name: unit.required - unit.met for unit in report.opd if unit.required > unit.met})
    if open_by:
        lines.append("Persyaratan yang belum terpenuhi: " + _listed(open_by) + ".")
    return tuple(lines)


def _listed(counts: Counter[str], most: int = 8) -> str:
    shown = ", ".join(f"{name} {count}" for name, count in counts.most_common(most))
    return shown + (f", dan {len(counts) - most} lainnya" if len(counts) > most else "")


def _owner(report: Report, requirement: str) -> str:
    names = {unit.id: unit.name for unit in report.opd}
    for indicator in report.indicators:
        for one in indicator.requirements:
            if one.id == requirement and one.owners:
                return names.get(one.owners[0], one.owners[0])
    return "belum ditentukan"
