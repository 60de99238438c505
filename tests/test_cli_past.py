"""`--compare`, `diff` and `history`, from scans to what is said of their difference."""

import json
import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from tests.at_rest import at_rest
from tests.papers import UNSIGNED as PERBUP

from spbe_docs.cli.main import main
from spbe_docs.reports import words
from spbe_docs.store.history import HistoryFile


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a regulation, beside the working folder; with enough else that one file less is no trouble."""
    folder, workplace = tmp_path / "drive", tmp_path / "kerja"
    folder.mkdir()
    workplace.mkdir()
    monkeypatch.chdir(workplace)
    (folder / "Perbup.txt").write_text(PERBUP, encoding="utf-8")
    for number in range(4):
        (folder / f"catatan {number}.txt").write_text(f"Catatan rapat {number} tanpa judul.", encoding="utf-8")
    return folder


def scan(out: str, *options: str) -> Any:
    """The report of a scan of the drive."""
    fixed = ["--as-of", "2024-10-22", "--institution", "Kabupaten Maju Jaya", "--no-cache", "--quiet", "--jobs", "1"]
    at_rest(Path("../drive"))
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
        assert re.match(r"Sejak pemindaian \d+ \w+ \d{4} pukul \d\d\.\d\d: 2 hilang", said)
        assert "terpenuhi -> belum ada. Berkas Perbup.txt tidak ada lagi." in said

    def test_it_can_be_read_when_nothing_changed(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert drive.is_dir()
        scan("lama")
        shutil.copytree("lama", "baru")
        capsys.readouterr()

        assert main(["diff", "lama", "baru"]) == 0
        made = datetime.fromisoformat(json.loads(Path("lama/report.json").read_bytes())["made_at"])
        assert capsys.readouterr().out == (
            f"Sejak pemindaian {words.moment(made)}: tidak ada hasil yang berubah.\nBerkas: tidak ada yang berubah.\n"
        )

    def test_a_source_that_was_away_is_said_though_nothing_changed(
        self, drive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("SPBE_DOCS_CACHE", str(tmp_path / "cache"))
        remembered = ["scan", "../drive", "--as-of", "2024-10-22", "--format", "json", "--quiet", "--jobs", "1"]
        at_rest(drive)
        assert main([*remembered, "--out", "lama"]) == 0
        drive.rename(tmp_path / "di tempat lain")
        assert main([*remembered, "--out", "baru"]) == 4
        today = words.day(datetime.now().astimezone().date())
        capsys.readouterr()

        assert main(["diff", "lama", "baru"]) == 0

        assert (
            f"Pada hasil kedua, sumber drive tidak dapat dibuka; dipakai hasil baca {today}. "
            "Yang berubah di dalamnya belum tentu terlihat di sini."
        ) in " ".join(capsys.readouterr().out.split())

    def test_a_source_that_only_one_result_has_is_said(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (drive.parent / "lain").mkdir()
        (drive.parent / "lain" / "catatan.txt").write_text("Catatan lain.", encoding="utf-8")
        scan("lama", "../lain")
        scan("baru")
        capsys.readouterr()

        assert main(["diff", "lama", "baru"]) == 0
        assert "Sumber lain tidak ikut dipindai pada hasil kedua." in capsys.readouterr().out

    def test_results_the_wrong_way_round_are_said(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert drive.is_dir()
        scan("lama")
        scan("baru", "--as-of", "2024-10-23")

        assert main(["diff", "baru", "lama"]) == 0
        assert "Tulis hasil yang lebih lama lebih dahulu." in capsys.readouterr().err

    def test_a_file_that_is_no_result_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["diff", "tidak-ada", "tidak-ada"]) == 2
        assert "tidak-ada" in capsys.readouterr().err


class TestHistory:
    """Scans that are remembered. `night` scans as of a day; the line of nights proper is that of `--as-of` today."""

    @pytest.fixture(autouse=True)
    def cache(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        monkeypatch.setenv("SPBE_DOCS_CACHE", str(tmp_path / "cache"))
        return tmp_path / "cache"

    def night(self, day: str, *options: str, code: int = 0) -> Any:
        fixed = [
            "--institution",
            "Kabupaten Maju Jaya",
            "--quiet",
            "--jobs",
            "1",
            "--instrument",
            "permenpanrb-59-2020",
        ]
        assert main(["scan", "../drive", "--format", "json", "--as-of", day, *fixed, *options]) == code
        return json.loads(Path("spbe-report/report.json").read_bytes())

    def test_the_last_run_is_what_a_scan_is_compared_with(self, drive: Path) -> None:
        assert self.night("2024-10-22")["changes"] is None
        (drive / "Perbup.txt").unlink()

        first, second = self.night("2024-10-23")["changes"], self.night("2024-10-24")["changes"]

        assert (first["since"], len(first["lost"]) > 0) == ("2024-10-22", True)
        assert (second["since"], second["lost"]) == ("2024-10-23", [])

    def test_a_result_that_is_named_comes_before_the_history(self, drive: Path) -> None:
        self.night("2024-10-22")
        shutil.copytree("spbe-report", "lama")
        (drive / "Perbup.txt").unlink()
        self.night("2024-10-23")

        assert self.night("2024-10-24", "--compare", "lama")["changes"]["since"] == "2024-10-22"

    def test_only_as_many_nights_are_kept_as_the_settings_say(
        self, drive: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert drive.is_dir()
        Path("spbe-docs.toml").write_text("[retention]\nhistory_nights = 2\n", encoding="utf-8")
        for day in ("2024-10-22", "2024-10-23", "2024-10-24"):
            self.night(day)

        capsys.readouterr()
        assert main(["history", "--json"]) == 0

        assert [one["as_of"] for one in json.loads(capsys.readouterr().out)] == ["2024-10-23", "2024-10-24"]

    def test_once_more_with_nothing_new_is_the_same_report(self, drive: Path) -> None:
        assert drive.is_dir()

        first, second = self.night("2024-10-22"), self.night("2024-10-22")

        assert first | {"made_at": ""} == second | {"made_at": ""}

    def test_a_second_run_of_the_day_tells_what_changed_since_the_day_before(self, drive: Path) -> None:
        self.night("2024-10-22")
        (drive / "Perbup.txt").unlink()
        first = self.night("2024-10-23")

        second = self.night("2024-10-23")
        (drive / "Perbup baru.txt").write_text(PERBUP.replace("12", "13"), encoding="utf-8")
        (drive / "catatan 1.txt").write_text("Catatan lain.", encoding="utf-8")
        at_rest(drive)
        third = self.night("2024-10-23")["changes"]

        assert first["changes"]["lost"]
        assert first | {"made_at": ""} == second | {"made_at": ""}
        assert (third["since"], third["lost"]) == ("2024-10-22", [])
        assert {one["document"] for one in third["documents"]} == {"Perbup.txt", "Perbup baru.txt", "catatan 1.txt"}

    def test_what_came_and_went_within_a_day_is_told(self, drive: Path) -> None:
        (drive / "Perbup.txt").rename(drive.parent / "Perbup.txt")
        self.night("2024-10-22")
        self.night("2024-10-23")
        (drive.parent / "Perbup.txt").rename(drive / "Perbup.txt")
        at_rest(drive)
        come = self.night("2024-10-23")["changes"]
        (drive / "Perbup.txt").unlink()

        gone = self.night("2024-10-23")["changes"]

        assert {one["cause"] for one in come["newly_met"]} == {"new"}
        assert (gone["since"], gone["newly_met"]) == ("2024-10-22", [])
        assert {(one["cause"], one["document"]) for one in gone["lost"]} == {("deleted", "Perbup.txt")}

    def test_history_tells_of_each_run_what_it_changed(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.night("2024-10-22")
        (drive / "Perbup.txt").unlink()
        self.night("2024-10-23")
        self.night("2024-10-23")
        capsys.readouterr()

        assert main(["history", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert [one["changes"] is not None for one in told] == [False, True, False]

    def test_another_day_does_not_disturb_the_nights(self, drive: Path) -> None:
        today = datetime.now().astimezone().date().isoformat()
        self.night(today)
        for day in ("2020-01-01", "2030-01-01"):
            self.night(day)
        (drive / "Perbup.txt").unlink()

        changes = self.night(today)["changes"]

        assert changes["since"] == today
        assert {one["cause"] for one in changes["lost"]} == {"deleted"}

    def test_for_a_day_before_that_of_the_last_run_only_what_became_of_files_is_news(self, drive: Path) -> None:
        self.night("2024-10-22")
        assert self.night("2024-10-01")["changes"] is None
        self.night("2024-10-22")
        (drive / "Perbup.txt").unlink()

        first, second = self.night("2024-10-01")["changes"], self.night("2024-10-01")["changes"]

        assert (first["since"], {one["cause"] for one in first["lost"]}) == ("2024-10-22", {"deleted"})
        assert first == second

    def test_the_trend_has_a_point_a_day(self, drive: Path) -> None:
        assert drive.is_dir()
        for day in ("2024-10-22", "2024-10-23", "2024-10-23"):
            trend = self.night(day)["trend"]

        assert [point["as_of"] for point in trend[0]["points"]] == ["2024-10-22", "2024-10-23"]

    def test_the_runs_are_listed(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.night("2024-10-22")
        (drive / "Perbup.txt").unlink()
        self.night("2024-10-23")
        capsys.readouterr()

        assert main(["history"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == f"Kabupaten Maju Jaya: {drive}, dinilai untuk hari lain (--as-of)"
        assert lines[2].endswith("pertama")
        assert re.search(r"2  .* 2024-10-23 .* 4  .* dari \d+ .* \d+ hilang", lines[3])

        assert main(["history", "2"]) == 0
        assert "Berkas Perbup.txt tidak ada lagi." in capsys.readouterr().out

        assert main(["history", "--json", "--limit", "1"]) == 0
        (told,) = json.loads(capsys.readouterr().out)
        assert (told["number"], told["as_of"], told["nightly"]) == (2, "2024-10-23", False)
        assert told["changes"]["lost"] > 0

    def test_only_the_first_run_is_called_the_first(self, drive: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert drive.is_dir()
        self.night("2024-10-22")
        self.night("2024-10-22")
        capsys.readouterr()

        assert main(["history", "--limit", "1"]) == 0
        assert capsys.readouterr().out.splitlines()[2].endswith("tidak ada yang dicatat")
        assert main(["history", "2"]) == 0
        told = capsys.readouterr().out
        assert "pertama" not in told
        assert "Tidak ada hal baru sejak pemindaian 1 (" in told
        assert "sebanding" not in told

    def test_what_is_not_there_is_said(self, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["history"]) == 0
        assert "Belum ada riwayat" in capsys.readouterr().out
        assert main(["history", "7"]) == 2
        assert "Pemindaian nomor 7 tidak ada" in capsys.readouterr().err
        assert not cache.exists()

    def test_a_damaged_history_is_set_aside_and_the_scan_goes_on(
        self, drive: Path, cache: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert drive.is_dir()
        self.night("2024-10-22")
        (cache / "history.sqlite3").write_bytes(b"rusak" * 1000)
        capsys.readouterr()

        assert main(["history"]) == 2
        assert "tidak dapat dibaca" in capsys.readouterr().err
        assert self.night("2024-10-23")["changes"] is None
        assert "Riwayat" in capsys.readouterr().err
        assert self.night("2024-10-24")["changes"]["since"] == "2024-10-23"

    def test_a_history_in_use_does_not_hold_a_scan_up(
        self, drive: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert drive.is_dir()
        monkeypatch.setattr("spbe_docs.commands.past._WAIT_SECONDS", 0.0)

        with HistoryFile(cache):
            self.night("2024-10-22")

        assert "Riwayat sedang dipakai oleh pemindaian lain" in capsys.readouterr().err

    def test_without_a_cache_nothing_is_recorded(
        self, drive: Path, cache: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["scan", str(drive), "--no-cache", "--no-progress", "--format", "json"]) == 0

        assert capsys.readouterr().err == "Karena --no-cache, pemindaian ini tidak dicatat dalam riwayat.\n"
        assert not cache.exists()

    def test_the_last_result_can_be_had_back(self, drive: Path) -> None:
        assert drive.is_dir()
        self.night("2024-10-22")
        self.night("2024-10-23", "--target", "4.0")
        lost = Path("spbe-report/report.json").read_bytes()
        shutil.rmtree("spbe-report")

        Path("lain").mkdir()
        assert main(["history", "2", "--save", "lain/kembali.json"]) == 0

        assert Path("lain/kembali.json").read_bytes() == lost
        assert main(["report", "lain/kembali.json", "--out", "lagi", "--format", "csv"]) == 0

    def test_wherever_it_is_put_it_leads_to_the_documents(self, drive: Path) -> None:
        self.night("2024-10-22")
        Path("jauh/sekali").mkdir(parents=True)

        for file in map(Path, ("kembali.json", "jauh/sekali/kembali.json")):
            assert main(["history", "1", "--save", str(file)]) == 0
            (root,) = json.loads(file.read_text(encoding="utf-8"))["roots"]
            assert (file.parent / unquote(root["link"])).resolve() == drive.resolve()

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["1", "--save", "kembali.json"], "tidak disimpan lagi"),
            (["3", "--save", "kembali.json"], "Pemindaian nomor 3 tidak ada"),
            (["--save", "kembali.json"], "Sebutkan nomor pemindaian"),
            (["2", "--save", "ada.json"], "ada.json sudah ada dan tidak ditimpa"),
            (
                ["2", "--save", "tidak-ada/kembali.json"],
                "tidak-ada/kembali.json tidak dapat ditulis (berkas atau folder",
            ),
        ],
    )
    def test_what_cannot_be_had_back_is_said(
        self, drive: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
    ) -> None:
        assert drive.is_dir()
        self.night("2024-10-22")
        self.night("2024-10-23", "--target", "4.0")
        Path("ada.json").write_text("milik orang lain", encoding="utf-8")
        capsys.readouterr()

        assert main(["history", *words]) == 2

        assert said in capsys.readouterr().err
        assert Path("ada.json").read_text(encoding="utf-8") == "milik orang lain"
        assert not Path("kembali.json").exists()
