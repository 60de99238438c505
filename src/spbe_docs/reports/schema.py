"""The published JSON Schema of the result file, made from the model so that it cannot say something else.

After a change of the model: `python -m spbe_docs.reports.schema`. Fields added later have a default in the model
and are not required here: older result files stay valid. Unknown fields are allowed, so that newer ones are, too.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from spbe_docs.model.report import FORMAT_VERSION, Report
from spbe_docs.reports.json import field_name

PATH = Path(__file__).with_name("report.schema.json")


def schema() -> bytes:
    """The schema of the result file, JSON Schema 2020-12."""
    made = TypeAdapter(Report).json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"spbe-docs report.json, format {FORMAT_VERSION}",
    }
    return (json.dumps(head | _tidy(made), ensure_ascii=False, indent=1) + "\n").encode()


def _tidy(part: Any) -> Any:
    """*part* with the names as they stand in the file, and without titles that only repeat them."""
    if isinstance(part, list):
        return [_tidy(element) for element in part]
    if not isinstance(part, dict):
        return part
    tidied = {key: _tidy(value) for key, value in part.items() if not _only_repeats(key, value)}
    if isinstance(part.get("properties"), dict):
        tidied["properties"] = {field_name(name): _tidy(value) for name, value in part["properties"].items()}
        tidied["required"] = [field_name(name) for name in part.get("required", [])]
    return tidied


def _only_repeats(key: str, value: object) -> bool:
    """Whether this is a title made from a name; a *field* called title has a schema, not a text."""
    return key == "title" and isinstance(value, str)


if __name__ == "__main__":
    PATH.write_bytes(schema())
