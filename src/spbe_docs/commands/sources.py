"""The sources of a scan: what is known of them is fetched before, and what they are now is kept after it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spbe_docs.errors import SourceError, UsageError
from spbe_docs.model.codes import HealthCode
from spbe_docs.model.documents import Reason, Trouble, Unreadable
from spbe_docs.model.settings import RootSettings
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.reports.words import word
from spbe_docs.sources.health import count, terms
from spbe_docs.sources.packed import pack
from spbe_docs.sources.reach import looks
from spbe_docs.sources.values import Known, Look, NoLook, Source
from spbe_docs.sources.watch import Looker, Watch
from spbe_docs.store.places import cache_folder
from spbe_docs.store.sources import KnownSources
from spbe_docs.visit import UNSETTLED

_GOOD = frozenset({HealthCode.OK, HealthCode.FOLDER_UNREADABLE})


@dataclass(frozen=True, slots=True)
class Sources:
    """What a scan works with."""

    watch: Watch
    found: tuple[Source, ...]
    _memory: KnownSources | None

    @property
    def places(self) -> list[Path]:
        """Where the roots lie, links on the way followed as far as they could be."""
        looks = [(root, self.watch.seen[one]) for one, root in self.watch.roots.items()]
        return [Path(seen.base) if isinstance(seen, Look) else root.folder for root, seen in looks]

    def as_left(self, scan: Scan) -> "Left":
        """What is to be remembered after *scan*, without holding it: it goes before the report is laid out."""
        if self._memory is None:
            return Left(None, {})
        known = {}
        for root in scan.roots:
            seen = self.watch.seen[root.id]
            health = root.standing.health
            # An empty one is well only when somebody accepted it: what it once had must not come back.
            is_good = health is HealthCode.OK or (health in _GOOD and bool(root.listing.files))
            if isinstance(seen, Look) and is_good:
                settings = self.watch.roots[root.id]
                known[settings.folder] = _known(root, settings, seen.base, scan)
        return Left(self._memory, known)


@dataclass(frozen=True, slots=True)
class Left:
    """The sources that stayed well, as they are now."""

    _memory: KnownSources | None
    _known: Mapping[Path, Known]

    def keep(self) -> None:
        """Remember them, for the night on which they are away."""
        if self._memory is not None:
            for folder, known in self._known.items():
                self._memory.keep(folder, known)


def sources(
    roots: Sequence[RootSettings],
    configured: Sequence[RootSettings],
    state: Path | None,
    say: Callable[[str], None],
    *,
    remembers: bool,
    accept_fewer: bool,
    look: Looker = looks,
) -> Sources:
    """Looks at the *roots*, by what is known of them in the folder *state*.

    Raises UsageError for one that is not there and that neither the settings nor an earlier run know, and SourceError
    when there is nothing to be judged at all.
    """
    memory = _memory(state, say) if remembers else None
    by_id = {f"r{number}": root for number, root in enumerate(roots, 1)}
    remembered = {one: memory.of(root.folder) for one, root in by_id.items()} if memory is not None else {}
    known = {one: state for one, state in remembered.items() if state is not None}
    watch = Watch(by_id, known, accept_fewer, look)
    found = watch.first()
    for one, root in by_id.items():
        if one not in known and root not in configured:
            _refuse_absent(root.folder, watch.seen[one])
    if all(source.standing.unknown and not source.listing.not_opened for source in found):
        troubles = ((root.folder, source.standing) for root, source in zip(roots, found, strict=True))
        raise SourceError(
            " ".join(f"Folder {one} {word(trouble.health)}. {trouble.message}" for one, trouble in troubles)
        )
    return Sources(watch, found, memory)


def _memory(state: Path | None, say: Callable[[str], None]) -> KnownSources | None:
    try:
        return KnownSources((state or cache_folder()).absolute(), say)
    except RuntimeError:  # a user without a home
        return None


def _refuse_absent(folder: Path, seen: Look | NoLook) -> None:
    if isinstance(seen, NoLook) and seen.is_absent:
        raise UsageError(f"Folder {folder} tidak ada. Periksa penulisannya, atau apakah drive sudah tersambung.")
    if isinstance(seen, NoLook) and seen.is_file:
        raise UsageError(f"{folder} adalah berkas, bukan folder. Tulis folder yang memuatnya.")


def _known(root: ScannedRoot, settings: RootSettings, base: str, scan: Scan) -> Known:
    """The source as it is now, but for what vanished."""
    troubles = {
        one.file.path: one.outcome.trouble
        for one in scan.readings
        if one.file.root == root.id and one.file.container is None and isinstance(one.outcome, Unreadable)
    }
    there = (file for file in root.listing.files if not _is(Reason.VANISHED, troubles.get(file.path)))
    listing = replace(root.listing, files=tuple(there))
    unread = {path: trouble for path, trouble in troubles.items() if trouble.reason not in UNSETTLED}
    return Known(scan.made_at.date(), count(listing), base, terms(settings), unread, pack(listing, base))


def _is(reason: Reason, trouble: Trouble | None) -> bool:
    return trouble is not None and trouble.reason is reason
