"""The cache as a file: the five mappings of `Cache` over five tables.

It holds the text of documents and the paths of files, so it is for its owner's eyes only.
"""

import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, MutableMapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Self

from spbe_docs.model.remembered import Cache, Kept
from spbe_docs.model.settings import Retention
from spbe_docs.store.database import DamagedError, Database, look_into

FILE_NAME = "cache.sqlite3"

# 1: first layout. 2: what is known of a file in one column. 3: by requirement. 4: by folder; rows of
# `listing` move there by themselves. 5: with the time of a file's state; what is known by folder stays.
MIGRATIONS = (
    """
    CREATE TABLE listing (
        -- Files as they were when their content was last looked at.
        path BLOB PRIMARY KEY,         -- absolute, as the system gives it
        size INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        sha256 BLOB NOT NULL,
        look BLOB NOT NULL,            -- what else a look at the content told
        checksum INTEGER NOT NULL,     -- CRC-32 of path, digest and look
        used_on INTEGER NOT NULL       -- the day, counted from 0001-01-01
    ) WITHOUT ROWID;
    CREATE TABLE pages (
        -- What a reader made of a content; found again by content, never by name.
        key BLOB PRIMARY KEY,          -- digest of the content and of everything that reads it
        kept_until INTEGER,            -- the last day on which it holds; NULL: it does not go off
        used_on INTEGER NOT NULL,
        content BLOB NOT NULL          -- last: to get past it, SQLite would have to read it
    );
    CREATE TABLE examined (
        -- What was found in it.
        key BLOB PRIMARY KEY,          -- digest of the key above and of the rules
        kept_until INTEGER,
        used_on INTEGER NOT NULL,
        content BLOB NOT NULL
    );
    """,
    """
    DROP TABLE listing;
    CREATE TABLE listing (
        -- Files as they were when their content was last looked at. Few columns: all rows are read every night.
        path BLOB PRIMARY KEY,         -- absolute, as the system gives it
        seen BLOB NOT NULL,            -- their state, and what the look told
        checksum INTEGER NOT NULL,     -- CRC-32 of both
        used_on INTEGER NOT NULL       -- the day, counted from 0001-01-01
    ) WITHOUT ROWID;
    """,
    """
    DELETE FROM examined;
    CREATE TABLE rules (
        -- Which requirements it was found for.
        key BLOB PRIMARY KEY,          -- what a row of `examined` begins with
        kept_until INTEGER,
        used_on INTEGER NOT NULL,
        content BLOB NOT NULL
    );
    """,
    """
    CREATE TABLE folders (
        -- All files of a folder as they were when their content was last looked at. All rows are read every night.
        path BLOB PRIMARY KEY,         -- of the folder
        seen BLOB NOT NULL,            -- names, states, and what the looks told
        checksum INTEGER NOT NULL,
        used_on INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    DELETE FROM listing;
    """,
)

_MARK_AFTER_DAYS = 7
"""A row's day of use may be so much too early: marking a hundred thousand rows every night would cost more than to
read them."""

_BATCH = 1_000
_BATCH_SECONDS = 1.0
_Row = tuple[bytes, bytes, int, int]
TABLES = ("folders", "listing", "pages", "examined", "rules")


class CacheFile:
    """The cache in *folder*, open. To be used in a `with` statement."""

    def __init__(
        self, folder: Path, today: date, *, write_ahead: bool = True, unused_days: int = Retention().cache_days
    ) -> None:
        """What nobody has used for *unused_days* is forgotten. Raises what `Database` raises."""
        self._database = Database(folder / FILE_NAME, MIGRATIONS, today, write_ahead=write_ahead)
        self._forget(today, today - timedelta(days=unused_days))
        self._folders = _Listing(self._database, "folders", today)
        self._listing = _Listing(self._database, "listing", today, self._folders.flush)
        self._pages = _Contents(self._database, "pages", today, self._listing.flush)
        self._examined = _Contents(self._database, "examined", today, self._listing.flush)
        self._rules = _Contents(self._database, "rules", today, self._listing.flush)
        self.cache = Cache(self._listing, self._pages, self._examined, self._rules, folders=self._folders)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """What was used is marked as such, in one batch a table."""
        for table in (self._folders, self._listing, self._pages, self._examined, self._rules):
            table.mark()
        self._database.close()

    @property
    def said(self) -> tuple[str, ...]:
        """What a person should know of the file, in Indonesian."""
        return tuple(self._database.said)

    def _forget(self, today: date, unused_since: date) -> None:
        """Rows that nobody has used since then, and failures that are due for another try."""
        old = unused_since.toordinal()
        for table in TABLES:
            self._database.write(f"DELETE FROM {table} WHERE used_on < ?", [(old,)])  # noqa: S608 - our own names
        for table in ("pages", "examined"):
            self._database.write(f"DELETE FROM {table} WHERE kept_until < ?", [(today.toordinal(),)])  # noqa: S608
        self._database.shrink()


