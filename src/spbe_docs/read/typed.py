"""Typed text as a document: whatever its format, it is cut at the same limits and holds nothing that cannot be kept."""

import re
from collections.abc import Iterable

from spbe_docs.model.documents import Document, Page, Reason, TextSource, Trouble, Unreadable
from spbe_docs.read.options import ReadOptions

PROPOSED = "\x01"
"""Stands in a text before words that are only proposed; no format can hold it otherwise."""

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]+")


def typed(
    texts: Iterable[str],
    options: ReadOptions,
    what: str,
    *,
    slides: bool = False,
    page_count: int | None = None,
    notes: tuple[str, ...] = (),
) -> Document | Unreadable:
    """The pages *texts* of *what* ("Dokumen Word ini", "Lembar kerja ini").

    *page_count*: 0 for what has no pages; else as many as there are texts.
    """
    pages: list[Page] = []
    characters, count = 0, 0
    for count, text in enumerate(texts, start=1):
        if characters < options.max_characters and count <= options.max_pages:
            pages.append(_page(count, _whole(text)[: options.max_characters - characters]))
        characters += len(text)
    if not any(page.text.strip() for page in pages):
        return Unreadable(Trouble(Reason.NO_TEXT, f"{what} tidak memuat satu huruf pun. Periksa isinya."))
    trouble = None
    if len(pages) < count:
        trouble = Trouble(
            Reason.LIMIT_REACHED, f"Hanya {len(pages)} dari {count} halaman yang dibaca. Bagi berkas itu."
        )
    elif characters > options.max_characters:
        trouble = Trouble(
            Reason.LIMIT_REACHED,
            f"Hanya {options.max_characters} huruf pertama dari {characters} yang dibaca. Bagi berkas itu.",
        )
    return Document(
        tuple(pages),
        page_count=count if page_count is None else page_count,
        trouble=trouble,
        notes=notes,
        slides=slides,
    )


def _page(number: int, text: str) -> Page:
    if PROPOSED not in text:
        return Page(number, text, TextSource.DIGITAL)
    proposed = tuple(position for position, line in enumerate(text.splitlines()) if PROPOSED in line)
    return Page(number, text.replace(PROPOSED, ""), TextSource.DIGITAL, proposed=proposed)


def _whole(text: str) -> str:
    """*text* with halves of characters joined where both are there, and marked where one is lost."""
    if _HALF_A_CHARACTER.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
