"""Which folders are scanned: those that are named, else those of the settings."""

import os
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.settings import RootSettings, Settings
from spbe_docs.settings.load import FILE_NAME


def chosen_roots(folders: Sequence[Path], settings: Settings) -> tuple[RootSettings, ...]:
    """The *folders*, each with what *settings* say of it; without any, all roots of the settings.

    Raises UsageError when there is none, or when one cannot be scanned beside the others.
    """
    if not folders and not settings.roots:
        where = settings.file or FILE_NAME
        raise UsageError(f"FOLDER belum ditulis, dan {where} tidak memuat [[roots]]. Tulis salah satunya.")
    if not folders:
        return settings.roots
    named = [Path(os.path.abspath(given)) for given in folders]  # noqa: PTH100 - `resolve` would ask the drive
    refuse_overlaps(named)
    return tuple(_root(folder, named, settings.roots) for folder in named)


def refuse_overlaps(folders: Sequence[Path]) -> None:
    """Raises UsageError when one of *folders* lies in another: its files would count twice."""
    for one, other in permutations(folders, 2):
        if one.is_relative_to(other):
            raise UsageError(f"Folder {one} sudah tercakup oleh {other}. Cukup tulis salah satunya.")


def _root(folder: Path, named: Sequence[Path], configured: Sequence[RootSettings]) -> RootSettings:
    """By its name alone: to ask for the folder itself is the matter of a process that may be given up on."""
    known = next((one for one in configured if one.folder == folder), None)
    return known or RootSettings(_name(folder, named), folder)


def _name(folder: Path, named: Sequence[Path]) -> str:
    """As much of the end of *folder* as no other folder that is *named* ends with: its own name as a rule."""
    for length in range(1, len(folder.parts)):
        end = folder.parts[-length:]
        if not any(other.parts[-length:] == end for other in named if other != folder):
            return "/".join(end)
    return str(folder)
