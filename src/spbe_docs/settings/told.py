"""Every value of the settings in force, and where it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.settings.literal import literal
from spbe_docs.settings.secrets import SMTP_PASSWORD
from spbe_docs.settings.tables import SettingsFile
from spbe_docs.settings.toml import Table, keys_of, line_of, tables_in, written

UNSET = "(tidak diatur)"
_DEFAULT = "bawaan"
_PASSWORD = "notification.smtp.password"  # noqa: S105 - a name


@dataclass(frozen=True, slots=True)
class Told:
    """One value, as TOML writes it, with its full name and its origin."""

    name: str
    value: str
    origin: str


def told(
    data: SettingsFile,
    file: Path | None,
    content: str,
    overrides: Mapping[str, tuple[object, str]],
    environment: Mapping[str, str],
) -> Iterator[Told]:
    """All values of *data*, the content of *file*, in the order of its tables.

    *overrides* are the values that win over it, by name, each with its origin. Secrets are never told.
    """
    origins = {name: f"{file}:{line_of(content, path)}" for name, path in written(data)}
    for key, field in SettingsFile.model_fields.items():
        table, value = next(tables_in(field.annotation)), getattr(data, key)
        if isinstance(value, tuple):
            for number, one in enumerate(value, start=1):
                yield from _table(f"{key}.{number}", type(one), one, origins, overrides)
        elif isinstance(value, dict):
            for name, one in value.items():
                yield from _table(f"{key}.{name}", type(one), one, origins, overrides)
        else:
            yield from _table(key, table, value, origins, overrides)
    if environment.get(SMTP_PASSWORD):
        yield Told(_PASSWORD, "******", f"lingkungan {SMTP_PASSWORD}")
    else:
        yield Told(_PASSWORD, UNSET, _DEFAULT)


def _table(
    name: str,
    table: type[Table],
    data: Table | None,
    origins: Mapping[str, str],
    overrides: Mapping[str, tuple[object, str]],
) -> Iterator[Told]:
    """The values of a table; of one that is left out, what it would be."""
    values = {info.alias or field: getattr(data, field) for field, info in table.model_fields.items()} if data else {}
    for key, field in keys_of(table).items():
        full = f"{name}.{key}"
        if below := next(tables_in(field.annotation), None):
            yield from _table(full, below, values.get(key), origins, overrides)
            continue
        value = values.get(key)
        origin = origins.get(full, _DEFAULT)
        if full in overrides:
            value, origin = overrides[full]
        yield Told(full, UNSET if value is None else literal(value), origin)
