"""One run at a time, and what a run leaves behind that is stopped, killed, or finds no room."""

import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from spbe_docs.cli.main import main
from spbe_docs.store import lock
from spbe_docs.store.cache import counts
from spbe_docs.store.runlock import FILE_NAME, run_lock

SAMPLES = Path(__file__).parents[1] / "samples"
OUT = Path("spbe-report")
LOCK = OUT / FILE_NAME
STARTED = datetime(2024, 10, 22, 2, 0, tzinfo=UTC)
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture(autouse=True)
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one paper, beside the working folder; the cache beside both."""
    folder, workplace = tmp_path / "drive", tmp_path / "kerja"
    folder.mkdir()
    workplace.mkdir()
    (folder / "catatan.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    monkeypatch.chdir(workplace)
    monkeypatch.setenv("SPBE_DOCS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    return folder


def scan(*options: str) -> int:
    return main(["scan", "../drive", "--no-progress", "--jobs", "1", *options])


def started(*options: str, code: str = "from spbe_docs.__main__ import main; main()") -> subprocess.Popen[str]:
    """A scan of the samples in a process of its own, which has begun to read."""
    command = [sys.executable, "-c", code, "scan", str(SAMPLES), "--ocr", "off", "--jobs", "1", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("Mengenali berkas"):  # said when that is done
            break
    return process


def content(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


class TestOneRunAtATime:
    def test_5_while_another_run_is_at_work(self, capsys: pytest.CaptureFixture[str]) -> None:
        scan()
        before = content(OUT)
        capsys.readouterr()
        with run_lock(OUT, STARTED, print):
            assert scan() == 5
            assert main(["report", "spbe-report", "--out", "spbe-report"]) == 5

        said = capsys.readouterr().err
        assert "Pemindaian lain sedang berjalan untuk" in said
        assert f"(komputer {socket.gethostname()}, proses {os.getpid()}, mulai 2024-10-22T02:00:00+00:00)" in said
        assert "hapus" not in said
        assert content(OUT) == before

    def test_two_runs_for_two_reports_do_not_disturb_each_other(self) -> None:
        with run_lock(OUT, STARTED, print):
            assert scan("--out", "lain") == 0

    def test_no_lock_is_left_behind(self) -> None:
        assert scan() == 0
        assert not LOCK.exists()

    def test_where_nothing_came_of_it_nothing_is_left(self) -> None:
        assert scan("--instrument", "59") == 2
        assert not OUT.exists()

    def test_the_lock_of_a_dead_process_is_taken_over_and_what_it_left_removed(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        OUT.mkdir()
        dead = subprocess.Popen([sys.executable, "-c", ""])
        dead.wait()
        LOCK.write_text(
            json.dumps({"host": socket.gethostname(), "process": dead.pid, "started": "2024-10-21T02:00:00"})
        )
        (OUT / f".report.json.{dead.pid}.tmp").write_text("{")

        assert scan() == 0

        assert "Pemindaian yang dimulai 2024-10-21T02:00:00 (proses" in capsys.readouterr().err
        assert [name for name in content(OUT) if name.startswith(".")] == []

    def test_the_lock_of_another_computer_is_not_taken_over(self, capsys: pytest.CaptureFixture[str]) -> None:
        OUT.mkdir()
        LOCK.write_text(json.dumps({"host": "peladen-lain", "process": 1, "started": "2024-10-21T02:00:00"}))

        assert scan() == 5

        said = capsys.readouterr().err
        assert "komputer peladen-lain, proses 1" in said
        assert f"hapus {LOCK}" in said
        assert LOCK.exists()

    def test_on_a_server_without_locks_a_living_process_is_believed(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def no_locks(_: int) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        OUT.mkdir()
        told = {"host": socket.gethostname(), "process": os.getpid(), "started": "2024-10-21T02:00:00"}
        LOCK.write_text(json.dumps(told))
        monkeypatch.setattr(lock, "_take", no_locks)
        options = ("--no-cache", "--quiet")

        assert scan(*options) == 5
        dead = subprocess.Popen([sys.executable, "-c", ""])
        dead.wait()
        LOCK.write_text(json.dumps({**told, "process": dead.pid}))
        assert scan(*options) == 0

        said = capsys.readouterr().err
        assert f"hapus {LOCK}" in said
        assert f"(proses {dead.pid}) berhenti sebelum selesai" in said
        assert not LOCK.exists()

    @pytest.mark.parametrize("left", ["", "{", "[]", '{"host": 1}'])
    def test_a_lock_that_names_nobody_holds_nobody(self, left: str) -> None:
        OUT.mkdir()
        LOCK.write_text(left)

        assert scan() == 0


@posix_only
class TestStopped:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_130_with_the_old_report_untouched_and_what_was_read_kept(self, number: int, tmp_path: Path) -> None:
        if signal.getsignal(number) is signal.SIG_IGN:
            pytest.skip("whoever started these tests wants this signal ignored")
        scan()
        before, known = content(OUT), counts(tmp_path / "cache")
        process = started()
        process.send_signal(number)

        _, said = process.communicate(timeout=60)

        assert process.returncode == 130
        assert "Dihentikan sebelum selesai." in said
        assert "Traceback" not in said
        assert content(OUT) == before
        now = counts(tmp_path / "cache")
        assert known is not None
        assert now is not None
        assert now["listing"] > known["listing"]

    def test_a_killed_run_needs_no_repair(self, capsys: pytest.CaptureFixture[str]) -> None:
        scan()
        before = content(OUT)
        process = started()
        process.kill()
        process.communicate()
        left = content(OUT)
        assert json.loads(left.pop(FILE_NAME))["process"] == process.pid
        assert left == before
        capsys.readouterr()

        assert scan() == 0

        assert f"(proses {process.pid}) berhenti sebelum selesai" in capsys.readouterr().err
        assert content(OUT).keys() == before.keys()

    @pytest.mark.parametrize("files", [0, 1, 2])
    def test_killed_while_writing_every_file_is_whole(self, files: int) -> None:
        """*files* have taken their place when it is killed; the result file comes last."""
        scan("--format", "json,html,csv", "--as-of", "2024-10-21")
        before = content(OUT)
        killed_there = f"""
