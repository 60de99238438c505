"""The command line: options and help in, exit code out. Knows no stage; imports a command only when it is run."""

import os
import re
import sys
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from spbe_docs.errors import ExitCode, SpbeDocsError, UsageError

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
    ("[[PATH]]", "[PATH]"),
    ("{FOLDER...}...", "FOLDER..."),
    ("[required]", "[wajib]"),
    ("  required]", "  wajib]"),
    ("; required]", "; wajib]"),
)


_COMMANDS = ("scan", "doctor", "rules", "check")
_INTERRUPTED = "Dihentikan. Tidak ada laporan yang ditulis."


class _IndonesianHelp:
    """Typer's help with its own few words in Indonesian."""

    def get_help(self, ctx: Any) -> str:
        """The help text of a command."""
        text: str = super().get_help(ctx)  # type: ignore[misc]
        for english, indonesian in _HELP_WORDS:
            text = text.replace(english, indonesian)
        return text


class _Command(_IndonesianHelp, TyperCommand):
    pass


class _Group(_IndonesianHelp, TyperGroup):
    pass


app = typer.Typer(
    cls=_Group,
    help="Memeriksa kesiapan dokumen pemerintah daerah untuk evaluasi SPBE dan menulis laporan kesenjangannya.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
rules_app = typer.Typer(cls=_Group, help="Memeriksa berkas aturan.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")
cache_app = typer.Typer(cls=_Group, help="Melihat atau menghapus cache.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(cache_app, name="cache")


def _env(name: str) -> dict[str, Any]:
    return {"envvar": f"SPBE_DOCS_{name}", "show_envvar": False}


_CacheFolder = Annotated[
    Path | None, typer.Option("--cache", metavar="DIR", help="Folder cache. Bawaan: milik pengguna.", **_env("CACHE"))
]


@app.command(cls=_Command)
def scan(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folder dokumen yang dipindai.")],
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder laporan. Bawaan: ./spbe-report.", **_env("OUT")),
    ] = None,
    instrument: Annotated[
        str,
        typer.Option(
            metavar="auto|ID|PATH", help="Instrumen penilaian; auto = yang berlaku pada --as-of.", **_env("INSTRUMENT")
        ),
    ] = "auto",
    as_of: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Hari penilaian. Bawaan: hari ini.", **_env("AS_OF")),
    ] = None,
    institution: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Instansi pemilik dokumen, misalnya 'Kabupaten Maju Jaya'. Bawaan: dikenali dari dokumen.",
            **_env("INSTITUTION"),
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(metavar="INDEX", help="Indeks sasaran. Bawaan: predikat berikutnya.", **_env("TARGET")),
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", metavar="html,json", help="Bentuk laporan.", **_env("FORMAT"))
    ] = "html,json",
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", help="Banyaknya pembaca serentak. Bawaan: jumlah prosesor.", **_env("JOBS")),
    ] = None,
    ocr: Annotated[
        str, typer.Option(metavar="auto|off", help="Mengenali teks pada hasil pindai.", **_env("OCR"))
    ] = "auto",
    fail_on: Annotated[
        str,
        typer.Option(metavar="none|required|any", help="Kekurangan yang membuat kode keluar 1.", **_env("FAIL_ON")),
    ] = "none",
    cache: _CacheFolder = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Membaca semua berkas kembali.")] = False,
    settings: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Berkas pengaturan. Bawaan: spbe-docs.toml terdekat.", **_env("SETTINGS")),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Tanpa keluaran selain kesalahan.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Tanpa kemajuan.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Tulis report.json ke keluaran standar.")] = False,
) -> None:
    """Membaca, mencocokkan, dan menilai dokumen, lalu menulis laporannya.

    Kode keluar: 0 selesai; 1 ada kekurangan menurut --fail-on; 2 kesalahan pemakaian, pengaturan, atau aturan;
    3 selesai tetapi ada berkas yang tidak terbaca; 4 sumber tidak terjangkau atau kosong; 70 kesalahan internal;
    130 dihentikan.
    """
    from spbe_docs.commands import scan as command  # noqa: PLC0415 - imported only when run: --help must be quick

    now = datetime.now().astimezone()
    if institution is not None and not institution.strip():
        raise UsageError("--institution kosong. Tulis nama lengkapnya, misalnya 'Kabupaten Maju Jaya'.")
    options = command.Options(
        folders=folders,
        out=out,
        instrument=instrument,
        as_of=now.date() if as_of is None else _day(as_of),
        institution=institution,
        target=target,
        formats=formats,
        jobs=_jobs(jobs),
        ocr=_one_of("--ocr", ocr, ("auto", "off")) == "auto",
        fail_on=_one_of("--fail-on", fail_on, ("none", "required", "any")),
        settings=settings,
        quiet=quiet,
        progress=not no_progress,
        json=as_json,
        cache=cache,
        use_cache=not no_cache,
    )
    raise typer.Exit(command.run(options, now=now))


