"""What changed since another day: the second and the third run of a day tell it, too."""

from dataclasses import replace
from typing import Any

from spbe_docs.model.changes import Changes

_LISTS = ("newly_met", "lost", "worse", "better", "by_rules_or_source")


def over_the_day(since_another_day: Changes, since_last_run: Changes | None) -> Changes:
    """The changes since another day, and of those since the last run what these do not show.

    What came and went within the day is no change from one day to the next; still a loss must be told once.
    """
    day, last = since_another_day, since_last_run
    if last is None or day.not_comparable or last.not_comparable:
        return day
    told = {one.requirement for name in _LISTS for one in getattr(day, name)}
    lists: dict[str, Any] = {
        name: (*getattr(day, name), *(one for one in getattr(last, name) if one.requirement not in told))
        for name in _LISTS
    }
    known = {(one.root, one.document) for one in day.documents}
    documents = (*day.documents, *(one for one in last.documents if (one.root, one.document) not in known))
    return replace(day, **lists, documents=documents)
