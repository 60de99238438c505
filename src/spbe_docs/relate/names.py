"""When two names of regions, numbers or titles mean the same, and how a document is called."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from spbe_docs.model.documents import Facts, Kind
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule, Nature

_REMEMBERED = 10_000
"""Names and numbers that are kept squeezed: each is held against many others."""


def called(examined: Examined) -> str:
    """A document as people call it: "Peraturan Bupati Nomor 12 Tahun 2023"."""
    facts = examined.facts
    form = examined.identity.form or "dokumen"
    number = f" Nomor {facts.number}" if facts.number else ""
    year = f" Tahun {facts.year}" if facts.year and "/" not in (facts.number or "") else ""
    return f"{form}{number}{year}"


def same_name(one: str, other: str) -> bool:
    """Whether two names of regions mean the same: "Kab. Maju Jaya" and "PEMERINTAH KABUPATEN MAJU JAYA"."""
    return region_key(one) == region_key(other)


def same_region(one: Facts, other: Facts) -> bool:
    return one.region is None or other.region is None or same_name(one.region, other.region)


@cache
def region_key(name: str) -> str:
    lowered = re.sub(r"^pemerintah\s+(?:daerah\s+)?", "", " ".join(name.lower().split()))
    lowered = re.sub(r"^kab(?:upaten)?\b\.?", "kabupaten", lowered)
    lowered = re.sub(r"^prov(?:insi|\.)?(?=\s|\.)\.?", "provinsi", lowered)
    return re.sub(r"[^a-z0-9]", "", lowered)


def squeeze(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower().replace("wali kota", "walikota"))


@lru_cache(maxsize=_REMEMBERED)
def plain_number(number: str) -> str:
    squeezed = re.sub(r"\s", "", number.lower())
    return squeezed.lstrip("0") or squeezed


def without_years(title: str | None) -> str:
    return re.sub(r"[^a-z]", "", re.sub(r"\b(?:tahun|periode)\b|\d", "", (title or "").lower()))


_VERSION_WORDS = re.compile(
    r"\b(?:final|fix\w*|revisi|rev|perbaikan|draf\w?|konsep|rancangan|ttd|tte|signed|bertanda\s?tangan|edit\w*|copy|copi|"
    r"salinan|scan|pindai\w*|versi|ver|v|ok|oke|acc|baru|terbaru|lama|bersih|clean|word|pdf|cetak|batang\s+tubuh|"
    r"lampiran(?:\s+[ivx]+\b)?|naskah)\b"
)
_SERIAL = re.compile(r"\b\d{1,2}\b")
_REVISION = re.compile(r"\b(?:revisi|rev|perbaikan|versi|ver|v)\s?\D?(\d{1,2})\b|\((\d{1,2})\)")


@lru_cache(maxsize=_REMEMBERED)
def stem(path: str) -> str:
    """A file's name without what tells its versions apart: "Perbup SPBE revisi final (2).docx" is "perbupspbe"."""
    name = re.sub(r"\.\w{2,4}$", "", path.rpartition("/")[2].lower())
    words = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", re.sub(r"[^a-z0-9]+", " ", name))
    told = _VERSION_WORDS.sub("", words)
    return (_SERIAL.sub("", told).strip() or told).replace(" ", "")


def revision(path: str) -> int:
    """The number of the revision that a file's name claims; 0 when it claims none."""
    found = _REVISION.search(path.rpartition("/")[2].lower().replace("_", " "))
    return int(found[1] or found[2]) if found else 0


def order(identifier: str) -> tuple[int, ...]:
    """As the files were found, and within a file the leading document first: "d17", "d17.2"."""
    return tuple(int(number) for number in identifier.removeprefix("d").split("."))


class NameHints:
    """The kinds by the words with which names of files and folders announce them."""

    def __init__(self, kinds: Iterable[KindRule]) -> None:
        self._kinds = tuple(kinds)
        self._by_first_word: dict[str, list[tuple[str, KindRule]]] = defaultdict(list)
        for rule in self._kinds:
            for hint in map(str.lower, rule.name_hints):
                self._by_first_word[hint.partition(" ")[0]].append((f" {hint} ", rule))

    def announced(self, name: str) -> tuple[KindRule, ...]:
        """The kinds whose words stand in the *name* of a file or a folder, in the order of the rules."""
        words = f" {re.sub(r'[^a-z0-9]+', ' ', name.lower())} "
        hints = [hint for word in words.split() for hint in self._by_first_word.get(word, ())]
        kinds = {rule.kind for hint, rule in hints if hint in words}
        return tuple(rule for rule in self._kinds if rule.kind in kinds) if kinds else ()


_LAWS = frozenset({Nature.REGULATION, Nature.DECREE})


def name_notes(path: str, kind: Kind | None, by_kind: Mapping[Kind, KindRule], hints: NameHints) -> tuple[str, ...]:
    """Says so when the file's name announces another kind than its content.

    Kinds of one nature are easily called by each other's names ("SK" is any decree); of regulations it is worth saying.
    A law is named by what it enacts: "Perbup Rencana Induk" is no other kind.
    """
    if kind is None or kind not in by_kind:
        return ()
    own = by_kind[kind]
    named = hints.announced(path.rsplit("/", 1)[-1])
    if own.nature in _LAWS:
        named = tuple(rule for rule in named if rule.nature in _LAWS)
    if not named or any(rule.nature is own.nature is not Nature.REGULATION or rule is own for rule in named):
        return ()
    return (f"Nama berkas menyebut {named[0].name}, isinya {own.name}.",)
