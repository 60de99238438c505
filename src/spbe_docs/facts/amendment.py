"""What an amendment makes of the articles, dicta and annexes of the document that it amends."""

import re
from collections.abc import Iterator

from spbe_docs.model.documents import Change
from spbe_docs.model.text import CleanText

_DECIDED = "memutuskan"
_MOST = 60
_CLAUSE = 400
"""Characters: how far before "diubah" or after "mengubah" the place it speaks of may be named."""

_VERB = re.compile(
    r"\b(?P<passive>dihapus(?:kan)?|diubah|diganti)\b|\b(?P<active>menghapus(?:kan)?|mengubah|mengganti)\b"
)
_TOLD = re.compile(r"\b(?:telah|beberapa\s+kali|terakhir|sudah|akan|dapat|tidak)\s+(?:di)?$|\byang\s+$")
"""Before the verb: of other times, not of what is done here."""

_STOP = re.compile(r"[;:]\s|(?<=[a-z0-9)]{3})\.\s|\bberbunyi\b")
_NUMERAL = r"ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?:\s?(?:belas|puluh))?"
_PLACE = re.compile(
    rf"\b(?P<article>pasal)\s+(?P<number>\d{{1,3}}(?:\s?[a-z]\b)?)(?:\s+sampai\s+dengan\s+pasal\s+(?P<last>\d{{1,3}})\b)?|"
    rf"\b(?P<chapter>bab\s+[ivxlc]+[a-z]?)\b|\b(?:diktum\s+)?(?P<dictum>{_NUMERAL}|pertama)\b(?!\s+atas)|\b(?P<annex>lampiran)\b"
)
_PORTION = re.compile(r"\b(?:ayat|huruf|angka|nomor\s+urut|butir|kolom|frasa)\b")
_OTHERS = re.compile(r"\b(?:peraturan|keputusan|undang-undang|instruksi)\b[^;:]*$")
"""Up to the name of a document, a clause names what of it is changed; what follows the name is its date and title."""


def changes_by_it(text: CleanText) -> tuple[Change, ...]:
    """The places of the amended document that are deleted or written anew, in the operative part of *text*."""
    begin = max(text.text.find(_DECIDED), 0)
    found: dict[str, Change] = {}
    for count, verb in enumerate(_VERB.finditer(text.text, begin)):
        if count == _MOST:
            break
        for change in _of_verb(text.text, verb):
            known = found.get(change.place)
            if known is None or (change.whole and not known.whole):
                found[change.place] = change
    return tuple(found.values())


def _of_verb(text: str, verb: re.Match[str]) -> Iterator[Change]:
    before = text[max(verb.start() - _CLAUSE, 0) : verb.start()]
    if _TOLD.search(before):
        return
    word = verb.group()
    if verb["passive"]:
        stops = list(_STOP.finditer(before))
        clause = before[stops[-1].end() :] if stops else before
    else:
        after = text[verb.end() : verb.end() + _CLAUSE]
        stop = _STOP.search(after)
        clause = after[: stop.start()] if stop else after
    yield from _named(clause, deleted="hapus" in word)


def _named(clause: str, *, deleted: bool) -> Iterator[Change]:
    clause = _OTHERS.sub("", clause)
    whole = _PORTION.search(clause) is None
    for match in _PLACE.finditer(clause):
        for place in _places(match):
            yield Change(place, deleted, whole)


def _places(match: re.Match[str]) -> list[str]:
    if match["annex"]:
        return ["Lampiran"]
    if match["dictum"]:
        return [match["dictum"].replace(" ", "").upper()]
    if match["chapter"]:
        return [match["chapter"].upper()]
    number = match["number"].replace(" ", "").upper()
    if match["last"] and number.isdigit() and int(number) < int(match["last"]):
        return [f"Pasal {one}" for one in range(int(number), int(match["last"]) + 1)]
    return [f"Pasal {number}"]
