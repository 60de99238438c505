"""`spbe-docs rollup`: many results side by side."""

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.refused import why
from spbe_docs.reports.json import FILENAME
from spbe_docs.reports.links import folders
from spbe_docs.reports.reopen import located
from spbe_docs.rollup import page, workbook
from spbe_docs.rollup.results import Result, results
from spbe_docs.rollup.together import together
from spbe_docs.whole import write_together


def run(paths: Sequence[Path], out: Path, *, ranked: bool, now: datetime) -> ExitCode:
    """Writes the comparison of the results at *paths* into *out*; 3 when one had to be left out."""
    taken, refused = results(paths)
    told = together(taken, refused, ranked=ranked)
    _refuse_over_others(out, taken)
    contents = {page.FILENAME: page.render(told, now), workbook.FILENAME: workbook.render(told, now)}
    try:
        out.mkdir(parents=True, exist_ok=True)
        write_together({out / name: content for name, content in contents.items()})
    except OSError as error:
        raise _unwritable(out, error) from error
    for one in refused:
        say(f"Tidak disertakan: {one.why}")
    say(f"{len(taken)} instansi dibandingkan: {out / page.FILENAME}")
    return ExitCode.UNREAD_FILES if refused else ExitCode.DONE


def _refuse_over_others(out: Path, taken: Iterable[Result]) -> None:
    """Raises UsageError where a report would be written over, or the comparison be read as a document."""
    try:
        if (out / FILENAME).exists():
            raise UsageError(f"Folder {out} memuat laporan satu instansi, yang akan tertimpa. Pilih --out yang lain.")
    except OSError as error:
        raise _unwritable(out, error) from error
    place = Path(os.path.realpath(out))
    for one in taken:
        for folder in folders(one.report, located(one.path).parent).values():
            if folder is not None and place.is_relative_to(folder):
                raise UsageError(f"Folder {out} berada di dalam folder dokumen {one.name}. Pilih --out di luarnya.")


def _unwritable(out: Path, error: OSError) -> UsageError:
    return UsageError(
        f"Perbandingan tidak dapat ditulis ke {out} ({why(error)}). Periksa izin dan ruang simpan, atau pilih --out "
        "yang lain."
    )