class _Listing(MutableMapping[bytes, bytes]):
    """A table by path, read as a whole when it is first asked: it is asked for nearly every row."""

    def __init__(
        self, database: Database, table: str, today: date, flush_first: Callable[[], None] = lambda: None
    ) -> None:
        """*flush_first* writes what has to be there before a row of this table may go."""
        self._database = database
        self._table = table
        self._flush_first = flush_first
        self._today = today.toordinal()
        self._mark_below = self._today - _MARK_AFTER_DAYS + 1
        self._rows: dict[bytes, _Row] | None = None
        self._used: set[bytes] = set()
        self._unwritten: dict[bytes, _Row | None] = {}
        self._flushed = time.monotonic()

    def __getitem__(self, path: bytes) -> bytes:
        seen: bytes | None = self.get(path)
        if seen is None:
            raise KeyError(path)
        return seen

    def get(self, path: bytes, default: Any = None) -> Any:
        """As every mapping has it; spelled out, for it is asked a hundred thousand times."""
        row = self._loaded().get(path)
        if row is None:
            return default
        _, seen, checksum, used_on = row
        if checksum != _checksum(path, seen):  # damage that SQLite does not see
            return default
        if used_on < self._mark_below:
            self._used.add(path)
        return seen

    def __setitem__(self, path: bytes, seen: bytes) -> None:
        row = (path, seen, _checksum(path, seen), self._today)
        self._loaded()[path] = row
        self._write_later(path, row)

    def __delitem__(self, path: bytes) -> None:
        del self._loaded()[path]
        self._write_later(path, None)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._loaded())

    def __len__(self) -> int:
        return len(self._loaded())

    def flush(self) -> None:
        """Write what is waiting to be written."""
        if self._unwritten:
            self._flush_first()
            rows = [row for row in self._unwritten.values() if row is not None]
            gone = [(path,) for path, row in self._unwritten.items() if row is None]
            self._database.write(f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?, ?, ?)", rows)  # noqa: S608
            self._database.write(f"DELETE FROM {self._table} WHERE path = ?", gone)  # noqa: S608
            self._unwritten.clear()
        self._flushed = time.monotonic()

    def mark(self) -> None:
        """Write everything, the day of use too."""
        self.flush()
        marks = [(self._today, path) for path in sorted(self._used)]
        self._database.write(f"UPDATE {self._table} SET used_on = ? WHERE path = ?", marks)  # noqa: S608

    def _write_later(self, path: bytes, row: _Row | None) -> None:
        self._unwritten[path] = row
        if len(self._unwritten) >= _BATCH or time.monotonic() - self._flushed >= _BATCH_SECONDS:
            self.flush()

    def _loaded(self) -> dict[bytes, _Row]:
        if self._rows is None:
            self._rows = {row[0]: row for row in self._database.rows(f"SELECT * FROM {self._table}")}  # noqa: S608
        return self._rows


class _Contents(MutableMapping[bytes, Kept]):
    """A table of contents by key. What is set is on the disk at once: it cost seconds to make.

    So is, by *flush*, what waits elsewhere.
    """

    def __init__(self, database: Database, table: str, today: date, flush: Callable[[], None]) -> None:
        self._database = database
        self._flush = flush
        self._today = today.toordinal()
        self._used: set[bytes] = set()
        self._select = f"SELECT content, kept_until, used_on FROM {table} WHERE key = ?"  # noqa: S608
        self._insert = f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)"  # noqa: S608
        self._delete = f"DELETE FROM {table} WHERE key = ?"  # noqa: S608
        self._mark = f"UPDATE {table} SET used_on = ? WHERE key = ?"  # noqa: S608
        self._keys = f"SELECT key FROM {table} ORDER BY key"  # noqa: S608
        self._count = f"SELECT count(*) FROM {table}"  # noqa: S608

    def __getitem__(self, key: bytes) -> Kept:
        rows = self._database.rows(self._select, (key,))
        if not rows:
            raise KeyError(key)
        content, until, used_on = rows[0]
        try:
            if self._today - used_on >= _MARK_AFTER_DAYS:
                self._used.add(key)
            return Kept(bytes(content), None if until is None else date.fromordinal(until))
        except (TypeError, ValueError, OverflowError) as error:
            raise KeyError(key) from error

    def __setitem__(self, key: bytes, kept: Kept) -> None:
        until = None if kept.until is None else kept.until.toordinal()
        self._flush()
        self._database.write(self._insert, [(key, until, self._today, kept.content)])

    def __delitem__(self, key: bytes) -> None:
        if key not in self:
            raise KeyError(key)
        self._database.write(self._delete, [(key,)])

    def __iter__(self) -> Iterator[bytes]:
        return iter([row[0] for row in self._database.rows(self._keys)])

    def __len__(self) -> int:
        rows = self._database.rows(self._count)
        return int(rows[0][0]) if rows else 0

    def mark(self) -> None:
        """Write the day of use of everything that was used."""
        self._database.write(self._mark, [(self._today, key) for key in sorted(self._used)])


def counts(folder: Path) -> dict[str, int] | None:
    """How many rows each table of the cache in *folder* has; None when there is no cache.

    Raises DamagedError for a file that cannot be read.
    """
    file = folder / FILE_NAME
    if not file.is_file():
        return None
    connection = look_into(file)
    try:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}  # noqa: S608
    except sqlite3.Error as error:
        raise DamagedError(str(error)) from error
    finally:
        connection.close()


def _checksum(path: bytes, seen: bytes) -> int:
    """A wrong digest would go into the report."""
    try:
        return zlib.crc32(path + seen)
    except TypeError:  # damage may turn either into anything
        return -1
