"""`spbe-docs schedule`: nightly runs."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, group
from spbe_docs.errors import UsageError

schedule_app = group("schedule", "Menyiapkan pemindaian tiap malam.")


@schedule_app.command(name="print", cls=Command)
def print_schedule(
    cron: Annotated[bool, typer.Option("--cron", help="Baris untuk crontab.")] = False,
    systemd: Annotated[bool, typer.Option("--systemd", help="Service dan timer untuk systemd.")] = False,
    windows: Annotated[bool, typer.Option("--windows", help="Tugas untuk Windows Task Scheduler.")] = False,
    at: Annotated[str, typer.Option(metavar="HH:MM", help="Jam mulai.")] = "02:10",
    settings: options.SettingsFile = None,
    log_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Catatan pemindaian. Bawaan: spbe-docs.log di sebelah pengaturan."),
    ] = None,
) -> None:
    """Menulis jadwal untuk dipasang pada sistem, dengan letak berkas komputer ini."""
    from spbe_docs.commands import schedule as command  # noqa: PLC0415

    asked = [name for name, wanted in (("cron", cron), ("systemd", systemd), ("windows", windows)) if wanted]
    if len(asked) != 1:
        raise UsageError("Pilih satu: --cron, --systemd, atau --windows.")
    raise typer.Exit(command.run(asked[0], at, settings, log_file))
