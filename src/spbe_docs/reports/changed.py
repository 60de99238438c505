"""What changed since an earlier result, in words: the lists, their headings and why each verdict is another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spbe_docs.model.changes import Change, Changes, DocumentChange
from spbe_docs.model.codes import Cause, Verdict
from spbe_docs.reports.words import day, moment

_MOST_NAMED = 8
NOTHING = "tidak ada hasil yang berubah"
_BACK = "Sumber yang memuatnya dapat dibuka kembali."
_DOWN = "Sumber yang mungkin memuatnya tidak dapat dibuka; belum berarti buktinya hilang."


@dataclass(frozen=True, slots=True)
class Group:
    """Requirements that changed in one direction."""

    heading: str
    counted: str
    """What stands behind their number in a sentence."""

    changes: tuple[Change, ...]
    is_loss: bool = False


def groups(changes: Changes) -> tuple[Group, ...]:
    """The five lists, in the order in which people read them."""
    return (
        Group("Hilang", "hilang", changes.lost, is_loss=True),
        Group("Baru terpenuhi", "baru terpenuhi", changes.newly_met),
        Group("Memburuk", "memburuk", changes.worse, is_loss=True),
        Group("Membaik", "membaik", changes.better),
        Group("Berubah karena aturan atau sumber", "karena aturan atau sumber", changes.by_rules_or_source),
    )


def since(changes: Changes) -> str:
    """The changes as one sentence: "Sejak 21 Oktober 2024: 2 hilang, 1 baru terpenuhi".

    It ends with a full stop.
    """
    if changes.not_comparable is not None:
        return changes.not_comparable
    counted = [f"{len(group.changes)} {group.counted}" for group in groups(changes) if group.changes]
    return f"{span(changes)}: {', '.join(counted) or NOTHING}."


def span(changes: Changes) -> str:
    """With what is compared: "Sejak 21 Oktober 2024", and for one day the run; time never runs back."""
    if changes.until is not None and changes.since > changes.until:
        return f"Dibandingkan dengan keadaan per {day(changes.since)}, yang lebih kemudian"
    if changes.since == changes.until and changes.since_made_at is not None:
        return f"Sejak pemindaian {moment(changes.since_made_at)}"
    return f"Sejak {day(changes.since)}"


def why(change: Change, *, is_loss: bool) -> str:
    """Why a verdict is another, one sentence."""
    if change.cause is Cause.SOURCE_DOWN:
        return _BACK if change.before is Verdict.SOURCE_DOWN else _DOWN
    told = _of_document(change.cause, change.document, change.to, is_loss=is_loss)
    if change.unread is None:
        return told
    return f"{told} Belum dapat dikatakan belum ada: {change.unread} mungkin memuatnya, tetapi tidak terbaca."


def alike(group: Group) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """The changes of *group* from one verdict to another for one reason, with that reason, in the order of the first.

    One document may carry many requirements: what became of it is told once.
    """
    found: dict[tuple[Verdict, Verdict, str], list[Change]] = {}
    for one in group.changes:
        found.setdefault((one.before, one.after, why(one, is_loss=group.is_loss)), []).append(one)
    for (_, _, reason), changes in found.items():
        yield reason, tuple(changes)


_SENTENCES = {
    Cause.DELETED: "Berkas {document} tidak ada lagi.",
    Cause.MOVED: "Berkas {document} dipindahkan ke {to}.",
    Cause.EDITED: "Isi berkas {document} berubah.",
    Cause.NEW: "Berkas baru: {document}.",
    Cause.DECISION: "Keputusan petugas atau pengecualian atas persyaratan ini berubah.",
    Cause.RULE: "Aturan, pengaturan, atau versi program berubah.",
    Cause.SOURCE_DOWN: _DOWN,
}
_LOSSES = {
    Cause.NEW: "Ada berkas baru yang memengaruhinya: {document}.",
    Cause.UNREADABLE: "Berkas {document} tidak terbaca lagi.",
    Cause.EXPIRED: "Masa berlaku berkas {document} sudah lewat.",
}
_GAINS = {
    Cause.UNREADABLE: "Berkas {document} kini terbaca.",
    Cause.DELETED: "Berkas {document}, yang membuatnya meragukan, tidak ada lagi.",
    Cause.EXPIRED: "Hari penilaiannya berganti; berkasnya tetap.",
}


def _of_document(cause: Cause, document: str | None, to: str | None, *, is_loss: bool) -> str:
    if cause is Cause.EXPIRED and document is None:
        return "Batas waktunya sudah lewat."
    sentences = _SENTENCES | (_LOSSES if is_loss else _GAINS)
    return sentences[cause].format(document=document, to=to)


def about(document: DocumentChange) -> str:
    """What became of a document, one sentence."""
    return _of_document(document.cause, document.document, document.to, is_loss=True)


def named(requirements: Sequence[str]) -> str:
    """The ids of *requirements*, the first few by name."""
    more = len(requirements) - _MOST_NAMED
    return ", ".join(requirements[:_MOST_NAMED]) + (f", dan {more} lainnya" if more > 0 else "")


def of_evidence(changes: Changes) -> tuple[DocumentChange, ...]:
    """The documents that requirements rested on and that are not as they were."""
    return tuple(one for one in changes.documents if one.requirements and one.cause is not Cause.NEW)


_COUNTED = (
    (Cause.NEW, "baru"),
    (Cause.DELETED, "tidak ada lagi"),
    (Cause.MOVED, "dipindahkan"),
    (Cause.EDITED, "berubah isinya"),
    (Cause.UNREADABLE, "tidak terbaca lagi"),
    (Cause.SOURCE_DOWN, "tidak terjangkau"),
)


def of_documents(changes: Changes) -> Iterator[str]:
    """How many documents are new, gone, moved and so on: "3 baru"."""
    for cause, counted in _COUNTED:
        count = sum(one.cause is cause for one in changes.documents)
        if count:
            yield f"{count} {counted}"
