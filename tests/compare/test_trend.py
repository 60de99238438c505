"""The trend: a point a day, never one line across two instruments."""

from datetime import date
from itertools import pairwise

from tests.store.test_history import run

from spbe_docs.compare.trend import MOST_POINTS, trends


def test_each_day_is_the_last_run_of_it() -> None:
    (line,) = trends([run(1), run(2), run(2, met=7)], run(3))

    assert [(point.as_of, point.met, point.supported) for point in line.points] == [
        (date(2024, 10, 23), 1, 1.5),
        (date(2024, 10, 24), 7, 1.5),
        (date(2024, 10, 25), 3, 1.5),
    ]


def test_two_instruments_are_two_lines() -> None:
    earlier = [run(day, instrument="lama", instrument_title="Lama") for day in (1, 2)]

    now, before = trends([*earlier, run(3)], run(4))

    assert (now.instrument, [point.met for point in now.points]) == ("satu", [3, 4])
    assert (before.title, [point.met for point in before.points]) == ("Lama", [1, 2])


def test_one_point_is_no_trend() -> None:
    assert trends([], run(1)) == ()
    assert trends([run(1, instrument="lama")], run(2)) == ()
    assert trends([], run(1, is_whole=False)) == ()


def test_another_institution_days_to_come_and_sources_out_of_reach_are_left_out() -> None:
    others = [run(2, institution="Kabupaten Lain"), run(2, is_whole=False), run(9)]

    (line,) = trends([run(1), *others], run(3))

    assert [point.met for point in line.points] == [1, 3]


def test_many_points_are_thinned_and_the_first_and_last_stay() -> None:
    (line,) = trends([run(day) for day in range(400)], run(400))

    days = [point.met for point in line.points]
    assert len(days) == MOST_POINTS
    assert (days[0], days[-1]) == (0, 400)
    assert max(later - sooner for sooner, later in pairwise(days)) <= 8
