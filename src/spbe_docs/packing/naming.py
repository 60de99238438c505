"""Clean names for the papers of a pack: by a pattern, safe on every system, no two the same."""

import re
import string
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from spbe_docs.errors import UsageError
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.packing.papers import Paper
from spbe_docs.reports import words
from spbe_docs.reports.filenames import RESERVED

DEFAULT = "I{indicator:02}_L{level}_{number}_{name}"
FIELDS = ("indicator", "level", "number", "name")
"""What a pattern may name: the indicator's number, the level, the paper's position there, what the paper is."""

_OTHERS = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 100
_LONGEST_NAME = 80
_LONGEST_SUBJECT = 60
_SHORTEST_SUBJECT = 30
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")

_RANKS = {"Peraturan": "Per", "Keputusan": "Kep", "Instruksi": "Ins"}
_OFFICES = {"Bupati": "bup", "Wali Kota": "wali", "Walikota": "wali", "Gubernur": "gub", "Daerah": "da"}
"""As people shorten them: Perbup, Kepwali, Pergub, Perda."""

_LINKS = frozenset(
    {"dan", "atau", "serta", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "atas", "oleh", "bagi", "yang"}
)
"""What a phrase begins with that a name can go without."""

_UNFINISHED = frozenset({"tahun", "nomor", "pemerintah", "kabupaten", "kota", "provinsi", "satuan"})
"""What says nothing without the next word."""

_DRAFT = "Rancangan"
_OF_ITS_OWN = "berkas"
"""Stands before a name that Windows keeps for itself."""

_SPOKEN = ((re.compile(r"sistem pemerintahan berbasis elektronik", re.IGNORECASE), "SPBE"),)


def check(pattern: str) -> None:
    """Whether *pattern* can name every paper. Raises UsageError, saying what it may hold."""
    try:
        fields = {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}
        filled = _filled(pattern, indicator=1, level=1, number=1, name="x")
    except (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, MemoryError) as error:
        raise UsageError(f"Pola nama '{pattern}' tidak dapat diisi. {_HINT}") from error
    if fields - set(FIELDS) or "number" not in fields or "indicator" not in fields:
        raise UsageError(f"Pola nama '{pattern}' harus memuat indicator dan number, tanpa isian lain. {_HINT}")
    if _safe(filled) != filled:
        raise UsageError(f"Pola nama '{pattern}' memuat tanda yang tidak boleh ada dalam nama berkas. {_HINT}")


_HINT = f"Yang dikenal: {', '.join(FIELDS)}; misalnya {DEFAULT}."


def names(papers: Sequence[Paper], pattern: str = DEFAULT) -> Mapping[str, str]:
    """The name of each paper's file, by the document's id. Letters, digits, dots, hyphens and underscores only."""
    found: dict[str, str] = {}
    taken = set[str]()
    numbers: dict[tuple[int, int], int] = {}
    for paper in papers:
        place = _place(paper)
        numbers[place] = numbers.get(place, 0) + 1
        indicator, level = place
        filled = _filled(pattern, indicator=indicator, level=level, number=numbers[place], name=_name(paper.document))
        base, ending = _safe(filled)[:_LONGEST].strip("._-"), _ending(paper.document.path)
        if RESERVED.fullmatch(base.partition(".")[0].lower()):
            base = f"{_OF_ITS_OWN}-{base}"
        chosen, again = base + ending, 1
        while chosen.casefold() in taken:
            again += 1
            chosen = f"{base}-{again}{ending}"
        taken.add(chosen.casefold())
        found[paper.document.id] = chosen
    return found


def _place(paper: Paper) -> tuple[int, int]:
    """The first indicator that it serves, and the highest level there."""
    indicator = paper.uses[0].indicator
    levels = (use.requirement.level or 0 for use in paper.uses if use.indicator.number == indicator.number)
    return indicator.number, max(levels)


def _filled(pattern: str, **values: Any) -> str:
    return pattern.format_map(values)


def _name(document: DocumentInfo) -> str:
    """What the paper is, in a few words: "Perbup-12-2023-SPBE"."""
    subject = document.title or ""
    for pattern, spoken in _SPOKEN:
        subject = pattern.sub(spoken, subject)
    subject = " ".join(_capitalised(word) for word in subject.split())
    draft = _DRAFT if document.status is DocumentStatus.DRAFT else ""
    year = str(document.year or "")
    after = ""
    if law := _short_form(document.form):
        number = document.number or ""
        before = _joined(draft, law, number, "" if number.endswith(year) else year)
    else:
        kind = words.word(document.kind) if document.kind else "Dokumen"
        before, after = _joined(draft, "" if subject.split()[:1] == kind.split()[:1] else kind), year
    room = _LONGEST_NAME - len(before) - len(after)
    return _joined(before, _cut(subject, max(_SHORTEST_SUBJECT, min(room, _LONGEST_SUBJECT))), after)


def _joined(*parts: str) -> str:
    return "-".join(part for part in (_safe(one).strip("._-") for one in parts) if part)


def _cut(subject: str, room: int) -> str:
    """As many whole words as there is *room* for, up to the end of a phrase where one ends in the second half."""
    if len(subject) <= room:
        return subject
    kept = subject[: room + 1].rpartition(" ")[0].split() or [subject[:room]]
    phrase = max((at for at, word in enumerate(kept) if word.lower() in _LINKS or word.startswith("(")), default=0)
    kept = kept[:phrase] if phrase * 2 >= len(kept) else kept
    while len(kept) > 1 and kept[-1].lower() in _UNFINISHED:
        kept.pop()
    return " ".join(kept)


def _short_form(form: str | None) -> str:
    """As in "Perbup" for "Peraturan Bupati"; nothing where people have no such word."""
    rank, _, office = (form or "").partition(" ")
    return _RANKS[rank] + _OFFICES[office] if rank in _RANKS and office in _OFFICES else ""


def _capitalised(word: str) -> str:
    return word if word == "SPBE" or not word.isupper() else word.capitalize()


def _safe(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain).replace("..", ".")


def _ending(path: str) -> str:
    found = _ENDING.search(path)
    return found[0].lower() if found else ""
