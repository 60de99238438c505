"""Cells of a sheet as text: a row as one line, dates as they are written everywhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta

_LONGEST = 32_767
"""Characters that a cell can hold in Excel."""

_MOST_NAMED = 5
_NAMELESS = re.compile(r"(?:sheet|lembar(?:an)?|hoja|feuil|tabelle)\s*\d*", re.IGNORECASE)

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no time zone
_FIRST_DAY_OF_MACINTOSH = datetime(1904, 1, 1)  # noqa: DTZ001
_MOST_DAYS = 2_958_466


def sheet_text(name: str, rows: Iterable[str]) -> str:
    """A sheet as a page: what its rows say, then its name where somebody gave it one.

    Last, because a paper's title is looked for at its beginning.
    """
    return "\n".join(_with_name(name, rows))


def _with_name(name: str, rows: Iterable[str]) -> Iterator[str]:
    said = False
    for row in rows:
        if row:
            said = True
            yield row
    if said and not _NAMELESS.fullmatch(name.strip()):
        yield " ".join(name.split())


def row_line(cells: Iterable[Cell]) -> str:
    """The cells of a row beside each other; those that are empty are left out."""
    return " | ".join(text for cell in cells if (text := cell_text(cell)))


def cell_text(cell: Cell) -> str:
    """The cell as a person would read it."""
    match cell:
        case str():
            return " ".join(cell[:_LONGEST].split())
        case bool():
            return "YA" if cell else "TIDAK"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.10g}"  # noqa: PLR2004
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
        case _:
            return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def serial_date(days: float, *, macintosh: bool = False) -> datetime | time | float:
    """The day that a sheet counts as *days*; as it is when it is none."""
    if not 0 <= days < _MOST_DAYS:
        return days
    moment = (_FIRST_DAY_OF_MACINTOSH if macintosh else _FIRST_DAY) + timedelta(days=days)
    rounded = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    return rounded.time() if days < 1 else rounded


def hidden_note(names: Sequence[str]) -> tuple[str, ...]:
    """What a person should know of the sheets called *names*, which are hidden; nothing when there are none."""
    if not names:
        return ()
    listed = ", ".join(f'"{name}"' for name in names[:_MOST_NAMED]) + (
        " dan lainnya" if len(names) > _MOST_NAMED else ""
    )
    return (f"Lembar {listed} disembunyikan dan tidak dihitung sebagai bukti. Tampilkan lembarnya bila memang bukti.",)
