"""Where files are read: by workers of this machine, or by a cluster that runs already."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from spbe_docs.commands.alike import difference, reading_here
from spbe_docs.engines.engine import EngineError, Limits
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.errors import UsageError
from spbe_docs.model.settings import Settings
from spbe_docs.visit import Map
from spbe_docs.wire import dump_job, load_job

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
        with ClusterEngine(address, WORKER, setup, limits) as cluster:
            if (why := difference(cluster.everywhere(reading_here))) is not None:
                raise UsageError(f"Klaster membaca dengan cara lain: {why}")
            yield relocating(cluster.map, settings.path_map)
    except EngineError as error:
        raise UsageError(
            f"Klaster tidak dapat dipakai ({error}). Yang sudah dibaca tersimpan dalam cache. Periksa dengan "
            f"'spbe-docs doctor --engine {settings.scanning.engine}', lalu pindai lagi."
        ) from error


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
