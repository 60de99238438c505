"""`spbe-docs pack`."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, app
from spbe_docs.cli.given import megabytes

_RESULT = Path("spbe-report")


@app.command(cls=Command)
def pack(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder paket: yang kosong, atau paket sebelumnya.")],
    result: Annotated[
        Path, typer.Argument(metavar="[RESULT]", help="Hasil pemindaian. Bawaan: ./spbe-report.", show_default=False)
    ] = _RESULT,
    settings: options.SettingsFile = None,
    name: Annotated[str | None, typer.Option(metavar="PATTERN", help="Pola nama berkas.")] = None,
    max_file: Annotated[
        float | None, typer.Option(metavar="MB", help="Batas ukuran satu berkas; yang lebih besar tidak ikut.")
    ] = None,
    max_part: Annotated[
        float | None, typer.Option(metavar="MB", help="Batas ukuran satu bagian; berkas dibagi ke beberapa bagian.")
    ] = None,
) -> None:
    """Menyalin dokumen yang diterima dengan nama rapi, disertai penjelasan dan daftar periksa.

    Kode keluar: 0 selesai; 2 kesalahan pemakaian; 3 ada berkas yang tidak ikut; 4 folder dokumen tidak terjangkau.
    """
    from spbe_docs.commands import pack as command  # noqa: PLC0415
    from spbe_docs.model.settings import Pack  # noqa: PLC0415

    given = Pack(name, megabytes("--max-file", max_file), megabytes("--max-part", max_part))
    raise typer.Exit(command.run(result, out, given, settings))
