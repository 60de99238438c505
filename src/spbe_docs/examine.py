"""The one-file task: read, identify, facts, match. Runs in a worker and knows nothing of other files."""

import hashlib
import os
from collections.abc import Callable

from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.match.candidates import Matcher
from spbe_docs.model.containers import Container, Place
from spbe_docs.model.documents import Document, Facts, Identity, Kind, Page, TextSource, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import RulePack
from spbe_docs.read.clean import clean
from spbe_docs.read.containers import own_document
from spbe_docs.read.opening import opened
from spbe_docs.read.options import OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.readers import read, too_large, trouble_of
from spbe_docs.read.sniff import sniff
from spbe_docs.wire import Answer, dump_answer, load_job, load_setup

_CHUNK = 1 << 20


def worker(setup: bytes | str, ocr_pages: OcrPages = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""
    told = load_setup(setup)
    examiner = Examiner(told.rules, told.options)

    def work(content: bytes) -> bytes:
        job = load_job(content)
        if job.fingerprint_only:
            return dump_answer(fingerprint(job.location, told.options))
        return dump_answer(examiner.examine(job.location, ocr_pages, job.place))

    return work


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
        told = read(location, self._options, ocr_pages, place)
        match told.result:
            case Unreadable():
                return Answer(file_type=told.file_type, unreadable=told.result)
            case Container():
                examined = self.examine_document(own_document(told.result))
                return Answer(file_type=told.file_type, examined=examined, members=told.result.members)
            case Document():
                return Answer(file_type=told.file_type, examined=self.examine_document(told.result))

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
