"""The first screen of a result: whether the papers suffice, the index, the next steps, and who owes what by when."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.codes import LeaderWork, Readiness


@dataclass(frozen=True, slots=True)
class ReadinessInfo:
    """One word and one sentence for the leadership."""

    code: Readiness
    sentence: str


@dataclass(frozen=True, slots=True)
class RequirementCounts:
    """How many requirements have which verdict."""

    total: int
    not_applicable: int
    external: int
    met: int
    waived: int
    source_down: int
    unreadable: int
    review: int
    draft: int
    expired: int
    lookalike: int
    partial: int
    missing: int
    blocked: int


@dataclass(frozen=True, slots=True)
class GroupIndex:
    """The index of a domain or an aspect."""

    id: str
    name: str
    weight: float
    supported: float | None
    """None when the level of one of its indicators is open."""


@dataclass(frozen=True, slots=True)
class Index:
    """The index that the papers support: an estimate, never an official value."""

    supported: float | None
    """None when the level of an indicator is open; then no index can be told."""

    band: str | None
    printed: str
    """As people read it: two decimals with a comma, three where two would show another band."""

    domains: tuple[GroupIndex, ...]
    aspects: tuple[GroupIndex, ...]
    not_visible_weight: float
    """Percent of weight of indicators that papers alone cannot show."""

    claimed: float | None = None
    official: float | None = None
    previous_official: float | None = None
    previous_year: int | None = None
    """The year of `previous_official`."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed at, and the shortest list of steps that reaches it."""

    index: float | None
    """None when no index can be told."""

    band: str | None
    reachable: bool
    steps: tuple[str, ...]
    """Ids of requirements, in the order of the steps."""

    step_count: int = 0
    """How many next steps (sets of requirements) that is."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The smallest set of papers that lifts one indicator to its next level."""

    requirements: tuple[str, ...]
    points: float
    """Gain in the index when all of them are met."""

    owner: str | None
    """The name of the unit that owns it."""

    action: str
    deadline: date | None
    indicator: int = 0
    to_level: int = 0


@dataclass(frozen=True, slots=True)
class LeaderAction:
    """Something only the leadership can do: enact, sign, order."""

    action: str
    document: str | None
    """The path of the paper that waits for it, when there is one."""

    requirements: tuple[str, ...]
    owner: str | None
    points: float
    what: LeaderWork = LeaderWork.ORDER
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Unlock:
    """The single enactment that lifts the index most."""

    document: str
    requirements: tuple[str, ...]
    points: float
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The first screen."""

    readiness: ReadinessInfo
    files: int
    read: int
    partial: int
    unreadable: int
    pending: int
    requirements: RequirementCounts
    index: Index
    target: Target
    next_steps: tuple[NextStep, ...]
    leader_actions: tuple[LeaderAction, ...]
    unlocks_most: Unlock | None


@dataclass(frozen=True, slots=True)
class Opd:
    """One unit of the local government: what it has and what it owes."""

    id: str
    name: str
    met: int
    required: int
    points: float
    """What its unmet requirements would add to the index together."""

    actions: tuple[str, ...]
    """Ids of the unmet requirements it owns, the most valuable first."""

    note: str | None = None
    """Whom to ask where the instrument names no unit that could be called, one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the evaluation with its deadline."""

    name: str
    deadline: date
    days_left: int
