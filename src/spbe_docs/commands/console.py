"""What a scan says at its end, in at most a dozen lines."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from spbe_docs.errors import ExitCode
from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.report import Report, Root
from spbe_docs.model.summary import Index, Summary
from spbe_docs.reports.changed import since
from spbe_docs.reports.ending import soon
from spbe_docs.reports.front import in_trouble, read_whole
from spbe_docs.reports.visible import visible
from spbe_docs.reports.words import day, points, word

_MOST_LINES = 12
_STEPS = 3
_WIDTH = 150
_NAMED = 4


def lines(report: Report, written: Sequence[Path]) -> list[str]:
    """The result in a few lines: read, unread, met, index, next steps, where the report is; safe on a terminal."""
    summary, counts = report.summary, report.summary.requirements
    unread = summary.unreadable + summary.partial
    told = [
        f"Instansi     : {_institution(report)}",
        f"Instrumen    : {report.instrument.title}, dinilai per {day(report.as_of)}",
        f"Berkas       : {summary.files} ditemukan, {summary.read} {read_whole(report)}, "
        f"{unread} tidak terbaca atau terbaca sebagian{_waiting(summary)}",
        f"Persyaratan  : {counts.met} terpenuhi dari {counts.total}; {counts.review} perlu diperiksa, "
        f"{counts.draft} masih rancangan, {counts.missing} belum ada, {_others(report)} lainnya",
        f"Indeks       : {_index(summary.index)}",
        f"Kesiapan     : {word(summary.readiness.code)}. {summary.readiness.sentence}",
    ]
    if report.instrument.fallback_reason:
        told.insert(2, f"Perhatian    : {report.instrument.fallback_reason}")
    if trouble := in_trouble(report.roots):
        told.insert(0, f"GANGGUAN     : {_trouble(trouble)}")
    if report.changes is not None:
        told.append(f"Perubahan    : {since(report.changes)}")
    if ending := soon(report):
        nearest = min(ending, key=lambda one: one.ends_on)
        told.append(
            f"Akan habis   : {len(ending)} dokumen dalam 90 hari; terdekat {day(nearest.ends_on)}, "
            f"{_short(PurePosixPath(nearest.document).name)}"
        )
    room = _MOST_LINES - len(told) - bool(written)
    for number, step in enumerate(summary.next_steps[: min(_STEPS, room)], start=1):
        told.append(f"Langkah {number}    : {_short(step.action)} ({points(step.points)})")
    if written:
        told.append(f"Laporan      : {written[0]}")
    return [visible(" ".join(line.splitlines())) for line in told]


def _trouble(roots: Sequence[Root]) -> str:
    """What is wrong with the sources, the first one in full."""
    first, others = roots[0], len(roots) - 1
    told = f"sumber {first.name} {word(first.health.code)}. {first.message or ''}".strip()
    return f"{told} Demikian pula {others} sumber lain." if others else told


def _waiting(summary: Summary) -> str:
    return f", {summary.pending} menunggu dibaca" if summary.pending else ""


def closing(report: Report, code: ExitCode) -> str:
    """The whole result in one line, for the log."""
    summary, counts = report.summary, report.summary.requirements
    unread = summary.unreadable + summary.partial
    return (
        f"Pemindaian selesai: {summary.files} berkas, {summary.read} terbaca utuh, {unread} tidak terbaca atau terbaca "
        f"sebagian{_waiting(summary)}; {counts.met} dari {counts.total} persyaratan terpenuhi; "
        f"indeks perkiraan {summary.index.printed}; "
        f"kode keluar {int(code)}."
    )


def _index(index: Index) -> str:
    if index.supported is None:
        return f"{index.printed}; kriteria tingkat instrumen ini tidak diketahui"
    return f"{index.printed} ({index.band}), perkiraan dari kelengkapan dokumen, bukan nilai resmi"


def _others(report: Report) -> int:
    counts = report.summary.requirements
    return counts.total - counts.met - counts.review - counts.draft - counts.missing


def _institution(report: Report) -> str:
    institution = report.institution
    named = ", ".join(institution.candidates[:_NAMED])
    if institution.how is InstitutionSource.UNCLEAR:
        return f"belum jelas (yang disebut: {named or 'tidak ada'}); pilih dengan --institution"
    told = f"{institution.name} ({word(institution.how)})"
    if not institution.named:
        told += (
            f"; tidak ada dokumen yang ditetapkan atas nama ini (yang disebut: {named or 'tidak ada'}), periksa namanya"
        )
    if institution.how is InstitutionSource.RECOGNISED and len(institution.candidates) > 1:
        told += f"; ada dokumen beberapa instansi ({named}), pilih dengan --institution"
    return told


def _short(text: str) -> str:
    if len(text) <= _WIDTH:
        return text
    end = text.rfind(" ", 0, _WIDTH)
    return f"{text[: end if end > 0 else _WIDTH]} ..."
