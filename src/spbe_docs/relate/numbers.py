"""A number that was recognised on a scan, and the one in the file's name: two witnesses.

A name never proves a number by itself, and typed text needs no witness.
"""

import re
from dataclasses import replace

from spbe_docs.facts.numbers import SURE_FROM, UNSURE
from spbe_docs.model.documents import Facts
from spbe_docs.model.findings import Examined
from spbe_docs.relate.names import plain_number

_DOUBT_LEFT = 1 / 3
"""Of the doubt in a number that the name repeats, so that what is recognised at 0.25 or better is given: a misread
digit is the one in the name by chance once in ten times."""

_TRUST_LEFT = 5 / 6
"""Of the trust in a number that the name contradicts, so that only what is recognised at 0.9 or better is still given:
clear print is read rightly, and a name may speak of something else."""

_BEFORE = (
    r"nomor|nomer|no|qanun|per(?:da|kada|bup|wal|wali|wako|gub|pres|men\w*|aturan)|"
    r"kep(?:bup|wal|wali|wako|gub|men\w*|utusan)|in(?:bup|wal|gub|struksi)|sk|se"
)
_NAMED = re.compile(
    rf"(?<![a-z])(?:{_BEFORE})\s*(\d{{1,4}}[a-z]?)(?![\da-z])|(?<![\da-z])(\d{{1,4}}[a-z]?)\s*(?:tahun|thn|th)(?![a-z])"
)
_SEPARATORS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTS = re.compile(r"[/;\s]+")


def witnessed(examined: Examined, path: str) -> Examined:
    """*examined* with a recognised number that the name of the file at *path* confirms, or casts doubt on.

    Of a file that holds several documents it is called after the leading one.
    """
    facts = heard(examined.facts, path)
    if facts is examined.facts:
        return examined
    parts = tuple(replace(part, facts=facts) if part.leads else part for part in examined.parts)
    return replace(examined, facts=facts, parts=parts)


def heard(facts: Facts, path: str) -> Facts:
    """*facts* with what the name of the file at *path* says of their number."""
    written = facts.number or facts.number_unsure
    named = numbers_in(path)
    if written is None or not named or facts.number_confidence >= 1.0:
        return facts
    same = not {plain_number(part) for part in _PARTS.split(written)}.isdisjoint(named)
    if same:
        confidence = 1 - (1 - facts.number_confidence) * _DOUBT_LEFT
        said = "Nomornya kurang jelas pada hasil pindai, tetapi sama dengan yang disebut nama berkas."
    else:
        confidence = facts.number_confidence * _TRUST_LEFT
        said = f"Nama berkas menyebut nomor {named[0]}, sedangkan pada hasil pindai terbaca lain."
    sure = confidence >= SURE_FROM
    notes = tuple(note for note in facts.notes if note != UNSURE)
    if not sure:
        notes = (*notes, UNSURE)
    if not same or (sure and facts.number is None):
        notes = (*notes, said)
    return replace(
        facts,
        number=written if sure else None,
        number_unsure=None if sure else written,
        number_confidence=confidence,
        notes=notes,
    )


def numbers_in(path: str) -> tuple[str, ...]:
    """The numbers of documents in the name of the file at *path*: after a form or "nomor", or before "tahun"."""
    name = _SEPARATORS.sub(" ", path.rsplit("/", 1)[-1].lower())
    found = (match[1] or match[2] for match in _NAMED.finditer(name))
    return tuple(dict.fromkeys(plain_number(number) for number in found if not _YEAR.fullmatch(number)))
