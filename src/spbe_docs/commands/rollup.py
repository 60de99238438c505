"""`spbe-docs rollup`: many results side by side."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.refused import why
from spbe_docs.rollup import page, workbook
from spbe_docs.rollup.results import results
from spbe_docs.rollup.together import together
from spbe_docs.whole import write_whole


def run(paths: Sequence[Path], out: Path, *, ranked: bool, now: datetime) -> ExitCode:
    """Writes the comparison of the results at *paths* into *out*; 3 when one had to be left out."""
    taken, refused = results(paths)
    told = together(taken, refused, ranked=ranked)
    contents = {page.FILENAME: page.render(told, now), workbook.FILENAME: workbook.render(told, now)}
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            write_whole(out / name, content)
    except OSError as error:
        raise UsageError(
            f"Perbandingan tidak dapat ditulis ke {out} ({why(error)}). Periksa izin dan ruang simpan."
        ) from error
    for one in refused:
        say(f"Tidak disertakan: {one.why}")
    say(f"{len(taken)} instansi dibandingkan: {out / page.FILENAME}")
    return ExitCode.UNREAD_FILES if refused else ExitCode.DONE
