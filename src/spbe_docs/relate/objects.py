"""Whether two records are of one object, so that the later can be what became of the earlier."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from spbe_docs.model.documents import Facts
from spbe_docs.relate.names import region_key

_OFFICES_ALIKE = 0.8
_REMEMBERED = 10_000
"""Titles and offices: each is compared with those of all papers that may be versions of its own."""

_SPBE = re.compile(r"sistem\s+pemerintahan\s+berbasis\s+elektronik")
_SAYS_NOTHING = frozenset(
    """laporan dokumen dokumentasi teknis pelaksanaan kegiatan penerapan hasil akhir tahunan semester triwulan bulan
    periode tahun anggaran belanja rencana kerja satuan perangkat skpd opd pergeseran perubahan murni rincian versi lama
    baru sebelum sesudah setelah sebelumnya terbaru semula menjadi keadaan kondisi perbaikan penyempurnaan pengembangan
    pemutakhiran peningkatan pembaruan disempurnakan diperbaiki dimutakhirkan yang telah sudah dan serta pada di ke
    dalam untuk atas dengan oleh menurut sesuai rekomendasi reviu tindak lanjut pengelolaan pemakaian penggunaan
    pemanfaatan penyelenggaraan operasional pengoperasian layanan seluruh pemerintah daerah kabupaten kota provinsi
    lingkungan spbe i ii iii iv v vi januari februari maret april mei juni juli agustus september oktober november
    desember
    """.split()  # noqa: SIM905
)
"""Of a title: what tells two papers on one object apart, or says nothing of the object."""

_ONE_UNIT = frozenset(
    "dinas badan kantor inspektorat sekretariat kecamatan kelurahan desa rsud puskesmas uptd upt gedung sekolah".split()  # noqa: SIM905
)
"""Of one unit, what is said of all units is not an earlier or a later version."""


class Object(NamedTuple):
    """What a record is of, as far as it says so."""

    region: str | None
    """Its key."""

    words: frozenset[str]
    """Of the title."""

    issuer: str | None


def object_of(facts: Facts) -> Object:
    """What a record with those *facts* is of."""
    region = None if facts.region is None else region_key(facts.region)
    return Object(region, _title_words(facts.title or "") - _region_words(facts.region or ""), facts.issuer)


def same_object(one: Object, other: Object) -> bool:
    """Whether their titles name the same object, one perhaps in more words.

    Where a title names none ("Dokumen Pelaksanaan Anggaran"), each office has its own.
    """
    if one.region is not None and other.region is not None and one.region != other.region:
        return False
    fewer, more = sorted((one.words, other.words), key=len)
    if not more:
        return bool(one.issuer and other.issuer) and not _are_other(one.issuer, other.issuer)
    return bool(fewer) and fewer <= more and not (more - fewer) & _ONE_UNIT


def other_office(mine: Facts, theirs: Facts) -> bool:
    """Whether they are of two offices, each with papers of its own under the same title."""
    return _are_other(mine.issuer, theirs.issuer)


def _are_other(mine: str | None, theirs: str | None) -> bool:
    short, long = sorted((letters(mine), letters(theirs)), key=len)
    if not short or short in long:
        return False
    return SequenceMatcher(None, short, long, autojunk=False).ratio() < _OFFICES_ALIKE


@lru_cache(maxsize=_REMEMBERED)
def letters(text: str | None) -> str:
    """*text* without anything but its letters and digits, in lower case."""
    return re.sub(r"[^a-z0-9]", "", (text or "").lower())


@lru_cache(maxsize=_REMEMBERED)
def _region_words(region: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", region.lower()))


@lru_cache(maxsize=_REMEMBERED)
def _title_words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", _SPBE.sub("spbe", title.lower()))) - _SAYS_NOTHING
