"""A Word file with tables: what is handed in with its explanations, and what is still lacking."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.layout import short_name
from spbe_docs.reports.tables import Cell, Column, Row
from spbe_docs.reports.visible import flat
from spbe_docs.reports.word_files import Fields, filled
from spbe_docs.resources import folder

TEMPLATE = "penjelasan.docx"


def explanation(
    report: Report,
    explained: Iterable[Mapping[str, str]],
    lacking: Iterable[Mapping[str, str]],
) -> bytes:
    """The Word file, with a row for each requirement that is *explained* and for each that is *lacking*."""
    fields: Fields = {
        "instansi": flat(report.institution.name or "Instansi belum jelas"),
        "penilaian": report.instrument.topic or report.instrument.title,
        "instrumen": short_name(report.instrument),
        "tanggal_keadaan": words.day(report.as_of),
        "penjelasan": [dict(row) for row in explained],
        "kekurangan": [dict(row) for row in lacking],
    }
    return filled((folder("templates") / TEMPLATE).read_bytes(), fields, report.made_at)


def rows(columns: Sequence[Column[Row]], of: Iterable[Row]) -> list[dict[str, str]]:
    """The rows by heading, the words of a heading joined by underscores, each cell one line of text."""
    return [{column.heading.replace(" ", "_"): _text(column.of(row)) for column in columns} for row in of]


def _text(value: Cell) -> str:
    match value:
        case None:
            return ""
        case date():
            return words.day(value)
        case _:
            return flat(str(value))
