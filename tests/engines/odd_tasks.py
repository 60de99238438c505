"""Tasks that do what files make libraries do: crash, hang, swell, print."""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from spbe_docs.engines.engine import OcrPages

ENTRY = "tests.engines.odd_tasks:odd"


def odd(setup: str, ocr_pages: OcrPages) -> Callable[[bytes], bytes]:
    """A task that does what the job's first word says, with the second one."""

    def work(job: bytes) -> bytes:
        word, _, argument = job.decode().partition(" ")
        return str(_DEEDS[word](argument, setup, ocr_pages)).encode()

    return work


def broken(setup: str, _ocr_pages: OcrPages) -> Callable[[bytes], bytes]:
    raise RuntimeError(f"no rules in {setup!r}")


def dying(_setup: str, _ocr_pages: OcrPages) -> Callable[[bytes], bytes]:
    os._exit(3)


def _sleep(argument: str, *_: object) -> str:
    time.sleep(float(argument))
    return "awake"


def _sleep_with_ocr(argument: str, _setup: str, ocr_pages: OcrPages) -> str:
    seconds, pages = argument.split(",")
    ocr_pages(int(pages))
    time.sleep(float(seconds))
    return "awake"


def _crash_first(marker: str, *_: object) -> str:
    """Dies unless the file *marker* is there, which it leaves behind."""
    if Path(marker).exists():
        return "second time"
    Path(marker).touch()
    os.kill(os.getpid(), signal.SIGSEGV)
    return "never"


def _kill_host(marker: str, *_: object) -> str:
    """Ends the process that keeps this one, unless the file *marker* is there, which it leaves behind."""
    if marker and Path(marker).exists():
        return "second time"
    if marker:
        Path(marker).touch()
    server = Path(f"/proc/{os.getppid()}/stat").read_text(encoding="ascii")  # it forked this process off
    os.kill(int(server.rpartition(")")[2].split()[1]), signal.SIGKILL)
    time.sleep(600)
    return "never"


def _swell(*_: object) -> str:
    return str(len(bytearray(4_000_000_000)))


def _print(*_: object) -> str:
    print("noise")  # noqa: T201
    sys.stdout.flush()
    os.write(1, b"noise of a native library\n")
    os.write(2, b"noise of a native library\n")
    return "printed"


def _fork_and_sleep(marker: str, *_: object) -> str:
    """Leaves its grandchild's id in the file *marker*, and hangs."""
    grandchild = os.fork()
    if grandchild == 0:
        time.sleep(600)
    Path(marker).write_text(str(grandchild), encoding="ascii")
    time.sleep(600)
    return "never"


_DEEDS: dict[str, Callable[[str, str, OcrPages], object]] = {
    "echo": lambda argument, _setup, _ocr: argument,
    "setup": lambda _argument, setup, _ocr: setup,
    "see": lambda argument, _setup, _ocr: Path(argument).exists(),
    "pid": lambda _argument, _setup, _ocr: os.getpid(),
    "sleep": _sleep,
    "ocr": _sleep_with_ocr,
    "segfault": lambda _argument, _setup, _ocr: ctypes.string_at(0),
    "abort": lambda _argument, _setup, _ocr: os.abort(),
    "killed": lambda _argument, _setup, _ocr: os.kill(os.getpid(), signal.SIGKILL),
    "crash-first": _crash_first,
    "kill-host": _kill_host,
    "swell": _swell,
    "raise": lambda argument, _setup, _ocr: int("no number " + argument),
    "long": lambda argument, _setup, _ocr: "x" * int(argument),
    "print": _print,
    "fork": _fork_and_sleep,
}
