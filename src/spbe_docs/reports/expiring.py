"""The documents that will count no more before long."""

from datetime import date, timedelta

from spbe_docs.ahead import FAR, NEAR, Lapse
from spbe_docs.model.changes import Expiring
from spbe_docs.model.codes import Horizon
from spbe_docs.model.settings import CalendarStage
from spbe_docs.reports.scan import Scan

_YEARS = "Sesudah itu: tahun-tahun anggaran yang berurutan tidak lagi sampai ke tahun berjalan atau tahun sebelumnya."


def expiring(scan: Scan) -> tuple[Expiring, ...]:
    """One entry for each document and the last day on which it counts, the next first."""
    stage = min(
        (one for one in scan.calendar if one.deadline >= scan.as_of), key=lambda one: one.deadline, default=None
    )
    together: dict[tuple[date, str, str], list[Lapse]] = {}
    for lapse in scan.lapses:
        file = lapse.document.reading.file
        together.setdefault((lapse.last_day, file.root, file.path), []).append(lapse)
    return tuple(_expiring(ending, scan.as_of, stage) for ending in together.values())


def _expiring(ending: list[Lapse], as_of: date, stage: CalendarStage | None) -> Expiring:
    """Of one document, all on one day."""
    why, day, file = ending[0].why, ending[0].last_day, ending[0].document.reading.file
    return Expiring(
        document=file.path,
        ends_on=day,
        days_left=(day - as_of).days,
        within=_within(day - as_of),
        stage=stage.name if stage is not None and day < stage.deadline else None,
        requirements=tuple(lapse.requirement for lapse in ending),
        reason=f"Sesudah itu: {why.rstrip('.')}." if why else _YEARS,
        root=file.root,
    )


def _within(left: timedelta) -> Horizon:
    """On a day so far ahead it counts no more."""
    if left < NEAR:
        return Horizon.DAYS_30
    return Horizon.DAYS_90 if left < FAR else Horizon.NEXT_STAGE
