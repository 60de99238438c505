"""Files that a test has just made, as if nobody had touched them for a while: a scan waits for what is in motion."""

import os
import time
from pathlib import Path

_LONG_ENOUGH = 10
"""Seconds."""


def at_rest(*folders: Path) -> None:
    """Makes every file below *folders* that is younger older than a moment."""
    mark = int((time.time() - _LONG_ENOUGH) * 1e9)
    for folder in folders:
        for file in folder.rglob("*"):
            state = file.lstat()
            if file.is_file() and not file.is_symlink() and state.st_mtime_ns > mark:
                os.utime(file, ns=(mark, mark))
