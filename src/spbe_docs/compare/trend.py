"""The runs of one line as points of a trend, by instrument: figures of two instruments are not comparable."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from spbe_docs.model.changes import Trend, TrendPoint
from spbe_docs.model.history import Run

MOST_POINTS = 60
MOST_LINES = 3
FEWEST_POINTS = 2
"""One point is no trend."""

_Element = TypeVar("_Element")


def trends(runs: Sequence[Run], now: Run) -> tuple[Trend, ...]:
    """The trend that leads to the run *now*, after the *runs* before it, and those under earlier instruments.

    Of each day the last run; none for another institution, none of days that are yet to come, and none in which a
    source was out of reach: that is no loss.
    """
    told = [
        one
        for one in (*runs, now)
        if one.is_whole and one.as_of <= now.as_of and one.institution in {now.institution, None}
    ]
    instruments = dict.fromkeys([now.instrument, *(one.instrument for one in reversed(told))])
    apart = ([one for one in told if one.instrument == instrument] for instrument in instruments)
    lines = (_trend(own) for own in apart if own)
    return tuple(line for line in lines if len(line.points) >= FEWEST_POINTS)[:MOST_LINES]


def _trend(runs: Sequence[Run]) -> Trend:
    by_day: dict[date, Run] = {run.as_of: run for run in runs}
    points = [TrendPoint(day, run.supported, run.met, run.total) for day, run in sorted(by_day.items())]
    return Trend(runs[-1].instrument, runs[-1].instrument_title, tuple(_thinned(points)))


def _thinned(points: Sequence[_Element]) -> Sequence[_Element]:
    """At most MOST_POINTS of them, evenly, with the first and the last."""
    if len(points) <= MOST_POINTS:
        return points
    step = (len(points) - 1) / (MOST_POINTS - 1)
    return [points[round(position * step)] for position in range(MOST_POINTS)]
