"""What changed since an earlier result, line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spbe_docs.model.changes import Change, Changes
from spbe_docs.model.codes import HealthCode
from spbe_docs.model.report import Report
from spbe_docs.reports.changed import about, alike, groups, named, of_documents, of_evidence, since
from spbe_docs.reports.explained.lines import Line, Tone, heading, tone_of
from spbe_docs.reports.layout import Placed
from spbe_docs.reports.words import day, word


def changes(told: Changes, placed: Mapping[str, Placed], besides: Iterable[Line] = ()) -> Iterator[Line]:
    """All of *told*; *placed*: the requirements by their ids, as far as they are known.

    *besides* is what has to be known to understand it.
    """
    yield Line(since(told), Tone.TITLE)
    yield from besides
    if told.not_comparable is not None:
        return
    documents = ", ".join(of_documents(told))
    yield Line(f"Berkas: {documents}." if documents else "Berkas: tidak ada yang berubah.")
    for group in groups(told):
        if group.changes:
            yield from heading(f"{group.heading} ({len(group.changes)})")
        for reason, members in alike(group):
            yield from _changed(members, reason, placed)
    touched = of_evidence(told)
    if touched:
        yield from heading(f"Bukti yang berubah ({len(touched)})")
    for document in touched:
        yield Line(about(document), indent=2)
        yield Line(f"Bukti untuk {named(document.requirements)}.", Tone.FAINT, indent=4)


def blind_spots(before: Report, after: Report) -> Iterator[Line]:
    """The sources in which not everything that changed between two results can be seen."""
    for report, which in ((before, "pertama"), (after, "kedua")):
        for root in report.roots:
            if root.health.code is not HealthCode.OK:
                used = f"; dipakai hasil baca {day(root.result_of)}" if root.result_of is not None else ""
                yield Line(
                    f"Pada hasil {which}, sumber {root.name} {word(root.health.code)}{used}. "
                    "Yang berubah di dalamnya belum tentu terlihat di sini.",
                    Tone.OPEN,
                )
    if len(before.roots) == len(after.roots):  # one that has another name is taken to be renamed
        return
    names = [{root.name for root in report.roots} for report in (before, after)]
    for which, only in (("kedua", names[0] - names[1]), ("pertama", names[1] - names[0])):
        for name in sorted(only):
            yield Line(f"Sumber {name} tidak ikut dipindai pada hasil {which}.", Tone.OPEN)


def _changed(members: Sequence[Change], reason: str, placed: Mapping[str, Placed]) -> Iterator[Line]:
    for one in members:
        found = placed.get(one.requirement)
        title = f" {found.indicator.short_name}: {found.requirement.title}" if found is not None else ""
        yield Line(f"{one.requirement}{title}", indent=2)
    first, several = members[0], f"{len(members)} persyaratan ini: " if len(members) > 1 else ""
    yield Line(f"{several}{word(first.before)} -> {word(first.after)}. {reason}", tone_of(first.after), indent=4)
