"""Both engines answer alike; the one with processes answers for every job, whatever a file does to its worker."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.engines.odd_tasks import ENTRY

from spbe_docs.engines.engine import Engine, EngineError, Limits
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.engines.serial import SerialEngine
from spbe_docs.engines.worker import Worker
from spbe_docs.model.documents import Reason
from spbe_docs.model.findings import Lost

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs what Linux offers for limits")

QUICK = Limits(seconds=1.0, seconds_an_ocr_page=1.0, seconds_at_most=4.0)


@pytest.fixture(params=["serial", "processes"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "serial":
        with SerialEngine(ENTRY, "the setup") as serial:
            yield serial
    else:
        with ProcessEngine(ENTRY, "the setup", workers=2) as processes:
            yield processes


def answers(engine: Engine, *jobs: str) -> dict[int, bytes | Reason]:
    results = dict(engine.map(job.encode() for job in jobs))
    return {at: found.trouble.reason if isinstance(found, Lost) else found for at, found in results.items()}


def test_every_job_is_answered_with_its_position(engine: Engine) -> None:
    assert answers(engine, *(f"echo {number}" for number in range(20))) == {n: str(n).encode() for n in range(20)}


def test_the_task_is_made_with_its_setup(engine: Engine) -> None:
    assert answers(engine, "setup") == {0: b"the setup"}


def test_no_jobs_no_answers(engine: Engine) -> None:
    assert answers(engine) == {}


def test_a_task_that_raises_costs_its_job_only(engine: Engine) -> None:
    assert answers(engine, "echo 1", "raise name", "echo 2") == {0: b"1", 1: Reason.CRASHED, 2: b"2"}


def test_an_answer_has_a_largest_size() -> None:
    limits = Limits(answer_bytes=1000)
    with SerialEngine(ENTRY, "", limits) as serial, ProcessEngine(ENTRY, "", 1, limits) as processes:
        for engine in (serial, processes):
            assert answers(engine, "long 1000", "long 1001", "echo 1") == {
                0: b"x" * 1000,
                1: Reason.TOO_LARGE,
                2: b"1",
            }


@pytest.mark.parametrize("deed", ["segfault", "abort"])
def test_a_crash_costs_its_job_only(deed: str) -> None:
    with ProcessEngine(ENTRY, "", workers=2) as engine:
        found = answers(engine, "echo 0", deed, *(f"echo {number}" for number in range(2, 12)))

    assert found.pop(1) is Reason.CRASHED
    assert found == {number: str(number).encode() for number in (0, *range(2, 12))}


def test_a_file_whose_worker_died_is_tried_once_more_after_all_others(tmp_path: Path) -> None:
    jobs = [f"crash-first {tmp_path / 'marker'}".encode(), b"echo 1", b"echo 2", b"echo 3"]
    with ProcessEngine(ENTRY, "", workers=2) as engine:
        results = list(engine.map(jobs))

    assert results[-1] == (0, b"second time")
    assert len(results) == 4


def test_a_hanging_job_is_ended_at_its_time_limit_and_not_tried_again() -> None:
    before = time.monotonic()
    with ProcessEngine(ENTRY, "", workers=2, limits=QUICK) as engine:
        found = answers(engine, "sleep 600", "echo 1", "echo 2")

    assert found == {0: Reason.TIMED_OUT, 1: b"1", 2: b"2"}
    assert time.monotonic() - before < 10


def test_pages_for_ocr_give_a_job_more_time_up_to_the_most() -> None:
    with ProcessEngine(ENTRY, "", workers=2, limits=QUICK) as engine:
        found = answers(engine, "ocr 2,2", "ocr 600,1000")

    assert found == {0: b"awake", 1: Reason.TIMED_OUT}


@linux_only
def test_a_job_that_wants_too_much_memory_is_told_apart() -> None:
    with ProcessEngine(ENTRY, "", workers=1) as engine:
        assert answers(engine, "swell", "echo 1") == {0: Reason.OUT_OF_MEMORY, 1: b"1"}


@linux_only
def test_a_worker_that_the_system_kills_ran_out_of_memory() -> None:
    with ProcessEngine(ENTRY, "", workers=1) as engine:
        assert answers(engine, "killed", "echo 1") == {0: Reason.OUT_OF_MEMORY, 1: b"1"}


def test_what_a_worker_prints_reaches_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    with ProcessEngine(ENTRY, "", workers=1) as engine:
        assert answers(engine, "print", "segfault") == {0: b"printed", 1: Reason.CRASHED}

    assert "noise" not in "".join(capfd.readouterr())


def test_a_worker_is_kept_for_many_jobs_and_replaced_after_its_share() -> None:
    with ProcessEngine(ENTRY, "", workers=1, limits=Limits(jobs_a_worker=3)) as engine:
        pids = list(answers(engine, *["pid"] * 6).values())

    assert pids[0] == pids[1] == pids[2] != pids[3]
    assert pids[3] == pids[4] == pids[5]


def test_no_more_jobs_are_taken_than_there_are_workers() -> None:
    taken = []

    def jobs() -> Iterator[bytes]:
        for number in range(10):
            taken.append(number)
            yield f"echo {number}".encode()

    with ProcessEngine(ENTRY, "", workers=2) as engine:
        next(iter(engine.map(jobs())))

    assert len(taken) <= 2


def test_the_workers_are_gone_when_the_engine_is_closed() -> None:
    with ProcessEngine(ENTRY, "", workers=2) as engine:
        pids = {int(pid) for pid in answers(engine, "pid", "pid", "sleep 0.1", "pid").values() if pid != b"awake"}

    assert not any(is_alive(pid) for pid in pids)


def test_a_caller_who_walks_away_leaves_no_answer_behind_for_the_next() -> None:
    with ProcessEngine(ENTRY, "", workers=2) as engine:
        started = engine.map([b"echo early", b"sleep 600"])
        assert next(started) == (0, b"early")
        started.close()  # type: ignore[attr-defined]

        assert answers(engine, "echo 1") == {0: b"1"}


@linux_only
def test_what_a_hanging_job_started_is_ended_with_it(tmp_path: Path) -> None:
    marker = tmp_path / "grandchild"
    with ProcessEngine(ENTRY, "", workers=1, limits=QUICK) as engine:
        assert answers(engine, f"fork {marker}") == {0: Reason.TIMED_OUT}

    assert have_ended([int(marker.read_text())])


def test_a_task_that_cannot_be_made_is_no_matter_of_one_file() -> None:
    with (
        ProcessEngine("tests.engines.odd_tasks:broken", "that setup", workers=1) as engine,
        pytest.raises(EngineError, match="that setup"),
    ):
        answers(engine, "echo 1")


def test_workers_that_die_while_starting_end_the_run() -> None:
    with (
        ProcessEngine("tests.engines.odd_tasks:dying", "", workers=1) as engine,
        pytest.raises(EngineError, match="comes to life"),
    ):
        answers(engine, *["echo 1"] * 5)


@linux_only
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_its_parent(tmp_path: Path, end: signal.Signals) -> None:
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; sys.path.insert(0, sys.argv[1])\n"
            "from spbe_docs.engines.processes import ProcessEngine\n"
            "with ProcessEngine('tests.engines.odd_tasks:odd', '', 2) as engine:\n"
            "    for _, pid in engine.map([b'pid', b'pid', b'sleep 600', b'sleep 600']):\n"
            "        print(pid.decode(), flush=True)\n",
            str(Path(__file__).parents[2]),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=tmp_path,
    )
    assert parent.stdout is not None
    pids = {int(parent.stdout.readline()) for _ in range(2)}
    os.kill(parent.pid, end)
    parent.wait(10)

    assert have_ended(pids)


def have_ended(pids: Iterable[int], seconds: float = 10.0) -> bool:
    """Whether all processes end soon: a killed one that is not our child may take a moment to be gone."""
    waited, until = set(pids), time.monotonic() + seconds
    while any(is_alive(pid) for pid in waited) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(is_alive(pid) for pid in waited)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that only waits to be collected does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return status.rsplit(")", 1)[1].split()[0] != "Z"


class Unkillable:
    """A process in the hands of a file server that does not answer: the system does not let it be killed."""

    pid = None

    def __init__(self, **_: object) -> None:
        pass

    def start(self) -> None:
        pass

    def kill(self) -> None:
        pass

    def join(self, seconds: float | None = None) -> None:
        assert seconds is not None, "waits for ever"

    def is_alive(self) -> bool:
        return True


def test_a_worker_that_cannot_be_killed_is_left_behind() -> None:
    theirs, ours = multiprocessing.Pipe()

    class Context:
        Process = Unkillable

        def Pipe(self) -> object:  # noqa: N802 - as multiprocessing has it
            return ours, theirs

    worker = Worker(Context(), ENTRY, "", Limits())
    worker.kill()

    assert ours.closed
