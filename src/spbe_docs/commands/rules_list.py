"""Lists the installed instruments with their indicators, or one with its requirements too."""

from collections.abc import Iterator
from pathlib import Path

from spbe_docs.commands.printing import show
from spbe_docs.errors import ExitCode
from spbe_docs.model.rules import Instrument
from spbe_docs.reports.explained.lines import Line, Tone
from spbe_docs.reports.words import day, word
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import chosen, installed
from spbe_docs.rulepack.load import load


def run(instrument: str | None) -> ExitCode:
    """Prints the lists. Raises UsageError for an *instrument* that is not there, RulePackError for a wrong one."""
    rules = folder("rules")
    folders = installed(rules) if instrument is None else [chosen(rules, instrument)]
    show(line for one in folders for line in _instrument(rules, one, in_full=instrument is not None))
    return ExitCode.DONE


def _instrument(rules: Path, where: Path, *, in_full: bool) -> Iterator[Line]:
    one = load(rules / "kinds", where).instrument
    yield Line(f"{one.id}: {one.title}", Tone.TITLE)
    yield Line(one.regulation, Tone.PLAIN, 2)
    yield Line(_validity(one), Tone.PLAIN, 2)
    for indicator in one.indicators:
        count = len(indicator.requirements)
        yield Line(f"{indicator.number:>2}. {indicator.short_name} ({count} persyaratan)", Tone.PLAIN, 2)
        if in_full:
            yield from (Line(f"{each.id} {each.title}", Tone.FAINT, 6) for each in indicator.requirements)
    yield Line()


def _validity(one: Instrument) -> str:
    until = f" sampai {day(one.valid_to)}" if one.valid_to is not None else ""
    requirements = sum(len(indicator.requirements) for indicator in one.indicators)
    return (
        f"Berlaku sejak {day(one.valid_from)}{until}; {len(one.indicators)} indikator, {requirements} persyaratan; "
        f"keyakinan {word(one.confidence)}."
    )
