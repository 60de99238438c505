"""A file with what became of it, and a document with its place among the others."""

from dataclasses import dataclass

from spbe_docs.model.documents import DocumentStatus, Facts, Kind, SourceFile, Unreadable
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
class Related:
    """One document among the others."""

    reading: Reading
    examined: Examined
    status: DocumentStatus
    """On the day, with what other documents say of it."""

    status_reason: str | None
    revoked_by: str | None
    """Id of the document that says so."""

    amended_by: str | None
    replaced_by: str | None
    """Id of a later version: what revokes it, or the same paper for a later period."""

    duplicate_of: str | None
    family: str | None
    family_leads: bool
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the report."""
        return self.reading.id

    @property
    def facts(self) -> Facts:
        """What it says about itself."""
        return self.examined.facts

    @property
    def kind(self) -> Kind | None:
        """Its kind, None when it cannot be told."""
        return self.examined.identity.kind
