"""Shows a requirement, an indicator or a kind of document as a person reads it, without YAML."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from spbe_docs.commands.printing import show
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.rules import Content, Indicator, Instrument, KindRule, Phrase, Requirement, RulePack
from spbe_docs.reports.explained.lines import Line, Tone, asked, heading, said
from spbe_docs.reports.words import short_number, source, word
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import choose, installed
from spbe_docs.rulepack.load import load


def run(identifier: str, instrument: str, today: date) -> ExitCode:
    """Prints what the rules say. Raises UsageError for an id that no rule has."""
    rules = folder("rules")
    pack = load(rules / "kinds", choose(rules, instrument, today).folder)
    lines = _found(identifier.lower(), pack)
    if lines is None:
        raise UsageError(_unknown(identifier, pack, rules))
    show(lines)
    return ExitCode.DONE


def _found(wanted: str, pack: RulePack) -> Iterable[Line] | None:
    """The rule with the id *wanted*, in lower case; None when there is none."""
    for indicator in pack.instrument.indicators:
        if wanted in {str(indicator.number), indicator.id}:
            return _indicator(indicator, pack.instrument)
        for requirement in indicator.requirements:
            if requirement.id.lower() == wanted:
                return _requirement(requirement, indicator, pack)
    return next((_kind(rule) for rule in pack.kinds if rule.kind.value == wanted), None)


def _unknown(identifier: str, pack: RulePack, rules: Path) -> str:
    """What to write instead: another instrument that has it, or what is much alike."""
    known = pack.instrument.id
    for other in installed(rules):
        its = load(rules / "kinds", other)
        if its.instrument.id != known and _found(identifier.lower(), its) is not None:
            return (
                f"'{identifier}' ada dalam {its.instrument.id}, bukan {known}. Pakai --instrument {its.instrument.id}."
            )
    ids = {one.id.lower(): one.id for indicator in pack.instrument.indicators for one in indicator.requirements}
    names = ids | {rule.kind.value: rule.kind.value for rule in pack.kinds}
    near = get_close_matches(identifier.lower(), list(names), n=1)
    hint = f"Maksud Anda '{names[near[0]]}'?" if near else f"Daftarnya: spbe-docs rules list --instrument {known}"
    return f"Tidak ada aturan '{identifier}' dalam {known}. {hint}"


def _requirement(one: Requirement, indicator: Indicator, pack: RulePack) -> Iterator[Line]:
    yield Line(f"{one.id} {one.title}", Tone.TITLE)
    yield Line(pack.instrument.title, Tone.PLAIN, 2, "instrumen")
    yield Line(f"{indicator.number}. {indicator.name}", Tone.PLAIN, 2, "indikator")
    yield from asked(one)
    yield from _source(one.source, one.confidence, pack.instrument)
    yield from _owners(one.owners, pack.instrument)
    yield from said("catatan", one.note or "")
    yield from _accepted(one, pack)
    yield from _subject(one)
    yield from _contents(one)
    yield from heading("Yang perlu dilakukan")
    yield Line(one.action, Tone.PLAIN, 2)


def _source(text: str, confidence: object, instrument: Instrument) -> Iterator[Line]:
    """The statement of source, and what its short keys stand for."""
    yield Line(f"{source(text)}, keyakinan {word(confidence)}", Tone.PLAIN, 2, "sumber")  # type: ignore[arg-type]
    cited = {part.split()[0] for part in text.split(";") if part.strip()}
    yield from (Line(f"{key}: {name}", Tone.FAINT, 2, " ") for key, name in instrument.sources if key in cited)


def _owners(ids: tuple[str, ...], instrument: Instrument) -> Iterator[Line]:
    names = {owner.id: owner.name for owner in instrument.owners}
    if ids:
        yield Line(", ".join(names.get(one, one) for one in ids), Tone.PLAIN, 2, "penanggung jawab")


def _accepted(one: Requirement, pack: RulePack) -> Iterator[Line]:
    names = {rule.kind: rule.name for rule in pack.kinds}
    yield from heading("Dokumen yang diterima")
    yield Line(", ".join(names.get(kind, kind.value) for kind in one.kinds), Tone.PLAIN, 2, "jenis")
    if one.supporting_kinds:
        supporting = ", ".join(names.get(kind, kind.value) for kind in one.supporting_kinds)
        yield Line(supporting, Tone.PLAIN, 2, "hanya menguatkan")
    statuses = ", ".join(word(status) for status in one.statuses)
    yield Line(statuses or "bukan rancangan, tidak dicabut, tidak kedaluwarsa", Tone.PLAIN, 2, "status")
    conditions = (
        (one.national, "dokumen instansi pusat juga diterima"),
        (one.current_period, "periode rencana mencakup hari penilaian"),
        (one.max_age_months is not None, f"tidak lebih tua dari {one.max_age_months} bulan"),
        (one.fiscal_years is not None, f"{one.fiscal_years} tahun anggaran berturut-turut, satu dokumen tiap tahun"),
        (one.version == "earlier", "naskah sebelum penyempurnaan"),
        (one.version == "later", "naskah sesudah penyempurnaan"),
    )
    yield from (Line(text, Tone.PLAIN, 2, "syarat") for holds, text in conditions if holds)
    if one.external is not None:
        told = f"{one.external.name} dari {one.external.agency}, bukan oleh dokumen"
        yield Line(told, Tone.PLAIN, 2, "ditentukan oleh")
    if not one.papers_prove:
        yield from said("batas", f"dokumen saja tidak membuktikan. {one.papers_reason or ''}", Tone.OPEN)


def _subject(one: Requirement) -> Iterator[Line]:
    yield from heading("Pokok yang harus dibahas")
    yield Line(word(one.subject.stands), Tone.PLAIN, 2, "harus berdiri dalam")
    yield from (Line(_told(phrase), Tone.PLAIN, 2, "frasa") for phrase in one.subject.phrases)
    if one.subject.lookalikes:
        yield from heading("Dokumen mirip yang keliru")
    for lookalike in one.subject.lookalikes:
        yield Line(lookalike.reason, Tone.BAD, 2)
        yield Line(f"dikenali dari judul: {_listed(lookalike.phrases)}", Tone.FAINT, 4)


def _contents(one: Requirement) -> Iterator[Line]:
    if not one.contents:
        return
    binding = sum(content.binding for content in one.contents)
    yield from heading(f"Muatan: sekurang-kurangnya {one.at_least} dari {binding} yang mengikat")
    yield Line(word(one.stands), Tone.PLAIN, 2, "harus berdiri dalam")
    for content in one.contents:
        yield from _content(content)


def _content(content: Content) -> Iterator[Line]:
    since = f", diminta sejak tingkat {content.from_level}" if content.from_level is not None else ""
    yield Line(f"{content.name} ({'mengikat' if content.binding else 'hanya ditampilkan'}{since})", Tone.PLAIN, 2)
    yield Line(f"frasa: {_listed(content.variants)}", Tone.FAINT, 4)
    if content.near:
        yield Line(f"mendekati, diserahkan kepada orang: {_listed(content.near)}", Tone.FAINT, 4)
    if content.unless:
        yield Line(f"kecuali kalimatnya memuat: {_listed(content.unless)}", Tone.FAINT, 4)
    if content.rows is not None:
        columns = ", ".join(column.name for column in content.rows.columns)
        told = f"tabel: sekurang-kurangnya {content.rows.at_least} baris" + (
            f" dengan kolom {columns}" if columns else ""
        )
        yield Line(told, Tone.FAINT, 4)
        if content.rows.covers:
            yield Line(f"tabel mencakup: {', '.join(each.name for each in content.rows.covers)}", Tone.FAINT, 4)
    yield Line(f"sumber: {source(content.source)}, keyakinan {word(content.confidence)}", Tone.FAINT, 4)


def _told(phrase: Phrase) -> str:
    """*phrase*, with what it stands for where it is one word for several names: "layanan-kepegawaian"."""
    names = phrase.chunks[0][1:]
    is_word = len(phrase.chunks) == 1 and " " not in phrase.text
    return f"{phrase.text} ({', '.join(names)})" if is_word and names else phrase.text


def _listed(phrases: tuple[Phrase, ...]) -> str:
    return "; ".join(phrase.text for phrase in phrases)


def _indicator(one: Indicator, instrument: Instrument) -> Iterator[Line]:
    yield Line(f"{one.number}. {one.name}", Tone.TITLE)
    yield Line(instrument.title, Tone.PLAIN, 2, "instrumen")
    yield Line(f"{short_number(float(one.weight))} %", Tone.PLAIN, 2, "bobot")
    yield from _owners(one.owners, instrument)
    yield Line(word(one.automation), Tone.PLAIN, 2, "pembuktian")
    yield from said("catatan", one.note or "")
    for level in one.levels:
        base = f" (bertumpu pada tingkat {level.builds_on})" if level.builds_on else ""
        yield from heading(f"Tingkat {level.number}{base}")
        yield Line(level.text, Tone.PLAIN, 2)
        yield from _source(level.source, level.confidence, instrument)
        yield from (_short(each) for each in one.requirements if each.level == level.number)
    open_ones = [each for each in one.requirements if each.level is None]
    if open_ones:
        yield from heading("Dokumen yang diminta; tingkatnya tidak diketahui")
        yield from (_short(each) for each in open_ones)


def _short(one: Requirement) -> Line:
    return Line(f"{one.id} {one.title} ({word(one.necessity)})", Tone.PLAIN, 2)


def _kind(rule: KindRule) -> Iterator[Line]:
    yield Line(f"{rule.kind.value}: {rule.name}", Tone.TITLE)
    yield Line(word(rule.nature), Tone.PLAIN, 2, "cara berlakunya")
    if rule.national:
        yield Line("ya", Tone.PLAIN, 2, "instansi pusat")
    if rule.name_hints:
        yield Line(", ".join(rule.name_hints), Tone.PLAIN, 2, "kata dalam nama berkas")
    yield from heading("Petunjuk, yang terkuat lebih dahulu")
    for clue in sorted(rule.clues, key=lambda clue: -clue.weight):
        tone = Tone.PLAIN if clue.weight >= 0 else Tone.BAD
        yield Line(f"{clue.pattern} ({_WHERE.get(clue.where, clue.where)})", tone, 2, short_number(clue.weight))


_WHERE: Mapping[str, str] = {
    "title": "baris judul",
    "head": "halaman pertama",
    "body": "isi",
    "foot": "baris-baris terakhir",
}
