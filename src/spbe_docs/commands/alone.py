"""Reads and judges one file by itself."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from spbe_docs.discover import Listing, shown
from spbe_docs.model.documents import SourceFile
from spbe_docs.model.report import Report
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.settings.overrides import Overrides, laid_over
from spbe_docs.sources.values import Source


@dataclass(frozen=True, slots=True)
class Alone:
    """How a file is read by itself."""

    overrides: Overrides
    as_of: date | None
    institution: str | None
    settings: Path | None
    use_cache: bool


def read_alone(file: Path, how: Alone, now: datetime) -> Report:
    """The result of a scan in which *file* is all there is."""
    # Loads all readers, which what explains a result does not need.
    from spbe_docs.commands.asked import judged, question, say  # noqa: PLC0415
    from spbe_docs.commands.remember import remembered  # noqa: PLC0415
    from spbe_docs.reports.result import result  # noqa: PLC0415
    from spbe_docs.settings.load import in_force  # noqa: PLC0415

    location = file.resolve()
    status = location.stat()
    source = SourceFile(
        "r1",
        shown(location.name),
        str(location),
        status.st_size,
        status.st_mtime_ns,
        changed_ns=status.st_ctime_ns,
    )
    root = ScannedRoot(location.parent.name, Source("r1", Listing((source,), (), ())))
    settings = laid_over(in_force(how.settings), replace(how.overrides, jobs=1))
    whole = question(settings, now, how.as_of, how.institution)
    with remembered(settings, (), whole.made_at.date(), say, wanted=how.use_cache) as cache:
        return result(judged(whole, [root], cache, settings, show=False))
