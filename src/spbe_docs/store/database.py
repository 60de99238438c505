"""A SQLite file of our own: private, brought up to date when it is opened, and never trusted when it is damaged.

No mistake of the file costs a run: it is said, and the run goes on without it.
"""

import os
import sqlite3
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from spbe_docs.errors import UsageError
from spbe_docs.store import soundness
from spbe_docs.store.lock import Lock

_BUSY_SECONDS = 10.0
_COMPANIONS = ("-wal", "-shm", "-journal")
_HOLDING_ON = "Pilih folder lain dengan --cache, atau pakai --no-cache."
_GETS_SMALLER = ("PRAGMA auto_vacuum = INCREMENTAL",)  # only before the first table


class DamagedError(sqlite3.DatabaseError):
    """The file is not what it should be."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a file of ours is called when something is said of it, in Indonesian."""

    name: str
    without: str
    """How the run goes on without it."""

    anew: str
    """What becomes of it after damage."""

    remedy: str


CACHE = Called(
    "Cache",
    "pemindaian dilanjutkan tanpa cache",
    "cache dimulai dari awal",
    "Periksa ruang disk, atau hapus dengan: spbe-docs cache clear",
)


class Database:
    """An open file with one writer, which is this process. To be used in a `with` statement, or closed."""

    def __init__(
        self,
        file: Path,
        migrations: Sequence[str],
        today: date | None = None,
        *,
        write_ahead: bool = True,
        called: Called = CACHE,
    ) -> None:
        """Opens *file*, whose folder is made when it is absent, and brings it up to date.

        Each of *migrations* is SQL that leads from the version that is its position to the next. *write_ahead* is to
        be left out on a network file system, where it breaks. Damage is looked for, unless by *today* that was done
        within a week and nobody has touched the file since.

        Raises UsageError for a file that a newer programme wrote, or that is no file of ours to write,
        BlockingIOError while another process holds it, and OSError where it cannot lie.
        """
        self.file = file
        self.set_aside: Path | None = None
        """What the file is called now that was found damaged, if it was."""

        self._called = called
        self.said: list[str] = []
        """What a person should know, in Indonesian."""

        private_folder(file.parent)
        self._lock = Lock(_lock_file(file))
        self._today = today
        try:
            self._looked_through = soundness.take(file, today) if today is not None else None
            self._connection = self._opened(migrations, write_ahead=write_ahead)
        except BaseException:
            self._lock.close()
            raise
        self._broken = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Everything is on the disk, nothing is held."""
        with suppress(sqlite3.Error):
            self._connection.close()
            if self._today is not None and not self._broken:
                soundness.leave(self.file, self._looked_through or self._today)
        self._lock.close()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows that *sql* finds; none when the file has become unusable."""
        if self._broken:
            return []
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def write(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """*sql* once for each of *rows*, all of it or nothing; on the disk as far as a killed process is concerned."""
        if self._broken:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(sql, rows)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)

    def shrink(self) -> None:
        """Gives the room of what was deleted back to the disk."""
        if self._broken:
            return
        try:
            self._connection.executescript("PRAGMA incremental_vacuum;")  # `execute` would free one page of many
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """From here on the file is as good as empty, and what is written to it is lost."""
        self._broken = True
        with suppress(sqlite3.Error):
            self._connection.rollback()
        self.said.append(
            f"{self._called.name} {self.file} tidak dapat dipakai lagi ({error}); {self._called.without}. "
            f"{self._called.remedy}"
        )

    def _opened(self, migrations: Sequence[str], *, write_ahead: bool) -> sqlite3.Connection:
        _make_private(self.file, self._called)
        connection: sqlite3.Connection | None = None
        try:
            connection = _connect(self.file)
            if self._looked_through is None:
                _refuse_damage(connection)
            _check(connection, self.file, len(migrations), self._called)
            _migrate(connection, migrations, write_ahead=write_ahead)
        except (sqlite3.DatabaseError, UsageError) as error:
            if connection is not None:
                connection.close()
            if isinstance(error, UsageError):
                raise
            if not _is_damage(error):
                raise OSError(str(error)) from error
            self.set_aside = _set_aside(self.file)
            name = f"{self._called.name} {self.file}"
            self.said.append(f"{name} rusak; disisihkan sebagai {self.set_aside.name}, dan {self._called.anew}.")
            _make_private(self.file, self._called)
            connection = _connect(self.file)
            _migrate(connection, migrations, write_ahead=write_ahead)
        return connection


