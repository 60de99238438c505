"""The last good listings on the disk."""

import json
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from spbe_docs.discover import Listing
from spbe_docs.model.documents import Reason, SourceFile, Trouble
from spbe_docs.sources.packed import pack
from spbe_docs.sources.values import Known
from spbe_docs.store.sources import FOLDER, KnownSources

ROOT = Path("/drive/bukti")
FILES = tuple(SourceFile("r1", f"{name}.pdf", f"/drive/bukti/{name}.pdf", 5, 7) for name in "abc")
NOW = Known(
    date(2024, 10, 22),
    3,
    "/drive/bukti",
    "",
    {"b.pdf": Trouble(Reason.CORRUPT, "Rusak.")},
    pack(Listing(FILES, (), ()), "/drive/bukti"),
)


def test_what_is_kept_is_known_the_next_night(tmp_path: Path) -> None:
    KnownSources(tmp_path, print).keep(ROOT, NOW)

    known = KnownSources(tmp_path, print).of(ROOT)

    assert known is not None
    assert replace(known, content=NOW.content) == NOW
    assert [file.path for file in known.listing("r2").files] == ["a.pdf", "b.pdf", "c.pdf"]
    assert {(file.root, file.last_seen) for file in known.listing("r2").files} == {("r2", NOW.day)}


def test_of_another_root_nothing_is_known(tmp_path: Path) -> None:
    KnownSources(tmp_path, print).keep(ROOT, NOW)

    assert KnownSources(tmp_path, print).of(ROOT / "lain") is None


def test_a_quiet_night_only_brings_another_day(tmp_path: Path) -> None:
    KnownSources(tmp_path, print).keep(ROOT, NOW)
    second = KnownSources(tmp_path, print)
    before = second.of(ROOT)

    second.keep(ROOT, replace(NOW, day=date(2024, 10, 23)))

    after = KnownSources(tmp_path, print).of(ROOT)
    assert before is not None
    assert after == replace(before, day=date(2024, 10, 23))


def test_it_is_for_its_owner_only(tmp_path: Path) -> None:
    KnownSources(tmp_path / "state", print).keep(ROOT, NOW)

    (file,) = (tmp_path / "state" / FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("at", [0, 40, -3])
def test_damage_is_said_and_counts_as_nothing(tmp_path: Path, at: int) -> None:
    KnownSources(tmp_path, print).keep(ROOT, NOW)
    (file,) = (tmp_path / FOLDER).iterdir()
    content = bytearray(file.read_bytes())
    content[at] ^= 0xFF
    file.write_bytes(content)
    said: list[str] = []

    assert KnownSources(tmp_path, said.append).of(ROOT) is None
    assert "rusak; dianggap belum ada" in said[0]


def test_a_head_of_another_shape_counts_as_nothing(tmp_path: Path) -> None:
    KnownSources(tmp_path, print).keep(ROOT, NOW)
    (file,) = (tmp_path / FOLDER).iterdir()
    head, _, content = file.read_bytes().partition(b"\n")
    file.write_bytes(json.dumps(json.loads(head) | {"unread": []}).encode() + b"\n" + content)
    said: list[str] = []

    assert KnownSources(tmp_path, said.append).of(ROOT) is None
    assert "rusak; dianggap belum ada" in said[0]


def test_a_disk_that_takes_nothing_costs_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    said: list[str] = []

    KnownSources(tmp_path / "state", said.append).keep(ROOT, NOW)

    assert "tidak dapat dicatat" in said[0]
