"""What an instrument asks for, as its rule files say it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from spbe_docs.model.documents import DocumentStatus, Kind

KIND_MARK = 0.6
"""The confidence below which no kind is named, unless the settings say another (docs/decisions/0028)."""


class Necessity(StrEnum):
    """How much a level depends on a requirement. Only the first two can hold a level back."""

    REQUIRED = "required"
    ONE_OF = "one_of"
    ADVISED = "advised"
    OPTIONAL = "optional"


BINDING = frozenset({Necessity.REQUIRED, Necessity.ONE_OF})
"""What can hold a level back."""


class Confidence(StrEnum):
    """How well a statement of the rules is backed by the official text."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Automation(StrEnum):
    """How far papers alone can show an indicator."""

    FULL = "full"
    PARTIAL = "partial"
    MANUAL = "manual"
    EXTERNAL = "external"


class Stands(StrEnum):
    """Where a subject or a content item must stand to count."""

    TITLE = "title"
    """In the title of the document (or of the part that is the evidence)."""

    OPERATIVE = "operative"
    """In an operative article, its heading, a dictum or an annex; not in considerations, legal basis, definitions."""

    BODY = "body"
    """Anywhere but considerations, legal basis, definitions and tables of contents."""

    ANNEX = "annex"
    """In an annex of a regulation or decree, or in the body of a document that is neither."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording to look for.

    As written in the rules, words stand as they are, `a|b` is one word or the other, and `...` is a gap of up to six
    words. Case and white space do not count.
    """

    text: str
    """As written in the rules; two phrases with the same text are the same."""

    chunks: tuple[tuple[str, ...], ...]
    """The parts between the gaps, each with all its wordings (alternatives and synonyms written out)."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """What a document must not be, though it looks like it, with the reason in an assessor's words."""

    phrases: tuple[Phrase, ...]
    """Looked for in the title."""

    reason: str
    follows: bool = False
    """Whether they stand right after the subject and narrow it, or make it another's: "Arsitektur SPBE Nasional"."""

    beside: bool = False
    """Whether they count only where the title names the subject too: words as general as "honorarium"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document, or a part of it, must be about."""

    phrases: tuple[Phrase, ...]
    stands: Stands
    lookalikes: tuple[Lookalike, ...] = ()
    followed_by: tuple[Phrase, ...] | None = None
    """What may follow the subject in a title besides words that say whose or when it is; None: anything."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a table must have."""

    name: str
    variants: tuple[Phrase, ...]
    """Wordings of its heading."""

    filled: bool
    """Whether a row counts only when this column says something (a plan may only colour its years)."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A member of a list that a table must cover."""

    name: str
    variants: tuple[Phrase, ...]
    """Wordings of a row that is about it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that show a content item."""

    columns: tuple[Column, ...]
    """What its headings must include."""

    names: tuple[Phrase, ...]
    """What a row must name; () when any row will do."""

    without: tuple[Phrase, ...]
    """Rows that name one of these do not count: sums and recaps."""

    labels: tuple[Phrase, ...]
    """What stands before a colon and what is to be named: such a line counts like a row."""

    kinds: tuple[Kind, ...]
    """The kinds of documents that must show it in rows; () for all that are accepted. Of others, the text speaks."""

    at_least: int
    """How many different rows."""

    covers: tuple[Covered, ...]
    """Each must have a row."""


@dataclass(frozen=True, slots=True)
class Content:
    """A content item: something a document must regulate, describe or contain."""

    id: str
    name: str
    variants: tuple[Phrase, ...]
    from_level: int | None
    """The level from which the official text asks for it; None when it does not."""

    binding: bool
    """Whether it counts towards completeness in this requirement; else it is shown and never blocks."""

    source: str
    confidence: Confidence
    rows: Rows | None = None
    """The rows that show it; then its words in the text alone leave it to a person. None: the words do."""

    unless: tuple[Phrase, ...] = ()
    """What takes its words their force when it stands in the same sentence: "akan diintegrasikan"."""

    near: tuple[Phrase, ...] = ()
    """Words that come close to it: where nothing shows it, a person looks at them."""

    in_title: bool = False
    """Whether the title or the agenda of a paper that reports may show it: what is reviewed, not what was reached."""


@dataclass(frozen=True, slots=True)
class AgencyIndex:
    """The index of another agency that an indicator takes over: no paper of the institution decides it."""

    id: str
    name: str
    agency: str
    """Who measures it."""

    maximum: Decimal
    """The highest value it can have."""

    reaches: tuple[tuple[int, Decimal], ...]
    """For each level, ascending, the least value that reaches it."""

    source: str
    confidence: Confidence

    def level_of(self, value: Decimal) -> int:
        """The level that *value* reaches; 0 when none."""
        return max((level for level, least in self.reaches if value >= least), default=0)