def private_folder(folder: Path) -> None:
    """Makes *folder*, for its owner only, with the folders above it. One that is there stays as it is."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def files_of(file: Path) -> list[Path]:
    """Everything that belongs to the database *file* and is there, the lock aside."""
    names = [file, set_aside_name(file)]
    files = [soundness.name(file), *(path for name in names for path in (name, *_companions(name)))]
    return [path for path in files if path.is_file() and not path.is_symlink()]


def remove(file: Path) -> list[tuple[Path, int]]:
    """Removes the database *file* with everything that belongs to it, and says what it was and its size.

    Raises BlockingIOError while another process holds it.
    """
    if not file.parent.is_dir():
        return []
    removed = []
    with Lock(_lock_file(file)):
        for path in files_of(file):
            removed.append((path, path.stat().st_size))
            path.unlink()
    return removed


def set_aside_name(file: Path) -> Path:
    """What a damaged *file* is called from then on; only the last one is kept."""
    return file.with_name(f"{file.stem}.rusak{file.suffix}")


def look_into(file: Path) -> sqlite3.Connection:
    """*file* for reading only, as it is. Raises DamagedError for one that cannot be read."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS)
        _refuse_damage(connection)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise DamagedError(str(error)) from error
    return connection


def _make_private(file: Path, called: Called) -> None:
    """An empty file for its owner only; what SQLite puts beside it gets the same mode."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    state = file.lstat()
    if not stat.S_ISREG(state.st_mode) or (hasattr(os, "geteuid") and state.st_uid != os.geteuid()):
        raise UsageError(f"{called.name} {file} bukan berkas milik pengguna ini. {_HOLDING_ON}")
    if os.name == "posix" and stat.S_IMODE(state.st_mode) != 0o600:  # noqa: PLR2004 - as it reads everywhere
        file.chmod(0o600)


def _connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)  # transactions are opened by hand


def _check(connection: sqlite3.Connection, file: Path, known: int, called: Called) -> None:
    version = _version(connection)
    if version > known:
        raise UsageError(
            f"{called.name} {file} ditulis oleh spbe-docs yang lebih baru (versi {version}; program ini mengenal "
            f"sampai {known}). Perbarui spbe-docs, atau: {_HOLDING_ON}"
        )
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if bool(tables) != bool(version):  # somebody else's, or the tables are gone
        raise DamagedError("version and tables do not agree")


def _refuse_damage(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise DamagedError("quick_check found a mistake")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, migrations: Sequence[str], *, write_ahead: bool) -> None:
    version = _version(connection)
    if version == 0:
        for line in _GETS_SMALLER:
            connection.execute(line)
    # In write-ahead mode a commit costs 0.04 ms, not a wait for the disk; where it does not work, the mode stays.
    connection.execute(f"PRAGMA journal_mode = {'WAL' if write_ahead else 'DELETE'}")
    connection.execute("PRAGMA synchronous = NORMAL")
    for number in range(version, len(migrations)):
        connection.executescript(f"BEGIN IMMEDIATE; {migrations[number]} PRAGMA user_version = {number + 1}; COMMIT;")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is bad: not that it is in use, out of reach or on a full disk."""
    return isinstance(error, DamagedError) or type(error) is sqlite3.DatabaseError


def _set_aside(file: Path) -> Path:
    aside = set_aside_name(file)
    for companion in _companions(aside):
        companion.unlink(missing_ok=True)
    os.replace(file, aside)  # noqa: PTH105 - over the one before
    for companion in _companions(file):
        companion.unlink(missing_ok=True)
    return aside


def _companions(file: Path) -> list[Path]:
    return [file.with_name(file.name + ending) for ending in _COMPANIONS]


def _lock_file(file: Path) -> Path:
    return file.with_name(file.name + ".lock")
