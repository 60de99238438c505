"""Runs the command line: the one place where an error becomes a sentence and an exit code."""

import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer

from spbe_docs.cli import (
    config,
    decide,
    explain,
    machine,
    notify,
    pack,
    past,
    report,
    rollup,
    rules,
    scan,
    schedule,
)
from spbe_docs.cli.app import app
from spbe_docs.errors import ExitCode, SpbeDocsError
from spbe_docs.privacy import mask
from spbe_docs.reports.visible import visible
from spbe_docs.talk import talk

COMMANDS = (
    scan,
    report,
    rollup,
    explain,
    past,
    pack,
    decide,
    rules,
    config,
    schedule,
    notify,
    machine,
)
"""The modules whose commands belong to the application, which they join when they are imported."""

_INTERRUPTED = "Dihentikan sebelum selesai. Laporan yang lama tetap ada; jalankan lagi untuk melanjutkan."


_CLOSED = re.compile("'([^']+)' is not readable")


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line and answers with its exit code; no traceback reaches the user."""
    try:
        outcome = app(args=arguments, standalone_mode=False, prog_name="spbe-docs")
    except SpbeDocsError as error:
        _complain(str(error))
        return int(error.exit_code)
    except KeyboardInterrupt:
        _complain(_INTERRUPTED)
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        return int(ExitCode.DONE)
    except Exception as error:  # noqa: BLE001 - the last door: an unforeseen error becomes one sentence and exit code 70
        return _unforeseen(error)
    if outcome == ExitCode.INTERRUPTED:  # Typer makes an exit of its own out of Ctrl-C
        _complain(_INTERRUPTED)
    return int(outcome or 0)


def _complain(message: str) -> None:
    talk(visible(mask(message)))
    if "spbe_docs.runlog" in sys.modules:  # else no run has begun
        sys.modules["spbe_docs.runlog"].fail(message)


def _unforeseen(error: Exception) -> int:
    """Typer's own complaints about the command line in Indonesian; anything else is an internal error."""
    if getattr(error, "exit_code", None) == ExitCode.USAGE and hasattr(error, "format_message"):
        _complain(_usage_sentence(error))
        return int(ExitCode.USAGE)
    if type(error).__name__ == "Abort":
        _complain("Dihentikan.")
        return int(ExitCode.INTERRUPTED)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    _complain(
        f"Kesalahan internal di {where}: {type(error).__name__}: {error}. "
        "Laporkan kepada pengelola spbe-docs beserta perintah yang dijalankan."
    )
    return int(ExitCode.INTERNAL)


def _usage_sentence(error: Any) -> str:
    context = getattr(error, "ctx", None)
    hint = f"Lihat: {context.command_path if context else 'spbe-docs'} --help"
    match type(error).__name__:
        case "NoSuchOption":
            near = f" Maksud Anda {', '.join(error.possibilities)}?" if error.possibilities else ""
            return f"Opsi {error.option_name} tidak dikenal.{near} {hint}"
        case "MissingParameter":
            name = _name(error.param) if error.param else ""
            return f"{name} belum ditulis. {hint}"
        case "NoArgsIsHelpError":
            return str(error.format_message())
        case "BadOptionUsage":
            return f"Opsi {error.option_name} belum diberi isi. {hint}"
        case "BadParameter":
            closed = _CLOSED.search(str(error.format_message()))
            name = _name(error.param) if error.param else ""
            return f"{closed[1]} tidak boleh dibaca. Periksa izinnya." if closed else f"Isi {name} tidak sah. {hint}"
        case _:
            return f"{_unknown_word(str(error.format_message()))} {hint}"


def _name(param: Any) -> str:
    """What people call an option or an argument."""
    option = next((one for one in param.opts if one.startswith("-")), None)
    return str(option or param.metavar or param.name)


def _unknown_word(message: str) -> str:
    """Which word of the command line is not understood, from Typer's English message about it."""
    quoted = re.search(r"'([^']+)'|\(([^)]+)\)\W*$", message)
    if quoted is None:
        return "Perintahnya belum ditulis."
    word = quoted.group(1) or quoted.group(2)
    near = get_close_matches(word.lower(), list(_names(app)), n=1)
    return f"'{word}' tidak dikenal di sini.{f' Maksud Anda {near[0]}?' if near else ''}"


def _names(commands: typer.Typer) -> Iterator[str]:
    """The names of all commands and groups."""
    for command in commands.registered_commands:
        yield command.name or (command.callback.__name__ if command.callback else "")
    for group in commands.registered_groups:
        yield group.name or ""
        if group.typer_instance is not None:
            yield from _names(group.typer_instance)
