"""Keeps other runs away from a report that is being made."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.reports.write import unwritable
from spbe_docs.store.runlock import run_lock


@contextmanager
def alone_in(out: Path, started: datetime) -> Iterator[None]:
    """No other run writes to *out* meanwhile.

    Raises BusyError when one is at work there, and UsageError where nothing can be written: before anything is read.
    """
    with ExitStack() as held:
        try:
            held.enter_context(run_lock(out, started, say))
        except OSError as error:
            raise unwritable(out, error) from error
        yield
