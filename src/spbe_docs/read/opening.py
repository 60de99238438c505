"""The one way to open a file of the share: read-only, leaving no trace, and nothing but a regular file."""

import os
import stat
from typing import BinaryIO

from spbe_docs.longpaths import folder_of, is_too_long

_HARMLESS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOINHERIT", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that took the file's place must not make us wait
    | getattr(os, "O_NOFOLLOW", 0)  # nor a link lead us elsewhere
)
_NO_TRACE = getattr(os, "O_NOATIME", 0)
"""Leaves the time of the last access as it is; Linux grants it to the owner of the file."""


class NotRegularError(Exception):
    """A pipe, a socket, a device, a folder or a link."""


def opened(location: str) -> BinaryIO:
    """The file at *location*, open for reading.

    Raises OSError as `open` does, and NotRegularError for what is no regular file: that is never opened.
    """
    try:
        return os.fdopen(_regular(location, None), "rb")
    except OSError as error:
        if not is_too_long(error):
            raise
    folder, _, name = location.rpartition(os.sep)
    with folder_of(folder) as above:
        return os.fdopen(_regular(name, above), "rb")


def _regular(path: str, above: int | None) -> int:
    """The descriptor of the regular file at *path*, below the open folder *above* when there is one."""
    if not stat.S_ISREG(os.stat(path, dir_fd=above, follow_symlinks=False).st_mode):
        raise NotRegularError
    descriptor = _descriptor(path, above)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # it was exchanged in between
        os.close(descriptor)
        raise NotRegularError
    return descriptor


def _descriptor(path: str, above: int | None) -> int:
    if _NO_TRACE:
        try:
            return os.open(path, _HARMLESS | _NO_TRACE, dir_fd=above)
        except PermissionError:
            pass  # not ours: the file itself may still be readable
    return os.open(path, _HARMLESS, dir_fd=above)
