"""What people wrote into the work list of an earlier workbook, to be carried over into the new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.read import xlsx
from spbe_docs.reports.tables import ID

SHEET = "Daftar kerja"
LEFT_OVER = "Catatan lama"
"""The sheet for remarks on requirements that are not in the result any more."""

FOLLOW_UP = "tindak lanjut"
NOTE = "catatan"
CHOICES = ("belum dikerjakan", "sedang dikerjakan", "selesai, menunggu diperiksa", "tidak dapat dipenuhi")


class NoWorkbookError(ValueError):
    """The file is no workbook of ours, or no longer one."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote beside one requirement, as they wrote it."""

    follow_up: str
    note: str


def remarks(workbook: bytes) -> Mapping[str, Remark]:
    """The remarks in *workbook* by the id of the requirement, wherever people have moved rows and columns.

    Raises NoWorkbookError when the work list or one of its columns is not found.
    """
    try:
        found = _remarks(xlsx.written(workbook, SHEET))
    except Exception as error:
        raise NoWorkbookError(str(error)) from error
    try:
        older = _remarks(xlsx.written(workbook, LEFT_OVER))
    except Exception:  # noqa: BLE001 - mostly there is no such sheet
        older = {}
    return {**older, **found}


def _remarks(rows: Sequence[Sequence[str]]) -> dict[str, Remark]:
    headings = [name.strip().lower() for name in rows[0]]
    places = [headings.index(name) for name in (ID, FOLLOW_UP, NOTE)]
    found = {}
    for row in rows[1:]:
        name, follow_up, note = ((row[place] if place < len(row) else "").strip() for place in places)
        if name and (follow_up or note):
            found[name] = Remark(follow_up, note)
    return found
