"""A result file opened again: `report.json` back to the report it was made from."""

from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.report import Report
from spbe_docs.reports.json import FILENAME
from spbe_docs.reports.saved import NoResultError, WrongVersionError, load


def reopen(path: Path) -> Report:
    """The report in the file *path*, or in the folder that a scan wrote it to.

    Raises UsageError, naming the file, when it is not there, cut, edited by hand, or of another format.
    """
    file = path / FILENAME if path.is_dir() else path
    try:
        return load(file.read_bytes())
    except OSError as error:
        raise UsageError(f"Hasil {file} tidak dapat dibuka. Periksa letaknya, atau jalankan spbe-docs scan.") from error
    except WrongVersionError as error:
        raise UsageError(
            f"Hasil {file} ditulis dalam format {error} yang tidak dikenal versi ini. Jalankan spbe-docs scan lagi."
        ) from error
    except NoResultError as error:
        raise UsageError(f"{file} bukan hasil spbe-docs, atau terpotong. Jalankan spbe-docs scan lagi.") from error
