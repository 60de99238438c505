"""What cannot hold twice in the settings."""

from collections.abc import Sequence
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.settings import RootSettings, Settings


def refuse_twice(file: Path, settings: Settings) -> None:
    """Two tables that cannot both hold."""
    seen: dict[object, int] = {}
    for unit in settings.units:
        if unit.id in seen:
            raise UsageError(
                f"{file}, baris {unit.line}: OPD '{unit.id}' sudah ditulis pada baris {seen[unit.id]}. Gabungkan."
            )
        seen[unit.id] = unit.line
    for one in settings.evaluations:
        key = (one.year, one.instrument)
        if key in seen:
            raise UsageError(
                f"{file}, baris {one.line}: evaluasi {one.year} dengan {one.instrument} sudah ditulis pada baris "
                f"{seen[key]}. Gabungkan."
            )
        seen[key] = one.line
    for stage in settings.calendar:
        name = ("calendar", stage.name.casefold())
        if name in seen:
            raise UsageError(
                f"{file}, baris {stage.line}: tahap '{stage.name}' sudah ditulis pada baris {seen[name]}. "
                "Pilih salah satu tanggal."
            )
        seen[name] = stage.line
    _refuse_roots_twice(file, settings.roots)


def _refuse_roots_twice(file: Path, roots: Sequence[RootSettings]) -> None:
    names = dict[str, int]()
    for number, root in enumerate(roots):
        name = root.name.casefold()
        if name in names:
            raise UsageError(
                f"{file}, baris {root.line}: sumber '{root.name}' sudah ditulis pada baris {names[name]}. "
                "Beri nama yang berbeda."
            )
        names[name] = root.line
        for other in roots[:number]:
            if root.folder.is_relative_to(other.folder) or other.folder.is_relative_to(root.folder):
                raise UsageError(
                    f"{file}, baris {root.line}: folder sumber '{root.name}' dan '{other.name}' (baris {other.line}) "
                    "saling mencakup. Cukup tulis salah satunya."
                )
