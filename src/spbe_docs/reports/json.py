"""The result file: the report as it is, for programmes and for laying it out again."""

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from io import BytesIO

from pydantic_core import to_json

from spbe_docs.model.report import Report
from spbe_docs.reports.visible import encodable
from spbe_docs.reports.words import rounded

FILENAME = "report.json"

_DECIMALS = 4


def render(report: Report) -> bytes:
    """*report* field by field, in the order of the model; the same report gives the same bytes.

    Piece by piece: there may be a hundred thousand documents.
    """
    out = BytesIO()
    for number, field in enumerate(fields(report)):
        name, value = field_name(field.name), getattr(report, field.name)
        out.write(f'{"," if number else "{"}\n "{name}": '.encode())
        if isinstance(value, tuple) and value:
            for position, element in enumerate(value):
                out.write(b",\n  " if position else b"[\n  ")
                out.write(_indented(element, 2))
            out.write(b"\n ]")
        else:
            out.write(_indented(value, 1))
    out.write(b"\n}\n")
    return out.getvalue()


def _indented(value: object, depth: int) -> bytes:
    """*value* as JSON, its further lines *depth* deeper: no string of JSON holds a line break."""
    return to_json(_plain(value), indent=1).replace(b"\n", b"\n" + b" " * depth)


def field_name(name: str) -> str:
    """The name in the file: Python does not allow `from` as the name of a field."""
    return name.removesuffix("_")


def _plain(value: object) -> object:
    """*value* in the types that JSON has."""
    match value:
        case str():
            return encodable(value)
        case float():
            return float(rounded(value, _DECIMALS))
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(element) for element in value]
        case _ if is_dataclass(value):
            return {told: _plain(getattr(value, name)) for name, told in _names(value.__class__)}
        case _:
            return value


@cache
def _names(shape: type) -> tuple[tuple[str, str], ...]:
    """The fields of a part of the report, each with its name in the file."""
    return tuple((one.name, field_name(one.name)) for one in fields(shape))
