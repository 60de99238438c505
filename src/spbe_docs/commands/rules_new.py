"""A rule pack to begin with: one indicator with its cases, which passes `rules check` and `rules test` as it is."""

import shutil
from pathlib import Path

from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.refused import why
from spbe_docs.resources import folder

_ID = "instrumen-baru"


def run(path: Path) -> ExitCode:
    """Copies the pack to *path*, whose name becomes the instrument's id. Raises UsageError when something is there."""
    if path.exists():
        raise UsageError(f"{path} sudah ada. Pilih folder yang belum ada; tidak ada yang ditimpa.")
    if not path.name[:1].isalnum() or any(letter.isspace() for letter in path.name):
        raise UsageError(
            f"Nama '{path.name}' tidak dapat menjadi sebutan instrumen. Pakai huruf, angka, dan tanda hubung."
        )
    try:
        shutil.copytree(folder("rules") / "examples" / "pack", path)
        head = path / "instrument.yaml"
        head.write_text(head.read_text(encoding="utf-8").replace(f"id: {_ID}", f"id: {path.name}"), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} tidak dapat ditulis ({why(error)}). Periksa letak dan izinnya.") from error
    print(  # noqa: T201
        f"{path} dibuat. Ubah isinya, lalu jalankan:\n  spbe-docs rules check {path}\n  spbe-docs rules test {path}"
    )
    return ExitCode.DONE
