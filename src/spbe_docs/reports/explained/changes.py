"""What changed since an earlier result, line by line."""

from collections.abc import Iterator, Mapping

from spbe_docs.model.changes import Change, Changes
from spbe_docs.reports.changed import about, groups, named, of_documents, of_evidence, since, why
from spbe_docs.reports.explained.lines import Line, Tone, heading, tone_of
from spbe_docs.reports.layout import Placed
from spbe_docs.reports.words import word


def changes(told: Changes, placed: Mapping[str, Placed]) -> Iterator[Line]:
    """All of *told*; *placed*: the requirements by their ids, as far as they are known."""
    yield Line(since(told), Tone.TITLE)
    if told.not_comparable is not None:
        return
    documents = ", ".join(of_documents(told))
    yield Line(f"Berkas: {documents}." if documents else "Berkas: tidak ada yang berubah.")
    for group in groups(told):
        if group.changes:
            yield from heading(f"{group.heading} ({len(group.changes)})")
        for one in group.changes:
            yield from _changed(one, placed, is_loss=group.is_loss)
    touched = of_evidence(told)
    if touched:
        yield from heading(f"Bukti yang berubah ({len(touched)})")
    for document in touched:
        yield Line(about(document), indent=2)
        yield Line(f"Bukti untuk {named(document.requirements)}.", Tone.FAINT, indent=4)


def _changed(one: Change, placed: Mapping[str, Placed], *, is_loss: bool) -> Iterator[Line]:
    found = placed.get(one.requirement)
    title = f" {found.indicator.short_name}: {found.requirement.title}" if found is not None else ""
    yield Line(f"{one.requirement}{title}", indent=2)
    yield Line(f"{word(one.before)} -> {word(one.after)}. {why(one, is_loss=is_loss)}", tone_of(one.after), indent=4)
