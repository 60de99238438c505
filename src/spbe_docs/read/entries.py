"""What the opener of a container gives: its own words, and its files, each taken out only when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from spbe_docs.model.documents import Document, Trouble

_SYSTEM_FOLDERS = frozenset({"__macosx", "@eadir", "$recycle.bin"})
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini", "winmail.dat"})
_SYSTEM_BEGINNINGS = ("~$", "._", ".~lock.")
_NAMELESS = "tanpa nama"
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a container."""

    name: str
    """As it is shown, with "/" between folders."""

    size: int
    """As the container says; never more than that is taken out."""

    content: Callable[[], bytes]
    """Takes it out. May raise whatever its library raises."""

    trouble: Trouble | None = None
    """Why it cannot be taken out."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a container, not yet taken out."""

    entries: tuple[Entry, ...]
    document: Document | None = None
    left_out: int = 0
    """System files and links, which are no documents."""


def shown_name(name: str) -> str:
    """*name* as it may be shown: with "/", without an anchor, every character writable."""
    written = name.encode("utf-8", "replace").decode("utf-8").replace("\\", "/").replace("\0", "")
    return written.strip().lstrip("/")[:_LONGEST] or _NAMELESS


def is_system_file(name: str) -> bool:
    """Whether a file of that name is there for a system and not for people."""
    *folders, file = name.lower().split("/")
    return not _SYSTEM_FOLDERS.isdisjoint(folders) or file in _SYSTEM_FILES or file.startswith(_SYSTEM_BEGINNINGS)
