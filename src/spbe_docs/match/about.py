"""Which stretches of a document are about a subject, in the sense a requirement asks for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_docs.match.structure import Layout, Passage, Standing
from spbe_docs.model.rules import Stands
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit

_OPENING_WORDS = 6
"""A paragraph is about what its first words name: "(1) Arsitektur SPBE memuat ..."."""

_ARTICLE_HEAD = re.compile(r"p[ao]sa[l1i]\s*\d{1,3}\s?[a-z]?\.?\s+|(?:diktum\s+)?ke\w+\s*:\s*")
_PARAGRAPH = re.compile(r"\((?:\d{1,2}[a-z]?|l|i)\)\s")
_DEFERRED = re.compile(
    r"(?:ketentuan|hal|tata cara|pengaturan)?\s*(?:lebih lanjut|lanjut) (?:mengenai|tentang)|"
    r"(?:akan |dapat )?diatur (?:lebih lanjut|tersendiri|kemudian)|akan (?:diatur|ditetapkan|disusun)|"
    r"ditetapkan (?:lebih lanjut )?dengan (?:keputusan|peraturan)"
)
"""Wordings that leave a matter to another document, which is no regulation of it (judging decision 13)."""

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

    def holds(self, hit: Hit) -> bool:
        """Whether *hit* lies inside."""
        return self.start <= hit.start and hit.end <= self.end


def counts(layout: Layout, hit: Hit, stands: Stands) -> bool:
    """Whether *hit* stands where *stands* asks for."""
    return layout.at(hit.start).standing in _COUNTING[stands]


def about(text: CleanText, layout: Layout, hits: tuple[Hit, ...]) -> Iterator[tuple[Hit, Stretch]]:
    """Each hit that makes an operative stretch be about the subject, with that stretch.

    A heading makes all articles under it so; the opening words of a paragraph, the rest of its article.
    """
    for hit in hits:
        for passage in layout.under_heading_at(hit.start, hit.end):
            if passage.standing is Standing.OPERATIVE:
                yield hit, Stretch(passage.start, passage.end)
        passage = layout.at(hit.start)
        if passage.standing is Standing.OPERATIVE and opens_paragraph(text, passage, hit):
            yield hit, Stretch(hit.start, passage.end)


def opens_paragraph(text: CleanText, passage: Passage, hit: Hit) -> bool:
    """Whether *hit* stands among the first words of its paragraph and the paragraph does regulate."""
    begin = _paragraph_start(text.text, passage.start, hit.start)
    if len(text.text[begin : hit.start].split()) > _OPENING_WORDS:
        return False
    return not is_deferred(text.text, hit, passage.start)


def is_deferred(text: str, hit: Hit, not_before: int) -> bool:
    """Whether the paragraph around *hit* only leaves the matter to another document."""
    begin = max(_paragraph_start(text, not_before, hit.start), text.rfind(";", not_before, hit.start) + 1)
    following = _PARAGRAPH.search(text, hit.end)
    stop = text.find(".", hit.end)
    ends = [len(text), hit.end + 300]
    if following:
        ends.append(following.start())
    if stop >= 0:
        ends.append(stop)
    return bool(_DEFERRED.search(text, begin, min(ends)))


def _paragraph_start(text: str, not_before: int, offset: int) -> int:
    """Where the paragraph ("ayat") that holds *offset* begins, after its number."""
    begin = not_before
    for number in _PARAGRAPH.finditer(text, not_before, offset):
        begin = number.end()
    if begin == not_before and (heading := _ARTICLE_HEAD.match(text, not_before, offset)):
        begin = heading.end()
    return begin
