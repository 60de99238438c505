"""What a paper only lists as points of a meeting or of itself and does not tell: "membahas isu, rekomendasi"."""

import re

from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit

_SEPARATOR = r"(?:,|/|&|(?:, ?)?\b(?:dan/atau|dan|serta|beserta|maupun|atau)\b)"
_CLAUSE = r"(?:telah|sudah|belum|akan|harus|wajib|agar|untuk|maka|sehingga|yang)\b"
_BETWEEN = re.compile(rf"(?: (?!(?:dan|serta|yang)\b)\w+)? ?{_SEPARATOR} ?(?:(?!{_CLAUSE})\w+ )?")
"""Between two points that are listed; each may have one word more: "isu strategis dan rekomendasi".

After a comma that opens a clause of its own, something is told: "di ruang rapat Dinas, telah dikonsultasikan ...".
"""

_IS_TOLD = re.compile(r":|\b(?:sebagai berikut|yaitu|yakni|antara lain|adalah|berupa|bahwa)\b")
"""After what is listed: its content follows."""

_SENTENCE_END = re.compile(r"[.;?](?:\s|$)")
_ENTRY = re.compile(r"(?P<mark>\d{1,2}|[a-z])[.)]\s+|[-•*]\s+")
_POINT_OF_A_MEETING = re.compile(
    r"(?:penyampaian|pemaparan|paparan|pembahasan|diskusi|perumusan|pembacaan|penyajian|tanya jawab)\b"
)
_HEADING_WORDS = 4
"""A line that has no more words than these beside what it lists is a heading."""

_POINT_WORDS = 8


def is_only_listed(text: CleanText, hit: Hit, others: tuple[Hit, ...]) -> bool:
    """Whether *hit* stands in a list with one of *others*, or as a point of an agenda, and its content does not follow.

    *others* are the hits of what is asked beside it.
    """
    return _is_bare_point(text, hit) or any(_is_listed_with(text, hit, other) for other in others)


def _is_listed_with(text: CleanText, hit: Hit, other: Hit) -> bool:
    first, second = sorted((hit, other), key=lambda one: one.start)
    if first.end >= second.start or not _BETWEEN.fullmatch(text.text, first.end, second.start):
        return False
    rest = _rest_of_sentence(text, second.end)
    if _IS_TOLD.search(rest):
        return False
    line = text.lines[text.line_at(hit.start)]
    own = len(text.text[hit.start : hit.end].split())
    return rest.endswith(".") or len(line.split()) > _HEADING_WORDS + own


def _rest_of_sentence(text: CleanText, offset: int) -> str:
    """What follows *offset*, up to the next stop or to a line that begins anew."""
    number = text.line_at(offset - 1)
    while number + 1 < len(text.lines) and text.lines[number + 1][:1].islower():
        number += 1
    words = text.text[offset : text.starts[number] + len(text.lines[number])]
    stop = _SENTENCE_END.search(words)
    return words[: stop.start() + 1] if stop else words


def _is_bare_point(text: CleanText, hit: Hit) -> bool:
    """Whether the line of *hit* is a numbered point that says nothing, and the next point follows at once."""
    number = text.line_at(hit.start)
    line = text.lines[number]
    if number + 1 >= len(text.lines) or ":" in line or len(line.split()) > _POINT_WORDS:
        return False
    mark, following = _ENTRY.match(line.lower()), _ENTRY.match(text.lines[number + 1].lower())
    if mark is None or following is None or not _follows(mark["mark"], following["mark"]):
        return False
    said = line[mark.end() :].lower()
    alone = len(said.split()) <= len(text.text[hit.start : hit.end].split()) + 1
    return alone or _POINT_OF_A_MEETING.match(said) is not None


def _follows(mark: str | None, following: str | None) -> bool:
    """Whether two marks are those of neighbours: 1 and 2, a and b, two bullets."""
    if mark is None or following is None:
        return mark is following
    if mark.isdigit() and following.isdigit():
        return int(following) == int(mark) + 1
    return not mark.isdigit() and not following.isdigit() and ord(following) == ord(mark) + 1
