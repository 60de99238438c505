"""`spbe-docs diff` and `spbe-docs history`: import the command only when it is run."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, app
from spbe_docs.cli.options import CacheFolder
from spbe_docs.errors import UsageError


@app.command(cls=Command)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Hasil sebelumnya (report.json) atau foldernya.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Hasil sesudahnya (report.json) atau foldernya.")],
) -> None:
    """Menunjukkan apa yang berubah antara dua hasil pemindaian, dan sebabnya."""
    from spbe_docs.commands import diff as command  # noqa: PLC0415

    raise typer.Exit(command.run(old, new))


@app.command(cls=Command)
def history(
    number: Annotated[
        int | None, typer.Argument(metavar="NUMBER", help="Nomor pemindaian, untuk melihat apa yang berubah.")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", help="Banyaknya pemindaian terakhir yang ditampilkan.")] = 30,
    cache: CacheFolder = None,
    save: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Simpan hasil lengkap (report.json) pemindaian NUMBER ke FILE.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Tulis sebagai JSON.")] = False,
) -> None:
    """Menampilkan pemindaian yang sudah lalu: kapan, apa hasilnya, dan apa yang berubah."""
    from spbe_docs.commands import history as command  # noqa: PLC0415

    if limit < 1:
        raise UsageError(f"--limit {limit} tidak sah. Tulis bilangan mulai dari 1.")
    if save is None:
        raise typer.Exit(command.run(number, cache, limit, as_json=as_json))
    if number is None:
        raise UsageError("Sebutkan nomor pemindaian yang hasilnya disimpan. Lihat nomornya dengan: spbe-docs history")
    raise typer.Exit(command.save(number, cache, save))
