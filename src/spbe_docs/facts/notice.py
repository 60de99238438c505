"""What a person is shown of how the facts were found: a quotation for each, and remarks."""

from spbe_docs.model.documents import Clue
from spbe_docs.model.text import CleanText
from spbe_docs.privacy import mask

_LONGEST = 200


class Notice:
    """Gathers clues and notes while a document is read."""

    def __init__(self, text: CleanText) -> None:
        self._text = text
        self._clues: list[Clue] = []
        self._notes: list[str] = []
        self._proposed: set[str] = set()

    def found(self, field: str, line: int | None, last: int | None = None) -> None:
        """Remember the lines from *line* to *last* as the place of *field*."""
        if line is None or not 0 <= line < len(self._text.lines):
            return
        quote = self._text.original(line, last)
        first, end = self._text.starts[line], self._text.starts[min(last or line, len(self._text.lines) - 1)]
        if self._text.is_proposed(first, end + 1):
            self._proposed.add(field)
        self._clues.append(Clue(field, self._text.line_pages[line], mask(quote[: 3 * _LONGEST])[:_LONGEST]))

    def remark(self, *notes: str) -> None:
        """Remember what a person should know."""
        self._notes.extend(note for note in notes if note not in self._notes)

    def is_proposed(self, *fields: str) -> bool:
        """Whether one of *fields* was found on a line with words that are only proposed."""
        return not self._proposed.isdisjoint(fields)

    @property
    def clues(self) -> tuple[Clue, ...]:
        return tuple(self._clues)

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(self._notes)
