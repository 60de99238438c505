"""What became of each document from one result to a later one; known by its content, so a move is no loss."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_docs.compare.snapshot import Paper, Place, Snapshot
from spbe_docs.model.codes import Cause


@dataclass(frozen=True, slots=True)
class Fate:
    """What happened to one document."""

    cause: Cause
    document: Place | None
    """Where it lay in the earlier result, where it was there; None where no document is to blame."""

    to: Place | None = None
    """Where it lies now, when it was moved."""


class Fates:
    """The documents of two results, held against each other."""

    def __init__(self, before: Snapshot, after: Snapshot) -> None:
        self._before = before
        self._after = after
        self._earlier = {paper.place: paper for paper in before.papers}
        self._now = {paper.place: paper for paper in after.papers}
        self._earlier_contents = _by_content(before.papers)
        self._now_contents = _by_content(after.papers)

    def of_earlier(self, place: Place) -> Fate | None:
        """What became of what was at *place* in the earlier result; None when it is there as it was."""
        paper = self._earlier.get(place)
        return None if paper is None else self._fate(paper)

    def of_now(self, place: Place) -> Fate | None:
        """How what is at *place* now came there; None when it was there as it is."""
        paper = self._now.get(place)
        return None if paper is None else self._origin(paper)

    def earlier(self, place: Place) -> Paper | None:
        """The document at *place* in the earlier result."""
        return self._earlier.get(place)

    def became(self, place: Place) -> Paper | None:
        """The document of now that was at *place* in the earlier result, wherever it lies; else what is there now."""
        fate = self.of_earlier(place)
        return self._now.get(place if fate is None or fate.to is None else fate.to)

    def earlier_versions(self, places: Iterable[Place]) -> list[Place]:
        """Where the versions of the documents at *places* lay in the earlier result, these among them."""
        return _versions(self._earlier, places)

    def versions_now(self, places: Iterable[Place]) -> list[Place]:
        """Where the versions of the documents that are now at *places* lie, these among them."""
        return _versions(self._now, places)

    @cached_property
    def changes(self) -> tuple[tuple[Fate, tuple[str, ...]], ...]:
        """The fate of every document that is not as it was, with the requirements it is or was evidence for.

        A source that could not be looked into is no change of its documents, unless something rested on them.
        """
        return tuple(self._changes())

    def _changes(self) -> Iterator[tuple[Fate, tuple[str, ...]]]:
        for paper in self._before.papers:
            fate = self._fate(paper)
            if fate is not None and (paper.used_by or fate.cause is not Cause.SOURCE_DOWN):
                yield fate, paper.used_by
        for paper in self._after.papers:
            fate = self._origin(paper)
            if fate is not None and fate.cause is Cause.NEW:
                yield fate, paper.used_by

    def _fate(self, paper: Paper) -> Fate | None:
        now = self._now.get(paper.place)
        lost_for_now = Cause.UNREADABLE if self._after.was_looked_at(paper, unknown=False) else Cause.SOURCE_DOWN
        if now is not None and now.sha256 == paper.sha256:
            return Fate(lost_for_now, paper.place) if paper.is_read and not now.is_read else None
        moved = self._moved(paper, copies=now is None)
        if moved is not None:
            cause = Cause.UNREADABLE if paper.is_read and not moved.is_read else Cause.MOVED
            return Fate(cause, paper.place, moved.place)
        if lost_for_now is Cause.SOURCE_DOWN:
            return Fate(Cause.SOURCE_DOWN, paper.place)
        if now is not None:
            return Fate(Cause.UNREADABLE if paper.is_read and not now.is_read else Cause.EDITED, paper.place)
        return Fate(self._gone(paper), paper.place)

    def _moved(self, paper: Paper, *, copies: bool) -> Paper | None:
        """Where the content of *paper* lies now: where it did not lie before or, with *copies*, anywhere."""
        places = [one for one in self._now_contents.get(paper.sha256 or "", ()) if one.place != paper.place]
        fresh = [one for one in places if self._was_elsewhere(one)]
        return next(iter(fresh or (places if copies else [])), None)

    def _was_elsewhere(self, now: Paper) -> bool:
        """Whether what lies there now did not before."""
        earlier = self._earlier.get(now.place)
        return earlier is None or earlier.sha256 != now.sha256

    def _gone(self, paper: Paper) -> Cause:
        """Of a document that is nowhere: its archive may be there and no longer open."""
        if paper.container is None:
            return Cause.DELETED
        earlier = self._earlier.get((paper.root, paper.container))
        now = self._now.get((paper.root, paper.container))
        is_shut = earlier is not None and earlier.is_read and now is not None and not now.is_read
        return Cause.UNREADABLE if is_shut else Cause.DELETED

    def _origin(self, paper: Paper) -> Fate | None:
        earlier = self._earlier.get(paper.place)
        was_looked_at = self._before.was_looked_at(paper, unknown=True)
        if earlier is not None and earlier.sha256 == paper.sha256:
            cause = Cause.UNREADABLE if was_looked_at else Cause.SOURCE_DOWN
            return Fate(cause, paper.place) if paper.is_read and not earlier.is_read else None
        if (held := self._earlier_contents.get(paper.sha256 or "")) is not None:
            source = next((one for one in held if one.place not in self._now), held[0])
            cause = Cause.UNREADABLE if paper.is_read and not source.is_read else Cause.MOVED
            return Fate(cause, source.place, paper.place)
        if earlier is not None:  # one of which nobody knows the content, for it was being saved, tells of no edit
            return Fate(Cause.UNREADABLE if earlier.sha256 is None and paper.is_read else Cause.EDITED, paper.place)
        return Fate(Cause.NEW if was_looked_at else Cause.SOURCE_DOWN, paper.place)


def _versions(papers: Mapping[Place, Paper], places: Iterable[Place]) -> list[Place]:
    families = {papers[place].family for place in places if place in papers} - {None}
    return [place for place, paper in papers.items() if paper.family in families]


def _by_content(papers: Iterable[Paper]) -> Mapping[str, list[Paper]]:
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        if paper.sha256 is not None:
            found.setdefault(paper.sha256, []).append(paper)
    return found
