"""The command line as a caller meets it: exit codes, what is printed where, and in which language."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.at_rest import at_rest

from spbe_docs.cli import main as cli
from spbe_docs.sources import reach

SAMPLES = Path(__file__).parents[1] / "samples"
CORRUPT = b"%PDF-1.7 terpotong"
AS_ROOT = os.name == "posix" and os.geteuid() == 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in an empty working folder, without settings or environment of the machine."""
    for name in [name for name in os.environ if name.startswith("SPBE_DOCS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SPBE_DOCS_CACHE", str(tmp_path / "cache"))
    workplace = tmp_path / "kerja"
    workplace.mkdir()
    monkeypatch.chdir(workplace)

    def command(*arguments: str | Path) -> Outcome:
        capfd.readouterr()
        at_rest(tmp_path)
        code = cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return command


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """A folder with one paper that was read."""
    folder = tmp_path / "drive"
    folder.mkdir()
    (folder / "catatan.txt").write_text("Catatan rapat rutin tanpa isi penting.", encoding="utf-8")
    return folder


def listening() -> None:
    """Hear Ctrl-C, which a shell keeps from what it starts in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class TestExitCodes:
    def test_0_when_it_is_done(self, run: Run, drive: Path) -> None:
        assert run("scan", drive).code == 0
        assert sorted(path.name for path in Path("spbe-report").iterdir()) == ["index.html", "opd", "report.json"]

    @pytest.mark.parametrize("name", ["tautan.url", "catatan.gdoc", "video.mp4"])
    def test_0_when_only_formats_that_cannot_be_read_are_left(self, run: Run, drive: Path, name: str) -> None:
        (drive / name).write_bytes(b"[InternetShortcut]\nURL=https://example.org\n")

        assert run("scan", drive).code == 0

    @pytest.mark.parametrize("wanted", ["required", "any"])
    def test_1_when_gaps_were_asked_for(self, run: Run, drive: Path, wanted: str) -> None:
        outcome = run("scan", drive, "--fail-on", wanted)

        assert outcome.code == 1
        assert Path("spbe-report/report.json").is_file()

    def test_0_when_no_gap_up_to_the_target_was_asked_for(self, run: Run, drive: Path) -> None:
        assert run("scan", drive, "--fail-on", "required", "--target", "1").code == 0

    def test_2_for_a_folder_that_is_not_there(self, run: Run, tmp_path: Path) -> None:
        outcome = run("scan", tmp_path / "tidak ada")

        assert outcome.code == 2
        assert "tidak ada. Periksa penulisannya" in outcome.err

    def test_2_for_a_file_instead_of_a_folder(self, run: Run, drive: Path) -> None:
        outcome = run("scan", drive / "catatan.txt")

        assert outcome.code == 2
        assert "adalah berkas, bukan folder" in outcome.err

    @pytest.mark.parametrize("inside", ["", "laporan", "a/b"])
    def test_2_for_an_out_inside_a_scanned_folder(self, run: Run, drive: Path, inside: str) -> None:
        outcome = run("scan", drive, "--out", drive / inside)

        assert outcome.code == 2
        assert "berada di dalam folder yang dipindai" in outcome.err
        assert [path.name for path in drive.iterdir()] == ["catatan.txt"]

    def test_2_for_an_out_that_is_a_file(self, run: Run, drive: Path, tmp_path: Path) -> None:
        (tmp_path / "berkas").write_text("")

        assert run("scan", drive, "--out", tmp_path / "berkas").code == 2

    def test_2_for_roots_within_each_other(self, run: Run, drive: Path) -> None:
        (drive / "sub").mkdir()

        assert run("scan", drive, drive / "sub").code == 2
        assert run("scan", drive / "sub", drive).code == 2
        assert run("scan", drive, drive).code == 2

    @pytest.mark.parametrize("day", ["2024-02-30", "22-10-2024", "besok", ""])
    def test_2_for_a_day_that_is_none(self, run: Run, drive: Path, day: str) -> None:
        outcome = run("scan", drive, "--as-of", day)

        assert outcome.code == 2
        assert "YYYY-MM-DD" in outcome.err

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--bogus"], "Opsi --bogus tidak dikenal."),
            (["--fromat", "json"], "Maksud Anda"),
            (
                ["--format", "docs"],
                "Format 'docs' tidak dikenal. Yang ada: html, json, xlsx, csv, docx, pdf, interview.",
            ),
            (["--format", ","], "tidak dikenal"),
            (["--out"], "Opsi --out belum diberi isi."),
            (["--jobs", "0"], "mulai dari 1"),
            (["--jobs", "dua"], "Isi --jobs tidak sah."),
            (["--ocr", "on"], "auto, off"),
            (["--fail-on", "all"], "none, required, any"),
            (["--target", "baik"], "bukan bilangan"),
            (["--target", "NaN"], "bukan bilangan"),
            (["--target", "5.1"], "di luar rentang indeks (1 sampai 5)"),
            (["--instrument", "59"], "Yang terpasang: permenpanrb-5-2018, permenpanrb-59-2020, permenpanrb-8-2026"),
            (["--settings", "tidak-ada.toml"], "tidak dapat dibaca"),
        ],
    )
    def test_2_for_an_option_that_cannot_be_used(self, run: Run, drive: Path, options: list[str], said: str) -> None:
        outcome = run("scan", drive, *options)

        assert (outcome.code, outcome.out) == (2, "")
        assert said in outcome.err
        assert not Path("spbe-report").exists()

    @pytest.mark.parametrize("arguments", [[], ["scan"], ["scann"], ["rules"], ["rules", "check", "a", "b"]])
    def test_2_for_an_incomplete_or_unknown_command(self, run: Run, arguments: list[str]) -> None:
        assert run(*arguments).code == 2

    def test_2_for_settings_that_are_wrong(self, run: Run, drive: Path) -> None:
        Path("spbe-docs.toml").write_text("[instansi]\nname = 'X'\n", encoding="utf-8")

        outcome = run("scan", drive)

        assert outcome.code == 2
        assert "baris 1: kunci 'instansi' tidak dikenal" in outcome.err

    def test_2_for_a_rule_file_that_is_wrong(self, run: Run, drive: Path, tmp_path: Path) -> None:
        (tmp_path / "instrument.yaml").write_text("id: x\nidd: y\n", encoding="utf-8")

        for outcome in (run("scan", drive, "--instrument", tmp_path), run("rules", "check", tmp_path)):
            assert outcome.code == 2
            assert "baris 2, kolom 1: kunci 'idd' tidak dikenal. Maksud Anda 'id'?" in outcome.err

    def test_3_when_a_file_could_not_be_read(self, run: Run, drive: Path) -> None:
        (drive / "rusak.pdf").write_bytes(CORRUPT)

        assert run("scan", drive).code == 3
        assert Path("spbe-report/report.json").is_file()

    def test_3_wins_over_1(self, run: Run, drive: Path) -> None:
        (drive / "rusak.pdf").write_bytes(CORRUPT)

        assert run("scan", drive, "--fail-on", "any").code == 3

    def test_4_for_an_empty_folder_and_the_last_good_report_is_kept(
        self, run: Run, tmp_path: Path, drive: Path
    ) -> None:
        run("scan", drive)
        before = Path("spbe-report/report.json").read_bytes()
        (tmp_path / "kosong" / "a" / "b").mkdir(parents=True)

        outcome = run("scan", tmp_path / "kosong")

        assert outcome.code == 4
        assert "kosong. Periksa apakah drive sudah tersambung" in outcome.err
        assert Path("spbe-report/report.json").read_bytes() == before

    @pytest.mark.parametrize("fault", ["gone", "empty", "shrunken", "hanging"])
    def test_4_for_a_source_that_is_away_and_its_last_good_result_is_used(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch, fault: str
    ) -> None:
        (drive / "lain.txt").write_text("Catatan rapat lain.", encoding="utf-8")
        run("scan", drive, "--as-of", "2024-10-22")
        well = self.result()
        if fault == "gone":
            drive.rename(drive.with_name("lain"))
        elif fault == "hanging":
            monkeypatch.setenv("PYTHONPATH", f"{SAMPLES.parent}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
            monkeypatch.setattr(reach, "LISTER", "tests.sources.hanging")
            monkeypatch.setattr(reach, "SILENCE", 1.0)
        else:
            for file in list(drive.iterdir())[: 2 if fault == "empty" else 1]:
                file.unlink()

        outcome = run("scan", drive, "--as-of", "2024-10-22")

        report = self.result()
        assert outcome.code == 4
        assert outcome.out.startswith("GANGGUAN     : sumber drive ")
        assert "Dipakai hasil baca" in outcome.out.splitlines()[0]
        assert report["roots"][0]["health"]["code"] == {"gone": "unreachable", "hanging": "unreachable"}.get(
            fault, fault
        )
        assert report["indicators"] == well["indicators"]
        assert "Gangguan sumber drive" in Path("spbe-report/index.html").read_text(encoding="utf-8")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk, as Linux has one")
    def test_the_code_holds_where_nothing_can_be_said(self, drive: Path, tmp_path: Path) -> None:
        command = [sys.executable, "-m", "spbe_docs", "scan", "--no-cache", "--out", str(tmp_path / "out")]
        with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - no file to be read
            codes = [subprocess.run([*command, str(one)], stderr=full, check=False).returncode for one in (drive, "x")]

        assert codes == [0, 2]

    def test_0_again_when_fewer_files_are_accepted(self, run: Run, drive: Path) -> None:
        (drive / "lain.txt").write_text("Catatan rapat lain.", encoding="utf-8")
        run("scan", drive)
        (drive / "lain.txt").unlink()

        assert [run("scan", drive, *more).code for more in ((), (), ("--accept-fewer",), ())] == [4, 4, 0, 0]
        assert len(self.result()["documents"]) == 1

    def test_4_for_a_root_of_the_settings_that_is_not_there(self, run: Run, drive: Path, tmp_path: Path) -> None:
        settings = f'[[roots]]\nname = "dekat"\nfolder = "{drive}"\n[[roots]]\nname = "jauh"\nfolder = "{tmp_path}/x"\n'
        Path("spbe-docs.toml").write_text(settings, encoding="utf-8")

        outcome = run("scan")

        assert outcome.code == 4
        assert [root["state"] for root in self.result()["roots"]] == ["read", "unreachable"]
        assert self.result()["summary"]["requirements"]["missing"] == 0

    def result(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
        return report

    @pytest.mark.skipif(AS_ROOT, reason="for root, chmod closes no folder")
    def test_4_for_a_folder_that_cannot_be_listed(self, run: Run, drive: Path) -> None:
        drive.chmod(0o000)
        try:
            assert run("scan", drive).code == 4
        finally:
            drive.chmod(0o700)

    @pytest.mark.skipif(AS_ROOT, reason="for root, chmod closes no folder")
    def test_4_wins_over_3(self, run: Run, drive: Path) -> None:
        (drive / "rusak.pdf").write_bytes(CORRUPT)
        (drive / "rahasia").mkdir(mode=0o000)
        try:
            assert run("scan", drive).code == 4
        finally:
            (drive / "rahasia").chmod(0o700)

    def test_70_for_what_nobody_foresaw_without_a_traceback(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fault(*_: object) -> bool:
            raise ZeroDivisionError("aneh")

        monkeypatch.setattr(Path, "cwd", fault)
        outcome = run("scan", drive)

        assert outcome.code == 70
        assert outcome.err.startswith("Kesalahan internal di test_cli.py:")
        assert "Traceback" not in outcome.err

    def test_130_when_it_is_interrupted(self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fault(*_: object) -> bool:
            raise KeyboardInterrupt

        monkeypatch.setattr(Path, "cwd", fault)
        outcome = run("scan", drive)

        assert outcome.code == 130

    def test_an_interrupt_is_said_aloud(self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fault(*_: object) -> bool:
            raise KeyboardInterrupt

        monkeypatch.setattr(Path, "cwd", fault)

        assert run("scan", drive).err.startswith("Dihentikan sebelum selesai.")

    @pytest.mark.skipif(os.name != "posix", reason="signals")
    def test_130_for_ctrl_c_while_reading_and_no_report_is_left(self, tmp_path: Path) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "spbe_docs", "scan", str(SAMPLES), "--no-cache"],
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=listening,  # noqa: PLW1509 - no threads here
        )
        assert process.stderr is not None
        process.stderr.readline()  # the first word of progress
        process.send_signal(signal.SIGINT)

        _, err = process.communicate(timeout=60)

        assert process.returncode == 130
        assert "Traceback" not in err
        assert not (tmp_path / "spbe-report").exists()


class TestWhatIsPrinted:
    def test_json_gives_the_result_file_on_stdout_and_nothing_else(self, run: Run, drive: Path) -> None:
        outcome = run("scan", drive, "--json")

        assert json.loads(outcome.out)["format_version"] == 1
        assert outcome.out.encode() == Path("spbe-report/report.json").read_bytes()

    def test_quiet_gives_nothing(self, run: Run, drive: Path) -> None:
        assert run("scan", drive, "--quiet") == Outcome(0, "", "")

    def test_quiet_still_says_what_went_wrong(self, run: Run, tmp_path: Path) -> None:
        assert "tidak ada" in run("scan", tmp_path / "x", "--quiet").err

    def test_the_result_is_at_most_a_dozen_lines_on_stdout_and_talk_on_stderr(self, run: Run, drive: Path) -> None:
        outcome = run("scan", drive)

        assert 5 <= len(outcome.out.splitlines()) <= 12
        assert "bukan nilai resmi" in outcome.out
        assert "Membaca dokumen: 1 dari 1" in outcome.err

    def test_no_progress_keeps_quiet_on_stderr(self, run: Run, drive: Path) -> None:
        assert run("scan", drive, "--no-progress").err == ""

    def test_a_default_report_folder_never_lies_in_a_scanned_folder_and_that_is_said(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(drive)

        outcome = run("scan", ".")

        assert outcome.code == 0
        assert (drive.parent / "spbe-report-drive" / "report.json").is_file()
        assert "Laporan ditulis ke" in outcome.err
        assert [path.name for path in drive.iterdir()] == ["catatan.txt"]

    def test_only_the_formats_asked_for_are_written(self, run: Run, drive: Path) -> None:
        run("scan", drive, "--format", "JSON")

        assert [path.name for path in Path("spbe-report").iterdir()] == ["report.json"]

    def test_a_day_without_an_instrument_in_force_is_said(self, run: Run, drive: Path) -> None:
        outcome = run("scan", drive, "--as-of", "2016-01-01")

        assert outcome.code == 0
        assert "Tidak ada instrumen terpasang yang berlaku pada 01-01-2016" in outcome.out

    def test_the_same_folder_gives_the_same_result_but_for_the_time(self, run: Run, drive: Path) -> None:
        results = [json.loads(run("scan", drive, "--json", "--as-of", "2024-10-22").out) for _ in range(2)]

        assert results[0] | {"made_at": ""} == results[1] | {"made_at": ""}


class TestOtherAgencies:
    """Indices that other agencies measure, by their values in the settings."""

    def indicator(self, run: Run, drive: Path, number: int, settings: str) -> dict[str, Any]:
        Path("spbe-docs.toml").write_text(settings, encoding="utf-8")
        outcome = run("scan", drive, "--json", "--no-progress", "--as-of", "2026-11-26")
        report = json.loads(outcome.out)
        found: dict[str, Any] = report["indicators"][number - 1]
        return found

    def test_a_value_of_the_settings_is_counted_and_shown(self, run: Run, drive: Path) -> None:
        found = self.indicator(run, drive, 5, "[external.satu-data]\nvalue = 47.2\nyear = 2025\n")

        assert (found["supported_level"], found["value"]) == (3, 3.0)
        index = {
            "name": "Indeks Satu Data Indonesia",
            "value": 47.2,
            "year": 2025,
            "id": "satu-data",
            "agency": "Bappenas",
        }
        assert found["external"] == index
        assert {one["verdict"] for one in found["requirements"]} == {"external"}

    def test_without_one_nothing_is_missing_and_the_minimum_counts(self, run: Run, drive: Path) -> None:
        found = self.indicator(run, drive, 7, "")

        assert (found["supported_level"], found["value"], found["external"]["value"]) == (0, 1.0, None)
        assert {one["verdict"] for one in found["requirements"]} == {"external"}

    @pytest.mark.parametrize(
        ("settings", "said"),
        [
            (
                "[external.satudata]\nvalue = 47\nyear = 2025\n",
                "baris 1: indeks 'external.satudata' tidak dikenal. Maksud Anda 'satu-data'?",
            ),
            ("[external.satu-data]\nvalue = 470\nyear = 2025\n", "paling tinggi 100. Perbaiki nilainya."),
        ],
    )
    def test_a_value_that_no_instrument_can_take_is_refused(
        self, run: Run, drive: Path, settings: str, said: str
    ) -> None:
        Path("spbe-docs.toml").write_text(settings, encoding="utf-8")

        outcome = run("scan", drive)

        assert outcome.code == 2
        assert said in outcome.err

    def test_of_the_oldest_instrument_no_level_and_no_index_is_told(self, run: Run, drive: Path) -> None:
        outcome = run("scan", drive, "--as-of", "2019-05-05", "--no-progress")

        report = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
        assert "Indeks       : terbuka" in outcome.out
        assert report["summary"]["readiness"]["code"] == "open"
        index = report["summary"]["index"]
        assert (index["supported"], index["band"], index["printed"]) == (None, None, "terbuka")
        assert report["summary"]["target"] == {
            "index": None,
            "band": None,
            "reachable": False,
            "steps": [],
            "step_count": 0,
        }
        assert {one["supported_level"] for one in report["indicators"]} == {None}


class TestWhereOptionsComeFrom:
    """Options win over environment, that over the settings file."""

    def institution(self, run: Run, drive: Path, *options: str) -> str:
        told = json.loads(run("scan", drive, "--json", "--no-progress", *options).out)
        return str(told["institution"]["name"])

    def test_an_option_wins_over_the_environment_and_that_over_the_settings(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path("spbe-docs.toml").write_text("[institution]\nname = 'Kota Satu'\n", encoding="utf-8")
        assert self.institution(run, drive) == "Kota Satu"

        monkeypatch.setenv("SPBE_DOCS_INSTITUTION", "Kota Dua")
        assert self.institution(run, drive) == "Kota Dua"
        assert self.institution(run, drive, "--institution", "Kota Tiga") == "Kota Tiga"

    def test_of_a_scan_too(self, run: Run, drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("spbe-docs.toml").write_text(
            "[scan]\ninstrument = 'permenpanrb-59-2020'\nocr = 'off'\n[output]\nfolder = 'laporan'\nformats = ['json']\n",
            encoding="utf-8",
        )
        assert run("scan", drive).code == 0
        told = json.loads(Path("laporan/report.json").read_text(encoding="utf-8"))
        assert (told["instrument"]["id"], told["tool"]["engines"]["ocr"]) == ("permenpanrb-59-2020", "dimatikan")
        assert [one.name for one in Path("laporan").iterdir()] == ["report.json"]

        monkeypatch.setenv("SPBE_DOCS_OUT", str(tmp_path / "env"))
        monkeypatch.setenv("SPBE_DOCS_FORMAT", "csv")
        assert run("scan", drive, "--format", "json,html", "--instrument", "auto").code == 0
        names = sorted(one.name for one in (tmp_path / "env").iterdir())
        assert names == ["index.html", "opd", "report.json"]
        told = json.loads((tmp_path / "env" / "report.json").read_text(encoding="utf-8"))
        assert told["instrument"]["id"] != "permenpanrb-59-2020"

    @pytest.mark.parametrize(
        ("settings", "said"),
        [
            ("[output]\nformats = ['docs']\n", "spbe-docs.toml, baris 2: Format 'docs' tidak dikenal."),
            ("[scan]\ntarget = 7\n", "spbe-docs.toml, baris 2: Sasaran 7 di luar rentang indeks (1 sampai 5)"),
        ],
    )
    def test_2_with_the_line_for_what_a_scan_cannot_use(self, run: Run, drive: Path, settings: str, said: str) -> None:
        Path("spbe-docs.toml").write_text(settings, encoding="utf-8")

        outcome = run("scan", drive)

        assert outcome.code == 2
        assert said in outcome.err

    def test_files_that_need_not_be_readable_do_not_count(self, run: Run, drive: Path) -> None:
        (drive / "Denah").mkdir()
        (drive / "Denah" / "rusak.pdf").write_bytes(CORRUPT)
        assert run("scan", drive).code == 3
        Path("spbe-docs.toml").write_text("[scan]\naccept_unreadable = ['Denah/']\n", encoding="utf-8")

        outcome = run("scan", drive, "--json")

        assert outcome.code == 0
        assert [one["path"] for one in json.loads(outcome.out)["documents"] if one["reason"]] == ["Denah/rusak.pdf"]
        (drive / "rusak.pdf").write_bytes(CORRUPT + b"lain")
        assert run("scan", drive).code == 3

    def test_the_day_is_that_of_the_institution(self, run: Run, drive: Path) -> None:
        Path("spbe-docs.toml").write_text("[institution]\nname = 'X'\ntime_zone = 'WIT'\n", encoding="utf-8")

        told = json.loads(run("scan", drive, "--json").out)

        assert told["made_at"].endswith("+09:00")
        assert told["as_of"] == told["made_at"][:10]

    def test_limits_of_the_settings_hold(self, run: Run, drive: Path) -> None:
        (drive / "besar.txt").write_text("isi " * 500_000, encoding="utf-8")
        Path("spbe-docs.toml").write_text("[limits]\nfile_mb = 1\n", encoding="utf-8")

        told = json.loads(run("scan", drive, "--json").out)

        reasons = {one["path"]: one["reason"] and one["reason"]["code"] for one in told["documents"]}
        assert reasons == {"besar.txt": "too_large", "catatan.txt": None}

    def test_the_cache_lies_where_the_settings_say(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("SPBE_DOCS_CACHE")
        Path("spbe-docs.toml").write_text("[cache]\nfolder = 'simpanan'\n", encoding="utf-8")

        run("scan", drive)

        assert Path("simpanan/cache.sqlite3").is_file()
        assert "simpanan" in run("cache", "info").out

    def test_a_settings_file_may_be_named(self, run: Run, drive: Path, tmp_path: Path) -> None:
        file = tmp_path / "lain.toml"
        file.write_text("[institution]\nname = 'Kota Empat'\n", encoding="utf-8")

        assert self.institution(run, drive, "--settings", str(file)) == "Kota Empat"


class TestRoots:
    """Without FOLDER, the roots of the settings are scanned; with one, what the settings say of it holds."""

    @pytest.fixture
    def settings(self, run: Run, drive: Path) -> None:  # noqa: ARG002 - it is the working folder
        (drive / "buang.bak").write_text("cadangan", encoding="utf-8")
        Path("spbe-docs.toml").write_text(
            "[[roots]]\nname = 'Bukti Bersama'\nfolder = '../drive'\nowner = 'inspektorat'\nexclude = ['*.bak']\n",
            encoding="utf-8",
        )

    @pytest.mark.usefixtures("settings")
    @pytest.mark.parametrize("named", [False, True])
    def test_a_root_is_read_as_the_settings_say(self, run: Run, drive: Path, named: bool) -> None:  # noqa: FBT001
        outcome = run("scan", *([drive] if named else []), "--json", "--no-progress")

        report = json.loads(outcome.out)
        (root,) = report["roots"]
        assert (root["name"], root["owner"], root["files"]) == ("Bukti Bersama", "Inspektorat Daerah", 2)
        assert report["ignored"] == [{"path": "buang.bak", "root": "r1", "rule": "*.bak"}]
        assert [one["path"] for one in report["documents"]] == ["catatan.txt"]

    @pytest.mark.usefixtures("settings")
    def test_a_folder_that_is_named_wins_over_the_settings(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "lain").mkdir()
        (tmp_path / "lain" / "x.bak").write_text("isi", encoding="utf-8")

        report = json.loads(run("scan", tmp_path / "lain", "--json", "--no-progress").out)

        assert [(one["name"], one["owner"]) for one in report["roots"]] == [("lain", None)]
        assert [one["path"] for one in report["documents"]] == ["x.bak"]

    def test_2_when_there_is_nothing_to_scan(self, run: Run) -> None:
        outcome = run("scan")

        assert outcome.code == 2
        assert "FOLDER belum ditulis, dan spbe-docs.toml tidak memuat [[roots]]" in outcome.err

    def test_4_when_a_root_of_the_settings_is_away(self, run: Run) -> None:
        Path("spbe-docs.toml").write_text("[[roots]]\nname = 'A'\nfolder = '../tiada'\n", encoding="utf-8")

        outcome = run("scan")

        assert outcome.code == 4
        assert "tiada tidak dapat dibuka. Folder itu tidak ada. Periksa apakah drive" in outcome.err


ENGLISH = re.compile(
    r"\b(?:usage|options?|arguments?|commands?|show|this|message|exit|default|required|error|the|and|file not found"
    r"|integer|text|path|missing|invalid|no such|try)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"--[a-z-]+|\b[A-Z][A-Z|.-]+\b|none\|required\|any|auto\|ID\|PATH|text\|json|\[bawaan: text\]"
    r"|(?m:^  [a-z]+(?= {2,}))|spbe-docs [a-z ]+"
)
"""Names of commands, of options and of what they take: these are English by design."""


class TestLanguage:
    @pytest.mark.parametrize(
        "command",
        [[], ["scan"], ["explain"], ["doctor"], ["rules"], *(["rules", name] for name in ("list", "show", "check"))],
    )
    def test_help_is_indonesian(self, run: Run, command: list[str]) -> None:
        outcome = run(*command, "--help")

        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out.startswith("Pemakaian: spbe-docs")
        assert ENGLISH.findall(NAMES.sub("", outcome.out)) == []
        assert not re.search(r"<(?:str|path)>|[{}]", outcome.out)

    @pytest.mark.parametrize(
        "arguments", [["scan"], ["scann"], ["scan", "--bogus"], ["scan", "x", "--jobs", "x"], ["scan", "x", "--out"]]
    )
    def test_complaints_are_indonesian(self, run: Run, arguments: list[str]) -> None:
        outcome = run(*arguments)

        assert outcome.err
        assert ENGLISH.findall(NAMES.sub("", outcome.err)) == []


class TestOtherCommands:
    def test_an_old_result_is_laid_out_again(self, run: Run, drive: Path, tmp_path: Path) -> None:
        run("scan", drive, "--out", tmp_path / "old", "--as-of", "2024-10-22")

        outcome = run("report", tmp_path / "old", "--out", tmp_path / "new", "--format", "html,json,csv")

        assert outcome.code == 0
        for name in ("index.html", "report.json"):
            assert (tmp_path / "new" / name).read_bytes() == (tmp_path / "old" / name).read_bytes()
        assert {one.name for one in (tmp_path / "new").iterdir()} >= {"requirements.csv", "documents.csv"}

    def test_every_format_is_laid_out_from_an_old_result(self, run: Run, drive: Path, tmp_path: Path) -> None:
        run("scan", drive, "--out", tmp_path / "old", "--as-of", "2024-10-22")

        outcome = run("report", tmp_path / "old", "--out", tmp_path / "new", "--format", "xlsx,docx,pdf")

        assert outcome.code == 0
        written = {one.relative_to(tmp_path / "new").as_posix() for one in (tmp_path / "new").rglob("*.*")}
        assert written >= {"report.xlsx", "ringkasan.pdf", "opd/inspektorat-daerah.docx", "opd/inspektorat-daerah.xlsx"}

    def test_what_is_lacking_for_pdf_is_said_before_anything_is_read(
        self, run: Run, drive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("spbe_docs.reports.pdf.is_available", lambda: False)

        outcome = run("scan", drive, "--format", "json,pdf")

        assert outcome.code == 2
        assert "pip install typst" in outcome.err
        assert not Path("spbe-report").exists()

    @pytest.mark.parametrize("command", ["scan", "report"])
    def test_the_letter_of_the_settings_is_looked_at_first_and_used(
        self, run: Run, drive: Path, tmp_path: Path, command: str
    ) -> None:
        source = drive
        if command == "report":
            source = tmp_path / "old"
            run("scan", drive, "--out", source)
        Path("spbe-docs.toml").write_text('[letters]\ntemplate = "nota.docx"\n', encoding="utf-8")
        missing = run(command, source, "--out", tmp_path / "new", "--format", "docx")
        assert (missing.code, "nota.docx" in missing.err) == (2, True)

        letter = docx.Document()
        letter.add_paragraph("Kepada {{ opd }} dari kami")
        letter.save("nota.docx")
        assert run(command, source, "--out", tmp_path / "new", "--format", "docx").code == 0

        told = docx.Document(str(tmp_path / "new" / "opd" / "inspektorat-daerah.docx")).paragraphs[0].text
        assert told == "Kepada Inspektorat Daerah dari kami"

    def test_a_result_that_is_none_is_not_laid_out(self, run: Run, tmp_path: Path) -> None:
        outcome = run("report", tmp_path, "--out", tmp_path / "new")

        assert outcome.code == 2
        assert "spbe-docs scan" in outcome.err
        assert not (tmp_path / "new").exists()

    def test_the_version_is_told(self, run: Run) -> None:
        assert run("--version") == Outcome(0, f"spbe-docs {version('spbe-docs')}\n", "")

    def test_doctor_says_that_the_machine_can_do_the_job(self, run: Run) -> None:
        outcome = run("doctor")

        assert outcome.code == 0
        assert "RUSAK" not in outcome.out
        assert len(re.findall(r"permenpanrb-\S+: \d+ indikator, \d+ persyaratan", outcome.out)) == 3
        assert outcome.out.count("(dipakai hari ini)") == 1

    def test_doctor_says_what_is_missing_without_being_needed(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("spbe_docs.read.ocr.language", lambda: "eng")
        monkeypatch.setattr("spbe_docs.reports.pdf.is_available", lambda: False)

        outcome = run("doctor")

        assert outcome.code == 0
        assert "model bahasa Indonesia (ind) tidak ditemukan, dipakai model eng" in outcome.out
        assert "typst belum terpasang; hanya perlu untuk --format pdf" in outcome.out

    def test_doctor_finds_settings_that_are_wrong(self, run: Run) -> None:
        Path("spbe-docs.toml").write_text("[", encoding="utf-8")

        outcome = run("doctor")

        assert outcome.code == 2
        assert "RUSAK" in outcome.out

    def test_the_installed_rules_are_sound(self, run: Run) -> None:
        outcome = run("rules", "check")

        assert outcome.code == 0
        assert "permenpanrb-59-2020: baik. 47 indikator" in outcome.out

    def test_the_module_can_be_run(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "spbe_docs", "--help"], capture_output=True, text=True, check=False
        )

        assert (done.returncode, done.stdout.splitlines()[0].startswith("Pemakaian: spbe-docs")) == (0, True)


def test_few_steps_from_the_bottom_are_not_told_as_near(run: Run, drive: Path) -> None:
    """Judging decision 32 counts steps; the sentence says how little there is, and how many papers the steps ask for."""
    said = run("scan", drive, "--instrument", "permenpanrb-8-2026", "--as-of", "2026-07-01", "--no-progress").out

    (line,) = [line for line in said.splitlines() if line.startswith("Kesiapan")]
    assert "Dokumen belum mendukung tingkat mana pun: indeks 1,00 (Kurang) adalah nilai terendah" in line
    assert re.search(r"\d langkah lagi \(\d+ dokumen\) menuju", line)