class Version(StrEnum):
    """Which of two versions of one document a requirement asks for (level 5: before and after)."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing an indicator asks to see."""

    id: str
    level: int | None
    """None where the instrument names papers but no levels."""

    to_level: int | None
    """Set when it is only needed up to this level (drafts, minutes of drafting)."""

    title: str
    necessity: Necessity
    group: str | None
    """The name of its `one_of` group, None for other necessities."""

    kinds: tuple[Kind, ...]
    """Accepted kinds, the strongest first."""

    supporting_kinds: tuple[Kind, ...]
    """Kinds that may support but never prove (a circular for a policy)."""

    statuses: tuple[DocumentStatus, ...]
    """Accepted statuses; empty: whatever is neither draft nor revoked nor expired."""

    subject: Subject
    contents: tuple[Content, ...]
    """The content items it asks for."""

    at_least: int
    """How many of the binding `contents` must be found."""

    stands: Stands
    """Where contents must stand."""

    max_age_months: int | None
    current_period: bool
    """Whether the document's planning period must contain the day of judgement."""

    fiscal_years: int | None
    """How many consecutive fiscal years must be shown (one document each), the last being this or last year."""

    version: Version | None
    national: bool
    """Whether a national document is accepted (else only the institution's own)."""

    papers_prove: bool
    """False: papers alone cannot prove it; the best possible verdict is `review`."""

    papers_reason: str | None
    """Why papers alone cannot prove it, in Indonesian."""

    owners: tuple[str, ...]
    source: str
    confidence: Confidence
    note: str | None
    action: str
    """What to do to meet it, in Indonesian, starting with a verb."""

    external: AgencyIndex | None = None
    """Set when the index of another agency decides it, never a paper; kinds then say what its result looks like."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of maturity of an indicator."""

    number: int
    text: str
    builds_on: int
    """The level that must hold too; 0 for none."""

    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Indicator:
    """One numbered indicator of an instrument."""

    number: int
    id: str
    """Two digits: "01"."""

    name: str
    short_name: str
    domain: str | None
    """None where the instrument has aspects only."""

    aspect: str
    weight: Decimal
    """In percent of the whole index."""

    owners: tuple[str, ...]
    automation: Automation
    note: str | None
    levels: tuple[Level, ...]
    """Ascending; empty where the criteria of the levels are not known."""

    requirements: tuple[Requirement, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing can be said of its level, whatever papers there are."""
        return not self.levels


@dataclass(frozen=True, slots=True)
class Grouping:
    """A domain or an aspect: indicators taken together, with their weight."""

    id: str
    name: str
    weight: Decimal
    domain: str | None = None
    """The domain an aspect belongs to."""


@dataclass(frozen=True, slots=True)
class Band:
    """A name for a range of the index."""

    name: str
    at_least: Decimal
    also: str | None = None
    """Another name of it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A unit of the local government that has to hand papers in."""

    id: str
    name: str
    note: str | None = None
    """Whom to ask where the name is no unit that could be called; the settings that name the unit make it void."""


class Scale(NamedTuple):
    """The lowest and the highest index of an instrument; no level lies above it either."""

    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Instrument:
    """All rules of one evaluation."""

    id: str
    version: str
    title: str
    regulation: str
    confidence: Confidence
    valid_from: date
    valid_to: date | None
    minimum: int
    """What the index counts for an indicator without any evidence."""

    maximum: int
    domains: tuple[Grouping, ...]
    """Empty where the instrument has aspects only."""

    aspects: tuple[Grouping, ...]
    bands: tuple[Band, ...]
    """Ascending."""

    owners: tuple[Owner, ...]
    sources: tuple[tuple[str, str], ...]
    """Short key of a source, and what it is."""

    indicators: tuple[Indicator, ...]
    topic: str | None = None
    """What it evaluates, as people call it: "SPBE"."""


class Nature(StrEnum):
    """How a kind of document comes into force, which decides what its status can be."""

    REGULATION = "regulation"
    """Enacted, numbered and promulgated: articles."""

    DECREE = "decree"
    """Enacted and numbered, not promulgated: dicta."""

    FORMAL = "formal"
    """Approved by an official on a form of its own: SOP, plan, guideline."""

    RECORD = "record"
    """Not enacted by nature: minutes, reports, manuals, sheets, screenshots, letters."""


@dataclass(frozen=True, slots=True)
class KindClue:
    """Something that speaks for a kind when found in a document."""

    pattern: str
    """A regular expression on one line of the document, without regard to case."""

    where: str
    """"title": the first lines; "head": the first page; "body": anywhere; "foot": the last pages."""

    weight: float
    """Between -1 and 1."""


@dataclass(frozen=True, slots=True)
class Bundling:
    """How documents of a kind lie together with others in one file."""

    opens: tuple[str, ...] = ()
    """Regular expressions on one line, without regard to case: a heading that begins such a document at a page's top.
    Empty: it begins inside no file."""

    goes_on: bool = False
    """Whether other documents may follow it. What holds samples or copies of others ends with its file."""

    accompanies: bool = False
    """Whether it comes with another document, which then is what the file is (an invitation with minutes)."""

    annexed: bool = False
    """Whether the annex of a regulation or decree may be one."""


@dataclass(frozen=True, slots=True)
class KindLookalike:
    """What a document of a kind must not be, whatever it is about: a picture of a screen that shows an error."""

    phrases: tuple[Phrase, ...]
    """Looked for anywhere; one of them on each page that says anything."""

    reason: str
    most_words: int | None = None
    """Only where the document has no more words; None: always."""


@dataclass(frozen=True, slots=True)
class KindRule:
    """How a kind of document is recognised."""

    kind: Kind
    name: str
    """The Indonesian name for people."""

    nature: Nature
    national: bool
    clues: tuple[KindClue, ...]
    name_hints: tuple[str, ...]
    """Words of a file name that speak for it: they break ties and never prove."""

    bundle: Bundling = Bundling()
    reports: bool = False
    """Whether it tells what is and what was done: what it says will be proves nothing."""

    lookalikes: tuple[KindLookalike, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePack:
    """Everything the line needs of the rules, with a digest of their bytes."""

    kinds: tuple[KindRule, ...]
    instrument: Instrument
    digest: str
    kind_mark: float = KIND_MARK
    """The confidence below which no kind of document is named, 0..1."""
