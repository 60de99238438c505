"""What an engine is: it does jobs somewhere and answers for each one, whatever happens to it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.model.findings import Lost
from spbe_docs.model.limits import LIMITS
from spbe_docs.model.limits import Limits as FileLimits

_MIB = 1 << 20

Task = Callable[[bytes], bytes]
"""Does one job; job and answer are JSON."""

OcrPages = Callable[[int], None]
"""Told by the task how many pages of its job go to OCR: so much more time it is given."""

Factory = Callable[[str, OcrPages], Task]
"""Makes the task from its setup (JSON): rules are loaded and compiled here, once a worker."""


class Engine(Protocol):
    """Does jobs, in this process or in others."""

    def map(self, jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        """The answer to each job with the job's position, in the order of completion."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much one job may take."""

    seconds: float = LIMITS.file_seconds
    seconds_an_ocr_page: float = LIMITS.extra_seconds_an_ocr_page
    seconds_at_most: float = LIMITS.most_seconds
    memory_bytes: int = LIMITS.memory_mib * _MIB
    """Address space of a worker. Enforced on Linux; elsewhere the system's own limits hold."""

    answer_bytes: int = 32_000_000
    jobs_a_worker: int = 1_000
    """Then the worker is replaced: libraries that read broken files leak."""

    start_seconds: float = 120.0
    """For loading the libraries and the rules."""

    @classmethod
    def within(cls, limits: FileLimits) -> "Limits":
        """How long and how much one job may take, where *limits* hold for a file."""
        return cls(
            seconds=limits.file_seconds,
            seconds_an_ocr_page=limits.extra_seconds_an_ocr_page,
            seconds_at_most=limits.most_seconds,
            memory_bytes=limits.memory_mib * _MIB,
        )

    def seconds_for(self, ocr_pages: int) -> float:
        """How long a job with so many pages for OCR may take."""
        return min(self.seconds + self.seconds_an_ocr_page * ocr_pages, self.seconds_at_most)


class EngineError(RuntimeError):
    """No worker can be started at all: not a matter of one file."""


def factory_of(entry: str) -> Factory:
    """The factory that *entry* ("module:function") names."""
    module, _, name = entry.partition(":")
    factory: Factory = getattr(import_module(module), name)
    return factory


def timed_out(seconds: float) -> Lost:
    """A job that did not end in time."""
    return _lost(
        Reason.TIMED_OUT,
        f"Berkas tidak selesai dibaca dalam batas waktu {seconds:.0f} detik. Bagi berkas itu, atau simpan ulang.",
    )


def crashed() -> Lost:
    """A job that ended its worker."""
    return _lost(
        Reason.CRASHED,
        "Pembaca berhenti mendadak pada berkas ini; isinya mungkin rusak. "
        "Simpan ulang dari aplikasinya, lalu pindai lagi.",
    )


def out_of_memory() -> Lost:
    """A job that wanted more memory than there is for it."""
    return _lost(
        Reason.OUT_OF_MEMORY,
        "Berkas memerlukan memori lebih banyak daripada yang diizinkan. Simpan ulang dalam ukuran lebih kecil.",
    )


def failed(error: str) -> Lost:
    """A job at which the programme itself failed with *error*, the exception's name."""
    return _lost(
        Reason.CRASHED, f"Pemeriksaan berkas ini gagal karena kesalahan program ({error}). Laporkan kepada pengembang."
    )


def answer_too_large() -> Lost:
    """A job whose answer is larger than an answer may be."""
    return _lost(Reason.TOO_LARGE, "Hasil pemeriksaan berkas ini terlalu besar. Bagi berkas itu.")


def _lost(reason: Reason, message: str) -> Lost:
    return Lost(Trouble(reason, message))
