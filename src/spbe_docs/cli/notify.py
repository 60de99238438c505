"""`spbe-docs notify`."""

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, group

notify_app = group("notify", "Mencoba pemberitahuan.")


@notify_app.command(name="test", cls=Command)
def notify_test(settings: options.SettingsFile = None) -> None:
    """Mengirim satu pesan percobaan kepada semua penerima dalam pengaturan."""
    from spbe_docs.commands import notify as command  # noqa: PLC0415

    raise typer.Exit(command.test(settings))
