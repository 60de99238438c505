"""Words cut in two at the end of a line, made whole again: "penyeleng-" and "garaan", but "undang-undang"."""

import re

BROKEN = "\ufffe"
"""PDFium's sign for a hyphen at a line end, where it leaves the line break out."""

_AT_BREAK = re.compile(rf"([^\W\d_]*){BROKEN}([^\W\d_]*)")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w]))[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_BEFORE_A_ROOT = frozenset("se ber ter per pe di ke me mem men meng meny".split())  # noqa: SIM905
_AFTER_A_ROOT = frozenset(["", "nya", "an", "kan", "i", "lah", "annya", "mu", "ku"])
_COMPOUNDS = frozenset({"bagi-pakai", "soft-copy", "hard-copy", "bottom-up", "top-down", "on-line", "off-line"})
_KEEP_THEIR_HYPHEN = frozenset({"e", "non", "anti"})
_NO_SECOND_HALF = frozenset({"dan", "atau", "serta"})
"""After "makro-" a word is left out, none is broken."""

_SHORTEST_ROOT = 3


def closed(before: str, after: str) -> str | None:
    """What stands between the end of a line, *before* its hyphen, and the beginning of the next: "" or a hyphen.

    None when the two do not make one word: numbers, and names in capitals, stay apart.
    """
    left, right = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    return between(left.group(), right.group()) if left and right else None


def between(left: str, right: str) -> str | None:
    """What stands between the two halves of a word: nothing, or the hyphen of a word that is said twice."""
    if said_twice(left.lower(), right.lower()):
        return "-"
    if not right.islower() or not (left.islower() or left.istitle()) or right in _NO_SECOND_HALF:
        return None
    if left.lower() in _KEEP_THEIR_HYPHEN or f"{left}-{right}".lower() in _COMPOUNDS:
        return "-"
    return "" if len(left) > 1 else None


def said_twice(left: str, right: str) -> bool:
    """Whether the hyphen belongs to the word: "perundang-undangan", "sebesar-besarnya", "surat-menyurat"."""
    for length in range(min(len(left), len(right)), _SHORTEST_ROOT - 1, -1):
        if left.endswith(right[:length]):
            return (not left[:-length] or left[:-length] in _BEFORE_A_ROOT) and right[length:] in _AFTER_A_ROOT
    root = left[1:]
    return len(root) >= _SHORTEST_ROOT and right.startswith("me") and right.endswith(root)


def without_breaks(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """*line* with the words that PDFium saw broken made whole; where, and what is printed there."""
    pieces: list[str] = []
    repairs: list[tuple[int, int, str]] = []
    done = length = 0
    for match in _AT_BREAK.finditer(line):
        left, right = match.groups()
        link = between(left, right) if left and right else "-"
        before = line[done : match.start()]
        word = left + ("-" if link is None else link) + right
        start = length + len(before)
        if link == "":
            repairs.append((start, start + len(word), f"{left}-{right}"))
        pieces += before, word
        done, length = match.end(), start + len(word)
    return "".join([*pieces, line[done:]]), repairs
