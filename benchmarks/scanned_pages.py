"""How much is read of each page of the scans in the corpus: characters by page, and how sure OCR is of them.

The files are those that the manifest calls `none` (no text layer) and `mixed` (a part of the pages has one). A page
that gives hardly anything is a blind spot, unless it is a picture.
"""

import sys

from benchmarks.corpus import CORPUS, labelled
from benchmarks.measuring import Table

from spbe_docs.model.documents import TextSource
from spbe_docs.read.legible import letter_count

_LAYERS = ("none", "mixed")
_FEW = 100
"""Characters, white space apart."""


def main() -> int:
    """Prints the table; 1 when a page was not looked at."""
    if not CORPUS.is_dir():
        print(f"Skipped: no corpus at {CORPUS}; set SPBE_SHARED.")
        return 0
    headings = ("text layer", "file", "pages", "read", "by OCR", "confidence", "characters", f"pages below {_FEW}")
    table = Table((*headings, "characters by page"), [])
    unread = 0
    scans = list(labelled(layers=_LAYERS))
    for one in sorted(scans, key=lambda one: (_LAYERS.index(one.label["text_layer"]), one.path)):
        pages = one.document.pages
        letters = [letter_count(page.text) for page in pages]
        sure = [page.ocr_confidence for page in pages if page.ocr_confidence is not None]
        unread += one.document.page_count - len(pages)
        table.add(
            one.label["text_layer"],
            one.path,
            *map(str, (one.document.page_count, len(pages), sum(page.source is TextSource.OCR for page in pages))),
            f"{sum(sure) / len(sure):.2f}" if sure else "-",
            *map(str, (sum(letters), sum(count < _FEW for count in letters))),
            " ".join(map(str, letters)),
        )
    print(table)
    print(f"{len(scans)} files, {unread} pages not read")
    return int(unread > 0)


if __name__ == "__main__":
    sys.exit(main())
