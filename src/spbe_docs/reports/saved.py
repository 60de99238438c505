"""A result file back into the result, for what reads no documents."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from spbe_docs.model.report import FORMAT_VERSION, Report
from spbe_docs.reports.masking import masked

_LARGEST = 1e12
"""No number of a result is larger; beyond, and with NaN, no output can show it."""


class NoResultError(ValueError):
    """What was to be read is no result file."""


class WrongVersionError(NoResultError):
    """The result file was written by a version whose fields mean something else."""


def load(content: bytes) -> Report:
    """The result that was written as *content*.

    Raises WrongVersionError for another format, NoResultError for what is no result file.
    """
    try:
        told: Any = json.loads(content, parse_constant=_number, parse_float=_number)
        version = told["format_version"]
        if version != FORMAT_VERSION:
            raise WrongVersionError(str(int(version)))
        for document in told["documents"]:
            if (period := document["period"]) is not None:
                period["from_"] = period.pop("from")  # no name for a field in Python
        _refuse_circles(told["documents"])
        _tell_roots(told)
        return masked(TypeAdapter(Report).validate_python(told, strict=False))
    except NoResultError:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise NoResultError(str(error)) from error


def _number(text: str) -> float:
    value = float(text)
    if not abs(value) < _LARGEST:
        raise ValueError(text)
    return value


def _tell_roots(told: dict[str, Any]) -> None:
    """Adds the roots that results did not name once, wherever only one root has a file of that path.

    Not to what changed: that speaks of files that were there.
    """
    roots: dict[str, set[str]] = {}
    for one in told["documents"]:
        roots.setdefault(one["path"], set()).add(one["root"])
    known = {path: next(iter(found)) for path, found in roots.items() if len(found) == 1}
    for one in told["documents"]:
        for field in ("duplicate_of", "revoked_by"):
            one.setdefault(f"{field}_root", known.get(one[field] or ""))
    for row in told["crosswalk"]:
        if "document_roots" not in row and all(path in known for path in row["documents"]):
            row["document_roots"] = [known[path] for path in row["documents"]]
    for field, value in told.items():
        if field not in {"documents", "changes"}:
            _tell_root(value, known)


def _tell_root(told: Any, known: Mapping[str, str]) -> None:
    """Adds the root to whatever in *told* names a file."""
    if isinstance(told, dict) and isinstance(told.get("document"), str):
        told.setdefault("root", known.get(told["document"]))
    if isinstance(told, dict | list):
        for element in told.values() if isinstance(told, dict) else told:
            _tell_root(element, known)


def _refuse_circles(documents: list[dict[str, Any]]) -> None:
    """Raises ValueError when a document lies, at some remove, in itself."""
    containers = {(one["root"], one["path"]): one["container"] for one in documents if one["container"] is not None}
    for root, path in containers:
        place, seen = path, {path}
        while (place := containers.get((root, place))) is not None:
            if place in seen:
                raise ValueError(path)
            seen.add(place)