@app.command(cls=_Command)
def doctor() -> None:
    """Memeriksa apakah komputer ini siap menjalankan spbe-docs."""
    from spbe_docs.commands import doctor as command  # noqa: PLC0415

    raise typer.Exit(command.run())


@rules_app.command(name="check", cls=_Command)
def rules_check(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PATH]", help="Folder instrumen. Bawaan: semua yang terpasang.")
    ] = None,
) -> None:
    """Memeriksa berkas aturan dan menunjukkan baris yang salah."""
    from spbe_docs.commands import rules_check as command  # noqa: PLC0415

    raise typer.Exit(command.run(path))


@cache_app.command(name="info", cls=_Command)
def cache_info(cache: _CacheFolder = None) -> None:
    """Menunjukkan letak, isi, dan ukuran cache."""
    from spbe_docs.commands import cache as command  # noqa: PLC0415

    raise typer.Exit(command.info(cache))


@cache_app.command(name="clear", cls=_Command)
def cache_clear(cache: _CacheFolder = None) -> None:
    """Menghapus cache. Pemindaian berikutnya membaca semua dokumen kembali."""
    from spbe_docs.commands import cache as command  # noqa: PLC0415

    raise typer.Exit(command.clear(cache))


def _day(given: str) -> date:
    try:
        return datetime.strptime(given, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, not a moment
    except ValueError as error:
        raise UsageError(f"Tanggal '{given}' tidak sah. Tulis sebagai YYYY-MM-DD, misalnya 2024-10-22.") from error


def _one_of(option: str, given: str, allowed: tuple[str, ...]) -> str:
    if given not in allowed:
        raise UsageError(f"{option} '{given}' tidak dikenal. Pilih salah satu: {', '.join(allowed)}.")
    return given


def _jobs(given: int | None) -> int:
    if given is None:
        return os.cpu_count() or 1
    if given < 1:
        raise UsageError(f"--jobs {given} tidak sah. Tulis bilangan mulai dari 1.")
    return given


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
    print(message, file=sys.stderr)  # noqa: T201


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
            name = error.param.metavar or error.param.name if error.param else ""
            return f"{name} belum ditulis. {hint}"
        case "NoArgsIsHelpError":
            return str(error.format_message())
        case "BadOptionUsage":
            return f"Opsi {error.option_name} belum diberi isi. {hint}"
        case "BadParameter":
            name = error.param.opts[0] if error.param and error.param.opts else ""
            return f"Isi {name} tidak sah. {hint}"
        case _:
            return f"{_unknown_word(str(error.format_message()))} {hint}"


def _unknown_word(message: str) -> str:
    """Which word of the command line is not understood, from Typer's English message about it."""
    quoted = re.search(r"'([^']+)'|\(([^)]+)\)\W*$", message)
    if quoted is None:
        return "Perintahnya belum ditulis."
    word = quoted.group(1) or quoted.group(2)
    near = get_close_matches(word.lower(), _COMMANDS, n=1)
    return f"'{word}' tidak dikenal di sini.{f' Maksud Anda {near[0]}?' if near else ''}"
