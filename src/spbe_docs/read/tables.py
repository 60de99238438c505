"""Tables as rows under their headings, whatever they were read from."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spbe_docs.model.documents import Table
from spbe_docs.read.joining import closed

MOST_CELLS = 20_000
"""Of one document: beyond, its tables are no longer something that a person wrote."""

_FIGURES = 3
"""A cell with so many figures names no column, unless it is a year."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER_COLUMN = re.compile(r"(?:no|nomor|nr|kode)\b.{0,12}|#", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2})\)?\.?")
_PAIR = 2
"""Columns of a table that says one thing a row: "NOMOR SOP", "000.8.3.3/..."."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a reader finds it: rows of cells; None where a cell reaches over from the left or from above."""

    page: int
    rows: Sequence[Sequence[str | None]]


def tables_of(grids: Iterable[Grid], most_cells: int = MOST_CELLS) -> tuple[Table, ...]:
    """The tables in *grids*; one without headings goes on with those of the page before where they fit."""
    found: list[Table] = []
    left = most_cells
    for grid in grids:
        rows = _untitled(_filled(grid.rows))
        left -= sum(map(len, rows))
        if left < 0:
            break
        if len(rows) < 1 or max(map(len, rows)) < _PAIR:
            continue
        first = next(row for row in grid.rows if tuple(map(cell_text, row)) == rows[0][: len(row)])
        heading, body = _headed(rows, first)
        if not heading and found and _goes_on(found[-1], grid.page, body):
            heading = found[-1].heading
        body = [row for row in body if row != heading]
        if body:
            found.append(Table(grid.page, heading, tuple(body)))
    return tuple(found)


def cell_text(content: str | None) -> str:
    """The lines of a cell as one, words that were broken at a line end made whole."""
    text = ""
    for line in (content or "").splitlines():
        wording = " ".join(line.split())
        if not text or not wording:
            text += wording
            continue
        link = closed(text[:-1], wording) if text.endswith("-") else None
        text = f"{text} {wording}" if link is None else text[:-1] + link + wording
    return text


def _filled(rows: Sequence[Sequence[str | None]]) -> list[tuple[str, ...]]:
    """The rows that say something, all of one length."""
    columns = max(map(len, rows), default=0)
    cells = [tuple(map(cell_text, (*row, *[None] * (columns - len(row))))) for row in rows]
    return [row for row in cells if any(row)]


def _untitled(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows without what stands above the headings of a sheet: a title in a single cell."""
    if not rows or len(rows[0]) <= _PAIR:
        return rows
    start = next((index for index, row in enumerate(rows) if len(list(filter(None, row))) > 1), 0)
    return rows[start:]


def _headed(rows: list[tuple[str, ...]], first: Sequence[str | None]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The headings, and the rows below them."""
    if len(rows) == 1 or not _names_columns(rows[0], rows[1:]):
        return (), rows
    heading, body = rows[0], rows[1:]
    if len(body) > 1 and _divides(heading, body[0]):
        heading = _divided(heading, body[0], first)
        body = body[1:]
    if body and _counts_columns(body[0]):
        body = body[1:]
    return heading, body


def _names_columns(row: tuple[str, ...], below: list[tuple[str, ...]]) -> bool:
    """Whether *row* holds mostly letters; of pairs, the first one is a pair too unless a column of numbers follows."""
    named = [cell for cell in row if cell]
    if len(named) < _PAIR or any(_is_figure(cell) for cell in named):
        return False
    if len(row) == _PAIR:
        return bool(_NUMBER_COLUMN.fullmatch(row[0])) and all(_starts_with_number(other[0]) for other in below)
    return not _starts_with_number(row[0])


def _is_figure(cell: str) -> bool:
    if _YEAR.fullmatch(cell):
        return False
    figures = sum(map(str.isdigit, _YEAR.sub("", cell)))
    return figures >= _FIGURES or not _LETTER.search(cell.replace("#", "x"))


def _starts_with_number(cell: str) -> bool:
    return not cell or cell[0].isdigit() or cell[:1] == "("


def _divides(heading: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Whether *row* only divides columns that *heading* spans: "2023 | 2024 | 2025" below "Tahun"."""
    own = [cell if cell != name else "" for name, cell in zip(heading, row, strict=True)]  # the others reach down
    if own[0] or not any(own):
        return False
    spans = [index for index in range(len(heading)) if not heading[index]]
    reached = {index for index in range(len(heading)) if index in spans or index + 1 in spans}
    return bool(spans) and all(index in reached for index, cell in enumerate(own) if cell)


def _divided(heading: tuple[str, ...], row: tuple[str, ...], raw: Sequence[str | None]) -> tuple[str, ...]:
    names: list[str] = []
    above = ""
    for index, (name, part) in enumerate(zip(heading, row, strict=True)):
        reached = index < len(raw) and raw[index] is None
        above = above if reached and not name else name
        names.append(f"{above} {part}".strip() if part and part != name else name)
    return tuple(names)


def _counts_columns(row: tuple[str, ...]) -> bool:
    """Whether *row* only numbers the columns: 1, 2, 3 ..."""
    numbers = [match.group(1) if (match := _COLUMN_NUMBER.fullmatch(cell)) else "" for cell in row]
    return numbers == [str(number) for number in range(1, len(row) + 1)]


def _goes_on(before: Table, page: int, body: list[tuple[str, ...]]) -> bool:
    return bool(before.heading) and 0 <= page - before.page <= 1 and len(body[0]) == len(before.heading)
