"""`spbe-docs doctor` and `spbe-docs cache`: what concerns the machine and not the documents."""

import typer

from spbe_docs.cli.app import Command, app, group
from spbe_docs.cli.given import engine_of
from spbe_docs.cli.options import CacheFolder, Engine, SettingsFile

cache_app = group("cache", "Melihat atau menghapus cache.")


@app.command(cls=Command)
def doctor(engine: Engine = None, settings: SettingsFile = None) -> None:
    """Memeriksa apakah komputer ini, atau klasternya, siap menjalankan spbe-docs."""
    from spbe_docs.commands import doctor as command  # noqa: PLC0415

    raise typer.Exit(command.run(engine_of(engine) or "local", settings))


@cache_app.command(name="info", cls=Command)
def cache_info(cache: CacheFolder = None) -> None:
    """Menunjukkan letak, isi, dan ukuran cache."""
    from spbe_docs.commands import cache as command  # noqa: PLC0415

    raise typer.Exit(command.info(cache))


@cache_app.command(name="clear", cls=Command)
def cache_clear(cache: CacheFolder = None) -> None:
    """Menghapus cache. Pemindaian berikutnya membaca semua dokumen kembali."""
    from spbe_docs.commands import cache as command  # noqa: PLC0415

    raise typer.Exit(command.clear(cache))
