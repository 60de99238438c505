"""What changed from an earlier result to a later one: five lists of requirements, each with its cause."""

from collections.abc import Iterator

from spbe_docs.compare.causes import Causes
from spbe_docs.compare.fates import Fate, Fates
from spbe_docs.compare.snapshot import Place, Snapshot, Stand, told, with_sources_of
from spbe_docs.model.changes import Change, Changes, DocumentChange
from spbe_docs.model.codes import Cause, Verdict

_RANK = {
    verdict: rank
    for rank, verdicts in enumerate(
        (
            (Verdict.MET,),
            (Verdict.WAIVED, Verdict.EXTERNAL, Verdict.NOT_APPLICABLE),
            (Verdict.BLOCKED,),
            (Verdict.REVIEW,),
            (Verdict.PARTIAL,),
            (Verdict.DRAFT,),
            (Verdict.EXPIRED,),
            (Verdict.MISSING, Verdict.LOOKALIKE, Verdict.UNREADABLE, Verdict.SOURCE_DOWN),
        )
    )
    for verdict in verdicts
}
"""The less, the nearer to be met. Between those of one rank nothing is won or lost: nobody is told (docs/decisions)."""

_NO_MATTER_OF_PAPERS = frozenset({Verdict.EXTERNAL, Verdict.NOT_APPLICABLE})
_NOT_BY_DOCUMENTS = frozenset({Cause.RULE, Cause.SOURCE_DOWN})


def compare(before: Snapshot, after: Snapshot) -> Changes:
    """The changes that lead from *before* to *after*; none, with the reason, where the two cannot be compared."""
    reason = _not_comparable(before, after)
    if reason is not None:
        return Changes(before.as_of, not_comparable=reason, until=after.as_of, since_made_at=before.made_at)
    before = with_sources_of(before, after)
    fates = Fates(before, after)
    found = tuple(_changes(before, after, Causes(before, after, fates)))
    by_documents = [one for one in found if one.cause not in _NOT_BY_DOCUMENTS]
    inner = [one for one in by_documents if Verdict.MET not in {one.before, one.after}]
    return Changes(
        since=before.as_of,
        newly_met=tuple(one for one in by_documents if one.after is Verdict.MET),
        lost=tuple(one for one in by_documents if one.before is Verdict.MET),
        worse=tuple(one for one in inner if _is_loss(one.before, one.after)),
        better=tuple(one for one in inner if not _is_loss(one.before, one.after)),
        by_rules_or_source=tuple(one for one in found if one.cause in _NOT_BY_DOCUMENTS),
        documents=tuple(_document(fate, used_by) for fate, used_by in fates.changes),
        until=after.as_of,
        since_made_at=before.made_at,
    )


def _not_comparable(before: Snapshot, after: Snapshot) -> str | None:
    if before.instrument != after.instrument:
        return (
            f"Hasil sebelumnya dinilai dengan instrumen lain ({before.instrument_title}); persyaratannya tidak "
            "sebanding, jadi perubahannya tidak dihitung."
        )
    if not before.may_be_of_one_with(after):
        return f"Hasil sebelumnya milik instansi lain ({before.institution}), jadi perubahannya tidak dihitung."
    return None


def _changes(before: Snapshot, after: Snapshot, causes: Causes) -> Iterator[Change]:
    for requirement, now in after.stands.items():
        then = before.stands.get(requirement)
        if then is None or not _is_news(then.verdict, now.verdict):
            continue
        fate = causes.of(requirement, is_loss=_is_loss(then.verdict, now.verdict))
        (document, root), (to, to_root) = told(fate.document), told(fate.to)
        unread, unread_root = told(_in_the_way(now, after) if fate.cause is Cause.DELETED else None)
        yield Change(
            requirement, then.verdict, now.verdict, fate.cause, document, to, root, to_root, unread, unread_root
        )


def _in_the_way(now: Stand, after: Snapshot) -> Place | None:
    """The file that nobody could read, for which *now* cannot be called missing."""
    if now.verdict is not Verdict.UNREADABLE:
        return None
    unread = {paper.place for paper in after.papers if not paper.is_read}
    return next((place for place in now.considered if place in unread), None)


def _document(fate: Fate, used_by: tuple[str, ...]) -> DocumentChange:
    (document, root), (to, to_root) = told(fate.document), told(fate.to)
    return DocumentChange(document or "", fate.cause, to, used_by, root, to_root)


def _is_news(before: Verdict, after: Verdict) -> bool:
    """Whether anybody has to know. What papers do not decide, or what better papers have overtaken, is no gain."""
    if Verdict.SOURCE_DOWN in {before, after}:
        return before is not after
    return _RANK[before] != _RANK[after] and not (
        Verdict.MET in {before, after} and {before, after} & _NO_MATTER_OF_PAPERS
    )


def _is_loss(before: Verdict, after: Verdict) -> bool:
    return _RANK[after] > _RANK[before]
