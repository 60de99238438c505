"""Why a requirement has its verdict: everything that was considered for it, in order."""

from collections.abc import Iterator

from spbe_docs.model.indicators import CandidateInfo, IndicatorInfo, ItemInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.asks import wanted
from spbe_docs.reports.explained.indicator import ladder, owners
from spbe_docs.reports.explained.lines import Line, Tone, asked, heading, place, said, tone_of, why_not
from spbe_docs.reports.layout import Placed
from spbe_docs.reports.words import points, sentence, source, word, word_of_candidate, word_of_requirement


def requirement(placed: Placed, report: Report) -> Iterator[Line]:
    """The requirement, its verdict with the reason, what was found, what was considered, and the ladder above it."""
    indicator, one = placed.indicator, placed.requirement
    yield Line(f"{one.id} {one.title}", Tone.TITLE)
    yield from _asked(one, indicator, report)
    yield from heading("Putusan")
    yield Line(word_of_requirement(one), tone_of(one.verdict), 2, "putusan")
    yield from said("alasan", one.reason)
    yield from _decided(one)
    for proof in one.evidence:
        yield Line(f"{proof.document}, {place(proof.page, proof.article, proof.quote)}", Tone.PLAIN, 2, "bukti")
    yield from _items(one.items)
    yield from _candidates(one)
    yield from _to_do(one)
    yield from ladder(indicator, report)


def _asked(one: RequirementInfo, indicator: IndicatorInfo, report: Report) -> Iterator[Line]:
    yield Line(f"{indicator.number}. {indicator.name}", Tone.PLAIN, 2, "indikator")
    yield from asked(one)
    yield Line(f"{source(one.source)}, keyakinan {word(one.confidence)}", Tone.PLAIN, 2, "sumber")
    if one.criterion:
        yield Line(source(one.criterion), Tone.PLAIN, 2, "kriteria tingkat")
    yield from owners(one.owners, report)
    yield from said("catatan", one.note or "")


def _decided(one: RequirementInfo) -> Iterator[Line]:
    if one.decision is not None:
        verb = "diterima" if one.decision.accepts else "ditolak"
        text = f"{one.decision.document} {verb} oleh {one.decision.office}: {one.decision.reason}"
        yield from said("keputusan", f"{sentence(text)} {one.decision.message}")
    if one.waiver is not None:
        yield from said("pengecualian", f"{one.waiver.approver}, surat {one.waiver.letter}. {one.waiver.message}")


def _items(items: tuple[ItemInfo, ...]) -> Iterator[Line]:
    if not items:
        return
    found = sum(item.found for item in items)
    yield from heading(f"Muatan: {found} dari {len(items)} ditemukan")
    for item in items:
        tone = Tone.GOOD if item.found else Tone.BAD if item.binds else Tone.FAINT
        aside = "" if item.binds else " (tidak menentukan)"
        yield Line(f"{item.name}{aside}", tone, 2, "ada" if item.found else "belum ada")
        if item.found:
            yield Line(f"{item.document}, {place(item.page, item.article, item.quote)}", Tone.FAINT, 2, " ")


def _candidates(one: RequirementInfo) -> Iterator[Line]:
    shown = len(one.candidates)
    more = f"; {shown} terdekat ditampilkan" if one.candidate_count > shown else ""
    yield from heading(f"Dokumen yang dipertimbangkan: {one.candidate_count}{more}")
    if not shown:
        yield Line("Tidak ada dokumen yang menyebut pokok yang diminta.", Tone.PLAIN, 2)
    for rank, candidate in enumerate(one.candidates, start=1):
        yield Line(
            f"{rank}. {candidate.document}: {word_of_candidate(candidate.verdict)}", tone_of(candidate.verdict), 2
        )
        yield from _candidate(candidate)
    considered = {candidate.document for candidate in one.candidates}
    for lookalike in one.lookalikes:
        if not any(path in lookalike.document for path in considered):
            yield Line(f"{lookalike.document}: {lookalike.reason}", Tone.BAD, 2)


def _candidate(candidate: CandidateInfo) -> Iterator[Line]:
    where = place(candidate.page, candidate.article, candidate.quote)
    if where:
        yield Line(where, Tone.FAINT, 5)
    if candidate.found:
        yield Line(f"Memuat: {', '.join(candidate.found)}.", Tone.PLAIN, 5)
    yield from (Line(text, Tone.PLAIN, 5) for text in why_not(candidate))


def _to_do(one: RequirementInfo) -> Iterator[Line]:
    if tone_of(one.verdict) is Tone.GOOD:
        return
    yield from heading("Yang perlu dilakukan")
    yield Line(wanted(one), Tone.PLAIN, 2)
    if one.points:
        together = f" bersama {', '.join(one.together_with)}" if one.together_with else ""
        yield Line(f"Menambah indeks {points(one.points)}{together}.", Tone.PLAIN, 2)
