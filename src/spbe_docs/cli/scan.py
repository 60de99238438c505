"""`spbe-docs scan`: knows no stage, and imports the command only when it is run."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, app
from spbe_docs.cli.given import (
    day_of,
    engine_of,
    fail_on_of,
    formats_of,
    institution_of,
    jobs_of,
    ocr_of,
    one_of,
    refuse_beside,
    target_of,
)
from spbe_docs.cli.options import env


@app.command(cls=Command)
def scan(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FOLDER...",
            help="Folder dokumen yang dipindai. Bawaan: sumber dalam pengaturan ([[roots]]).",
            readable=False,  # whether it is, a process finds out that may be given up on
        ),
    ] = None,
    out: options.Out = None,
    instrument: options.Instrument = None,
    as_of: options.AsOf = None,
    institution: options.Institution = None,
    target: options.Target = None,
    formats: options.Formats = None,
    jobs: options.Jobs = None,
    ocr: options.Ocr = None,
    fail_on: options.FailOn = None,
    engine: options.Engine = None,
    every: Annotated[
        bool, typer.Option("--all", help="Semua instansi dalam pengaturan ([[institutions]]), satu per satu.")
    ] = False,
    compare: Annotated[
        Path | None,
        typer.Option(
            "--compare",
            metavar="RESULT",
            help="Hasil sebelumnya (report.json), untuk melihat yang berubah. Bawaan: yang terakhir dicatat.",
            **env("COMPARE"),
        ),
    ] = None,
    accept_fewer: Annotated[
        bool,
        typer.Option("--accept-fewer", help="Berkas yang berkurang memang sudah tidak ada; lupakan yang lama."),
    ] = False,
    cache: options.CacheFolder = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Membaca semua berkas kembali, tanpa cache dan tanpa riwayat.")
    ] = False,
    settings: options.SettingsFile = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Tanpa keluaran selain kesalahan.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Tanpa kemajuan.")] = False,
    log_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Catatan pemindaian: satu baris tiap 30 detik.", **env("LOG_FILE")),
    ] = None,
    log_format: Annotated[
        str, typer.Option(metavar="text|json", help="Bentuk catatan pemindaian.", **env("LOG_FORMAT"))
    ] = "text",
    as_json: Annotated[bool, typer.Option("--json", help="Tulis report.json ke keluaran standar.")] = False,
) -> None:
    """Membaca, mencocokkan, dan menilai dokumen, lalu menulis laporannya.

    Kode keluar: 0 selesai; 1 ada kekurangan menurut --fail-on; 2 kesalahan pemakaian, pengaturan, atau aturan;
    3 selesai tetapi ada berkas yang tidak terbaca; 4 sumber tidak terjangkau, kosong, atau jauh
    berkurang: dipakai hasil baca terakhirnya; 5 pemindaian lain sedang berjalan; 70 kesalahan internal;
    130 dihentikan.
    """
    from spbe_docs.commands import scan as command  # noqa: PLC0415 - imported only when run: --help must be quick
    from spbe_docs.settings.overrides import Overrides  # noqa: PLC0415

    asked = command.Options(
        folders=folders or [],
        overrides=Overrides(
            out=out,
            formats=formats_of(formats),
            instrument=instrument,
            target=target_of(target),
            jobs=jobs_of(jobs),
            ocr=ocr_of(ocr),
            fail_on=fail_on_of(fail_on),
            engine=engine_of(engine),
            cache=cache,
        ),
        as_of=day_of(as_of),
        institution=institution_of(institution),
        settings=settings,
        quiet=quiet,
        progress=not no_progress,
        json=as_json,
        log_file=log_file,
        log_format=one_of("--log-format", log_format, ("text", "json")),
        compare=compare,
        use_cache=not no_cache,
        accept_fewer=accept_fewer,
    )
    if every:
        refuse_beside("--all", FOLDER=folders, out=out, institution=institution, compare=compare, json=as_json)
        raise typer.Exit(command.run_all(asked, now=datetime.now().astimezone()))
    raise typer.Exit(command.run(asked, now=datetime.now().astimezone()))
