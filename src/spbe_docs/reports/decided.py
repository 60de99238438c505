"""Decisions, waivers and assessors' notes as a result shows them."""

from spbe_docs.assess.values import IndicatorFindings
from spbe_docs.model.codes import Standing, Verdict
from spbe_docs.model.decided import AssessorNoteInfo, DecisionInfo, WaiverInfo
from spbe_docs.model.decisions import Decision, Waiver
from spbe_docs.model.rules import BINDING
from spbe_docs.reports.scan import Scan

_SETTLED = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})
_DECISION = {
    Standing.HOLDS: "Dipakai dalam penilaian ini.",
    Standing.FILE_CHANGED: "Gugur: berkasnya berubah sejak diputuskan. Periksa lagi, lalu putuskan ulang.",
    Standing.FILE_GONE: "Gugur: berkasnya tidak ditemukan lagi. Kembalikan berkasnya atau hapus keputusan ini.",
    Standing.NOT_READ: "Belum dipakai: berkasnya tidak terbaca pada pembacaan ini.",
    Standing.CONTRADICTED: "Tidak dipakai: ada keputusan yang berlawanan untuk berkas yang sama. Hapus salah satunya.",
    Standing.UNKNOWN_REQUIREMENT: "Tidak dipakai: instrumen ini tidak mempunyai persyaratan tersebut.",
}

_STRAY = "Instrumen ini tidak mempunyai persyaratan atau indikator dengan kode itu; perbaiki kodenya."


def decisions(scan: Scan) -> tuple[DecisionInfo, ...]:
    """Every decision with what became of it."""
    return tuple(decision(one, standing, scan) for one, standing in scan.decided.decisions)


def decision(one: Decision, standing: Standing, scan: Scan) -> DecisionInfo:
    """One decision, with the line of the file where it matters."""
    message = _DECISION[standing] if standing is Standing.HOLDS else _at(_DECISION[standing], one.line, scan)
    return DecisionInfo(
        one.requirement,
        one.document,
        one.accepts,
        one.office,
        one.reason,
        one.day,
        standing,
        message,
        _root(one, scan),
    )


def _root(one: Decision, scan: Scan) -> str | None:
    """The root in which the file lies that the decision is about: of several of its path, the one with its content."""
    there = [reading for reading in scan.readings if reading.file.path == one.document]
    same = [reading for reading in there if reading.sha256 == one.sha256] or there
    roots = {reading.file.root for reading in same}
    return roots.pop() if len(roots) == 1 else None


def _at(message: str, line: int, scan: Scan) -> str:
    """*message* with where in the decisions file the entry stands."""
    file = scan.decided.file
    return message if file is None else f"{message.removesuffix('.')} ({file.name}, baris {line})."


def waivers(scan: Scan) -> tuple[WaiverInfo, ...]:
    """Every waiver with its end."""
    return tuple(waiver(one, standing, scan) for one, standing in scan.decided.waivers)


def waiver(one: Waiver, standing: Standing, scan: Scan) -> WaiverInfo:
    """One waiver."""
    left = (one.end - scan.as_of).days
    message = {
        Standing.HOLDS: f"Sampai dengan {one.end:%d-%m-%Y} ({left} hari lagi).",
        Standing.NOT_YET: f"Mulai {one.start:%d-%m-%Y}.",
        Standing.OVER: f"Sejak {one.end:%d-%m-%Y}; persyaratannya dinilai seperti biasa lagi.",
    }.get(standing) or _at(_DECISION[Standing.UNKNOWN_REQUIREMENT], one.line, scan)
    return WaiverInfo(
        one.requirement,
        one.approver,
        one.letter,
        one.reason,
        one.start,
        one.end,
        left,
        standing,
        message,
    )


def notes(scan: Scan) -> tuple[AssessorNoteInfo, ...]:
    """Every assessor's note; a requirement's or an indicator's is met once all that binds is."""
    met = {f.requirement.id: f.verdict in _SETTLED for one in scan.findings for f in one.findings}
    met |= {one.indicator.id: _all_met(one) for one in scan.findings}
    placed = (
        AssessorNoteInfo(one.target, one.text, one.day, is_met=met.get(one.target, False))
        for several in scan.decided.notes.values()
        for one in several
    )
    stray = (
        AssessorNoteInfo(one.target, one.text, one.day, is_met=False, message=_at(_STRAY, one.line, scan))
        for one in scan.decided.stray_notes
    )
    return (*placed, *stray)


def _all_met(one: IndicatorFindings) -> bool:
    return all(f.verdict in _SETTLED for f in one.findings if f.requirement.necessity in BINDING)
