"""Equal values held once: one place in a document speaks for many requirements, and came as many times."""

from dataclasses import fields, replace
from operator import attrgetter

from spbe_docs.model.findings import Candidate, Examined, ItemHit, Place


def shared(examined: Examined) -> Examined:
    """*examined* with each place once: a third of the memory."""
    if not (examined.candidates or examined.parts):
        return examined
    share = _Places().share
    parts = tuple(replace(part, candidates=share(part.candidates)) for part in examined.parts)
    return replace(examined, candidates=share(examined.candidates), parts=parts)


_told = attrgetter(*(one.name for one in fields(Candidate)))
"""All fields in their order. A drive offers millions of candidates, and `replace` takes twice as long for each."""


class _Places:
    """Places and hits, each once."""

    def __init__(self) -> None:
        self._places: dict[Place, Place] = {}
        self._hits: dict[ItemHit, ItemHit] = {}

    def share(self, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(map(self._shared, candidates))

    def _shared(self, candidate: Candidate) -> Candidate:
        requirement, fit, subject, mention, items, *others = _told(candidate)
        hits = tuple(map(self._hit, items))
        return Candidate(requirement, fit, self._place(subject), self._place(mention), hits, *others)

    def _place(self, place: Place | None) -> Place | None:
        return None if place is None else self._places.setdefault(place, place)

    def _hit(self, hit: ItemHit) -> ItemHit:
        if (known := self._hits.get(hit)) is not None:
            return known
        place = self._places.setdefault(hit.place, hit.place)
        return self._hits.setdefault(hit, hit if place is hit.place else replace(hit, place=place))
