"""The printed schedule, run as its system would run it, and the log that the run leaves."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from spbe_docs.cli.main import main

SETTINGS = """
[[roots]]
name = "Bagian Organisasi"
folder = "bukti 100%"
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, and with one root below it."""
    (tmp_path / "bukti 100%").mkdir()
    (tmp_path / "bukti 100%" / "catatan.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    (tmp_path / "spbe-docs.toml").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["schedule", "print", *options]) == 0
    return capsys.readouterr().out


def test_cron_line_scans_and_leaves_report_and_log(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = printed(capsys, "--cron", "--at", "3:05").splitlines()[-1]
    assert line.startswith("5 3 * * * ")
    command = line.removeprefix("5 3 * * * ").replace(r"\%", "%")
    # cron runs it elsewhere, and knows no virtual environment.
    environment = {**os.environ, "PATH": "/usr/bin:/bin", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ran = subprocess.run(["sh", "-c", command], cwd="/", env=environment, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    assert (place / "spbe-report" / "report.json").is_file()
    first, *_, last = (place / "spbe-docs.log").read_text(encoding="utf-8").splitlines()
    assert first.endswith("info: Pemindaian dimulai.")
    assert "info: Pemindaian selesai: 1 berkas, 1 terbaca utuh, 0 tidak terbaca" in last
    assert last.endswith("kode keluar 0.")


def test_paths_of_this_machine_stand_in_every_schedule(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert f'RequiresMountsFor="{place}/bukti 100%%"' in printed(capsys, "--systemd")
    windows = printed(capsys, "--windows", "--log-file", "catatan.log")
    assert f"<WorkingDirectory>{place}</WorkingDirectory>" in windows
    assert str(place / "catatan.log") in windows


@pytest.mark.parametrize("system", ["--cron", "--systemd", "--windows"])
def test_what_the_environment_says_is_written_but_secrets_and_what_is_for_one_scan(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    mail = '\n[notification.smtp]\nhost = "h"\nuser = "u"\nfrom = "a@example.go.id"\nto = ["b@example.go.id"]\n'
    (place / "spbe-docs.toml").write_text(SETTINGS + mail, encoding="utf-8")
    for name, value in (("CACHE", "simpanan"), ("JOBS", "2"), ("AS_OF", "2024-10-22"), ("SMTP_PASSWORD", "r4hasia")):
        monkeypatch.setenv(f"SPBE_DOCS_{name}", value)
    told = printed(capsys, system)
    assert f"--jobs 2 --cache {place / 'simpanan'}" in told
    assert "Rahasia tidak ditulis di sini: SPBE_DOCS_SMTP_PASSWORD. " in told
    assert "hanya untuk satu pemindaian: SPBE_DOCS_AS_OF." in told
    assert "r4hasia" not in told
    assert "--as-of" not in told


def test_log_as_json_tells_stages_and_exit_code(place: Path) -> None:
    log = place / "run.jsonl"
    options = ["--log-file", str(log), "--log-format", "json", "--quiet", "--no-cache", "--no-progress"]
    assert main(["scan", *options]) == 0
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert (lines[0]["event"], lines[-1]["event"], lines[-1]["exit_code"]) == ("start", "end", 0)
    assert any("Membaca dokumen: 1 dari 1" in line["message"] and line["total"] == 1 for line in lines)


def test_what_ends_a_run_stands_in_the_log(place: Path) -> None:
    (place / "bukti 100%" / "catatan.txt").unlink()
    log = place / "run.log"
    assert main(["scan", "--log-file", str(log), "--quiet"]) == 4
    assert "kesalahan: Folder" in log.read_text(encoding="utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "Pilih satu: --cron, --systemd, atau --windows."),
        (["--cron", "--windows"], "Pilih satu"),
        (["--cron", "--at", "25:00"], "Jam '25:00' tidak sah."),
        (["--cron", "--settings", "none.toml"], "none.toml"),
    ],
)
def test_wrong_call_is_one_sentence(
    place: Path, capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    assert place.is_dir()
    assert main(["schedule", "print", *options]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1


def test_without_roots_there_is_nothing_to_schedule(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "spbe-docs.toml").write_text("", encoding="utf-8")
    assert main(["schedule", "print", "--cron"]) == 2
    assert "tidak memuat [[roots]]" in capsys.readouterr().err


def test_a_log_that_cannot_be_written_ends_the_run_before_it_begins(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scan", "--log-file", str(place / "none" / "run.log")]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err
    assert not (place / "spbe-report").exists()


@pytest.mark.parametrize("system", ["--cron", "--systemd", "--windows"])
def test_a_path_with_a_line_end_is_not_scheduled(place: Path, capsys: pytest.CaptureFixture[str], system: str) -> None:
    assert place.is_dir()
    assert main(["schedule", "print", system, "--log-file", "catatan\n* * * * * perintah lain"]) == 2
    captured = capsys.readouterr()
    assert "memuat ganti baris" in captured.err
    assert not captured.out
