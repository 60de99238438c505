"""Which other documents this one revokes or amends."""

import re

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
_REVOKED = ("dinyatakan tidak berlaku", "dinyatakan tidak berlaku lagi", "dinyatakan dicabut")
_STILL = re.compile(r"(?:tetap|masih)\s+berlaku")
_STARTS = re.compile(
    r"\b(?:pada\s+saat|pada\s+tanggal|dengan\s+(?:berlakunya|ditetapkannya|diundangkannya)|sejak)\b[^;]{0,120}?\b(?:mulai\s+berlaku|ini)\b|"
    r"\bpasal\s+\d+\s|\b(?:kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)\s*:"
)
_AFTER = re.compile(r"\W*(?:adalah\s+)?:?\W*(?:a\.|1\.|\(?a\)|peraturan|keputusan)")
_AMENDS = re.compile(r"\bperubahan\s*(?:ke\w+\s+|pertama\s+)?atas\b", re.IGNORECASE)
_YEAR_IN_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})$")


def revoked_by_it(text: CleanText) -> tuple[Reference, ...]:
    """The documents that a closing article or dictum says are no longer in force."""
    found: dict[tuple[str, str, int | None], Reference] = {}
    offset = text.text.find(_REVOKED[0])
    for _ in range(_MOST):
        if offset < 0:
            break
        for reference in _before(text, offset):
            found.setdefault((reference.form, reference.number, reference.year), reference)
        offset = text.text.find(_REVOKED[0], offset + 1)
    return tuple(found.values())


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
    after = text.text[offset + len(_REVOKED[0]) : offset + len(_REVOKED[0]) + 30]
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
