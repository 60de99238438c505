"""Which other documents this one revokes, replaces or amends."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spbe_docs.facts.dates import repair_year
from spbe_docs.model.documents import Reference
from spbe_docs.model.text import CleanText
from spbe_docs.privacy import mask

_BACK = 1500
_QUOTE = 200
_MOST = 60
_NAMED = re.compile(
    r"\b(?P<form>(?:peraturan|keputusan|instruksi)\s+(?:gubernur|bupati|wali\s*kota|daerah|presiden|pemerintah|menteri|kepala\s+\w+|"
    r"sekretaris\s+daerah|badan|komisi\s+informasi)|qanun|surat\s+edaran|undang-undang)\b"
    r"(?:(?!\bnomor\b|\bperaturan\b|\bkeputusan\b|\btentang\b)[^;:]){0,120}?\b(?:nomor|no)\b\W{0,3}"
    r"(?P<number>[\w.()&]+(?:\s?[-/]\s?[\w.()&-]+)*)(?:\W{0,3}tahun\W{0,2}(?P<year>[12][\doil]{3}))?",
    re.IGNORECASE,
)
_VOID = "dinyatakan tidak berlaku"
_STARTS = re.compile(
    r"\b(?:pada\s+saat|pada\s+tanggal|dengan\s+(?:berlakunya|ditetapkannya|diundangkannya)|sejak)\b[^;]{0,120}?\b(?:mulai\s+berlaku|ini)\b|"
    r"\bpasal\s+\d+\s|\b(?:kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)\s*:"
)
_AFTER = re.compile(r"\W*(?:adalah\s+)?:?\W*(?:a\.|1\.|\(?a\)|peraturan|keputusan)")
_AMENDS = re.compile(r"\bperubahan\s*(?:ke\w+\s+|pertama\s+)?atas\b", re.IGNORECASE)
_REVOCATION = re.compile(r"\bpencabutan\b", re.IGNORECASE)
_YEAR_IN_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})$")
# The end of a sentence, or of a paragraph (2); not the dot of "a." or "No.".
_STOP = re.compile(
    r"(?<=[a-z0-9)][a-z0-9)][a-z0-9)])\.\s|\s\(\d{1,2}\)\s|\bpasal\s+\d+\s(?!ayat|huruf|angka|peraturan|keputusan|sampai|dan\b|dalam|pada|sebagai|tentang|dari|di)"
)
_HEADING = re.compile(r"^\W*pasal\s+\d+\w?\W*$", re.IGNORECASE)
_DECIDED = "memutuskan"
# What names a document as the basis of something else, or only a part of it.
_NO_SUBJECT = re.compile(
    r"\b(?:berdasarkan|dengan|menurut|oleh|sesuai|atas|tentang|terhadap|melalui|mengingat|lampiran)\W*$"
)
_PART = re.compile(r"\b(?:pasal|bab|ketentuan|bagian|lampiran|diktum|huruf)\b[^.;]{0,60}$")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A way to say that a document goes: *before* it in the sentence stands the document that goes, or after it."""

    word: str
    before: bool
    certain: re.Pattern[str]
    """What must stand right before the verb to make it certain."""

    after: re.Pattern[str]
    """What must follow the verb."""


_UNREAL = re.compile(
    r"\b(?:dapat|akan|harus|untuk|berwenang|berhak|wajib|yang|tidak|belum|bisa|jika|apabila|perlu|telah|sudah|guna|"
    r"rangka|pemerintah)\W*$"
)
_ANY = re.compile("")
_NONE = re.compile("(?!)")
_ACTIVE = re.compile(r"(?:[:.;)]|\b(?:pasal\s+\d+|ini|sekaligus|dan|serta))\W*$")
_SELF = re.compile(r"\bini\s*,?\s*$")
_MAIN = re.compile(r"\W*(?:$|[.;,]|dan\b|serta\b|sejak\b)")
_BY_IT = re.compile(r"\s+(?:dengan|oleh)\b[^.;]{0,40}\bini\b")
_VERBS = (
    _Verb("dicabut", before=True, certain=_ANY, after=_MAIN),
    _Verb("dinyatakan dicabut", before=True, certain=_ANY, after=_ANY),
    _Verb("tidak berlaku lagi", before=True, certain=_ANY, after=_ANY),
    _Verb("tidak berlaku", before=True, certain=_NONE, after=_MAIN),
    _Verb("tidak mempunyai kekuatan hukum", before=True, certain=_NONE, after=_ANY),
    _Verb("digantikan", before=True, certain=_ANY, after=_BY_IT),
    _Verb("diganti", before=True, certain=_ANY, after=_BY_IT),
    _Verb("mencabut", before=False, certain=_ACTIVE, after=_ANY),
    _Verb("menggantikan", before=False, certain=_SELF, after=_ANY),
    _Verb("mengganti", before=False, certain=_SELF, after=_ANY),
    _Verb("pengganti", before=False, certain=_NONE, after=_ANY),
)


def revoked_by_it(text: CleanText, title: str | None = None, page: int = 1) -> tuple[Reference, ...]:
    """The documents that its title, a closing article or a dictum says are no longer in force."""
    found = [*_of_title(title, page), *_voided(text)]
    found.extend(reference for reference, certain in _said(text) if certain)
    return _distinct(found)


