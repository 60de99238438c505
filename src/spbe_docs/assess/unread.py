"""Which files that could not be read, or not recognised, could be what a requirement asks for (judging decision 24)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spbe_docs.discover import Listing
from spbe_docs.model.documents import Kind, Reason, Unreadable
from spbe_docs.model.report import Verdict
from spbe_docs.model.rules import Indicator, KindRule, Requirement
from spbe_docs.relate import Reading, Related

ANYTHING = "*"
"""Words of a folder nobody could look into: it may hold anything."""

FOLDER_UNREADABLE = "folder_unreadable"

_NOTHING_INSIDE = frozenset({Reason.EMPTY})
"""Reasons after which a file cannot be anything."""


@dataclass(frozen=True, slots=True)
class Possible:
    """A file that nobody could look into, or tell what it is."""

    path: str
    words: str
    """Its path as words between spaces, lower case."""

    announced: frozenset[Kind]
    """The kinds that its name, else its folder, announces."""

    verdict: Verdict
    """UNREADABLE, REVIEW or SOURCE_DOWN."""

    why: str


def possibles(
    unread: Iterable[Reading], unrecognised: Iterable[Related], kinds: Mapping[Kind, KindRule]
) -> tuple[Possible, ...]:
    """The files to be considered, with what their names announce."""
    found = [
        _possible(reading.file.path, kinds, Verdict.UNREADABLE, reading.outcome.trouble.message)
        for reading in unread
        if isinstance(reading.outcome, Unreadable) and reading.outcome.trouble.reason not in _NOTHING_INSIDE
    ]
    found += [
        _possible(
            document.reading.file.path,
            kinds,
            Verdict.REVIEW,
            "Jenis dokumen ini tidak dapat dipastikan; periksa isinya.",
        )
        for document in unrecognised
        if document.kind is None and document.duplicate_of is None
    ]
    return tuple(found)


def _possible(path: str, kinds: Mapping[Kind, KindRule], verdict: Verdict, why: str) -> Possible:
    folder, _, name = path.rpartition("/")
    return Possible(
        path, _words(path), _announced(_words(name), kinds) or _announced(_words(folder), kinds), verdict, why
    )


def _announced(words: str, kinds: Mapping[Kind, KindRule]) -> frozenset[Kind]:
    """The kinds with the longest hint in *words*: "laporan audit" says more than "laporan"."""
    longest = {
        kind: max((len(hint) for hint in rule.name_hints if f" {hint.lower()} " in words), default=0)
        for kind, rule in kinds.items()
    }
    most = max(longest.values(), default=0)
    return frozenset(kind for kind, length in longest.items() if length == most > 0)


def closed_folders(listings: Iterable[Listing]) -> tuple[Possible, ...]:
    """Folders that could not be listed: whatever is lacking may lie in there."""
    return tuple(
        Possible(
            one.path,
            ANYTHING,
            frozenset(),
            Verdict.SOURCE_DOWN,
            f"Folder {one.path} tidak dapat dibuka. Minta hak baca, lalu pindai lagi.",
        )
        for listing in listings
        for one in listing.not_opened
        if one.why == FOLDER_UNREADABLE
    )


def could_be(requirement: Requirement, indicator: Indicator, files: Iterable[Possible]) -> tuple[Possible, ...]:
    """The files whose name or folder names the indicator, the requirement's subject or an accepted kind."""
    subjects = [
        wording for phrase in requirement.subject.phrases if len(phrase.chunks) == 1 for wording in phrase.chunks[0]
    ]
    numbered = re.compile(rf" (?:indikator|ind|i) ?0*{indicator.number} ")
    return tuple(
        file
        for file in files
        if file.words == ANYTHING
        or not file.announced.isdisjoint(requirement.kinds)
        or numbered.search(file.words)
        or any(f" {subject} " in file.words for subject in subjects)
    )


def _words(path: str) -> str:
    lowered = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", path.lower())
    return f" {re.sub(r'[^a-z0-9]+', ' ', lowered).strip()} "
