"""Work that would not end is ended, in the main thread."""

import re
import threading

import pytest

from spbe_docs.timelimit import OutOfTimeError, can_limit, within


def test_what_ends_in_time_gives_its_answer() -> None:
    assert within(5, lambda: 7) == 7


def test_a_pattern_that_backtracks_without_end_is_ended() -> None:
    with pytest.raises(OutOfTimeError):
        within(0.05, lambda: re.search(r"(a+)+$", "a" * 40 + "!"))


def test_after_the_work_nothing_is_ended_any_more() -> None:
    within(0.01, lambda: None)

    assert sum(number % 7 for number in range(400_000)) > 0


def test_other_threads_are_told_of_no_limit() -> None:
    told: list[bool] = []
    thread = threading.Thread(target=lambda: told.append(can_limit()))
    thread.start()
    thread.join()

    assert told == [False]
