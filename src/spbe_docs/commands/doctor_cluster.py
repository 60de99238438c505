"""Whether every worker of a cluster reads as this machine would, and sees the same files."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from spbe_docs.commands.alike import difference, named, reading_here
from spbe_docs.commands.engine import WORKER, exchanged
from spbe_docs.engines.cluster import ClusterEngine
from spbe_docs.engines.engine import EngineError
from spbe_docs.model.settings import Settings

Check = Callable[[], str]
_MOST_DEATHS = 1
"""Of workers, beyond the first, that a file may be at: the scheduler's `allowed-failures`."""


def checks(address: str, settings: Settings) -> Iterator[tuple[str, Check]]:
    """One check a line: each answers with what is well, or raises OSError with what is not and what to do."""
    try:
        with ClusterEngine(address, WORKER, "") as cluster:
            workers = cluster.workers()
            yield "Klaster", lambda: _alive(workers)
            if workers:
                yield "Program pembaca", lambda: _alike(cluster.everywhere(reading_here))
                yield "Anak proses", lambda: _may_have_children(cluster.everywhere(_is_daemon))
                yield "Percobaan ulang", lambda: _gives_up(cluster.of_scheduler(_allowed_failures))
                yield "Folder bersama", lambda: _shared(cluster, settings)
    except EngineError as error:
        told = f"{error}. Periksa alamat, penjadwal, dan tembok api."
        yield "Klaster", lambda: _fail(told)


def _fail(why: str) -> str:
    raise OSError(why)


def _alive(workers: Mapping[str, int]) -> str:
    if not workers:
        raise OSError("Penjadwalnya menjawab, tetapi tidak ada pembaca. Jalankan dask worker.")
    return f"{len(workers)} pembaca, {sum(workers.values())} tugas serentak"


def _alike(told: Mapping[str, Any]) -> str:
    if (why := difference(told)) is not None:
        raise OSError(why)
    return named(reading_here())


def _is_daemon() -> bool:
    return multiprocessing.current_process().daemon


def _may_have_children(told: Mapping[str, Any]) -> str:
    for worker, is_daemon in told.items():
        if is_daemon is not False:
            raise OSError(
                f"{worker} tidak boleh membuat anak proses. Jalankan dengan DASK_DISTRIBUTED__WORKER__DAEMON=False."
            )
    return "tiap berkas dibaca dalam proses tersendiri"


def _allowed_failures() -> int:
    import dask  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - on the scheduler

    return int(dask.config.get("distributed.scheduler.allowed-failures"))


def _gives_up(allowed: int) -> str:
    if allowed > _MOST_DEATHS:
        raise OSError(
            f"Penjadwal mencoba satu berkas sampai {allowed + 1} pembaca mati. Jalankan dengan "
            f"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES={_MOST_DEATHS}."
        )
    return "berkas yang mematikan dua pembaca tidak dicoba lagi"


def _shared(cluster: ClusterEngine, settings: Settings) -> str:
    if not settings.roots:
        return "tidak diperiksa: pengaturan tidak memuat [[roots]]"
    there = exchanged(settings.path_map)
    seen = 0
    for root in settings.roots:
        probe = next((one for one in root.folder.rglob("*") if one.is_file()), None)
        if probe is None:
            raise OSError(f"{root.folder} tidak memuat berkas untuk dicoba.")
        size = probe.stat().st_size
        for worker, found in cluster.everywhere(_size_of, there(str(probe))).items():
            if found != size:
                raise OSError(
                    f"{worker} tidak melihat {there(str(probe))} sebagaimana komputer ini. Sambungkan drive yang sama, "
                    "atau tulis letaknya dalam [cluster] paths."
                )
        seen += 1
    return f"satu berkas dari tiap sumber ({seen}) terlihat oleh semua pembaca"


def _size_of(path: str) -> int | None:
    try:
        return os.stat(Path(path)).st_size  # noqa: PTH116 - of one file, as it is
    except OSError:
        return None
