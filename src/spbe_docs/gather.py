"""From sources to readings: what was in motion is looked at again at the end, what went away is taken as it was."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple, Protocol

from spbe_docs.model.codes import HealthCode
from spbe_docs.model.documents import Reason, SourceFile, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.read.moment import not_seen, source_down, still_changing, vanished
from spbe_docs.recall import MAY_PASS, UNSETTLED_NS, Recall
from spbe_docs.relate.values import Reading
from spbe_docs.sources.values import Source
from spbe_docs.visit import UNSETTLED, Map, Progress, Visit, Visited

_WELL = frozenset({HealthCode.OK, HealthCode.FOLDER_UNREADABLE})

_Group = tuple[Visited, ...]
"""A file, followed by what it holds."""


class Watch(Protocol):
    """Looks at sources again while a run goes on."""

    def again(self, roots: Collection[str], *, rest: bool) -> Mapping[str, Source]:
        """How the sources with those ids are now; *rest*: after a while in which files may come to rest."""
        ...


class NobodyWatches:
    """For a run that takes its listings as they are."""

    def again(self, roots: Collection[str], *, rest: bool) -> Mapping[str, Source]:  # noqa: ARG002
        """Nothing is known."""
        return {}


class Gathered(NamedTuple):
    """What became of each file, each followed by what it holds; and the sources as they were at the end."""

    readings: tuple[Reading, ...]
    sources: tuple[Source, ...]


def gather(sources: Sequence[Source], run: Map, progress: Progress, recall: Recall, watch: Watch) -> Gathered:
    """What became of each file below *sources*. What *recall* knows is not done again."""
    doubts = _Doubts(watch)
    visit = Visit(run, progress, doubts)
    tours = [_Tour(source) for source in sources]
    _travel([(tour, tour.at_rest()) for tour in tours], visit, recall)
    _lose(tours, doubts)
    unsettled = [tour for tour in tours if not tour.is_over and tour.unsettled()]
    if unsettled:
        rest = any(tour.has_motion() for tour in unsettled)
        now = watch.again([tour.source.id for tour in unsettled], rest=rest)
        ahead = [(tour, tour.look_again(now[tour.source.id])) for tour in unsettled if tour.source.id in now]
        begun = [tour.source.taken_ns[0] for tour, _ in ahead if tour.source.taken_ns is not None]
        later = recall.settled_before(min(begun) - UNSETTLED_NS) if begun else recall
        _travel(ahead, visit, later)
        _lose(tours, doubts)
    # Of a source that went away: what was never read of this state may be remembered of an earlier one.
    _travel([(tour, tour.to_be_recalled()) for tour in tours], visit, recall)
    recall.settle(file for tour in tours for file in tour.source.listing.files)
    everything = [one for tour in tours for one in tour.visited()]
    readings = tuple(
        Reading(f"d{number}", one.file, one.sha256, one.outcome, _before(one, recall))
        for number, one in enumerate(everything, 1)
    )
    never_read = Counter(one.file.root for one in readings if _is_unknown(one))
    known = {one.file.root for one in readings if not _is_unknown(one)}
    return Gathered(readings, tuple(_marked(tour, never_read, known) for tour in tours))


def _reason(reading: Reading) -> Reason | None:
    return reading.outcome.trouble.reason if isinstance(reading.outcome, Unreadable) else None


def _is_unknown(reading: Reading) -> bool:
    """Whether nobody could look into it, now or before."""
    return _reason(reading) is Reason.SOURCE_DOWN and reading.before is None


def _marked(tour: "_Tour", never_read: Mapping[str, int], known: Collection[str]) -> Source:
    """The source, unknown when files in it were *never read*, as many as stand there by its id.

    Of a source that is well, which only a cluster does not see, when nothing in it is *known*.
    """
    source = tour.source
    count = never_read.get(source.id)
    if not count or (not tour.is_over and source.id in known):
        return source
    message = not_seen().message
    if tour.is_over:
        message = (
            f"{source.standing.message or ''} Hasil baca {count} berkas di dalamnya tidak tersimpan untuk versi "
            "program dan pengaturan ini: apa isinya belum diketahui sampai sumbernya dapat dibuka."
        )
    return replace(source, standing=replace(source.standing, message=message.lstrip(), unknown=True))


def _before(one: Visited, recall: Recall) -> Examined | None:
    """What an unread file said when it could be read."""
    return recall.before(one.file) if one.reason in MAY_PASS and one.file.container is None else None


def _travel(ways: Iterable[tuple["_Tour", Sequence[SourceFile]]], visit: Visit, recall: Recall) -> None:
    """Visit the files of all tours together, so that they are read side by side."""
    ways = [(tour, files) for tour, files in ways if files]
    if not ways:
        return
    groups = iter(visit.to([file for _, files in ways for file in files], recall))
    for tour, files in ways:
        tour.take(next(groups) for _ in files)


def _lose(tours: Iterable["_Tour"], doubts: "_Doubts") -> None:
    for tour in tours:
        if not tour.is_over and (gone := doubts.away.get(tour.source.id)) is not None:
            tour.lose(gone)


class _Doubts:
    """Looks after a source when its files cannot be read: at the first, the second, the fourth, the eighth ..."""

    def __init__(self, watch: Watch) -> None:
        self.away: dict[str, Source] = {}
        self._watch = watch
        self._failures: dict[str, int] = {}

    def is_away(self, root: str) -> bool:
        """Whether it was found to be gone."""
        return root in self.away

    def about(self, root: str) -> None:
        """One more of its files could not be read."""
        count = self._failures[root] = self._failures.get(root, 0) + 1
        if root in self.away or count & (count - 1):
            return
        now = self._watch.again([root], rest=False).get(root)
        if now is not None and now.standing.health not in _WELL:
            self.away[root] = now


class _Tour:
    """One source, and what became of its files so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.is_over = source.standing.health not in _WELL
        """Whether nobody may go there any more."""

        self._groups: dict[str, _Group] = {}
        self._fallback: dict[str, SourceFile] = {}

    def at_rest(self) -> list[SourceFile]:
        """The files that may be read at once."""
        return [file for file in self.source.listing.files if not _is_in_motion(file, self.source)]

    def take(self, groups: Iterable[_Group]) -> None:
        """What became of some of its files."""
        self._groups |= {group[0].file.path: group for group in groups}

    def unsettled(self) -> frozenset[str]:
        """The paths of the files that another look may settle."""
        return frozenset(
            file.path
            for file in self.source.listing.files
            if file.path not in self._groups or any(one.reason in UNSETTLED for one in self._groups[file.path])
        )

    def has_motion(self) -> bool:
        """Whether something of what is unsettled is still being written."""
        return any(
            path not in self._groups or any(one.reason is Reason.STILL_CHANGING for one in self._groups[path])
            for path in self.unsettled()
        )

    def look_again(self, now: Source) -> list[SourceFile]:
        """The files to be visited, by how the source is *now*; none when it is not well."""
        if now.standing.health not in _WELL:
            self.lose(now)
            return []
        unsettled = self.unsettled()
        settled = [file for file in self.source.listing.files if file.path not in unsettled]
        paths = {file.path for file in settled}
        others = [file for file in now.listing.files if file.path not in paths]
        there = {file.path for file in others}
        gone = [file for file in self.source.listing.files if file.path in unsettled - there]
        self.take((Visited(file, None, Unreadable(vanished())),) for file in gone)
        for file in others:
            self._groups.pop(file.path, None)
        files = tuple(sorted([*settled, *others, *gone], key=attrgetter("path")))
        self.source = replace(now, listing=replace(now.listing, files=files))
        return [file for file in others if not _is_in_motion(file, now)]

    def lose(self, gone: Source) -> None:
        """The source went away: what was read holds; the rest is taken as it was when it was last well."""
        self.is_over = True
        unread = {path for path, group in self._groups.items() if any(one.reason in _LOST for one in group)}
        unread |= self.unsettled()
        before = {file.path: file for file in gone.listing.files}
        files = tuple(
            before.get(file.path, file) if file.path in unread else file for file in self.source.listing.files
        )
        for path in unread:
            self._groups.pop(path, None)
        self._fallback = {file.path: file for file in files if file.path in unread & before.keys()}
        days = [file.last_seen for file in files if file.last_seen is not None]
        message = f"Sumber ini terputus ketika dibaca; {len(unread)} berkasnya belum terbaca. {gone.standing.message}"
        standing = replace(gone.standing, message=message, result_of=min(days, default=None), unknown=False)
        listing = replace(self.source.listing, files=files)
        self.source = replace(self.source, listing=listing, standing=standing, unread=gone.unread)

    def to_be_recalled(self) -> list[SourceFile]:
        """The files of another day that stand for those nobody could read."""
        return list(self._fallback.values())

    def visited(self) -> Iterator[Visited]:
        """What became of each file, each followed by what it holds."""
        for file in self.source.listing.files:
            for one in self._groups.get(file.path) or (self._pending(file),):
                trouble = self.source.unread.get(file.path) if one.reason is Reason.SOURCE_DOWN else None
                yield one if trouble is None else one._replace(outcome=Unreadable(trouble))

    def _pending(self, file: SourceFile) -> Visited:
        return Visited(file, None, Unreadable(source_down() if self.is_over else still_changing()))


_LOST = UNSETTLED | {Reason.TIMED_OUT, Reason.PERMISSION_DENIED}
"""What a file may seem to have when it is its source that went away."""


def _is_in_motion(file: SourceFile, source: Source) -> bool:
    """Whether it was changed just before or while the source was listed."""
    if file.last_seen is not None or source.taken_ns is None:
        return False
    begun, ended = source.taken_ns
    # Times beyond that come from a clock that goes wrong, and say nothing.
    return begun - UNSETTLED_NS < file.modified_ns <= ended + UNSETTLED_NS
