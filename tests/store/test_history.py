"""The history as a file: nothing but retention takes a run away, and damage never stops one."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from spbe_docs.model.history import Latest, Line, Run
from spbe_docs.store.database import DamagedError
from spbe_docs.store.history import FILE_NAME, HistoryFile, changes_of, look

NIGHT = datetime(2024, 10, 22, 2, tzinfo=UTC)
LINE = Line(("/data/SPBE",), None, is_nightly=True)


def run(night: int = 0, **changes: Any) -> Run:
    made_at = NIGHT + timedelta(days=night)
    made = Run(
        line=LINE,
        made_at=made_at,
        as_of=made_at.date(),
        instrument="satu",
        instrument_title="Evaluasi Satu",
        institution="Kabupaten Maju Jaya",
        files=10,
        read=9,
        unreadable=1,
        met=night,
        total=20,
        supported=1.5,
        printed="1,50",
        changed={"lost": 1},
    )
    return replace(made, **changes)


def record(folder: Path, *runs: Run, keep_runs: int = 400, keep_days: int | None = None) -> None:
    for one in runs:
        with HistoryFile(folder) as file:
            told = f"{one.instrument} {one.met}".encode()
            latest = Latest(one.instrument, one.as_of, told, b"kemarin")
            file.record(one, told, latest, b"{}", keep_runs=keep_runs, keep_days=keep_days)


def met(folder: Path) -> list[int]:
    return [one.met for one in look(folder)]


def test_what_is_recorded_is_there_the_next_time(tmp_path: Path) -> None:
    record(tmp_path, run(1), run(2))

    assert look(tmp_path) == [run(1, number=1), run(2, number=2)]
    assert changes_of(tmp_path, 2) == b"satu 2"
    with HistoryFile(tmp_path) as file:
        last = file.latest(LINE, "satu")
        assert file.said == ()
    assert last is not None
    assert (last.as_of, last.snapshot, last.day_before) == (date(2024, 10, 24), b"satu 2", b"kemarin")


def test_a_file_of_an_earlier_version_goes_on(tmp_path: Path) -> None:
    record(tmp_path, run(1))
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as old:
        old.execute("ALTER TABLE latest DROP COLUMN day_before")
        old.execute("PRAGMA user_version = 1")

    with HistoryFile(tmp_path) as file:
        last = file.latest(LINE, "satu")

    assert last == Latest("satu", date(2024, 10, 23), b"satu 1")
    assert met(tmp_path) == [1]


def test_before_the_first_run_there_is_nothing(tmp_path: Path) -> None:
    assert look(tmp_path) == []
    with HistoryFile(tmp_path) as file:
        assert file.latest(LINE, "satu") is None
        assert file.runs(LINE) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(LINE, sources=("/data/lain",)),
        replace(LINE, institution="Kabupaten Lain"),
        replace(LINE, is_nightly=False),
    ],
)
def test_a_line_knows_only_its_own_runs(tmp_path: Path, other: Line) -> None:
    record(tmp_path, run(1), run(2, line=other))

    with HistoryFile(tmp_path) as file:
        assert [one.met for one in file.runs(LINE)] == [1]
        last = file.latest(LINE, "satu")
    assert last is not None
    assert last.snapshot == b"satu 1"


def test_the_last_run_of_the_same_instrument_comes_first(tmp_path: Path) -> None:
    record(tmp_path, run(1), run(2, instrument="dua"), run(3, instrument="tiga"))

    with HistoryFile(tmp_path) as file:
        told = [file.latest(LINE, instrument) for instrument in ("satu", "dua", "empat")]
    assert [one.snapshot for one in told if one is not None] == [b"satu 1", b"dua 2", b"tiga 3"]


class TestRetention:
    def test_the_oldest_go_first_by_number(self, tmp_path: Path) -> None:
        record(tmp_path, *map(run, range(1, 6)), keep_runs=3)

        assert met(tmp_path) == [3, 4, 5]

    def test_and_by_age(self, tmp_path: Path) -> None:
        record(tmp_path, run(1), run(8), run(10), keep_days=5)

        assert met(tmp_path) == [8, 10]

    def test_other_lines_keep_theirs(self, tmp_path: Path) -> None:
        other = replace(LINE, sources=("/data/lain",))
        record(tmp_path, run(1, line=other), run(2), run(3), run(4), keep_runs=2)

        assert met(tmp_path) == [1, 3, 4]

    def test_the_last_run_is_always_kept(self, tmp_path: Path) -> None:
        record(tmp_path, run(1), run(2), keep_runs=0, keep_days=0)

        assert met(tmp_path) == [2]


class TestDamage:
    def test_a_damaged_history_is_set_aside_and_what_can_be_read_is_taken_over(self, tmp_path: Path) -> None:
        record(tmp_path, *map(run, range(1, 60)))
        file = tmp_path / FILE_NAME
        content = bytearray(file.read_bytes())
        content[-4096:] = b"\xff" * 4096
        file.write_bytes(content)

        with HistoryFile(tmp_path) as opened:
            (said,) = opened.said

        assert "Riwayat" in said
        assert "rusak; disisihkan sebagai history.rusak.sqlite3" in said
        assert (tmp_path / "history.rusak.sqlite3").is_file()
        assert len(met(tmp_path)) > 30
        assert set(met(tmp_path)) <= set(range(1, 60))

    def test_what_is_no_history_at_all_starts_anew(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"bukan basis data" * 100)

        record(tmp_path, run(1))

        assert met(tmp_path) == [1]

    def test_a_damaged_row_is_left_out(self, tmp_path: Path) -> None:
        record(tmp_path, run(1), run(2))
        connection = sqlite3.connect(tmp_path / FILE_NAME)
        connection.execute("UPDATE run SET told = '{' WHERE number = 1")
        connection.execute("UPDATE latest SET as_of = 'kemarin'")
        connection.commit()
        connection.close()

        assert met(tmp_path) == [2]
        with HistoryFile(tmp_path) as file:
            assert file.latest(LINE, "satu") is None

    def test_looking_at_a_damaged_one_says_so(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"bukan basis data" * 100)

        with pytest.raises(DamagedError):
            look(tmp_path)
