"""The result file: the report as it is, for programmes and for laying it out again."""

import json
from dataclasses import fields, is_dataclass
from datetime import date

from spbe_docs.model.report import Report
from spbe_docs.reports.visible import encodable
from spbe_docs.reports.words import rounded

FILENAME = "report.json"

_DECIMALS = 4


def render(report: Report) -> bytes:
    """*report* field by field, in the order of the model; the same report gives the same bytes."""
    return (json.dumps(_plain(report), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


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
            return {field_name(field.name): _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value
