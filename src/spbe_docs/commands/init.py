"""Writes a settings file to start from, after a few questions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.refused import why
from spbe_docs.settings.blank import Known, blank
from spbe_docs.settings.load import FILE_NAME, understood
from spbe_docs.whole import write_whole

Ask = Callable[[str], str]
"""Puts a question; an empty answer means that nothing is known yet."""

_INSTITUTION = (
    ("name", "Nama instansi, misalnya Kabupaten Maju Jaya"),
    ("code", "Kode wilayah Kemendagri, misalnya 32.99"),
    ("time_zone", "Zona waktu: WIB, WITA, atau WIT"),
)
_FOLDER = "Folder dokumen yang dipindai"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    folders: Sequence[Path] = ()
    institution: str | None = None
    file: Path | None = None
    force: bool = False


def run(options: Options, ask: Ask | None) -> ExitCode:
    """Writes the file and says what comes next. *ask* is None when nobody is there to answer.

    Raises UsageError when there is a file already, or when it cannot be written.
    """
    file = (options.file or Path(FILE_NAME)).absolute()
    if file.exists() and not options.force:
        raise UsageError(
            f"{file} sudah ada dan tidak ditimpa. Sunting berkas itu, atau tulis --force untuk menggantinya."
        )
    text = blank({"institution": _institution(options, file, ask), "roots": _roots(options.folders, ask)})
    understood(text, file)
    try:
        write_whole(file, text.encode())
    except OSError as error:
        raise UsageError(f"{file} tidak dapat ditulis ({why(error)}). Periksa izin foldernya.") from error
    say(f"Ditulis: {file}. Sunting seperlunya, periksa dengan 'spbe-docs config show', lalu jalankan 'spbe-docs scan'.")
    return ExitCode.DONE


def _institution(options: Options, file: Path, ask: Ask | None) -> Known:
    known = {"name": options.institution} if options.institution else {}
    if ask is not None:
        for key, question in _INSTITUTION:
            if key not in known and (key == "name" or known):  # of an institution without a name nothing can be said
                known |= _answer(known, key, question, ask, file)
    return known


def _answer(known: Mapping[str, str], key: str, question: str, ask: Ask, file: Path) -> dict[str, str]:
    """The answer, asked for again until the settings can take it; nothing when there is none."""
    while answer := ask(question).strip():
        try:
            understood(blank({"institution": {**known, key: answer}}), file)
        except UsageError as error:
            say(str(error).partition("tidak sah. ")[2] or str(error))
        else:
            return {key: answer}
    return {}


def _roots(folders: Sequence[Path], ask: Ask | None) -> list[Known]:
    written = [str(folder.absolute()) for folder in folders]
    if not written and ask is not None and (answer := ask(_FOLDER).strip()):
        written = [answer]
    names = [Path(one).name for one in written]
    return [
        {"name": name if name and names.count(name) == 1 else one, "folder": one}
        for name, one in zip(names, written, strict=True)
    ]
