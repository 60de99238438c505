"""What may stand in a rule file: the strict shape of kinds, instruments and indicators."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.rules import Automation, Confidence, Nature, Necessity, Stands, Version

Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


class RuleFile(BaseModel):
    """Nothing but the keys that are named, each of exactly its type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ClueFile(RuleFile):
    """One clue of a kind."""

    pattern: Text
    where: Literal["title", "head", "body", "foot"]
    weight: Annotated[float, Field(ge=-1, le=1)]


class BundleFile(RuleFile):
    """How a kind lies together with others in one file."""

    opens: tuple[Text, ...] = ()
    goes_on: bool = False
    accompanies: bool = False
    annexed: bool = False


class KindLookalikeFile(RuleFile):
    """What a document of a kind must not be."""

    phrases: Texts
    reason: Text
    most_words: Annotated[int, Field(ge=1)] | None = None


class KindFile(RuleFile):
    """`rules/kinds/<kind>.yaml`."""

    kind: Kind
    name: Text
    nature: Nature
    national: bool = False
    reports: bool = False
    bundle: BundleFile = BundleFile()
    clues: tuple[ClueFile, ...]
    name_hints: tuple[Text, ...] = ()
    lookalikes: tuple[KindLookalikeFile, ...] = ()


class GroupingFile(RuleFile):
    """A domain or an aspect."""

    id: Text
    name: Text
    weight: Decimal
    domain: str | None = None


class BandFile(RuleFile):
    """A band of the index."""

    name: Text
    at_least: Decimal
    also: Text | None = None


class OwnerFile(RuleFile):
    """A unit of the local government."""

    id: Text
    name: Text
    note: Text | None = None


class ColumnFile(RuleFile):
    """A column that a table must have."""

    name: Text
    variants: Texts
    filled: bool = True


class CoveredFile(RuleFile):
    """A member of a list that a table must cover."""

    name: Text
    variants: Texts


class RowsFile(RuleFile):
    """Rows of a table, for any number of content items."""

    id: Text
    columns: Annotated[tuple[ColumnFile, ...], Field(min_length=1)]
    kinds: tuple[Kind, ...] = ()
    named: bool = True
    without: tuple[Text, ...] = ()
    labels: tuple[Text, ...] = ()
    at_least: Annotated[int, Field(ge=1)] = 1
    covers: tuple[CoveredFile, ...] = ()


class ContentFile(RuleFile):
    """A content item."""

    id: Text
    name: Text
    variants: Texts
    unless: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    from_level: int | None = None
    rows: Text | None = None
    in_title: bool = False
    source: Text
    confidence: Confidence


class AgencyIndexFile(RuleFile):
    """The index of another agency, and the least value that reaches each level."""

    id: Text
    name: Text
    agency: Text
    maximum: Decimal
    reaches: dict[Literal["1", "2", "3", "4", "5"], Decimal]
    source: Text
    confidence: Confidence


class LookalikeFile(RuleFile):
    """What a document must not be."""

    phrases: Texts
    reason: Text
    follows: bool = False


class SharedLookalikeFile(LookalikeFile):
    """What no document must be, for many subjects at once."""

    subjects: tuple[Text, ...] = ()
    indicators: tuple[int, ...] = ()
    accepted_by: tuple[Text, ...] = ()


class WholeFile(RuleFile):
    """What may follow subjects in a title and leave them whole."""

    subjects: Annotated[tuple[Text, ...], Field(min_length=1)]
    indicators: tuple[int, ...] = ()
    followed_by: Texts


class InstrumentFile(RuleFile):
    """`rules/<instrument>/instrument.yaml`."""

    id: Text
    version: Text
    title: Text
    regulation: Text
    topic: Text | None = None
    confidence: Confidence
    valid_from: date
    valid_to: date | None
    minimum: int
    maximum: int
    domains: tuple[GroupingFile, ...] = ()
    aspects: Annotated[tuple[GroupingFile, ...], Field(min_length=1)]
    bands: Annotated[tuple[BandFile, ...], Field(min_length=1)]
    owners: Annotated[tuple[OwnerFile, ...], Field(min_length=1)]
    sources: dict[str, Text]
    synonyms: dict[str, Texts] = {}
    rows: tuple[RowsFile, ...] = ()
    contents: tuple[ContentFile, ...] = ()
    lookalikes: tuple[SharedLookalikeFile, ...] = ()
    wholes: tuple[WholeFile, ...] = ()
    external: tuple[AgencyIndexFile, ...] = ()


class SubjectFile(RuleFile):
    """What a document must be about."""

    stands: Stands
    phrases: Texts
    lookalikes: tuple[LookalikeFile, ...] = ()


class LevelFile(RuleFile):
    """A level of maturity."""

    text: Text
    source: Text
    confidence: Confidence
    builds_on: int | None = None


class RequirementFile(RuleFile):
    """One thing an indicator asks to see."""

    id: Text
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    to_level: int | None = None
    title: Text
    necessity: Necessity
    group: str | None = None
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    supporting: tuple[Kind, ...] = ()
    statuses: tuple[DocumentStatus, ...] = ()
    subject: Text
    need: Literal["all", "some"] | Annotated[int, Field(ge=1)] = "all"
    contents: tuple[Text, ...] = ()
    stands: Stands | None = None
    max_age_months: Annotated[int, Field(ge=1)] | None = None
    current_period: bool = False
    fiscal_years: Annotated[int, Field(ge=1)] | None = None
    version: Version | None = None
    national: bool = False
    external: Text | None = None
    papers_prove: bool = True
    papers_reason: str | None = None
    owners: Texts | None = None
    source: Text
    confidence: Confidence
    note: str | None = None
    action: Text


class IndicatorFile(RuleFile):
    """`rules/<instrument>/indicators/NN-name.yaml`."""

    number: Annotated[int, Field(ge=1, le=999)]
    name: Text
    short_name: Text
    aspect: Text
    weight: Annotated[Decimal, Field(gt=0)]
    owners: Texts
    automation: Automation
    note: str | None = None
    contents: tuple[ContentFile, ...] = ()
    subjects: dict[str, SubjectFile]
    levels: dict[Literal["1", "2", "3", "4", "5"], LevelFile] = {}
    requirements: Annotated[tuple[RequirementFile, ...], Field(min_length=1)]
