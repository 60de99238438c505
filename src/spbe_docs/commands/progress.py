"""Shows how far a long run has come: a bar on a terminal, else a line now and then, on stderr and in the log."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from spbe_docs import runlog
from spbe_docs.talk import talk
from spbe_docs.visit import EXAMINING, FINGERPRINTING, READING, UNPACKING, Progress

_STAGES = {
    FINGERPRINTING: "Mengenali berkas",
    READING: "Membaca dokumen",
    UNPACKING: "Membaca isi arsip dan surel",
    EXAMINING: "Memeriksa dokumen yang sudah dibaca",
}


@contextmanager
def shown(*, wanted: bool) -> Iterator[Progress]:
    """A function to call with stage, done and total; it shows nothing unless *wanted*, but tells the log."""
    logged = _lines(_into_log)
    if not wanted:
        yield logged
    elif sys.stderr.isatty():
        with _bar() as update:
            yield _both(update, logged)
    else:
        yield _both(_lines(_on_stderr), logged)


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console  # noqa: PLC0415 - only where there is a terminal to draw on
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as RichProgress  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with RichProgress(*columns, console=Console(stderr=True)) as bar:
        tasks = {}

        def update(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(_STAGES.get(stage, stage), total=total)
            bar.update(tasks[stage], completed=done)

        yield update


def _lines(put: Callable[[str, int, int], None]) -> Progress:
    """Hands on what is worth a line: the end of a stage, and now and then how far it has come."""
    last: dict[str, float] = {}

    def update(stage: str, done: int, total: int) -> None:
        now = monotonic()
        if done == total or now - last.setdefault(stage, now) >= runlog.SECONDS_BETWEEN_LINES:
            last[stage] = now
            put(_STAGES.get(stage, stage), done, total)

    return update


def _on_stderr(stage: str, done: int, total: int) -> None:
    talk(f"{stage}: {done} dari {total}")


def _into_log(stage: str, done: int, total: int) -> None:
    runlog.tell(f"{stage}: {done} dari {total}", done=done, total=total)


def _both(one: Progress, other: Progress) -> Progress:
    def update(stage: str, done: int, total: int) -> None:
        one(stage, done, total)
        other(stage, done, total)

    return update
