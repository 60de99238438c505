"""How a document ends: where and when it was enacted and promulgated, by whom, with which mark of a signature."""

import re
from dataclasses import dataclass

from spbe_docs.facts.dates import DayReading, Written, find_day, read_day
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.side_by_side import Pair, side_by_side
from spbe_docs.facts.wording import is_upper, letters, repaired, titled
from spbe_docs.model.text import CleanText

_ENACTED = re.compile(r"^[\W_]*d\w?tetapkan\s*(?:d[il1]\b)?", re.IGNORECASE)
_PROMULGATED = re.compile(r"^[\W_]*d\w?undangkan\s*(?:d[il1]\b)?", re.IGNORECASE)
_ON = re.compile(r"(?:\b|pada)tan[g9q][g9q]\w{1,3}\b\s*:?", re.IGNORECASE)
OFFICE = re.compile(
    r"^\W{0,4}(?:\w{1,3}\s)?(?P<office>(?:(?:pj|plt|plh|pjs|pit|a\.?\s?n|atas\s+nama|penjabat)\b\.?\s*)*"
    r"(?:gubernur|bupati|wali\s*kota|presiden|menteri|kepala|sekretaris|ketua|inspektur|direktur|camat|lurah|pimpinan|asisten)\b.*)",
    re.IGNORECASE,
)
_WHOLE = (
    r"\bD[il1]%s\s*d[il1]\s*:?\s*[A-Z][\w .]{2,30}?\s*(?:pada\s*)?\btanggal\s*:?\s*"
    r"(?P<day>\d{1,2}\s*[A-Za-z]+\s*\d{4})\b"
)
_WHOLE_ENACTED = re.compile(_WHOLE % "tetapkan")
_WHOLE_PROMULGATED = re.compile(_WHOLE % "undangkan")
_MOST_INLINE = 5
_TTD = re.compile(r"\b(?:ttd|t\.\s?t\.\s?d)\b\.?|\bcap\s*[/.]?\s*ttd", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)\b",
    re.IGNORECASE,
)
_HIJRI = re.compile(r"\b1[34]\d\d\b")
"""Aceh writes the day of the Hijri calendar too, and sometimes first."""

_INITIALS = re.compile(r"\bparaf\b", re.IGNORECASE)
"""The table of initials that drafts go round with sometimes stays inside the closing."""

_ON_BEHALF = re.compile(r"^\W*(?:a\.?\s?n\b\.?|atas\s+nama\b|u\.?\s?b\b\.?)", re.IGNORECASE)
_MARKS = " _-*~|/.,:;'\"=>[]()"
_SHORT = 70
NEAR = 12
_FOLLOWING = 4
_APART = 2
"""How many lines below "pada tanggal" its day may stand."""

_OFFICE_WITHIN = 7


@dataclass(frozen=True, slots=True)
class Closing:
    """One "Ditetapkan di ... pada tanggal ..." or "Diundangkan di ..." with what follows it."""

    line: int
    day_line: int
    day: DayReading
    office: str | None
    office_lines: tuple[int, int] | None
    ttd: bool


@dataclass(frozen=True, slots=True)
class Closings:
    """The ends that a document has of its own."""

    enacted: Closing | None
    promulgated: Closing | None


def find_closings(text: CleanText, issuer: str | None) -> Closings:
    """The enactment and the promulgation of the document itself.

    The first of each counts. Later ones are model forms in its annexes, or copies: a copy, by the same *issuer*, may
    fill in a day that the first leaves open.
    """
    enacted = [_read(text, line) for line in lines_starting(text, "tetapkan") if _is_closing(text, line, _ENACTED)]
    promulgated = [
        _read(text, line) for line in lines_starting(text, "undangkan") if _is_closing(text, line, _PROMULGATED)
    ]
    if pairs := tuple(side_by_side(text)):
        seen = {pair.line for pair in pairs}
        enacted = [_beside(text, pair, pair.enacted) for pair in pairs] + [
            other for other in enacted if other.line not in seen
        ]
        promulgated = [_beside(text, pair, pair.promulgated) for pair in pairs] + [
            other for other in promulgated if other.line not in seen
        ]
    if not enacted:
        enacted = _inline(text, _WHOLE_ENACTED) or _loose(text, {closing.day_line for closing in promulgated})
    if not promulgated:
        promulgated = _inline(text, _WHOLE_PROMULGATED)
    return Closings(_own(enacted, issuer), _own(promulgated, None))


