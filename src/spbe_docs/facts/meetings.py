"""Of which meeting an invitation, an attendance list, minutes or photographs speak."""

import re
from collections.abc import Iterator

from spbe_docs.facts.dates import find_day
from spbe_docs.facts.fields import find_field
from spbe_docs.model.documents import Kind, Meeting
from spbe_docs.model.text import CleanText

_OF_MEETINGS = frozenset({Kind.UNDANGAN, Kind.DAFTAR_HADIR, Kind.NOTULEN, Kind.FOTO})
_DAY = r"hari\s*[/,]?\s*(?:dan\s*)?(?:tanggal|tgl)|hari"
_BARE_DAY = r"tanggal|tgl"
_ON_A_DAY = re.compile(r"\bpada\s+hari\s+\w+\s*,?\s*(?:tanggal\s+)?(?P<day>\d{1,2}\s+[a-z]+\s+\d{4})")
_MATTERS = (
    r"acara|agenda(?:\s*rapat)?",
    r"sidang\s*/\s*rapat|nama\s*rapat|tema(?:\s*rapat)?|judul(?:\s*rapat)?|topik",
    r"nama\s*kegiatan|kegiatan",
    r"hal|perihal|h\s?a\s?l",
)
_LINES = 60
_CAPTION = 6


def meeting_of(text: CleanText, kind: Kind | None) -> Meeting | None:
    """The meeting that a document of *kind* speaks of; None for other kinds, and where it names no day or matter."""
    if kind not in _OF_MEETINGS:
        return None
    days = (find_day(wording) for wording in _wordings_of_day(text, kind))
    held_on = next((day for day in days if day is not None), None)
    matters = () if kind is Kind.FOTO else tuple(_matters(text))
    return Meeting(held_on, matters) if held_on is not None or matters else None


def _wordings_of_day(text: CleanText, kind: Kind | None) -> Iterator[str]:
    """Where the day stands; the one at the head of an invitation is that of the letter."""
    if kind is Kind.FOTO:
        yield from text.lines[:_CAPTION]
        return
    labels = (_DAY,) if kind is Kind.UNDANGAN else (_DAY, _BARE_DAY)
    for label in labels:
        if (field := find_field(text, label, end=_LINES, colon=False)) is not None:
            yield field.value
    if kind is Kind.UNDANGAN and (told := _ON_A_DAY.search(text.text)) is not None:
        yield told["day"]


def _matters(text: CleanText) -> Iterator[str]:
    for labels in _MATTERS:
        if (field := find_field(text, labels, end=_LINES)) is not None:
            yield " ".join(field.value.split())
