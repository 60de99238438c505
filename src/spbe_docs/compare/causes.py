"""Why the verdict on one requirement changed: by the documents it rests on first, then by all else that can change."""

from collections.abc import Callable, Iterable, Sequence

from spbe_docs.compare.fates import Fate, Fates
from spbe_docs.compare.snapshot import Place, Snapshot, Stand
from spbe_docs.model.codes import Cause, Verdict
from spbe_docs.model.documents import DocumentStatus

_BY_WEIGHT = (Cause.DELETED, Cause.NEW, Cause.UNREADABLE, Cause.EDITED, Cause.SOURCE_DOWN)
"""Of several documents, which one tells most. A move tells least: it changes nothing by itself."""


class Causes:
    """Finds causes between two results of one instrument."""

    def __init__(self, before: Snapshot, after: Snapshot, fates: Fates) -> None:
        self._before = before
        self._after = after
        self._fates = fates

    def of(self, requirement: str, *, is_loss: bool) -> Fate:
        """Why the verdict on *requirement* is worse (*is_loss*) or better than it was."""
        before, after = self._before.stands[requirement], self._after.stands[requirement]
        if Verdict.SOURCE_DOWN in {before.verdict, after.verdict}:
            return self._source(before, after)
        tried: Iterable[Callable[[], Fate | None]] = (
            lambda: self._rested_on(before if is_loss else after, is_loss=is_loss),
            lambda: self._unread(after) if is_loss else None,
            lambda: self._word(before, after),
            lambda: self._revoked(before) if is_loss else None,
            lambda: self._over(before) if is_loss else None,
            self._yardstick,
            lambda: self._expired(before, after),
            lambda: self._other_levels(requirement, is_loss=is_loss),
            lambda: self._considered(before, after),
            lambda: self._versions(before, after),
            lambda: self._recognised(before if is_loss else after),
            lambda: self._time(before, after),
            lambda: self._beside(before if is_loss else after),
        )
        return next((fate for attempt in tried if (fate := attempt()) is not None), Fate(Cause.RULE, None))

    def _source(self, before: Stand, after: Stand) -> Fate:
        places = (*before.evidence, *after.evidence, *after.considered, *before.considered)
        return Fate(Cause.SOURCE_DOWN, next(iter(places), None))

    def _rested_on(self, stand: Stand, *, is_loss: bool) -> Fate | None:
        """What became of the evidence that there was, or where the evidence comes from that there is."""
        of = self._fates.of_earlier if is_loss else self._fates.of_now
        return _heaviest(of(place) for place in stand.evidence)

    def _unread(self, after: Stand) -> Fate | None:
        """The file that stands in the way because nobody can look into it."""
        if after.verdict is not Verdict.UNREADABLE:
            return None
        return _heaviest(self._fates.of_now(place) or self._fates.of_earlier(place) for place in after.considered)

    def _word(self, before: Stand, after: Stand) -> Fate | None:
        if before.word == after.word:
            return None
        is_over = before.verdict is Verdict.WAIVED and self._after.as_of > self._before.as_of
        place = next(iter((*after.evidence, *before.evidence)), None)
        return Fate(Cause.EXPIRED if is_over else Cause.DECISION, place)

    def _revoked(self, before: Stand) -> Fate | None:
        """A new document that revokes the evidence."""
        for place in before.evidence:
            earlier, now = self._fates.earlier(place), self._fates.became(place)
            if now is not None and now.revoked_by is not None and (earlier is None or earlier.revoked_by is None):
                return self._fates.of_now(now.revoked_by)
        return None

    def _over(self, before: Stand) -> Fate | None:
        """Evidence whose own time has run out since."""
        for place in before.evidence:
            earlier, now = self._fates.earlier(place), self._fates.became(place)
            if earlier is None or now is None or self._after.as_of <= self._before.as_of:
                continue
            if now.status is DocumentStatus.EXPIRED and earlier.status is not DocumentStatus.EXPIRED:
                return Fate(Cause.EXPIRED, place)
        return None

    def _yardstick(self) -> Fate | None:
        return Fate(Cause.RULE, None) if self._before.yardstick != self._after.yardstick else None

    def _expired(self, before: Stand, after: Stand) -> Fate | None:
        """Time, where the paper that is out of date now is the one that came closest before and was not yet.

        What has only just come, and what is seen now because a better paper has gone, tells another story.
        """
        if after.verdict is not Verdict.EXPIRED:
            return None
        for nearest in after.considered[:1]:
            fate = self._fates.of_now(nearest)
            if fate is not None and fate.cause is not Cause.MOVED:
                return fate
            origin = nearest if fate is None or fate.document is None else fate.document
            earlier = self._fates.earlier(origin)
            if earlier is not None and earlier.status is DocumentStatus.EXPIRED:
                return None
            if origin in {*before.evidence, *before.considered[:1]}:
                return self._time(before, after)
        return None

    def _recognised(self, stand: Stand) -> Fate | None:
        """The document whose coming or going changed whose documents all these are taken for."""
        return None if self._before.institution == self._after.institution else self._beside(stand)

    def _time(self, before: Stand, after: Stand) -> Fate | None:
        if self._before.as_of == self._after.as_of:
            return None
        return Fate(Cause.EXPIRED, next(iter((*before.evidence, *after.evidence, *after.considered)), None))

    def _other_levels(self, requirement: str, *, is_loss: bool) -> Fate | None:
        """What changed at another level of the indicator, which this one waits for or was overtaken by."""
        before, after = self._before.stands[requirement], self._after.stands[requirement]
        pair = {before.verdict, after.verdict}
        if not pair & {Verdict.BLOCKED, Verdict.NOT_APPLICABLE}:
            return None
        for other, now in self._after.stands.items():
            then = self._before.stands.get(other)
            is_of_it = now.indicator == after.indicator and other != requirement
            if then is None or not is_of_it or Verdict.NOT_APPLICABLE in {then.verdict, now.verdict}:
                continue
            if Verdict.BLOCKED in pair and (now.level or 0) >= (after.level or 0):
                continue
            changed = then.verdict if is_loss else now.verdict
            if changed is Verdict.MET and then.verdict is not now.verdict:
                return self.of(other, is_loss=is_loss)
        return None

    def _considered(self, before: Stand, after: Stand) -> Fate | None:
        """What became of all else that was looked at for it."""
        return _heaviest(self._fates_of(before.papers, after.papers))

    def _versions(self, before: Stand, after: Stand) -> Fate | None:
        """What became of the other versions of all that was looked at: which of two texts holds is a doubt.

        Even a move tells something: where nothing else decides, the one that is found first leads.
        """
        fates = self._fates_of(self._fates.earlier_versions(before.papers), self._fates.versions_now(after.papers))
        return _heaviest(fates) or next(iter(fates), None)

    def _fates_of(self, earlier: Iterable[Place], now: Iterable[Place]) -> list[Fate]:
        """What became of what was *earlier*, and how that of *now* came there; none for what is as it was."""
        known = (*map(self._fates.of_earlier, earlier), *map(self._fates.of_now, now))
        return [fate for fate in known if fate is not None]

    def _beside(self, stand: Stand) -> Fate | None:
        """What changed in the folders of the evidence, such as the list of those present beside the minutes."""
        folders = {_folder(place) for place in stand.papers}
        changed = [fate for fate, _ in self._fates.changes]
        near = [fate for fate in changed if fate.document is not None and _folder(fate.document) in folders]
        return _heaviest(near) or _heaviest(changed) or next(iter([*near, *changed]), None)


def _folder(place: Place) -> Place:
    source, path = place
    return source, path.rpartition("/")[0]


def _heaviest(fates: Iterable[Fate | None]) -> Fate | None:
    """The one that tells most; the first of several alike. A move alone is none."""
    known: Sequence[Fate] = [fate for fate in fates if fate is not None]
    return next((fate for cause in _BY_WEIGHT for fate in known if fate.cause is cause), None)
