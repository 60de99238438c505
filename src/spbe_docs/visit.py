"""Visits files: each content is read once, and what archives and e-mails hold is read as files are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from spbe_docs.discover import Names, shown
from spbe_docs.model.containers import Member, Place
from spbe_docs.model.documents import Reason, SourceFile, Trouble, Unreadable
from spbe_docs.model.findings import Examined, Lost
from spbe_docs.model.formats import FileType
from spbe_docs.read.moment import source_down
from spbe_docs.read.refusals import ending, note, refusal
from spbe_docs.recall import Recall
from spbe_docs.relate.numbers import witnessed
from spbe_docs.unchanged import Content
from spbe_docs.wire import Answer, Job, dump_job, load_answer

Map = Callable[[Iterable[bytes]], Iterator[tuple[int, bytes | Lost]]]
"""Does jobs somewhere: each answer with the position of its job, in the order of completion."""

Progress = Callable[[str, int, int], None]
"""Told the stage, how much is done and how much there is."""

FINGERPRINTING = "fingerprint"
READING = "read"
EXAMINING = "examine"
"""What was read before is held against other rules."""

UNPACKING = "unpack"

_BETWEEN = "!/"
"""Stands between the path of a container and the name of what it holds."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Something to be read: a file, or a member of one."""

    file: SourceFile
    place: Place = ()
    sha256: str | None = None
    file_type: FileType | None = None
    trouble: Trouble | None = None
    """Why it is not to be read."""


class Visited(NamedTuple):
    """What became of a file, or of a member of one."""

    file: SourceFile
    sha256: str | None
    outcome: Examined | Unreadable

    @property
    def reason(self) -> Reason | None:
        """Why it is not read; None when it is, or when a part of it is."""
        return self.outcome.trouble.reason if isinstance(self.outcome, Unreadable) else None


class Doubts(Protocol):
    """Whether sources are still there while they are read."""

    def is_away(self, root: str) -> bool:
        """Whether the source is known to be gone: then nothing of it is asked any more."""
        ...

    def about(self, root: str) -> None:
        """A file of it could not be read, as happens when a source goes away."""
        ...


_SUSPICIOUS = frozenset({Reason.VANISHED, Reason.TIMED_OUT, Reason.PERMISSION_DENIED, Reason.SOURCE_DOWN})
UNSETTLED = frozenset({Reason.STILL_CHANGING, Reason.VANISHED, Reason.SOURCE_DOWN})
"""Reasons that another look at the file may settle."""


class Visit:
    """Some files after others; what one of them said need not be asked of its copies."""

    def __init__(self, run: Map, progress: Progress, doubts: Doubts) -> None:
        self._run = run
        self._progress = progress
        self._doubts = doubts
        self._answers: dict[str, Answer] = {}

    def to(self, files: Sequence[SourceFile], recall: Recall) -> list[tuple[Visited, ...]]:
        """What became of each file, followed by what it holds. What *recall* knows is not done again."""
        self._forget_unsettled()
        found = self._fingerprinted(files, recall)
        self._read(found, recall, READING)
        groups = [(one, *_members(one, self._answers)) for one in found]
        self._read([one for group in groups for one in group], recall, UNPACKING)
        return [tuple(Visited(one.file, one.sha256, _outcome(one, self._answers)) for one in group) for group in groups]

    def _forget_unsettled(self) -> None:
        for digest, answer in list(self._answers.items()):
            if answer.unreadable is not None and answer.unreadable.trouble.reason in UNSETTLED:
                del self._answers[digest]

    def _fingerprinted(self, files: Sequence[SourceFile], recall: Recall) -> list[_Found]:
        found: list[_Found | None] = []
        for file, seen in zip(files, recall.contents_of(files), strict=True):
            if seen is not None:
                found.append(_Found(file, (), *seen, refusal(seen.file_type, ending(file.path))))
            else:
                found.append(None if file.last_seen is None else _Found(file, trouble=source_down()))
        unseen = [position for position, one in enumerate(found) if one is None]
        jobs = ((files[position], _fingerprint_job(files[position])) for position in unseen)
        for number, answer, _ in self._ask(jobs, len(unseen), FINGERPRINTING):
            file = files[unseen[number]]
            if answer.sha256 is None or answer.file_type is None:
                found[unseen[number]] = _Found(file, trouble=_trouble(answer))
            else:
                recall.keep_content(file, Content(answer.sha256, answer.file_type))
                trouble = refusal(answer.file_type, ending(file.path))
                found[unseen[number]] = _Found(file, (), answer.sha256, answer.file_type, trouble)
        return [one or _Found(file, trouble=source_down()) for one, file in zip(found, files, strict=True)]

    def _read(self, found: Iterable[_Found], recall: Recall, stage: str) -> None:
        """Ask every content that is not known yet, by its digest."""
        unread: dict[str, _Found] = {}
        for one in sorted(found, key=_is_out_of_reach):  # a copy that can be opened goes first
            if one.trouble is not None or one.sha256 is None or one.sha256 in self._answers or one.sha256 in unread:
                continue
            known = recall.answer(one.sha256)
            if known is not None:
                self._answers[one.sha256] = known
            elif not _is_out_of_reach(one) or recall.pages(one.sha256):
                unread[one.sha256] = one
        again = {digest for digest in unread if recall.pages(digest)}
        self._examine([entry for entry in unread.items() if entry[0] not in again], recall, stage)
        self._examine([entry for entry in unread.items() if entry[0] in again], recall, EXAMINING)

    def _examine(self, contents: Sequence[tuple[str, _Found]], recall: Recall, stage: str) -> None:
        jobs = ((one.file, _job(one, recall)) for _, one in contents)
        for position, answer, said in self._ask(jobs, len(contents), stage):
            digest, one = contents[position]
            self._answers[digest] = answer
            recall.keep(one.file, digest, answer, said)

    def _ask(
        self, jobs: Iterable[tuple[SourceFile, Job]], total: int, stage: str
    ) -> Iterator[tuple[int, Answer, bytes]]:
        """The answers, understood and as they came, with the positions of their jobs, in the order of completion.

        Nothing is asked of a source that has gone away: then there is no answer.
        """
        if not total:
            return
        self._progress(stage, 0, total)
        asked: list[tuple[int, SourceFile]] = []

        def flowing() -> Iterator[bytes]:
            for position, (file, job) in enumerate(jobs):
                if job.out_of_reach or not self._doubts.is_away(file.root):
                    asked.append((position, file))
                    yield dump_job(job)

        for done, (number, answer) in enumerate(self._run(flowing()), start=1):
            self._progress(stage, done, total)
            position, file = asked[number]
            understood = _understood(answer)
            trouble = understood.unreadable.trouble if understood.unreadable is not None else None
            if trouble is not None and trouble.reason in _SUSPICIOUS and file.last_seen is None:
                self._doubts.about(file.root)
            yield position, understood, answer if isinstance(answer, bytes) else b""


