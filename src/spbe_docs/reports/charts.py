"""What the drawings on the page show: shapes for words that stand in the lists, no numbers of their own."""

from dataclasses import dataclass

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import IndicatorInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import Necessity
from spbe_docs.model.summary import Opd
from spbe_docs.reports.layout import tone

_BINDING = frozenset({Necessity.REQUIRED, Necessity.ONE_OF})


@dataclass(frozen=True, slots=True)
class Cell:
    """How one unit's requirements of one indicator stand."""

    column: int
    indicator: IndicatorInfo
    tone: str


@dataclass(frozen=True, slots=True)
class Row:
    """One unit with the indicators that it answers for."""

    opd: Opd
    cells: tuple[Cell, ...]


def matrix(report: Report) -> tuple[Row, ...]:
    """The units over the indicators, counted as the units' own numbers are: what binds, by its first owner."""
    return tuple(Row(opd, _cells(opd, report.indicators)) for opd in report.opd)


def _cells(opd: Opd, indicators: tuple[IndicatorInfo, ...]) -> tuple[Cell, ...]:
    cells = []
    for column, indicator in enumerate(indicators):
        verdicts = [
            one.verdict
            for one in indicator.requirements
            if one.owners[:1] == (opd.id,) and one.necessity in _BINDING and one.verdict is not Verdict.NOT_APPLICABLE
        ]
        if verdicts:
            cells.append(Cell(column, indicator, _together([tone(verdict) for verdict in verdicts])))
    return tuple(cells)


def _together(tones: list[str]) -> str:
    """One shape for several requirements: done only when all are."""
    if all(one == "ok" for one in tones):
        return "ok"
    if "ask" in tones:
        return "ask"
    return "part" if {"ok", "part"} & set(tones) else "no"
