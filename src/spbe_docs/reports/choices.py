"""What the work list can be narrowed to: only what occurs in this report, each with its word."""

from collections.abc import Iterable
from dataclasses import dataclass

from spbe_docs.model.report import Report
from spbe_docs.reports import words

Options = tuple[tuple[str, str], ...]
"""Values with what people read."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of each filter, in the order they are shown."""

    opd: Options
    domains: Options
    aspects: Options
    indicators: Options
    verdicts: Options
    kinds: Options


def choices(report: Report) -> Choices:
    """The options that *report* offers."""
    asked = [one for indicator in report.indicators for one in indicator.requirements]
    verdicts = {one.verdict for one in asked}
    kinds = {kind: words.word(kind) for one in asked for kind in one.kinds}
    return Choices(
        opd=tuple((opd.id, opd.name) for opd in sorted(report.opd, key=lambda one: one.name)),
        domains=_same(one.domain for one in report.indicators if one.domain is not None),
        aspects=_same(one.aspect for one in report.indicators),
        indicators=tuple((str(one.number), f"{one.number}. {one.short_name}") for one in report.indicators),
        verdicts=tuple((verdict.value, word) for verdict, word in words.VERDICTS.items() if verdict in verdicts),
        kinds=tuple(sorted(((kind.value, word) for kind, word in kinds.items()), key=lambda one: one[1])),
    )


def _same(names: Iterable[str]) -> Options:
    """Each of *names* once, being its own word."""
    return tuple((name, name) for name in dict.fromkeys(names))
