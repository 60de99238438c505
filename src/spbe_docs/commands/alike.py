"""Whether the workers of a cluster read as this machine would: what they remember is remembered here."""

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from spbe_docs.read.ocr import engine_label
from spbe_docs.read.pdf_engine import pdf_engine
from spbe_docs.read.readers import READER_VERSION


def reading_here() -> tuple[str, int, str, str]:
    """What decides how a file is read: programme, readers, PDF, OCR."""
    return version("spbe-docs"), READER_VERSION, pdf_engine(), engine_label()


def difference(told: Mapping[str, Any]) -> str | None:
    """Which worker reads otherwise, by what `reading_here` answered there, one sentence; None when none does."""
    own = reading_here()
    for worker, there in told.items():
        if isinstance(there, BaseException):
            return f"{worker} belum dapat menjalankan spbe-docs. Pasang versi yang sama dengan komputer ini di sana."
        if tuple(there) != own:
            return f"{worker} memakai {named(there)}, komputer ini {named(own)}. Pasang versi yang sama."
    return None


def named(reading: tuple[str, int, str, str]) -> str:
    """As people read it."""
    program, reader, pdf, ocr = reading
    return f"spbe-docs {program} (pembaca {reader}), {pdf}, {ocr}"
