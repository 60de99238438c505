"""`spbe-docs diff`: what changed between two results, and why, without reading documents."""

from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.commands.printing import show
from spbe_docs.compare.compare import compare
from spbe_docs.compare.snapshot import snapshot
from spbe_docs.errors import ExitCode
from spbe_docs.model.changes import Changes
from spbe_docs.model.report import Report
from spbe_docs.reports.explained.changes import blind_spots, changes
from spbe_docs.reports.layout import requirements
from spbe_docs.reports.places import changes_told_apart
from spbe_docs.reports.reopen import reopen


def between(before: Report, after: Report) -> Changes:
    """What changed from *before* to *after*."""
    return compare(snapshot(before), snapshot(after))


def run(old: Path, new: Path) -> ExitCode:
    """Prints what changed from the result *old* to the result *new*. Raises UsageError for what is no result."""
    before, after = reopen(old), reopen(new)
    if before.as_of > after.as_of:
        say("Hasil pertama lebih baru daripada hasil kedua. Tulis hasil yang lebih lama lebih dahulu.")
    told = changes_told_apart(between(before, after), after)
    show(changes(told, requirements(after), blind_spots(before, after)))
    return ExitCode.DONE
