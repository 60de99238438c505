"""YAML as plain values with the place of each, and none of YAML's surprises.

The plain loader overwrites duplicate keys and turns `no` into false, `01` into 1 and `12:30:45` into 45045. Here a
scalar is a number or a truth value only when it looks like one and nothing else; aliases and tags are refused.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from spbe_docs.errors import RulePackError

Value = bool | int | float | str | list["Value"] | dict[str, "Value"] | None
Path_ = tuple[str | int, ...]

_INTEGER = re.compile(r"-?(?:0|[1-9]\d*)\Z")
_DECIMAL = re.compile(r"-?\d+\.\d+\Z")
_LARGEST = 2_000_000
_MAX_DEPTH = 30
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Tree:
    """A rule file as plain values."""

    file: Path
    value: Value
    places: dict[Path_, tuple[int, int]]
    """Line and column, counted from 1, of each key's value, by its path of keys and positions."""

    def place(self, path: Path_) -> str:
        """The file, line and column of *path*, or of the nearest part above it that exists."""
        line, column = self.places.get(self.nearest(path), (1, 1))
        return f"{self.file}, baris {line}, kolom {column}"

    def nearest(self, path: Path_) -> Path_:
        """*path*, or the nearest part above it that exists."""
        while path and path not in self.places:
            path = path[:-1]
        return path


def parse(file: Path, content: bytes) -> Tree:
    """The values of a YAML file with their places.

    Raises RulePackError for a file that is too large, not YAML, or uses duplicate keys, aliases or tags.
    """
    if len(content) > _LARGEST:
        raise RulePackError(f"{file}: berkas aturan lebih besar dari 2 MB. Pecah menjadi beberapa berkas.")
    try:
        node = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        raise RulePackError(f"{file}: bukan teks UTF-8 (bita ke-{error.start}). Simpan ulang sebagai UTF-8.") from error
    except yaml.YAMLError as error:
        why = "penulisan YAML tidak sah. Perbaiki lekukan atau tanda bacanya."
        if "nesting depth" in str(error):  # what the C parser allows, far above what a rule file needs
            why = "susunan terlalu dalam. Sederhanakan bagian ini."
        raise RulePackError(f"{file}{_where(error)}: {why}") from error
    except RecursionError as error:
        raise RulePackError(f"{file}: susunan terlalu dalam. Sederhanakan berkas itu.") from error
    if node is None:
        raise RulePackError(f"{file}: berkas aturan kosong. Isi atau hapus berkas itu.")
    walk = _Walk(file)
    return Tree(file, walk.value(node, ()), walk.places)


def _where(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return "" if mark is None else f", baris {mark.line + 1}, kolom {mark.column + 1}"


class _Walk:
    """Turns YAML nodes into values, remembering where each stood."""

    def __init__(self, file: Path) -> None:
        self.places: dict[Path_, tuple[int, int]] = {}
        self._file = file
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path_) -> Value:
        self.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
        if id(node) in self._seen:
            raise self._refusal(node, "rujukan (& dan *) tidak dipakai dalam berkas aturan. Tulis isinya secara utuh.")
        self._seen.add(id(node))
        if len(path) > _MAX_DEPTH:
            raise self._refusal(node, "susunan terlalu dalam. Sederhanakan bagian ini.")
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            raise self._refusal(node, f"penanda jenis '{node.tag}' tidak diizinkan. Hapus penanda itu.")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, position)) for position, child in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._refusal(key_node, "kunci harus berupa kata. Periksa tanda kurung atau lekukannya.")
            if key in values:
                raise self._refusal(key_node, f"kunci '{key}' ditulis dua kali. Hapus salah satunya.")
            self.places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            values[key] = self.value(value_node, (*path, key))
        return values

    def _refusal(self, node: yaml.Node, why: str) -> RulePackError:
        return RulePackError(
            f"{self._file}, baris {node.start_mark.line + 1}, kolom {node.start_mark.column + 1}: {why}"
        )


def _scalar(node: yaml.Node) -> bool | int | float | str | None:
    text = str(node.value)
    if getattr(node, "style", None):  # quoted or a block: always text; the C parser gives "" for a plain one
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return float(text)
    return text
