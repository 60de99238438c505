"""The stages of the evaluation, and by when papers are due."""

from datetime import date

from spbe_docs.model.summary import Stage
from spbe_docs.reports.scan import Scan


def stages(scan: Scan) -> tuple[Stage, ...]:
    """The stages of the calendar in the order of their deadlines, with the days left on the day of the report."""
    ordered = sorted(scan.calendar, key=lambda stage: (stage.deadline, stage.name))
    return tuple(Stage(one.name, one.deadline, (one.deadline - scan.as_of).days) for one in ordered)


def due(scan: Scan) -> date | None:
    """The next deadline: by then the papers of the next steps are wanted. None when none is to come."""
    return min((one.deadline for one in scan.calendar if one.deadline >= scan.as_of), default=None)
