"""`spbe-docs report`: imports the command only when it is run."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, app
from spbe_docs.cli.given import formats_of
from spbe_docs.cli.options import env


@app.command(cls=Command)
def report(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="Hasil pemindaian (report.json) atau foldernya.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder laporan.", **env("OUT"))],
    formats: options.Formats = None,
    settings: options.SettingsFile = None,
) -> None:
    """Menyusun ulang laporan dari hasil pemindaian yang sudah ada, tanpa membaca dokumen."""
    from spbe_docs.commands import laid_out as command  # noqa: PLC0415

    raise typer.Exit(command.run(result, out, formats_of(formats), settings))
