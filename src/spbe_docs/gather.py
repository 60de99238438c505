"""From files to readings: each content is read once, and what archives and e-mails hold is read as files are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spbe_docs.discover import Names, shown
from spbe_docs.model.containers import Member, Place
from spbe_docs.model.documents import Reason, SourceFile, Trouble, Unreadable
from spbe_docs.model.findings import Examined, Lost
from spbe_docs.model.formats import FileType
from spbe_docs.read.refusals import ending, note, refusal
from spbe_docs.recall import Content, Recall
from spbe_docs.relate.numbers import witnessed
from spbe_docs.relate.values import Reading
from spbe_docs.wire import Answer, Job, dump_job, load_answer

Map = Callable[[Iterable[bytes]], Iterator[tuple[int, bytes | Lost]]]
"""Does jobs somewhere: each answer with the position of its job, in the order of completion."""

Progress = Callable[[str, int, int], None]
"""Told the stage, how much is done and how much there is."""

FINGERPRINTING = "fingerprint"
READING = "read"
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


@dataclass(frozen=True, slots=True)
class _Means:
    """By what files are read, and what need not be."""

    run: Map
    progress: Progress
    recall: Recall

    def ask(self, jobs: Iterable[Job], total: int, stage: str) -> Iterator[tuple[int, Answer, bytes]]:
        """The answers, understood and as they came, with the positions of their jobs, in the order of completion."""
        if not total:
            return
        self.progress(stage, 0, total)
        for done, (position, answer) in enumerate(self.run(map(dump_job, jobs)), start=1):
            self.progress(stage, done, total)
            yield position, _understood(answer), answer if isinstance(answer, bytes) else b""


def gather(files: Sequence[SourceFile], run: Map, progress: Progress, recall: Recall) -> tuple[Reading, ...]:
    """What became of each file, each followed by what it holds. What *recall* knows is not done again."""
    means = _Means(run, progress, recall)
    answers: dict[str, Answer] = {}
    found = _fingerprinted(files, means)
    _read(found, answers, means, READING)
    everything = [one for file in found for one in (file, *_members(file, answers))]
    _read(everything, answers, means, UNPACKING)
    return tuple(
        Reading(f"d{number}", one.file, one.sha256, _outcome(one, answers)) for number, one in enumerate(everything, 1)
    )


def _fingerprinted(files: Sequence[SourceFile], means: _Means) -> list[_Found]:
    found: list[_Found | None] = []
    for file in files:
        seen = means.recall.content_of(file)
        found.append(_Found(file, (), *seen, refusal(seen.file_type, ending(file.path))) if seen else None)
    unseen = [position for position, one in enumerate(found) if one is None]
    jobs = (Job(files[position].location, fingerprint_only=True) for position in unseen)
    for number, answer, _ in means.ask(jobs, len(unseen), FINGERPRINTING):
        file = files[unseen[number]]
        if answer.sha256 is None or answer.file_type is None:
            found[unseen[number]] = _Found(file, trouble=_trouble(answer))
        else:
            means.recall.keep_content(file, Content(answer.sha256, answer.file_type))
            trouble = refusal(answer.file_type, ending(file.path))
            found[unseen[number]] = _Found(file, (), answer.sha256, answer.file_type, trouble)
    return [one for one in found if one is not None]


def _read(found: Iterable[_Found], answers: dict[str, Answer], means: _Means, stage: str) -> None:
    """Fill *answers* with what every content says that is not known yet, by its digest."""
    unread: dict[str, _Found] = {}
    for one in found:
        if one.trouble is None and one.sha256 is not None and one.sha256 not in answers and one.sha256 not in unread:
            known = means.recall.answer(one.sha256)
            if known is None:
                unread[one.sha256] = one
            else:
                answers[one.sha256] = known
    digests = list(unread)
    jobs = (_job(one, means.recall) for one in unread.values())
    for position, answer, said in means.ask(jobs, len(unread), stage):
        digest = digests[position]
        answers[digest] = answer
        means.recall.keep(unread[digest].file, digest, answer, said)


def _job(one: _Found, recall: Recall) -> Job:
    digest = one.sha256 or ""
    earlier = recall.earlier(digest)
    return Job(
        one.file.location,
        fingerprint_only=False,
        place=one.place,
        modified_ns=one.file.modified_ns,
        wants_pages=recall.remembers,
        pages=recall.pages(digest),
        earlier=earlier.answer,
        changed=earlier.changed,
    )


def _members(container: _Found, answers: dict[str, Answer]) -> Iterator[_Found]:
    """What the file *container* holds; nothing when it is none."""
    if container.trouble is not None or container.sha256 is None:
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
    source = SourceFile(file.root, path, file.location, member.size, file.modified_ns, container)
    return _Found(source, member.place, member.sha256, member.file_type, trouble)


def _outcome(one: _Found, answers: dict[str, Answer]) -> Examined | Unreadable:
    """What was found in the content, with what the name adds to it."""
    if one.trouble is not None or one.sha256 is None:
        return Unreadable(one.trouble or _trouble(Answer()))
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