def has_ttd(text: CleanText, lines: tuple[int, int]) -> bool:
    """Whether a mark stands for a signature in these lines."""
    return any(_TTD.search(line) for line in text.lines[lines[0] : lines[1]])


def _beside(text: CleanText, pair: Pair, day: DayReading) -> Closing:
    """One column of two; which of the offices below signs it cannot be said."""
    return Closing(pair.line, pair.day_line, day, None, None, has_ttd(text, (pair.day_line + 1, pair.day_line + 5)))


def _own(closings: list[Closing], issuer: str | None) -> Closing | None:
    if not closings:
        return None
    first = closings[0]
    if first.day.written is Written.GIVEN:
        return first
    wanted = letters(issuer or "")
    for other in closings[1:]:
        same = wanted and wanted in letters(other.office or "")
        near = not wanted and (other.office == first.office or other.line - first.line < NEAR)
        if other.day.written is Written.GIVEN and (same or near):
            return other
    return next(
        (other for other in closings if other.day.written is Written.UNREADABLE and other.office == first.office), first
    )


def _is_closing(text: CleanText, line: int, pattern: re.Pattern[str]) -> bool:
    wording = text.lines[line]
    match = pattern.match(wording)
    if match is None or len(wording) > _SHORT or not wording.lstrip(_MARKS)[:1].isupper():
        return False
    place = wording[match.end() :].strip(" :,.;")
    if place and not (place[0].isupper() or place[0] in "[<"):
        return False
    near = text.lines[line : line + _FOLLOWING]
    named = bool(place) and match.group().rstrip()[-2:].lower() in ("di", "dl", "d1")
    return (
        named
        or any(_ON.search(other) or find_day(other) or OFFICE.match(other) for other in near[1:])
        or bool(_ON.search(wording) or find_day(wording))
    )


def _read(text: CleanText, line: int) -> Closing:
    day_line, day = _day(text, line)
    office, lines = read_office(text, day_line + 1)
    end = (lines[1] if lines else day_line) + 1
    return Closing(line, day_line, day, office, lines, has_ttd(text, (end, end + 4)))


def _day(text: CleanText, line: int) -> tuple[int, DayReading]:
    initials = any(_INITIALS.search(wording) for wording in text.lines[line + 1 : line + _FOLLOWING])
    for place in range(line, min(line + (NEAR if initials else _FOLLOWING), len(text.lines))):
        wording = text.lines[place]
        if place > line and (_ENACTED.match(wording) or _PROMULGATED.match(wording)):
            break
        if place > line and OFFICE.match(wording) and not initials:
            break
        on = _ON.search(wording)
        if on is not None:
            reading = read_day(wording[on.end() :])
            if reading.written is Written.BLANK or (reading.day is None and _HIJRI.search(wording)):
                below, other = _day_below(text, place)
                return (below, other) if other.day is not None else (place, reading)
            return place, reading
        if find_day(wording) or (place > line and _MONTH.search(wording)):
            return place, read_day(wording)
    return line, DayReading(Written.BLANK)


def _day_below(text: CleanText, line: int) -> tuple[int, DayReading]:
    """What stands on the lines below a "pada tanggal" that nothing follows: the columns of a closing come apart."""
    for place in range(line + 1, min(line + 1 + _APART, len(text.lines))):
        wording = text.lines[place]
        if OFFICE.match(wording) or _ENACTED.match(wording) or _PROMULGATED.match(wording):
            break
        if len(wording) < _SHORT // 2 and find_day(wording):
            return place, read_day(wording)
    return line, DayReading(Written.BLANK)


