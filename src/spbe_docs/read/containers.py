"""From an archive or an e-mail to the list of what it holds, and to any one of its members, all within limits."""

import hashlib
import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from spbe_docs.model.containers import Container, Member, Place
from spbe_docs.model.documents import Document, Reason, Trouble, Unreadable
from spbe_docs.model.formats import Format
from spbe_docs.read import archive, mail, outlook
from spbe_docs.read.entries import Contents, Entry
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.shelf import Shelf, in_memory
from spbe_docs.read.sniff import sniff

OPENERS: dict[Format, Callable[[BinaryIO, ReadOptions], Contents | Unreadable]] = {
    Format.ZIP: archive.contents,
    Format.EML: mail.contents,
    Format.MSG: outlook.contents,
}


def container(file: BinaryIO, form: Format, options: ReadOptions) -> Container | Unreadable:
    """What the container *file* holds, containers within it included, and what it says itself."""
    file.seek(0)
    opened = OPENERS[form](file, options)
    if isinstance(opened, Unreadable):
        return opened
    room = _Room(options)
    members = tuple(_members(opened, (), (), room))
    return Container(members, opened.document, room.trouble(), _notes(opened))


def member(file: BinaryIO, place: Place, options: ReadOptions) -> BinaryIO:
    """The content of the member at *place* of the open *file*.

    Raises ValueError when there is none: the container is another one than that which was listed.
    """
    _SHELF.turn_to(file)
    known = _SHELF.deepest(place)
    if known is None:
        content, size = in_memory(file)
        known = 0, _opened(content, options)
        _SHELF.keep((), known[1], size)
    depth, contents = known
    while True:
        if place[depth] >= len(contents.entries):
            raise ValueError("no such member")
        taken = contents.entries[place[depth]].content()
        depth += 1
        if depth == len(place):
            return io.BytesIO(taken)
        contents = _opened(io.BytesIO(taken), options)
        _SHELF.keep(place[:depth], contents, len(taken))


_SHELF = Shelf()


def _opened(file: BinaryIO, options: ReadOptions) -> Contents:
    opener = OPENERS.get(sniff(file).format)
    file.seek(0)
    opened = None if opener is None else opener(file, options)
    if opened is None or isinstance(opened, Unreadable):
        raise ValueError("no such member")
    return opened


@dataclass(slots=True)
class _Room:
    """What may still be taken out of one file, all containers within it together."""

    options: ReadOptions
    members: int = 0
    unpacked: int = 0
    left: int = 0
    """Members for which there was no room."""

    def takes(self, entry: Entry) -> bool:
        """Whether *entry* still fits; if so, it is counted."""
        fits = (
            not self.left
            and self.members < self.options.max_members
            and self.unpacked + entry.size <= self.options.max_unpacked_bytes
        )
        self.members += fits
        self.unpacked += entry.size if fits else 0
        self.left += not fits
        return fits

    def trouble(self) -> Trouble | None:
        if not self.left:
            return None
        return Trouble(
            Reason.LIMIT_REACHED,
            f"Hanya {self.members} dari {self.members + self.left} berkas di dalamnya yang dibaca karena batas "
            "tercapai. Bagi arsip itu, atau keluarkan isinya ke dalam folder.",
        )


def _members(opened: Contents, place: Place, names: tuple[str, ...], room: _Room) -> Iterator[Member]:
    for position, (entry, name) in enumerate(zip(opened.entries, _told_apart(opened.entries), strict=True)):
        if room.takes(entry):
            yield from _member(entry, (*place, position), (*names, name), room)


def _member(entry: Entry, place: Place, names: tuple[str, ...], room: _Room) -> Iterator[Member]:
    """The member, and what is in it."""
    trouble = entry.trouble or _too_large(entry, room.options)
    if trouble is not None:
        yield Member(place, names, entry.size, trouble=trouble)
        return
    try:
        content = entry.content()
    except Exception:  # noqa: BLE001 - whatever a library throws at a broken member, the others are not lost
        message = "Berkas ini rusak di dalam arsipnya dan tidak dapat dikeluarkan. Ambil salinan yang baik."
        yield Member(place, names, entry.size, trouble=Trouble(Reason.CORRUPT, message))
        return
    file_type = sniff(io.BytesIO(content))
    opener = OPENERS.get(file_type.format)
    if opener is not None and len(place) >= room.options.max_depth:
        yield Member(place, names, len(content), trouble=_too_deep(room.options))
        return
    yield Member(place, names, len(content), hashlib.sha256(content).hexdigest(), file_type)
    if opener is not None:
        yield from _within(opener, content, place, names, room)


def _within(
    opener: Callable[[BinaryIO, ReadOptions], Contents | Unreadable],
    content: bytes,
    place: Place,
    names: tuple[str, ...],
    room: _Room,
) -> Iterator[Member]:
    """What is in a container within; nothing when it cannot be opened: reading it will tell why."""
    try:
        opened = opener(io.BytesIO(content), room.options)
    except Exception:  # noqa: BLE001 - the same
        return
    if not isinstance(opened, Unreadable):
        yield from _members(opened, place, names, room)


def _told_apart(entries: tuple[Entry, ...]) -> Iterator[str]:
    """Their names, with a counter behind those that are there already."""
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[entry.name] += 1
        count = seen[entry.name]
        yield entry.name if count == 1 else f"{entry.name} ({count})"


def _notes(opened: Contents) -> tuple[str, ...]:
    left_out = f" Sebanyak {opened.left_out} berkas sistem di dalamnya diabaikan." if opened.left_out else ""
    if opened.document is None:
        return (f"Arsip berisi {len(opened.entries)} berkas.{left_out}",)
    return (f"Surel dengan {len(opened.entries)} lampiran.{left_out}",) if opened.entries else ()


def _too_large(entry: Entry, options: ReadOptions) -> Trouble | None:
    if entry.size <= options.max_bytes:
        return None
    return Trouble(
        Reason.TOO_LARGE,
        f"Berkas di dalam arsip ini berukuran {entry.size / 1e6:.0f} MB, di atas batas {options.max_bytes / 1e6:.0f} "
        "MB. Perkecil atau bagi berkas itu.",
    )


def _too_deep(options: ReadOptions) -> Trouble:
    return Trouble(
        Reason.NESTED_TOO_DEEP,
        f"Arsip ini berada lebih dari {options.max_depth} lapis di dalam arsip lain. "
        "Keluarkan isinya ke dalam folder, lalu pindai lagi.",
    )


def own_document(opened: Container) -> Document:
    """What a container says itself; an archive says nothing."""
    document = opened.document or Document((), page_count=0)
    trouble = opened.trouble or document.trouble
    return Document(
        document.pages,
        page_count=document.page_count,
        trouble=trouble,
        notes=(*document.notes, *opened.notes),
    )
