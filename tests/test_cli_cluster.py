"""A scan by a Dask cluster gives the same report as one by this machine, whatever becomes of a worker."""

import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from spbe_docs.cli.main import main
from spbe_docs.commands.alike import difference

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
dask = pytest.importorskip("dask")
SAMPLES = Path(__file__).parents[1] / "samples"
FEW = ("01*", "02*")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster of two workers on this machine, which may have children."""
    wishes = {"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 1}
    with pytest.MonkeyPatch.context() as patch, dask.config.set(wishes):
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as local:
            yield local.scheduler_address


@pytest.fixture(scope="module")
def drive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the samples."""
    place = tmp_path_factory.mktemp("cluster") / "drive"
    place.mkdir()
    for pattern in FEW:
        for folder in SAMPLES.glob(pattern):
            shutil.copytree(folder, place / folder.name)
    assert sum(1 for one in place.rglob("*") if one.is_file()) > 5
    return place


def report(drive: Path, out: Path, *options: str) -> dict[str, object]:
    common = ["--as-of", "2024-10-22", "--ocr", "off", "--no-cache", "--quiet", "--no-progress", "--out", str(out)]
    assert main(["scan", str(drive), *common, *options]) in {0, 3}
    told: dict[str, object] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    told.pop("made_at")
    return told


@pytest.fixture(scope="module")
def local(drive: Path) -> dict[str, object]:
    return report(drive, drive.parent / "local", "--jobs", "1")


def test_same_report_as_local(drive: Path, local: dict[str, object], address: str) -> None:
    assert report(drive, drive.parent / "cluster", "--engine", f"dask:{address}") == local


def test_same_report_with_a_worker_killed_in_the_middle(drive: Path, local: dict[str, object], address: str) -> None:
    with distributed.Client(address, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    killer = threading.Timer(2.0, lambda: os.kill(victim, signal.SIGKILL))
    killer.start()
    told = report(drive, drive.parent / "killed", "--engine", f"dask:{address}")
    killer.join()
    assert told == local


def test_workers_may_see_the_drive_elsewhere(
    drive: Path, local: dict[str, object], address: str, tmp_path: Path
) -> None:
    there = tmp_path / "there"
    shutil.copytree(drive, there)
    settings = tmp_path / "spbe-docs.toml"
    settings.write_text(f'[cluster]\npaths = {{ "{drive}" = "{there}" }}\n', encoding="utf-8")
    moved = drive.parent / "out"
    assert report(drive, moved, "--engine", f"dask:{address}", "--settings", str(settings)) == local


@pytest.mark.parametrize("seers", [1, 0], ids=["one worker sees it", "no worker sees it"])
def test_a_drive_that_not_all_workers_see(
    drive: Path, local: dict[str, object], address: str, tmp_path: Path, seers: int
) -> None:
    """The workers are told a place from where they are; only *seers* of them are where it is."""
    shutil.copytree(drive, tmp_path / "berkas")
    settings = tmp_path / "spbe-docs.toml"
    paths = f'[cluster]\npaths = {{ "{drive}" = "berkas" }}\n[limits]\nfile_seconds = {100 + seers}\n'
    settings.write_text(paths, encoding="utf-8")
    with distributed.Client(address, set_as_default=False) as client:
        homes = client.run(os.getcwd)
        try:
            for worker in list(homes)[:seers]:
                client.run(os.chdir, str(tmp_path), workers=[worker])
            told = report(drive, drive.parent / "view", "--engine", f"dask:{address}", "--settings", str(settings))
        finally:
            for worker, home in homes.items():
                client.run(os.chdir, home, workers=[worker])
    limits = told.pop("limits")
    if seers:
        assert told == {name: value for name, value in local.items() if name != "limits"}
        return
    assert limits
    documents, indicators, roots = told["documents"], told["indicators"], told["roots"]
    assert isinstance(documents, list)
    assert isinstance(indicators, list)
    assert isinstance(roots, list)
    assert {one["reason"]["code"] for one in documents} == {"source_down"}
    assert all("pembaca klaster" in one["reason"]["message"] for one in documents)
    assert "missing" not in {one["verdict"] for indicator in indicators for one in indicator["requirements"]}
    assert "pembaca klaster" in roots[0]["message"]


def test_a_cluster_that_nobody_runs_is_one_sentence(
    drive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spbe_docs.engines.cluster._SECONDS_TO_CONNECT", 1)
    options = ["--quiet", "--no-progress", "--no-cache", "--out", str(tmp_path / "out"), "--ocr", "off"]
    assert main(["scan", str(drive), "--engine", "dask:tcp://127.0.0.1:9", *options]) == 2
    said = capsys.readouterr().err
    assert "Klaster tidak dapat dipakai" in said
    assert not (tmp_path / "out" / "report.json").exists()


def test_workers_of_another_version_read_nothing(
    drive: Path, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spbe_docs.commands.alike.READER_VERSION", 0)
    options = ["--quiet", "--no-progress", "--no-cache", "--out", str(tmp_path / "out"), "--ocr", "off"]
    assert main(["scan", str(drive), "--engine", f"dask:{address}", *options]) == 2
    assert "Pasang versi yang sama" in capsys.readouterr().err
    assert not (tmp_path / "out" / "report.json").exists()


@pytest.mark.parametrize("engine", ["dask:", "spark:x", "dusk:tcp://x:1"])
def test_another_engine_is_refused(drive: Path, engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", str(drive), "--engine", engine]) == 2
    assert f"--engine '{engine}' tidak dikenal" in capsys.readouterr().err


class TestDoctor:
    def settings(self, folder: Path, paths: str = "") -> str:
        file = folder / "spbe-docs.toml"
        file.write_text(f'[[roots]]\nname = "Bukti"\nfolder = "{SAMPLES}"\n{paths}', encoding="utf-8")
        return str(file)

    def test_all_is_well(self, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["doctor", "--engine", f"dask:{address}", "--settings", self.settings(tmp_path)]) == 0
        told = capsys.readouterr().out
        assert "2 pembaca, 2 tugas serentak" in told
        assert "satu berkas dari tiap sumber (1) terlihat oleh semua pembaca" in told

    def test_a_drive_that_workers_do_not_see(
        self, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        paths = f'[cluster]\npaths = {{ "{SAMPLES}" = "/tidak/ada" }}\n'
        assert main(["doctor", "--engine", f"dask:{address}", "--settings", self.settings(tmp_path, paths)]) == 2
        assert "tidak melihat /tidak/ada/" in capsys.readouterr().out

    def test_another_version(
        self, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("spbe_docs.commands.alike.READER_VERSION", 0)
        assert main(["doctor", "--engine", f"dask:{address}", "--settings", self.settings(tmp_path)]) == 2
        assert "Pasang versi yang sama" in capsys.readouterr().out

    def test_nobody_there(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("spbe_docs.engines.cluster._SECONDS_TO_CONNECT", 1)
        assert main(["doctor", "--engine", "dask:tcp://127.0.0.1:9"]) == 2
        assert "Periksa alamat, penjadwal, dan tembok api" in capsys.readouterr().out


def test_a_worker_without_the_programme_is_told_in_words_of_people() -> None:
    told = difference({"tcp://10.0.0.5:4000": ModuleNotFoundError("No module named 'spbe_docs'")})
    assert told == (
        "tcp://10.0.0.5:4000 belum dapat menjalankan spbe-docs. Pasang versi yang sama dengan komputer ini di sana."
    )
