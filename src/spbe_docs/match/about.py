"""Which stretches of a document are about a subject, in the sense a requirement asks for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_docs.match.asserted import ARTICLE_HEAD, PARAGRAPH, SENTENCE_END, defers, is_deferred, paragraph_start
from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.model.rules import Stands
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit

_OPENING_WORDS = 6
"""A paragraph is about what its first words name: "(1) Arsitektur SPBE memuat ..."."""

_SISTERS = re.compile(
    r"[:;]|\b(?:[a-z]|\d{1,2})\.\s|"
    r"\b(?:meliputi|mencakup|terdiri|memuat|berasaskan|antara lain|melanggar|pelanggaran|selama|dalam hal|apabila|"
    r"sepanjang|sebelum)\b"
)
"""Between the start of a paragraph and the subject: one in a list, or a condition; neither says anything of it."""

_BODY = frozenset({Standing.OPERATIVE, Standing.ANNEX, Standing.BODY, Standing.HEAD, Standing.CLOSING})
_COUNTING: Mapping[Stands, frozenset[Standing]] = {
    Stands.OPERATIVE: frozenset({Standing.OPERATIVE, Standing.ANNEX}),
    Stands.ANNEX: frozenset({Standing.ANNEX, Standing.BODY}),
    Stands.BODY: _BODY,
    Stands.TITLE: _BODY,
}
"""In which passages something counts; what belongs to a subject in the title may stand anywhere in the body."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text, from *start* to *end*."""

    start: int
    end: int
    is_bare: bool = False
    """Whether only a heading says what it is about, and nothing under that heading."""

    def holds(self, hit: Hit) -> bool:
        """Whether *hit* lies inside."""
        return self.start <= hit.start and hit.end <= self.end


def counts(layout: Layout, hit: Hit, stands: Stands) -> bool:
    """Whether *hit* stands where *stands* asks for."""
    return layout.at(hit.start).standing in _COUNTING[stands]


def about(text: CleanText, layout: Layout, hits: tuple[Hit, ...]) -> Iterator[tuple[Hit, Stretch]]:
    """Each hit that makes an operative stretch be about the subject, with that stretch.

    A heading makes all articles under it so, if they regulate; the opening words of a paragraph, the rest of its
    article.
    """
    for hit in hits:
        below = layout.under_heading_at(hit.start, hit.end)
        is_bare = not any(_names(passage, hits) for passage in below)
        for passage in below:
            if passage.standing is Standing.OPERATIVE and _regulates(text.text, passage):
                yield hit, Stretch(passage.start, passage.end, is_bare)
        passage = layout.at(hit.start)
        if not below and passage.standing is Standing.OPERATIVE and opens_paragraph(text, passage, hit):
            yield hit, Stretch(hit.start, passage.end)


def _names(passage: Passage, hits: tuple[Hit, ...]) -> bool:
    """Whether one of *hits* stands in *passage*, but not in a heading."""
    inside = (hit for hit in hits if passage.start <= hit.start < passage.end)
    return any(not any(start <= hit.start < end for start, end in passage.headings) for hit in inside)


def _regulates(text: str, passage: Passage) -> bool:
    """Whether *passage* says more than its heading and that the matter is left to another document."""
    begin = max((end for start, end in passage.headings if start >= passage.start), default=passage.start)
    if label := ARTICLE_HEAD.match(text, begin, passage.end):
        begin = label.end()
    paragraphs = PARAGRAPH.split(text[begin : passage.end])
    sentences = (sentence for paragraph in paragraphs for sentence in SENTENCE_END.split(paragraph))
    return any(sentence.strip() and not defers(sentence) for sentence in sentences)


def opens_paragraph(text: CleanText, passage: Passage, hit: Hit) -> bool:
    """Whether *hit* stands among the first words of its paragraph and the paragraph does regulate."""
    before = text.text[paragraph_start(text.text, passage.start, hit.start) : hit.start]
    if len(before.split()) > _OPENING_WORDS or _SISTERS.search(before):
        return False
    return not is_deferred(text.text, hit, passage)
