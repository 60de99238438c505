"""`spbe-docs rollup`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, app


@app.command(cls=Command)
def rollup(
    results: Annotated[
        list[Path], typer.Argument(metavar="RESULT...", help="Hasil pemindaian tiap instansi.", readable=False)
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder laporan perbandingan.")],
    rank: Annotated[bool, typer.Option("--rank", help="Urutkan menurut indeks. Bawaan: menurut nama.")] = False,
) -> None:
    """Membandingkan hasil banyak instansi, hanya dari report.json masing-masing.

    Kode keluar: 0 selesai; 2 kesalahan pemakaian; 3 ada hasil yang tidak dapat disertakan.
    """
    from spbe_docs.commands import rollup as command  # noqa: PLC0415

    raise typer.Exit(command.run(results, out, ranked=rank, now=datetime.now().astimezone()))
