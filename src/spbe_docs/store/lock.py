"""One writer at a time: a lock that the system lets go when its holder ends, however it ends."""

import os
import sys
from pathlib import Path
from typing import Self

_FAR = 1 << 30
"""Windows locks bytes, and lets nobody else read them: one far behind all that is ever written."""


class Lock:
    """A lock file, held until it is closed."""

    def __init__(self, file: Path, *, take: bool = True) -> None:
        """Raises BlockingIOError when another process holds it. *take*: else the file is only opened."""
        self.is_taken = take
        self.descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            if take:
                _take(self.descriptor)
        except OSError:
            os.close(self.descriptor)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let it go. The file stays: removing it would let two processes hold two locks of one name."""
        os.close(self.descriptor)


if sys.platform == "win32":

    def _take(descriptor: int) -> None:
        import msvcrt  # noqa: PLC0415 - Windows only

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError("held by another process") from error

else:

    def _take(descriptor: int) -> None:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
