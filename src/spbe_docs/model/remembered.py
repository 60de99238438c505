"""What is remembered from one scan to the next: four mappings, which are dicts in tests and tables in life."""

from collections.abc import MutableMapping
from dataclasses import dataclass
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
    """By the bytes of the absolute path, the state of the file when it was looked at and what the look told, packed:
    an unchanged file is not hashed again. Plain bytes, for a hundred thousand of them are asked for."""

    pages: MutableMapping[bytes, Kept]
    """What a reader made of a content, by a digest of that content and of everything that reads it."""

    examined: MutableMapping[bytes, Kept]
    """What was found in it, by a digest of the above and of everything that looks for it, the requirements aside; it
    begins with the label of those it was made for."""

    rules: MutableMapping[bytes, Kept]
    """Of what was found under them, the labels of their requirements, by a digest of all these labels."""

    remembers: bool = True
    """False for the cache of a run without one: then nothing is put in, and nobody takes pains to."""
