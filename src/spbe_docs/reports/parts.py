"""The documents inside a file that holds several."""

from collections.abc import Iterator, Mapping

from spbe_docs.model.entries import Part as PartInfo
from spbe_docs.model.findings import Examined, Part
from spbe_docs.relate.values import Reading, Related, part_id


def parts(reading: Reading, related: Mapping[str, Related]) -> tuple[PartInfo, ...]:
    """The parts of a file in the order of their pages; none when it is one document."""
    return tuple(
        PartInfo(
            id=part_id(reading.id, position),
            pages=(part.first_page, part.last_page),
            kind=part.identity.kind,
            title=part.facts.title,
            date=part.facts.signed_on,
            number=part.facts.number,
            status=document.status,
        )
        for position, part, document in _parts(reading, related)
    )


def notes_of_parts(reading: Reading, related: Mapping[str, Related]) -> Iterator[str]:
    """What is worth knowing of those that do not lead, with their pages."""
    for _, part, document in _parts(reading, related):
        if not part.is_annex and document.id != reading.id:
            pages = f"{part.first_page}" if part.first_page == part.last_page else f"{part.first_page}-{part.last_page}"
            yield from (f"Halaman {pages}: {note}" for note in (*part.facts.notes, *document.notes))


def _parts(reading: Reading, related: Mapping[str, Related]) -> Iterator[tuple[int, Part, Related]]:
    """Each part with its place among them and its document: that of an annex is the one it belongs to."""
    document = related[reading.id]
    examined = reading.outcome
    for position, part in enumerate(examined.parts if isinstance(examined, Examined) else ()):
        if not part.is_annex:
            document = _document(reading, position, part, related)
        yield position, part, document


def _document(reading: Reading, position: int, part: Part, related: Mapping[str, Related]) -> Related:
    """What is known of a part that is no annex among all documents."""
    return related[reading.id if part.leads else part_id(reading.id, position)]
