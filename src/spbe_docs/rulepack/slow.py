r"""Which regular expressions can take forever: found by trying each on what it would backtrack on most.

For every part that may repeat without end, the pattern is tried on many repetitions of that part followed by something
that does not fit: `(\w+\s?)+:` on "aaaa...!". Nested repetitions double the time with every letter, neighbouring ones
square it; both are found within the limit.
"""

import re
from collections.abc import Iterator
from functools import partial
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from spbe_docs.timelimit import OutOfTimeError, within

_SECONDS = 0.2
_DOUBLING = 30
"""Repetitions that take forever where each doubles the time."""

_SQUARING = 3_000
"""Repetitions that take long where the time grows with their square or more. A line of a document is seldom longer."""

_MISFIT = "\u2603"
_MANY = 1_000
"""A repetition allowed that often is as good as one without end."""

_LETTERS: dict[Any, str] = {
    ops.CATEGORY_DIGIT: "7",
    ops.CATEGORY_SPACE: " ",
    ops.CATEGORY_WORD: "a",
    ops.CATEGORY_NOT_DIGIT: "a",
    ops.CATEGORY_NOT_SPACE: "a",
    ops.CATEGORY_NOT_WORD: " ",
}
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT)


def is_slow(pattern: str, *, thorough: bool) -> bool:
    """Whether *pattern* needs more than a fifth of a second of processor time on a short hostile text.

    Only a *thorough* look, which takes some milliseconds, finds what grows with the square; the other finds what
    doubles.
    """
    compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    lengths = (_DOUBLING, _SQUARING) if thorough else (_DOUBLING,)
    for before, repeated in dict.fromkeys(_attacks(parser.parse(pattern), "")):
        for length in lengths:
            text = before + repeated * max(length // len(repeated), min(length, _DOUBLING)) + _MISFIT
            try:
                within(_SECONDS, partial(compiled.search, text))
            except OutOfTimeError:
                return True
    return False


def _attacks(parsed: Any, before: str) -> Iterator[tuple[str, str]]:
    """What to write before, and what to repeat, for every part of the pattern that may repeat."""
    for operation, argument in parsed:
        if operation in _REPEATS:
            _, most, body = argument
            if most >= _MANY:
                yield from ((before, repeated) for repeated in (_text(body) or "a", "7"))
            yield from _attacks(body, before)
        else:
            for part in _parts(operation, argument):
                yield from _attacks(part, before)
        before += _text([(operation, argument)])


def _parts(operation: Any, argument: Any) -> list[Any]:
    """The patterns inside a group, a choice or a look-around."""
    if operation is ops.SUBPATTERN:
        return [argument[-1]]
    if operation is ops.BRANCH:
        return list(argument[1])
    if operation in {ops.ASSERT, ops.ASSERT_NOT}:
        return [argument[1]]
    if operation is ops.ATOMIC_GROUP:
        return [argument]
    return []


def _text(parsed: Any) -> str:
    """A short text that the pattern is likely to match."""
    return "".join(_one(operation, argument) for operation, argument in parsed)


def _one(operation: Any, argument: Any) -> str:
    if operation in _REPEATS or operation is ops.POSSESSIVE_REPEAT:
        least, most, body = argument
        times: int = max(least, min(most, 1))
        return _text(body) * times
    if operation is ops.BRANCH:
        return _text(argument[1][0])
    if operation in {ops.SUBPATTERN, ops.ATOMIC_GROUP}:
        return "".join(_text(part) for part in _parts(operation, argument))
    return _letter(operation, argument)


def _letter(operation: Any, argument: Any) -> str:
    if operation is ops.LITERAL:
        return chr(argument)
    if operation is ops.IN:
        return _of_class(argument)
    return "a" if operation in {ops.ANY, ops.NOT_LITERAL} else ""


def _of_class(members: Any) -> str:
    operation, argument = members[0]
    if operation is ops.NEGATE:
        return "a"
    if operation is ops.CATEGORY:
        return _LETTERS.get(argument, "a")
    return chr(argument[0] if operation is ops.RANGE else argument)
