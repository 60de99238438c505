"""Text that nobody sees, left out of what was read: looked for on the pages that are quoted, apart from reading them.

To look costs as much as to read, and most pages of most documents are quoted for nothing.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from spbe_docs.model.containers import Place
from spbe_docs.model.documents import Document, Page, Table, TextSource
from spbe_docs.model.formats import Format
from spbe_docs.read.containers import member
from spbe_docs.read.legible import letter_count
from spbe_docs.read.opening import opened
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.pdf import in_order
from spbe_docs.read.pdfium import PdfFile

SeenOn = Callable[[tuple[int, ...]], Mapping[int, str] | None]
"""What can be seen on those of some pages that hold text which cannot, by page; None when nobody could look."""

_MOST_PAGES = 300
"""Of a document in which something unseen is quoted again and again, so many are looked through at once."""

_MOST_NAMED = 8


def unasked(_pages: tuple[int, ...]) -> Mapping[int, str] | None:
    """Of a document of which only the text is known."""
    return None


def read_seen(
    location: str, place: Place, form: Format | None, numbers: tuple[int, ...], options: ReadOptions
) -> Mapping[int, str] | None:
    """`SeenOn` for the file at *location*, or for its member at *place*.

    Other formats than PDF know what they hide, and their readers leave it out themselves.
    """
    if form is not Format.PDF:
        return None
    try:
        with opened(location) as file:
            content = (member(file, place, options) if place else file).read()
        with PdfFile(content) as pdf:
            return dict(_seen(pdf, numbers))
    except Exception:  # noqa: BLE001 - whatever a library throws at a broken file, its text speaks for it
        return None


def _seen(pdf: PdfFile, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    for number in numbers:
        with pdf.page(number) as page:
            if page is not None and page.hide_unseen():
                yield number, in_order(page.text(), page, number)


def looked_through(document: Document, quoted: Collection[int], seen_on: SeenOn) -> Document:
    """*document* without the text that nobody sees, as far as its *quoted* pages hold any; as it was if they do not.

    Only typed pages are asked for: what was recognised was seen.
    """
    typed = [page.number for page in document.pages if page.source is TextSource.DIGITAL]
    unlooked = [number for number in typed if number not in document.looked_through]
    asked = tuple(number for number in unlooked if number in quoted)
    seen = seen_on(asked) if asked else None
    if seen is None:
        return document
    hiding = _hiding(document, seen)
    if hiding and document.unseen:  # not only here and there
        others = tuple(number for number in unlooked if number not in asked)[:_MOST_PAGES]
        asked += others
        hiding |= _hiding(document, (seen_on(others) if others else None) or {})
    looked = tuple(sorted((*document.looked_through, *asked)))
    if not hiding:
        return replace(document, looked_through=looked)
    return replace(
        document,
        pages=tuple(_without(page, hiding.get(page.number)) for page in document.pages),
        looked_through=looked,
        unseen=tuple(sorted({*document.unseen, *hiding})),
        searches=(),
    )


def _hiding(document: Document, seen: Mapping[int, str]) -> dict[int, str]:
    """Those of the pages *seen* on which letters or digits are unseen, not white space only."""
    letters = {page.number: letter_count(page.text) for page in document.pages if page.number in seen}
    return {number: text for number, text in seen.items() if letter_count(text) < letters[number]}


def _without(page: Page, seen: str | None) -> Page:
    if seen is None:
        return page
    return replace(page, text=seen, source=TextSource.DIGITAL if seen.strip() else TextSource.NONE)


def visible(tables: tuple[Table, ...], document: Document) -> tuple[Table, ...]:
    """*tables* without the rows in which something stands that nobody sees on their page."""
    if not document.unseen:
        return tables
    shown = {page.number: _bare(page.text) for page in document.pages if page.number in document.unseen}
    return tuple(
        replace(table, rows=tuple(row for row in table.rows if _is_shown(row, shown[table.page])))
        if table.page in shown
        else table
        for table in tables
    )


def _is_shown(row: tuple[str, ...], shown: str) -> bool:
    return all(_bare(word) in shown for cell in row for word in cell.split())


def _bare(text: str) -> str:
    return "".join(text.split())


def remark(document: Document) -> tuple[str, ...]:
    """What a person should know of the unseen text; nothing when there is none."""
    if not document.unseen:
        return ()
    numbers = [str(number) for number in document.unseen]
    named = ", ".join(numbers[:_MOST_NAMED]) + (" dan lainnya" if len(numbers) > _MOST_NAMED else "")
    return (
        f"Halaman {named} memuat teks yang tidak terlihat: tidak tercetak, sewarna kertas, tertutup, di luar halaman, "
        "atau terlalu kecil. Teks itu tidak dihitung sebagai bukti karena asesor tidak dapat melihatnya.",
    )
