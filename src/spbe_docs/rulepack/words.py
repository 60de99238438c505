"""Pydantic's complaints about a rule file as Indonesian sentences that say where and what to do."""

from collections.abc import Mapping
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from spbe_docs.errors import RulePackError
from spbe_docs.rulepack.tree import Path_, Tree

_SHOWN = 5
_TYPES = {
    "string_type": "harus berupa teks (beri tanda kutip bila isinya angka)",
    "int_type": "harus berupa bilangan bulat",
    "int_from_float": "harus berupa bilangan bulat",
    "float_type": "harus berupa bilangan",
    "bool_type": "harus true atau false",
    "tuple_type": "harus berupa daftar, misalnya [a, b]",
    "list_type": "harus berupa daftar, misalnya [a, b]",
    "dict_type": "harus berupa pasangan kunci dan isi",
    "model_type": "harus berupa pasangan kunci dan isi",
    "decimal_type": 'harus berupa bilangan desimal dalam tanda kutip, misalnya "1.30"',
    "decimal_parsing": 'harus berupa bilangan desimal dalam tanda kutip, misalnya "1.30"',
    "date_type": "harus berupa tanggal, misalnya 2024-10-22",
    "date_from_datetime_parsing": "harus berupa tanggal, misalnya 2024-10-22",
    "date_parsing": "harus berupa tanggal, misalnya 2024-10-22",
    "string_too_short": "tidak boleh kosong",
    "too_short": "tidak boleh kosong",
    "greater_than": "harus lebih besar dari 0",
    "greater_than_equal": "terlalu kecil",
    "less_than_equal": "terlalu besar",
}


def rule_error(tree: Tree, model: type[BaseModel], error: ValidationError) -> RulePackError:
    """The first complaints about a rule file, one line each."""
    details = _first_causes(tree, error.errors())
    lines = [f"{tree.place(_path(detail, tree))}: {_sentence(detail, model, tree)}" for detail in details[:_SHOWN]]
    if len(details) > _SHOWN:
        lines.append(f"... dan {len(details) - _SHOWN} kesalahan lain dalam berkas yang sama.")
    return RulePackError("\n".join(lines))


def _first_causes(tree: Tree, details: list[ErrorDetails]) -> list[ErrorDetails]:
    """*details* without what only follows from others.

    A list counts as empty once its members are refused, and each choice of a union complains of the same value.
    What is there and wrong comes before what is missing: a misspelt key is both.
    """
    paths = [_path(detail, tree) for detail in details]
    causes: dict[tuple[Path_, str], ErrorDetails] = {}
    for detail, path in zip(details, paths, strict=True):
        follows = detail["type"] == "too_short" and any(other[: len(path)] == path != other for other in paths)
        if not follows:
            about_a_key = detail["type"] in {"missing", "extra_forbidden"}
            causes.setdefault((path, "") if about_a_key else (tree.nearest(path), "value"), detail)
    return sorted(causes.values(), key=lambda detail: detail["type"] == "missing")


def closest(word: str, known: Mapping[str, object] | list[str] | tuple[str, ...]) -> str:
    """A question that names what is known and much alike, or nothing."""
    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Maksud Anda '{matches[0]}'?" if matches else ""


def _path(detail: ErrorDetails, tree: Tree) -> Path_:
    """Where it is, without the names that pydantic gives the choices of a union."""
    path: Path_ = ()
    steps = detail["loc"]
    for position, step in enumerate(steps):
        is_choice = (*path, step) not in tree.places and any(
            (*path, one) in tree.places for one in steps[position + 1 :]
        )
        if not is_choice:
            path = (*path, step)
    return path


def _sentence(detail: ErrorDetails, model: type[BaseModel], tree: Tree) -> str:
    kind = detail["type"]
    named = _path(detail, tree) if kind in {"missing", "extra_forbidden"} else tree.nearest(_path(detail, tree))
    key = next((step for step in reversed(named) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        hint = closest(key, _keys(model, _path(detail, tree)[:-1]))
        return f"kunci '{key}' tidak dikenal.{hint} Perbaiki atau hapus kunci itu."
    if kind == "missing":
        return f"kunci '{key}' belum ada. Tambahkan kunci itu."
    if kind in {"enum", "literal_error"}:
        known = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
        given = str(detail["input"])
        return f"isi '{given}' pada '{key}' tidak dikenal.{closest(given, known)} Yang sah: {', '.join(known)}."
    if kind == "value_error":
        return f"{detail['ctx']['error']}"
    return f"isi kunci '{key}' {_TYPES.get(kind, 'tidak sah')}."


def _keys(model: type[BaseModel], path: Path_) -> list[str]:
    """The keys that the model knows at *path*."""
    current: object = model
    for step in path:
        current = _inner(current, step)
    return list(current.model_fields) if isinstance(current, type) and issubclass(current, BaseModel) else []


def _inner(current: object, step: str | int) -> object:
    if isinstance(current, type) and issubclass(current, BaseModel) and isinstance(step, str):
        field = current.model_fields.get(step)
        return _first_model(field.annotation) if field else current  # a key of a dict of models
    return _first_model(current)


def _first_model(annotation: object) -> object:
    """The model inside `tuple[Model, ...]`, `dict[str, Model]` or `Model | None`; the annotation itself for a model."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        inner = _first_model(argument)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner
    return annotation
