"""Shows how far a long run has come: a bar on a terminal, a plain line now and then elsewhere. Always on stderr."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from spbe_docs.gather import FINGERPRINTING, READING, UNPACKING, Progress

_STAGES = {FINGERPRINTING: "Mengenali berkas", READING: "Membaca dokumen", UNPACKING: "Membaca isi arsip dan surel"}
_SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def shown(*, wanted: bool) -> Iterator[Progress]:
    """A function to call with stage, done and total; it shows nothing unless *wanted*."""
    if not wanted:
        yield lambda _stage, _done, _total: None
    elif sys.stderr.isatty():
        with _bar() as update:
            yield update
    else:
        yield _lines()


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


def _lines() -> Callable[[str, int, int], None]:
    last: dict[str, float] = {}

    def update(stage: str, done: int, total: int) -> None:
        now = monotonic()
        if done == total or now - last.setdefault(stage, now) >= _SECONDS_BETWEEN_LINES:
            last[stage] = now
            print(f"{_STAGES.get(stage, stage)}: {done} dari {total}", file=sys.stderr, flush=True)  # noqa: T201

    return update
