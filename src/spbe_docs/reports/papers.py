"""The documents as the page lists them: each with who needs it, its versions and copies, and where it was refused."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.model.codes import ReadState, Verdict
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.layout import Placed, requirements

BIG = 150
"""From more documents than this on, only the first stand on the page as they are; the others travel packed."""

_FIRST = 25

_MOST_VERSIONS = 10
"""Of more versions, one lists all and the others only that one: lists of all in each would grow with their square."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Requirements of one indicator that the document was considered for, but does not meet, for the same reason."""

    indicator: IndicatorInfo
    requirements: tuple[RequirementInfo, ...]
    reason: str

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels they belong to, ascending; empty where levels are not known."""
        return tuple(sorted({one.level for one in self.requirements if one.level is not None}))


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with what the others say of it."""

    document: DocumentInfo
    owners: tuple[str, ...]
    """Ids of the units that answer for what it proves."""

    versions: tuple[DocumentInfo, ...]
    """The other versions of it; of many only the one that lists all."""

    more_versions: int
    """How many others that one lists."""

    copies: tuple[DocumentInfo, ...]
    """The files with the same content."""

    refused: tuple[Refused, ...]
    link: str | None
    """How the file is opened from the page."""


def papers(report: Report, addresses: Mapping[str, str]) -> tuple[Paper, ...]:
    """The documents: in a big folder first what is used or asks for attention, else in their order.

    *addresses*: how each is opened from the page, by its id.
    """
    placed = requirements(report)
    refused = _refused(placed)
    families: dict[str, list[DocumentInfo]] = defaultdict(list)
    copies: dict[str, list[DocumentInfo]] = defaultdict(list)
    for one in report.documents:
        if one.family is not None:
            families[one.family].append(one)
        if one.duplicate_of is not None:
            copies[one.duplicate_of].append(one)
    documents = report.documents
    if len(documents) > BIG:
        documents = tuple(sorted(documents, key=lambda one: not _asks_attention(one)))
    found = []
    for one in documents:
        versions, more_versions = _versions(one, families.get(one.family or "", ()))
        found.append(
            Paper(
                document=one,
                owners=_owners(one, placed),
                versions=versions,
                more_versions=more_versions,
                copies=tuple(copies.get(one.path, ())),
                refused=_together(refused.get(one.path, ()), one.used_by),
                link=addresses.get(one.id),
            )
        )
    return tuple(found)


def at_once(count: int) -> int:
    """How many of *count* documents stand on the page as they are."""
    return count if count <= BIG else _FIRST


def _versions(document: DocumentInfo, family: Sequence[DocumentInfo]) -> tuple[tuple[DocumentInfo, ...], int]:
    """The versions to be listed beside *document*, and how many more the one of them lists that lists all."""
    if len(family) > _MOST_VERSIONS:
        lists_all = next((one for one in family if one.family_leads), family[0])
        if document.id != lists_all.id:
            return (lists_all,), len(family) - 2
    return tuple(one for one in family if one.id != document.id), 0


def _owners(document: DocumentInfo, placed: Mapping[str, Placed]) -> tuple[str, ...]:
    proved = [placed[identifier].requirement for identifier in document.used_by if identifier in placed]
    return tuple(dict.fromkeys(one.owners[0] for one in proved if one.owners))


def _refused(placed: Mapping[str, Placed]) -> Mapping[str, list[tuple[Placed, str]]]:
    """By path, what the document was considered for in vain, and why."""
    found: dict[str, list[tuple[Placed, str]]] = defaultdict(list)
    for one in placed.values():
        for candidate in one.requirement.candidates:
            if candidate.verdict is not Verdict.MET and candidate.reason:
                found[candidate.document].append((one, candidate.reason))
    return found


def _together(refused: Iterable[tuple[Placed, str]], used: tuple[str, ...]) -> tuple[Refused, ...]:
    """What was refused for the same reason under the same indicator, as one; not what the document proves after all."""
    groups: dict[tuple[int, str], list[Placed]] = defaultdict(list)
    for placed, reason in refused:
        if placed.requirement.id not in used:
            groups[placed.indicator.number, reason].append(placed)
    return tuple(
        Refused(members[0].indicator, tuple({one.requirement.id: one.requirement for one in members}.values()), reason)
        for (_, reason), members in groups.items()
    )


def _asks_attention(document: DocumentInfo) -> bool:
    """Whether someone who works with the report will look for *document*."""
    return bool(document.used_by or document.better_place or document.state is not ReadState.READ)
