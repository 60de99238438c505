"""Which files lie below a folder: nothing is opened, no link is followed, every regular file is accounted for."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from operator import attrgetter, eq
from pathlib import Path
from typing import NamedTuple

from spbe_docs.errors import SourceError
from spbe_docs.longpaths import folder_of
from spbe_docs.model.documents import SourceFile
from spbe_docs.privacy import has_long_number, mask
from spbe_docs.refused import why
from spbe_docs.selection import ALL_FILES, Selection, may_be_left_out

FOLDER_UNREADABLE = "folder_unreadable"
_A_BEAT = 500
"""Files: at a hundredth of a second each, as slow as a share gets, a beat every five seconds."""

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: a link between folders on Windows


@dataclass(frozen=True, slots=True)
class Ignored:
    """A system or lock file: regular, but no document."""

    path: str
    rule: str
    """The pattern that matched; one that ends in "/" matched a folder above the file."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    """Something that is no regular file, or a folder that cannot be listed."""

    path: str
    why: str
    """"link", "special_file", "folder_unreadable", or "folder_ignored": unreadable too, but not wanted."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything below one root, each part sorted by path."""

    files: tuple[SourceFile, ...]
    ignored: tuple[Ignored, ...]
    not_opened: tuple[NotOpened, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The same in the order of finding, its files in columns: to pass on, and to make a listing of."""

    names: list[str]
    """The way to each file below the root, as the system gives it."""

    paths: list[str]
    """The same as people read it."""

    sizes: list[int]
    times: list[int]
    changes: list[int]
    """When each was modified, and when anything about it changed."""

    ignored: list[Ignored]
    not_opened: list[NotOpened]


def discover(
    root_id: str, folder: Path, selection: Selection = ALL_FILES, pulse: Callable[[], None] = lambda: None
) -> Listing:
    """What lies below *folder*; what *selection* does not want is ignored. *pulse* is called now and then.

    Raises SourceError when the folder itself cannot be listed.
    """
    return listed(root_id, os.path.abspath(folder), found_below(folder, selection, pulse))  # noqa: PTH100


def listed(root_id: str, base: str, found: Found, seen: Iterable[date | None] = repeat(None)) -> Listing:
    """What was *found* below the absolute path *base*; *seen* is the day for each file that is out of reach now."""
    above = base.rstrip(os.sep) + os.sep
    locations = [above + name for name in found.names]
    columns = zip(  # not strict: three have no end
        repeat(root_id), found.paths, locations, found.sizes, found.times, repeat(None), seen, found.changes
    )
    # As `SourceFile(...)` does in the end, without the way there: there are a hundred thousand.
    files: Iterator[SourceFile] = map(tuple.__new__, repeat(SourceFile), columns)
    by_path = attrgetter("path")
    return Listing(
        _told_apart(sorted(files, key=by_path)),
        tuple(sorted(found.ignored, key=by_path)),
        tuple(sorted(found.not_opened, key=by_path)),
    )


def found_below(folder: Path, selection: Selection, pulse: Callable[[], None]) -> Found:
    """As `discover`."""
    found = Found([], [], [], [], [], [], [])
    top = os.path.abspath(folder)  # noqa: PTH100 - `Path.resolve` would follow links
    waiting = [_Way("", "", None)]
    while waiting:
        way = waiting.pop()
        try:
            with _entries(os.path.join(top, way.name) if way.name else top) as entries:  # noqa: PTH118
                waiting += _look_into(way, entries, selection, found, pulse)
        except OSError as error:
            if not way.name:
                raise _unlistable(folder, error) from error
            found.not_opened.extend(_closed(way.path[:-1], error, wanted=way.rule is None))
    return found


class _Way(NamedTuple):
    """To a folder that is still to be looked into."""

    name: str
    """Below the root, as the system gives it, with a separator at its end; empty for the root itself."""

    path: str
    """The same as people read it."""

    rule: str | None
    """What ignores everything in it."""


def _look_into(
    way: _Way, entries: Sequence[os.DirEntry[str]], selection: Selection, found: Found, pulse: Callable[[], None]
) -> Iterable[_Way]:
    """Adds what lies in the folder to what was *found*; gives the ways further down."""
    plain = _is_plain(way.path, entries)
    further: list[_Way] = []
    regular: list[os.DirEntry[str]] = []
    for entry in _beating(entries, pulse):
        if entry.is_file(follow_symlinks=False):
            regular.append(entry)
            continue
        path = _path(way, entry.name, plain=plain)
        if _is_link(entry):
            found.not_opened.append(NotOpened(path, "link"))
        elif entry.is_dir(follow_symlinks=False):
            name = way.name + entry.name
            rule = way.rule or selection.rule_against_folder(entry.name, _below(name))
            further.append(_Way(name + os.sep, path + "/", rule))
        else:
            found.not_opened.append(NotOpened(path, "special_file"))
    regular.sort(key=attrgetter("name"))  # a hundred at a time cost less than a hundred thousand
    names = [entry.name for entry in regular]
    if way.rule is not None or selection != ALL_FILES or may_be_left_out(names):
        rules = [way.rule or selection.rule_against_file(name, _below(way.name + name)) for name in names]
        out = [(name, rule) for name, rule in zip(names, rules, strict=True) if rule is not None]
        found.ignored.extend(Ignored(_path(way, name, plain=plain), rule) for name, rule in out)
        regular = [entry for entry, rule in zip(regular, rules, strict=True) if rule is None]
        names = [entry.name for entry in regular]
    ways = [way.name + name for name in names]
    found.names.extend(ways)
    found.paths.extend(ways if plain and way.name == way.path else [_path(way, name, plain=plain) for name in names])
    for start in range(0, len(regular), _A_BEAT):
        states = _states(regular[start : start + _A_BEAT])
        found.sizes.extend([state.st_size for state in states])
        found.times.extend([state.st_mtime_ns for state in states])
        found.changes.extend([state.st_ctime_ns for state in states])
        pulse()
    return further


def _path(way: _Way, name: str, *, plain: bool) -> str:
    return way.path + name if plain else shown(way.path + name)


def _below(name: str) -> str:
    return name if os.sep == "/" else name.replace(os.sep, "/")


def _states(entries: Sequence[os.DirEntry[str]]) -> Sequence[os.stat_result]:
    """Size and both times of each; zero for all when a file cannot be asked: reading it will tell why."""
    try:
        return [entry.stat(follow_symlinks=False) for entry in entries]
    except OSError:
        return [_state(entry) for entry in entries]


def _beating(entries: Sequence[os.DirEntry[str]], pulse: Callable[[], None]) -> Iterator[os.DirEntry[str]]:
    """The *entries*, with a *pulse* now and then."""
    pulse()
    for start in range(0, len(entries), _A_BEAT):
        yield from entries[start : start + _A_BEAT]
        pulse()


def _closed(path: str, error: OSError, *, wanted: bool) -> tuple[NotOpened, ...]:
    """The folder at *path* that could not be listed; nothing when it was removed since its name was read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ()
    return (NotOpened(path, FOLDER_UNREADABLE if wanted else "folder_ignored"),)


@contextmanager
def _entries(location: str) -> Iterator[list[os.DirEntry[str]]]:
    """What lies in the folder, however long the path to it."""
    if os.scandir not in os.supports_fd:
        with os.scandir(location) as listing:
            yield list(listing)
        return
    # By descriptor: to ask a file for its size, the system need not walk the whole path to it again.
    with folder_of(location) as descriptor, os.scandir(descriptor) as listing:
        yield list(listing)


def _is_plain(prefix: str, entries: Iterable[os.DirEntry[str]]) -> bool:
    """Whether all these paths are shown as they are: asked of a folder at once, which costs a tenth."""
    names = _APART.join([prefix[-_REACH:] + entry.name for entry in entries])
    return names.isascii() and not has_long_number(prefix) and not has_long_number(names)


_APART = "\n" * 4
"""No number reaches over so much."""

_REACH = 30
"""Characters before a name that a number may begin in which ends in the name."""


def shown(name: str) -> str:
    """*name*, of a file or with folders before it, as people may see it.

    Bytes that are not UTF-8 are percent-encoded, personal data is masked.
    """
    if not name.isascii():
        name = "".join(_percent(letter) if "\ud800" <= letter <= "\udfff" else letter for letter in name)
    return mask(name) if has_long_number(name) else name


def _percent(surrogate: str) -> str:
    try:
        encoded = surrogate.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character, as Windows allows in names
        encoded = surrogate.encode("utf-8", "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in encoded)


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return True
    if os.name != "nt":
        return False
    return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION


def _state(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return _UNKNOWN


_UNKNOWN = os.stat_result([0] * os.stat_result.n_fields)
"""Of a file that cannot be asked."""


def _told_apart(files: list[SourceFile]) -> tuple[SourceFile, ...]:
    """*files*, sorted by path, under paths of their own: a path names one document."""
    paths = [file.path for file in files]
    if not any(map(eq, paths, paths[1:])):
        return tuple(files)
    names = Names()
    in_order = sorted(files, key=attrgetter("path", "location"))
    apart = (file._replace(path=names.own(file.path)) for file in in_order)
    return tuple(sorted(apart, key=attrgetter("path")))


class Names:
    """Paths given out, each once: masking can make two alike, and an archive may hold a name twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._asked: Counter[str] = Counter()

    def own(self, path: str) -> str:
        """*path*, with a counter before its ending when it is taken."""
        free = path
        while free in self._taken:
            self._asked[path] += 1
            stem, dot, ending = path.rpartition(".")
            counter = f" ({self._asked[path] + 1})"
            free = f"{stem}{counter}{dot}{ending}" if dot and "/" not in ending else f"{path}{counter}"
        self._taken.add(free)
        return free


def _unlistable(folder: Path, error: OSError) -> SourceError:
    return SourceError(
        f"Folder {shown(str(folder))} tidak dapat dibuka: {reason(error)}. "
        "Periksa alamat folder, sambungan jaringan, dan hak aksesnya, lalu jalankan lagi."
    )


def reason(error: OSError) -> str:
    """Why a folder cannot be listed, an Indonesian clause."""
    return {
        FileNotFoundError: "folder itu tidak ada",
        NotADirectoryError: "itu bukan folder",
        PermissionError: "izin untuk membukanya tidak ada",
    }.get(type(error)) or why(error)
