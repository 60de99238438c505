"""The province of the samples: its drives are always the same, and differ from one another."""

from pathlib import Path

import pytest
from samples import province

from spbe_docs.cli.main import main
from spbe_docs.reports.reopen import reopen
from spbe_docs.rollup.results import results
from spbe_docs.rollup.together import together


def test_same_bytes_every_time() -> None:
    few = province.INSTITUTIONS[:2]
    assert list(province.files(few)) == list(province.files(few))


def test_a_city_and_a_province_speak_of_their_own_heads() -> None:
    text = "^ BUPATI MAJU JAYA\n^ PROVINSI NUSA RAYA\nBupati Kabupaten Maju Jaya"
    told = [province.INSTITUTIONS[at].told(text) for at in (0, 1, -1)]
    assert told == [
        "^ GUBERNUR NUSA RAYA\nGubernur Provinsi Nusa Raya",
        text,
        "^ WALI KOTA JEMBAR\n^ PROVINSI NUSA RAYA\nWali Kota Kota Jembar",
    ]


def test_all_are_scanned_and_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = (province.INSTITUTIONS[0], province.INSTITUTIONS[2], province.INSTITUTIONS[-1])
    for path, content in province.files(few):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert main(["scan", "--all", "--as-of", "2024-10-22", "--quiet", "--no-progress", "--ocr", "off"]) == 0
    paths = [tmp_path / one.folder / "spbe-report" for one in few]
    for one, report in zip(few, paths, strict=True):
        institution = reopen(report).institution
        assert (institution.name, institution.candidates[:1]) == (one.full, (one.full,))
    (group,) = together(*results(paths), ranked=False).groups
    assert [one.name for one in group.standings] == ["Kabupaten Arunika", "Kota Jembar", "Provinsi Nusa Raya"]
    assert len({one.levels for one in group.standings}) > 1
    assert any(gap.is_shared for gap in group.gaps)
