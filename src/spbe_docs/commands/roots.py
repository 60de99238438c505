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
    roots = tuple(_root(given, settings.roots) for given in folders)
    refuse_overlaps([root.folder for root in roots])
    return roots


def refuse_overlaps(folders: Sequence[Path]) -> None:
    """Raises UsageError when one of *folders* lies in another: its files would count twice."""
    for one, other in permutations(folders, 2):
        if one.is_relative_to(other):
            raise UsageError(f"Folder {one} sudah tercakup oleh {other}. Cukup tulis salah satunya.")


def _root(given: Path, configured: Sequence[RootSettings]) -> RootSettings:
    """By its name alone: to ask for the folder itself is the matter of a process that may be given up on."""
    folder = Path(os.path.abspath(given))  # noqa: PTH100 - `resolve` would ask the drive
    known = next((one for one in configured if one.folder == folder), None)
    return known or RootSettings(folder.name or str(folder), folder)
