"""What an institution sets for itself: `spbe-docs.toml`, searched from the working folder upward."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import Field

from spbe_docs.errors import UsageError
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.rules import KIND_MARK
from spbe_docs.model.settings import CalendarStage, Evaluation, Settings, Unit
from spbe_docs.settings.toml import Table, line_of, read

FILE_NAME = "spbe-docs.toml"

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


class _File(Table):
    institution: _Institution | None = None
    external: dict[str, _External] = Field(
        default_factory=dict, description="Tulis bilangan, misalnya value = 47.2 dan year = 2025."
    )
    opd: tuple[_Unit, ...] = Field((), strict=False, description="Tulis sebagai [[opd]].")
    recognition: _Recognition = _Recognition()
    letters: _Letters | None = None
    evaluation: tuple[_Evaluation, ...] = Field((), strict=False, description="Tulis sebagai [[evaluation]].")
    calendar: tuple[_Stage, ...] = Field((), strict=False, description="Tulis sebagai [[calendar]].")


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
    data, content = read(file, _File, "Berkas pengaturan")
    settings = Settings(
        institution=data.institution.name if data.institution else None,
        code=data.institution.code if data.institution else None,
        units=tuple(
            Unit(one.id, one.name, one.aliases, one.indicators, line_of(content, ("opd", number)))
            for number, one in enumerate(data.opd)
        ),
        evaluations=tuple(
            Evaluation(
                one.year,
                one.instrument,
                _exact(one.claimed_index),
                _exact(one.official_index),
                {int(number): level for number, level in one.claimed.items()},
                {int(number): level for number, level in one.official.items()},
                line_of(content, ("evaluation", number)),
            )
            for number, one in enumerate(data.evaluation)
        ),
        calendar=tuple(
            CalendarStage(one.name, one.deadline, line_of(content, ("calendar", number)))
            for number, one in enumerate(data.calendar)
        ),
        agencies={
            key: AgencyValue(Decimal(one.value), one.year, _exact(one.level)) for key, one in data.external.items()
        },
        kind_mark=float(data.recognition.kind_confidence),
        letter=file.parent / data.letters.template if data.letters else None,
        file=file,
    )
    _refuse_twice(file, settings)
    return settings


def _exact(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _refuse_twice(file: Path, settings: Settings) -> None:
    """Two tables that cannot both hold."""
    seen: dict[object, int] = {}
    for unit in settings.units:
        if unit.id in seen:
            raise UsageError(
                f"{file}, baris {unit.line}: OPD '{unit.id}' sudah ditulis pada baris {seen[unit.id]}. Gabungkan."
            )
        seen[unit.id] = unit.line
    for one in settings.evaluations:
        key = (one.year, one.instrument)
        if key in seen:
            raise UsageError(
                f"{file}, baris {one.line}: evaluasi {one.year} dengan {one.instrument} sudah ditulis pada baris "
                f"{seen[key]}. Gabungkan."
            )
        seen[key] = one.line
    for stage in settings.calendar:
        name = ("calendar", stage.name.casefold())
        if name in seen:
            raise UsageError(
                f"{file}, baris {stage.line}: tahap '{stage.name}' sudah ditulis pada baris {seen[name]}. "
                "Pilih salah satu tanggal."
            )
        seen[name] = stage.line
