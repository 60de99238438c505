"""`spbe-docs schedule`: nightly runs."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, group
from spbe_docs.cli.given import (
    engine_of,
    fail_on_of,
    formats_of,
    institution_of,
    jobs_of,
    ocr_of,
    one_of,
    target_of,
)
from spbe_docs.errors import UsageError

schedule_app = group("schedule", "Menyiapkan pemindaian tiap malam.")


@schedule_app.command(name="print", cls=Command)
def print_schedule(
    cron: Annotated[bool, typer.Option("--cron", help="Baris untuk crontab.")] = False,
    systemd: Annotated[bool, typer.Option("--systemd", help="Service dan timer untuk systemd.")] = False,
    windows: Annotated[bool, typer.Option("--windows", help="Tugas untuk Windows Task Scheduler.")] = False,
    at: Annotated[str, typer.Option(metavar="HH:MM", help="Jam mulai.")] = "02:10",
    out: options.Out = None,
    instrument: options.Instrument = None,
    institution: options.Institution = None,
    target: options.Target = None,
    formats: options.Formats = None,
    jobs: options.Jobs = None,
    ocr: options.Ocr = None,
    fail_on: options.FailOn = None,
    engine: options.Engine = None,
    cache: options.CacheFolder = None,
    settings: options.SettingsFile = None,
    log_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Catatan pemindaian. Bawaan: spbe-docs.log di sebelah pengaturan.",
            **options.env("LOG_FILE"),
        ),
    ] = None,
    log_format: Annotated[
        str | None, typer.Option(metavar="text|json", help="Bentuk catatan.", **options.env("LOG_FORMAT"))
    ] = None,
) -> None:
    """Menulis jadwal untuk dipasang pada sistem, dengan letak berkas komputer ini.

    Pilihan lainnya, atau peubah lingkungan SPBE_DOCS_* sebagai gantinya, ikut ditulis dalam jadwal itu.
    """
    from spbe_docs.commands import schedule as command  # noqa: PLC0415

    asked = [name for name, wanted in (("cron", cron), ("systemd", systemd), ("windows", windows)) if wanted]
    if len(asked) != 1:
        raise UsageError("Pilih satu: --cron, --systemd, atau --windows.")
    engine_of(engine), fail_on_of(fail_on), formats_of(formats), jobs_of(jobs), ocr_of(ocr), target_of(target)
    told = {
        "--out": out,
        "--instrument": instrument,
        "--institution": institution_of(institution),
        "--target": target,
        "--format": formats,
        "--jobs": jobs,
        "--ocr": ocr,
        "--fail-on": fail_on,
        "--engine": engine,
        "--cache": cache,
        "--log-format": log_format and one_of("--log-format", log_format, ("text", "json")),
    }
    raise typer.Exit(command.run(asked[0], at, settings, log_file, told))
