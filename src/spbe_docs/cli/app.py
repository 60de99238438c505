"""What all commands share: the application they belong to, help in Indonesian, options that several take."""

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

_HELP_WORDS = (
    ("Usage:", "Pemakaian:"),
    ("Options:", "Opsi:"),
    ("Arguments:", "Argumen:"),
    ("Commands:", "Perintah:"),
    ("[OPTIONS]", "[OPSI]"),
    ("COMMAND [ARGS]...", "PERINTAH [ARGUMEN]..."),
    ("Show this message and exit.", "Tampilkan bantuan ini."),
    ("[default:", "[bawaan:"),
    (" <list[Path]>", ""),
    (" <path>", ""),
    (" <int>", ""),
    (" <str>", ""),
    ("[[PATH]]", "[PATH]"),
    ("[[NAME]]", "[NAME]"),
    ("{PATH}", "PATH"),
    ("[FOLDER...]...", "[FOLDER...]"),
    ("[required]", "[wajib]"),
    ("  required]", "  wajib]"),
    ("; required]", "; wajib]"),
)


_BRACES = re.compile(r"\{([A-Z]+)\}")
"""What is required stands in braces, which says nothing to most people."""


class _IndonesianHelp:
    """Typer's help with its own few words in Indonesian."""

    def get_help(self, ctx: Any) -> str:
        """The help text of a command."""
        text: str = super().get_help(ctx)  # type: ignore[misc]
        for english, indonesian in _HELP_WORDS:
            text = text.replace(english, indonesian)
        return _BRACES.sub(r"\1", text)


class Command(_IndonesianHelp, TyperCommand):
    pass


class Group(_IndonesianHelp, TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, the main one first."""
        return sorted(super().list_commands(ctx), key=lambda name: name != "scan")


app = typer.Typer(
    cls=Group,
    help="Memeriksa kesiapan dokumen pemerintah daerah untuk evaluasi SPBE dan menulis laporan kesenjangannya.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def group(name: str, about: str) -> typer.Typer:
    """A new group of commands below the application."""
    commands = typer.Typer(cls=Group, help=about, no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(commands, name=name)
    return commands


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - Typer hands it over so
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"spbe-docs {version('spbe-docs')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Tampilkan versi program.")
    ] = False,
) -> None:
    """Take the options that stand before any command."""
