"""Reads what a report was laid out as, and spoils a report with what must not come through."""

import io
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from python_calamine import CalamineWorkbook

from spbe_docs.model.report import Report
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.given import Given


def plain(page: bytes) -> str:
    """The text of a page, in one line."""
    return " ".join(re.sub(r"<[^>]+>", "", page.decode()).split())


def rows(told: Report, sheet: str) -> list[list[Any]]:
    """The rows of one sheet of the workbook."""
    book = next(content for name, content in FORMATS["xlsx"](told, Given()) if name == "report.xlsx")
    return CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_name(sheet).to_python()


def poisoned(value: Any, poison: Callable[[str], str], is_left: Callable[[str, Any], bool]) -> Any:
    """*value* with *poison* in every text of it but in codes, and in fields (name, value) that are left as they are."""
    if type(value) is str:
        return poison(value)
    if isinstance(value, tuple):
        return tuple(poisoned(element, poison, is_left) for element in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    told = {field.name: getattr(value, field.name) for field in fields(value)}
    changed = {name: poisoned(one, poison, is_left) for name, one in told.items() if not is_left(name, one)}
    return replace(value, **changed)
