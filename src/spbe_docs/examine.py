"""The one-file task: read, identify, facts, match. Runs in a worker and knows nothing of other files."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace

from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.match.candidates import Matcher
from spbe_docs.model.containers import Container, Member, Place
from spbe_docs.model.documents import Document, Facts, Identity, Kind, Page, TextSource, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import RulePack
from spbe_docs.read.clean import clean
from spbe_docs.read.containers import own_document
from spbe_docs.read.opening import opened
from spbe_docs.read.options import OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.readers import Read, read, too_large, trouble_of
from spbe_docs.read.sniff import sniff
from spbe_docs.wire import Answer, Job, Pages, dump_answer, load_job, load_setup, pack_pages, unpack_pages

_CHUNK = 1 << 20
_MOST_PACKED = 16_000_000
"""Half of what an answer may be."""


def worker(setup: bytes | str, ocr_pages: OcrPages = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""
    told = load_setup(setup)
    examiner = Examiner(told.rules, told.options)

    def work(content: bytes) -> bytes:
        job = load_job(content)
        if job.fingerprint_only:
            return dump_answer(fingerprint(job.location, told.options))
        pages = _remembered(job)
        if pages is not None:
            return dump_answer(examiner.examine_pages(pages))
        pages, as_listed = _read(job, told.options, ocr_pages)
        answer = replace(examiner.examine_pages(pages), as_listed=as_listed)
        return dump_answer(answer, _to_remember(pages) if job.wants_pages and as_listed else b"")

    return work


def _remembered(job: Job) -> Pages | None:
    """What was read of the content another time; None when it has to be read."""
    try:
        return unpack_pages(job.pages) if job.pages else None
    except ValueError:
        return None


def _read(job: Job, options: ReadOptions, ocr_pages: OcrPages) -> tuple[Pages, bool]:
    """What the file says, and whether it still is the file that was listed."""
    pages = pages_of(read(job.location, options, ocr_pages, job.place))
    try:
        modified_ns = os.lstat(job.location).st_mtime_ns
    except OSError:
        return pages, False
    return pages, modified_ns == job.modified_ns


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


def fingerprint(location: str, options: ReadOptions) -> Answer:
    """The SHA-256 of the content and what it is, or why that cannot be told."""
    digest = hashlib.sha256()
    try:
        with opened(location) as file:
            size = os.fstat(file.fileno()).st_size
            if size > options.max_bytes:
                return Answer(unreadable=too_large(size, options))
            while block := file.read(_CHUNK):
                digest.update(block)
            return Answer(sha256=digest.hexdigest(), file_type=sniff(file))
    except Exception as error:  # noqa: BLE001 - whatever happens to a file becomes a line of the report
        return Answer(unreadable=Unreadable(trouble_of(error)))


class Examiner:
    """The rules, compiled once, for any number of files."""

    def __init__(self, rules: RulePack, options: ReadOptions) -> None:
        self._rules = rules
        self._options = options
        self._by_kind = {rule.kind: rule for rule in rules.kinds}
        self._matcher = Matcher(rules.instrument, rules.kinds)

    def examine(self, location: str, ocr_pages: OcrPages = nobody_waits, place: Place = ()) -> Answer:
        """Everything the file at *location*, or its member at *place*, says for the instrument, and what it holds."""
        return self.examine_pages(pages_of(read(location, self._options, ocr_pages, place)))

    def examine_pages(self, pages: Pages) -> Answer:
        """Everything that what was read says for the instrument. It is taken for what was listed."""
        members: tuple[Member, ...] = ()
        document = pages.document
        if pages.container is not None:
            document, members = own_document(pages.container), pages.container.members
        if document is None:
            return Answer(file_type=pages.file_type, unreadable=pages.unreadable, as_listed=True)
        examined = self.examine_document(document)
        return Answer(file_type=pages.file_type, examined=examined, members=members, as_listed=True)

    def examine_document(self, document: Document) -> Examined:
        """Everything *document* says for the instrument; one without pages (an archive) says nothing."""
        if not document.pages:
            return _silent(document)
        text = clean(document.pages)
        identity = identify(text, self._rules.kinds, screenshot=document.screenshot, slides=document.slides)
        rule = self._by_kind.get(identity.kind) if identity.kind is not None else None
        facts = read_facts(text, identity, rule, signature_field=document.signature_field)
        recognised = [page for page in document.pages if page.source is TextSource.OCR]
        return Examined(
            page_count=document.page_count,
            pages_read=len(document.pages) if document.page_count else 0,
            ocr_pages=len(recognised),
            text_source=_source(document.pages),
            ocr_confidence=_mean([page.ocr_confidence or 0.0 for page in recognised]),
            identity=identity,
            facts=facts,
            candidates=self._matcher.candidates(text, identity, facts),
            trouble=document.trouble,
            notes=document.notes,
        )


def _silent(document: Document) -> Examined:
    return Examined(
        page_count=0,
        pages_read=0,
        ocr_pages=0,
        text_source=TextSource.NONE,
        ocr_confidence=None,
        identity=Identity(Kind.LAINNYA, 1.0),
        facts=Facts(),
        candidates=(),
        trouble=document.trouble,
        notes=document.notes,
    )


def _source(pages: tuple[Page, ...]) -> TextSource:
    sources = {page.source for page in pages} - {TextSource.NONE}
    if len(sources) > 1:
        return TextSource.MIXED
    return next(iter(sources), TextSource.NONE)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
