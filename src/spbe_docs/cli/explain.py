"""`spbe-docs explain`: imports the command only when it is run."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import CacheFolder, Command, app, env
from spbe_docs.cli.given import day, one_of


@app.command(cls=Command)
def explain(
    target: Annotated[
        str, typer.Argument(metavar="TARGET", help="Jalur dokumen, nomor indikator, atau id persyaratan.")
    ],
    result: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Hasil pemindaian. Bawaan: ./spbe-report/report.json.", **env("RESULT")),
    ] = None,
    instrument: Annotated[
        str,
        typer.Option(metavar="auto|ID|PATH", help="Instrumen bagi berkas itu.", **env("INSTRUMENT")),
    ] = "auto",
    as_of: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Hari penilaian berkas itu. Bawaan: hari ini.", **env("AS_OF")),
    ] = None,
    institution: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Instansi pemilik berkas itu.", **env("INSTITUTION")),
    ] = None,
    ocr: Annotated[
        str, typer.Option(metavar="auto|off", help="Mengenali teks pada hasil pindai.", **env("OCR"))
    ] = "auto",
    cache: CacheFolder = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Membaca berkas itu kembali.")] = False,
    settings: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Berkas pengaturan. Bawaan: spbe-docs.toml terdekat.", **env("SETTINGS")),
    ] = None,
) -> None:
    """Menjelaskan apa yang disimpulkan tentang dokumen, indikator, atau persyaratan, beserta alasannya.

    Dokumen yang tidak ada dalam hasil pemindaian, tetapi ada di komputer ini, dibaca saat itu juga.
    """
    from spbe_docs.commands import alone  # noqa: PLC0415
    from spbe_docs.commands import explain as command  # noqa: PLC0415

    now = datetime.now().astimezone()
    reading = alone.Alone(
        instrument=instrument,
        as_of=now.date() if as_of is None else day(as_of),
        institution=institution,
        ocr=one_of("--ocr", ocr, ("auto", "off")) == "auto",
        settings=settings,
        cache=cache,
        use_cache=not no_cache,
    )
    options = command.Options(target, result, reading)
    raise typer.Exit(command.run(options, now=now))
