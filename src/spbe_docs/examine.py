"""The one-file task: read, identify, facts, match. Runs in a worker and knows nothing of other files."""

import hashlib
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial

from spbe_docs.divide.divide import divide
from spbe_docs.divide.values import Piece, Told
from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.match.candidates import Matcher, TablesOn
from spbe_docs.model.containers import Container, Place
from spbe_docs.model.documents import (
    Document,
    Facts,
    Identity,
    Kind,
    Page,
    Recognised,
    Table,
    TableSearch,
    TextSource,
    Unreadable,
)
from spbe_docs.model.findings import Candidate, Examined, KindFit, Part
from spbe_docs.model.rules import RulePack
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean
from spbe_docs.read.containers import own_document
from spbe_docs.read.opening import opened
from spbe_docs.read.options import ALL_ANEW, OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.readers import Read, read, too_large, trouble_of
from spbe_docs.read.sniff import sniff
from spbe_docs.read.table_readers import FINDERS, read_tables
from spbe_docs.read.tables import lined, tables_of
from spbe_docs.wire import Answer, Job, Pages, dump_answer, load_job, load_setup, pack_pages, unpack_pages

_CHUNK = 1 << 20
_MOST_PACKED = 16_000_000
"""Half of what an answer may be."""


def worker(setup: bytes | str, tell_ocr_pages: Callable[[int], None] = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""
    told = load_setup(setup)
    examiner = Examiner(told.rules, told.options)

    def work(content: bytes) -> bytes:
        job = load_job(content)
        if job.fingerprint_only:
            return dump_answer(fingerprint(job.location, told.options))
        begun = _remembered(job)
        remembered = None if begun is None or _is_unfinished(begun) else begun
        ocr_pages = OcrPages(tell_ocr_pages, _recognised(begun))
        pages = remembered or pages_of(read(job.location, told.options, ocr_pages, job.place))
        answer, seen = examiner.examine_pages(pages, TablesOfFile(job.location, job.place, pages, told.options))
        if seen is remembered:
            return dump_answer(answer)
        answer = replace(answer, as_listed=_is_as_listed(job))
        return dump_answer(answer, _to_remember(seen) if job.wants_pages and answer.as_listed else b"")

    return work


def _remembered(job: Job) -> Pages | None:
    """What was read of the content another time; None when it has to be read."""
    try:
        return unpack_pages(job.pages) if job.pages else None
    except ValueError:
        return None


def _is_unfinished(pages: Pages) -> bool:
    return pages.document is not None and pages.document.unfinished is not None


def _recognised(pages: Pages | None) -> Mapping[int, Recognised]:
    """What was recognised before the time was up."""
    unfinished = pages.document.unfinished if pages is not None and pages.document is not None else None
    return dict(unfinished.recognised) if unfinished is not None else {}


def _is_as_listed(job: Job) -> bool:
    """Whether the file that was read still is the one that was listed."""
    try:
        return os.lstat(job.location).st_mtime_ns == job.modified_ns
    except OSError:
        return False


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

    def examine(self, location: str, ocr_pages: OcrPages = ALL_ANEW, place: Place = ()) -> Answer:
        """Everything the file at *location*, or its member at *place*, says for the instrument, and what it holds."""
        pages = pages_of(read(location, self._options, ocr_pages, place))
        return self.examine_pages(pages, TablesOfFile(location, place, pages, self._options))[0]

    def examine_pages(self, pages: Pages, tables: TablesOn) -> tuple[Answer, Pages]:
        """Everything that what was read says for the instrument, and what was read, with the tables it asked for.

        It is taken for what was listed.
        """
        if pages.container is not None:
            examined, _ = self.examine_document(own_document(pages.container), tables)
            members = pages.container.members
            return Answer(file_type=pages.file_type, examined=examined, members=members, as_listed=True), pages
        if pages.document is None:
            return Answer(file_type=pages.file_type, unreadable=pages.unreadable, as_listed=True), pages
        examined, document = self.examine_document(pages.document, tables)
        answer = Answer(file_type=pages.file_type, examined=examined, as_listed=True, unfinished=_is_unfinished(pages))
        return answer, pages if document is pages.document else replace(pages, document=document)

    def examine_document(self, document: Document, tables: TablesOn) -> tuple[Examined, Document]:
        """Everything *document* says for the instrument; one without pages (an archive) says nothing.

        Its tables are read, by *tables*, on the pages where the rules ask for rows, unless they were on just those.
        """
        if not document.pages:
            return _silent(document), document
        whole = self._told(document, clean(document.pages))
        pieces = self._pieces(document, whole)
        asked = _Asked(document, tables)
        parts = tuple(self._part(piece, asked) for piece in pieces)
        leading = next((part for part in parts if part.leads), None)
        recognised = [page for page in document.pages if page.source is TextSource.OCR]
        examined = Examined(
            page_count=document.page_count,
            pages_read=len(document.pages) if document.page_count else 0,
            ocr_pages=len(recognised),
            text_source=_source(document.pages),
            ocr_confidence=_mean([page.ocr_confidence or 0.0 for page in recognised]),
            identity=leading.identity if leading else whole.identity,
            facts=leading.facts if leading else whole.facts,
            candidates=leading.candidates if leading else self._candidates(whole, asked),
            trouble=document.trouble,
            notes=document.notes,
            parts=parts if len(parts) > 1 else (),
        )
        return examined, asked.document

    def _told(self, document: Document, text: CleanText, among: frozenset[Kind] | None = None) -> Told:
        """What *text*, of all or a part of *document*, is recognised as, of all kinds or of those *among*."""
        rules = self._rules.kinds
        if among is not None:
            rules = tuple(rule for rule in rules if rule.kind in among)
        identity = identify(
            text, rules, screenshot=document.screenshot, slides=document.slides, mark=self._rules.kind_mark
        )
        rule = self._by_kind.get(identity.kind) if identity.kind is not None else None
        return Told(text, identity, read_facts(text, identity, rule, signature_field=document.signature_field))

    def _pieces(self, document: Document, whole: Told) -> tuple[Piece, ...]:
        """The documents in it; a picture and a slide show are one, whatever they show."""
        if document.screenshot or document.slides:
            return ()
        last_page = max(document.page_count, document.pages[-1].number)
        return divide(whole, last_page, self._rules.kinds, partial(self._told, document))

    def _part(self, piece: Piece, tables: TablesOn) -> Part:
        told = piece.told
        offered = () if piece.is_annex else self._candidates(told, tables)
        if piece.accompanies:  # an invitation is no look-alike of the minutes it comes with
            offered = tuple(one for one in offered if one.kind_fit is KindFit.ACCEPTED)
        pages = piece.first_page, piece.last_page
        return Part(*pages, told.identity, told.facts, offered, leads=piece.leads, is_annex=piece.is_annex)

    def _candidates(self, told: Told, tables: TablesOn) -> tuple[Candidate, ...]:
        return self._matcher.candidates(told.text, told.identity, told.facts, tables)


class _Asked:
    """The tables that are asked for of a document: those remembered with it, else read."""

    def __init__(self, document: Document, read_on: TablesOn) -> None:
        self._document = document
        self._read_on = read_on
        self._searches: list[TableSearch] = []

    def __call__(self, pages: tuple[int, ...]) -> tuple[Table, ...]:
        known = next((one for one in (*self._searches, *self._document.searches) if one.pages == pages), None)
        self._searches.append(known or TableSearch(pages, self._read_on(pages)))
        return self._searches[-1].tables

    @property
    def document(self) -> Document:
        """The document with what was asked for; as it was when nothing had to be read."""
        if all(one in self._document.searches for one in self._searches):
            return self._document
        return replace(self._document, searches=tuple(self._searches))


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
