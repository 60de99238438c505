"""Where files are read: by workers of this machine, or by a cluster that runs already."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from spbe_docs.commands.alike import difference, reading_here
from spbe_docs.engines.engine import EngineError, Limits
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.errors import UsageError
from spbe_docs.model.documents import Reason, Unreadable
from spbe_docs.model.findings import Lost
from spbe_docs.model.settings import Settings
from spbe_docs.read.moment import not_seen
from spbe_docs.visit import Map
from spbe_docs.wire import Answer, dump_answer, dump_job, load_answer, load_job

LOCAL = "local"
DASK = "dask:"
WORKER = "spbe_docs.examine:worker"


@contextmanager
def engine(settings: Settings, setup: str) -> Iterator[Map]:
    """What does the jobs as *settings* say. Raises UsageError for a cluster that cannot be used."""
    limits = Limits.within(settings.limits)
    if not settings.scanning.engine.startswith(DASK):
        with ProcessEngine(WORKER, setup, settings.scanning.jobs or os.cpu_count() or 1, limits) as processes:
            yield processes.map
        return
    address = settings.scanning.engine.removeprefix(DASK)
    try:
        from spbe_docs.engines.cluster import ClusterEngine  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError("--engine dask memerlukan paket distributed: pip install 'spbe-docs[cluster]'.") from error
    try:
        with ClusterEngine(address, WORKER, setup, limits, unseen=is_unseen) as cluster:
            if (why := difference(cluster.everywhere(reading_here))) is not None:
                raise UsageError(f"Klaster membaca dengan cara lain: {why}")
            yield told_as_unseen(relocating(cluster.map, settings.path_map))
    except EngineError as error:
        raise UsageError(
            f"Klaster tidak dapat dipakai ({error}). Yang sudah dibaca tersimpan dalam cache. Periksa dengan "
            f"'spbe-docs doctor --engine {settings.scanning.engine}', lalu pindai lagi."
        ) from error


_UNSEEN = frozenset({Reason.VANISHED, Reason.PERMISSION_DENIED})
_LONGEST = 4_000
"""Bytes of an answer that tells no more than why a file is not read. What tells more is not looked into twice."""


def is_unseen(answer: bytes) -> bool:
    """Whether a worker of a cluster says that it cannot get at the file."""
    if len(answer) > _LONGEST:
        return False
    try:
        unreadable = load_answer(answer).unreadable
    except ValueError:
        return False
    return unreadable is not None and unreadable.trouble.reason in _UNSEEN


def told_as_unseen(run: Map) -> Map:
    """*run*, which asked every worker: what none of them sees is told as that, and not as a file that vanished."""

    def told(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        for position, answer in run(jobs):
            unseen = isinstance(answer, bytes) and is_unseen(answer)
            yield position, dump_answer(Answer(unreadable=Unreadable(not_seen()))) if unseen else answer

    return told


def relocating(run: Map, path_map: Mapping[str, str]) -> Map:
    """*run*, told where the workers find what lies here: the longest beginning of a path in *path_map* is exchanged."""
    if not path_map:
        return run
    there = exchanged(path_map)

    def moved(jobs: Iterable[bytes]) -> Iterator[tuple[int, object]]:
        told = (load_job(job) for job in jobs)
        return run(dump_job(replace(job, location=there(job.location))) for job in told)

    return moved  # type: ignore[return-value]


def exchanged(path_map: Mapping[str, str]) -> Callable[[str], str]:
    """From a path here to the same file as the workers see it."""
    pairs = sorted(path_map.items(), key=lambda pair: -len(pair[0]))

    def there(location: str) -> str:
        for here, yonder in pairs:
            if location == here or location.startswith(here.rstrip("/\\") + os.sep):
                return yonder.rstrip("/\\") + location[len(here.rstrip("/\\")) :]
        return location

    return there
