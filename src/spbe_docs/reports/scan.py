"""Everything one scan concluded, as the result model is built from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from spbe_docs.ahead import Lapse
from spbe_docs.assess.decided import Decided
from spbe_docs.assess.values import IndicatorFindings, Owner
from spbe_docs.discover import Listing
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.crosswalk import Crosswalk
from spbe_docs.model.limits import Limits
from spbe_docs.model.rules import RulePack
from spbe_docs.model.settings import CalendarStage
from spbe_docs.placing import Better
from spbe_docs.records import Records
from spbe_docs.relate.values import Reading, Related
from spbe_docs.score import Score
from spbe_docs.sources.values import Source, Standing
from spbe_docs.unlock import Enactment


@dataclass(frozen=True, slots=True)
class ScannedRoot:
    """One folder and what lies below it."""

    name: str
    source: Source
    link: str | None = None
    """How the report's page leads to it, percent-encoded; None where it cannot."""

    owner: str | None = None
    """The id of the unit whose folder it is."""

    @property
    def id(self) -> str:
        """The one in the report: "r1"."""
        return self.source.id

    @property
    def listing(self) -> Listing:
        """What is taken to lie below it."""
        return self.source.listing

    @property
    def standing(self) -> Standing:
        """How it is."""
        return self.source.standing


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything one scan concluded."""

    version: str
    pdf_engine: str
    ocr_engine: str
    made_at: datetime
    as_of: date
    owner: Owner
    institution_code: str | None
    shares_details: bool
    """Whether others may see names and quotes of its documents."""

    limits: Limits

    rules: RulePack
    fallback_reason: str | None
    roots: Sequence[ScannedRoot]
    readings: Sequence[Reading]
    related: Sequence[Related]
    findings: Sequence[IndicatorFindings]
    score: Score
    enactments: Sequence[Enactment]
    lapses: Sequence[Lapse]
    """What will count no more before long."""

    agencies: Mapping[str, AgencyValue]
    crosswalk: Crosswalk | None
    decided: Decided
    records: Records
    """What was claimed and what was given, beside what the papers support."""

    calendar: Sequence[CalendarStage]
    better_places: Mapping[str, Better]
    """By the id of the reading."""
