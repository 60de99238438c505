"""Where in a document something stands: an operative article, an annex, a definition, a table of contents.

Decides what counts as regulating (judging decision 13). The wordings are those of Indonesian legislative drafting
(UU 12/2011), the same for every instrument.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum

from spbe_docs.model.rules import Nature
from spbe_docs.model.text import CleanText


class Standing(Enum):
    """What a stretch of text is within its document."""

    HEAD = "head"
    CONSIDERING = "considering"
    LEGAL_BASIS = "legal basis"
    DEFINITION = "definition"
    OPERATIVE = "operative"
    CLOSING = "closing"
    EXPLANATION = "explanation"
    ANNEX = "annex"
    CONTENTS_TABLE = "table of contents"
    ANNOUNCED = "announced"
    """What a paper or a meeting is for: agenda, purpose, order of chapters."""

    PRINCIPLES = "principles"
    """Chapters that name principles, purpose, scope or money, and regulate none of what they name."""

    BODY = "body"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with one standing: an article, a dictum, an annex, a chapter."""

    start: int
    end: int
    standing: Standing
    label: str | None
    """"Pasal 7", "KESATU", "Lampiran", "BAB II": how a reader finds it."""

    headings: tuple[tuple[int, int], ...]
    """Offsets of the chapter, part and paragraph headings it stands under."""


_CONSIDERING = re.compile(r"menimbang\b", re.IGNORECASE)
_LEGAL_BASIS = re.compile(r"mengingat\b", re.IGNORECASE)
# In capitals, or with its colon: a consideration often breaks its line before "menetapkan Peraturan Bupati tentang".
_DECISION = re.compile(
    r"(?:M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|Memutuskan|MENETAPKAN|Menetapkan)\b|(?:memutuskan|menetapkan)\s*:"
)
_CHAPTER = re.compile(r"BA[BE8]\s*[IVXLC1l]{1,7}[A-Z]?\b(?!\s*(?:ayat|pasal))")
_PART = re.compile(r"(?:bagian\s+ke\w+|paragraf\s+(?:ke\w+|\d+))\b", re.IGNORECASE)
_ARTICLE = re.compile(r"p[ao]sa[l1I]\s*(\d{1,3}\s?[A-Z]?|[IVX]{1,4})\s*\.?$", re.IGNORECASE)
_DICTUM = re.compile(
    r"((?:diktum\s+)?(?:kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|"
    r"kesebelas|keduabelas))\b\s*:?",
    re.IGNORECASE,
)
_ENACTED = re.compile(r"(?:D(?i:[il1](?:tetapkan|keluarkan|undangkan)\s+d[il1])|(?i:agar\s+setiap\s+orang))\b")
_ANNEX = re.compile(
    r"(?:LAMPIRAN|Lampiran)(?:\s+[IVXLC]+)?(?:\s*:|\s+(?:PERATURAN|KEPUTUSAN|Peraturan|Keputusan|INSTRUKSI|SURAT)\b|$)"
)
_EXPLANATION = re.compile(r"P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N(?:\s+ATAS)?$")
_CONTENTS_HEADING = re.compile(r"daftar\s+(?:isi|tabel|gambar)$", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.\s?){5,}\s*\d*$|…{2,}\s*\d*$")
_FINAL_PROVISIONS = re.compile(r"ketentuan\s+(?:peralihan|penutup|lain)")
"""A chapter that says what becomes of things until or after, and regulates none of them."""

_PRINCIPLES = re.compile(
    r"(?:ba[be8]\s*[ivxlc1]+[a-z]?\s+)?"
    r"(?:(?:asas|prinsip|maksud|tujuan|sasaran|manfaat|ruang lingkup|pendanaan|pembiayaan|anggaran|"
    r"sanksi(?: administratif)?)"
    r"(?:,? dan |, | )?)+"
)
_DEFINITION = re.compile(r"yang\s+dimaksud\s+dengan", re.IGNORECASE)
_HEADING_LINES = 3

