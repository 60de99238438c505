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
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)]{3})\.\s")
"""Not the point after the letter or number of a list."""

_OTHER_PAPER = (
    r"(?:keputusan|peraturan|dokumen|ketentuan)(?! (?:bupati|wali ?kota|gubernur|kepala daerah|daerah) ini\b)(?! ini\b)"
)
_DEFERRED = re.compile(
    r"(?<!tindak )lanjut (?:mengenai|tentang)|"
    r"(?:akan |dapat )?di(?:atur|tetapkan) (?:lebih lanjut|tersendiri|kemudian)|akan (?:diatur|ditetapkan|disusun)|"
    rf"di(?:atur|tetapkan|tuangkan) (?:lebih lanjut )?(?:dengan|dalam|melalui) {_OTHER_PAPER}|"
    r"(?:disusun|ditetapkan) paling lambat|paling (?:lama|lambat) .{1,30} sejak|"
    r"(?:belum|tidak) (?:di)?(?:atur|tetapkan|susun|termasuk|mencakup|meliputi)\w*|"
    r"berwenang (?:menetapkan|mengatur|menyusun)"
)
"""Wordings that leave a matter to another document or say that it is not regulated (judging decision 13)."""

_SISTERS = re.compile(
    r"[:;]|\b(?:[a-z]|\d{1,2})\.\s|"
    r"\b(?:meliputi|mencakup|terdiri|memuat|berasaskan|antara lain|selama|dalam hal|apabila|sepanjang|sebelum)\b"
)
"""Between the start of a paragraph and the subject: one in a list, or a condition; neither says anything of it."""

_UP_TO_THREE_WORDS = (
    r"(?: (?!(?:dan|serta|tetapi|namun|melainkan|sedangkan|menjadi|karena|sehingga|maka|adalah|ialah|merupakan|hanya|"
    r"lama|silakan|klik)\b)[\w/-]+){0,3} $"
)
"""Within the clause: none of the words with which another thought begins."""

_NEGATED_BEFORE = re.compile(rf"\b(?:tidak|belum|tanpa|nihil|bukan){_UP_TO_THREE_WORDS}")
_NEGATED_AFTER = re.compile(
    r"[\w ,/()-]{0,40}?\b(?:belum|tidak) (?:tersedia|ada|dibahas|(?:meng|di)gunakan|dilaksanakan|dilakukan|memakai|"
    r"dipakai|(?:me|di)manfaatkan|menerapkan|diterapkan|terlaksana|terhubung|terkoneksi|tersambung|terintegrasi|bergabung)\b"
)
"""What says of the words just found that they are not there: "belum tersedia". A colon or a stop ends the look."""

_HOPED_BEFORE = re.compile(
    r"\b(?:akan|agar|supaya|hendaknya|rencananya|di(?:rencana|target|usul|harap)kan|diminta)"
    rf"{_UP_TO_THREE_WORDS}"
)
_HOPED_AFTER = re.compile(
    r"(?: (?!(?:dan|serta|yang)\b)[\w/-]+){0,2} "
    r"(?:akan|agar|hendaknya|rencananya|di(?:rencana|target|usul|harap)kan|diminta)"
    r"(?: (?:segera|dapat|mulai|sudah|bisa|untuk)){0,2} "
    r"(?:(?:di|me|meng|ter)?(?:hubung|koneksi|sambung|integrasi|guna|manfaat|pakai|layan|bangun|sedia|gabung)\w*|"
    r"memakai|menyambung\w*|menempatkan|bergabung)\b"
)
"""What says of the words just found that they are still to come: "akan terhubung dengan ..."."""

_DEFERS_ALL = re.compile(r"(?:\w+ ){0,3}(?<!tindak )lanjut (?:mengenai|tentang)")
"""A paragraph that begins so leaves all of its list to another document."""

_STOP = re.compile(r"[.;?]\s")
_SENTENCE_LENGTH = 200
"""Characters: the text of a screen has few stops, and what is far apart is not said of one thing."""

_PARAGRAPH_LENGTH = 1500
"""Characters: how far back a paragraph can begin."""

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

    A heading makes all articles under it so, if they regulate; the opening words of a paragraph, the rest of its
    article.
    """
    for hit in hits:
        below = layout.under_heading_at(hit.start, hit.end)
        for passage in below:
            if passage.standing is Standing.OPERATIVE and _regulates(text.text, passage):
                yield hit, Stretch(passage.start, passage.end)
        passage = layout.at(hit.start)
        if not below and passage.standing is Standing.OPERATIVE and opens_paragraph(text, passage, hit):
            yield hit, Stretch(hit.start, passage.end)


def _regulates(text: str, passage: Passage) -> bool:
    """Whether *passage* says more than its heading and that the matter is left to another document."""
    begin = max((end for start, end in passage.headings if start >= passage.start), default=passage.start)
    if label := _ARTICLE_HEAD.match(text, begin, passage.end):
        begin = label.end()
    paragraphs = _PARAGRAPH.split(text[begin : passage.end])
    sentences = (sentence for paragraph in paragraphs for sentence in _SENTENCE_END.split(paragraph))
    return any(sentence.strip() and not _DEFERRED.search(sentence) for sentence in sentences)


def opens_paragraph(text: CleanText, passage: Passage, hit: Hit) -> bool:
    """Whether *hit* stands among the first words of its paragraph and the paragraph does regulate."""
    before = text.text[_paragraph_start(text.text, passage.start, hit.start) : hit.start]
    if len(before.split()) > _OPENING_WORDS or _SISTERS.search(before):
        return False
    return not is_deferred(text.text, hit, passage)


def is_negated(text: str, hit: Hit) -> bool:
    """Whether the words around *hit* say that it is not there or not done."""
    before = text[max(hit.start - 60, 0) : hit.start]
    return bool(_NEGATED_BEFORE.search(before) or _NEGATED_AFTER.match(text, hit.end, hit.end + 80))


def in_mail_address(text: str, hit: Hit) -> bool:
    """Whether *hit* is part of an e-mail address: the "go.id" of an office's is not the address of a service."""
    return "@" in text[text.rfind(" ", 0, hit.start) + 1 : hit.start]


def in_one_sentence(text: str, one: Hit, other: Hit) -> bool:
    """Whether no sentence ends between *one* and *other*, and they are near enough to belong to one."""
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) <= _SENTENCE_LENGTH and not _STOP.search(between)


def is_hoped(text: str, hit: Hit) -> bool:
    """Whether the words around *hit* say that it is planned, asked or hoped for."""
    before = text[max(hit.start - 60, 0) : hit.start]
    return bool(_HOPED_BEFORE.search(before) or _HOPED_AFTER.match(text, hit.end, hit.end + 80))


def is_deferred(text: str, hit: Hit, passage: Passage) -> bool:
    """Whether the paragraph of *passage* around *hit* only leaves the matter to another document."""
    earliest = max(passage.start, hit.start - _PARAGRAPH_LENGTH)
    paragraph = _paragraph_start(text, earliest, hit.start)
    if _DEFERS_ALL.match(text, paragraph, hit.start):
        return True
    sentence = max((end.end() for end in _SENTENCE_END.finditer(text, paragraph, hit.start)), default=paragraph)
    begin = max(sentence, text.rfind(";", paragraph, hit.start) + 1)
    following = _PARAGRAPH.search(text, hit.end, passage.end)
    stop = text.find(".", hit.end)
    ends = [passage.end, hit.end + 300]
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
