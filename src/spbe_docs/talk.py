"""What is said to people beside the result, on standard error: a run does not fail because nobody can hear it."""

import sys
from contextlib import suppress


def talk(line: str) -> None:
    """Says *line*; nothing happens where that cannot be written: on a full disk, to a closed terminal, without one."""
    with suppress(OSError, ValueError, AttributeError):
        print(line, file=sys.stderr, flush=True)  # noqa: T201
