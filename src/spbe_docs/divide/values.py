"""A text with what was recognised in it, and a document of a file with its pages."""

from dataclasses import dataclass
from typing import Protocol

from spbe_docs.model.documents import Facts, Identity, Kind
from spbe_docs.model.rules import Bundling, KindRule, Nature
from spbe_docs.model.text import CleanText

SURE = 0.6
"""Below this, what a heading announces is not taken for a document of its own."""


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


class Kinds:
    """How the kinds lie together in files, by the rules."""

    def __init__(self, rules: tuple[KindRule, ...]) -> None:
        self._bundles = {rule.kind: rule.bundle for rule in rules}
        self._laws = {rule.kind for rule in rules if rule.nature in (Nature.REGULATION, Nature.DECREE)}

    def of(self, told: Told) -> Bundling:
        """What the rules say of the kind of *told*; nothing when it cannot be told."""
        return self._bundles.get(told.kind, Bundling()) if told.kind is not None else Bundling()

    def is_law(self, told: Told) -> bool:
        """Whether it is enacted: a regulation or a decree."""
        return told.kind in self._laws

    def goes_on(self, told: Told) -> bool:
        """Whether another document may follow *told* in its file; what is of no known kind hinders none."""
        return told.kind is None or self.of(told).goes_on
