"""Where a long document says that it was enacted, promulgated, annexed: found without looking at every line."""

from spbe_docs.model.text import CleanText

NEAR_START = 14
MOST = 400
"""More landmarks of one sort than any document has; a hostile one must not cost hours."""


def lines_starting(text: CleanText, word: str, *, within: int = NEAR_START) -> tuple[int, ...]:
    """The lines in whose first *within* characters *word* (lower case) begins.

    A hundred pages take a few microseconds: the search is done on the text as a whole.
    """
    found: list[int] = []
    offset = text.text.find(word)
    while offset >= 0 and len(found) < MOST:
        line = text.line_at(offset)
        if offset - text.starts[line] <= within and (not found or found[-1] != line):
            found.append(line)
        offset = text.text.find(word, offset + len(word))
    return tuple(found)
