"""Which folders are scanned: those that are named, else those of the settings."""

import os
from collections.abc import Sequence
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
    roots: list[RootSettings] = []
    for given in folders:
        root = _root(given, settings.roots)
        for other in roots:
            for one, covering in ((root, other), (other, root)):
                if one.folder.is_relative_to(covering.folder):
                    raise UsageError(
                        f"Folder {one.folder} sudah tercakup oleh {covering.folder}. Cukup tulis salah satunya."
                    )
        roots.append(root)
    return tuple(roots)


def _root(given: Path, configured: Sequence[RootSettings]) -> RootSettings:
    if not given.exists():
        raise UsageError(f"Folder {given} tidak ada. Periksa penulisannya, atau apakah drive sudah tersambung.")
    if not given.is_dir():
        raise UsageError(f"{given} adalah berkas, bukan folder. Tulis folder yang memuatnya.")
    folder = given.resolve()
    written = Path(os.path.abspath(given))  # noqa: PTH100 - a configured folder is not resolved: its drive may be away
    known = next((one for one in configured if one.folder in {folder, written}), None)
    return known or RootSettings(folder.name or str(folder), folder)