_ANNOUNCING = re.compile(
    r"(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
    r"(?:(?:susunan )?acara|(?:susunan )?agenda(?: rapat| kegiatan| pembahasan)?|(?:peri)?hal|"
    r"(?:maksud|tujuan)(?: dan (?:tujuan|sasaran))?(?: rapat| kegiatan| reviu| laporan| penyusunan)?|"
    r"sistematika(?: \w+){0,2}|metode|metodologi|keluaran)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^:]{1,40}\s?:")
_ENTRY = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s|[-•*]\s")
_RESULTS = re.compile(
    r"(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
    r"(?:hasil|pembahasan|jalannya|uraian|kesimpulan|simpulan|notul\w+|isi |rapat |tindak lanjut|peserta|pelaksanaan)",
    re.IGNORECASE,
)
_ENTRY_WORDS = 8
"""A line of a list without numbers has at most so many words."""


class Layout:
    """A document cut into passages that cover it from beginning to end."""

    def __init__(self, text: CleanText, nature: Nature | None) -> None:
        self.is_legal = nature in {Nature.REGULATION, Nature.DECREE}
        self.passages = _Cutter(text, legal=self.is_legal).cut()
        self._starts = [passage.start for passage in self.passages]
        under: dict[tuple[int, int], list[Passage]] = {}
        for passage in self.passages:
            for heading in passage.headings:
                under.setdefault(heading, []).append(passage)
        self._headings = sorted(under.items())
        self._heading_starts = [heading[0] for heading, _ in self._headings]

    def at(self, offset: int) -> Passage:
        """The passage that holds the character at *offset*."""
        return self.passages[max(bisect_right(self._starts, offset) - 1, 0)]

    def under_heading_at(self, start: int, end: int) -> tuple[Passage, ...]:
        """The passages below the heading that *start* to *end* lies in; none when it lies in no heading."""
        position = bisect_right(self._heading_starts, start) - 1
        if position < 0:
            return ()
        heading, below = self._headings[position]
        return tuple(below) if end <= heading[1] else ()


