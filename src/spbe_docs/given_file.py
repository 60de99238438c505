"""A file that a person points at: its whole content, or an error where reading might never end."""

import errno
import os
import stat
from pathlib import Path


def content_of(path: Path) -> bytes:
    """The content of the file at *path*. Raises OSError as reading does, and for a pipe or a device."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE), str(path))
    return path.read_bytes()
