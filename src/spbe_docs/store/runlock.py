"""One run at a time for one report: a lock beside it that says who holds it."""

import errno
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from spbe_docs.errors import BusyError
from spbe_docs.store.lock import Lock
from spbe_docs.whole import sweep

FILE_NAME = ".spbe-docs.lock"
_LOCKS_NOTHING = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
"""What a file server says that knows no locks: there, the name in the file has to do."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The run that holds a lock."""

    host: str
    process: int
    started: str
    """ISO 8601, with the offset from UTC."""


@contextmanager
def run_lock(folder: Path, started: datetime, say: Callable[[str], None]) -> Iterator[None]:
    """Keeps other runs from *folder*, which is made when it is absent, and removed again when nothing was put into it.

    The lock of a run that ended without letting go is taken over, which is said. Whether a run on another computer has
    ended cannot be known from here.

    Raises BusyError while another run is at work there, and OSError where nothing can be written.
    """
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE_NAME
    try:
        lock = _taken(file)
        try:
            _take_over(lock, file, say)
            _sign(lock, Holder(socket.gethostname(), os.getpid(), started.isoformat(timespec="seconds")))
        except BaseException:
            lock.close()
            raise
        try:
            yield
        finally:
            _let_go(lock, file)
    finally:
        if is_new:
            with suppress(OSError):  # something lies in it
                folder.rmdir()


def _taken(file: Path) -> Lock:
    """The lock on *file*, and on no earlier file of that name: whoever lets go removes it."""
    while True:
        try:
            lock = Lock(file)
        except BlockingIOError as error:
            raise _busy(file, _holder(file)) from error
        except OSError as error:
            if error.errno not in _LOCKS_NOTHING:
                raise
            return Lock(file, take=False)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(lock.descriptor), file.stat()):
                return lock
        lock.close()


def _take_over(lock: Lock, file: Path, say: Callable[[str], None]) -> None:
    """Whoever stands in *file* ended without letting go; unless it is elsewhere, or nothing could be locked at all."""
    before = _holder(file)
    if before is None:
        return
    if before.host != socket.gethostname() or (not lock.is_taken and _is_alive(before.process)):
        raise _busy(file, before, f" Bila pemindaian itu ternyata sudah mati, hapus {file}.")
    sweep(file.parent, before.process)
    say(
        f"Pemindaian yang dimulai {before.started} (proses {before.process}) berhenti sebelum selesai; "
        "pemindaian ini menggantikannya."
    )


def _is_alive(process: int) -> bool:
    """Whether there is a process of that number, which may be another one by now."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _sign(lock: Lock, holder: Holder) -> None:
    os.lseek(lock.descriptor, 0, os.SEEK_SET)
    os.ftruncate(lock.descriptor, 0)
    os.write(lock.descriptor, json.dumps(asdict(holder)).encode())
    os.fsync(lock.descriptor)


def _let_go(lock: Lock, file: Path) -> None:
    if sys.platform == "win32":  # there, nobody removes what is open
        os.ftruncate(lock.descriptor, 0)
        lock.close()
        with suppress(OSError):
            file.unlink()
        return
    with suppress(OSError):
        file.unlink()
    lock.close()


def _holder(file: Path) -> Holder | None:
    """Whom the lock names; None when it names nobody."""
    try:
        told = json.loads(file.read_bytes())
        return Holder(str(told["host"]), int(told["process"]), str(told["started"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _busy(file: Path, holder: Holder | None, remedy: str = "") -> BusyError:
    told = f" (komputer {holder.host}, proses {holder.process}, mulai {holder.started})" if holder is not None else ""
    return BusyError(
        f"Pemindaian lain sedang berjalan untuk {file.parent}{told}. Tunggu sampai selesai, lalu jalankan lagi.{remedy}"
    )
