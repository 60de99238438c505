"""Does the jobs in other processes, each with limits: a file that crashes, hangs or swells costs that file only.

One pipe and one job a child. A pool that shares one queue loses 16 of 20 jobs when one child crashes.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Self

from spbe_docs.engines import messages
from spbe_docs.engines.engine import EngineError, Limits, crashed, out_of_memory, timed_out
from spbe_docs.engines.worker import Assignment, Worker, context
from spbe_docs.model.findings import Lost

_MOST_FAILED_STARTS = 3

Result = tuple[int, bytes | Lost]


class ProcessEngine:
    """Workers that live as long as the engine is open; to be used in a `with` statement."""

    def __init__(
        self,
        entry: str,
        setup: str,
        workers: int = 2,
        limits: Limits | None = None,
        preload: tuple[str, ...] = (),
    ) -> None:
        """Nothing is started before the first job.

        *entry* is "module:factory"; *preload* names modules that workers share, besides that of *entry*.
        """
        self._entry = entry
        self._setup = setup
        self._most_workers = max(workers, 1)
        self._limits = limits or Limits()
        self._context = context()
        self._context.set_forkserver_preload(["spbe_docs.engines.child", entry.partition(":")[0], *preload])
        self._workers: list[Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """No child is left."""
        for worker in self._workers:
            worker.close()
        self._workers.clear()

    def map(self, jobs: Iterable[bytes]) -> Iterator[Result]:
        """The answer to each job with its position, in the order of completion; at most one job a worker is taken."""
        coming = (Assignment(position, job) for position, job in enumerate(jobs))
        again: deque[Assignment] = deque()
        try:
            for assignment in coming:
                self._give(assignment)
                while len(self._busy()) >= self._most_workers:
                    yield from self._results(again)
            while self._busy():
                yield from self._results(again)
            while again:  # alone: the first time it may have died of its neighbours' appetite
                self._give(again.popleft())
                while self._busy():
                    yield from self._results(again)
        finally:
            for worker in self._busy():  # the caller wants no more answers
                self._end(worker)

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.assignment is not None]

    def _give(self, assignment: Assignment) -> None:
        while True:
            worker = self._idle_worker()
            try:
                worker.give(assignment)
            except OSError:  # it went while it was idle
                self._end(worker)
                self._count_failed_start(worker)
            else:
                return

    def _idle_worker(self) -> Worker:
        for worker in list(self._workers):
            if worker.assignment is None:
                if worker.jobs_done < self._limits.jobs_a_worker:
                    return worker
                self._end(worker)
        worker = Worker(self._context, self._entry, self._setup, self._limits)
        self._workers.append(worker)
        return worker

    def _results(self, again: deque[Assignment]) -> Iterator[Result]:
        """What comes of the jobs at work, after waiting for one of them or for the next deadline."""
        busy = {worker.connection: worker for worker in self._busy()}
        nearest = min(worker.deadline for worker in busy.values())
        spoke = wait(list(busy), timeout=max(nearest - time.monotonic(), 0))
        for connection, worker in busy.items():
            if connection in spoke:
                yield from self._heard(worker, again)
            elif time.monotonic() >= worker.deadline:
                yield from self._overdue(worker, again)

    def _heard(self, worker: Worker, again: deque[Assignment]) -> Iterator[Result]:
        try:
            message = worker.hear()
        except (EOFError, OSError):
            yield from self._died(worker, again)
            return
        mark = message[:1]
        if mark == messages.READY:
            self._failed_starts = 0
            worker.ready()
        elif mark == messages.NO_START:
            self._end(worker)
            raise EngineError(message[1:].decode("utf-8", "replace"))
        elif mark == messages.OCR_PAGES:
            worker.allow_ocr(int(message[1:]) if message[1:].isdigit() else 0)
        elif worker.assignment is not None:
            position = worker.assignment.position
            worker.finished()
            if mark == messages.OUT_OF_MEMORY:
                self._end(worker)
            yield position, messages.understood(message)

    def _died(self, worker: Worker, again: deque[Assignment]) -> Iterator[Result]:
        assignment, was_killed = worker.assignment, worker.is_ready and worker.was_killed()
        self._end(worker)
        self._count_failed_start(worker)
        if assignment is None:
            return
        if not assignment.again:
            again.append(Assignment(assignment.position, assignment.job, again=True))
        else:
            yield assignment.position, out_of_memory() if was_killed else crashed()

    def _overdue(self, worker: Worker, again: deque[Assignment]) -> Iterator[Result]:
        if not worker.is_ready:  # the job has not begun
            yield from self._died(worker, again)
            return
        assignment, seconds = worker.assignment, worker.seconds_allowed
        self._end(worker)
        if assignment is not None:
            yield assignment.position, timed_out(seconds)

    def _end(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.close()

    def _count_failed_start(self, worker: Worker) -> None:
        if worker.is_ready:
            return
        self._failed_starts += 1
        if self._failed_starts >= _MOST_FAILED_STARTS:
            raise EngineError(f"no worker for {self._entry} comes to life")
