"""What is remembered from one scan to the next: three mappings, which are dicts in tests and tables in life."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Seen(NamedTuple):
    """A file as it was when its content was last looked at. A plain tuple: there are a hundred thousand of them."""

    size: int
    modified_ns: int
    sha256: str
    look: bytes
    """What else a look at the content told; of no meaning here."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Something made of a content."""

    content: bytes
    until: date | None = None
    """The last day on which it may be used; None for what does not go off. Failures do: they may be mended."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Everything that is remembered. Asked and filled by the parent only; no right answer depends on it."""

    listing: MutableMapping[bytes, Seen]
    """By the bytes of the absolute path: an unchanged file is not hashed again."""

    pages: MutableMapping[bytes, Kept]
    """What a reader made of a content, by a digest of that content and of everything that reads it."""

    examined: MutableMapping[bytes, Kept]
    """What was found in it, by a digest of the above and of everything that looks for it."""

    remembers: bool = True
    """False for the cache of a run without one: then nothing is put in, and nobody takes pains to."""
