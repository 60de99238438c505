"""Crosswalk files (`rules/crosswalk/*.yaml`) into the way from one instrument to the next."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spbe_docs.errors import RulePackError
from spbe_docs.model.crosswalk import Crossing, Crosswalk, Named, Stance
from spbe_docs.model.rules import Confidence, Instrument
from spbe_docs.rulepack.load import load
from spbe_docs.rulepack.schema import Text
from spbe_docs.rulepack.tree import Tree, parse
from spbe_docs.rulepack.words import rule_error

_FOLDER = "crosswalk"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class CrossingFile(_File):
    """One indicator of the later instrument."""

    number: Annotated[int, Field(ge=1)]
    stance: Stance
    origin: Annotated[tuple[int, ...], Field(alias="from")]
    serves: tuple[Text, ...]
    make_new: tuple[Text, ...]
    confidence: Confidence
    note: Text | None = None


class CrosswalkFile(_File):
    """`rules/crosswalk/<from>-to-<to>.yaml`."""

    origin: Annotated[Text, Field(alias="from")]
    to: Text
    source: Text
    rows: tuple[CrossingFile, ...]


def crosswalk_of(rules: Path, instrument: Instrument) -> Crosswalk | None:
    """The way from or to *instrument*; None when no file knows one.

    Raises RulePackError for a file that is not as the rules' README says.
    """
    for file, data, tree in _read_all(rules):
        if instrument.id in {data.origin, data.to}:
            return _crosswalk(rules, instrument, data, tree, file)
    return None


def check_crosswalks(rules: Path) -> int:
    """How many files there are. Raises RulePackError for the first that is not as it should be."""
    found = _read_all(rules)
    for file, data, tree in found:
        _crosswalk(rules, None, data, tree, file)
    return len(found)


def _read_all(rules: Path) -> list[tuple[Path, CrosswalkFile, Tree]]:
    found = []
    for file in sorted((rules / _FOLDER).glob("*.yaml")):
        tree = parse(file, file.read_bytes())
        try:
            data = CrosswalkFile.model_validate_json(json.dumps(tree.value))
        except ValidationError as error:
            raise rule_error(tree, CrosswalkFile, error) from error
        found.append((file, data, tree))
    return found


def _crosswalk(rules: Path, used: Instrument | None, data: CrosswalkFile, tree: Tree, file: Path) -> Crosswalk:
    earlier, later = (_instrument(rules, used, key, file) for key in (data.origin, data.to))
    numbers = [row.number for row in data.rows]
    if numbers != [indicator.number for indicator in later.indicators]:
        raise RulePackError(
            f"{file}: kunci 'rows' harus memuat tiap indikator {later.id} satu kali, urut menurut nomornya."
        )
    names = {indicator.number: indicator.short_name for indicator in later.indicators}
    crossings = tuple(
        Crossing(
            Named(row.number, names[row.number]),
            row.stance,
            _named(row.origin, earlier, tree, position),
            row.serves,
            row.make_new,
            row.confidence,
            row.note,
        )
        for position, row in enumerate(data.rows)
    )
    return Crosswalk(earlier.id, earlier.title, later.id, later.title, data.source, crossings)


def _instrument(rules: Path, used: Instrument | None, identifier: str, file: Path) -> Instrument:
    if used is not None and used.id == identifier:
        return used
    folder = rules / identifier
    if not (folder / "instrument.yaml").is_file():
        raise RulePackError(f"{file}: instrumen '{identifier}' tidak terpasang. Perbaiki 'from' atau 'to'.")
    return load(rules / "kinds", folder).instrument


def _named(numbers: Sequence[int], earlier: Instrument, tree: Tree, position: int) -> tuple[Named, ...]:
    names = {indicator.number: indicator.short_name for indicator in earlier.indicators}
    for number in numbers:
        if number not in names:
            place = tree.place(("rows", position, "from"))
            raise RulePackError(f"{place}: {earlier.id} tidak mempunyai indikator {number}. Perbaiki nomornya.")
    return tuple(Named(number, names[number]) for number in numbers)
