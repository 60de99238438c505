"""What somebody edited by hand does not agree with itself; what a scan wrote does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.rollup.test_rollup import lacking, met, of

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import IndicatorInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.sound import contradiction


def first(report: Report, change: Callable[[IndicatorInfo], IndicatorInfo]) -> Report:
    """*report* with its first indicator changed, and the rest left as it was."""
    one, *others = report.indicators
    return replace(report, indicators=(change(one), *others))


def raised(indicator: IndicatorInfo) -> IndicatorInfo:
    """With a level that there is not."""
    levels = (*indicator.levels, replace(indicator.levels[-1], level=9, holds=True))
    return replace(indicator, levels=levels, supported_level=9)


def bared(indicator: IndicatorInfo) -> IndicatorInfo:
    """Met, and nothing shows it."""
    return replace(indicator, requirements=tuple(replace(one, evidence=()) for one in indicator.requirements))


def unmet(indicator: IndicatorInfo) -> IndicatorInfo:
    """The levels still hold."""
    one, *others = indicator.requirements
    other = replace(one, verdict=Verdict.WAIVED)
    return replace(indicator, requirements=(other, *others))


def test_what_follows_from_its_details_agrees() -> None:
    assert contradiction(of("Kota A", met)) is None
    assert contradiction(of("Kota A", lacking)) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (raised, "tingkat indikator 1"),
        (bared, "dinyatakan terpenuhi tanpa bukti"),
        (lambda one: replace(one, supported_level=3), "tingkat indikator 1"),
        (lambda one: replace(one, weight=-one.weight), "indeksnya"),
        (lambda one: replace(one, value=5), "indeksnya"),
        (lambda one: replace(one, value=None), "indeksnya"),
        (lambda one: replace(one, levels=()), "tingkat indikator 1"),
        (unmet, "ringkasannya"),
        (lambda one: replace(one, requirements=(*one.requirements, one.requirements[0])), "tercatat dua kali"),
    ],
)
def test_what_was_edited_is_named(change: Callable[[IndicatorInfo], IndicatorInfo], why: str) -> None:
    assert why in (contradiction(first(of("Kota A", met), change)) or "")
