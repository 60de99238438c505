"""One document, in which the patterns of all kinds are looked for, each once and within a limit of time."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import partial

from spbe_docs.identify.windows import Window
from spbe_docs.timelimit import OutOfTimeError, Watch

SECONDS = 0.5
"""Of processor time for one pattern in one document; a sound one needs a thousandth."""

MOST_OVERRUNS = 4
"""When so many patterns have taken too long in a document, no further ones are tried."""

LINES_BEFORE = 2
LINES_AFTER = 2
"""How far from a needed word a pattern that goes over line breaks may reach."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A clue, compiled."""

    words: tuple[str, ...]
    regex: re.Pattern[str]
    where: str
    weight: float


Place = tuple[int, tuple[str, ...]] | None


class Look:
    """One document, in which each pattern is looked for once: many kinds share a clue."""

    def __init__(self, places: dict[str, Window], watch: Watch) -> None:
        self._places = places
        self._watch = watch
        self._found: dict[tuple[str, str], Place] = {}
        self.overrun: set[tuple[str, str]] = set()
        """Pattern and place of those that were not evaluated: they took too long."""

    def found(self, pattern: Pattern) -> Place:
        """The line where *pattern* is found, and what its groups caught; None, too, when it took too long."""
        key = (pattern.regex.pattern, pattern.where)
        if key not in self._found:
            try:
                self._found[key] = self._place(pattern, self._places[pattern.where])
            except OutOfTimeError:
                self.overrun.add(key)
                self._found[key] = None
        return self._found[key]

    def _place(self, pattern: Pattern, window: Window) -> Place:
        match = self._near(pattern, window) if pattern.words else self._match(pattern, window, 0, len(window.joined))
        if match is None:
            return None
        line = window.indices[bisect_right(window.starts, match.start()) - 1]
        return line, tuple(group for group in match.groups() if group)

    def _near(self, pattern: Pattern, window: Window) -> re.Match[str] | None:
        """The first match around a needed word: on its line or, as white space may be a line break, near it."""
        best: re.Match[str] | None = None
        for word in pattern.words:
            offset = window.lowered.find(word)
            while offset >= 0:
                line = bisect_right(window.starts, offset) - 1
                start = window.starts[max(line - LINES_BEFORE, 0)]
                after = line + 1 + LINES_AFTER
                end = window.starts[after] - 1 if after < len(window.starts) else len(window.joined)
                match = self._match(pattern, window, start, end)
                if match is not None:
                    best = match if best is None or match.start() < best.start() else best
                    break
                following = line + 1
                offset = window.lowered.find(word, window.starts[following]) if following < len(window.starts) else -1
        return best

    def _match(self, pattern: Pattern, window: Window, start: int, end: int) -> re.Match[str] | None:
        if len(self.overrun) >= MOST_OVERRUNS:
            raise OutOfTimeError
        return self._watch.run(SECONDS, partial(pattern.regex.search, window.joined, start, end))
