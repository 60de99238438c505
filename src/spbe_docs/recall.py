"""What need not be done again: which content a file has, what was found in it, and what its pages say.

The report is the same with and without: only what would come out alike is taken from here.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from copy import copy
from datetime import date, datetime, timedelta
from hashlib import blake2b, sha256
from typing import NamedTuple

from spbe_docs.model.documents import Reason, SourceFile, Trouble
from spbe_docs.model.findings import Examined
from spbe_docs.model.formats import FileType
from spbe_docs.model.remembered import Cache, Kept
from spbe_docs.model.settings import Scanning
from spbe_docs.unchanged import Content, Unchanged
from spbe_docs.wire import (
    Answer,
    dump_file_type,
    line_and_packed,
    load_file_type,
    pack_line,
    unpack_answer,
)

SHARE_CHECKED = Scanning().rehash_share
"""How much of what seems unchanged is hashed all the same: not every server tells when a file was changed."""

_FAILURES_KEPT = timedelta(days=7)
MAY_PASS = frozenset(
    {
        Reason.TIMED_OUT,
        Reason.OUT_OF_MEMORY,
        Reason.CRASHED,
        Reason.PERMISSION_DENIED,
        Reason.VANISHED,
        Reason.STILL_CHANGING,
        Reason.SOURCE_DOWN,
    }
)
"""Reasons that lie with the machine or the moment, not with the file."""

UNSETTLED_NS = 3_000_000_000
"""File servers count in steps of up to 2 s: within one, a file can change and keep its time."""

_LABEL = 8
"""Bytes of the digest before a look or an answer, which tells under which readers or rules it was made."""


class Labels(NamedTuple):
    """What an answer depends on besides the bytes of the file."""

    reading: str
    recognising: str
    matching: Mapping[str, str]
    """By requirement, in their order."""


class Earlier(NamedTuple):
    """What was found in a content under other rules."""

    answer: bytes = b""
    """Packed."""

    changed: tuple[str, ...] = ()
    """The requirements that have changed since."""


class Recall:
    """A cache, as a scan with certain labels on a certain day may use it."""

    def __init__(
        self, cache: Cache, labels: Labels, made_at: datetime, as_of: date, share_checked: float = SHARE_CHECKED
    ) -> None:
        self._cache = cache
        self._labels = labels
        self._today = made_at.date()
        self._settled_ns = int(made_at.timestamp() * 1e9) - UNSETTLED_NS
        self._day = as_of.isoformat().encode()
        self._checked_below = int(share_checked * 2**64)
        self._look_label = _label(labels.reading.encode())
        told = json.dumps(list(labels.matching.items())).encode()
        self._rules_label = _label(told)
        if self.remembers and self._rules_label not in cache.rules:
            cache.rules[self._rules_label] = Kept(zlib.compress(told))
        self._changed: dict[bytes, tuple[str, ...] | None] = {}
        self._failed_until: dict[str, date] = {}
        self._file_types: dict[bytes, FileType | None] = {}
        self._unchanged = Unchanged(cache, self._told_by)

    @property
    def remembers(self) -> bool:
        """Whether anything is kept at all."""
        return self._cache.remembers

    def contents_of(self, files: Sequence[SourceFile]) -> list[Content | None]:
        """What is in each of *files* that looks as it did when it was last hashed; None where it has to be hashed."""
        if not self.remembers:
            return [None] * len(files)
        contents = self._unchanged.contents(files)
        if not self._checked_below:
            return contents
        return [
            None if file.last_seen is None and self._is_to_be_checked(file) else content
            for file, content in zip(files, contents, strict=True)
        ]

    def before(self, file: SourceFile) -> Examined | None:
        """What was found in the file when it was last looked at, whatever it holds now."""
        digest = self._unchanged.last_digest(file)
        answer = None if digest is None else self.answer(digest)
        return None if answer is None else answer.examined

    def settled_before(self, moment_ns: int) -> "Recall":
        """The same, for files that were looked at later: what did not change since that moment is settled."""
        later = copy(self)
        later._settled_ns = moment_ns  # noqa: SLF001 - its own
        return later

    def _told_by(self, look: bytes) -> FileType | None:
        """The format in a look; None when other readers took it. A drive holds a hundred thousand files of few."""
        if look in self._file_types:
            return self._file_types[look]
        try:
            told = load_file_type(look[_LABEL:]) if look[:_LABEL] == self._look_label else None
        except ValueError:
            told = None
        return self._file_types.setdefault(look, told)

    def keep_content(self, file: SourceFile, content: Content) -> None:
        """Remember what is in a file that was hashed."""
        if self.remembers and self._is_settled(file):
            look = self._look_label + dump_file_type(content.file_type)
            self._unchanged.keep(file, content.sha256, look)

    def settle(self, files: Iterable[SourceFile]) -> None:
        """The run has looked at *files*, which are all there are: next time their folders are compared as wholes."""
        if self.remembers:
            self._unchanged.settle(files)

    def answer(self, digest: str) -> Answer | None:
        """What was found in the content with that *digest*; None when it has to be examined, or gone on with."""
        kept = self._held(self._cache.examined, self._examined_key(digest))
        if kept is None or not kept.content.startswith(self._rules_label):
            return None
        try:
            answer = unpack_answer(kept.content[_LABEL:])
        except ValueError:  # damaged
            return None
        return None if answer.unfinished else answer

    def earlier(self, digest: str) -> Earlier:
        """What was found in that content under rules that differ in some requirements; empty when nothing was."""
        kept = self._held(self._cache.examined, self._examined_key(digest))
        changed = None if kept is None else self._changed_since(kept.content[:_LABEL])
        return Earlier() if kept is None or changed is None else Earlier(kept.content[_LABEL:], changed)

    def _changed_since(self, label: bytes) -> tuple[str, ...] | None:
        """The requirements that were not what they are when the rules had that *label*; None when it is not known."""
        if label not in self._changed:
            rules = self._cache.rules.get(label)
            try:
                before = None if rules is None else _checked(rules.content, label)
            except (ValueError, zlib.error):  # damaged
                before = None
            now = self._labels.matching
            self._changed[label] = (
                None if before is None else tuple(name for name in now if before.get(name) != now[name])
            )
        return self._changed[label]

    def pages(self, digest: str) -> bytes:
        """What was read of that content, packed; nothing when it has to be read."""
        kept = self._held(self._cache.pages, self._pages_key(digest))
        if kept is None:
            return b""
        if kept.until is not None:
            self._failed_until[digest] = kept.until
        return kept.content

    def keep(self, file: SourceFile, digest: str, answer: Answer, said: bytes) -> None:
        """Remember what a worker *said*, which is *answer*, of *file*, whose content had that *digest*."""
        if not (self.remembers and answer.as_listed and self._is_settled(file)):
            return
        troubles = list(_troubles(answer))
        if any(trouble.reason in MAY_PASS for trouble in troubles):
            return
        # A failure that comes from remembered pages is not new; what goes on is.
        failed = None if answer.unfinished else self._failed_until.get(digest)
        until = (failed or self._today + _FAILURES_KEPT) if troubles else None
        line, pages = line_and_packed(said)
        if pages:
            self._cache.pages[self._pages_key(digest)] = Kept(pages, until)
        self._cache.examined[self._examined_key(digest)] = Kept(self._rules_label + pack_line(line), until)

    def _held(self, mapping: MutableMapping[bytes, Kept], key: bytes) -> Kept | None:
        kept = mapping.get(key)
        return None if kept is None or (kept.until is not None and kept.until < self._today) else kept

    def _is_settled(self, file: SourceFile) -> bool:
        """Whether the file cannot have changed since without showing it. Zero: it could not be asked."""
        return 0 < file.modified_ns <= self._settled_ns

    def _is_to_be_checked(self, file: SourceFile) -> bool:
        """Chosen by path and day, so that a run can be repeated and every file has its turn."""
        path = os.fsencode(file.location)
        return int.from_bytes(blake2b(path, digest_size=8, key=self._day).digest()) < self._checked_below

    def _pages_key(self, digest: str) -> bytes:
        return sha256(f"{digest}\n{self._labels.reading}".encode()).digest()

    def _examined_key(self, digest: str) -> bytes:
        return sha256(f"{digest}\n{self._labels.reading}\n{self._labels.recognising}".encode()).digest()


def _label(told: bytes) -> bytes:
    return sha256(told).digest()[:_LABEL]


def _checked(packed: bytes, label: bytes) -> dict[str, str]:
    """The labels of requirements that were *packed*. Raises ValueError or `zlib.error` when they are damaged."""
    told = zlib.decompress(packed)
    if _label(told) != label:
        raise ValueError("other rules")
    return dict(json.loads(told))


def without_memory(made_at: datetime, as_of: date) -> Recall:
    """For a run without a cache: everything is done anew, and nothing kept."""
    return Recall(Cache({}, {}, {}, {}, remembers=False), Labels("", "", {}), made_at, as_of)


def _troubles(answer: Answer) -> Iterator[Trouble]:
    """Everything that went wrong, with members too: as long as it may be mended, it is a failure."""
    for outcome in (answer.examined, answer.unreadable, *answer.members):
        if outcome is not None and outcome.trouble is not None:
            yield outcome.trouble
