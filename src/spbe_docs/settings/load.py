"""What an institution sets for itself: `spbe-docs.toml`, searched from the working folder upward."""

import os
import re
from collections.abc import Iterator
from datetime import timedelta, timezone
from decimal import Decimal
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.limits import Limits
from spbe_docs.model.settings import (
    CalendarStage,
    Evaluation,
    InstitutionSettings,
    Mail,
    Notification,
    Output,
    Pack,
    Retention,
    RootSettings,
    Scanning,
    Settings,
    Unit,
)
from spbe_docs.settings.running import NotificationTable
from spbe_docs.settings.tables import RootTable, SettingsFile
from spbe_docs.settings.toml import line_of, parse, read, written
from spbe_docs.settings.twice import refuse_twice

FILE_NAME = "spbe-docs.toml"

_ZONES = {name: timezone(timedelta(hours=hours), name) for name, hours in (("WIB", 7), ("WITA", 8), ("WIT", 9))}
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
    return _settings(file, *read(file, SettingsFile, "Berkas pengaturan"))


def understood(content: str, file: Path) -> Settings:
    """The settings that *content* would be in *file*. Raises UsageError as `load` does."""
    return _settings(file, parse(content, SettingsFile, file), content)


def _settings(file: Path, data: SettingsFile, content: str) -> Settings:
    institution = data.institution
    settings = Settings(
        institution=institution.name if institution else None,
        code=institution.code if institution else None,
        time_zone=_ZONES[institution.time_zone] if institution and institution.time_zone else None,
        scanning=_scanning(data),
        output=Output(_beside(file, data.output.folder), data.output.formats),
        cache=_beside(file, data.cache.folder),
        retention=Retention(**data.retention.model_dump()),
        limits=Limits(**data.limits.model_dump()),
        notification=_notification(data.notification),
        pack=Pack(data.pack.name, _float(data.pack.file_mb), _float(data.pack.part_mb)),
        shares_details=data.comparison.share_details,
        path_map=data.cluster.paths,
        institutions=tuple(_institutions(file, data, content)),
        roots=tuple(_root(file, content, number, one) for number, one in enumerate(data.roots)),
        units=tuple(
            Unit(one.id, one.name, one.aliases, one.indicators, line_of(content, ("opd", number)))
            for number, one in enumerate(data.opd)
        ),
        evaluations=tuple(_evaluations(data, content)),
        calendar=tuple(
            CalendarStage(one.name, one.deadline, line_of(content, ("calendar", number)))
            for number, one in enumerate(data.calendar)
        ),
        agencies={
            key: AgencyValue(Decimal(one.value), one.year, _exact(one.level), line_of(content, ("external", key)))
            for key, one in data.external.items()
        },
        kind_mark=float(data.recognition.kind_confidence),
        letter=_beside(file, data.letters.template) if data.letters else None,
        file=file,
        lines={name: line_of(content, path) for name, path in written(data)},
    )
    refuse_twice(file, settings)
    return settings


def _scanning(data: SettingsFile) -> Scanning:
    told = data.scan
    return Scanning(
        instrument=told.instrument,
        target=_exact(told.target),
        jobs=told.jobs,
        ocr=told.ocr == "auto",
        fail_on=told.fail_on,
        engine=told.engine,
        rehash_share=float(told.rehash_share),
        accept_unreadable=told.accept_unreadable,
    )


def _institutions(file: Path, data: SettingsFile, content: str) -> Iterator[InstitutionSettings]:
    for number, one in enumerate(data.institutions):
        yield InstitutionSettings(
            one.name,
            _absolute(file, one.settings),
            one.code,
            tuple(_absolute(file, folder) for folder in one.folders),
            line_of(content, ("institutions", number)),
        )


def _evaluations(data: SettingsFile, content: str) -> Iterator[Evaluation]:
    for number, one in enumerate(data.evaluation):
        yield Evaluation(
            one.year,
            one.instrument,
            _exact(one.claimed_index),
            _exact(one.official_index),
            {int(indicator): level for indicator, level in one.claimed.items()},
            {int(indicator): level for indicator, level in one.official.items()},
            line_of(content, ("evaluation", number)),
        )


def _root(file: Path, content: str, number: int, table: RootTable) -> RootSettings:
    line = line_of(content, ("roots", number, "folder"))
    if os.name != "nt" and _WINDOWS.match(table.folder):
        raise UsageError(
            f"{file}, baris {line}: {table.folder} adalah alamat Windows. Sambungkan drive itu ke komputer ini, lalu "
            "tulis folder tempatnya tersambung, misalnya /mnt/bukti."
        )
    return RootSettings(
        name=table.name,
        folder=Path(os.path.abspath(file.parent / table.folder)),  # noqa: PTH100 - `resolve` would ask the drive
        owner=table.owner,
        include=table.include,
        exclude=table.exclude,
        sentinel=table.sentinel,
        minimum_files=table.minimum_files,
        max_loss=float(table.max_loss),
        line=line_of(content, ("roots", number)),
    )


def _notification(table: NotificationTable) -> Notification:
    smtp = table.smtp
    mail = Mail(smtp.host, smtp.sender, smtp.to, smtp.port, smtp.tls, smtp.user) if smtp else None
    return Notification(mail, table.apprise, table.link)


def _beside(file: Path, written_path: str | None) -> Path | None:
    """A path in *file*, from which it counts."""
    return None if written_path is None else file.parent / written_path


def _absolute(file: Path, written_path: str) -> Path:
    return Path(os.path.abspath(file.parent / written_path))  # noqa: PTH100 - `resolve` would ask the drive


def _float(value: int | Decimal | None) -> float | None:
    return None if value is None else float(value)


def _exact(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)
