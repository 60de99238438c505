"""Which of several versions of one document is judged, and why. What their names claim proves nothing."""

from collections.abc import Sequence
from datetime import date

from spbe_docs.model.documents import DocumentStatus
from spbe_docs.relate.names import order, revision
from spbe_docs.relate.values import Paper

_WORD_FILES = (".docx", ".doc", ".odt", ".rtf")
_STATUSES = {DocumentStatus.ENACTED: 0, DocumentStatus.DRAFT: 2}

_WHY = (
    "sudah ditetapkan, sedangkan yang lain masih rancangan",
    "memuat batang tubuhnya, bukan hanya lampiran",
    "terbaca seluruhnya",
    "lengkap dengan lampirannya",
    "berupa naskah akhir, bukan berkas pengolah kata",
    "bertanggal lebih baru",
    "tidak tersimpan di dalam arsip",
    "nomor revisi pada nama berkasnya lebih tinggi",
    "isinya tidak dapat dibedakan dari yang lain dan ditemukan lebih dahulu",
)
"""Of each thing that `_rank` compares, how people say it."""


def leading(versions: Sequence[Paper]) -> tuple[Paper, str]:
    """The version that leads, and the first thing in which it is better than the next, in Indonesian; "" if alone."""
    ranked = sorted(versions, key=_rank)
    if len(ranked) == 1:
        return ranked[0], ""
    first, second = map(_rank, ranked[:2])
    differing = next(n for n, (one, other) in enumerate(zip(first, second, strict=True)) if one != other)
    return ranked[0], _WHY[differing]


def is_told_apart(leader: Paper, paper: Paper) -> bool:
    """Whether anything but the order in which they were found makes *leader* the better version."""
    return _rank(leader)[:-1] != _rank(paper)[:-1]


def _rank(paper: Paper) -> tuple[object, ...]:
    """The smaller, the better; the day and the number of the revision count backwards."""
    facts = paper.facts
    return (
        _STATUSES.get(facts.status, 1),
        facts.annex_only,
        paper.examined.trouble is not None,
        not facts.has_annex,
        paper.path.lower().endswith(_WORD_FILES),
        -(facts.signed_on or date.min).toordinal(),
        paper.reading.file.container is not None,
        -revision(paper.path),
        order(paper.id),
    )
