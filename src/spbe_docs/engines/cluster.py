"""Does the jobs on a Dask cluster that runs already: each of its workers does them in a child of its own.

So the same limits hold there, and a file that crashes its reader costs that file only. Jobs and answers are the same
bytes as elsewhere. Source: the documentation of dask.distributed.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from typing import Any, Self

from distributed import Client, Future, KilledWorker, get_worker, wait

from spbe_docs.engines.engine import EngineError, Limits, crashed
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.model.findings import Lost

_SECONDS_TO_CONNECT = 15
_LISTENS = 2.0
"""Seconds of silence after which the cluster is asked how it is."""

_PATIENCE = 120.0
"""Seconds without any worker until a run ends: a node may be starting again."""

_AHEAD = 2
"""Jobs in flight for each thread of the cluster: one at work, one at hand."""

_TRIES_A_WORKER = 3
"""How often a job that must go elsewhere may come back, by the number of workers: idle ones take work from others."""

_TALKATIVE = frozenset({"distributed", "tornado", "asyncio"})
"""Libraries that log by themselves."""

_Told = tuple[str, bytes | None, str, str]
"""What crosses the network for a job: who did it, and its answer, or the reason and the sentence why there is none."""


@dataclass(frozen=True, slots=True)
class _Flight:
    """A job on its way."""

    position: int
    job: bytes
    tried: tuple[str, ...] = ()
    """The workers, by their addresses, that could not get at what it asks for."""

    alone: bool = False
    """Done a second time, with nothing beside it, after workers ended that held it."""


def _everybody_sees(_answer: bytes) -> bool:
    """For tasks that ask nothing of the machine they are done on."""
    return False


class ClusterEngine:
    """The cluster whose scheduler listens at an address; to be used in a `with` statement."""

    def __init__(
        self,
        address: str,
        entry: str,
        setup: str,
        limits: Limits | None = None,
        *,
        unseen: Callable[[bytes], bool] = _everybody_sees,
        patience: float = _PATIENCE,
    ) -> None:
        """*entry* is "module:factory", importable by every worker.

        *unseen* tells whether an answer only says that its worker cannot get at the file: then another is asked.
        """
        self._address = address
        self._entry = entry
        self._setup = setup
        self._limits = limits or Limits()
        self._unseen = unseen
        self._patience = patience
        self._sent_setup: Any = None
        self._client: Any = None

    def __enter__(self) -> Self:
        """Connects. Raises EngineError when nobody answers at the address."""
        self._client = _connected(self._address)
        return self

    def __exit__(self, *_: object) -> None:
        """What is still at work there is let go."""
        self._client.close()

    def workers(self) -> Mapping[str, int]:
        """The threads of each worker, by its address."""
        return dict(self._client.nthreads())

    def everywhere(self, function: Callable[..., Any], *arguments: Any) -> Mapping[str, Any]:
        """What *function* answers on every worker, by its address; the exception where it raises."""
        return dict(self._client.run(function, *arguments, on_error="return"))

    def of_scheduler(self, function: Callable[..., Any]) -> Any:
        """What *function* answers on the scheduler."""
        return self._client.run_on_scheduler(function)

    def map(self, jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        """The answer to each job with its position, in the order of completion.

        Raises EngineError when the cluster goes, or has no worker for long.
        """
        # As a task, not as data: data is lost with the workers that hold it, a task is done again.
        self._sent_setup = self._client.submit(str, self._setup, pure=False)
        flying: dict[Any, _Flight] = {}
        again: list[_Flight] = []
        most = self._most_in_flight()
        try:
            for position, job in enumerate(jobs):
                flying[self._sent(job)] = _Flight(position, job)
                while len(flying) >= most:
                    yield from self._landed(flying, again)
                    most = self._most_in_flight()
            while flying:
                yield from self._landed(flying, again)
            for flight in again:  # the workers may have ended of what lay beside it
                flying[self._sent(flight.job)] = replace(flight, alone=True)
                while flying:
                    yield from self._landed(flying, again)
        finally:
            for future in flying:
                future.cancel()

    def _sent(self, job: bytes, workers: Iterable[str] = ()) -> Any:
        """*job* on its way: to one of *workers*, if there are any and one of them lives."""
        wanted = sorted(workers)
        where = {"workers": wanted, "allow_other_workers": True} if wanted else {}
        return self._client.submit(_done_there, self._entry, self._sent_setup, self._limits, job, pure=False, **where)

    def _most_in_flight(self) -> int:
        return max(sum(self.workers().values()), 1) * _AHEAD

    def _landed(self, flying: dict[Any, _Flight], again: list[_Flight]) -> list[tuple[int, bytes | Lost]]:
        """What is done, after waiting for some of it.

        What another worker may see better is sent there; what is to be done *again* is put there.
        """
        landed = []
        for future in self._waited(flying):
            flight = flying.pop(future)
            worker, answer = self._understood(future)
            if worker is None and not flight.alone:
                again.append(flight)
                continue
            if worker is not None and isinstance(answer, bytes) and self._unseen(answer):
                flight = replace(flight, tried=(*flight.tried, worker))
                living = self.workers().keys()
                if (others := living - set(flight.tried)) and len(flight.tried) < _TRIES_A_WORKER * len(living):
                    flying[self._sent(flight.job, others)] = flight
                    continue
            landed.append((flight.position, answer))
        return landed

    def _waited(self, flying: dict[Any, _Flight]) -> Iterable[Any]:
        """What of it is done, as soon as some is."""
        silent_since = time.monotonic()
        while True:
            try:
                waited = wait(list(flying), timeout=_LISTENS, return_when="FIRST_COMPLETED")  # type: ignore[no-untyped-call]
            except TimeoutError:
                if self._client.status != "running":
                    raise EngineError(f"{self._address}: penjadwalnya hilang") from None
                if self.workers():
                    silent_since = time.monotonic()
                elif time.monotonic() - silent_since > self._patience:
                    raise EngineError(f"{self._address}: tidak ada pembaca yang tersisa") from None
            except (OSError, CancelledError) as error:
                raise EngineError(f"{self._address}: sambungannya terputus") from error
            else:
                done: Iterable[Any] = waited.done
                return done

    def _understood(self, future: "Future[_Told]") -> tuple[str | None, bytes | Lost]:
        """Who did it, by its address (None: the workers that held it ended), and the answer."""
        if future.status == "finished":
            worker, answer, reason, message = future.result()
            return worker, answer if answer is not None else Lost(Trouble(Reason(reason), message))
        if future.status == "error":
            error = future.exception()  # type: ignore[no-untyped-call]
            if isinstance(error, KilledWorker):  # the scheduler's count of dead workers is full
                return None, crashed()
            raise EngineError(f"{self._address}: tugasnya gagal di sana ({type(error).__name__})")
        raise EngineError(f"{self._address}: pekerjaannya dibatalkan")


def _connected(address: str) -> Any:
    """The client of the scheduler at *address*. Raises EngineError where there is none.

    Tried beside this thread: to what listens there and is no scheduler, `Client` would wait for ever.
    """
    _silence()
    found: SimpleQueue[Any] = SimpleQueue()

    def connect() -> None:
        try:
            found.put(Client(address, timeout=_SECONDS_TO_CONNECT))  # type: ignore[no-untyped-call]
        except Exception as error:  # noqa: BLE001 - whatever was found there, it is no scheduler
            found.put(error)

    threading.Thread(target=connect, daemon=True).start()
    try:
        client = found.get(timeout=_SECONDS_TO_CONNECT * 2)
    except Empty:
        raise EngineError(f"{address}: yang menjawab di situ bukan penjadwal Dask") from None
    if isinstance(client, Exception):
        raise EngineError(f"{address}: tidak ada penjadwal yang menjawab") from client
    return client


def _silence() -> None:
    """What Dask says of lost connections, traceback and all, is no word to the user: an EngineError tells of it."""
    known = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in _TALKATIVE]
    for name in {*_TALKATIVE, *known}:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _done_there(entry: str, setup: str, limits: Limits, job: bytes) -> _Told:
    """Does *job* on a worker of the cluster, in this thread's own child."""
    engine = _engine(entry, setup, limits)
    ((_, answer),) = engine.map([job])
    here: str = get_worker().address
    if isinstance(answer, Lost):
        return here, None, answer.trouble.reason.value, answer.trouble.message
    return here, answer, "", ""


_HERE = threading.local()


def _engine(entry: str, setup: str, limits: Limits) -> ProcessEngine:
    """The engine of this thread of the cluster's worker; another run's is closed."""
    wanted = (entry, setup, limits)
    if getattr(_HERE, "of", None) != wanted:
        if (old := getattr(_HERE, "engine", None)) is not None:
            old.__exit__()
        _HERE.engine, _HERE.of = ProcessEngine(entry, setup, workers=1, limits=limits), wanted
    engine: ProcessEngine = _HERE.engine
    return engine
