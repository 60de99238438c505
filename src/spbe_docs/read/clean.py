"""From pages as a reader gave them to one string in which phrases can be found."""

import unicodedata
from collections.abc import Iterable

from spbe_docs.model.documents import Page
from spbe_docs.model.text import CleanText

# PDFium writes U+FFFE or U+0002 for a hyphen at a line end: it stands for a hyphen, never for nothing.
_CHARACTERS = str.maketrans(
    {
        "\ufffe": "-",
        "\x02": "-",
        "\u00ad": None,  # soft hyphen
        "\u200b": None,
        "\ufeff": None,
        "\x00": None,
        "\u2010": "-",
        "\u2011": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "İ": "I",  # the one letter whose lower case is longer
    }
)


def clean(pages: Iterable[Page]) -> CleanText:
    """The text of *pages* in one piece; empty when they hold nothing but white space."""
    lines: list[str] = []
    numbers: list[int] = []
    confidences: list[float] = []
    for page in pages:
        confidence = 1.0 if page.ocr_confidence is None else page.ocr_confidence
        text = page.text if page.text.isascii() else unicodedata.normalize("NFKC", page.text)
        for raw in text.translate(_CHARACTERS).splitlines():
            line = " ".join(raw.split())
            if line:
                lines.append(line)
                numbers.append(page.number)
                confidences.append(confidence)
    starts: list[int] = []
    offset = 0
    for line in lines:
        starts.append(offset)
        offset += len(line) + 1
    cased = " ".join(lines)
    return CleanText(cased, _lower(cased), tuple(lines), tuple(starts), tuple(numbers), tuple(confidences))


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
