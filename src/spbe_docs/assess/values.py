"""What an assessment concludes, requirement by requirement."""

from dataclasses import dataclass
from decimal import Decimal

from spbe_docs.model.codes import InstitutionSource, Strength, Verdict
from spbe_docs.model.decisions import Decision, Waiver
from spbe_docs.model.findings import Candidate, Place
from spbe_docs.model.rules import Content, Indicator, Requirement
from spbe_docs.relate.names import same_name
from spbe_docs.relate.values import Related


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose documents these are."""

    name: str | None
    how: InstitutionSource
    candidates: tuple[str, ...] = ()
    """The regions that enacted documents name, the most frequent first."""

    @property
    def is_named(self) -> bool:
        """Whether any enacted document names the institution."""
        return self.name is not None and any(same_name(self.name, other) for other in self.candidates)


@dataclass(frozen=True, slots=True)
class Weighed:
    """One document's offer for one requirement, weighed by itself; its content is judged with the others'."""

    document: Related
    candidate: Candidate
    verdict: Verdict
    """MET: nothing but content could still be lacking."""

    why: str
    """In Indonesian, what is wrong with it; empty when nothing is."""

    decision: Decision | None = None
    """What a person said of it for this requirement."""

    is_foreign: bool = False
    """Whether another body made it: a ministry, another region."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A place in a document that speaks for a requirement."""

    document: Related
    place: Place
    strength: Strength
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundItem:
    """A content item with the place where it was found, None when it was not."""

    content: Content
    document: Related | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Closest:
    """What came closest to meeting a requirement."""

    path: str
    lacks: str
    reason: str
    root: str | None
    """The id of its root; None for a whole root."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A document that looks like what is asked, and why it is not."""

    document: Related
    reason: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """A file that nobody could look into, or tell what it is, and that may be what is asked."""

    path: str
    verdict: Verdict
    why: str
    root: str | None
    """The id of its root; None for a whole root."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The state of one requirement."""

    requirement: Requirement
    verdict: Verdict
    reason: str
    proofs: tuple[Proof, ...] = ()
    items: tuple[FoundItem, ...] = ()
    nearest: Closest | None = None
    lookalikes: tuple[Lookalike, ...] = ()

    waiting_drafts: tuple[str, ...] = ()
    """Ids of drafts that would count if they were enacted."""

    not_evaluated: tuple[str, ...] = ()
    """Patterns that took too long, so that it could not be told whether a document is one of the accepted kinds."""

    reached: bool = False
    """Whether the index of another agency, which decides it, is high enough."""

    @property
    def counts(self) -> bool:
        """Whether a level may rest on it."""
        return self.verdict is Verdict.MET or self.reached

    decision: Decision | None = None
    waiver: Waiver | None = None
    """The waiver in force."""

    considered: tuple[Weighed, ...] = ()
    """What documents offered, the nearest first; the first few."""

    unseen: tuple[Unseen, ...] = ()
    """The first few."""

    considered_count: int = 0
    """How many offers and unseen files there were."""


@dataclass(frozen=True, slots=True)
class IndicatorFindings:
    """The findings on one indicator, and the levels that hold."""

    indicator: Indicator
    findings: tuple[Finding, ...]
    holding: frozenset[int]
    given: Decimal | None = None
    """Its value as another agency's index gives it, with fractions, where no paper decides it."""

    @property
    def supported_level(self) -> int | None:
        """The highest level that holds together with those it builds on; 0 when none, None when levels are open."""
        return None if self.indicator.is_open else max(self.holding, default=0)

    def value(self, minimum: int) -> Decimal | None:
        """What the index counts: at least the instrument's *minimum*; None when levels are open."""
        level = self.supported_level
        return None if level is None else max(self.given or Decimal(level), Decimal(minimum))
