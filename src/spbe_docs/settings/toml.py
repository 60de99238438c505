"""A TOML file that people write, checked against its tables; what is wrong is said with line and remedy."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from spbe_docs.errors import UsageError
from spbe_docs.given_file import content_of
from spbe_docs.refused import why


class Table(BaseModel):
    """A table of such a file. The description of a field is the remedy: "Tulis sebagai ..."."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


_TAGS = frozenset({"[key]", "int", "decimal"})
"""Steps of a path that pydantic adds: they name no key."""

T = TypeVar("T", bound=Table)


def keys_of(table: type[Table]) -> Mapping[str, FieldInfo]:
    """The keys of *table* as they are written."""
    return {field.alias or name: field for name, field in table.model_fields.items()}


def written(data: Table, name: str = "") -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The full name and the path of every value that *data* was given, tables in it too: "output.folder".

    Tables in lists have their number from 1 in their name, and from 0 in their path.
    """
    for field, info in type(data).model_fields.items():
        if field in data.model_fields_set:
            key = info.alias or field
            yield from _within(getattr(data, field), f"{name}{key}", (key,))


def _within(value: object, name: str, path: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if isinstance(value, Table):
        yield from ((inner, (*path, *below)) for inner, below in written(value, f"{name}."))
    elif isinstance(value, dict) and any(isinstance(one, Table) for one in value.values()):
        for key, one in value.items():
            yield from _within(one, f"{name}.{key}", (*path, key))
    elif isinstance(value, tuple) and any(isinstance(one, Table) for one in value):
        for number, one in enumerate(value):
            yield from _within(one, f"{name}.{number + 1}", (*path, number))
    else:
        yield name, path


def read(file: Path, table: type[T], what: str) -> tuple[T, str]:
    """The content of *file* as a *table*, and its text. *what* the file is called in messages.

    Raises UsageError, with the place, for a file that cannot be read or is not as it should be.
    """
    try:
        content = content_of(file).decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{what} {file} tidak dapat dibaca ({why(error)}). Periksa letak dan izinnya.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: bukan teks UTF-8 (bita ke-{error.start}). Simpan ulang sebagai UTF-8.") from error
    return parse(content, table, file), content


def parse(content: str, table: type[T], file: Path) -> T:
    """*content* as a *table*. Raises UsageError, with the place in *file*, when it is not as it should be."""
    try:
        return table.model_validate(tomllib.loads(content, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{file}{_where(error)}: penulisan TOML tidak sah. Periksa tanda kutip, kurung, dan kunci yang tertulis "
            "dua kali di sekitarnya."
        ) from error
    except RecursionError as error:
        raise UsageError(f"{file}: isinya bersarang terlalu dalam. Ratakan susunannya.") from error
    except ValidationError as error:
        raise UsageError(_sentence(file, content, error, table)) from error


def line_of(content: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the key at *path*, or of the nearest table above it that is written out; 1 for none."""
    best, number_of, table = 1, dict[str, int](), ""
    keys = [str(step) for step in path if isinstance(step, str)]
    wanted = next((step for step in path if isinstance(step, int)), 0)
    for number, line in enumerate(content.splitlines(), start=1):
        if header := re.match(r"\s*\[(\[?)\s*([^\]]+?)\s*\]", line):
            table = _plain(header[2])
            if header[1]:
                number_of[table] = number_of.get(table, -1) + 1
        inside = table.split(".") if table else []
        root = inside[0] if inside else ""
        if root in number_of and keys[:1] == [root] and number_of[root] != wanted:
            continue
        here = [*inside] if header else [*inside, *_plain(line.split("=")[0]).split(".")]
        if here == keys[: len(here)] and (header or "=" in line):
            if len(here) == len(keys):
                return number
            best = number
    return best


def _plain(key: str) -> str:
    return re.sub(r"[\"'\s]", "", key)


def _where(error: tomllib.TOMLDecodeError) -> str:
    """The place that a message in English ends with."""
    place = re.search(r"at line (\d+), column (\d+)", str(error))
    return f", baris {place[1]}, kolom {place[2]}" if place else ""


def _sentence(file: Path, content: str, error: ValidationError, table: type[Table]) -> str:
    details = error.errors()
    detail = next((one for one in details if one["type"] == "extra_forbidden"), details[0])  # a slip of the pen
    path = detail["loc"]
    named = [str(step) for step in path if isinstance(step, str) and step not in _TAGS]
    key = named[-1] if named else ""
    place = f"{file}, baris {line_of(content, [step for step in path if step not in _TAGS])}"
    if detail["type"] == "extra_forbidden":
        known = list(keys_of(_table_at(table, path[:-1])))
        match = get_close_matches(key, known, n=1)
        hint = f" Maksud Anda '{match[0]}'?" if match else ""
        return f"{place}: kunci '{key}' tidak dikenal.{hint} Yang ada: {', '.join(known)}."
    if detail["type"] == "missing":
        return f"{place}: kunci '{key}' belum ada. Tambahkan kunci itu."
    if detail["type"] == "value_error":
        return f"{place}: {detail['ctx']['error']}"
    return f"{place}: isi kunci '{'.'.join(named)}' tidak sah. {_remedy(table, path)}"


def _table_at(table: type[Table], path: Sequence[str | int]) -> type[Table]:
    """The deepest table that *path* leads into."""
    found = table
    for step in path:
        if isinstance(step, str) and step in keys_of(found):
            found = next(tables_in(keys_of(found)[step].annotation), found)
    return found


def _remedy(table: type[Table], path: Sequence[str | int]) -> str:
    """How to write the value at *path*: what the nearest field above it says of itself."""
    remedy = "Tulis sebagai teks dalam tanda kutip."
    for position, step in enumerate(path):
        here = keys_of(_table_at(table, path[:position]))
        if isinstance(step, str) and step in here:
            remedy = here[step].description or remedy
    return remedy


def tables_in(annotation: object) -> Iterator[type[Table]]:
    """The tables that a value of that type consists of."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        yield annotation
    for part in get_args(annotation):
        yield from tables_in(part)
