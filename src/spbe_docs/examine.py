"""The one-file task: read, identify, facts, match. Runs in a worker and knows nothing of other files."""

import hashlib
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from spbe_docs.examiner import Examiner
from spbe_docs.match.candidates import TablesOn
from spbe_docs.model.containers import Container, Place
from spbe_docs.model.documents import Document, Recognised, Table, TextSource, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.formats import FileType, Format
from spbe_docs.read.containers import own_document
from spbe_docs.read.moment import source_down, still_changing
from spbe_docs.read.opening import opened
from spbe_docs.read.options import OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.readers import Read, read, too_large, trouble_of
from spbe_docs.read.sight import SeenOn, looked_through, read_seen, unasked
from spbe_docs.read.sniff import sniff
from spbe_docs.read.table_readers import FINDERS, read_tables
from spbe_docs.read.tables import lined, tables_of
from spbe_docs.wire import (
    Answer,
    Job,
    Pages,
    dump_answer,
    load_job,
    load_setup,
    pack_pages,
    unpack_answer,
    unpack_pages,
)

_CHUNK = 1 << 20
_MOST_PACKED = 16_000_000
"""Half of what an answer may be."""


def worker(setup: bytes | str, tell_ocr_pages: Callable[[int], None] = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""
    told = load_setup(setup)
    examiner = Examiner(told.rules)

    def work(content: bytes) -> bytes:
        job = load_job(content)
        if job.fingerprint_only:
            return dump_answer(fingerprint(job, told.options))
        begun = _remembered(job)
        if job.out_of_reach:
            return dump_answer(_from_afar(examiner, begun, _earlier(job)))
        remembered = None if begun is None or _is_unfinished(begun) else begun
        ocr_pages = OcrPages(tell_ocr_pages, _recognised(begun))
        pages = remembered or pages_of(read(job.location, told.options, ocr_pages, job.place))
        tables = TablesOfFile(job.location, job.place, pages, told.options)
        sight = SightOfFile(job.location, job.place, pages.file_type, told.options)
        answer, seen = examine_pages(examiner, pages, tables, sight, _earlier(job) if pages is remembered else None)
        if seen is remembered:
            return dump_answer(answer)
        state = _state(job.location)
        if state is not None and not _is_as_listed(state, job):
            return dump_answer(Answer(unreadable=Unreadable(still_changing())))
        answer = replace(answer, as_listed=state is not None)
        return dump_answer(answer, _to_remember(seen) if job.wants_pages and answer.as_listed else b"")

    return work


def _remembered(job: Job) -> Pages | None:
    """What was read of the content another time; None when it has to be read."""
    try:
        return unpack_pages(job.pages) if job.pages else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was found under rules that differ in some requirements."""

    examined: Examined
    changed: frozenset[str]
    """The ids of those requirements."""


def _earlier(job: Job) -> Earlier | None:
    """What was found in the content under other rules; None when nothing is to be had from that."""
    try:
        examined = unpack_answer(job.earlier).examined if job.earlier else None
    except ValueError:
        return None
    return None if examined is None else Earlier(examined, frozenset(job.changed))


def _is_unfinished(pages: Pages) -> bool:
    return pages.document is not None and pages.document.unfinished is not None


def _recognised(pages: Pages | None) -> Mapping[int, Recognised]:
    """What was recognised before the time was up."""
    unfinished = pages.document.unfinished if pages is not None and pages.document is not None else None
    return dict(unfinished.recognised) if unfinished is not None else {}


class _OutOfReachError(Exception):
    """The file would have to be opened, and must not be."""


def _from_afar(examiner: Examiner, pages: Pages | None, earlier: Earlier | None) -> Answer:
    """What was read another time says for the rules of today, or that it does not suffice."""
    form = pages.file_type.format if pages is not None and pages.file_type is not None else None

    def tables(numbers: tuple[int, ...]) -> tuple[Table, ...]:
        if form in FINDERS:
            raise _OutOfReachError
        return typed_tables(pages.document, numbers) if pages is not None and pages.document is not None else ()

    def sight(_numbers: tuple[int, ...]) -> None:
        if form is Format.PDF:
            raise _OutOfReachError

    away = Answer(unreadable=Unreadable(source_down()))
    try:
        return away if pages is None else examine_pages(examiner, pages, tables, sight, earlier)[0]
    except _OutOfReachError:
        return away


def _state(location: str) -> os.stat_result | None:
    """What the system says of the file; None when it cannot be asked any more."""
    try:
        return os.lstat(location)
    except OSError:
        return None


def _is_as_listed(state: os.stat_result, job: Job) -> bool:
    if job.modified_ns == 0:  # nobody could say how it was
        return True
    return state.st_mtime_ns == job.modified_ns and job.size in {None, state.st_size}


@dataclass(frozen=True, slots=True)
class TablesOfFile:
    """The tables of a file, read when a rule asks for rows."""

    location: str
    place: Place
    pages: Pages
    options: ReadOptions

    def __call__(self, numbers: tuple[int, ...]) -> tuple[Table, ...]:
        form = self.pages.file_type.format if self.pages.file_type is not None else None
        if form in FINDERS:
            return read_tables(self.location, self.place, form, numbers, self.options)
        return typed_tables(self.pages.document, numbers) if self.pages.document is not None else ()


@dataclass(frozen=True, slots=True)
class SightOfFile:
    """What can be seen on the pages of a file, looked at when they are quoted."""

    location: str
    place: Place
    file_type: FileType | None
    options: ReadOptions

    def __call__(self, numbers: tuple[int, ...]) -> Mapping[int, str] | None:
        form = self.file_type.format if self.file_type is not None else None
        return read_seen(self.location, self.place, form, numbers, self.options)


def typed_tables(document: Document, numbers: Collection[int]) -> tuple[Table, ...]:
    """The tables on the pages *numbers* that show in the lines of the text; in recognised text a line is a guess."""
    typed = (page for page in document.pages if page.number in numbers and page.source is TextSource.DIGITAL)
    return tables_of(lined(typed))


def pages_of(told: Read) -> Pages:
    """What was read, as it is remembered."""
    match told.result:
        case Unreadable():
            return Pages(told.file_type, unreadable=told.result)
        case Container():
            return Pages(told.file_type, container=told.result)
        case Document():
            return Pages(told.file_type, document=told.result)


def _to_remember(pages: Pages) -> bytes:
    packed = pack_pages(pages)
    return packed if len(packed) <= _MOST_PACKED else b""


def fingerprint(job: Job, options: ReadOptions) -> Answer:
    """The SHA-256 of the content and what it is, or why that cannot be told."""
    digest = hashlib.sha256()
    try:
        with opened(job.location) as file:
            before = os.fstat(file.fileno())
            if not _is_as_listed(before, job):
                return Answer(unreadable=Unreadable(still_changing()))
            if before.st_size > options.max_bytes:
                return Answer(unreadable=too_large(before.st_size, options))
            while block := file.read(_CHUNK):
                digest.update(block)
            file_type = sniff(file)
            after = os.fstat(file.fileno())
            if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                return Answer(unreadable=Unreadable(still_changing()))
            return Answer(sha256=digest.hexdigest(), file_type=file_type)
    except Exception as error:  # noqa: BLE001 - whatever happens to a file becomes a line of the report
        return Answer(unreadable=Unreadable(trouble_of(error)))


def examine(examiner: Examiner, options: ReadOptions, location: str) -> Answer:
    """Everything the file at *location* says for the rules of *examiner*, and what it holds."""
    pages = pages_of(read(location, options))
    sight = SightOfFile(location, (), pages.file_type, options)
    return examine_pages(examiner, pages, TablesOfFile(location, (), pages, options), sight)[0]


def examine_pages(
    examiner: Examiner, pages: Pages, tables: TablesOn, sight: SeenOn = unasked, earlier: Earlier | None = None
) -> tuple[Answer, Pages]:
    """Everything that what was read says for the rules, and what was read, with what was asked for beside it.

    It is taken for what was listed. *sight* tells what can be seen on its pages. What *earlier* rules found is used as
    far as it holds.
    """
    if pages.container is not None:
        examined, _ = _examined(examiner, own_document(pages.container), tables, earlier)
        members = pages.container.members
        return Answer(file_type=pages.file_type, examined=examined, members=members, as_listed=True), pages
    if pages.document is None:
        return Answer(file_type=pages.file_type, unreadable=pages.unreadable, as_listed=True), pages
    examined, document = _by_what_is_seen(examiner, pages.document, tables, sight, earlier)
    answer = Answer(file_type=pages.file_type, examined=examined, as_listed=True, unfinished=_is_unfinished(pages))
    return answer, pages if document is pages.document else replace(pages, document=document)


def _by_what_is_seen(
    examiner: Examiner, document: Document, tables: TablesOn, sight: SeenOn, earlier: Earlier | None
) -> tuple[Examined, Document]:
    """What *document* says where people can see it: examined anew as long as it is quoted for what they cannot."""
    examined, read = _examined(examiner, document, tables, earlier)
    while (seen := looked_through(read, examined.quoted_pages(), sight)).unseen != read.unseen:
        examined, read = examiner.examine_document(seen, tables)
    return examined, seen


def _examined(
    examiner: Examiner, document: Document, tables: TablesOn, earlier: Earlier | None
) -> tuple[Examined, Document]:
    if earlier is None:
        return examiner.examine_document(document, tables)
    return examiner.examine_again(document, earlier.examined, earlier.changed, tables)
