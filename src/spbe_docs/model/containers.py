"""Files that hold other files: archives, and e-mails with attachments."""

from dataclasses import dataclass

from spbe_docs.model.documents import Document, Trouble
from spbe_docs.model.formats import FileType

Place = tuple[int, ...]
"""Where a member lies: its position in the container and, for each container within, its position in that one.

Positions and not names: names can be equal, and hold anything."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file within a container; it is read as a document of its own."""

    place: Place
    names: tuple[str, ...]
    """Its own name, after those of the containers within that hold it. Only ever shown, never a path to write to."""

    size: int
    sha256: str | None = None
    file_type: FileType | None = None
    trouble: Trouble | None = None
    """Why it cannot be taken out; then digest and type are unknown."""


@dataclass(frozen=True, slots=True)
class Container:
    """A container that could be opened."""

    members: tuple[Member, ...]
    """Everything in it, those within containers within included: each after the container that holds it."""

    document: Document | None
    """Its own words, where it has some: the text of an e-mail."""

    trouble: Trouble | None = None
    """Set when only some of it could be looked at."""

    notes: tuple[str, ...] = ()
