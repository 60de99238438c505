"""The log of an unattended run."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from spbe_docs import runlog
from spbe_docs.errors import UsageError


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    yield
    runlog.keep(None, "text")


def test_a_line_has_its_moment_its_level_and_its_words(tmp_path: Path) -> None:
    runlog.keep(tmp_path / "run.log", "text")
    runlog.tell("Membaca dokumen: 3 dari 9", done=3, total=9)
    runlog.warn("Cache tidak dapat dipakai.")
    first, second = (tmp_path / "run.log").read_text(encoding="utf-8").splitlines()
    assert first.partition(" ")[2] == "info: Membaca dokumen: 3 dari 9"
    assert second.partition(" ")[2] == "peringatan: Cache tidak dapat dipakai."
    assert first[4] == "-"
    assert first[10] == "T"
    assert first.partition(" ")[0][-6] in "+-"


def test_json_has_an_object_a_line_with_the_facts(tmp_path: Path) -> None:
    runlog.keep(tmp_path / "run.log", "json")
    runlog.tell("Membaca dokumen: 3 dari 9", done=3, total=9)
    runlog.fail("Gagal\nsekali")
    first, second = map(json.loads, (tmp_path / "run.log").read_text(encoding="utf-8").splitlines())
    assert (first["level"], first["message"], first["done"], first["total"]) == (
        "info",
        "Membaca dokumen: 3 dari 9",
        3,
        9,
    )
    assert (second["level"], second["message"]) == ("error", "Gagal\nsekali")


def test_a_message_of_several_lines_is_one_line_of_text(tmp_path: Path) -> None:
    runlog.keep(tmp_path / "run.log", "text")
    runlog.fail("Gagal\n2026-01-01 info: palsu")
    assert len((tmp_path / "run.log").read_text(encoding="utf-8").splitlines()) == 1


def test_personal_data_is_masked(tmp_path: Path) -> None:
    runlog.keep(tmp_path / "run.log", "text")
    runlog.warn("Berkas KTP 3201234567890001.pdf tidak terbaca")
    assert "3201234567890001" not in (tmp_path / "run.log").read_text(encoding="utf-8")


def test_a_rotated_file_is_left_and_a_new_one_begun(tmp_path: Path) -> None:
    runlog.keep(tmp_path / "run.log", "text")
    runlog.tell("satu")
    (tmp_path / "run.log").rename(tmp_path / "run.log.1")
    runlog.tell("dua")
    assert "satu" in (tmp_path / "run.log.1").read_text(encoding="utf-8")
    assert "satu" not in (tmp_path / "run.log").read_text(encoding="utf-8")
    assert "dua" in (tmp_path / "run.log").read_text(encoding="utf-8")


def test_without_a_file_nothing_is_said_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    runlog.keep(None, "text")
    runlog.fail("Gagal")
    assert capsys.readouterr() == ("", "")
    assert not logging.getLogger("spbe_docs.run").propagate


def test_a_file_that_cannot_be_written_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak dapat ditulis"):
        runlog.keep(tmp_path / "none" / "run.log", "text")


def test_a_full_disk_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    runlog.keep(full, "text")
    runlog.tell("satu")
    assert capsys.readouterr() == ("", "")
