"""What an institution sets for itself: `spbe-docs.toml`, searched from the working folder upward."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spbe_docs.errors import UsageError
from spbe_docs.model.agencies import AgencyValue

FILE_NAME = "spbe-docs.toml"


class _InstitutionTable(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=r"\S")]
    code: str | None = None


class _ExternalTable(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    value: Annotated[int | Decimal, Field(ge=0)]
    year: Annotated[int, Field(ge=2000, le=2100)]
    level: Annotated[int | Decimal, Field(ge=0, le=5)] | None = None


class _SettingsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    institution: _InstitutionTable | None = None
    external: dict[str, _ExternalTable] = {}


_TABLES: Mapping[str, type[BaseModel]] = {"institution": _InstitutionTable, "external": _ExternalTable}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force."""

    institution: str | None = None
    code: str | None = None
    """The region's code of the Ministry of Home Affairs, e.g. "32.11"."""

    file: Path | None = None
    """Where they come from; None: defaults."""

    agencies: Mapping[str, AgencyValue] = field(default_factory=dict)
    """Values of other agencies' indices, by the id that an instrument gives the index."""


def find(start: Path) -> Path | None:
    """The nearest settings file in *start* or a folder above it."""
    folder = start.resolve()
    return next((one / FILE_NAME for one in (folder, *folder.parents) if (one / FILE_NAME).is_file()), None)


def load(file: Path | None) -> Settings:
    """The settings in *file*; the defaults without one.

    Raises UsageError, with the place, for a file that is not as it should be.
    """
    if file is None:
        return Settings()
    try:
        content = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"Berkas pengaturan {file} tidak dapat dibaca. Periksa letak dan izinnya.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: bukan teks UTF-8 (bita ke-{error.start}). Simpan ulang sebagai UTF-8.") from error
    try:
        data = _SettingsFile.model_validate(tomllib.loads(content, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{file}{_where(error)}: penulisan TOML tidak sah. Periksa tanda kutip, kurung, dan kunci yang tertulis "
            "dua kali di sekitarnya."
        ) from error
    except ValidationError as error:
        raise UsageError(_sentence(file, content, error)) from error
    institution = data.institution
    agencies = {key: _agency_value(table) for key, table in data.external.items()}
    if institution is None:
        return Settings(file=file, agencies=agencies)
    return Settings(institution.name, institution.code, file, agencies)


def _agency_value(table: _ExternalTable) -> AgencyValue:
    return AgencyValue(Decimal(table.value), table.year, None if table.level is None else Decimal(table.level))


def _where(error: tomllib.TOMLDecodeError) -> str:
    """The place that a message in English ends with."""
    place = re.search(r"at line (\d+), column (\d+)", str(error))
    return f", baris {place[1]}, kolom {place[2]}" if place else ""


def _sentence(file: Path, content: str, error: ValidationError) -> str:
    detail = error.errors()[0]
    path = [str(step) for step in detail["loc"]]
    key = path[-1]
    place = f"{file}, baris {_line(content, path)}"
    if detail["type"] == "extra_forbidden":
        known = list(_TABLES.get(path[0] if len(path) > 1 else "", _SettingsFile).model_fields)
        match = get_close_matches(key, known, n=1)
        hint = f" Maksud Anda '{match[0]}'?" if match else ""
        return f"{place}: kunci '{key}' tidak dikenal.{hint} Yang ada: {', '.join(known)}."
    if detail["type"] == "missing":
        return f"{place}: kunci '{key}' belum ada. Tambahkan kunci itu."
    if path[0] == "external":
        named = ".".join(step for step in path if step not in {"int", "decimal"})
        return f"{place}: isi kunci '{named}' tidak sah. Tulis bilangan, misalnya value = 47.2 dan year = 2025."
    return f"{place}: isi kunci '{'.'.join(path)}' tidak sah. Tulis sebagai teks dalam tanda kutip."


def _line(content: str, path: list[str]) -> int:
    """The line of the last key of *path*, or of its table; 1 when neither is written out."""
    lines = content.splitlines()
    for key in reversed(path):
        for number, line in enumerate(lines, start=1):
            if line.split("=")[0].strip().strip("[]\"' ") == key:
                return number
    return 1
