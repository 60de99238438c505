"""A report's files appear whole or not at all, the result file last."""

import json
import os
from pathlib import Path

import pytest
from tests.reports.factory import report

from spbe_docs.errors import UsageError
from spbe_docs.reports import write as writing
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.given import Files
from spbe_docs.reports.write import write
from spbe_docs.whole import write_whole


def test_the_files_of_the_formats_are_written_the_result_last(tmp_path: Path) -> None:
    written = write(report(), tmp_path / "new" / "out", ["json", "html"])

    assert (written[0].name, written[-1].name) == ("index.html", "report.json")
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == ["index.html", "opd", "report.json"]
    assert json.loads(written[-1].read_bytes())["institution"]["name"] == "Kabupaten Maju Jaya"


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "index.html"
    path.write_text("old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)

    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_written_when_a_format_cannot_be_laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_report: object, _given: object) -> Files:
        raise ValueError

    monkeypatch.setattr(writing, "FORMATS", {**FORMATS, "html": broken})

    with pytest.raises(ValueError):  # noqa: PT011 - any failure will do
        write(report(), tmp_path / "out", ["json", "html"])
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_refused_with_a_remedy(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")

    with pytest.raises(UsageError, match="--out"):
        write(report(), in_the_way / "out", ["json"])


def test_files_can_be_read_by_whom_the_system_allows(tmp_path: Path) -> None:
    previous = os.umask(0o022)
    try:
        (path,) = write(report(), tmp_path, ["json"])
    finally:
        os.umask(previous)

    assert path.stat().st_mode & 0o777 == 0o644
