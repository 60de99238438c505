"""The container whose members are taken out one after the other, kept open in memory for the next of them.

Each member is a job of its own (docs/decisions), and jobs on one archive follow each other: without this, an archive of
ten thousand members would be opened ten thousand times.
"""

import io
import os
from dataclasses import dataclass, field
from typing import BinaryIO

from spbe_docs.model.containers import Place
from spbe_docs.read.entries import Contents

_MOST_BYTES = 50_000_000
"""A larger container is opened anew for each member."""

_Key = tuple[int, int, int, int]


@dataclass(slots=True)
class Shelf:
    """At most one container for each depth, all out of one file."""

    _of: _Key | None = None
    _opened: dict[int, tuple[Place, Contents]] = field(default_factory=dict)

    def turn_to(self, file: BinaryIO) -> None:
        """Forget everything that is not of *file* as it is now."""
        status = os.fstat(file.fileno())
        key = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
        if key != self._of:
            self._of = key
            self._opened.clear()

    def deepest(self, place: Place) -> tuple[int, Contents] | None:
        """The innermost container on the way to *place* that is open, and how deep it lies."""
        for depth in range(len(place) - 1, -1, -1):
            at, contents = self._opened.get(depth, (None, None))
            if contents is not None and at == place[:depth]:
                return depth, contents
        return None

    def keep(self, place: Place, contents: Contents, size: int) -> None:
        """Keep the container at *place* open: it must lie in memory, not in the file."""
        if size <= _MOST_BYTES:
            self._opened[len(place)] = (place, contents)


def in_memory(file: BinaryIO) -> tuple[BinaryIO, int]:
    """*file*, in memory unless it is too large for the shelf, and its size."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    return (io.BytesIO(file.read()) if size <= _MOST_BYTES else file), size
