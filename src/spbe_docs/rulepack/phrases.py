"""Synonyms written into phrases: a rule says `spbe`, documents say it in four words."""

from collections.abc import Mapping
from itertools import product
from math import prod

from spbe_docs.model.rules import Phrase

GAP = "..."
CELL = "|"
"""Standing alone between two words: the border of two cells, as text writes it."""

_MOST = 300


def expanded(texts: tuple[str, ...], synonyms: Mapping[str, tuple[str, ...]]) -> tuple[Phrase, ...]:
    """The phrases of a rule, each part between gaps with every wording it stands for.

    Raises ValueError for a gap at an end, and for a part that stands for more than 300 wordings.
    """
    phrases = {}
    for text in texts:
        plain = " ".join(text.lower().split())
        phrases[plain] = Phrase(plain, tuple(_wordings(chunk, text, synonyms) for chunk in plain.split(GAP)))
    return tuple(phrases.values())


def _wordings(chunk: str, text: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    choices = [_choices(word, synonyms) for word in chunk.split()]
    if not choices:
        raise ValueError(f"frasa '{text}' berawal atau berakhir dengan '{GAP}'. Tulis kata di kedua sisinya.")
    count = prod(len(choice) for choice in choices)
    if count > _MOST:
        raise ValueError(
            f"frasa '{text}' mewakili {count} rumusan (paling banyak {_MOST}). Pecah menjadi beberapa frasa."
        )
    return tuple(dict.fromkeys(" ".join(wording) for wording in product(*choices)))


def _choices(word: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every wording of one word of a phrase, itself first."""
    if word == CELL:
        return (CELL,)
    found: dict[str, None] = {}
    for alternative in word.split("|"):
        found[alternative] = None
        for synonym in synonyms.get(alternative, ()):
            found[" ".join(synonym.lower().split())] = None
    return tuple(found)
