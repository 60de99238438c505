"""Why an indicator has its level: the ladder, and what the next level needs."""

from collections.abc import Iterator, Mapping

from spbe_docs.model.indicators import IndicatorInfo, LevelInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.reports.asks import wanted
from spbe_docs.reports.explained.lines import Line, Tone, heading, said, tone_of
from spbe_docs.reports.layout import rungs
from spbe_docs.reports.words import points, sentence, short_number, source, word, word_of_requirement


def indicator(one: IndicatorInfo, report: Report) -> Iterator[Line]:
    """The indicator with its level, its ladder and every requirement with its verdict."""
    yield Line(f"{one.number}. {one.name}", Tone.TITLE)
    yield Line(f"{one.domain}, {one.aspect}" if one.domain else one.aspect, Tone.PLAIN, 2, "domain dan aspek")
    yield Line(f"{short_number(one.weight)} %", Tone.PLAIN, 2, "bobot")
    yield from owners(one.owners, report)
    yield Line(word(one.automation), Tone.PLAIN, 2, "pembuktian")
    yield from said("catatan", one.note or "")
    yield from heading("Tingkat")
    level = "belum dapat disebut: tingkatnya tidak diketahui" if one.supported_level is None else one.supported_level
    yield Line(str(level), Tone.PLAIN, 2, "didukung dokumen")
    if one.value is not None:
        yield Line(short_number(one.value), Tone.PLAIN, 2, "dihitung indeks")
    for label, claimed in (("penilaian mandiri", one.claimed_level), ("nilai resmi", one.official_level)):
        if claimed is not None:
            yield Line(str(claimed), Tone.PLAIN, 2, label)
    if one.external is not None:
        value = "belum diisi" if one.external.value is None else short_number(one.external.value)
        year = f" ({one.external.year})" if one.external.year else ""
        yield Line(f"{one.external.name}: {value}{year}", Tone.PLAIN, 2, "indeks instansi lain")
    yield from ladder(one, report)
    yield from heading("Persyaratan")
    for rung in rungs(one):
        for requirement in rung.requirements:
            yield from _requirement(requirement)
    yield Line()
    yield Line("Rincian tiap persyaratan: spbe-docs explain ID, misalnya " + one.requirements[0].id, Tone.FAINT)


def owners(ids: tuple[str, ...], report: Report) -> Iterator[Line]:
    """Who is responsible, by name."""
    names = {opd.id: opd.name for opd in report.opd}
    if ids:
        yield Line(", ".join(names.get(one, one) for one in ids), Tone.PLAIN, 2, "penanggung jawab")


def ladder(one: IndicatorInfo, report: Report) -> Iterator[Line]:
    """The levels from the bottom, and what the next one needs."""
    if not one.levels:
        return
    yield from heading(f"Tangga tingkat indikator {one.number}")
    for level in one.levels:
        holds = level.holds
        yield Line(level.text, Tone.GOOD if holds else Tone.BAD, 2, f"{level.level} {_held(holds=holds)}")
        yield Line(_rests_on(level), Tone.FAINT, 2, " ")
    yield from _next(one, report)


def _held(*, holds: bool) -> str:
    return "terpenuhi" if holds else "belum"


def _rests_on(level: LevelInfo) -> str:
    base = f", bertumpu pada tingkat {level.builds_on}" if level.builds_on not in {0, level.level - 1} else ""
    return f"{source(level.source)}, keyakinan {word(level.confidence)}{base}"


def _next(one: IndicatorInfo, report: Report) -> Iterator[Line]:
    """What is lacking up to the next level: as the next step has it, else what binds the lowest level not held."""
    known: Mapping[str, RequirementInfo] = {requirement.id: requirement for requirement in one.requirements}
    step = next((step for step in report.summary.next_steps if step.indicator == one.number), None)
    if step is not None:
        yield from heading(f"Untuk mencapai tingkat {step.to_level} ({points(step.points)} pada indeks)")
        needed = [known[identifier] for identifier in step.requirements if identifier in known]
    else:
        lowest = next((level.level for level in one.levels if not level.holds), None)
        if lowest is None:
            return
        yield from heading(f"Untuk mencapai tingkat {lowest}")
        needed = [
            requirement
            for requirement in one.requirements
            if requirement.level == lowest
            and requirement.necessity in BINDING
            and tone_of(requirement.verdict) is not Tone.GOOD
        ]
    for requirement in needed:
        yield from _requirement(requirement)
        yield Line(wanted(requirement), Tone.PLAIN, 4)


def _requirement(requirement: RequirementInfo) -> Iterator[Line]:
    level = f"tingkat {requirement.level}, " if requirement.level is not None else ""
    asked = f"{requirement.title} ({level}{word(requirement.necessity)})"
    text = f"{requirement.id} {asked}: {word_of_requirement(requirement)}"
    yield Line(text, tone_of(requirement.verdict), 2)
    if tone_of(requirement.verdict) is not Tone.GOOD:
        yield Line(sentence(requirement.reason), Tone.FAINT, 4)
