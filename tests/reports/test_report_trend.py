"""The trend on the page: drawn and told in words, instruments apart."""

import re
from datetime import date, timedelta

from tests.reports import factory

from spbe_docs.model.changes import Trend, TrendPoint
from spbe_docs.model.report import Report
from spbe_docs.reports import html
from spbe_docs.reports.json import render
from spbe_docs.reports.saved import load
from spbe_docs.reports.trend import BOTTOM, LEFT, RIGHT, TOP, curves

START = date(2024, 1, 1)


def trend(values: list[float | None], met: list[int], instrument: str = "satu", days: int = 1) -> Trend:
    points = [
        TrendPoint(START + timedelta(days=days * place), value, count, 440)
        for place, (value, count) in enumerate(zip(values, met, strict=True))
    ]
    return Trend(instrument, f"Evaluasi {instrument}", tuple(points))


def report(*lines: Trend) -> Report:
    return factory.report(trend=lines)


def test_it_survives_the_result_file() -> None:
    told = report(trend([1.5, None], [3, 4]))

    assert load(render(told)).trend == told.trend


def test_points_lie_by_day_and_value_between_whole_numbers() -> None:
    index, met = curves(report(trend([1.0, 1.5, 2.0], [10, 20, 40])))

    assert index.points == ((LEFT, BOTTOM), ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2), (RIGHT, TOP))
    assert (index.low, index.high, met.low, met.high) == ("1", "2", "0", "40")
    assert index.sentence == "Indeks yang didukung dokumen: 1,00 pada 1 Januari 2024, 2,00 pada 3 Januari 2024."


def test_where_no_index_can_be_told_only_what_is_met_is_drawn() -> None:
    (met,) = curves(report(trend([None, None], [0, 0])))

    assert met.title == "Persyaratan terpenuhi, Evaluasi satu"
    assert met.points == ((LEFT, BOTTOM), (RIGHT, BOTTOM))


def test_of_many_points_only_the_last_is_marked() -> None:
    index, _ = curves(report(trend([1.0 + place / 100 for place in range(60)], [1] * 60)))

    assert len(index.points) == 60
    assert index.dots == index.points[-1:]


def test_two_instruments_are_never_one_line() -> None:
    page = html.render(report(trend([1.5, 2.0], [3, 4]), trend([3.0, 3.5], [30, 40], "lama"))).decode()

    assert page.count('<path class="run"') == 4
    assert "Evaluasi lama. Persyaratan terpenuhi: 30 pada 1 Januari 2024, 40 pada" in page


def test_each_drawing_has_a_title_and_a_description() -> None:
    page = html.render(report(trend([1.5, 2.0], [3, 4]))).decode()

    for label in re.findall(r'<figure class="trend">\s*<svg[^>]*aria-labelledby="([^"]+)"', page):
        for identifier in label.split():
            assert re.search(rf'<(?:title|desc) id="{identifier}">[^<]+<', page)
    assert "<h3>Perkembangan</h3>" in page


def test_without_a_trend_nothing_is_drawn() -> None:
    assert b"Perkembangan" not in html.render(report())
