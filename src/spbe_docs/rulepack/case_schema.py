"""What may stand in a case file: the strict shape of frames, papers and cases."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from spbe_docs.model.documents import Kind
from spbe_docs.rulepack.schema import RuleFile, Text, Texts

FieldName = Literal["title", "body", "number", "annex", "period", "unit", "attendees", "address"]
"""What a paper fills into its frame, besides the date."""


class FrameFile(RuleFile):
    """A kind of paper with all that every one of them has; the paper adds what makes it differ."""

    kind: Kind
    months_ago: Annotated[int, Field(ge=0)] = 6
    defaults: dict[FieldName, Text] = Field(default_factory=dict)
    text: Text
    screenshot: bool = False
    slides: bool = False


class FramesFile(RuleFile):
    """`rules/frames.yaml`."""

    institution: Text
    frames: Annotated[dict[str, FrameFile], Field(min_length=1)]


class PaperFile(RuleFile):
    """A short document: a frame with what fills it, or another paper with what differs, or a whole text."""

    frame: Text | None = None
    like: Text | None = None
    text: Text | None = None
    kind: Kind | None = None
    draft: bool = False
    date: dt.date | None = None
    months_ago: Annotated[int, Field(ge=0)] | None = None
    title: Text | None = None
    body: Text | None = None
    number: Text | None = None
    annex: Text | None = None
    period: Text | None = None
    unit: Text | None = None
    attendees: Text | None = None
    address: Text | None = None
    replace: dict[str, str] = Field(default_factory=dict)
    without: tuple[Text, ...] = ()


def _tag(paper: object) -> str:
    return "name" if isinstance(paper, str) else "paper"


NamedOrWritten = Annotated[
    Annotated[Text, Tag("name")] | Annotated[PaperFile, Tag("paper")],
    Discriminator(_tag),
]
"""The name of a paper, or one that is written on the spot."""


class CaseFile(RuleFile):
    """Some papers with what the rules must say of them."""

    case: Text
    papers: Annotated[tuple[NamedOrWritten, ...], Field(min_length=1)]
    as_of: dt.date | None = None
    level: Annotated[int, Field(ge=0, le=5)] | None = None
    met: tuple[Text, ...] = ()
    not_met: tuple[Text, ...] = ()
    partial: tuple[Text, ...] = ()
    draft: tuple[Text, ...] = ()
    expired: tuple[Text, ...] = ()
    lookalike: tuple[Text, ...] = ()
    review: tuple[Text, ...] = ()
    missing: tuple[Text, ...] = ()
    external: tuple[Text, ...] = ()


class IndicatorCasesFile(RuleFile):
    """`indicators/NN-name.cases.yaml`."""

    indicator: Annotated[int, Field(ge=1)]
    papers: dict[str, PaperFile] = Field(default_factory=dict)
    cases: Annotated[tuple[CaseFile, ...], Field(min_length=1)]


class ContentCasesFile(RuleFile):
    """Wordings that show a shared content item, and wordings that do not."""

    found: Texts
    not_found: Texts


class InstrumentCasesFile(RuleFile):
    """`instrument.cases.yaml`."""

    as_of: dt.date
    levels_at_least: Annotated[int, Field(ge=1)]
    papers: dict[str, PaperFile] = Field(default_factory=dict)
    contents: dict[str, ContentCasesFile] = Field(default_factory=dict)


class NearMissFile(RuleFile):
    """A text that is no such kind, and why it might be taken for one."""

    text: Text
    because: Text


class RefusedFile(RuleFile):
    """A text of the kind that shows nothing, and the reason of the look-alike by which it is refused."""

    text: Text
    reason: Text


class KindCasesFile(RuleFile):
    """`kinds/<kind>.cases.yaml`."""

    is_: Annotated[Texts, Field(alias="is")]
    is_not: Annotated[tuple[NearMissFile, ...], Field(min_length=1)]
    lookalike: tuple[RefusedFile, ...] = ()
