"""Phrases of the rules, found in text. The only door to spaCy and to the Aho-Corasick automaton.

Every phrase has an anchor: its longest run of plain words. One pass of the automaton finds all anchors; a phrase
without a gap is then already found. A phrase with gaps ("reviu ... arsitektur spbe") is confirmed by spaCy's `Matcher`
on a window around its anchor, since token patterns know where words end and what may not stand between them.
Tokenising whole pages would cost as much as reading them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from spbe_docs.model.rules import Phrase

GAP = "..."
_GAP_WORDS = 6
_WINDOW = 140
"""Characters on each side of an anchor: more than six long words."""

_STOPS = [".", ";", ":", "?"]
"""What ends a gap: a phrase does not reach into the next sentence."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase, found."""

    phrase: str
    start: int
    end: int


class PhraseSet:
    """Phrases compiled once, found in any text. Text must be lower case with single spaces, as `clean` makes it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._plain: dict[str, bool] = {}
        self._gapped: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            if GAP in phrase.text:
                self._gapped[_anchor(phrase.text)].append(phrase.text)
            else:
                self._plain[phrase.text] = True
        self._automaton = ahocorasick.Automaton()
        for word in {*self._plain, *self._gapped}:
            self._automaton.add_word(word, word)
        if len(self._automaton):
            self._automaton.make_automaton()

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every place where a phrase stands as whole words, in order."""
        if not len(self._automaton):
            return ()
        hits: list[Hit] = []
        for last, word in self._automaton.iter(text):
            start, end = last - len(word) + 1, last + 1
            if not _is_whole(text, start, end):
                continue
            if word in self._plain:
                hits.append(Hit(word, start, end))
            for phrase in self._gapped.get(word, ()):
                hits.extend(_confirmed(phrase, text, start, end))
        return tuple(sorted(set(hits), key=lambda hit: (hit.start, hit.end, hit.phrase)))


def _anchor(phrase: str) -> str:
    return max((chunk.strip() for chunk in phrase.split(GAP)), key=len)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words from *start* to *end* are not part of longer ones."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or after.isalnum())


def _confirmed(phrase: str, text: str, start: int, end: int) -> list[Hit]:
    """The hits of a phrase with gaps around its anchor; the shortest of those that begin at one word."""
    left = text.rfind(" ", 0, max(start - _WINDOW, 0)) + 1
    right = text.find(" ", min(end + _WINDOW, len(text)))
    window = text[left : right if right >= 0 else len(text)]
    found: dict[int, Hit] = {}
    for first, last in _matches(phrase, window):
        hit = Hit(phrase, left + first, left + last)
        if hit.start <= start and hit.end >= end and (hit.start not in found or found[hit.start].end > hit.end):
            found[hit.start] = hit
    return list(found.values())


def _matches(phrase: str, window: str) -> list[tuple[int, int]]:
    tokens = _tokenizer()(window)
    return [
        (tokens[first].idx, tokens[last - 1].idx + len(tokens[last - 1])) for _, first, last in _matcher(phrase)(tokens)
    ]


@cache
def _tokenizer() -> Any:
    """A tokenizer that splits words from punctuation. Without the exceptions of a whole language, which cost 1.3 s."""
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415 - spaCy takes 1.5 s to import; only phrases with gaps need it
    from spacy.vocab import Vocab  # noqa: PLC0415

    punctuation = re.compile(r"[^\w\s]")
    return Tokenizer(
        Vocab(),
        prefix_search=re.compile(r"^[^\w\s]").search,
        suffix_search=re.compile(r"[^\w\s]$").search,
        infix_finditer=punctuation.finditer,
    )


@cache
def _matcher(phrase: str) -> Any:
    from spacy.matcher import Matcher  # noqa: PLC0415

    tokenizer = _tokenizer()
    matcher = Matcher(tokenizer.vocab)
    pattern: list[dict[str, Any]] = []
    for position, chunk in enumerate(phrase.split(GAP)):
        if position:
            pattern.append({"ORTH": {"NOT_IN": _STOPS}, "OP": f"{{0,{_GAP_WORDS}}}"})
        pattern.extend({"ORTH": token.text} for token in tokenizer(chunk.strip()))
    matcher.add("phrase", [pattern])
    return matcher
