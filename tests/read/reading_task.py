"""A task that only reads: what became of a file, in the words of the report."""

import json
from collections.abc import Callable

from spbe_docs.model.containers import Container
from spbe_docs.model.documents import TextSource, Unreadable
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.readers import read
from spbe_docs.read.refusals import ending, refusal

ENTRY = "tests.read.reading_task:reading"


def reading(setup: str, tell_ocr_pages: Callable[[int], None]) -> Callable[[bytes], bytes]:
    """A task that reads the file whose location is its job; *setup* holds the options."""
    options = ReadOptions(**json.loads(setup))

    def work(job: bytes) -> bytes:
        location = json.loads(job)
        told = read(location, options, OcrPages(tell_ocr_pages))
        trouble = refusal(told.file_type, ending(location)) if told.file_type is not None else None
        result = Unreadable(trouble) if trouble is not None else told.result
        if isinstance(result, Container):
            return _entry("read", None, "", source=None, pages=0, text="")
        if isinstance(result, Unreadable):
            return _entry(
                "unreadable", result.trouble.reason.value, result.trouble.message, source=None, pages=0, text=""
            )
        sources = {page.source for page in result.pages} - {TextSource.NONE}
        source = TextSource.MIXED if len(sources) > 1 else next(iter(sources), TextSource.NONE)
        reason, message = (result.trouble.reason.value, result.trouble.message) if result.trouble else (None, "")
        text = "\n".join(page.text for page in result.pages)
        state = "partial" if reason else "read"
        return _entry(state, reason, message, source=source.value, pages=len(result.pages), text=text[:100_000])

    return work


def _entry(state: str, reason: str | None, message: str, *, source: str | None, pages: int, text: str) -> bytes:
    entry = {
        "state": state,
        "reason": {"code": reason, "message": message} if reason else None,
        "text_source": source,
        "pages_read": pages,
        "text": text,
    }
    return json.dumps(entry).encode("ascii")
