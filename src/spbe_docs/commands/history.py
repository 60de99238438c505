"""`spbe-docs history`: the runs that are remembered, and what changed with one of them."""

import json
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.commands.printing import show
from spbe_docs.commands.remember import cache_of
from spbe_docs.compare.packed import unpack_changes
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.history import Run
from spbe_docs.privacy import mask
from spbe_docs.refused import why
from spbe_docs.reports.explained.changes import changes
from spbe_docs.reports.explained.lines import Line, Tone
from spbe_docs.reports.json import render
from spbe_docs.reports.links import placed
from spbe_docs.reports.saved import NoResultError, load
from spbe_docs.store.database import DamagedError
from spbe_docs.store.history import FILE_NAME, changes_of, look, result_of
from spbe_docs.whole import write_whole

_DOWN = "; ada sumber yang bermasalah"
_UNSEEN = "Ada sumber yang bermasalah; yang berubah di dalamnya belum tentu terlihat di sini."
_NOBODY = "instansi belum jelas"
_FIRST = "Pemindaian pertama: tidak ada yang dibandingkan."
_COUNTED = (
    ("lost", "hilang"),
    ("newly_met", "baru terpenuhi"),
    ("worse", "memburuk"),
    ("better", "membaik"),
    ("by_rules_or_source", "karena aturan atau sumber"),
)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    of: Callable[[Run], str]
    is_number: bool = False


_COLUMNS = (
    _Column("No.", lambda run: str(run.number), is_number=True),
    _Column("Dijalankan", lambda run: f"{run.made_at:%Y-%m-%d %H:%M}"),
    _Column("Keadaan per", lambda run: run.as_of.isoformat()),
    _Column("Instrumen", lambda run: run.instrument),
    _Column("Berkas", lambda run: str(run.files), is_number=True),
    _Column("Terpenuhi", lambda run: f"{run.met} dari {run.total}", is_number=True),
    _Column("Indeks", lambda run: run.printed, is_number=True),
)


