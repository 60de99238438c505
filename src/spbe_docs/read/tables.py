"""Tables as rows under their headings, whatever they were read from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spbe_docs.model.documents import Page, Table
from spbe_docs.read.clean import plain
from spbe_docs.read.joining import closed

MOST_CELLS = 20_000
"""Of one document: beyond, its tables are no longer something that a person wrote."""

CELL_BREAK = " | "
_FIGURES = 3
"""A cell with so many figures names no column, unless it is a year."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER_COLUMN = re.compile(r"(?:no|nomor|nr|kode)\b.{0,12}|#", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2})\)?\.?")
_MOST_DIVISIONS = 2
"""Rows below the first that divide its columns further: "Analisis" / "Dampak" / "Level"."""

_PAIR = 2
"""Columns of a table that says one thing a row: "NOMOR SOP", "000.8.3.3/..."."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a reader finds it: rows of cells; None where a cell reaches over from the left or from above."""

    page: int
    rows: Sequence[Sequence[str | None]]


def between_gaps(page: int, rows: Iterable[tuple[int, list[str | None]]]) -> Iterator[Grid]:
    """The tables of a sheet, given its rows by their numbers: what stands between empty ones."""
    block: list[list[str | None]] = []
    before = 0
    for number, cells in rows:
        empty = not any(cells)
        if block and (empty or number > before + 1):
            yield Grid(page, block)
            block = []
        if not empty:
            block.append(cells)
        before = number
    if block:
        yield Grid(page, block)


def lined(pages: Iterable[Page]) -> Iterator[Grid]:
    """The tables in the typed text of *pages*, where readers put a row on a line: "1 | Server | 2".

    They leave empty cells out: a line with fewer cells than the first of its table does not say which, and is no row.
    """
    for page in pages:
        block: list[list[str | None]] = []
        for line in page.text.splitlines():
            cells = line.split(CELL_BREAK)
            if len(cells) > 1 and (not block or len(cells) == len(block[0])):
                block.append([*cells])
            elif len(cells) == 1 and block:
                yield Grid(page.number, block)
                block = []
        if block:
            yield Grid(page.number, block)


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
    for line in plain(content or "").splitlines():
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
    for _ in range(_MOST_DIVISIONS):
        if not body or not _divides(heading, body[0]):
            break
        heading, body = _divided(heading, body[0], first), body[1:]
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
    own = ["" if cell and name.endswith(cell) else cell for name, cell in zip(heading, row, strict=True)]  # from above
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
        names.append(f"{above} {part}".strip() if part and not name.endswith(part) else name)
    return tuple(names)


def _counts_columns(row: tuple[str, ...]) -> bool:
    """Whether *row* only numbers the columns: 1, 2, 3 ..."""
    numbers = [match.group(1) if (match := _COLUMN_NUMBER.fullmatch(cell)) else "" for cell in row]
    return numbers == [str(number) for number in range(1, len(row) + 1)]


def _goes_on(before: Table, page: int, body: list[tuple[str, ...]]) -> bool:
    return bool(before.heading) and 0 <= page - before.page <= 1 and len(body[0]) == len(before.heading)