def replaced_by_it(text: CleanText, revoked: tuple[Reference, ...] = ()) -> tuple[Reference, ...]:
    """The documents not *revoked* that it may replace: vaguely said, outside its operative part, or of a part only."""
    known = {(one.form, one.number, one.year) for one in revoked}
    found = _distinct(reference for reference, certain in _said(text) if not certain)
    return tuple(one for one in found if (one.form, one.number, one.year) not in known)


def _distinct(references: Iterable[Reference]) -> tuple[Reference, ...]:
    found: dict[tuple[str, str, int | None], Reference] = {}
    for reference in references:
        found.setdefault((reference.form, reference.number, reference.year), reference)
    return tuple(found.values())


def _of_title(title: str | None, page: int) -> list[Reference]:
    """What a title "PENCABUTAN ATAS PERATURAN ... NOMOR n TAHUN yyyy" names."""
    revokes = _REVOCATION.search(title or "")
    if title is None or revokes is None:
        return []
    return [_reference(match, page, title) for match in _NAMED.finditer(title, revokes.end())]


def _voided(text: CleanText) -> Iterator[Reference]:
    offset = text.text.find(_VOID)
    for _ in range(_MOST):
        if offset < 0:
            return
        yield from _before(text, offset)
        offset = text.text.find(_VOID, offset + 1)


def _said(text: CleanText) -> Iterator[tuple[Reference, bool]]:
    """What the verbs of its operative part make go, and whether they are certain."""
    decided = text.text.find(_DECIDED)
    for verb in _VERBS:
        offset = text.text.find(verb.word, max(decided, 0))
        for _ in range(_MOST):
            if offset < 0:
                break
            yield from _by(verb, text, offset, operative=decided >= 0)
            offset = text.text.find(verb.word, offset + len(verb.word))


def _by(verb: _Verb, text: CleanText, offset: int, *, operative: bool) -> Iterator[tuple[Reference, bool]]:
    """The references that *verb* at *offset* has as its object or subject."""
    end = offset + len(verb.word)
    lead = text.text[max(offset - _LEAD, 0) : offset]
    if (
        _UNREAL.search(lead)
        or not verb.after.match(text.text[end : end + _LEAD])
        or _inside_word(text.text, offset, end)
    ):
        return
    certain = operative and verb.certain.search(lead) is not None
    first, last = (_sentence_start(text, offset), offset) if verb.before else (end, _sentence_end(text.text, end))
    for match in _NAMED.finditer(text.cased, first, last):
        near = text.text[first : match.start()] if verb.before else text.text[end : match.start()]
        if verb.before and _NO_SUBJECT.search(near):
            continue
        whole = not _PART.search(near)
        yield (
            _reference(match, text.page_at(match.start()), text.cased[match.start() : match.end() + 60]),
            certain and whole,
        )


_LEAD = 60


def _inside_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()


def _sentence_start(text: CleanText, offset: int) -> int:
    """Where the sentence before *offset* begins: after a full stop or under its article's heading."""
    left = max(offset - _BACK, 0)
    for line in range(text.line_at(offset), text.line_at(left), -1):
        if _HEADING.match(text.lines[line - 1]):
            left = text.starts[line]
            break
    return max((match.end() for match in _STOP.finditer(text.text, left, offset)), default=left)


def _sentence_end(text: str, offset: int) -> int:
    stop = _STOP.search(text, offset, offset + _BACK)
    return stop.start() if stop else min(offset + _BACK, len(text))


def amended_by_it(title: str | None, page: int) -> tuple[Reference, ...]:
    """The document that a title "PERUBAHAN ATAS PERATURAN ... NOMOR n TAHUN yyyy" changes."""
    amends = _AMENDS.search(title or "")
    if title is None or amends is None:
        return ()
    match = _NAMED.search(title, amends.end())
    return (_reference(match, page, title),) if match else ()


def _before(text: CleanText, offset: int) -> list[Reference]:
    """What the sentence with "dinyatakan tidak berlaku" at *offset* names before these words, or after their colon."""
    left = max(offset - _BACK, 0)
    starts = [match.start() for match in _STARTS.finditer(text.text, left, offset)]
    start = starts[-1] if starts else max(offset - 400, 0)
    end = offset
    after = text.text[offset + len(_VOID) : offset + len(_VOID) + 30]
    if _AFTER.match(after) and ":" in after:
        stop = text.text.find("pasal ", offset)
        end = min(offset + _BACK, stop if stop > 0 else len(text.text))
    if not starts and not _is_closing(text.text[start:offset]):
        return []
    return [
        _reference(match, text.page_at(match.start()), text.cased[match.start() : match.end() + 60])
        for match in _NAMED.finditer(text.cased, start, end)
    ]


def _is_closing(sentence: str) -> bool:
    return "mulai berlaku" in sentence or "berlakunya" in sentence or "dicabut" in sentence


def _reference(match: re.Match[str], page: int, quote: str) -> Reference:
    form = re.sub(r"wali\s*kota", "wali kota", " ".join(match["form"].lower().split()))
    number = re.sub(r"\s", "", match["number"]).rstrip(".,;")
    year = repair_year(match["year"]) if match["year"] else None
    if year is None and (inside := _YEAR_IN_NUMBER.search(number)):
        year = int(inside[1])
    return Reference(form, number, year, page, mask(" ".join(quote.split()))[:_QUOTE])
