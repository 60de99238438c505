"""`spbe-docs diff`: imports the command only when it is run."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, app


@app.command(cls=Command)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Hasil sebelumnya (report.json) atau foldernya.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Hasil sesudahnya (report.json) atau foldernya.")],
) -> None:
    """Menunjukkan apa yang berubah antara dua hasil pemindaian, dan sebabnya."""
    from spbe_docs.commands import diff as command  # noqa: PLC0415

    raise typer.Exit(command.run(old, new))
