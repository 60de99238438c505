"""`spbe-docs report`: an old result laid out again, without reading documents."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from spbe_docs.commands.alone_in import alone_in
from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.given_file import content_of
from spbe_docs.model.settings import Settings
from spbe_docs.reports import letters, pdf
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.links import moved
from spbe_docs.reports.reopen import located, reopen
from spbe_docs.reports.write import write
from spbe_docs.settings.load import in_force
from spbe_docs.settings.overrides import Overrides, laid_over


def chosen_formats(settings: Settings) -> tuple[str, ...]:
    """The formats of *settings*, options laid over.

    Raises UsageError for one that there is not, or that needs what is not installed.
    """
    chosen = settings.output.formats
    place = settings.place("output.formats")
    if unknown := [name for name in chosen if name not in FORMATS]:
        raise UsageError(f"{place}Format '{', '.join(unknown)}' tidak dikenal. Yang ada: {', '.join(FORMATS)}.")
    if "pdf" in chosen and not pdf.is_available():
        raise UsageError(
            f"{place}Format pdf memerlukan paket typst, yang belum terpasang. Pasang dengan: pip install typst."
        )
    return chosen


def own_letter(formats: Collection[str], settings: Settings) -> bytes | None:
    """The secretariat's template of the letters, when letters are among *formats* and the settings name one.

    Looked at before anything is scanned. Raises UsageError when it cannot be opened or filled in.
    """
    file = settings.letter if "docx" in formats else None
    if file is None:
        return None
    try:
        template = content_of(file)
    except OSError as error:
        raise UsageError(
            f"Naskah nota dinas {file} tidak dapat dibuka. Periksa letak dan izinnya, "
            "atau hapus [letters] dari pengaturan."
        ) from error
    letters.check(template)
    return template


def run(result: Path, out: Path, formats: tuple[str, ...] | None, settings_file: Path | None) -> ExitCode:
    """Writes the *result* of an earlier scan into *out*."""
    settings = laid_over(in_force(settings_file), Overrides(formats=formats))
    chosen = chosen_formats(settings)
    letter = own_letter(chosen, settings)
    before = located(result).parent
    with alone_in(out, datetime.now().astimezone()):
        written = write(moved(reopen(result), before, out), out, chosen, letter)
    for path in written:
        say(f"Ditulis: {path}")
    return ExitCode.DONE
