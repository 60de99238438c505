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
    r"sepanjang|sebelum|mengacu|berpedoman|berdasarkan|sesuai|memperhatikan|mempertimbangkan)\b"
)
"""Between the start of a paragraph and the subject: one in a list, a condition, or what something else goes by."""

_OTHER_MATTERS = re.compile(
    r"\b(?:pendanaan|pembiayaan|biaya|honorarium|tunjangan|gedung|pelatihan|sosialisasi|lomba|pegawai|petugas|pejabat)\b"
)
"""Between the start of a paragraph and the subject: money, people or buildings that the paragraph is about."""

_VERB = re.compile(r"\bme(?:m|n|l|r|w|y)\w+ $")
_REGULATING = re.compile(
    r"\b(?:me(?:nyusun|netapkan|nyelenggarakan|laksanakan|lakukan|nggunakan|manfaatkan|nyediakan|ngelola|mbangun|"
    r"ngembangkan|mbentuk|nerapkan|ngoordinasikan|ngkoordinasikan|miliki|nyelaraskan|ningkatkan|wujudkan|"
    r"ngintegrasikan|njamin|njalankan|mastikan|ngatur|ngoperasikan|nyiapkan|ndukung|ngajukan|menuhi|muat|liputi|"
    r"ngendalikan|ngevaluasi|reviu|mantau|laporkan|nyampaikan|lalui|rupakan|nempatkan|nghubungkan|mperkuat)) $"
)
"""What a regulation has somebody do with its subject; "mencatat" or "memelihara" speak of it in passing."""

_LISTED = re.compile(r"(?:,|\b(?:dan|serta|atau|dan/atau))\s$")
_ENUMERATES = re.compile(r"\b(?:meliputi|mencakup|terdiri (?:atas|dari)|memuat|berupa)\b")
_EARLIER_ARTICLE = re.compile(r"sebagaimana dimaksud (?:dalam|pada) (pasal \d{1,3})\b")

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
    named_at: Hit | None = None
    """What makes it be about the subject."""

    is_headed: bool = False
    """Whether that stands in its heading."""

    is_bare: bool = False
    """Whether only its heading says what it is about, and nothing in the article itself."""

    def holds(self, hit: Hit) -> bool:
        """Whether *hit* lies inside."""
        return self.start <= hit.start and hit.end <= self.end


def counts(layout: Layout, hit: Hit, stands: Stands) -> bool:
    """Whether *hit* stands where *stands* asks for."""
    return layout.at(hit.start).standing in _COUNTING[stands]


def about(text: CleanText, layout: Layout, hits: tuple[Hit, ...]) -> Iterator[Stretch]:
    """The operative stretches that are about the subject, each with the hit that makes it so.

    A heading makes all articles under it so, if they regulate; the opening words of a paragraph, the rest of its
    article.
    """
    for hit in hits:
        below = layout.under_heading_at(hit.start, hit.end)
        taken_up = _taken_up(text.text, below, hits)
        for passage in below:
            if passage.standing is Standing.OPERATIVE and _regulates(text.text, passage):
                bare = passage not in taken_up
                yield Stretch(passage.start, passage.end, named_at=hit, is_headed=True, is_bare=bare)
        passage = layout.at(hit.start)
        if not below and passage.standing is Standing.OPERATIVE and opens_paragraph(text, passage, hit):
            start = paragraph_start(text.text, passage.start, hit.start)
            yield Stretch(start, passage.end, named_at=hit)


def _taken_up(text: str, below: tuple[Passage, ...], hits: tuple[Hit, ...]) -> list[Passage]:
    """The articles under one heading that are about what it names.

    They name it themselves, refer to one that does, or enumerate what belongs to it where others name it.
    """
    naming = {passage.label for passage in below if any(_speaks_of(text, passage, hit) for hit in hits)}
    found = []
    for passage in below:
        words = text[passage.start : passage.end]
        refers = any(article.capitalize() in naming for article in _EARLIER_ARTICLE.findall(words))
        if refers and passage.label is not None:
            naming.add(passage.label)
        if passage.label in naming or (naming and _ENUMERATES.search(words)):
            found.append(passage)
    return found


def _speaks_of(text: str, passage: Passage, hit: Hit) -> bool:
    """Whether *hit* stands in *passage*, but neither in a heading nor as one of a list that something else goes by."""
    if not passage.start <= hit.start < passage.end or in_heading(passage, hit):
        return False
    before = text[paragraph_start(text, passage.start, hit.start) : hit.start]
    return not (_LISTED.search(before) or _SISTERS.search(before) or _OTHER_MATTERS.search(before))


def in_heading(passage: Passage, hit: Hit) -> bool:
    """Whether *hit* stands in a heading of *passage*."""
    return any(start <= hit.start < end for start, end in passage.headings)


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
    if len(before.split()) > _OPENING_WORDS or _SISTERS.search(before) or _OTHER_MATTERS.search(before):
        return False
    if _VERB.search(before) and not _REGULATING.search(before):
        return False
    return not is_deferred(text.text, hit, passage)
