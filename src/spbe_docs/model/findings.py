"""What one file says for the requirements: the answer of the one-file task."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spbe_docs.model.documents import Facts, Identity, TextSource, Trouble


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document, with its words."""

    page: int
    """Counted from 1."""

    article: str | None
    """"Pasal 7", "KESATU", "Lampiran" where the document has such parts."""

    quote: str
    """The original wording, personal data masked."""

    confidence: float
    """1.0 for typed text; for recognised text, what the OCR engine said of the page."""

    proposed: bool = False
    """Whether it is, or stands beside, a change of the text that nobody has accepted yet."""


@dataclass(frozen=True, slots=True)
class ItemHit:
    """A content item, found."""

    item: str
    place: Place
    in_row: bool = False
    """Whether it is a row of a table that shows it: then that row is the evidence."""

    doubt: str | None = None
    """Why a person has to look, in Indonesian; None when it is shown beyond doubt."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What a table, or the document for want of one, lacks to show a content item."""

    item: str
    lacks: str
    """In Indonesian, a noun phrase."""


class KindFit(StrEnum):
    """How the document's kind suits a requirement."""

    ACCEPTED = "accepted"
    SUPPORTING = "supporting"
    UNSURE = "unsure"
    """The kind was recognised too weakly, but the best guess is an accepted one."""

    NO = "no"


_MAY_SHOW = frozenset({KindFit.ACCEPTED, KindFit.UNSURE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one document offers for one requirement, before status, time and other documents are weighed."""

    requirement: str
    kind_fit: KindFit
    subject: Place | None
    """Where it says that it is about the subject, in the place the requirement asks for; None when it does not."""

    mention: Place | None
    """Where it only mentions the subject."""

    items: tuple[ItemHit, ...]
    """Content items found where they count."""

    mentioned_items: tuple[str, ...]
    """Content items found only where they do not count (definitions, "akan diatur lebih lanjut" ...)."""

    lookalike: str | None
    """Why it is the wrong object, in Indonesian; None when it is not one of the known look-alikes."""

    shortfalls: tuple[Shortfall, ...] = ()
    """Of content items that rows must show and do not."""

    row_pages: tuple[int, ...] = ()
    """The pages on which such rows may stand, in order: what the tables of these and of other requirements are read
    on. Empty when no rows are asked of this document."""

    doubt: str | None = None
    """Why a person has to look whether it is about the subject that its title names, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several documents in a file, or an annex that is a document of a kind of its own."""

    first_page: int
    """Counted from 1; two parts may share a page where a file has no pages."""

    last_page: int
    identity: Identity
    facts: Facts
    candidates: tuple[Candidate, ...]
    leads: bool = False
    """Whether it is what the file is."""

    is_annex: bool = False
    """Whether it belongs to the part before it, in force with it and judged with it; then it offers nothing itself."""

    accompanies: bool = False
    """Whether it only comes with what the file is; then it offers only what it is accepted for."""

    lines: tuple[int, int] = (0, 0)
    """The lines of the clean text that it is: the first, counted from 0, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Everything one file was found to say. Depends on its bytes and the rules only: not on name, day or neighbours."""

    page_count: int
    """0 when the format has no pages."""

    pages_read: int
    ocr_pages: int
    text_source: TextSource
    ocr_confidence: float | None
    identity: Identity
    facts: Facts
    candidates: tuple[Candidate, ...]
    trouble: Trouble | None
    """Set when only a part could be read."""

    notes: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    """In the order of their pages; empty when the file is one document. Identity, facts and candidates are those of the
    leading one."""

    def quoted_pages(self) -> frozenset[int]:
        """The pages with the words by which it may speak for a requirement; none when it speaks for none.

        Those that tell its kind, its number and its day count: they decide with.
        """
        return frozenset(page for one in (self.parts or (self,)) for page in _quoted(one))


def _quoted(told: Part | Examined) -> Iterator[int]:
    offers = [one for one in told.candidates if one.subject is not None and one.kind_fit in _MAY_SHOW]
    for offer in offers:
        if offer.subject is not None:
            yield offer.subject.page
        yield from (hit.place.page for hit in offer.items)
    if offers:
        yield from (clue.page for clue in (*told.identity.clues, *told.facts.clues))


@dataclass(frozen=True, slots=True)
class Lost:
    """A task whose worker crashed, hung or ran out of memory."""

    trouble: Trouble
