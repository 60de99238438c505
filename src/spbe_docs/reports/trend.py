"""The trend as drawings: for each instrument the index and the requirements met, a point a run; and in words."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spbe_docs.model.changes import Trend
from spbe_docs.model.report import Report
from spbe_docs.reports.words import day, number

LEFT, RIGHT, TOP, BOTTOM = 40.0, 620.0, 12.0, 112.0
"""The edges of what is drawn in, in the units of the drawing."""

_SINGLE_DOTS = 31
"""So many points are still seen one by one."""


@dataclass(frozen=True, slots=True)
class Curve:
    """One quantity over time."""

    id: str
    title: str
    about: str
    """The instrument."""

    sentence: str
    """The drawing in words."""

    points: tuple[tuple[float, float], ...]
    """Where they lie, from the left."""

    low: str
    high: str
    """What the lower and the upper edge stand for."""

    first_day: str
    last_day: str
    last: str
    """The value of the last point."""

    @property
    def path(self) -> str:
        """The line through the points, as SVG has it."""
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in self.points)

    @property
    def dots(self) -> tuple[tuple[float, float], ...]:
        """The points to be marked: all of a few, of many the last."""
        return self.points if len(self.points) <= _SINGLE_DOTS else self.points[-1:]


def curves(report: Report) -> tuple[Curve, ...]:
    """The drawings of all trends, the instrument in use first."""
    return tuple(curve for place, trend in enumerate(report.trend) for curve in _curves(trend, place))


def _curves(trend: Trend, place: int) -> Iterator[Curve]:
    indices = [point.supported for point in trend.points if point.supported is not None]
    if len(indices) == len(trend.points):
        low, high = math.floor(min(indices)), math.ceil(max(indices))
        yield _curve(f"tren-i{place}", "Indeks yang didukung dokumen", trend, indices, (low, max(high, low + 1)), 2)
    met = [float(point.met) for point in trend.points]
    yield _curve(f"tren-p{place}", "Persyaratan terpenuhi", trend, met, (0, max(1, math.ceil(max(met)))), 0)


def _curve(  # noqa: PLR0917 - called twice, above
    identifier: str, title: str, trend: Trend, values: Sequence[float], edges: tuple[int, int], decimals: int
) -> Curve:
    low, high = edges
    first, last = trend.points[0], trend.points[-1]
    days = max(1, (last.as_of - first.as_of).days)
    places = (
        (
            LEFT + (RIGHT - LEFT) * (point.as_of - first.as_of).days / days,
            BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low),
        )
        for point, value in zip(trend.points, values, strict=True)
    )
    told = [number(value, decimals) for value in (values[0], values[-1])]
    return Curve(
        id=identifier,
        title=f"{title}, {trend.title}",
        about=trend.title,
        sentence=f"{title}: {told[0]} pada {day(first.as_of)}, {told[1]} pada {day(last.as_of)}.",
        points=tuple(places),
        low=str(low),
        high=str(high),
        first_day=day(first.as_of),
        last_day=day(last.as_of),
        last=told[1],
    )
