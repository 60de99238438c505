"""A text with what was recognised in it, and a document of a file with its pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from spbe_docs.model.documents import Facts, Identity, Kind
from spbe_docs.model.rules import Bundling, KindRule, Nature
from spbe_docs.model.text import CleanText

SURE = 0.6
"""Below this, what a heading announces is not taken for a document of its own."""

_NAMES = 0.5
"""A clue of the title from this weight on names the kind."""

_LONGEST = 240
_MARKS = " .,:;|~*_-–—=•·'`^\"«»([{<>/\\+#!©®"


@dataclass(frozen=True, slots=True)
class Told:
    """A text with what was recognised in it."""

    text: CleanText
    identity: Identity
    facts: Facts

    @property
    def kind(self) -> Kind | None:
        """None when it cannot be told."""
        return self.identity.kind


@dataclass(frozen=True, slots=True)
class Piece:
    """One document of a file with its pages, both counted from 1 and included."""

    told: Told
    first_page: int
    last_page: int
    leads: bool = False
    is_annex: bool = False
    accompanies: bool = False
    """Whether it only comes with what the file is."""


class Tell(Protocol):
    """Recognises a text."""

    def __call__(self, text: CleanText, among: frozenset[Kind] | None = None) -> Told:
        """*text* as one of the kinds *among*, or of any."""


def _titles(rules: tuple[KindRule, ...]) -> Iterator[str]:
    """What names, in a title, the kinds that may be annexed."""
    for rule in rules:
        if rule.bundle.annexed:
            yield from (f"(?:{clue.pattern})" for clue in rule.clues if clue.where == "title" and clue.weight >= _NAMES)


class Kinds:
    """How the kinds lie together in files, by the rules."""

    def __init__(self, rules: tuple[KindRule, ...]) -> None:
        self._bundles = {rule.kind: rule.bundle for rule in rules}
        self._annexed = re.compile("|".join(_titles(rules)) or "(?!)", re.IGNORECASE | re.MULTILINE)
        self._laws = {rule.kind for rule in rules if rule.nature in (Nature.REGULATION, Nature.DECREE)}

    def of(self, told: Told) -> Bundling:
        """What the rules say of the kind of *told*; nothing when it cannot be told."""
        return self._bundles.get(told.kind, Bundling()) if told.kind is not None else Bundling()

    def is_law(self, told: Told) -> bool:
        """Whether it is enacted: a regulation or a decree."""
        return told.kind in self._laws

    def may_be_annexed(self, lines: Iterable[str]) -> bool:
        """Whether *lines*, the title of an annex, name a kind that laws enact by their annexes."""
        return self._annexed.search("\n".join(line[:_LONGEST].lstrip(_MARKS) for line in lines)) is not None

    def goes_on(self, told: Told) -> bool:
        """Whether another document may follow *told* in its file; what is of no known kind hinders none."""
        return told.kind is None or self.of(told).goes_on