import os, pathlib, signal
replace, left = pathlib.Path.replace, [{files}]
def killing(self, to):
    if to.parent.name == "spbe-report" or to.parent.parent.name == "spbe-report":
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
    return replace(self, to)
pathlib.Path.replace = killing
from spbe_docs.__main__ import main; main()"""
        process = started("--format", "json,html,csv", "--as-of", "2024-10-22", code=killed_there)
        process.communicate(timeout=120)
        assert process.returncode == -signal.SIGKILL

        after = content(OUT)
        assert sum(after[name] != before[name] for name in before) == files
        assert json.loads(after["report.json"])["as_of"] == "2024-10-21"
        assert b"</html>" in after["index.html"][-20:]

        assert scan("--format", "json,html,csv", "--as-of", "2024-10-22") == 0
        assert [name for name in content(OUT) if name.endswith(".tmp") or name == FILE_NAME] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a hundred thousand bytes."""
    place = tmp_path / "kecil"
    place.mkdir()
    if (
        sys.platform != "linux"
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=100k", "spbe-docs-test", str(place)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


class TestNoRoom:
    def test_on_a_full_disk_the_old_report_stays(self, small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        out = small_disk / "laporan"
        out.mkdir()
        (out / "report.json").write_text("lama")
        (out / "index.html").write_text("lama")

        assert scan("--out", str(out)) == 2

        assert f"Laporan tidak dapat ditulis ke {out}: ruang simpan penuh." in capsys.readouterr().err
        assert content(out) == {"report.json": b"lama", "index.html": b"lama"}

    def test_on_a_disk_that_is_read_only_nothing_is_even_read(
        self, small_disk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (small_disk / "laporan").mkdir()
        (small_disk / "laporan" / "report.json").write_text("lama")
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

        assert main(["scan", "../drive", "--jobs", "1", "--out", str(small_disk / "laporan")]) == 2

        said = capsys.readouterr().err
        assert f"Laporan tidak dapat ditulis ke {small_disk / 'laporan'}: tempatnya hanya dapat dibaca." in said
        assert "Membaca dokumen" not in said
        assert content(small_disk / "laporan") == {"report.json": b"lama"}

    @posix_only
    def test_where_files_must_stay_small_the_old_report_stays(self) -> None:
        import resource  # noqa: PLC0415 - not on Windows

        scan("--format", "json,html")
        before = content(OUT)
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "spbe_docs",
                "scan",
                "../drive",
                "--jobs",
                "1",
                "--no-cache",
                "--as-of",
                "2024-01-01",
            ],
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        )

        assert done.returncode == 2
        assert "Laporan tidak dapat ditulis ke spbe-report: berkasnya melampaui ukuran yang diizinkan." in done.stderr
        assert content(OUT) == before

    def test_a_cache_that_cannot_be_is_said_and_the_old_report_stays(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        scan()
        before = content(OUT)
        (tmp_path / "hilang").write_text("")

        assert scan("--cache", str(tmp_path / "hilang" / "cache")) == 2

        assert f"Folder cache {tmp_path / 'hilang' / 'cache'} tidak dapat dipakai" in capsys.readouterr().err
        assert content(OUT) == before
