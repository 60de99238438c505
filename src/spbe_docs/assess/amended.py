"""What is left of a document's offer once its amendments are read with it (judging decision 21)."""

from dataclasses import replace

from spbe_docs.model.codes import Verdict
from spbe_docs.model.findings import Candidate, ItemHit, Place
from spbe_docs.relate.values import Changed, Related

Objection = tuple[Verdict, str]

_CHAPTER = "BAB "


def as_amended(document: Related, candidate: Candidate) -> tuple[Candidate, Objection | None]:
    """The offer without the items whose place was deleted or written anew, and the objection to what remains.

    What was written anew counts where it now stands: in the amendment, which makes an offer of its own.
    """
    if not document.changed:
        return candidate, None
    left = replace(candidate, items=tuple(hit for hit in candidate.items if not _is_gone(document, hit)))
    return left, _objection(document, left)


def _is_gone(document: Related, hit: ItemHit) -> bool:
    return any(one.change.whole and one.change.place == hit.place.article for one in document.changed)


def _objection(document: Related, left: Candidate) -> Objection | None:
    for one in document.changed:
        if one.change.place.startswith(_CHAPTER):
            return Verdict.REVIEW, f"{one.change.place} {_done(one)}; periksa apakah muatannya masih berlaku"
    if (gone := _change_at(document, left.subject)) is not None:
        what = f"{gone.change.place} yang memuatnya {_done(gone)}"
        lost = gone.change.deleted and gone.change.whole
        return (Verdict.EXPIRED, what) if lost else (Verdict.REVIEW, f"{what}; periksa bunyinya yang baru")
    for hit in left.items:
        if (partly := _change_at(document, hit.place)) is not None:
            return Verdict.REVIEW, f"sebagian {partly.change.place} {_done(partly)}; periksa apakah masih memuatnya"
    return None


def _change_at(document: Related, place: Place | None) -> Changed | None:
    if place is None or place.article is None:
        return None
    return next((one for one in document.changed if one.change.place == place.article), None)


def _done(changed: Changed) -> str:
    return f"{'dihapus' if changed.change.deleted else 'diubah'} oleh {changed.by}"
