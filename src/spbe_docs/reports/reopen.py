"""A result file opened again: `report.json` back to the report it was made from."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from spbe_docs.errors import UsageError
from spbe_docs.model.report import FORMAT_VERSION, Report
from spbe_docs.reports.json import FILENAME

_REPORT: TypeAdapter[Report] = TypeAdapter(Report)


def reopen(path: Path) -> Report:
    """The report in the file *path*, or in the folder that a scan wrote it to.

    Raises UsageError, naming the file, when it is not there, cut, edited by hand, or of a newer version.
    """
    file = path / FILENAME if path.is_dir() else path
    try:
        told = json.loads(file.read_bytes(), object_hook=_named)
    except OSError as error:
        raise UsageError(
            f"Hasil {file} tidak dapat dibuka. Jalankan 'spbe-docs scan' dahulu, atau tunjukkan letak hasilnya."
        ) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"Hasil {file} rusak atau terpotong. Jalankan 'spbe-docs scan' lagi.") from error
    version = told.get("format_version") if isinstance(told, dict) else None
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise UsageError(f"Hasil {file} dibuat oleh spbe-docs yang lebih baru. Perbarui spbe-docs di komputer ini.")
    try:
        return _REPORT.validate_python(told)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise UsageError(
            f"Hasil {file} tidak seperti yang ditulis spbe-docs (pada {where}). Jalankan 'spbe-docs scan' lagi."
        ) from error


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    """Python does not allow `from` as the name of a field."""
    return {"from_" if name == "from" else name: value for name, value in fields.items()}
