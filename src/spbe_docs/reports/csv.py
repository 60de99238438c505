"""The result as two tables for spreadsheets and other programmes: a row a requirement, a row a document."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO

from spbe_docs.model.report import Report
from spbe_docs.reports import tables, words
from spbe_docs.reports.tables import Cell, Column, Row
from spbe_docs.reports.visible import visible

REQUIREMENTS = "requirements.csv"
DOCUMENTS = "documents.csv"

_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""

_FORMULA = re.compile(r"^[\s'\"]*[=+\-@\t\r|]")
"""How a cell begins that a spreadsheet would calculate. Letters and digits alone never do."""


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """Both tables, separated by semicolons as spreadsheets with an Indonesian keyboard expect."""
    yield REQUIREMENTS, table(tables.REQUIREMENTS, tables.required(report))
    yield DOCUMENTS, table(tables.DOCUMENTS, report.documents)


def table(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """A table in UTF-8; every cell is text that no spreadsheet calculates."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.heading for column in columns])
    writer.writerows([_cell(column.of(row), column.decimals) for column in columns] for row in rows)
    return (_MARK + text.getvalue()).encode()


def _cell(value: Cell, decimals: int) -> str:
    """*value* as text; an apostrophe before what would be a formula."""
    match value:
        case None:
            return ""
        case str():
            text = visible(value)
            return f"'{text}" if _FORMULA.match(text) else text
        case float():
            return words.number(value, decimals)
        case date():
            return value.isoformat()
        case _:
            return str(value)
