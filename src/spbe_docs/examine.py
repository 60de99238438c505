"""The one-file task: read, identify, facts, match. Runs in a worker and knows nothing of other files."""

import hashlib
from collections.abc import Callable

from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.match.candidates import Matcher
from spbe_docs.model.documents import Document, Page, Reason, TextSource, Trouble, Unreadable
from spbe_docs.model.findings import Examined
from spbe_docs.model.rules import RulePack
from spbe_docs.read.clean import clean
from spbe_docs.read.options import OcrPages, ReadOptions, nobody_waits
from spbe_docs.read.readers import read
from spbe_docs.wire import Answer, dump_answer, load_job, load_setup

_CHUNK = 1 << 20


def worker(setup: bytes | str, ocr_pages: OcrPages = nobody_waits) -> Callable[[bytes], bytes]:
    """The task as an engine runs it: a job as JSON in, an answer as JSON out."""
    told = load_setup(setup)
    examiner = Examiner(told.rules, told.options)

    def work(content: bytes) -> bytes:
        job = load_job(content)
        if job.fingerprint_only:
            return dump_answer(fingerprint(job.location))
        outcome = examiner.examine(job.location, ocr_pages)
        return dump_answer(Answer(examined=outcome) if isinstance(outcome, Examined) else Answer(unreadable=outcome))

    return work


def fingerprint(location: str) -> Answer:
    """The SHA-256 of the content, or why it cannot be taken."""
    digest = hashlib.sha256()
    try:
        with open(location, "rb") as file:  # noqa: PTH123 - a name that is not UTF-8 stays as it is
            while block := file.read(_CHUNK):
                digest.update(block)
    except PermissionError:
        message = "Berkas tidak boleh dibuka oleh pengguna ini. Minta hak baca, lalu pindai lagi."
        return Answer(unreadable=Unreadable(Trouble(Reason.PERMISSION_DENIED, message)))
    except OSError:
        message = "Berkas tidak ada lagi atau tidak terjangkau saat hendak dibaca. Pindai lagi setelah sambungan pulih."
        return Answer(unreadable=Unreadable(Trouble(Reason.VANISHED, message)))
    return Answer(sha256=digest.hexdigest())


class Examiner:
    """The rules, compiled once, for any number of files."""

    def __init__(self, rules: RulePack, options: ReadOptions) -> None:
        self._rules = rules
        self._options = options
        self._by_kind = {rule.kind: rule for rule in rules.kinds}
        self._matcher = Matcher(rules.instrument, rules.kinds)

    def examine(self, location: str, ocr_pages: OcrPages = nobody_waits) -> Examined | Unreadable:
        """Everything the file at *location* says for the instrument, or why it cannot be read."""
        result = read(location, self._options, ocr_pages)
        return result if isinstance(result, Unreadable) else self.examine_document(result)

    def examine_document(self, document: Document) -> Examined:
        """Everything *document* says for the instrument."""
        text = clean(document.pages)
        identity = identify(text, self._rules.kinds, screenshot=document.screenshot)
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


def _source(pages: tuple[Page, ...]) -> TextSource:
    sources = {page.source for page in pages} - {TextSource.NONE}
    if len(sources) > 1:
        return TextSource.MIXED
    return next(iter(sources), TextSource.NONE)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
