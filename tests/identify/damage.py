"""Damage done to texts as scanners and readers do it, the same for the same seed."""

import random
from collections.abc import Callable, Mapping

Damage = Callable[[str, random.Random], str]

_CONFUSED = {
    "O": "0", "0": "O", "l": "1", "1": "l", "I": "l", "m": "rn", "e": "c", "a": "o", "B": "8", "S": "5", "5": "S",
    "n": "r", "g": "q", "A": "4", "G": "C", "E": "F", "N": "M", "T": "I", "U": "V", "D": "O", "R": "P", "t": "f",
    "i": "l", "u": "v", "K": "X",
}  # fmt: skip


def misread(share: float) -> Damage:
    """A *share* of the letters taken for others, lost, broken off, or with a speck behind."""

    def letter(one: str, chance: random.Random) -> str:
        if one.isspace() or chance.random() >= share:
            return one
        kind = chance.random()
        if kind < 0.7 and one in _CONFUSED:
            return _CONFUSED[one]
        return chance.choice(("", f"{one} ", one + chance.choice(".,'`~|")))

    return lambda text, chance: "".join(letter(one, chance) for one in text)


def joined(share: float) -> Damage:
    """A *share* of the line ends lost."""
    return lambda text, chance: "".join(" " if one == "\n" and chance.random() < share else one for one in text)


def broken(share: float) -> Damage:
    """A *share* of the spaces turned into line ends."""
    return lambda text, chance: "".join("\n" if one == " " and chance.random() < share else one for one in text)


def glued(share: float) -> Damage:
    """A *share* of the spaces lost."""
    return lambda text, chance: "".join("" if one == " " and chance.random() < share else one for one in text)


DAMAGES: Mapping[str, Damage] = {
    "one letter in a hundred": misread(0.01),
    "two letters in a hundred": misread(0.02),
    "three letters in a hundred": misread(0.03),
    "a fifth of the line ends": joined(0.2),
    "half of the line ends": joined(0.5),
    "broken lines": broken(0.1),
    "glued words": glued(0.05),
}
