"""A limit to the processor time of a piece of work that would not end by itself: a pattern that backtracks.

Python looks for signals while it matches a regular expression, so a timer can end it. Only the main thread of a process
is told of signals, and Windows has no such timer: there, the work runs without a limit (the worker's own time limit
still ends it).
"""

import signal
import threading
from collections.abc import Callable
from typing import Self, TypeVar

_Answer = TypeVar("_Answer")


class OutOfTimeError(Exception):
    """The work was ended by its limit."""


def can_limit() -> bool:
    """Whether work can be limited here."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


class Watch:
    """Ends work that takes too long. A context: the signal is the watch's own until it is left."""

    def __enter__(self) -> Self:
        self._can_limit = can_limit()
        if self._can_limit:
            self._before = signal.signal(signal.SIGVTALRM, _stop)
        return self

    def run(self, seconds: float, work: Callable[[], _Answer]) -> _Answer:
        """What *work* answers. Raises OutOfTimeError when it takes more than *seconds* of processor time."""
        if not self._can_limit:
            return work()
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    def __exit__(self, *_error: object) -> None:
        if self._can_limit:
            signal.signal(signal.SIGVTALRM, self._before)


def within(seconds: float, work: Callable[[], _Answer]) -> _Answer:
    """What *work* answers. Raises OutOfTimeError when it takes more than *seconds* of processor time."""
    with Watch() as watch:
        return watch.run(seconds, work)


def _stop(_number: int, _frame: object) -> None:
    raise OutOfTimeError
