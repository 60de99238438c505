"""A file of our own: private, up to date, never trusted when it is damaged."""

import os
import sqlite3
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from spbe_docs.errors import UsageError
from spbe_docs.store import soundness
from spbe_docs.store.database import Database, remove, set_aside_name

FIRST = ("CREATE TABLE t (a INTEGER); -- first\n",)
SECOND = (*FIRST, "ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 7;")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store" / "data.sqlite3"


def filled(file: Path) -> None:
    with Database(file, FIRST) as database:
        database.write("INSERT INTO t VALUES (?)", [(1,), (2,)])


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_folder_and_file_are_for_their_owner_only(file: Path) -> None:
    with Database(file, FIRST) as database:
        database.write("INSERT INTO t VALUES (?)", [(1,)])
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()}

    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert f"{file.name}-wal" in modes


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    with Database(tmp_path / "data.sqlite3", FIRST):
        pass

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_what_was_written_is_there_the_next_time(file: Path) -> None:
    filled(file)

    with Database(file, FIRST) as database:
        assert database.rows("SELECT a FROM t") == [(1,), (2,)]
        assert database.said == []


def test_an_older_file_is_brought_up_to_date(file: Path) -> None:
    filled(file)

    with Database(file, SECOND) as database:
        assert database.rows("SELECT a, b FROM t") == [(1, 7), (2, 7)]
        assert database.rows("PRAGMA user_version") == [(2,)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(file: Path) -> None:
    filled(file)

    with pytest.raises(OSError, match="no such table"):
        Database(file, (*FIRST, "CREATE TABLE u (a); DROP TABLE missing;"))

    with Database(file, FIRST) as database:
        assert database.rows("SELECT name FROM sqlite_schema") == [("t",)]


def test_a_newer_file_is_refused_with_what_to_do(file: Path) -> None:
    with Database(file, SECOND):
        pass

    with pytest.raises(UsageError, match=r"lebih baru \(versi 2; .* sampai 1\)\. Perbarui spbe-docs"):
        Database(file, FIRST)


def spoiled(file: Path, page: int = 1) -> None:
    content = bytearray(file.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"bukan basis data" * 1000),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        spoiled,
    ],
    ids=["not a database", "cut short", "overwritten"],
)
def test_a_damaged_file_is_set_aside_and_begun_anew(file: Path, damage: object) -> None:
    filled(file)
    assert callable(damage)
    damage(file)

    with Database(file, FIRST) as database:
        assert database.rows("SELECT a FROM t") == []
        (sentence,) = database.said

    assert "rusak" in sentence
    assert set_aside_name(file).is_file()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or os.name != "posix"


TODAY = date(2024, 10, 22)


def kept_sound(file: Path) -> None:
    with Database(file, FIRST, TODAY) as database:
        database.write("INSERT INTO t VALUES (?)", [(1,)])


def spoiled_without_a_trace(file: Path, page: int = 1) -> None:
    """As disks do it."""
    spoiled(file, page)
    soundness.name(file).unlink()
    soundness.leave(file, TODAY)


def noticed(file: Path, today: date) -> bool:
    """Whether damage is seen when the file is opened, before anything is asked of it."""
    with Database(file, FIRST, today) as database:
        return bool(database.said)


def test_a_file_that_was_closed_well_is_looked_through_once_a_week(file: Path) -> None:
    kept_sound(file)
    spoiled_without_a_trace(file)

    assert not noticed(file, TODAY + timedelta(days=6))
    assert noticed(file, TODAY + timedelta(days=7))
    assert set_aside_name(file).is_file()


def test_a_file_that_was_looked_through_today_is_due_a_week_from_today(file: Path) -> None:
    kept_sound(file)
    kept_sound(file)

    assert soundness.take(file, TODAY + timedelta(days=6)) == TODAY


@pytest.mark.parametrize("days", [0, -1, 7])
def test_any_change_by_others_makes_it_be_looked_through(file: Path, days: int) -> None:
    kept_sound(file)
    before = file.stat()
    spoiled(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert noticed(file, TODAY + timedelta(days=days))


def test_a_file_that_was_not_closed_is_looked_through(file: Path) -> None:
    kept_sound(file)
    killed = Database(file, FIRST, TODAY)
    killed._lock.close()

    assert not soundness.name(file).exists()
    spoiled(file)
    assert noticed(file, TODAY)


def test_damage_that_shows_at_work_makes_the_next_run_look_through_the_file(file: Path) -> None:
    kept_sound(file)
    spoiled_without_a_trace(file, page=2)  # which holds the rows

    with Database(file, FIRST, TODAY) as database:
        assert database.rows("SELECT a FROM t") == []
        assert "tanpa cache" in database.said[0]

    assert noticed(file, TODAY)


@pytest.mark.parametrize("junk", [b"", b"2024-10-22", b"\xff\xfe", b"besok 1 2 3 4"])
def test_a_note_that_says_something_else_counts_for_nothing(file: Path, junk: bytes) -> None:
    kept_sound(file)
    soundness.name(file).write_bytes(junk)

    assert soundness.take(file, TODAY) is None


def test_somebody_elses_database_is_set_aside_unharmed(file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as theirs:
        theirs.execute("CREATE TABLE precious (a)")
    theirs.close()

    with Database(file, FIRST) as database:
        assert database.said

    with sqlite3.connect(set_aside_name(file)) as theirs:
        assert theirs.execute("SELECT name FROM sqlite_schema").fetchall() == [("precious",)]
    theirs.close()


def test_there_is_one_writer(file: Path) -> None:
    with Database(file, FIRST), pytest.raises(BlockingIOError):
        Database(file, FIRST)

    Database(file, FIRST).close()


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_a_link_in_the_place_of_the_file_is_not_followed(file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    (tmp_path / "elsewhere").write_bytes(b"")
    file.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UsageError, match="bukan berkas milik"):
        Database(file, FIRST)

    assert (tmp_path / "elsewhere").read_bytes() == b""


def test_damage_that_shows_only_later_costs_the_file_but_not_the_run(file: Path) -> None:
    filled(file)
    with Database(file, FIRST) as database:
        database.rows("DROP TABLE t")

        assert database.rows("SELECT a FROM t") == []
        database.write("INSERT INTO t VALUES (?)", [(3,)])

        (sentence,) = database.said
    assert "tanpa cache" in sentence


def test_without_write_ahead_it_works_as_well(file: Path) -> None:
    filled(file)

    with Database(file, FIRST, write_ahead=False) as database:
        database.write("INSERT INTO t VALUES (?)", [(3,)])
        assert database.rows("PRAGMA journal_mode") == [("delete",)]
        assert not file.with_name(file.name + "-wal").exists()


def test_removing_leaves_nothing_of_the_content(file: Path) -> None:
    filled(file)
    file.write_bytes(b"rusak" * 1000)
    filled(file)

    removed = remove(file)

    assert {path for path, _ in removed} == {file, set_aside_name(file)}
    assert [path.name for path in file.parent.iterdir()] == [f"{file.name}.lock"]
    assert remove(file) == []


def test_what_is_in_use_is_not_removed(file: Path) -> None:
    with Database(file, FIRST), pytest.raises(BlockingIOError):
        remove(file)

    assert file.is_file()
