"""One rule file as the values its shape asks for."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from spbe_docs.errors import RulePackError
from spbe_docs.rulepack.tree import Tree, parse
from spbe_docs.rulepack.words import rule_error

CASES = ".cases.yaml"
"""How the name of a file with cases ends; it lies beside the rules that they test."""

_Model = TypeVar("_Model", bound=BaseModel)


def rule_files(folder: Path) -> list[Path]:
    """The rule files of *folder*; the cases beside them are no rules. Raises RulePackError when there is none."""
    found = sorted(file for file in folder.glob("*.yaml") if not file.name.endswith(CASES))
    if not found:
        raise RulePackError(f"{folder}: tidak ada berkas aturan (*.yaml) di sini. Periksa letak aturannya.")
    return found


def read_tree(file: Path) -> tuple[Tree, bytes]:
    """What *file* says as plain values, and its bytes. Raises RulePackError for a file that is no sound YAML."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise RulePackError(f"{file}: berkas aturan tidak dapat dibuka. Periksa letak dan izinnya.") from error
    return parse(file, content), content


def read_file(
    file: Path,
    model: type[_Model],
    digest: "hashlib._Hash | None" = None,
    prepare: Callable[[Tree], Tree] | None = None,
) -> tuple[_Model, Tree]:
    """What *file* says, after *prepare*, and where it says it; its content goes into *digest*.

    Raises RulePackError, with file, line and column, for a file that is not as *model* asks.
    """
    tree, content = read_tree(file)
    if digest is not None:
        digest.update(file.name.encode() + b"\0" + content)
    if prepare is not None:
        tree = prepare(tree)
    try:
        return model.model_validate_json(json.dumps(tree.value)), tree
    except ValidationError as error:
        raise rule_error(tree, model, error) from error
