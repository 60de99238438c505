"""What the result does not rest on yet: files that were not read, and papers that wait for a person."""

from collections.abc import Callable
from dataclasses import dataclass

from spbe_docs.model.codes import ReadState
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.layout import Placed, requirements


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file to look at or to make readable, with the requirements that wait for it."""

    name: str | None
    document: DocumentInfo | None
    """None where no file in particular is meant, or a whole folder is closed."""

    waiting: tuple[Placed, ...]
    points: float


def waiting(report: Report, find: Callable[[str], DocumentInfo | None]) -> tuple[Waiting, ...]:
    """The shortest list in its order, then the files that were not read and that nothing waits for."""
    placed = requirements(report)
    listed = [
        Waiting(
            check.document,
            find(check.document) if check.document is not None else None,
            tuple(placed[identifier] for identifier in check.requirements if identifier in placed),
            check.points,
        )
        for check in report.checks
    ]
    known = {one.document.id for one in listed if one.document is not None}
    order = (ReadState.UNREADABLE, ReadState.PENDING, ReadState.PARTIAL)
    others = [one for one in report.documents if one.state is not ReadState.READ and one.id not in known]
    others.sort(key=lambda one: (order.index(one.state), one.path))
    return (*listed, *(Waiting(one.path, one, (), 0.0) for one in others))
