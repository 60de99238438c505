"""`spbe-docs report`: imports the command only when it is run."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, app, env


@app.command(cls=Command)
def report(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="Hasil pemindaian (report.json) atau foldernya.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder laporan.", **env("OUT"))],
    formats: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT,...", help="html, json, xlsx, csv, docx, pdf, interview.", **env("FORMAT")
        ),
    ] = "html,json",
    settings: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Berkas pengaturan. Bawaan: spbe-docs.toml terdekat.", **env("SETTINGS")),
    ] = None,
) -> None:
    """Menyusun ulang laporan dari hasil pemindaian yang sudah ada, tanpa membaca dokumen."""
    from spbe_docs.commands import laid_out as command  # noqa: PLC0415

    raise typer.Exit(command.run(result, out, formats, settings))
