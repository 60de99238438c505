"""What an institution sets for itself: `spbe-docs.toml`, searched from the working folder upward."""

import os
import re
from decimal import Decimal
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.settings import CalendarStage, Evaluation, RootSettings, Settings, Unit
from spbe_docs.settings.tables import SettingsFile
from spbe_docs.settings.toml import line_of, read
from spbe_docs.settings.twice import refuse_twice

FILE_NAME = "spbe-docs.toml"

_WINDOWS = re.compile(r"[\\/]{2}[^\\/]|[A-Za-z]:[\\/]")
"""How a share or a drive is written on Windows."""


def find(start: Path) -> Path | None:
    """The nearest settings file in *start* or a folder above it."""
    folder = start.resolve()
    return next((one / FILE_NAME for one in (folder, *folder.parents) if (one / FILE_NAME).is_file()), None)


def in_force(given: Path | None) -> Settings:
    """The settings in the file *given*, else in the nearest one from the working folder upward."""
    return load(given or find(Path.cwd()))


def load(file: Path | None) -> Settings:
    """The settings in *file*; the defaults without one.

    Raises UsageError, with the place, for a file that is not as it should be.
    """
    if file is None:
        return Settings()
    data, content = read(file, SettingsFile, "Berkas pengaturan")
    settings = Settings(
        institution=data.institution.name if data.institution else None,
        code=data.institution.code if data.institution else None,
        roots=tuple(
            RootSettings(
                name=one.name,
                folder=_folder(file, one.folder, line_of(content, ("roots", number, "folder"))),
                owner=one.owner,
                include=one.include,
                exclude=one.exclude,
                sentinel=one.sentinel,
                minimum_files=one.minimum_files,
                max_loss=float(one.max_loss),
                line=line_of(content, ("roots", number)),
            )
            for number, one in enumerate(data.roots)
        ),
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
    refuse_twice(file, settings)
    return settings


def _exact(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _folder(file: Path, written: str, line: int) -> Path:
    """The folder that is *written* in *file*, from which it counts. It is not looked at."""
    if os.name != "nt" and _WINDOWS.match(written):
        raise UsageError(
            f"{file}, baris {line}: {written} adalah alamat Windows. Sambungkan drive itu ke komputer ini, lalu tulis "
            "folder tempatnya tersambung, misalnya /mnt/bukti."
        )
    return Path(os.path.abspath(file.parent / written))  # noqa: PTH100 - `resolve` would ask the drive
