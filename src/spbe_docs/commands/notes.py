"""An assessor's notes, taken over from a table: CSV or XLSX with a row a note."""

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.commands.decisions import Desk
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.given_file import content_of
from spbe_docs.read import xlsx
from spbe_docs.refused import why

_TARGETS = ("persyaratan", "indikator", "kode", "requirement", "indicator")
_TEXTS = ("catatan", "catatan asesor", "uraian", "note", "notes")
_DAYS = ("tanggal", "date")
_COLUMNS = "Kolom yang perlu: 'persyaratan' (kode persyaratan) atau 'indikator' (nomornya), dan 'catatan'."

Row = tuple[int, Sequence[str]]


def import_notes(desk: Desk, file: Path) -> ExitCode:
    """Adds the notes in *file* that are not there yet.

    Raises UsageError, with the line, for a note on something that the instrument does not have; then none is added.
    """
    known = {(note.target, note.text) for note in desk.decisions.notes}
    found = [note for note in _notes(desk, file) if (note["target"], note["text"]) not in known]
    if found:
        desk.add("note", found)
    say(f"{len(found)} catatan asesor ditambahkan. Tiap catatan tampil di laporan sampai persyaratannya terpenuhi.")
    return ExitCode.DONE


def _notes(desk: Desk, file: Path) -> Iterator[dict[str, str | date | None]]:
    rows = iter(_rows(file))
    _, heading = next(rows, (0, ()))
    names = [" ".join(name.lower().split()) for name in heading]
    target, text, day = (_column(names, wanted) for wanted in (_TARGETS, _TEXTS, _DAYS))
    if target is None or text is None:
        raise UsageError(f"{file}: baris judul kolomnya tidak dikenali. {_COLUMNS}")
    for line, cells in rows:
        cell = dict(enumerate(cells))
        if not any(cells):
            continue
        words = cell.get(text, "").strip()
        if not words:
            raise UsageError(f"{file}, baris {line}: catatannya kosong. Isi kolom '{names[text]}' atau hapus barisnya.")
        yield {
            "target": _target(desk, cell.get(target, "").strip(), f"{file}, baris {line}"),
            "text": words,
            "date": _day(cell.get(day, "") if day is not None else "", f"{file}, baris {line}"),
        }


def _column(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _target(desk: Desk, given: str, place: str) -> str:
    try:
        if re.fullmatch(r"\d{1,2}", given):
            return desk.indicator(given).id
        return desk.requirement(given).id
    except UsageError as error:
        raise UsageError(f"{place}: {error}") from error


def _day(given: str, place: str) -> date | None:
    """A day as a table holds it: 2024-10-22 or 22-10-2024."""
    given = given.strip()
    if not given:
        return None
    written = re.sub(r"[/.]", "-", given.split(" ")[0])
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        with suppress(ValueError):
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day, not a moment
    raise UsageError(f"{place}: tanggal '{given}' tidak sah. Tulis misalnya 2024-10-22.")


def _rows(file: Path) -> Iterator[Row]:
    """The rows of the table, each with its line."""
    try:
        content = content_of(file)
        if content.startswith(b"PK\x03\x04"):
            for grid in xlsx.grids(BytesIO(content), {1}):
                yield from enumerate(([cell or "" for cell in row] for row in grid.rows), start=1)
                return
            return
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"Berkas catatan {file} tidak dapat dibaca ({why(error)}). Periksa letak dan izinnya."
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: bukan teks UTF-8. Simpan ulang sebagai CSV UTF-8 atau XLSX.") from error
    except Exception as error:
        raise UsageError(f"{file}: bukan CSV atau XLSX yang dapat dibaca. Simpan ulang.") from error
    lines = text.splitlines()
    separator = max(";,\t", key=(lines[0] if lines else "").count)
    reader = csv.reader(lines, delimiter=separator)
    for cells in reader:
        yield reader.line_num, cells
