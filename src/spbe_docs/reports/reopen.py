"""A result file opened again: `report.json` back to the report it was made from."""

from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.given_file import content_of
from spbe_docs.model.report import Report
from spbe_docs.refused import why
from spbe_docs.reports.json import FILENAME
from spbe_docs.reports.saved import NoResultError, WrongVersionError, load


def reopen(path: Path) -> Report:
    """The report in the file *path*, or in the folder that a scan wrote it to.

    Raises UsageError, naming the file, when it is not there, cut, edited by hand, or of another format.
    """
    file = located(path)
    try:
        return load(content_of(file))
    except OSError as error:
        raise _unopened(file, error) from error
    except MemoryError as error:
        raise UsageError(
            f"Hasil {file} terlalu besar untuk memori komputer ini. Jalankan di komputer yang memorinya lebih besar."
        ) from error
    except WrongVersionError as error:
        raise UsageError(
            f"Hasil {file} ditulis dalam format {error} yang tidak dikenal versi ini. Jalankan spbe-docs scan lagi."
        ) from error
    except NoResultError as error:
        raise UsageError(f"{file} bukan hasil spbe-docs, atau terpotong. Jalankan spbe-docs scan lagi.") from error


def located(path: Path) -> Path:
    """The result file that *path* means: the file itself, or that in the folder. Raises UsageError as `reopen` does."""
    try:
        return path / FILENAME if path.is_dir() else path
    except OSError as error:
        raise _unopened(path, error) from error


def _unopened(file: Path, error: OSError) -> UsageError:
    return UsageError(
        f"Hasil {file} tidak dapat dibuka ({why(error)}). Periksa letak dan izinnya, atau jalankan spbe-docs scan."
    )
