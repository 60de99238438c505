"""A result as people read it: where several roots were scanned, every file is named with its root."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from spbe_docs.model.changes import Changes
from spbe_docs.model.indicators import LookalikeInfo
from spbe_docs.model.naming import place_name, root_names
from spbe_docs.model.report import CrosswalkRow, Report

_ROOT_OF = {
    "path": "root",
    "document": "root",
    "container": "root",
    "to": "to_root",
    "unread": "unread_root",
    "duplicate_of": "duplicate_of_root",
    "revoked_by": "revoked_by_root",
}
"""The fields that hold a path, each with the field that says below which root."""


def names_of(report: Report) -> Mapping[str, str]:
    """What is told of a root beside a path, by its id; nothing where there is one root."""
    return root_names({root.id: root.name for root in report.roots})


def told_apart(report: Report) -> Report:
    """*report* with the name of its root before every path; as it is where one root was scanned.

    For outputs that people read: nobody can take one file for another that lies at the same place of another root.
    """
    names = names_of(report)
    told: Report = _named(report, names) if names else report
    return told


def changes_told_apart(changes: Changes, report: Report) -> Changes:
    """The *changes* that lead to *report*, likewise."""
    names = names_of(report)
    told: Changes = _named(changes, names) if names else changes
    return told


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """*value*, a result or any part of one, with its paths as people are told of them."""
    if isinstance(value, tuple):
        return tuple(_named(element, names) for element in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    holds_more = not hasattr(value, "path")  # what is a file itself holds no other: there may be a hundred thousand
    told = {name: _named(getattr(value, name), names) for name in _fields(type(value))} if holds_more else {}
    for name, root in _named_fields(type(value)):
        path, key = getattr(value, name), getattr(value, root)
        if path is not None:
            told[name] = place_name(path, names.get(key or ""))
    if isinstance(value, CrosswalkRow) and value.document_roots:
        places = zip(value.documents, value.document_roots, strict=True)
        told["documents"] = tuple(place_name(path, names.get(root)) for path, root in places)
    return replace(value, **told)


@cache
def _fields(shape: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(shape))


@cache
def _named_fields(shape: type) -> tuple[tuple[str, str], ...]:
    """The fields of *shape* that hold a path, each with that of its root; no words that name the root already."""
    own = _fields(shape)
    pairs = ((name, root) for name, root in _ROOT_OF.items() if name in own and root in own)
    return tuple(pair for pair in pairs if not (shape is LookalikeInfo and pair[0] == "document"))
