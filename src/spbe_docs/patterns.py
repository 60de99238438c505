"""Phrases of the rules, found in text. The only door to spaCy and to the Aho-Corasick automaton.

One pass of the automaton finds every wording of every phrase. A phrase with gaps ("reviu ... arsitektur spbe") is then
confirmed by spaCy's `Matcher`, which knows where words end and what may not stand between them; it sees only the few
stretches where all parts of the phrase follow one another closely. Tokenising whole pages would cost as much as reading
them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from spbe_docs.model.rules import Phrase

_GAP_WORDS = 6
_GAP_CHARACTERS = 100
"""More than six long words: what stands farther apart is not even looked at."""

_STOPS = [".", ";", ":", "?"]
"""What ends a gap: a phrase does not reach into the next sentence."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase, found."""

    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a phrase that has gaps."""

    phrase: str
    position: int


class PhraseSet:
    """Phrases compiled once, found in any text. Text must be lower case with single spaces, as `clean` makes it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._whole: dict[str, list[str]] = defaultdict(list)
        self._parts: dict[str, list[_Part]] = defaultdict(list)
        self._lengths: dict[str, int] = {}
        for phrase in {phrase.text: phrase for phrase in phrases}.values():
            self._lengths[phrase.text] = len(phrase.chunks)
            for position, chunk in enumerate(phrase.chunks):
                for wording in chunk:
                    if len(phrase.chunks) == 1:
                        self._whole[wording].append(phrase.text)
                    else:
                        self._parts[wording].append(_Part(phrase.text, position))
        self._automaton = ahocorasick.Automaton()
        for wording in {*self._whole, *self._parts}:
            self._automaton.add_word(wording, wording)
        if len(self._automaton):
            self._automaton.make_automaton()

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every place where a phrase stands as whole words, in order."""
        spans = self._spans(text)
        hits = {
            Hit(phrase, *span)
            for wording in spans
            for phrase in self._whole.get(wording, ())
            for span in spans[wording]
        }
        for phrase, parts in self._whole_sets(spans).items():
            places = [sorted(span for wording in part for span in spans[wording]) for part in parts]
            hits.update(_joined(phrase, places, text))
        return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.phrase)))

    def _spans(self, text: str) -> Mapping[str, list[tuple[int, int]]]:
        """Where each wording that occurs stands, in order."""
        spans: dict[str, list[tuple[int, int]]] = {}
        if len(self._automaton):
            for last, wording in self._automaton.iter(text):
                start, end = last - len(wording) + 1, last + 1
                if _is_whole(text, start, end):
                    spans.setdefault(wording, []).append((start, end))
        return spans

    def _whole_sets(self, wordings: Iterable[str]) -> Mapping[str, list[list[str]]]:
        """The phrases with gaps of which every part occurs, with the wordings that occur of each part."""
        found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for wording in wordings:
            for part in self._parts.get(wording, ()):
                found[part.phrase][part.position].append(wording)
        return {
            phrase: [parts[position] for position in range(len(parts))]
            for phrase, parts in found.items()
            if len(parts) == self._lengths[phrase]
        }


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words from *start* to *end* are not part of longer ones."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or after.isalnum())


def _joined(phrase: str, places: list[list[tuple[int, int]]], text: str) -> Iterator[Hit]:
    """The hits of a phrase with gaps: all its parts in order, each close to the one before."""
    for first in places[0]:
        spans = _chain(first, places[1:])
        if spans and _confirmed(tuple(text[start:end] for start, end in spans), text[first[0] : spans[-1][1]]):
            yield Hit(phrase, first[0], spans[-1][1])


def _chain(first: tuple[int, int], rest: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """*first* with the nearest place of each further part; empty when one is too far away."""
    spans = [first]
    for places in rest:
        following = bisect_left(places, (spans[-1][1], 0))
        if following == len(places) or places[following][0] - spans[-1][1] > _GAP_CHARACTERS:
            return []
        spans.append(places[following])
    return spans


def _confirmed(wordings: tuple[str, ...], stretch: str) -> bool:
    """Whether *stretch* is *wordings* with at most six words and no sentence end in each gap."""
    tokens = _tokenizer()(stretch)
    return any(first == 0 and last == len(tokens) for _, first, last in _matcher(wordings)(tokens))


@cache
def _tokenizer() -> Any:
    """A tokenizer that splits words from punctuation. Without the exceptions of a whole language, which cost 1.3 s."""
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415 - takes 1.5 s to import; only phrases with gaps need it
    from spacy.vocab import Vocab  # noqa: PLC0415

    return Tokenizer(
        Vocab(),
        prefix_search=re.compile(r"^[^\w\s]").search,
        suffix_search=re.compile(r"[^\w\s]$").search,
        infix_finditer=re.compile(r"[^\w\s]").finditer,
    )


@cache
def _matcher(wordings: tuple[str, ...]) -> Any:
    from spacy.matcher import Matcher  # noqa: PLC0415

    tokenizer = _tokenizer()
    pattern: list[dict[str, Any]] = []
    for position, wording in enumerate(wordings):
        if position:
            pattern.append({"ORTH": {"NOT_IN": _STOPS}, "OP": f"{{0,{_GAP_WORDS}}}"})
        pattern.extend({"ORTH": token.text} for token in tokenizer(wording))
    matcher = Matcher(tokenizer.vocab)
    matcher.add("phrase", [pattern])
    return matcher
