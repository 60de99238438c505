"""Which files look from outside as they did when their content was last looked at.

The unit of comparison is the folder: names, sizes and both times of its files (of the content, which a copy can bring
along, and of any change, which nobody can set back) are one string of bytes, and while that is what it was, nothing has
changed in it. What was told of a file waits by itself until `settle` makes it part of its folder's record.
"""

import os
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, compress
from operator import attrgetter
from typing import NamedTuple

from spbe_docs.model.documents import SourceFile
from spbe_docs.model.formats import FileType
from spbe_docs.model.remembered import Cache
from spbe_docs.numbers import pack_numbers, take_numbers

_DIGEST = 32
"""Bytes."""

_STATE = struct.Struct(">QQQ")
"""Size, time of its content and time of its state, which begin what is remembered of a file by itself."""

_NUMBERS = attrgetter("size", "modified_ns", "changed_ns")
"""What a state is made of."""

_LOOK = _STATE.size + _DIGEST
"""Where, after state and digest, begins what the look told."""

_UNSIGNED = 2**64 - 1
"""There are times before 1970."""

_LENGTHS = struct.Struct(">II")
_HAS_CHANGES = 2**31
"""Added to the count in a record that tells times of state; earlier versions did not know them."""

_LENGTH = struct.Struct(">I")
_NAME_END = "\0"
"""No name holds one."""


class Content(NamedTuple):
    """What a look at a file tells."""

    sha256: str
    file_type: FileType


class Unchanged:
    """What is remembered of files, by how they look from outside."""

    def __init__(self, cache: Cache, understand: Callable[[bytes], FileType | None]) -> None:
        """*understand* gives the format in what a look told; None when other readers took it."""
        self._files = cache.listing
        self._folders = cache.folders
        self._understand = understand
        self._waiting: set[str] | None = None
        """The folders of files that are remembered by themselves."""

        self._differing: set[str] = set()
        self._records: dict[str, Mapping[str, bytes]] = {}

    def contents(self, files: Sequence[SourceFile]) -> list[Content | None]:
        """What is in each of *files*, as it looks now; None where that is not known."""
        contents: list[Content | None] = [None] * len(files)
        waiting = self._folders_waiting()
        for folder, positions in _by_folder(files).items():
            group = [files[position] for position in positions]
            state = _state_of_folder(folder, group)
            record = self._folders.get(os.fsencode(folder), b"")
            if folder not in waiting and record.startswith(state):
                found = self._contents_in(record[len(state) :], len(group))
            else:
                self._differing.add(folder)
                found = [self._content_by(self._seen_now(file)) for file in group]
            for position, one in zip(positions, found, strict=True):
                contents[position] = one
        return contents

    def keep(self, file: SourceFile, digest: str, look: bytes) -> None:
        """Remember the SHA-256 of *file*, in hexadecimal, and what else a look at it told."""
        folder, _ = _parted(file.location)
        self._folders_waiting().add(folder)
        self._differing.add(folder)
        self._files[_as_bytes(file.location)] = _state(file) + bytes.fromhex(digest) + look

    def last_digest(self, file: SourceFile) -> str | None:
        """The SHA-256 of the file when it was last looked at, however it looked then."""
        seen = self._seen(file)
        return seen[_STATE.size : _LOOK].hex() if seen else None

    def settle(self, files: Iterable[SourceFile]) -> None:
        """Make what is known of *files*, which are all that lie in their folders, one record a folder."""
        if not self._differing:
            return
        groups: dict[str, list[SourceFile]] = {}
        for file in files:
            folder, _ = _parted(file.location)
            if folder in self._differing:
                groups.setdefault(folder, []).append(file)
        for folder, group in groups.items():
            self._settle(folder, group)
        self._differing.clear()
        self._records.clear()
        self._waiting = None

    def _settle(self, folder: str, group: Sequence[SourceFile]) -> None:
        seen = [self._seen(file) for file in group]
        is_known = [one.startswith(_state(file)) for file, one in zip(group, seen, strict=True)]
        known = list(compress(group, is_known))
        if not known:
            return
        key = os.fsencode(folder)
        told = [one[_STATE.size :] for one in compress(seen, is_known)]
        record = _state_of_folder(folder, known) + _packed(told)
        if self._folders.get(key) != record:
            self._folders[key] = record
        for file, one, known_now in zip(group, seen, is_known, strict=True):
            path = _as_bytes(file.location)
            if known_now:
                self._files.pop(path, None)
            elif one:  # nobody could read it as it is now: what it was stays known
                self._files[path] = one

    def _folders_waiting(self) -> set[str]:
        if self._waiting is None:
            self._waiting = {_parted(os.fsdecode(path))[0] for path in self._files}
        return self._waiting

    def _contents_in(self, packed: bytes, count: int) -> list[Content | None]:
        digests, which, looks = _unpacked(packed, count)
        types = [self._understand(look) for look in looks]
        digits = digests.hex()
        each = [digits[start : start + 2 * _DIGEST] for start in range(0, len(digits), 2 * _DIGEST)]
        understood = [one for one in types if one is not None]
        if len(understood) == len(types):
            return list(map(Content, each, map(understood.__getitem__, which)))
        told = map(types.__getitem__, which)
        return [None if one is None else Content(digest, one) for digest, one in zip(each, told, strict=True)]

    def _content_by(self, seen: bytes) -> Content | None:
        file_type = self._understand(seen[_LOOK:]) if seen else None
        return None if file_type is None else Content(seen[_STATE.size : _LOOK].hex(), file_type)

    def _seen_now(self, file: SourceFile) -> bytes:
        seen = self._seen(file)
        return seen if seen.startswith(_state(file)) else b""

    def _seen(self, file: SourceFile) -> bytes:
        """State, digest and look of the file when it was last looked at; empty when it never was."""
        seen = self._files.get(_as_bytes(file.location), b"")
        if seen:
            return seen
        folder, name = _parted(file.location)
        if folder not in self._records:
            self._records[folder] = _by_name(self._folders.get(os.fsencode(folder), b""))
        return self._records[folder].get(name, b"")


