"""Many numbers as bytes, eight each, alike on every machine. Past what eight bytes hold, the next that they do."""

import sys
from array import array
from collections.abc import Sequence

_KIND = "q"
_MOST = 2**63 - 1
"""As nanoseconds since 1970 that is in the year 2262: there are disks that hold later times."""


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """*numbers* as bytes."""
    try:
        packed = array(_KIND, numbers)
    except OverflowError:
        packed = array(_KIND, [max(-_MOST, min(number, _MOST)) for number in numbers])
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def take_numbers(content: bytes, count: int) -> tuple[list[int], bytes]:
    """The *count* numbers that *content* begins with, and what follows. Raises ValueError when it is cut short."""
    numbers: array[int] = array(_KIND)
    size = count * numbers.itemsize
    if len(content) < size:
        raise ValueError("cut short")
    numbers.frombytes(content[:size])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tolist(), content[size:]
