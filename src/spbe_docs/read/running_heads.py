"""What runs along the edges of the pages and belongs to none of them: heads, feet, page numbers, catch words.

A phrase that runs over a page break is only found without them. What stands on one page only is never taken for one,
but for page numbers that can be nothing else; and the head of the first page is the document's own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

Place = tuple[int, int]
"""The position of a page, and of a line on it."""

_EDGE = 4
"""Lines at the top and at the bottom of a page."""

_LONGEST = 160
_ENOUGH_PAGES = 3
_DENSE = 0.6
"""Of the pages between the first and the last one that carry it."""

_NOISE = 2
"""So few letters or digits at the very edge are a scanner's specks."""

_WORDS_OF_A_TITLE = 3
"""A head of so many words may be all that names its part of the document: it stays where it stands first."""

_FOLD = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+")
_ROMAN_END = re.compile(r"(?:^| )(?=[ivxl])(l?x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN = {"ix": 9, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "i": 1, "ii": 2, "iii": 3, "": 0}
_PAGE_NUMBER = re.compile(
    r"\W*[-–—~]\s?t?\d{1,4}\s?[-–—~]\W*|(?:halaman|hal|page)\W{0,2}\d{1,4}(?:\s?(?:dari|of|/)\s?\d{1,4})?\W*|"
    r"\W*sk\s?no\W{0,2}\d{5,6}\s?[a-z]?\W*",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"\W*(?:(?:pasal|bab|bagian|paragraf|lampiran|nomor|tabel|gambar|formulir|rp)\b|\(?\w{1,3}[.)]\s|cukup jelas|"
    r"berita|lembaran|ditetapkan|diundangkan|menimbang|mengingat|menetapkan|memperhatikan|memutuskan|tentang\W*$)",
)
"""What is a page's own text, however often it comes back; in lower case."""

_CATCH = re.compile(r"(.{1,60}?)\s*(?:\.(?:\s?\.){2,}|…)$")


def running_lines(pages: Sequence[tuple[int, Sequence[str]]]) -> frozenset[Place]:
    """The places of the lines that run along the edges of *pages*, each given by its number and its lines."""
    if len(pages) < 2:  # noqa: PLR2004 - nothing runs over one page
        return frozenset()
    sure, running, kept = _recurring(pages)
    sure.update(_catch_words(pages, sure | running))
    passed = sure | running | kept
    at_edges = {
        (position, index)
        for position, (_, lines) in enumerate(pages)
        for order in (range(len(lines)), range(len(lines) - 1, -1, -1))
        for index in _peeled(islice(order, _EDGE), lines, position, passed)
    }
    head = min(_EDGE, len(pages[0][1]) // 2)
    return frozenset(place for place in sure | (at_edges & running) if place[0] or place[1] >= head)


def _recurring(pages: Sequence[tuple[int, Sequence[str]]]) -> tuple[set[Place], set[Place], set[Place]]:
    """Near the edges: what can only be a page's number; what comes back page after page; where titles first stand."""
    sure: set[Place] = set()
    running: set[Place] = set()
    kept: set[Place] = set()
    seen: dict[str, list[Place]] = defaultdict(list)
    for position, (number, lines) in enumerate(pages):
        for edge, index in _edges(len(lines)):
            line = lines[index]
            if _PAGE_NUMBER.fullmatch(line):
                sure.add((position, index))
            elif len(line) <= _LONGEST and not _ITS_OWN.match(line.lower()) and not (line[0].islower() and " " in line):
                for key in _keys(line, number):
                    seen[edge + key].append((position, index))
    for key, places in seen.items():
        if len(places) > 1 and _runs(key, places):
            stays = len(key.split()) >= _WORDS_OF_A_TITLE and " " in pages[places[0][0]][1][places[0][1]]
            running.update(places)
            kept.update(places[:1] if stays else ())
    return sure, running - kept, kept


def _peeled(order: Iterable[int], lines: Sequence[str], position: int, running: set[Place]) -> Iterator[int]:
    """The running lines at one edge: what lies behind a line of the page's own text belongs to the text."""
    for index in order:
        if (position, index) in running:
            yield index
        elif sum(map(str.isalnum, lines[index])) > _NOISE:
            return


def _edges(count: int) -> Iterator[tuple[str, int]]:
    """The indices of the first and the last lines of a page with *count* lines."""
    for index in range(min(_EDGE, count)):
        yield "^", index
    for index in range(max(count - _EDGE, 0), count):
        yield "$", index


def _keys(line: str, page: int) -> Iterator[str]:
    """What *line* says apart from its page's number; several when it holds more than one number.

    A number that is not counted with the pages is part of it: "Pasal 3" and "Pasal 5" do not recur.
    """
    folded = _FOLD.sub(" ", line.lower()).strip()
    numbers = list(_NUMBER.finditer(folded))
    if not numbers:
        if folded and (end := _ROMAN_END.search(folded)) and (value := _roman(end)):
            yield f"{folded[: end.start()]}<{value - page}>"
        if folded:
            yield folded
        return
    for number in {numbers[0].span(), numbers[-1].span()}:
        start, stop = number
        if stop - start <= 9:  # noqa: PLR2004 - longer ones count nothing
            yield f"{folded[:start]}<{int(folded[start:stop]) - page}>{folded[stop:]}"
    yield folded


def _roman(match: re.Match[str]) -> int:
    tens, ones = match.groups()
    return 50 * tens.count("l") + 10 * tens.count("x") + _ROMAN[ones]


def _runs(key: str, places: Sequence[Place]) -> bool:
    """Whether what stands at *places* comes back page after page; left and right pages may have heads of their own."""
    pages = {position for position, _ in places}
    if "<" not in key and not any(letter.isalpha() for letter in key):
        return False  # the same figure at the edge of many pages
    span = max(pages) - min(pages) + 1
    if len({position % 2 for position in pages}) == 1:
        span = span // 2 + 1
    return len(pages) >= (2 if key[1:] == "<0>" else _ENOUGH_PAGES) and len(pages) >= _DENSE * span


def _catch_words(pages: Sequence[tuple[int, Sequence[str]]], running: set[Place]) -> Iterator[Place]:
    """The last words of pages that only say how the next one begins: "Mengingat . . ."."""
    for position, (_, lines) in enumerate(pages[:-1]):
        for index in range(max(len(lines) - _EDGE, 0), len(lines)):
            catch = _CATCH.fullmatch(lines[index]) if lines[index].endswith((".", "…")) else None
            said = _FOLD.sub("", catch.group(1).lower()) if catch else ""
            following = pages[position + 1][1]
            own = (line for at, line in enumerate(following) if (position + 1, at) not in running)
            if said and any(_FOLD.sub("", line.lower()).startswith(said) for line in islice(own, _EDGE)):
                yield position, index
