"""Which files lie below a folder: nothing is opened, no link is followed, every regular file is accounted for."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from spbe_docs.errors import SourceError
from spbe_docs.longpaths import folder_of
from spbe_docs.model.documents import SourceFile
from spbe_docs.privacy import has_long_number, mask
from spbe_docs.selection import ALL_FILES, Selection

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


def discover(
    root_id: str, folder: Path, selection: Selection = ALL_FILES, pulse: Callable[[], None] = lambda: None
) -> Listing:
    """What lies below *folder*; what *selection* does not want is ignored. *pulse* is called now and then.

    Raises SourceError when the folder itself cannot be listed.
    """
    files: list[SourceFile] = []
    ignored: list[Ignored] = []
    not_opened: list[NotOpened] = []
    # By location, path as shown, and the rule that ignores everything below. `Path.resolve` would follow links.
    takes_all = selection == ALL_FILES
    top = os.path.abspath(folder)  # noqa: PTH100
    waiting: list[tuple[str, str, str | None]] = [(top, "", None)]
    while waiting:
        location, prefix, rule_above = waiting.pop()
        try:
            with _entries(location) as entries:
                plain = _is_plain(prefix, entries)
                for entry in _beating(entries, pulse):
                    name = entry.name
                    path = prefix + name if plain else shown(prefix + name)
                    inner = location + os.sep + name
                    below = "" if takes_all else inner[len(top) + 1 :].replace(os.sep, "/")
                    if entry.is_file(follow_symlinks=False):
                        if rule := rule_above or selection.rule_against_file(name, below):
                            ignored.append(Ignored(path, rule))
                        else:
                            size, modified_ns = _size_and_time(entry)
                            files.append(SourceFile(root_id, path, inner, size, modified_ns))
                    elif _is_link(entry):
                        not_opened.append(NotOpened(path, "link"))
                    elif entry.is_dir(follow_symlinks=False):
                        rule = rule_above or selection.rule_against_folder(name, below)
                        waiting.append((inner, path + "/", rule))
                    else:
                        not_opened.append(NotOpened(path, "special_file"))
        except OSError as error:
            if not prefix:
                raise _unlistable(folder, error) from error
            not_opened += _closed(prefix[:-1], error, wanted=rule_above is None)
    by_path = attrgetter("path")
    return Listing(
        _told_apart(sorted(files, key=by_path)),
        tuple(sorted(ignored, key=by_path)),
        tuple(sorted(not_opened, key=by_path)),
    )


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


def _size_and_time(entry: os.DirEntry[str]) -> tuple[int, int]:
    """Zero for both when the file cannot be asked: reading it will tell why."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _told_apart(files: list[SourceFile]) -> tuple[SourceFile, ...]:
    """*files* under paths of their own: a path names one document."""
    if len({file.path for file in files}) == len(files):
        return tuple(files)
    names = Names()
    in_order = sorted(files, key=attrgetter("path", "location"))
    return tuple(file._replace(path=names.own(file.path)) for file in in_order)


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
    }.get(type(error), error.strerror or type(error).__name__)
