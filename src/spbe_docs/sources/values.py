"""A source as a scan knows it: what is taken to lie below a root, and how the root is."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from spbe_docs.discover import Listing
from spbe_docs.model.codes import HealthCode
from spbe_docs.model.documents import SourceFile, Trouble
from spbe_docs.sources.packed import has_states, states, unpack


@dataclass(frozen=True, slots=True)
class Standing:
    """How a source is, and from which day that is which is known of it."""

    health: HealthCode = HealthCode.OK
    message: str | None = None
    """In Indonesian: what is wrong, what is used instead, and what to do."""

    previous_files: int | None = None
    """Of one that is not well: how many files it had when it last was."""

    result_of: date | None = None
    """The day of the oldest listing that had to be used; None when all is of this run."""

    unknown: bool = False
    """Whether something in it was never read: then anything may lie there."""


WELL = Standing()


@dataclass(frozen=True, slots=True)
class Look:
    """A folder as it was just now."""

    listing: Listing
    base: str
    """Its absolute path, links on the way followed."""

    has_sentinel: bool = True
    taken_ns: tuple[int, int] | None = None
    """When the look began and when it ended, in nanoseconds since 1970; None where nobody took the time."""


@dataclass(frozen=True, slots=True)
class NoLook:
    """A folder that could not be looked at."""

    why: str
    """In Indonesian, a clause."""

    is_absent: bool = False
    """Whether there is nothing of that name, as far as the system says."""

    is_file: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A source as it was when it was last well."""

    day: date
    files: int
    """Regular files, ignored ones too."""

    base: str
    """Its absolute path then, links on the way followed."""

    terms: str
    """Which files were wanted: with other patterns, numbers cannot be compared."""

    unread: Mapping[str, Trouble]
    """By path: why a file was not read then."""

    content: bytes
    """Its listing, as `pack` made it, compressed. Unpacked only when it is needed: there may be a hundred thousand."""

    def listing(self, root_id: str) -> Listing:
        """Its listing, as one of the root with that id. Raises ValueError when it is damaged."""
        return unpack(self._unpacked(), root_id, self.day)

    def has_states(self, files: Sequence[SourceFile]) -> bool:
        """Whether its files have, in this order, the sizes and times of content of *files*. Raises ValueError, too."""
        return has_states(self._unpacked(), files)

    def states(self) -> list[tuple[int, int]]:
        """Size and time of content of each of its files, at a fraction of the cost. Raises ValueError, too."""
        return states(self._unpacked())

    def _unpacked(self) -> bytes:
        try:
            return zlib.decompress(self.content)
        except zlib.error as error:
            raise ValueError(str(error)) from error


@dataclass(frozen=True, slots=True)
class Source:
    """What a run works with."""

    id: str
    listing: Listing
    standing: Standing = WELL
    taken_ns: tuple[int, int] | None = None
    """When it was looked at; None where nobody took the time, or nobody looked."""

    unread: Mapping[str, Trouble] = field(default_factory=dict)
    """By path: why a file of another day was not read then."""