def _as_bytes(location: str) -> bytes:
    """`os.fsencode`, at a third of its time for most paths."""
    return location.encode() if location.isascii() else os.fsencode(location)


def _parted(location: str) -> tuple[str, str]:
    folder, _, name = location.rpartition(os.sep)
    return folder, name


def _by_folder(files: Sequence[SourceFile]) -> Mapping[str, list[int]]:
    """The positions of the files of each folder, which need not stand together."""
    folders: defaultdict[str, list[int]] = defaultdict(list)
    for position, file in enumerate(files):
        folders[file.location.rpartition(os.sep)[0]].append(position)
    return folders


def _state(file: SourceFile) -> bytes:
    """What shows, without opening it, that a file has changed."""
    return _packed_state(file.size, file.modified_ns, file.changed_ns)


def _packed_state(*numbers: int) -> bytes:
    return _STATE.pack(*(number & _UNSIGNED for number in numbers))


def _state_of_folder(folder: str, group: Sequence[SourceFile]) -> bytes:
    """The same of all files in a folder; lengths first, so that no state begins another."""
    skipped = len(folder) + len(os.sep)
    names = _as_bytes(_NAME_END.join([file.location[skipped:] for file in group]))
    numbers = pack_numbers([*chain.from_iterable(zip(*map(_NUMBERS, group), strict=True))])
    return _LENGTHS.pack(len(group) | _HAS_CHANGES, len(names)) + names + numbers


def _packed(told: Sequence[bytes]) -> bytes:
    """Digests and looks; each look once, for a drive holds files of few formats."""
    looks = {look: number for number, look in enumerate(dict.fromkeys(one[_DIGEST:] for one in told))}
    which = pack_numbers([looks[one[_DIGEST:]] for one in told])
    digests = b"".join([one[:_DIGEST] for one in told])
    return digests + which + b"".join(_LENGTH.pack(len(look)) + look for look in looks)


def _unpacked(packed: bytes, count: int) -> tuple[bytes, list[int], list[bytes]]:
    """The digests of *count* files, which look each of them has, and the looks."""
    digests, rest = packed[: count * _DIGEST], packed[count * _DIGEST :]
    which, rest = take_numbers(rest, count)
    looks = []
    while rest:
        (length,) = _LENGTH.unpack_from(rest)
        looks.append(rest[_LENGTH.size : _LENGTH.size + length])
        rest = rest[_LENGTH.size + length :]
    return digests, which, looks


def _by_name(record: bytes) -> Mapping[str, bytes]:
    """The files in a folder's record, each as it is remembered by itself."""
    if not record:
        return {}
    count, length = _LENGTHS.unpack_from(record)
    count, has_changes = count & ~_HAS_CHANGES, count & _HAS_CHANGES
    names, rest = record[_LENGTHS.size : _LENGTHS.size + length], record[_LENGTHS.size + length :]
    sizes, rest = take_numbers(rest, count)
    times, rest = take_numbers(rest, count)
    changes, rest = take_numbers(rest, count) if has_changes else ([0] * count, rest)
    digests, which, looks = _unpacked(rest, count)
    return {
        name: _packed_state(sizes[number], times[number], changes[number])
        + digests[number * _DIGEST : (number + 1) * _DIGEST]
        + looks[which[number]]
        for number, name in enumerate(os.fsdecode(names).split(_NAME_END))
    }
