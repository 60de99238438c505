"""The cache as a file does what dicts do, and forgets in time."""

import hashlib
import os
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from spbe_docs.model.remembered import Kept
from spbe_docs.store.cache import FILE_NAME, CacheFile, counts
from spbe_docs.store.database import DamagedError

TODAY = date(2024, 10, 22)
SEEN = b"size, time" + hashlib.sha256(b"").digest() + b"pdf"
KEY = b"k" * 32


def test_what_is_put_in_comes_out_the_next_time(tmp_path: Path) -> None:
    path = b"/drive/bukan utf8 \xff.pdf"
    with CacheFile(tmp_path, TODAY) as file:
        file.cache.listing[path] = SEEN
        file.cache.pages[KEY] = Kept(b"halaman")
        file.cache.examined[KEY] = Kept(b"jawaban", TODAY)

    with CacheFile(tmp_path, TODAY) as file:
        assert dict(file.cache.listing) == {path: SEEN}
        assert dict(file.cache.pages) == {KEY: Kept(b"halaman")}
        assert dict(file.cache.examined) == {KEY: Kept(b"jawaban", TODAY)}
        assert file.said == ()


def test_what_is_put_in_can_be_replaced_and_taken_out(tmp_path: Path) -> None:
    with CacheFile(tmp_path, TODAY) as file:
        for mapping, one, other in (
            (file.cache.pages, Kept(b"a"), Kept(b"b")),
            (file.cache.examined, Kept(b""), Kept(b"c")),
        ):
            mapping[KEY] = one
            mapping[KEY] = other
            assert (len(mapping), mapping[KEY], mapping.get(b"?")) == (1, other, None)
            del mapping[KEY]
            assert KEY not in mapping
            with pytest.raises(KeyError):
                del mapping[KEY]
        file.cache.listing[b"/a"] = SEEN
        file.cache.listing[b"/a"] = b"other"
        assert file.cache.listing[b"/a"] == b"other"
        del file.cache.listing[b"/a"]

    assert counts(tmp_path) == {"folders": 0, "listing": 0, "pages": 0, "examined": 0, "rules": 0}


def test_contents_are_safe_the_moment_they_are_put_in(tmp_path: Path) -> None:
    """So that a killed scan loses only what was in flight."""
    with CacheFile(tmp_path, TODAY) as file:
        file.cache.listing[b"/a"] = SEEN
        assert counts(tmp_path) == {
            "folders": 0,
            "listing": 0,
            "pages": 0,
            "examined": 0,
            "rules": 0,
        }  # thousands of these come at once

        file.cache.pages[KEY] = Kept(b"halaman")
        assert counts(tmp_path) == {"folders": 0, "listing": 1, "pages": 1, "examined": 0, "rules": 0}


def test_failures_are_forgotten_after_their_last_day(tmp_path: Path) -> None:
    with CacheFile(tmp_path, TODAY) as file:
        file.cache.examined[KEY] = Kept(b"gagal", TODAY + timedelta(days=7))

    with CacheFile(tmp_path, TODAY + timedelta(days=7)) as file:
        assert KEY in file.cache.examined
    with CacheFile(tmp_path, TODAY + timedelta(days=8)) as file:
        assert KEY not in file.cache.examined


def test_what_nobody_uses_for_90_days_is_forgotten(tmp_path: Path) -> None:
    with CacheFile(tmp_path, TODAY) as file:
        for name in (b"used", b"unused"):
            file.cache.listing[name] = SEEN
            file.cache.pages[name] = file.cache.examined[name] = Kept(name)
    with CacheFile(tmp_path, TODAY + timedelta(days=30)) as file:
        assert file.cache.listing[b"used"] == SEEN
        assert file.cache.pages[b"used"] == file.cache.examined[b"used"] == Kept(b"used")

    with CacheFile(tmp_path, TODAY + timedelta(days=91)) as file:
        assert [list(mapping) for mapping in (file.cache.listing, file.cache.pages, file.cache.examined)] == [
            [b"used"]
        ] * 3


def test_room_that_is_no_longer_needed_is_given_back(tmp_path: Path) -> None:
    with CacheFile(tmp_path, TODAY) as file:
        file.cache.pages[KEY] = Kept(os.urandom(1_000_000))
    full = (tmp_path / FILE_NAME).stat().st_size

    with CacheFile(tmp_path, TODAY + timedelta(days=91)):
        pass

    assert (tmp_path / FILE_NAME).stat().st_size < full / 10


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE listing SET seen = zeroblob(50)",
        "UPDATE listing SET seen = x'00'",
        "UPDATE listing SET seen = 'y'",
    ],
)
def test_a_digest_that_was_tampered_with_is_not_believed(tmp_path: Path, damage: str) -> None:
    with CacheFile(tmp_path, TODAY) as file:
        file.cache.listing[b"/a"] = SEEN
    with sqlite3.connect(tmp_path / FILE_NAME) as behind_its_back:
        behind_its_back.execute(damage)
    behind_its_back.close()

    with CacheFile(tmp_path, TODAY) as file:
        assert file.cache.listing.get(b"/a") is None


def test_there_is_nothing_to_count_before_the_first_scan(tmp_path: Path) -> None:
    assert counts(tmp_path) is None


def test_a_damaged_file_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"rusak" * 1000)

    with pytest.raises(DamagedError):
        counts(tmp_path)
