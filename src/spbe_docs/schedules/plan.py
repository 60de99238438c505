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
    options: tuple[str, ...] = ()
    """What else the scan is told, a word each, paths absolute."""

    secrets: tuple[str, ...] = ()
    """Variables of the environment that the run needs and no schedule may show."""

    dropped: tuple[str, ...] = ()
    """Variables of the environment that are set now and hold for one scan only."""

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
            *self.options,
        )

    def left_out(self, where: str) -> tuple[str, ...]:
        """Sentences on the variables that are not written; *where* says where the secret ones are put."""
        needed = f"Rahasia tidak ditulis di sini: {', '.join(self.secrets)}. {where}"
        dropped = f"Tidak dibawa, karena hanya untuk satu pemindaian: {', '.join(self.dropped)}."
        return (*([needed] if self.secrets else []), *([dropped] if self.dropped else []))
