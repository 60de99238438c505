"""When two names of regions, numbers or titles mean the same, and how a document is called."""

import re
from collections.abc import Mapping
from functools import cache

from spbe_docs.model.documents import Facts, Kind
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import KindRule, Nature


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


def plain_number(number: str) -> str:
    squeezed = re.sub(r"\s", "", number.lower())
    return squeezed.lstrip("0") or squeezed


def without_years(title: str | None) -> str:
    return re.sub(r"[^a-z]", "", re.sub(r"\b(?:tahun|periode)\b|\d", "", (title or "").lower()))


def name_notes(path: str, kind: Kind | None, by_kind: Mapping[Kind, KindRule]) -> tuple[str, ...]:
    """Says so when the file's name announces another kind than its content.

    Kinds of one nature are easily called by each other's names ("SK" is any decree); of regulations it is worth saying.
    """
    if kind is None or kind not in by_kind:
        return ()
    words = f" {re.sub(r'[^a-z0-9]+', ' ', path.rsplit('/', 1)[-1].lower())} "
    own = by_kind[kind]
    announced = [rule for rule in by_kind.values() if any(f" {hint.lower()} " in words for hint in rule.name_hints)]
    if not announced or any(rule.nature is own.nature is not Nature.REGULATION or rule is own for rule in announced):
        return ()
    return (f"Nama berkas menyebut {announced[0].name}, isinya {own.name}.",)
