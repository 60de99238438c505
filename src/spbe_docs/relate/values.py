"""A file with what became of it, and a document with its place among the others."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.documents import Change, DocumentStatus, Facts, Kind, SourceFile, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.naming import place_name


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with what became of it."""

    id: str
    """ "d17" in the report."""

    file: SourceFile
    sha256: str | None
    outcome: Examined | Unreadable
    before: Examined | None = None
    """What it said another day, where it can only not be read now."""

    root_name: str | None = None
    """What people call its root; None where only one is scanned: then its path says enough."""

    @property
    def name(self) -> str:
        """What people are told of where it lies."""
        return place_name(self.file.path, self.root_name)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as a person counts them: what a file holds, or one of several documents in it."""

    id: str
    """That of its file, if it is what the file is; else that of its part: "d17.2"."""

    reading: Reading
    examined: Examined
    """What it says; where a file holds several, of this one only."""

    part: int | None = None
    """Its place, counted from 0, among the parts of a file that holds several."""

    @property
    def facts(self) -> Facts:
        """What it says about itself."""
        return self.examined.facts

    @property
    def kind(self) -> Kind | None:
        """Its kind, None when it cannot be told."""
        return self.examined.identity.kind

    @property
    def path(self) -> str:
        """That of its file."""
        return self.reading.file.path

    @property
    def name(self) -> str:
        """What people are told of where its file lies."""
        return self.reading.name


@dataclass(frozen=True, slots=True)
class Changed:
    """A place in a document that an amendment made void or wrote anew."""

    change: Change
    by: str
    """The amendment as people call it."""


@dataclass(frozen=True, slots=True)
class Related:
    """One document among the others."""

    paper: Paper
    status: DocumentStatus
    """On the day, with what other documents say of it."""

    status_reason: str | None
    revoked_by: str | None
    """Id of the document that says so."""

    amended_by: tuple[str, ...]
    """Ids of its amendments that are in force."""

    changed: tuple[Changed, ...]
    """What they changed in it."""

    replaced_by: str | None
    """Id of a later version: what revokes it, or the same paper for a later period."""

    valid_until: date | None
    """The last day of its own term, or of the year it was made for."""

    duplicate_of: str | None
    family: str | None
    family_leads: bool
    instead: str | None = None
    """What people are told of where the version of it lies that is judged in its place."""

    is_told_apart: bool = True
    """Whether something speaks for that version; if not, nobody knows which of the two holds."""

    contradiction: str | None = None
    """Of minutes: what in their own file is of another meeting, in Indonesian."""

    notes: tuple[str, ...] = ()
    """What the others make one say of it."""

    @property
    def id(self) -> str:
        """That of its file in the report, or that of its part."""
        return self.paper.id

    def part_at(self, page: int) -> str | None:
        """The id of the part that has *page*: of itself or of its annex; None in a file of one document."""
        own, parts = self.paper.part, self.examined.parts
        if own is None:
            return None
        following = next((n for n in range(own + 1, len(parts)) if not parts[n].is_annex), len(parts))
        holding = next((n for n in range(following - 1, own, -1) if parts[n].first_page <= page), own)
        return part_id(self.reading.id, holding)

    @property
    def reading(self) -> Reading:
        """The file it lies in."""
        return self.paper.reading

    @property
    def examined(self) -> Examined:
        """What it says."""
        return self.paper.examined

    @property
    def facts(self) -> Facts:
        """What it says about itself."""
        return self.paper.facts

    @property
    def kind(self) -> Kind | None:
        """Its kind, None when it cannot be told."""
        return self.paper.kind


def part_id(file: str, position: int) -> str:
    """The id of the part at *position*, counted from 0, of the file with that id: "d17.1"."""
    return f"{file}.{position + 1}"
