"""What the result does not rest on yet: files that were not read, and requirements that wait for one or a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from spbe_docs.model.report import DocumentInfo, ReadState, Report, Verdict
from spbe_docs.reports.layout import Placed, requirements

_UNSETTLED = {Verdict.REVIEW, Verdict.UNREADABLE, Verdict.SOURCE_DOWN}


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that was not read, with the requirements it might be asked for."""

    document: DocumentInfo
    waiting: tuple[Placed, ...]


def not_read(report: Report) -> tuple[NotRead, ...]:
    """The files that were not read, or not wholly: first those for which most requirements wait."""
    concerned = [document for document in report.documents if document.state is not ReadState.READ]
    waiting: dict[str, list[Placed]] = {document.id: [] for document in concerned}
    for one in _waiting(report):
        document = _waits_for(one, concerned)
        if document is not None:
            waiting[document.id].append(one)
    order = (ReadState.UNREADABLE, ReadState.PENDING, ReadState.PARTIAL)
    concerned.sort(key=lambda one: (-len(waiting[one.id]), order.index(one.state), one.path))
    return tuple(NotRead(document, tuple(waiting[document.id])) for document in concerned)


def _waits_for(one: Placed, unread: Iterable[DocumentInfo]) -> DocumentInfo | None:
    """The unread file that might be what the requirement asks for, where the report names one."""
    requirement = one.requirement
    if requirement.verdict is not Verdict.UNREADABLE:
        return None
    said = f"{requirement.nearest.document if requirement.nearest else ''} {requirement.reason}"
    return next((document for document in unread if document.path in said), None)


def to_decide(report: Report) -> tuple[Placed, ...]:
    """The requirements that wait for a person rather than for a file named under `not_read`."""
    unread = [document for document in report.documents if document.state is not ReadState.READ]
    return tuple(one for one in _waiting(report) if _waits_for(one, unread) is None)


def _waiting(report: Report) -> tuple[Placed, ...]:
    """The requirements that cannot be settled yet, the most valuable first."""
    concerned = [one for one in requirements(report).values() if one.requirement.verdict in _UNSETTLED]
    return tuple(sorted(concerned, key=lambda one: (-one.requirement.points, one.requirement.id)))
