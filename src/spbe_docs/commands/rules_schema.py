"""Prints the shapes of rule files."""

import json

from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.rulepack.published import SHAPES, schema
from spbe_docs.rulepack.words import closest


def run(name: str | None) -> ExitCode:
    """Prints the JSON Schema of the files called *name*, or of all by name. Raises UsageError for an unknown name."""
    if name is not None and name not in SHAPES:
        raise UsageError(f"Skema '{name}' tidak dikenal.{closest(name, SHAPES)} Yang ada: {', '.join(SHAPES)}.")
    shown = schema(name) if name is not None else {each: schema(each) for each in SHAPES}
    print(json.dumps(shown, ensure_ascii=False, indent=2))  # noqa: T201
    return ExitCode.DONE
