"""Synonyms written into phrases: a rule says `spbe`, documents say it in five words."""

from collections.abc import Mapping
from itertools import product

from spbe_docs.model.rules import Phrase

_MOST = 200


def expanded(texts: tuple[str, ...], synonyms: Mapping[str, tuple[str, ...]]) -> tuple[Phrase, ...]:
    """Each phrase with every wording of its words that have synonyms; alternatives (`a|b`) are written out.

    Raises ValueError when one phrase stands for more than 200 wordings.
    """
    wordings: dict[str, None] = {}
    for text in texts:
        choices = [_choices(word, synonyms) for word in text.lower().split()]
        count = 1
        for choice in choices:
            count *= len(choice)
        if count > _MOST:
            raise ValueError(
                f"frasa '{text}' mewakili {count} rumusan (paling banyak {_MOST}). Pecah menjadi beberapa frasa."
            )
        for wording in product(*choices):
            wordings[" ".join(wording)] = None
    return tuple(Phrase(wording) for wording in wordings)


def _choices(word: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every wording of one word of a phrase, itself first."""
    found: dict[str, None] = {}
    for alternative in word.split("|"):
        found[alternative] = None
        for synonym in synonyms.get(alternative, ()):
            found[synonym.lower()] = None
    return tuple(found)
