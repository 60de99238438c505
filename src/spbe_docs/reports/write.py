"""Writes a report so that every file appears whole or not at all, whoever is reading or pulls the plug."""

from collections.abc import Iterable
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.report import Report
from spbe_docs.refused import why
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.given import Given
from spbe_docs.whole import write_together


def write(report: Report, out: Path, formats: Iterable[str], letter: bytes | None = None) -> tuple[Path, ...]:
    """Lays *report* out in *formats* (keys of `FORMATS`) below *out*; the files in the order they were written.

    *letter* is the secretariat's own template of the letters.

    All lie on the disk before the first takes its place: a full disk leaves the old report as it was.
    The result file comes last: where it is, the others are.
    Raises UsageError when a file cannot be written.
    """
    chosen = sorted(dict.fromkeys(formats), key=lambda name: name == "json")
    given = Given(earlier=lambda name: _content(out / name), letter=letter)
    contents = {out / name: content for one in chosen for name, content in FORMATS[one](report, given)}
    try:
        for folder in sorted({path.parent for path in contents}):
            folder.mkdir(parents=True, exist_ok=True)
        write_together(contents)
    except OSError as error:
        raise unwritable(out, error) from error
    return tuple(contents)


def unwritable(out: Path, error: OSError) -> UsageError:
    """What is said where no report can be written."""
    return UsageError(
        f"Laporan tidak dapat ditulis ke {out}: {why(error)}. "
        "Periksa izin dan ruang simpan, tutup laporan yang sedang dibuka, atau pilih folder lain dengan --out."
    )


def _content(path: Path) -> bytes | None:
    """What *path* holds; None where there is no such file."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UsageError(
            f"Laporan sebelumnya {path} tidak dapat dibaca: {why(error)}. Tutup bila sedang dibuka, periksa izinnya, "
            "atau pilih folder lain dengan --out."
        ) from error
