"""The history of a scan: what changed since the run before, the trend, and the run itself, recorded."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path

from spbe_docs.compare.carried import carried
from spbe_docs.compare.compare import compare
from spbe_docs.compare.day import over_the_day
from spbe_docs.compare.packed import pack, pack_changes, unpack
from spbe_docs.compare.snapshot import Snapshot, snapshot
from spbe_docs.compare.trend import trends
from spbe_docs.errors import UsageError
from spbe_docs.model.changes import Change, Changes
from spbe_docs.model.codes import HealthCode
from spbe_docs.model.history import Latest, Line, Run
from spbe_docs.model.report import Report
from spbe_docs.model.settings import Retention
from spbe_docs.refused import why
from spbe_docs.reports import json as result_file
from spbe_docs.reports.places import changes_told_apart
from spbe_docs.store.history import HistoryFile
from spbe_docs.store.places import cache_folder, network_file_system

_WAIT_SECONDS = 5.0
_WAIT_STEP = 0.2
_LISTED = frozenset({HealthCode.OK, HealthCode.FOLDER_UNREADABLE})
"""A folder to which nobody gives the right may stay closed for years."""

_NOT_RECORDED = "pemindaian ini tidak dicatat dan tidak dibandingkan dengan yang sebelumnya"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run was asked, as far as its history depends on it."""

    folders: Sequence[Path]
    institution: str | None
    """As given or configured; None where it is to be recognised."""

    retention: Retention


class Past:
    """What is remembered of the runs before this one; nothing without a file."""

    def __init__(self, file: HistoryFile | None, asked: Asked, say: Callable[[str], None]) -> None:
        self._file = file
        self._asked = asked
        self._say = say
        self._changes: Changes | None = None
        """Since the run before."""

        self._kept: Snapshot | None = None
        """What the next run is to be compared with."""

        self._day_before: bytes | None = None
        """What the runs of this day are compared with, packed."""

        self.says_again = False
        """Whether what changed was told by an earlier run of the day, all of it."""

    def beside(self, report: Report, earlier: Snapshot | None) -> Report:
        """*report* with what changed since *earlier*, else since the last run of another day, and with its trend."""
        now = self._kept = snapshot(report)
        run = _run(report, self._line(report))
        changes = None
        if self._file is not None:
            changes = self._since_another_day(now, run)
            report = replace(report, trend=trends(self._file.runs(run.line), run))
        self.says_again = earlier is None and changes is not None and self._changes is None
        return replace(report, changes=changes if earlier is None else compare(earlier, now))

    def record(self, report: Report, written: Iterable[Path]) -> None:
        """Puts the run behind the others; its report has been *written*, into these files."""
        if self._file is None:
            return
        run = _run(report, self._line(report))
        changes = self._changes
        if changes is not None:
            changes = changes_told_apart(changes, report)
            run = replace(run, changed=_counted(changes))
        self._file.record(
            run,
            None if changes is None else pack_changes(changes),
            Latest(run.instrument, run.as_of, pack(self._kept or snapshot(report)), self._day_before),
            _result(report, written),
            keep_runs=self._asked.retention.history_nights,
            keep_days=self._asked.retention.history_days,
        )

    def _since_another_day(self, now: Snapshot, run: Run) -> Changes | None:
        """What changed since the last run of the line for another day; None when there is none to compare with.

        Where all runs were for this day: since the last one, and None when that is nothing.
        """
        last = self._file.latest(run.line, run.instrument) if self._file is not None else None
        before = None if last is None else self._unpacked(last.snapshot)
        if last is None or before is None:
            return None
        self._kept = carried(before, now)
        self._changes = _news(before, now, run)
        if last.as_of != run.as_of:
            self._day_before = last.snapshot
            return self._changes
        self._day_before = last.day_before
        day_before = None if last.day_before is None else self._unpacked(last.day_before)
        changes = None if day_before is None else _news(day_before, now, run)
        return self._changes if changes is None else over_the_day(changes, self._changes)

    def _unpacked(self, packed: bytes) -> Snapshot | None:
        try:
            return unpack(packed)
        except ValueError:
            self._say("Hasil terakhir dalam riwayat tidak terbaca; perubahannya tidak dihitung kali ini.")
            return None

    def _line(self, report: Report) -> Line:
        folders = tuple(sorted(str(folder) for folder in self._asked.folders))
        return Line(folders, self._asked.institution, is_nightly=report.made_at.date() == report.as_of)


def _news(before: Snapshot, now: Snapshot, run: Run) -> Changes | None:
    """What changed; None for nothing on one day, and for what only the day changed where it is an earlier one."""
    changes = compare(before, now)
    goes_back = not run.line.is_nightly and before.as_of > run.as_of
    nothing = Changes(run.as_of, until=run.as_of, since_made_at=changes.since_made_at)
    return None if changes == nothing or (goes_back and not changes.documents) else changes


@contextmanager
def past(given: Path | None, asked: Asked, say: Callable[[str], None], *, wanted: bool) -> Iterator[Past]:
    """The history in the folder *given*, or in that of the user's own cache; nothing when it is not *wanted*.

    Whatever is wrong with it is said, and never stops the run.
    """
    file = None
    try:
        file = _opened((given or cache_folder()).absolute()) if wanted else None
    except BlockingIOError:
        say(f"Riwayat sedang dipakai oleh pemindaian lain; {_NOT_RECORDED}.")
    except (OSError, RuntimeError) as error:
        say(f"Riwayat tidak dapat dipakai ({why(error)}); {_NOT_RECORDED}.")
    except UsageError as error:
        say(f"Riwayat tidak dapat dipakai ({str(error).rstrip('.')}); {_NOT_RECORDED}.")
    if file is None:
        yield Past(None, asked, say)
        return
    with file:
        yield Past(file, asked, say)
    for sentence in file.said:
        say(sentence)


def _opened(folder: Path) -> HistoryFile:
    """Waits a little for another run that is just recording itself."""
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            return HistoryFile(folder, write_ahead=network_file_system(folder) is None)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise
            time.sleep(_WAIT_STEP)


def _result(report: Report, written: Iterable[Path]) -> bytes:
    """The result file, as it was written where it was: with 100,000 documents it takes seconds to make."""
    file = next((one for one in written if one.name == result_file.FILENAME), None)
    return result_file.render(report) if file is None else file.read_bytes()


def _run(report: Report, line: Line) -> Run:
    summary = report.summary
    return Run(
        line=line,
        made_at=report.made_at,
        as_of=report.as_of,
        instrument=report.instrument.id,
        instrument_title=report.instrument.title,
        institution=report.institution.name,
        files=summary.files,
        read=summary.read,
        unreadable=summary.unreadable + summary.partial,
        met=summary.requirements.met,
        total=summary.requirements.total,
        supported=summary.index.supported,
        printed=summary.index.printed,
        is_whole=all(root.health.code in _LISTED for root in report.roots),
    )


def _counted(changes: Changes) -> dict[str, int]:
    """How many requirements stand in each list."""
    lists = {field.name: getattr(changes, field.name) for field in fields(changes)}
    return {
        name: len(members)
        for name, members in lists.items()
        if isinstance(members, tuple) and all(isinstance(one, Change) for one in members)
    }
