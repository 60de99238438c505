"""The cluster answers like every engine, keeps its limits, and loses nothing with a worker."""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.engines.odd_tasks import ENTRY

from spbe_docs.engines.engine import EngineError, Limits
from spbe_docs.model.documents import Reason
from spbe_docs.model.findings import Lost

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
dask = pytest.importorskip("dask")
cluster = pytest.importorskip("spbe_docs.engines.cluster")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs what Linux offers for limits")
QUICK = Limits(seconds=2.0)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster of two workers, which may have children, on this machine."""
    wishes = {"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 1}
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), *sys.path]))}
    with (
        pytest.MonkeyPatch.context() as patch,
        dask.config.set(wishes),
    ):
        patch.setenv("PYTHONPATH", environment["PYTHONPATH"])
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as local:
            yield local.scheduler_address


def answers(address: str, *jobs: str, setup: str = "the setup") -> dict[int, bytes | Reason]:
    with cluster.ClusterEngine(address, ENTRY, setup, QUICK) as engine:
        results = dict(engine.map(job.encode() for job in jobs))
    return {at: found.trouble.reason if isinstance(found, Lost) else found for at, found in results.items()}


def test_every_job_is_answered_with_its_position(address: str) -> None:
    assert answers(address, *(f"echo {number}" for number in range(40))) == {n: str(n).encode() for n in range(40)}


def test_the_task_is_made_with_its_setup_and_anew_for_another(address: str) -> None:
    assert answers(address, "setup", "setup", setup="one") == {0: b"one", 1: b"one"}
    assert answers(address, "setup", "setup", setup="two") == {0: b"two", 1: b"two"}


def test_no_jobs_no_answers(address: str) -> None:
    assert answers(address) == {}


def test_a_crash_and_a_job_without_end_cost_their_jobs_only(address: str) -> None:
    found = answers(address, "echo 1", "segfault", "sleep 60", "raise name", "echo 2")
    assert found == {0: b"1", 1: Reason.CRASHED, 2: Reason.TIMED_OUT, 3: Reason.CRASHED, 4: b"2"}


def test_jobs_are_taken_only_as_they_are_needed(address: str) -> None:
    taken = 0

    def jobs() -> Iterator[bytes]:
        nonlocal taken
        for number in range(1_000):
            taken = number + 1
            yield b"echo x"

    with cluster.ClusterEngine(address, ENTRY, "", QUICK) as engine:
        coming = engine.map(jobs())
        next(coming)
        assert taken <= 4
        coming.close()


def test_what_one_worker_does_not_see_another_is_asked_for(address: str, tmp_path: Path) -> None:
    (tmp_path / "sini.txt").touch()
    unseen = {"unseen": lambda told: told == b"False"}
    with (
        cluster.ClusterEngine(address, ENTRY, "a view", QUICK, **unseen) as engine,
        distributed.Client(address, set_as_default=False) as client,
    ):
        client.wait_for_workers(2)
        homes = engine.everywhere(os.getcwd)
        client.run(os.chdir, str(tmp_path), workers=[next(iter(homes))])
        try:
            results = dict(engine.map([b"see sini.txt", b"see tiada.txt"] * 6))
        finally:
            for worker, home in homes.items():
                client.run(os.chdir, home, workers=[worker])
    assert results == {number: b"False" if number % 2 else b"True" for number in range(12)}


def test_nobody_at_the_address_is_an_error_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS_TO_CONNECT", 1)
    with pytest.raises(EngineError, match=r"127\.0\.0\.1:9"), cluster.ClusterEngine("tcp://127.0.0.1:9", ENTRY, ""):
        pass


TRIED = """
from spbe_docs.engines import cluster
cluster._SECONDS_TO_CONNECT = 1
try:
    cluster.ClusterEngine({address!r}, "", "").__enter__()
except cluster.EngineError as error:
    print(error)
"""


@pytest.mark.parametrize("said", [b"", b"HTTP/1.0 400 Bad Request\r\n\r\n" * 100], ids=["silence", "http"])
def test_what_listens_and_is_no_scheduler_is_an_error(said: bytes) -> None:
    """In a process of its own, which ends though the attempt is left behind in it."""
    calls = []

    def answer(server: socket.socket) -> None:
        with suppress(OSError):  # the test is over
            while True:
                calls.append(server.accept()[0])
                calls[-1].sendall(said)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=answer, args=(server,), daemon=True).start()
        code = TRIED.format(address=f"tcp://127.0.0.1:{server.getsockname()[1]}")
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert calls
    assert "penjadwal" in told.stdout


def test_a_cluster_without_workers_ends_the_run() -> None:
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50) as empty,
        cluster.ClusterEngine(empty.scheduler_address, ENTRY, "", patience=0.5) as engine,
        pytest.raises(EngineError, match="tidak ada pembaca yang tersisa"),
    ):
        list(engine.map([b"echo 1"]))


def test_a_scheduler_that_goes_ends_the_run() -> None:
    local = distributed.LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50)
    with cluster.ClusterEngine(local.scheduler_address, ENTRY, "", patience=60) as engine:
        closer = threading.Timer(1.0, local.close)
        closer.start()
        begun = time.monotonic()
        with pytest.raises(EngineError):
            list(engine.map([b"echo 1"]))
        assert time.monotonic() - begun < 30
        assert not logging.getLogger("distributed.client").isEnabledFor(logging.ERROR)  # its tracebacks
    closer.join()


# Last, since a nanny takes its time to start workers again.


def test_what_a_dying_worker_was_at_is_done_elsewhere(address: str, tmp_path: Path) -> None:
    jobs = [f"kill-host {tmp_path / 'once'}", *(f"echo {number}" for number in range(6))]
    found = answers(address, *jobs)
    assert found == {0: b"second time", **{number + 1: str(number).encode() for number in range(6)}}
    assert (tmp_path / "once").exists()


def test_a_job_that_ends_two_workers_is_given_up_and_the_others_are_done(address: str) -> None:
    found = answers(address, "kill-host ", *(f"echo {number}" for number in range(6)))
    assert found == {0: Reason.CRASHED, **{number + 1: str(number).encode() for number in range(6)}}
