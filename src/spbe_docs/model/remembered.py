"""What is remembered from one scan to the next: five mappings, which are dicts in tests and tables in life."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Kept:
    """Something made of a content."""

    content: bytes
    until: date | None = None
    """The last day on which it may be used; None for what does not go off. Failures do: they may be mended."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Everything that is remembered. Asked and filled by the parent only; no right answer depends on it."""

    listing: MutableMapping[bytes, bytes]
    """By the bytes of the absolute path, the state of a file when it was looked at and what the look told, packed: an
    unchanged file is not hashed again. Only of files that are not in the record of their folder yet, or no more."""

    pages: MutableMapping[bytes, Kept]
    """What a reader made of a content, by a digest of that content and of everything that reads it."""

    examined: MutableMapping[bytes, Kept]
    """What was found in it, by a digest of the above and of everything that looks for it, the requirements aside; it
    begins with the label of those it was made for."""

    rules: MutableMapping[bytes, Kept]
    """Of what was found under them, the labels of their requirements, by a digest of all these labels."""

    remembers: bool = True
    """False for the cache of a run without one: then nothing is put in, and nobody takes pains to."""

    folders: MutableMapping[bytes, bytes] = field(default_factory=dict)
    """By the bytes of the absolute path of a folder, the same of all files in it: a hundred thousand are asked for."""
