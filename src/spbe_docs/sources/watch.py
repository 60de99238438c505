"""Keeps an eye on the sources of one run: before it, while it reads, and at its end."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from spbe_docs.model.settings import RootSettings
from spbe_docs.sources.health import count, judged
from spbe_docs.sources.reach import Wanted, looks
from spbe_docs.sources.values import Known, Look, NoLook, Source

REST_SECONDS = 3.0
"""How long a file must have been left alone to be at rest: file servers count in steps of up to 2 s."""

Looker = Callable[[Sequence[Wanted]], Sequence[Look | NoLook]]


@dataclass(slots=True)
class Watch:
    """The sources of a run, by their ids."""

    roots: Mapping[str, RootSettings]
    known: Mapping[str, Known]
    accept_fewer: bool = False
    look: Looker = looks
    wait: Callable[[float], None] = time.sleep
    seen: dict[str, Look | NoLook] = field(default_factory=dict)
    """As they were at the beginning."""

    def first(self) -> tuple[Source, ...]:
        """How they are at the beginning, in their order."""
        self.seen |= self._looked(self.roots)
        return tuple(
            judged(one, self.roots[one], self.seen[one], self.known.get(one), accept_fewer=self.accept_fewer)
            for one in self.roots
        )

    def again(self, roots: Collection[str], *, rest: bool) -> Mapping[str, Source]:
        """How those sources are now, against the beginning; *rest*: after a while in which files come to rest."""
        if rest:
            self.wait(REST_SECONDS)
        return {
            one: judged(one, self.roots[one], now, self.known.get(one), before=self._count(one))
            for one, now in self._looked(roots).items()
        }

    def _looked(self, roots: Collection[str]) -> Mapping[str, Look | NoLook]:
        wanted = [_wanted(one, root) for one, root in self.roots.items() if one in roots]
        return {one.id: seen for one, seen in zip(wanted, self.look(wanted), strict=True)}

    def _count(self, root: str) -> int:
        seen = self.seen.get(root)
        return count(seen.listing) if isinstance(seen, Look) else 0


def _wanted(identifier: str, root: RootSettings) -> Wanted:
    return Wanted(identifier, root.folder, root.include, root.exclude, root.sentinel)
