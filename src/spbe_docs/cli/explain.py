"""`spbe-docs explain`: imports the command only when it is run."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, app
from spbe_docs.cli.given import day_of, institution_of, ocr_of
from spbe_docs.cli.options import env


@app.command(cls=Command)
def explain(
    target: Annotated[
        str, typer.Argument(metavar="TARGET", help="Jalur dokumen, nomor indikator, atau id persyaratan.")
    ],
    result: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Hasil pemindaian. Bawaan: ./spbe-report/report.json.", **env("RESULT")),
    ] = None,
    instrument: options.Instrument = None,
    as_of: options.AsOf = None,
    institution: options.Institution = None,
    ocr: options.Ocr = None,
    cache: options.CacheFolder = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Membaca berkas itu kembali.")] = False,
    settings: options.SettingsFile = None,
) -> None:
    """Menjelaskan apa yang disimpulkan tentang dokumen, indikator, atau persyaratan, beserta alasannya.

    Dokumen yang tidak ada dalam hasil pemindaian, tetapi ada di komputer ini, dibaca saat itu juga.
    """
    from spbe_docs.commands import alone  # noqa: PLC0415
    from spbe_docs.commands import explain as command  # noqa: PLC0415
    from spbe_docs.settings.overrides import Overrides  # noqa: PLC0415

    reading = alone.Alone(
        overrides=Overrides(instrument=instrument, ocr=ocr_of(ocr), cache=cache),
        as_of=day_of(as_of),
        institution=institution_of(institution),
        settings=settings,
        use_cache=not no_cache,
    )
    raise typer.Exit(command.run(command.Options(target, result, reading), now=datetime.now().astimezone()))
