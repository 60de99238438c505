"""Requirements that repeat over the indicators of an instrument, written once in `macros.yaml`, filled in where used.

Filling in happens on the plain values of a file, before its shape is checked: a filled-in requirement is a requirement
like any other, and complaints about it point at the place that uses the macro.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from spbe_docs.errors import RulePackError
from spbe_docs.rulepack.files import read_tree
from spbe_docs.rulepack.schema import RequirementFile
from spbe_docs.rulepack.tree import Path_, Tree, Value
from spbe_docs.rulepack.words import closest

FILE_NAME = "macros.yaml"
_USE = "use"
_BLANK = re.compile(r"\{(\w+)\}")
_FIELDS = tuple(RequirementFile.model_fields)

Fields = Mapping[str, Value]


class Macros:
    """The macros of one instrument, and which of them are used."""

    def __init__(self, templates: Mapping[str, Fields], tree: Tree | None = None) -> None:
        self._templates = templates
        self._tree = tree
        self._used: set[str] = set()

    def filled_in(self, tree: Tree) -> Tree:
        """*tree* (an indicator's file) with each use of a macro replaced by the requirement it stands for.

        Raises RulePackError for an unknown macro or key, and for a blank that nothing fills.
        """
        asked = tree.value.get("requirements") if isinstance(tree.value, dict) else None
        if not isinstance(tree.value, dict) or not isinstance(asked, list):
            return tree
        filled = [self._filled(one, tree, ("requirements", position)) for position, one in enumerate(asked)]
        return replace(tree, value={**tree.value, "requirements": filled})

    def refuse_unused(self) -> None:
        """Raises RulePackError for a macro that no indicator uses."""
        for name in self._templates.keys() - self._used:
            if self._tree is not None:
                raise RulePackError(
                    f"{self._tree.place((name,))}: makro '{name}' tidak dipakai indikator mana pun. Hapus makro itu."
                )

    def _filled(self, given: Value, tree: Tree, path: Path_) -> Value:
        if not isinstance(given, dict) or _USE not in given:
            return given
        name = str(given[_USE])
        if name not in self._templates:
            raise RulePackError(
                f"{tree.place((*path, _USE))}: makro '{name}' tidak dikenal.{closest(name, self._templates)} "
                f"Yang ada: {', '.join(self._templates) or 'tidak ada'}."
            )
        self._used.add(name)
        template = self._templates[name]
        blanks = tuple(dict.fromkeys(blank for value in template.values() for blank in _blanks(value)))
        own = {key: value for key, value in given.items() if key in _FIELDS}
        fillings = {key: value for key, value in given.items() if key in blanks}
        for key in given:
            if key not in own and key not in fillings and key != _USE:
                raise RulePackError(
                    f"{tree.place((*path, key))}: kunci '{key}' tidak dikenal.{closest(key, [*_FIELDS, *blanks])} "
                    "Perbaiki atau hapus kunci itu."
                )
        taken = {key: value for key, value in template.items() if key not in own}
        lacking = [b for value in taken.values() for b in _blanks(value) if not isinstance(fillings.get(b), str)]
        if lacking:
            raise RulePackError(
                f"{tree.place((*path, lacking[0]))}: makro '{name}' memerlukan kunci '{lacking[0]}' yang berisi teks. "
                "Tambahkan."
            )
        return {key: _fill(value, fillings) for key, value in taken.items()} | own


def read_macros(folder: Path) -> tuple[Macros, bytes]:
    """The macros of the instrument in *folder*, and the bytes of their file; none where there is no file.

    Raises RulePackError for a file that is not as the rules' README says.
    """
    file = folder / FILE_NAME
    if not file.is_file():
        return Macros({}), b""
    tree, content = read_tree(file)
    return Macros(dict(_templates(tree)), tree), content


def _templates(tree: Tree) -> Iterator[tuple[str, Fields]]:
    if not isinstance(tree.value, dict):
        raise RulePackError(f"{tree.place(())}: harus berupa pasangan nama dan isi makro. Perbaiki susunannya.")
    for name, template in tree.value.items():
        if not isinstance(template, dict):
            raise RulePackError(f"{tree.place((name,))}: makro '{name}' tidak berisi. Isi atau hapus makro itu.")
        for key in template:
            if key not in _FIELDS:
                raise RulePackError(
                    f"{tree.place((name, key))}: kunci '{key}' tidak dikenal.{closest(key, _FIELDS)} "
                    "Perbaiki atau hapus kunci itu."
                )
        yield name, template


def _blanks(value: Value) -> Iterator[str]:
    """The names in braces in *value*."""
    if isinstance(value, str):
        yield from _BLANK.findall(value)
    elif isinstance(value, list):
        for part in value:
            yield from _blanks(part)


def _fill(value: Value, fillings: Fields) -> Value:
    """*value* with its blanks filled in."""
    if isinstance(value, str):
        return _BLANK.sub(lambda blank: str(fillings[blank[1]]), value)
    if isinstance(value, list):
        return [_fill(part, fillings) for part in value]
    return value
