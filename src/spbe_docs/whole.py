"""Files that appear whole or not at all, whoever is reading or pulls the plug."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_STAGED = ".tmp"


def sweep(folder: Path, process: int) -> None:
    """Removes what that process, which is no more, left behind in *folder* on its way."""
    for left in folder.rglob(f".*.{process}{_STAGED}"):
        with suppress(OSError):
            left.unlink()


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Puts *content* at *path* in one step; what stood there stays until then. *private*: for its owner's eyes only."""
    write_together({path: content}, private=private)


def write_together(contents: Mapping[Path, bytes], *, private: bool = False) -> None:
    """Puts each content at its path, in their order, once all of them lie on the disk; until then everything stays."""
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            staged[path] = path.with_name(f".{path.name}.{os.getpid()}{_STAGED}")
            with open(staged[path], "wb", opener=_for_me_only if private else None) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, temporary in staged.items():
            temporary.replace(path)
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
    for folder in dict.fromkeys(path.parent for path in contents):
        _keep_names(folder)


def _keep_names(folder: Path) -> None:
    """Makes new names survive a power cut, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _for_me_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
