"""`spbe-docs scan`: knows no stage, and imports the command only when it is run."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import CacheFolder, Command, app, env
from spbe_docs.cli.given import day, jobs_of, one_of
from spbe_docs.errors import UsageError


@app.command(cls=Command)
def scan(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FOLDER...", help="Folder dokumen yang dipindai. Bawaan: sumber dalam pengaturan ([[roots]])."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder laporan. Bawaan: ./spbe-report.", **env("OUT")),
    ] = None,
    instrument: Annotated[
        str,
        typer.Option(
            metavar="auto|ID|PATH", help="Instrumen penilaian; auto = yang berlaku pada --as-of.", **env("INSTRUMENT")
        ),
    ] = "auto",
    as_of: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Hari penilaian. Bawaan: hari ini.", **env("AS_OF")),
    ] = None,
    institution: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Instansi pemilik dokumen, misalnya 'Kabupaten Maju Jaya'. Bawaan: dikenali dari dokumen.",
            **env("INSTITUTION"),
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(metavar="INDEX", help="Indeks sasaran. Bawaan: predikat berikutnya.", **env("TARGET")),
    ] = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT,...",
            help="Bentuk laporan: html, json, xlsx, csv, docx, pdf, interview.",
            **env("FORMAT"),
        ),
    ] = "html,json",
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", help="Banyaknya pembaca serentak. Bawaan: jumlah prosesor.", **env("JOBS")),
    ] = None,
    ocr: Annotated[
        str, typer.Option(metavar="auto|off", help="Mengenali teks pada hasil pindai.", **env("OCR"))
    ] = "auto",
    fail_on: Annotated[
        str,
        typer.Option(metavar="none|required|any", help="Kekurangan yang membuat kode keluar 1.", **env("FAIL_ON")),
    ] = "none",
    compare: Annotated[
        Path | None,
        typer.Option(
            "--compare",
            metavar="RESULT",
            help="Hasil sebelumnya (report.json), untuk melihat yang berubah.",
            **env("COMPARE"),
        ),
    ] = None,
    accept_fewer: Annotated[
        bool,
        typer.Option("--accept-fewer", help="Berkas yang berkurang memang sudah tidak ada; lupakan yang lama."),
    ] = False,
    cache: CacheFolder = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Membaca semua berkas kembali, tanpa cache dan tanpa riwayat.")
    ] = False,
    settings: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Berkas pengaturan. Bawaan: spbe-docs.toml terdekat.", **env("SETTINGS")),
    ] = None,
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
    berkurang: dipakai hasil baca terakhirnya; 70 kesalahan internal;
    130 dihentikan.
    """
    from spbe_docs.commands import scan as command  # noqa: PLC0415 - imported only when run: --help must be quick

    now = datetime.now().astimezone()
    if institution is not None and not institution.strip():
        raise UsageError("--institution kosong. Tulis nama lengkapnya, misalnya 'Kabupaten Maju Jaya'.")
    options = command.Options(
        folders=folders or [],
        out=out,
        instrument=instrument,
        as_of=now.date() if as_of is None else day(as_of),
        institution=institution,
        target=target,
        formats=formats,
        jobs=jobs_of(jobs),
        ocr=one_of("--ocr", ocr, ("auto", "off")) == "auto",
        fail_on=one_of("--fail-on", fail_on, ("none", "required", "any")),
        settings=settings,
        quiet=quiet,
        progress=not no_progress,
        json=as_json,
        log_file=log_file,
        log_format=one_of("--log-format", log_format, ("text", "json")),
        compare=compare,
        cache=cache,
        use_cache=not no_cache,
        accept_fewer=accept_fewer,
    )
    raise typer.Exit(command.run(options, now=now))