def run(number: int | None, folder: Path | None, limit: int, *, as_json: bool) -> ExitCode:
    """Prints the last *limit* runs, or what changed with the run of that *number*.

    Raises UsageError when the history cannot be read, or has no such run.
    """
    folder = cache_of(folder)
    runs = _runs(folder)
    if number is not None:
        show(_one(folder, runs, number))
    elif as_json:
        json.dump([_told(one) for one in runs[-limit:]], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif not runs:
        show([Line(f"Belum ada riwayat di {folder}. Riwayat dimulai dengan pemindaian pertama.")])
    else:
        show(_table(runs[-limit:], runs))
    return ExitCode.DONE


def save(number: int, folder: Path | None, file: Path) -> ExitCode:
    """Writes `report.json` of the run of that *number* to *file*, which must not be there yet, with links from there.

    Raises UsageError when the history does not have it, or *file* cannot be written.
    """
    folder = cache_of(folder)
    sources = _found(_runs(folder), number).line.sources
    try:
        result = result_of(folder, number)
        report = None if result is None else load(result)
    except (DamagedError, NoResultError) as error:
        raise UsageError(f"Hasil lengkap pemindaian {number} dalam riwayat rusak.") from error
    if report is None:
        raise UsageError(
            f"Hasil lengkap pemindaian {number} tidak disimpan lagi: hanya yang terakhir dari tiap deret yang disimpan."
        )
    if file.exists():
        raise UsageError(f"{file} sudah ada dan tidak ditimpa. Pilih nama yang lain.")
    try:
        write_whole(file, render(placed(report, map(Path, sources), file.parent)), private=True)
    except OSError as error:
        raise UsageError(f"{file} tidak dapat ditulis ({why(error)}). Periksa letak dan izinnya.") from error
    say(f"Ditulis: {file}. Susun laporannya dengan: spbe-docs report {shlex.quote(str(file))} --out FOLDER")
    return ExitCode.DONE


def _runs(folder: Path) -> Sequence[Run]:
    try:
        return look(folder)
    except DamagedError as error:
        raise UsageError(
            f"Riwayat {folder / FILE_NAME} tidak dapat dibaca. Pemindaian berikutnya menyisihkannya dan "
            "memulai yang baru."
        ) from error


def _table(shown: Sequence[Run], runs: Sequence[Run]) -> Iterator[Line]:
    """Those of *runs* that are *shown*, by the folders that were scanned; those judged for another day apart."""
    columns = (*_COLUMNS, _Column("Perubahan", lambda run: _words(run, is_first=_is_first(run, runs))))
    for line in dict.fromkeys(run.line for run in shown):
        own = [run for run in shown if run.line == line]
        aside = "" if line.is_nightly else ", dinilai untuk hari lain (--as-of)"
        yield Line(f"{own[-1].institution or _NOBODY}: {', '.join(line.sources)}{aside}", Tone.HEADING)
        cells = [[column.heading for column in columns], *([column.of(run) for column in columns] for run in own)]
        widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
        for place, row in enumerate(cells):
            yield Line(_row(row, widths, columns), Tone.PLAIN if place else Tone.FAINT)
        yield Line()
    told = f"{len(shown)} dari {len(runs)} pemindaian. Rincian satu pemindaian: spbe-docs history NOMOR"
    yield Line(told, Tone.FAINT)


def _row(cells: Sequence[str], widths: Sequence[int], columns: Sequence[_Column]) -> str:
    aligned = (
        cell.rjust(width) if column.is_number else cell.ljust(width)
        for cell, width, column in zip(cells, widths, columns, strict=True)
    )
    return "  ".join(aligned).rstrip()


def _is_first(run: Run, runs: Iterable[Run]) -> bool:
    """Whether no other of *runs* came before it in its line."""
    return not any(other.line == run.line and other.number < run.number for other in runs)


def _words(run: Run, *, is_first: bool) -> str:
    counted = [f"{run.changed[name]} {word}" for name, word in _COUNTED if run.changed.get(name)]
    nothing = "tidak ada" if run.changed else "pertama" if is_first else "tidak ada yang dicatat"
    return (", ".join(counted) or nothing) + ("" if run.is_whole else _DOWN)


def _one(folder: Path, runs: Sequence[Run], number: int) -> Iterator[Line]:
    found = _found(runs, number)
    yield Line(f"Pemindaian {number}, {found.made_at:%Y-%m-%d %H:%M}, keadaan per {found.as_of}", Tone.TITLE)
    whose = found.institution or _NOBODY
    yield Line(f"{whose}; {', '.join(found.line.sources)}; {found.instrument_title}", Tone.FAINT)
    packed = changes_of(folder, number)
    if packed is None:
        if not found.is_whole:
            yield Line(_UNSEEN, Tone.OPEN)
        yield Line(_FIRST if _is_first(found, runs) else _why_nothing(found, runs))
        return
    try:
        yield from changes(unpack_changes(packed), {}, () if found.is_whole else [Line(_UNSEEN, Tone.OPEN)])
    except ValueError as error:
        raise UsageError(f"Catatan perubahan pemindaian {number} rusak.") from error


def _why_nothing(run: Run, runs: Iterable[Run]) -> str:
    """Why no change was recorded with *run*, which is not the first of its line."""
    own = (one for one in runs if one.line == run.line and one.instrument == run.instrument)
    before = max((one for one in own if one.number < run.number), key=lambda one: one.number, default=None)
    if before is None:
        return f"Tidak ada yang dibandingkan: ini pemindaian pertama dengan instrumen {run.instrument}."
    which = f"pemindaian {before.number} ({before.made_at:%Y-%m-%d %H:%M})"
    if before.as_of == run.as_of:
        return f"Tidak ada hal baru sejak {which}, yang dinilai untuk hari yang sama."
    if before.as_of > run.as_of:
        return f"Tidak ada berkas yang berubah sejak {which}, yang dinilai untuk hari yang lebih kemudian."
    return f"Tidak dibandingkan: hasil {which} tidak terbaca lagi."


def _found(runs: Iterable[Run], number: int) -> Run:
    found = next((one for one in runs if one.number == number), None)
    if found is None:
        raise UsageError(f"Pemindaian nomor {number} tidak ada dalam riwayat. Lihat nomornya dengan: spbe-docs history")
    return found


def _told(run: Run) -> dict[str, object]:
    """A run for other programmes."""
    return {
        "number": run.number,
        "made_at": run.made_at.isoformat(),
        "as_of": run.as_of.isoformat(),
        "whole": run.is_whole,
        "nightly": run.line.is_nightly,
        "sources": [mask(source) for source in run.line.sources],
        "institution": run.institution,
        "instrument": run.instrument,
        "files": run.files,
        "read": run.read,
        "unreadable": run.unreadable,
        "met": run.met,
        "total": run.total,
        "supported": run.supported,
        "changes": run.changed or None,
    }
