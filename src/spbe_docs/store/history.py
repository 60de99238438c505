"""The history as a file: a row for every run, and the last whole result of every line of runs.

Unlike the cache it cannot be made anew. Only retention deletes, the oldest first; a damaged file is set aside, and the
rows that can still be read are taken over.
"""

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing, suppress
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from spbe_docs.model.history import Latest, Line, Run
from spbe_docs.store.database import Called, DamagedError, Database, look_into

FILE_NAME = "history.sqlite3"

_WHOLE_RESULTS = 50
"""Of how many lines: folders that somebody looked into once need not be kept whole for ever."""

MIGRATIONS = (
    """
    CREATE TABLE run (
        -- One row a run.
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        line BLOB NOT NULL,            -- digest of the folders, the institution asked for, and whether it is nightly
        instrument TEXT NOT NULL,
        made_on INTEGER NOT NULL,      -- the day, counted from 0001-01-01
        told TEXT NOT NULL,            -- the run in numbers, JSON
        changes BLOB                   -- verdicts and documents that changed since the run before; NULL for the first
    );
    CREATE INDEX run_of_line ON run (line, instrument, number);
    CREATE TABLE latest (
        -- The last run of each line, whole.
        line BLOB NOT NULL,
        instrument TEXT NOT NULL,
        number INTEGER NOT NULL,
        as_of TEXT NOT NULL,
        snapshot BLOB NOT NULL,        -- what of it is compared
        result BLOB NOT NULL,          -- report.json, compressed
        PRIMARY KEY (line, instrument)
    );
    """,
    """
    ALTER TABLE latest ADD COLUMN day_before BLOB;  -- the snapshot of the last run that judged another day
    """,
)

_CALLED = Called(
    "Riwayat",
    "pemindaian ini tidak dicatat",
    "riwayat dimulai lagi dengan catatan yang masih terbaca",
    "Periksa ruang disk",
)
_READ = "SELECT number, told FROM run"


class HistoryFile:
    """The history in *folder*, open. To be used in a `with` statement."""

    def __init__(self, folder: Path, *, write_ahead: bool = True) -> None:
        """Raises what `Database` raises."""
        self._database = Database(folder / FILE_NAME, MIGRATIONS, write_ahead=write_ahead, called=_CALLED)
        if self._database.set_aside is not None:
            self._take_over(self._database.set_aside)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    @property
    def said(self) -> tuple[str, ...]:
        """What a person should know of the file, in Indonesian."""
        return tuple(self._database.said)

    def runs(self, line: Line) -> list[Run]:
        """The runs of *line*, the oldest first."""
        return _runs(self._database.rows(f"{_READ} WHERE line = ? ORDER BY number", (_digest(line),)))

    def latest(self, line: Line, instrument: str) -> Latest | None:
        """The last run of *line*: under *instrument*, else under any other; None when there was none."""
        rows = self._database.rows(
            "SELECT instrument, as_of, snapshot, day_before FROM latest WHERE line = ? "
            "ORDER BY instrument = ? DESC, number DESC",
            (_digest(line), instrument),
        )
        for known, as_of, snapshot, day_before in rows[:1]:
            with suppress(TypeError, ValueError):  # damage that SQLite does not see
                before = None if day_before is None else bytes(day_before)
                return Latest(str(known), date.fromisoformat(as_of), bytes(snapshot), before)
        return None

    def record(
        self, run: Run, changes: bytes | None, latest: Latest, result: bytes, *, keep_runs: int, keep_days: int | None
    ) -> None:
        """Puts *run* behind those of its line, with what changed, and makes it the *latest*. Forgets what is too old.

        At least the last run of a line is kept.
        """
        line = _digest(run.line)
        told = json.dumps(asdict(run), default=str)
        row = (line, run.instrument, run.made_at.date().toordinal(), told, changes)
        self._database.write("INSERT INTO run (line, instrument, made_on, told, changes) VALUES (?, ?, ?, ?, ?)", [row])
        self._database.write(
            "INSERT OR REPLACE INTO latest VALUES (?, ?, (SELECT max(number) FROM run), ?, ?, ?, ?)",
            [
                (
                    line,
                    run.instrument,
                    run.as_of.isoformat(),
                    latest.snapshot,
                    zlib.compress(result, 1),
                    latest.day_before,
                )
            ],
        )
        self._forget(line, run, keep_runs, keep_days)

    def _forget(self, line: bytes, run: Run, keep_runs: int, keep_days: int | None) -> None:
        own = (line, run.instrument)
        within = "SELECT number FROM run WHERE line = ? AND instrument = ? ORDER BY number DESC LIMIT ?"
        self._database.write(
            f"DELETE FROM run WHERE line = ? AND instrument = ? AND number NOT IN ({within})",  # noqa: S608 - our own
            [(*own, *own, max(keep_runs, 1))],
        )
        if keep_days is not None:
            before = (run.made_at.date() - timedelta(days=keep_days)).toordinal()
            self._database.write(
                "DELETE FROM run WHERE line = ? AND instrument = ? AND made_on < ? AND number < (SELECT max(number) "
                "FROM run)",
                [(*own, before)],
            )
        oldest = "SELECT number FROM latest ORDER BY number DESC LIMIT ?"
        self._database.write(f"DELETE FROM latest WHERE number NOT IN ({oldest})", [(_WHOLE_RESULTS,)])  # noqa: S608
        self._database.shrink()

    def _take_over(self, damaged: Path) -> None:
        """The rows of a *damaged* file that can still be read, one by one."""
        rows = []
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as old,
        ):
            (last,) = old.execute("SELECT seq FROM sqlite_sequence WHERE name = 'run'").fetchone()
            for number in range(1, last + 1):
                with suppress(sqlite3.Error):
                    found = old.execute("SELECT * FROM run WHERE number = ?", (number,)).fetchone()
                    if found is not None and _run(found[0], found[4]) is not None:
                        rows.append(found)
        if rows:
            self._database.write("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)", rows)


