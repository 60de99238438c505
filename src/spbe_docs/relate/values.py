"""A file with what became of it, and a document with its place among the others."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.model.documents import Change, DocumentStatus, Facts, Kind, SourceFile, Unreadable
from spbe_docs.model.findings import Examined


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with what became of it."""

    id: str
    """ "d17" in the report."""

    file: SourceFile
    sha256: str | None
    outcome: Examined | Unreadable


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as a person counts them: what a file holds."""

    id: str
    """That of its file."""

    reading: Reading
    examined: Examined
    """What it says."""

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
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the report."""
        return self.paper.id

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
