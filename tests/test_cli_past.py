"""`--compare` and `diff`, from two scans to what is said of their difference."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from spbe_docs.cli.main import main

PERBUP = """PERATURAN BUPATI MAJU JAYA
NOMOR 12 TAHUN 2023
TENTANG
ARSITEKTUR SPBE PEMERINTAH KABUPATEN MAJU JAYA
Pasal 1
Bupati menetapkan Arsitektur SPBE.
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2023
BUPATI MAJU JAYA
"""


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a regulation, beside the working folder."""
    folder, workplace = tmp_path / "drive", tmp_path / "kerja"
    folder.mkdir()
    workplace.mkdir()
    monkeypatch.chdir(workplace)
    (folder / "Perbup.txt").write_text(PERBUP, encoding="utf-8")
    (folder / "catatan.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    return folder


def scan(out: str, *options: str) -> Any:
    """The report of a scan of the drive."""
    fixed = ["--as-of", "2024-10-22", "--institution", "Kabupaten Maju Jaya", "--no-cache", "--quiet", "--jobs", "1"]
    assert main(["scan", "../drive", "--format", "json", "--out", out, *fixed, *options]) == 0
    return json.loads((Path(out) / "report.json").read_bytes())


class TestCompare:
    def test_what_was_lost_has_its_cause(self, drive: Path) -> None:
        scan("lama")
        (drive / "Perbup.txt").unlink()

        changes = scan("baru", "--compare", "lama/report.json")["changes"]

        assert changes["since"] == "2024-10-22"
        assert "01-L1-1" in {one["requirement"] for one in changes["lost"]}
        assert {(one["cause"], one["document"]) for one in changes["lost"]} == {("deleted", "Perbup.txt")}

    def test_a_renamed_file_is_no_loss(self, drive: Path) -> None:
        scan("lama")
        (drive / "Perbup.txt").rename(drive / "Peraturan.txt")

        changes = scan("baru", "--compare", "lama")["changes"]

        assert [changes[name] for name in ("lost", "worse", "newly_met", "by_rules_or_source")] == [[]] * 4
        assert [(one["cause"], one["to"]) for one in changes["documents"]] == [("moved", "Peraturan.txt")]

    def test_another_instrument_is_not_compared(self, drive: Path) -> None:
        assert drive.is_dir()
        scan("lama")

        changes = scan("baru", "--compare", "lama", "--instrument", "permenpanrb-8-2026")["changes"]

        assert "instrumen lain" in changes["not_comparable"]
        assert not changes["lost"]

    @pytest.mark.parametrize("content", [None, b"", b"{}", b'{"format_version": 1}', b"\xff\xfe"])
    def test_what_is_no_result_is_refused_before_anything_is_read(
        self, drive: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        if content is not None:
            Path("lama.json").write_bytes(content)

        assert main(["scan", str(drive), "--compare", "lama.json", "--no-cache"]) == 2

        said = capsys.readouterr().err
        assert "lama.json" in said
        assert said.count("\n") == 1
        assert not Path("spbe-report").exists()


class TestDiff:
    def test_it_says_what_changed_and_why(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        scan("lama")
        (drive / "Perbup.txt").unlink()
        scan("baru")
        capsys.readouterr()

        assert main(["diff", "lama", "baru/report.json"]) == 0

        said = capsys.readouterr().out
        assert said.startswith("Sejak 22 Oktober 2024: 2 hilang")
        assert "terpenuhi -> belum ada. Berkas Perbup.txt tidak ada lagi." in said

    def test_it_can_be_read_when_nothing_changed(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert drive.is_dir()
        scan("lama")
        shutil.copytree("lama", "baru")
        capsys.readouterr()

        assert main(["diff", "lama", "baru"]) == 0
        assert capsys.readouterr().out == (
            "Sejak 22 Oktober 2024: tidak ada hasil yang berubah.\nBerkas: tidak ada yang berubah.\n"
        )

    def test_results_the_wrong_way_round_are_said(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert drive.is_dir()
        scan("lama")
        scan("baru", "--as-of", "2024-10-23")

        assert main(["diff", "baru", "lama"]) == 0
        assert "Tulis hasil yang lebih lama lebih dahulu." in capsys.readouterr().err

    def test_a_file_that_is_no_result_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["diff", "tidak-ada", "tidak-ada"]) == 2
        assert "tidak-ada" in capsys.readouterr().err
