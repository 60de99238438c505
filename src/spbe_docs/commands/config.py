"""Shows the settings in force, each value with where it comes from."""

import os
from collections.abc import Mapping
from pathlib import Path

from spbe_docs.commands.printing import show
from spbe_docs.errors import ExitCode
from spbe_docs.reports.explained.lines import Line
from spbe_docs.settings.load import FILE_NAME, find, load
from spbe_docs.settings.tables import SettingsFile
from spbe_docs.settings.told import told
from spbe_docs.settings.toml import parse, read


def run(given: Path | None, overrides: Mapping[str, tuple[object, str]]) -> ExitCode:
    """Prints all values. *overrides* are those of command line and environment, by name, each with its origin.

    Raises UsageError for a settings file that is not as it should be.
    """
    file = given or find(Path.cwd())
    load(file)  # says what cannot hold together
    if file is None:
        data, content = parse("", SettingsFile, Path(FILE_NAME)), ""
    else:
        data, content = read(file, SettingsFile, "Berkas pengaturan")
    rows = list(told(data, file, content, overrides, os.environ))
    width = max(len(row.name) + len(row.value) for row in rows if len(row.value) < _LONG) + 3
    show([Line(f"Berkas pengaturan: {file or f'tidak ada ({FILE_NAME}); memakai bawaan'}"), Line()])
    show(Line(f"{f'{row.name} = {row.value}':<{width}}  {row.origin}") for row in rows)
    return ExitCode.DONE


_LONG = 40
"""Letters of a value that does not decide how wide the column is."""
