"""Where a legal document says what it is: its heading, or the head of an annex, with number and title."""

from dataclasses import dataclass, replace

from spbe_docs.facts import annex
from spbe_docs.facts.annex import AnnexHead
from spbe_docs.facts.heading import Heading, find_heading
from spbe_docs.facts.heading_number import other_numbers
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import UNSURE, Given, NumberReading
from spbe_docs.facts.title import agreed, enacted_title, fuller
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

_AGREEMENTS = frozenset({"perjanjian", "nota", "kesepakatan", "memorandum", "addendum"})


@dataclass(frozen=True, slots=True)
class LegalHead:
    """Where a legal document says what it is: its heading, or the head of an annex kept as a file of its own."""

    heading: Heading | None
    annexes: tuple[AnnexHead, ...]
    words: str
    """The form with its issuer: "KEPUTUSAN BUPATI MAJU JAYA"."""

    line: int

    @property
    def alone(self) -> bool:
        """Whether this is an annex without its document."""
        return self.heading is None

    @property
    def form(self) -> str:
        """The form by its first word: "peraturan", "keputusan" ..."""
        return self.words.lower().removeprefix("surat ").partition(" ")[0]


def find_head(text: CleanText, kind: Kind, form: str | None = None) -> LegalHead | None:
    """The head of a legal document of *kind*; None when it has none, whatever it was taken for."""
    heading = find_heading(text, kind, form)
    annexes = annex.find_annexes(text)
    first = annexes[0] if annexes and annexes[0].line < annex.FIRST_LINES else None
    if first is not None and (heading is None or heading.line >= first.line):
        return LegalHead(None, annexes, first.words, first.line)
    if heading is None:
        return None
    annexes = annex.belonging(annexes, heading.title)
    return LegalHead(heading, annexes, heading.words, heading.line)


def number_of(text: CleanText, head: LegalHead, notice: Notice) -> NumberReading:
    """The number of the heading; where it is blank or cannot be read, the one that an annex repeats."""
    if head.heading is not None:
        reading, line = head.heading.number, head.heading.number_line
    else:
        reading, line = head.annexes[0].number or NumberReading(Given.BLANK), head.annexes[0].number_line
    if reading.state is not Given.GIVEN:
        repeated = annex.settled(head.annexes, head.form)
        if repeated is not None and repeated.number is not None and _may_be(reading, repeated.number):
            if reading.state is Given.BLANK:
                notice.remark("Nomornya kosong pada judul dan diambil dari kepala lampiran.")
            else:
                notice.remark("Nomor pada judul tidak terbaca dengan pasti dan diambil dari kepala lampiran.")
            reading, line = repeated.number, repeated.number_line
    notice.found("number", line)
    if reading.number is not None and line is not None and head.form in _AGREEMENTS:
        reading = replace(reading, number="; ".join((reading.number, *other_numbers(text, line))))
    if reading.state is Given.DOUBTFUL:
        notice.remark(UNSURE)
    if reading.state is Given.BLANK and line is None:
        return NumberReading(Given.ABSENT, None, reading.year)
    return reading


def _may_be(reading: NumberReading, repeated: NumberReading) -> bool:
    """Whether *repeated* can be the number of the heading; one that only seems to stand there must be the same."""
    return reading.unsure is None or reading.unsure == repeated.number


def title_of(text: CleanText, head: LegalHead, notice: Notice) -> str | None:
    """The title of the heading, or what Menetapkan repeats where two-column heads lost lines of it."""
    if head.heading is None:
        notice.found("title", head.annexes[0].title_line)
        return head.annexes[0].title
    if head.heading.title_lines is not None:
        notice.found("title", *head.heading.title_lines)
    decided = lines_starting(text, "memutuskan")
    repeated = enacted_title(text, decided[0]) if decided else None
    title = fuller(head.heading.title, repeated)
    if title is not None and text.confidences[head.line] < 1.0:
        title = agreed(title, repeated, text)
    return title
