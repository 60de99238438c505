"""That a file was found sound and has not been touched since: then it need not be looked through again for a week.

To look through 300 MB costs more than all that a quiet night asks of them. Whoever opens the file takes the note away,
and leaves one only when everything went well: after a kill, a power cut or a change by others there is none that fits.
"""

import os
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

_HOLDS = timedelta(days=7)
"""Disks lose bits without a word."""


def name(file: Path) -> Path:
    """Where the note on *file* lies."""
    return file.with_name(f"{file.name}.sound")


def leave(file: Path, looked_through: date) -> None:
    """Notes that *file*, as it is now, is sound and was *looked_through* on that day."""
    with suppress(OSError):
        descriptor = os.open(name(file), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as note:
            note.write(f"{looked_through} {_state(file)}")


def take(file: Path, today: date) -> date | None:
    """The day on which *file* was looked through, taking the note away; None when it is due again."""
    note = name(file)
    try:
        day, _, state = note.read_text(encoding="ascii").partition(" ")
        looked_through = date.fromisoformat(day)
        fits = state == _state(file)
    except (OSError, ValueError):
        fits = False
    note.unlink(missing_ok=True)
    return looked_through if fits and timedelta() <= today - looked_through < _HOLDS else None


def _state(file: Path) -> str:
    """What any change of *file* changes."""
    state = file.stat()
    return f"{state.st_ino} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"
