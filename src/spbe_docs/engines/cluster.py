"""Does the jobs on a Dask cluster that runs already: each of its workers does them in a child of its own.

So the same limits hold there, and a file that crashes its reader costs that file only. Jobs and answers are the same
bytes as elsewhere. Source: the documentation of dask.distributed.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from typing import Any, Self

from distributed import Client, Future, KilledWorker, wait

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

_Told = tuple[bytes | None, str, str]
"""What crosses the network for a job: its answer, or the reason and the sentence why there is none."""


class ClusterEngine:
    """The cluster whose scheduler listens at an address; to be used in a `with` statement."""

    def __init__(
        self, address: str, entry: str, setup: str, limits: Limits | None = None, *, patience: float = _PATIENCE
    ) -> None:
        """*entry* is "module:factory", importable by every worker."""
        self._address = address
        self._entry = entry
        self._setup = setup
        self._limits = limits or Limits()
        self._patience = patience
        self._client: Any = None

    def __enter__(self) -> Self:
        """Connects. Raises EngineError when nobody answers at the address."""
        try:
            self._client = Client(self._address, timeout=_SECONDS_TO_CONNECT)  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TimeoutError) as error:
            raise EngineError(f"{self._address}: tidak ada penjadwal yang menjawab") from error
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
        setup = self._client.submit(str, self._setup, pure=False)
        flying: dict[Any, int] = {}
        most = self._most_in_flight()
        try:
            for position, job in enumerate(jobs):
                future = self._client.submit(_done_there, self._entry, setup, self._limits, job, pure=False)
                flying[future] = position
                while len(flying) >= most:
                    yield from self._landed(flying)
                    most = self._most_in_flight()
            while flying:
                yield from self._landed(flying)
        finally:
            for future in flying:
                future.cancel()

    def _most_in_flight(self) -> int:
        return max(sum(self.workers().values()), 1) * _AHEAD

    def _landed(self, flying: dict[Any, int]) -> list[tuple[int, bytes | Lost]]:
        """What is done, after waiting for some of it."""
        silent_since = time.monotonic()
        while True:
            try:
                waited = wait(list(flying), timeout=_LISTENS, return_when="FIRST_COMPLETED")  # type: ignore[no-untyped-call]
                done = waited.done
                break
            except TimeoutError:
                if self._client.status != "running":
                    raise EngineError(f"{self._address}: penjadwalnya hilang") from None
                if self.workers():
                    silent_since = time.monotonic()
                elif time.monotonic() - silent_since > self._patience:
                    raise EngineError(f"{self._address}: tidak ada pembaca yang tersisa") from None
            except (OSError, CancelledError) as error:
                raise EngineError(f"{self._address}: sambungannya terputus") from error
        return [(flying.pop(future), self._understood(future)) for future in done]

    def _understood(self, future: "Future[_Told]") -> bytes | Lost:
        if future.status == "finished":
            answer, reason, message = future.result()
            return answer if answer is not None else Lost(Trouble(Reason(reason), message))
        if future.status == "error":
            error = future.exception()  # type: ignore[no-untyped-call]
            if isinstance(error, KilledWorker):  # the scheduler's count of dead workers is full
                return crashed()
            raise EngineError(f"{self._address}: tugasnya gagal di sana ({type(error).__name__})")
        raise EngineError(f"{self._address}: pekerjaannya dibatalkan")


def _done_there(entry: str, setup: str, limits: Limits, job: bytes) -> _Told:
    """Does *job* on a worker of the cluster, in this thread's own child."""
    engine = _engine(entry, setup, limits)
    ((_, answer),) = engine.map([job])
    if isinstance(answer, Lost):
        return None, answer.trouble.reason.value, answer.trouble.message
    return answer, "", ""


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
