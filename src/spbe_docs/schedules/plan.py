"""What is run every night, where, and when."""

from dataclasses import dataclass
from datetime import time
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Plan:
    """The nightly run, all paths absolute."""

    program: tuple[str, ...]
    """What starts spbe-docs, a word each."""

    settings: PurePath
    folder: PurePath
    """Where it runs."""

    log: PurePath
    roots: tuple[PurePath, ...]
    """The folders that must be there."""

    at: time

    @property
    def command(self) -> tuple[str, ...]:
        """The whole command, a word each."""
        return (
            *self.program,
            "scan",
            "--settings",
            str(self.settings),
            "--log-file",
            str(self.log),
            "--no-progress",
            "--quiet",
        )
