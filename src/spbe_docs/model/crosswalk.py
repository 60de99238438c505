"""What the evidence for an earlier instrument can serve under a later one."""

from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.model.rules import Confidence


class Stance(StrEnum):
    """How far an indicator of the later instrument can rest on what there is."""

    REUSE = "reuse"
    """What there is serves, once brought up to date."""

    RENEW = "renew"
    """There is something to begin with; the papers themselves must be made anew."""

    NEW = "new"
    """Nothing of the earlier instrument asked for it."""


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator by its number and short name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Crossing:
    """One indicator of the later instrument, and what of the earlier one serves it."""

    to: Named
    stance: Stance
    origin: tuple[Named, ...]
    """Indicators of the earlier instrument, in their order."""

    serves: tuple[str, ...]
    make_new: tuple[str, ...]
    confidence: Confidence
    note: str | None


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The way from one instrument to the next."""

    from_id: str
    from_title: str
    to_id: str
    to_title: str
    source: str
    crossings: tuple[Crossing, ...]
    """One for each indicator of the later instrument, in its order."""