def _is_out_of_reach(one: _Found) -> bool:
    return one.file.last_seen is not None


def _fingerprint_job(file: SourceFile) -> Job:
    return Job(file.location, fingerprint_only=True, size=file.size, modified_ns=file.modified_ns)


def _job(one: _Found, recall: Recall) -> Job:
    digest = one.sha256 or ""
    earlier = recall.earlier(digest)
    return Job(
        one.file.location,
        fingerprint_only=False,
        place=one.place,
        size=None if one.place else one.file.size,
        modified_ns=one.file.modified_ns,
        out_of_reach=_is_out_of_reach(one),
        wants_pages=recall.remembers,
        pages=recall.pages(digest),
        earlier=earlier.answer,
        changed=earlier.changed,
    )


def _members(container: _Found, answers: dict[str, Answer]) -> Iterator[_Found]:
    """What the file *container* holds; nothing when it is none."""
    if container.trouble is not None or container.sha256 not in answers:
        return
    paths: dict[Place, str] = {(): container.file.path}
    names = Names()
    for member in answers[container.sha256].members:
        above = paths[member.place[:-1]]
        paths[member.place] = names.own(shown(above + _BETWEEN + member.names[-1]))
        yield _member(member, paths[member.place], above, container.file)


def _member(member: Member, path: str, container: str, file: SourceFile) -> _Found:
    trouble = member.trouble
    if trouble is None and member.file_type is not None:
        trouble = refusal(member.file_type, ending(path))
    source = file._replace(path=path, size=member.size, container=container)
    return _Found(source, member.place, member.sha256, member.file_type, trouble)


def _outcome(one: _Found, answers: dict[str, Answer]) -> Examined | Unreadable:
    """What was found in the content, with what the name adds to it."""
    if one.trouble is not None or one.sha256 is None:
        return Unreadable(one.trouble or _trouble(Answer()))
    if one.sha256 not in answers:
        return Unreadable(source_down())
    answer = answers[one.sha256]
    if answer.examined is None:
        return Unreadable(_trouble(answer))
    examined = witnessed(answer.examined, one.file.path)
    said = note(one.file_type, ending(one.file.path)) if one.file_type is not None else None
    return replace(examined, notes=(*examined.notes, said)) if said else examined


def _understood(answer: bytes | Lost) -> Answer:
    if isinstance(answer, Lost):
        return Answer(unreadable=Unreadable(answer.trouble))
    try:
        return load_answer(answer)
    except ValueError:
        message = "Pembaca berkas ini memberi jawaban yang tidak sah. Simpan ulang berkasnya, lalu pindai lagi."
        return Answer(unreadable=Unreadable(Trouble(Reason.CRASHED, message)))


def _trouble(answer: Answer) -> Trouble:
    if answer.unreadable is not None:
        return answer.unreadable.trouble
    return Trouble(Reason.CRASHED, "Berkas ini tidak memberi hasil. Simpan ulang berkasnya, lalu pindai lagi.")
