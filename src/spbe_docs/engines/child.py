"""The worker's side: one process that does one job at a time, silent, limited, and gone when its parent is.

Imported by the fork server before any other library, so that what is set here holds for all of them.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from contextlib import suppress
from multiprocessing import forkserver
from multiprocessing.connection import Connection

from spbe_docs.engines.engine import Limits, factory_of
from spbe_docs.engines.messages import NO_START, OCR_PAGES, READY, answer_to

# One worker a core: threads within a worker only get in each other's way.
for _variable in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def serve(connection: Connection, entry: str, setup: str, limits: Limits) -> None:
    """Do the jobs that come over *connection*, until its other end is closed."""
    _stand_alone()
    _be_silent()
    try:
        task = factory_of(entry)(setup, lambda pages: connection.send_bytes(OCR_PAGES + str(pages).encode()))
    except Exception:  # noqa: BLE001 - the parent must hear of it, whatever it is
        connection.send_bytes(NO_START + traceback.format_exc().encode("utf-8", "replace"))
        return
    _limit_memory(limits.memory_bytes)
    with suppress(EOFError, OSError):  # the parent is gone, or wants no more
        connection.send_bytes(READY)
        while True:
            job = connection.recv_bytes()
            connection.send_bytes(answer_to(job, task, limits.answer_bytes))


def _stand_alone() -> None:
    """A process group of its own, deaf to Ctrl-C, dying with its parent even in the middle of a job."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        os.setsid()
        _die_with_the_fork_server()
        return
    if sys.platform != "win32":
        os.setsid()
    threading.Thread(target=_outlive_no_parent, daemon=True).start()


def _die_with_the_fork_server() -> None:
    """The kernel ends this process with the server that forked it, and the server ends with the parent.

    It waits for its children too, though, as long as they hold the pipe that it watches.
    """
    alive = getattr(forkserver._forkserver, "_forkserver_alive_fd", None)  # noqa: SLF001 - there is no public way
    if alive is not None:
        os.close(alive)
        forkserver._forkserver._forkserver_alive_fd = None  # type: ignore[attr-defined]  # noqa: SLF001
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() == 1:  # it was quicker
        os._exit(1)


def _outlive_no_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _be_silent() -> None:
    """What native libraries print, up to their last words, must not reach the terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_memory(most_bytes: int) -> None:
    """Set after the imports: what they take is shared with the other workers."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
