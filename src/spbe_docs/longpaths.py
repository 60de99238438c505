"""Paths longer than the system takes at once, gone step by step: folder trees grow deeper than any one call allows."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

_STEP = 1_000
"""Characters a step; at most four bytes each, and 4,096 is what Linux takes."""

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


def is_too_long(error: OSError) -> bool:
    """Whether *error* says that a path is too long for one call."""
    return error.errno == errno.ENAMETOOLONG and os.open in os.supports_dir_fd


@contextmanager
def folder_of(location: str) -> Iterator[int]:
    """The folder at the absolute path *location*, open as long as it is used; no link on the way is followed.

    Raises OSError as `os.open` does.
    """
    first, *further = _steps(location)
    descriptor = os.open(os.sep + first, _FOLDER)
    try:
        for step in further:
            above, descriptor = descriptor, os.open(step, _FOLDER, dir_fd=descriptor)
            os.close(above)
        yield descriptor
    finally:
        os.close(descriptor)


def _steps(location: str) -> Iterator[str]:
    """*location* in pieces, each of as many folders as fit."""
    step = ""
    for name in location.strip(os.sep).split(os.sep):  # noqa: PTH206 - a string stays what its bytes were
        if step and len(step) + len(name) > _STEP:
            yield step
            step = ""
        step = f"{step}{os.sep}{name}" if step else name
    yield step
