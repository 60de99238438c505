"""What may stand in `spbe-docs.toml`, table by table."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from spbe_docs.model.rules import KIND_MARK
from spbe_docs.model.settings import MAX_LOSS
from spbe_docs.settings.toml import Table

_Text = Annotated[str, Field(pattern=r"\S")]
_Index = Annotated[int | Decimal, Field(ge=0, le=5)]
_INDEX = "Tulis sebagai bilangan dengan titik, misalnya 2.45."
_Level = Annotated[int, Field(ge=0, le=5)]
_Levels = dict[Annotated[str, Field(pattern=r"^\d{1,2}$")], _Level]
_LEVELS = 'Tulis nomor indikator dan tingkatnya, misalnya { "1" = 3, "2" = 2 }.'


class _Institution(Table):
    name: _Text
    code: str | None = None


class _Unit(Table):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$", description="Tulis huruf kecil, angka, dan tanda hubung saja.")]
    name: _Text
    aliases: tuple[_Text, ...] = Field((), strict=False, description="Tulis sebagai daftar teks.")
    indicators: dict[str, Annotated[tuple[int, ...], Field(strict=False)]] = Field(
        default_factory=dict,
        description='Tulis nomor indikator per instrumen, misalnya { "permenpanrb-59-2020" = [1, 2] }.',
    )


_PATTERNS = 'Tulis sebagai daftar pola, misalnya ["*.bak", "Arsip lama/"].'
_Patterns = Annotated[tuple[_Text, ...], Field(strict=False, description=_PATTERNS)]


class _Root(Table):
    name: _Text
    folder: _Text
    owner: _Text | None = None
    include: _Patterns = ()
    exclude: _Patterns = ()
    sentinel: _Text | None = None
    minimum_files: Annotated[int, Field(ge=1, description="Tulis banyaknya berkas, mulai dari 1.")] = 1
    max_loss: Annotated[int | Decimal, Field(ge=0, le=1, description="Tulis bagian antara 0 dan 1, misalnya 0.3.")] = (
        Decimal(str(MAX_LOSS))
    )


class _Evaluation(Table):
    year: Annotated[int, Field(ge=2018, le=2100, description="Tulis tahun evaluasi, misalnya 2024.")]
    instrument: _Text
    claimed_index: _Index | None = Field(None, description=_INDEX)
    official_index: _Index | None = Field(None, description=_INDEX)
    claimed: _Levels = Field(default_factory=dict, description=_LEVELS)
    official: _Levels = Field(default_factory=dict, description=_LEVELS)


class _Stage(Table):
    name: _Text
    deadline: Annotated[date, Field(description="Tulis tanggal tanpa tanda kutip, misalnya 2024-10-28.")]


class _External(Table):
    value: Annotated[int | Decimal, Field(ge=0)]
    year: Annotated[int, Field(ge=2000, le=2100)]
    level: Annotated[int | Decimal, Field(ge=0, le=5)] | None = None


class _Recognition(Table):
    kind_confidence: Annotated[
        int | Decimal, Field(ge=0, le=1, description="Tulis bilangan antara 0 dan 1, misalnya 0.6.")
    ] = Decimal(str(KIND_MARK))


class _Letters(Table):
    template: Annotated[str, Field(pattern=r"(?i)\.docx$", description="Tulis letak berkas .docx.")]


class SettingsFile(Table):
    institution: _Institution | None = None
    roots: tuple[_Root, ...] = Field((), strict=False, description="Tulis sebagai [[roots]].")
    external: dict[str, _External] = Field(
        default_factory=dict, description="Tulis bilangan, misalnya value = 47.2 dan year = 2025."
    )
    opd: tuple[_Unit, ...] = Field((), strict=False, description="Tulis sebagai [[opd]].")
    recognition: _Recognition = _Recognition()
    letters: _Letters | None = None
    evaluation: tuple[_Evaluation, ...] = Field((), strict=False, description="Tulis sebagai [[evaluation]].")
    calendar: tuple[_Stage, ...] = Field((), strict=False, description="Tulis sebagai [[calendar]].")
