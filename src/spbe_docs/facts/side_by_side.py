"""Closings printed in two columns, enactment beside promulgation, whose lines were read across both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spbe_docs.facts.dates import DayReading, Written, read_day
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.model.text import CleanText

_DONE = r"d\w?%skan\s*d[il1]\b.{2,40}?"
_PAIRS = tuple(
    (first, re.compile(rf"^\W*{_DONE % first}\s{_DONE % second}$", re.IGNORECASE))
    for first, second in (("tetap", "undang"), ("undang", "tetap"))
)
_ON = re.compile(r"(?:pada\s*)?\btan[g9q][g9q]\w{1,3}\b\s*:?", re.IGNORECASE)
_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """The two days of such a closing, and its lines: that of the places and that of the days."""

    line: int
    day_line: int
    enacted: DayReading
    promulgated: DayReading


def side_by_side(text: CleanText) -> Iterator[Pair]:
    """The closings whose two columns were read as one.

    A line of days with one "pada tanggal" only says of neither column which one it belongs to: both are unreadable.
    """
    for line in (*lines_starting(text, "tetapkan"), *lines_starting(text, "undangkan")):
        first = next((first for first, pattern in _PAIRS if pattern.match(text.lines[line])), None)
        if first is None:
            continue
        for place in range(line + 1, min(line + 1 + _WITHIN, len(text.lines))):
            wording = text.lines[place]
            places = list(_ON.finditer(wording))
            if not places:
                continue
            days = _days(wording, places)
            enacted, promulgated = days if first == "tetap" else days[::-1]
            yield Pair(line, place, enacted, promulgated)
            break


def _days(wording: str, places: list[re.Match[str]]) -> tuple[DayReading, DayReading]:
    if len(places) == 2:  # noqa: PLR2004
        return read_day(wording[places[0].end() : places[1].start()]), read_day(wording[places[1].end() :])
    reading = read_day(wording[places[0].end() :])
    lost = DayReading(Written.UNREADABLE if reading.written is Written.GIVEN else reading.written)
    return lost, lost