def _inline(text: CleanText, pattern: re.Pattern[str]) -> list[Closing]:
    """The closings that stand whole within a line, whose ends were lost: "... Ditetapkan di Jaya pada tanggal ...".

    Only a capital and a full day tell them from prose.
    """
    found: list[Closing] = []
    for match in pattern.finditer(text.cased):
        day = read_day(match["day"])
        if day.written is Written.GIVEN and len(found) < _MOST_INLINE:
            first, last = text.line_at(match.start()), text.line_at(match.end() - 1)
            office = OFFICE.match(text.cased[match.end() : match.end() + _SHORT].partition(",")[0].strip())
            named = titled(office["office"]) if office is not None else None
            found.append(Closing(first, last, day, named, (last, last), has_ttd(text, (last, last + 4))))
    return found


def _loose(text: CleanText, taken: set[int]) -> list[Closing]:
    """A day of enactment whose "Ditetapkan di" was lost or stands elsewhere: "pada tanggal 26 Oktober 2017" alone."""
    found: list[Closing] = []
    for line in lines_starting(text, "pada tanggal", within=3):
        wording = text.lines[line]
        on = _ON.search(wording)
        if line in taken or on is None or len(wording) > _SHORT // 2:
            continue
        reading = read_day(wording[on.end() :])
        if reading.written is Written.GIVEN and not any(
            _PROMULGATED.match(above) for above in text.lines[max(line - 2, 0) : line]
        ):
            office, lines = read_office(text, line + 1)
            found.append(Closing(line, line, reading, office, lines, has_ttd(text, (line + 1, line + 7))))
    return found


def read_office(text: CleanText, line: int) -> tuple[str | None, tuple[int, int] | None]:
    """The office that signs, from *line* on, with its lines: "BUPATI MAJU JAYA," or an office over several lines.

    One that signs for another ("a.n. BUPATI MAJU JAYA / SEKRETARIS DAERAH,") begins with "A.n.".
    """
    behalf = ""
    for place in range(line, min(line + _OFFICE_WITHIN, len(text.lines))):
        wording = repaired(text.lines[place])
        if _PROMULGATED.match(wording) or _ENACTED.match(wording):
            break
        match = OFFICE.match(wording)
        if match is None:
            continue
        if _ON_BEHALF.match(wording) and _signs_below(text, place):
            behalf = "a.n. "
            continue
        parts = [match["office"]]
        last = place
        while not parts[-1].rstrip().endswith((",", ";")) and last + 1 < len(text.lines) and len(parts) < _FOLLOWING:
            following = repaired(text.lines[last + 1])
            if not _goes_on(following):
                break
            parts.append(following)
            last += 1
        office = titled(behalf + " ".join(parts))
        return office or None, (place, last)
    return None, None


def _signs_below(text: CleanText, line: int) -> bool:
    """Whether the office that signs for the one on *line* stands on one of the next lines."""
    return any(OFFICE.match(repaired(wording)) for wording in text.lines[line + 1 : line + 3])


def foot_office(text: CleanText) -> tuple[str | None, int | None]:
    """The office that signs a letter or a report at its end, the last one before the copies it goes to."""
    count = len(text.lines)
    begin = max(count - _FOOT, 0)
    end = next((line for line in range(begin, count) if _COPIES.match(text.lines[line])), count)
    for line in range(end - 1, begin - 1, -1):
        wording = repaired(text.lines[line])
        match = OFFICE.match(wording)
        if (
            match is None
            or not is_upper(wording)
            or wording.lstrip(_MARKS).lower().startswith(("a.n", "an ", "an.", "atas nama"))
        ):
            continue
        office, lines = read_office(text, line)
        return office, lines[0] if lines else line
    return None, None


_FOOT = 40
_COPIES = re.compile(r"^\W*(?:tembusan|salinan\s+(?:disampaikan|keputusan)|salinan\s*:)", re.IGNORECASE)
_CONTINUES = re.compile(
    r"^(?:dan|kabupaten|kota|provinsi|daerah|republik|persandian|informatika|statistik|selaku|bidang|negara)\b",
    re.IGNORECASE,
)


def _goes_on(line: str) -> bool:
    return bool(_CONTINUES.match(line)) or (line.rstrip().endswith(",") and line.isupper() and not _TTD.search(line))
