"""`spbe-docs report`: an old result laid out again, without reading documents."""

from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.links import moved
from spbe_docs.reports.reopen import reopen
from spbe_docs.reports.write import write


def chosen_formats(given: str) -> list[str]:
    """The formats named in *given*, separated by commas. Raises UsageError for one that there is not."""
    chosen = [name.strip().lower() for name in given.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        raise UsageError(f"Format '{', '.join(unknown) or given}' tidak dikenal. Yang ada: {', '.join(FORMATS)}.")
    return chosen


def run(result: Path, out: Path, formats: str) -> ExitCode:
    """Writes the *result* of an earlier scan into *out*."""
    chosen = chosen_formats(formats)
    before = result if result.is_dir() else result.parent
    for path in write(moved(reopen(result), before, out), out, chosen):
        say(f"Ditulis: {path}")
    return ExitCode.DONE
