"""`spbe-docs init` and `spbe-docs config`: the settings, written and shown."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from spbe_docs.cli import options
from spbe_docs.cli.app import Command, app, group
from spbe_docs.cli.given import fail_on_of, formats_of, institution_of, jobs_of, ocr_of, target_of

config_app = group("config", "Melihat pengaturan.")


@app.command(cls=Command)
def init(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="FOLDER...", help="Folder dokumen yang akan dipindai.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Tanpa bertanya.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Mengganti berkas yang sudah ada.")] = False,
    institution: options.Institution = None,
    settings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Berkas yang ditulis. Bawaan: ./spbe-docs.toml.")
    ] = None,
) -> None:
    """Menulis berkas pengaturan yang dapat disunting, setelah beberapa pertanyaan."""
    from spbe_docs.commands import init as command  # noqa: PLC0415

    asked = command.Options(folders or [], institution_of(institution), settings, force)
    raise typer.Exit(command.run(asked, None if yes else _ask))


@config_app.command(name="show", cls=Command)
def show(
    context: typer.Context,
    out: options.Out = None,
    instrument: options.Instrument = None,
    institution: options.Institution = None,
    target: options.Target = None,
    formats: options.Formats = None,
    jobs: options.Jobs = None,
    ocr: options.Ocr = None,
    fail_on: options.FailOn = None,
    cache: options.CacheFolder = None,
    settings: options.SettingsFile = None,
) -> None:
    """Menampilkan tiap nilai pengaturan dan asalnya: pilihan, lingkungan, berkas dan barisnya, atau bawaan."""
    from spbe_docs.commands import config as command  # noqa: PLC0415
    from spbe_docs.settings.overrides import KEY_OF  # noqa: PLC0415

    ocr_of(ocr), fail_on_of(fail_on)
    values: dict[str, object] = {
        "out": None if out is None else str(out),
        "instrument": instrument,
        "institution": institution_of(institution),
        "target": target_of(target),
        "formats": formats_of(formats),
        "jobs": jobs_of(jobs),
        "ocr": ocr,
        "fail_on": fail_on,
        "cache": None if cache is None else str(cache),
    }
    origins = _origins(context)
    said = {KEY_OF[one]: (value, origins[one]) for one, value in values.items() if value is not None}
    raise typer.Exit(command.run(settings, said))


def _origins(context: typer.Context) -> dict[str, str]:
    """Where the value of each parameter comes from, as people say it."""

    def origin(parameter: Any) -> str:
        source = context.get_parameter_source(parameter.name)
        from_environment = source is not None and source.name == "ENVIRONMENT"
        return f"lingkungan {parameter.envvar}" if from_environment else f"pilihan {parameter.opts[0]}"

    return {str(parameter.name): origin(parameter) for parameter in context.command.params}


def _ask(question: str) -> str:
    """Asks on the terminal. Nobody there: as if nothing was said."""
    print(f"{question} (kosongkan bila belum tahu): ", end="", file=sys.stderr, flush=True)  # noqa: T201
    return sys.stdin.readline() if sys.stdin is not None else ""