class _Cutter:
    """Walks over the lines once and opens a new passage where the standing changes."""

    def __init__(self, text: CleanText, *, legal: bool) -> None:
        self._text = text
        self._legal = legal
        self._found: list[Passage] = []
        self._start = 0
        self._standing = Standing.HEAD if legal else Standing.BODY
        self._label: str | None = None
        self._chapter: tuple[int, int] | None = None
        self._part: tuple[int, int] | None = None
        self._is_list = False
        """Whether the announcement consists of the lines below its label."""

    def cut(self) -> tuple[Passage, ...]:
        for index, line in enumerate(self._text.lines):
            if self._legal:
                self._legal_line(index, line)
            else:
                self._plain_line(index, line)
        self._close(len(self._text.text))
        return tuple(self._found)

    def _open(self, index: int, standing: Standing, label: str | None) -> None:
        self._close(self._text.starts[index])
        self._start, self._standing, self._label = self._text.starts[index], standing, label

    def _close(self, end: int) -> None:
        if end <= self._start:
            return
        standing = self._standing
        if standing is Standing.OPERATIVE and self._label is not None:
            opening = self._text.text[self._start : self._start + 400]
            if _DEFINITION.search(opening):
                standing = Standing.DEFINITION
            elif self._chapter and _PRINCIPLES.fullmatch(self._text.text, *self._chapter):
                standing = Standing.PRINCIPLES
            elif self._chapter and _FINAL_PROVISIONS.search(self._text.text, *self._chapter):
                standing = Standing.CLOSING
        headings = tuple(heading for heading in (self._chapter, self._part) if heading is not None)
        self._found.append(Passage(self._start, end, standing, self._label, headings))

    def _legal_line(self, index: int, line: str) -> None:
        if self._standing is not Standing.ANNEX and self._starts_annex(index, line):
            self._open(index, Standing.ANNEX, "Lampiran")
            self._chapter = self._part = None
        elif self._standing is Standing.ANNEX:
            if _CONTENTS_HEADING.match(line):
                self._open(index, Standing.CONTENTS_TABLE, None)
            return
        elif self._standing is Standing.CONTENTS_TABLE:
            if _CHAPTER.match(line) and not _LEADER.search(line):
                self._open(index, Standing.ANNEX, "Lampiran")
        elif self._standing in {Standing.HEAD, Standing.CONSIDERING, Standing.LEGAL_BASIS}:
            self._head_line(index, line)
        elif self._standing is Standing.EXPLANATION:
            return
        else:
            self._operative_line(index, line)

    def _starts_annex(self, index: int, line: str) -> bool:
        if not _ANNEX.match(line) or self._standing is Standing.CONSIDERING:
            return False
        return self._standing in {Standing.CLOSING, Standing.EXPLANATION} or index == 0 or self._begins_page(index)

    def _begins_page(self, index: int) -> bool:
        pages = self._text.line_pages
        return any(pages[index] != pages[earlier] for earlier in range(max(index - 2, 0), index))

    def _head_line(self, index: int, line: str) -> None:
        if _CONSIDERING.match(line):
            self._open(index, Standing.CONSIDERING, "Menimbang")
        elif _LEGAL_BASIS.match(line):
            self._open(index, Standing.LEGAL_BASIS, "Mengingat")
        elif _DECISION.match(line) or _CHAPTER.match(line) or _ARTICLE.match(line):
            self._open(index, Standing.OPERATIVE, None)
            self._operative_line(index, line)

    def _operative_line(self, index: int, line: str) -> None:
        if _ENACTED.match(line):
            self._open(index, Standing.CLOSING, None)
        elif _EXPLANATION.match(line):
            self._open(index, Standing.EXPLANATION, "Penjelasan")
        elif self._standing is Standing.CLOSING:
            return
        elif _CHAPTER.match(line):
            self._open(index, Standing.OPERATIVE, None)
            self._part, self._chapter = None, self._heading(index)
        elif _PART.match(line):
            self._open(index, Standing.OPERATIVE, None)
            self._part = self._heading(index)
        elif article := _ARTICLE.match(line):
            self._open(index, Standing.OPERATIVE, f"Pasal {article.group(1).replace(' ', '').upper()}")
        elif dictum := _DICTUM.match(line):
            self._open(index, Standing.OPERATIVE, dictum.group(1).upper())

    def _heading(self, index: int) -> tuple[int, int]:
        """The heading that begins at line *index*: it and the lines below, up to the next article or paragraph."""
        last = index
        for following in range(index + 1, min(index + 1 + _HEADING_LINES, len(self._text.lines))):
            line = self._text.lines[following]
            if _ARTICLE.match(line) or _PART.match(line) or _CHAPTER.match(line) or line.startswith("("):
                break
            last = following
        return self._text.starts[index], self._text.starts[last] + len(self._text.lines[last])

    def _plain_line(self, index: int, line: str) -> None:
        if _CONTENTS_HEADING.match(line):
            self._open(index, Standing.CONTENTS_TABLE, None)
        elif self._standing is Standing.CONTENTS_TABLE:
            if not self._is_contents_line(index, line):
                self._open(index, Standing.BODY, None)
        elif _CHAPTER.match(line):
            self._open(index, Standing.BODY, line[:40])
            self._chapter = self._heading(index)
        elif self._standing is Standing.ANNOUNCED:
            if not self._goes_on_announcing(index, line):
                self._open(index, Standing.BODY, None)
                self._plain_line(index, line)
        elif announcing := _ANNOUNCING.match(line):
            self._open(index, Standing.ANNOUNCED, None)
            self._is_list = announcing.end() == len(line)

    def _goes_on_announcing(self, index: int, line: str) -> bool:
        """Whether *line* still belongs to the announcement above: an entry of its list, or the rest of its sentence."""
        if _LABEL.match(line) or _RESULTS.match(line):
            return False
        if _ENTRY.match(line):
            return True
        if self._is_list:
            return len(line.split()) <= _ENTRY_WORDS and not line.endswith(".")
        return line[:1].islower() or self._text.lines[index - 1].endswith((",", ";"))

    def _is_contents_line(self, index: int, line: str) -> bool:
        """Whether a line still belongs to a table of contents: it, or one of the next few, ends in a page number."""
        ahead = self._text.lines[index : index + 4]
        return any(_LEADER.search(other) or re.search(r"\s\d{1,3}$", other) for other in ahead) or len(line) < 4  # noqa: PLR2004
