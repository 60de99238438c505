"""Which files that could not be read, or not recognised, could be what a requirement asks for (judging decision 24)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from spbe_docs.assess.weigh import TRUSTED
from spbe_docs.discover import FOLDER_UNREADABLE, Listing
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind, Reason, Trouble, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.naming import place_name
from spbe_docs.model.rules import Indicator, Instrument, KindRule, Nature, Requirement
from spbe_docs.relate.values import Reading, Related
from spbe_docs.sources.values import Standing

ANYTHING = "*"
"""Words of a folder nobody could look into: it may hold anything."""

_NOTHING_INSIDE = frozenset({Reason.EMPTY})
"""Reasons after which a file cannot be anything."""

_RECORDINGS = re.compile(r"\.(?:mp4|m4v|mov|avi|mkv|webm|wmv|3gp|mpe?g)$", re.IGNORECASE)


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
    about: frozenset[str] = frozenset()
    """Ids of the requirements whose subject it is about, as far as it was read."""

    root: str | None = None
    """The id of its root; None for a whole root."""

    root_name: str | None = None
    """What people call its root; None where its path says enough."""

    @property
    def name(self) -> str:
        """What people are told of where it lies."""
        return place_name(self.path, self.root_name)


def possibles(
    unread: Iterable[Reading], doubtful: Iterable[Related], kinds: Mapping[Kind, KindRule]
) -> tuple[Possible, ...]:
    """The files to be considered, with what their names announce.

    A document that was read is doubtful when its kind is unknown, or when a part of it could not be read.
    """
    found = [
        _unread(reading, reading.outcome.trouble, kinds)
        for reading in unread
        if isinstance(reading.outcome, Unreadable) and reading.outcome.trouble.reason not in _NOTHING_INSIDE
    ]
    found += [
        _doubtful(document, kinds)
        for document in doubtful
        if document.duplicate_of is None and document.id == document.reading.id and _is_doubtful(document)
    ]
    return tuple(found)


def _unread(reading: Reading, trouble: Trouble, kinds: Mapping[Kind, KindRule]) -> Possible:
    """A file that could not be read may be what its name announces, and what it was another day.

    A recording can never be read: a person looks at it (judging decision 26).
    """
    path = reading.file.path
    if trouble.reason is Reason.UNSUPPORTED_FORMAT and _RECORDINGS.search(path):
        return _possible(reading, kinds, Verdict.REVIEW, "Rekaman hanya dapat dinilai oleh orang; lihat rekamannya.")
    verdict = Verdict.SOURCE_DOWN if trouble.reason is Reason.SOURCE_DOWN else Verdict.UNREADABLE
    possible = _possible(reading, kinds, verdict, trouble.message)
    return possible if reading.before is None else replace(possible, about=_about(reading.before))


def _about(examined: Examined) -> frozenset[str]:
    """The requirements whose subject a document is about, or one of several in it."""
    candidates = chain(examined.candidates, *(part.candidates for part in examined.parts))
    return frozenset(one.requirement for one in candidates if one.subject is not None)


def _is_doubtful(document: Related) -> bool:
    examined = document.examined
    poorly_read = examined.ocr_confidence is not None and examined.ocr_confidence < TRUSTED
    return document.kind is None or examined.trouble is not None or poorly_read


def _doubtful(document: Related, kinds: Mapping[Kind, KindRule]) -> Possible:
    """A document of unknown kind may be what its name announces; one of known kind, what its unread part may say.

    A regulation may say anything there; a record stays with what it is about.
    """
    reading, kind, trouble = document.reading, document.kind, document.examined.trouble
    if kind is None:
        return _possible(reading, kinds, Verdict.REVIEW, "Jenis dokumen ini tidak dapat dipastikan; periksa isinya.")
    is_record = kind not in kinds or kinds[kind].nature is Nature.RECORD
    about = frozenset(one.requirement for one in document.examined.candidates if one.subject is not None)
    announced = frozenset() if is_record else frozenset({kind})
    why = trouble.message if trouble is not None else "Hasil pindainya kurang jelas; periksa isinya."
    return _file(reading, announced, Verdict.REVIEW, why, about)


def _possible(reading: Reading, kinds: Mapping[Kind, KindRule], verdict: Verdict, why: str) -> Possible:
    folder, _, name = reading.file.path.rpartition("/")
    return _file(reading, _announced(_words(name), kinds) or _announced(_words(folder), kinds), verdict, why)


def _file(
    reading: Reading, announced: frozenset[Kind], verdict: Verdict, why: str, about: frozenset[str] = frozenset()
) -> Possible:
    path = reading.file.path
    return Possible(path, _words(path), announced, verdict, why, about, reading.file.root, reading.root_name)


def _announced(words: str, kinds: Mapping[Kind, KindRule]) -> frozenset[Kind]:
    """The kinds with a hint in *words* that is no part of a longer one: "laporan audit" is no "laporan"."""
    found = [(hint, kind) for kind, rule in kinds.items() for hint in map(_words, rule.name_hints) if hint in words]
    return frozenset(kind for hint, kind in found if not any(hint != other and hint in other for other, _ in found))


def closed_folders(listings: Mapping[str, Listing], names: Mapping[str, str]) -> tuple[Possible, ...]:
    """Folders that could not be listed, now or ever: whatever is lacking may lie in there.

    *listings* by the id of the root; *names*: what is told of a root beside a path, likewise.
    """
    return tuple(
        _closed(one.path, root, names.get(root))
        for root, listing in listings.items()
        for one in listing.not_opened
        if one.why == FOLDER_UNREADABLE
        and not any(file.last_seen is not None and file.path.startswith(f"{one.path}/") for file in listing.files)
    )


def _closed(path: str, root: str, root_name: str | None) -> Possible:
    why = f"Folder {place_name(path, root_name)} tidak dapat dibuka. Minta hak baca, lalu pindai lagi."
    return replace(_anything(path, why), root=root, root_name=root_name)


def unknown_sources(standings: Mapping[str, Standing]) -> tuple[Possible, ...]:
    """The sources, by their names, of which nothing is known: whatever is lacking may lie there."""
    return tuple(_anything(name, standing.message or "") for name, standing in standings.items() if standing.unknown)


def _anything(path: str, why: str) -> Possible:
    return Possible(path, ANYTHING, frozenset(), Verdict.SOURCE_DOWN, why)


class _Subjects:
    """The subjects of requirements, found in the words of paths."""

    def __init__(self, requirements: Iterable[Requirement]) -> None:
        self._ids: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        """The ids of the requirements, by a wording of their subject, by its first word."""

        for requirement in requirements:
            for phrase in requirement.subject.phrases:
                if len(phrase.chunks) == 1:
                    for wording in map(_words, phrase.chunks[0]):
                        first = wording.partition(" ")[2].partition(" ")[0]
                        self._ids[first][wording].add(requirement.id)

    def named_in(self, words: str) -> frozenset[str]:
        """The ids of the requirements whose subject *words* name."""
        starting = [self._ids[word] for word in {*words.split()} & self._ids.keys()]
        return frozenset(
            identifier
            for wordings in starting
            for wording, identifiers in wordings.items()
            if wording in words
            for identifier in identifiers
        )


def by_subject(files: Iterable[Possible], instrument: Instrument) -> tuple[Possible, ...]:
    """The files, each that names what it is about bound to the requirements that ask for just that.

    "SK CSIRT" is the decree on the CSIRT and no other; "SK 2024" may be any decree (docs/decisions).
    """
    requirements = {one.id: one for indicator in instrument.indicators for one in indicator.requirements}
    subjects = _Subjects(requirements.values())
    bound = []
    for file in files:
        named = subjects.named_in(file.words) if file.announced else frozenset()
        named = frozenset(one for one in named if not file.announced.isdisjoint(requirements[one].kinds))
        bound.append(replace(file, announced=frozenset(), about=file.about | named) if named else file)
    return tuple(bound)


class Unread:
    """The files that nobody could look into, found by what they may be. Each is looked at once: there may be many."""

    def __init__(self, files: Iterable[Possible], instrument: Instrument) -> None:
        subjects = _Subjects(one for indicator in instrument.indicators for one in indicator.requirements)
        self._files = tuple(files)
        self._anything: set[int] = set()
        self._by_requirement: dict[str, set[int]] = defaultdict(set)
        self._by_kind: dict[Kind, set[int]] = defaultdict(set)
        self._by_number: dict[int, set[int]] = defaultdict(set)
        for position, file in enumerate(self._files):
            if file.words == ANYTHING:
                self._anything.add(position)
            for identifier in file.about | subjects.named_in(file.words):
                self._by_requirement[identifier].add(position)
            for kind in file.announced:
                self._by_kind[kind].add(position)
            for number in _NUMBERED.findall(file.words):
                self._by_number[int(number)].add(position)

    def could_be(self, requirement: Requirement, indicator: Indicator) -> tuple[Possible, ...]:
        """The files whose name or folder names the indicator, the requirement's subject or an accepted kind."""
        positions = self._anything.union(
            self._by_requirement.get(requirement.id, ()),
            self._by_number.get(indicator.number, ()),
            *(self._by_kind.get(kind, ()) for kind in requirement.kinds),
        )
        return tuple(self._files[position] for position in sorted(positions))


_NUMBERED = re.compile(r" (?:indikator|ind|i) ?(\d+)(?= )")


@cache
def _words(path: str) -> str:
    lowered = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", path.lower())
    return f" {re.sub(r'[^a-z0-9]+', ' ', lowered).strip()} "
