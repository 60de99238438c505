"""What the first screen tells in words and numbers, as lines of a label and a value, for formats without a screen."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.model.report import Report
from spbe_docs.model.summary import Opd
from spbe_docs.reports import ending, words
from spbe_docs.reports.changed import groups
from spbe_docs.reports.layout import short_name

ESTIMATE = "perkiraan dari kelengkapan dokumen, bukan nilai resmi"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what it is, and what the report says of it."""

    label: str
    value: str | int
    note: str = ""


def of_institution(report: Report) -> Iterator[Figure]:
    """Whose documents, judged by what, and when."""
    how = words.word(report.institution.how)
    yield Figure("Instansi", report.institution.name or "belum dapat dipastikan", how)
    yield Figure("Instrumen", short_name(report.instrument), report.instrument.fallback_reason or "")
    yield Figure("Keadaan per", words.day(report.as_of))


def of_stages(report: Report) -> Iterator[Figure]:
    """The deadlines, those that are over last."""
    for stage in sorted(report.stages, key=lambda stage: (stage.days_left < 0, stage.days_left)):
        left = f"{stage.days_left} hari lagi" if stage.days_left > 0 else "hari ini" if not stage.days_left else "lewat"
        yield Figure(f"Tahap {stage.name}", words.day(stage.deadline), left)


def of_index(report: Report) -> Iterator[Figure]:
    """Whether the papers suffice, the index, what stands beside it, and what is aimed at."""
    summary, index, target = report.summary, report.summary.index, report.summary.target
    yield Figure("Kesiapan", words.word(summary.readiness.code), summary.readiness.sentence)
    yield Figure("Indeks yang didukung dokumen", index.printed, ESTIMATE if index.supported is not None else "")
    if index.band is not None:
        yield Figure("Predikat", index.band)
    yield Figure("Bobot yang tidak dapat dibuktikan dengan dokumen saja", words.percent(index.not_visible_weight))
    year = f" {index.previous_year}" if index.previous_year else ""
    for label, value in (
        ("Indeks menurut penilaian mandiri", index.claimed),
        ("Indeks resmi", index.official),
        (f"Indeks resmi sebelumnya{year}", index.previous_official),
    ):
        if value is not None:
            yield Figure(label, words.number(value))
    if target.index is not None:
        reach = f"{target.step_count} langkah lagi" if target.reachable else "tidak tercapai dengan dokumen saja"
        yield Figure(
            "Sasaran",
            f"{words.number(target.index)} ({target.band})",
            reach if target.step_count or not target.reachable else "tercapai",
        )


def of_changes(report: Report) -> Iterator[Figure]:
    """What changed since an earlier result, when there is one."""
    changes = report.changes
    if changes is None:
        return
    yield Figure("Dibandingkan dengan keadaan per", words.day(changes.since), changes.not_comparable or "")
    if changes.not_comparable is None:
        for group in groups(changes):
            yield Figure(f"Perubahan: {group.counted}", len(group.changes))


def of_expiring(report: Report) -> Iterator[Figure]:
    """How many documents will count no more before long; only what there is."""
    for group in ending.groups(report):
        yield Figure(f"Dokumen yang akan habis {group.heading}", len(group.documents))


def of_trust(report: Report) -> Iterator[Figure]:
    """How far the result can be trusted."""
    summary = report.summary
    yield Figure("Berkas ditemukan", summary.files)
    yield Figure("Berkas terbaca", summary.read)
    yield Figure("Berkas terbaca sebagian", summary.partial)
    yield Figure("Berkas tidak terbaca", summary.unreadable)
    yield Figure("Berkas menunggu dibaca", summary.pending)
    yield Figure("Persyaratan perlu diperiksa petugas", summary.requirements.review)
    yield Figure("Persyaratan menunggu berkas yang tidak terbaca", summary.requirements.unreadable)


def of_sources(report: Report) -> Iterator[Figure]:
    """The folders that were scanned, and how they are."""
    for root in report.roots:
        said = words.word(root.health.code)
        yield Figure(f"Sumber {root.name}", words.word(root.state), root.message or ("" if said == "baik" else said))


def of_requirements(report: Report) -> Iterator[Figure]:
    """How many requirements there are, and how many have which verdict."""
    counts = report.summary.requirements
    yield Figure("Persyaratan", counts.total)
    for verdict, meaning in words.VERDICT_MEANINGS.items():
        yield Figure(f"Persyaratan: {words.word(verdict)}", getattr(counts, verdict.value), meaning)


def of_unit(unit: Opd) -> Iterator[Figure]:
    """What a unit has and owes."""
    yield Figure(
        "Terpenuhi", f"{unit.met} dari {unit.required}", "persyaratan wajib dan pilihan dengan tanggung jawab utama"
    )
    if unit.note:
        yield Figure("Siapa yang dihubungi", words.sentence(unit.note))
    yield Figure("Tambahan indeks", words.points(unit.points), "bila kekurangannya untuk tingkat berikutnya dilengkapi")