def look(folder: Path) -> list[Run]:
    """All runs in the history in *folder*, the oldest first; none when there is no history.

    Raises DamagedError for a file that cannot be read.
    """
    file = folder / FILE_NAME
    if not file.is_file():
        return []
    with closing(look_into(file)) as connection:
        return _runs(_fetched(connection, f"{_READ} ORDER BY number"))


def changes_of(folder: Path, number: int) -> bytes | None:
    """What changed with the run of that *number*, packed; None when nothing is known of it."""
    with closing(look_into(folder / FILE_NAME)) as connection:
        rows = _fetched(connection, "SELECT changes FROM run WHERE number = ?", (number,))
    return bytes(rows[0][0]) if rows and rows[0][0] is not None else None


def result_of(folder: Path, number: int) -> bytes | None:
    """`report.json` of the run of that *number*; None when it is not kept: only that of the last run of a line is.

    Raises DamagedError for one that cannot be read.
    """
    with closing(look_into(folder / FILE_NAME)) as connection:
        rows = _fetched(connection, "SELECT result FROM latest WHERE number = ?", (number,))
    try:
        return zlib.decompress(rows[0][0]) if rows else None
    except zlib.error as error:
        raise DamagedError(str(error)) from error


def _fetched(connection: sqlite3.Connection, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(sql, values).fetchall()
    except sqlite3.Error as error:
        raise DamagedError(str(error)) from error


def _runs(rows: list[tuple[Any, ...]]) -> list[Run]:
    return [run for number, told in rows if (run := _run(number, told)) is not None]


def _run(number: int, told: str) -> Run | None:
    """The run that was told so; None for a row that is damaged."""
    try:
        known = json.loads(told)
        line = Line(tuple(known["line"]["sources"]), known["line"]["institution"], known["line"]["is_nightly"])
        days = {"made_at": datetime.fromisoformat(known["made_at"]), "as_of": date.fromisoformat(known["as_of"])}
        return replace(Run(**(known | days | {"line": line})), number=number)
    except (ValueError, TypeError, LookupError):
        return None


def _digest(line: Line) -> bytes:
    told = json.dumps([line.sources, line.institution, line.is_nightly])
    return hashlib.blake2b(told.encode(), digest_size=16).digest()
