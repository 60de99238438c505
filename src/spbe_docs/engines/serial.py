"""Does the jobs one after the other in this process: for tests, and for looking for mistakes. It has no limits."""

from collections.abc import Iterable, Iterator
from typing import Self

from spbe_docs.engines import engine, messages
from spbe_docs.engines.engine import Limits
from spbe_docs.model.findings import Lost


class SerialEngine:
    """An engine without other processes: a file that crashes a library crashes this process."""

    def __init__(self, entry: str, setup: str, limits: Limits | None = None) -> None:
        self._task = engine.factory_of(entry)(setup, lambda _pages: None)
        self._limits = limits or Limits()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to put away."""

    def map(self, jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        """The answer to each job, in their order."""
        for position, job in enumerate(jobs):
            yield position, messages.understood(messages.answer_to(job, self._task, self._limits.answer_bytes))
