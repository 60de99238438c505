"""What an institution sets for itself: `spbe-docs.toml`, searched from the working folder upward."""

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spbe_docs.errors import UsageError

FILE_NAME = "spbe-docs.toml"


class _InstitutionTable(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=r"\S")]
    code: str | None = None


class _SettingsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    institution: _InstitutionTable | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force."""

    institution: str | None = None
    code: str | None = None
    """The region's code of the Ministry of Home Affairs, e.g. "32.11"."""

    file: Path | None = None
    """Where they come from; None: defaults."""


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
        data = _SettingsFile.model_validate(tomllib.loads(content))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{file}{_where(error)}: penulisan TOML tidak sah. Periksa tanda kutip, kurung, dan kunci yang tertulis "
            "dua kali di sekitarnya."
        ) from error
    except ValidationError as error:
        raise UsageError(_sentence(file, content, error)) from error
    institution = data.institution
    if institution is None:
        return Settings(file=file)
    return Settings(institution.name, institution.code, file)


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
        model: type[BaseModel] = _InstitutionTable if path[0] == "institution" and len(path) > 1 else _SettingsFile
        known = list(model.model_fields)
        match = get_close_matches(key, known, n=1)
        hint = f" Maksud Anda '{match[0]}'?" if match else ""
        return f"{place}: kunci '{key}' tidak dikenal.{hint} Yang ada: {', '.join(known)}."
    if detail["type"] == "missing":
        return f"{place}: kunci '{key}' belum ada. Tambahkan kunci itu."
    return f"{place}: isi kunci '{'.'.join(path)}' tidak sah. Tulis sebagai teks dalam tanda kutip."


def _line(content: str, path: list[str]) -> int:
    """The line of the last key of *path*, or of its table; 1 when neither is written out."""
    lines = content.splitlines()
    for key in reversed(path):
        for number, line in enumerate(lines, start=1):
            if line.split("=")[0].strip().strip("[]\"' ") == key:
                return number
    return 1
