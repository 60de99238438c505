"""Phrases of the rules, found in text. The only door to spaCy and to the Aho-Corasick automaton.

One pass of the automaton finds every wording of every part of every phrase. A phrase without gaps is found by that. One
with a gap ("reviu ... arsitektur spbe") is found where its parts follow one another closely: between two parts there is
one stretch of words, which is counted. With several gaps a part in the middle may stand at more than one place, and
whether one of them suits is a search: spaCy's `Matcher` makes it, in the few stretches where all parts are near.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import ahocorasick

from spbe_docs.model.rules import Phrase

_GAP_WORDS = 6
_GAP_CHARACTERS = 100
"""More than six long words: what stands farther apart is not even looked at."""

_STOPS = (".", ";", ":", "?")
"""What ends a gap: a phrase does not reach into the next sentence."""

_NUMBERED = re.compile(r"\bnomor \d+ tahun \d{4}\b")
"""What only tells one regulation from others: "reviu peraturan bupati nomor 27 tahun 2023 tentang ..."."""

_WORD = re.compile(r"\w+|[^\w\s]")
"""A word, or a mark, which counts as one."""


class Hit(NamedTuple):
    """A phrase, found. A plain tuple: a long document has thousands."""

    phrase: str
    start: int
    end: int


Span = tuple[int, int]
"""Where something begins and ends."""

Found = Mapping[str, tuple[Hit, ...]]
"""The hits of each phrase that was found, in order."""


class _Wording(NamedTuple):
    """One way to write a phrase, or a part of one."""

    length: int
    phrases: list[str]
    """The phrases without gaps that are written so."""

    parts: list[int]
    """The numbers of the parts of phrases with gaps that are."""


class _Gapped(NamedTuple):
    """A phrase with gaps."""

    phrase: str
    rest: tuple[int, ...]
    """The numbers of the parts after the first."""


class PhraseSet:
    """Phrases compiled once, found in any text. Text must be lower case with single spaces, as `clean` makes it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._wordings: dict[str, _Wording] = {}
        self._gapped: dict[int, list[_Gapped]] = defaultdict(list)
        """By the number of the first part."""

        numbers: dict[tuple[str, ...], int] = {}
        for phrase in {phrase.text: phrase for phrase in phrases}.values():
            if len(phrase.chunks) == 1:
                for wording in phrase.chunks[0]:
                    self._wording(wording).phrases.append(phrase.text)
                continue
            for part in phrase.chunks:
                if part not in numbers:
                    numbers[part] = len(numbers)
                    for wording in part:
                        self._wording(wording).parts.append(numbers[part])
            first, *rest = (numbers[part] for part in phrase.chunks)
            self._gapped[first].append(_Gapped(phrase.text, tuple(rest)))
        self._automaton = ahocorasick.Automaton()
        for wording, meaning in self._wordings.items():
            self._automaton.add_word(wording, (meaning.length, wording))
        if len(self._automaton):
            self._automaton.make_automaton()

    def _wording(self, wording: str) -> _Wording:
        return self._wordings.setdefault(wording, _Wording(len(wording), [], []))

    def find(self, text: str) -> Found:
        """Every place where a phrase stands as whole words."""
        spans: dict[str, list[Span]] = defaultdict(list)
        places: dict[int, list[Span]] = defaultdict(list)
        for wording, where in self._whole_words(text).items():
            for phrase in self._wordings[wording].phrases:
                spans[phrase] += where
            for part in self._wordings[wording].parts:
                places[part] += where
        for where in places.values():
            where.sort()
        for phrase, parts in self._complete(places):
            if joined := set(_joined(parts, text)):
                spans[phrase] += joined
        return {phrase: tuple(Hit(phrase, *span) for span in sorted(where)) for phrase, where in spans.items()}

    def _whole_words(self, text: str) -> Mapping[str, list[Span]]:
        """Where each wording that occurs stands, if it is not part of longer words."""
        found: dict[str, list[Span]] = defaultdict(list)
        if not len(self._automaton):
            return found
        around = f" {text} "
        for last, (length, wording) in self._automaton.iter(text):
            start = last + 1 - length
            if not (around[start].isalnum() or around[last + 2].isalnum()):
                found[wording].append((start, last + 1))
        return found

    def _complete(self, places: Mapping[int, Sequence[Span]]) -> Iterator[tuple[str, list[Sequence[Span]]]]:
        """The phrases with gaps of which every part occurs, with the places of each."""
        for first in places:
            for phrase, rest in self._gapped.get(first, ()):
                if all(map(places.__contains__, rest)):
                    yield phrase, [places[first], *(places[part] for part in rest)]


def _joined(parts: Sequence[Sequence[Span]], text: str) -> Iterator[Span]:
    """Where a phrase with gaps stands: all its *parts* in order, each close to the one before."""
    for first in parts[0]:
        spans = _chain(first, parts[1:])
        if spans and _is_phrase(spans, text):
            yield first[0], spans[-1][1]


def _chain(first: Span, rest: Sequence[Sequence[Span]]) -> list[Span]:
    """*first* with the nearest place of each further part; empty when one is too far away."""
    spans = [first]
    for places in rest:
        end = spans[-1][1]
        following = bisect_left(places, (end, 0))
        if following == len(places) or places[following][0] - end > _GAP_CHARACTERS:
            return []
        spans.append(places[following])
    return spans


def _is_phrase(spans: Sequence[Span], text: str) -> bool:
    """Whether at most six words and no sentence end stand in each gap."""
    first, *middle, last = spans
    if not middle:
        return _is_gap(text[first[1] : last[0]])
    wordings, stretch = tuple(text[start:end] for start, end in spans), text[first[0] : last[1]]
    return any(_is_found(wordings, form) for form in dict.fromkeys((stretch, _NUMBERED.sub("nomor", stretch))))


def _is_gap(between: str) -> bool:
    """Whether that many words stand *between*; the number of a regulation is one."""
    words = _WORD.findall(_NUMBERED.sub("nomor", between))
    return len(words) <= _GAP_WORDS and not any(stop in words for stop in _STOPS)


def _is_found(wordings: tuple[str, ...], stretch: str) -> bool:
    """Whether all of *stretch* is *wordings* with gaps between them, wherever those in the middle stand."""
    from spacy.tokens import Doc  # noqa: PLC0415 - takes 1.5 s to import; only phrases with several gaps need it

    words = _WORD.findall(stretch)
    matches = _matcher(wordings)(Doc(_vocabulary(), words=words))
    return any(first == 0 and last == len(words) for _, first, last in matches)


@cache
def _vocabulary() -> Any:
    """Of no language: the exceptions of a whole one cost 1.3 s, and rules do not need them."""
    from spacy.vocab import Vocab  # noqa: PLC0415

    return Vocab()


@cache
def _matcher(wordings: tuple[str, ...]) -> Any:
    from spacy.matcher import Matcher  # noqa: PLC0415

    pattern: list[dict[str, Any]] = []
    for position, wording in enumerate(wordings):
        if position:
            pattern.append({"ORTH": {"NOT_IN": list(_STOPS)}, "OP": f"{{0,{_GAP_WORDS}}}"})
        pattern.extend({"ORTH": word} for word in _WORD.findall(wording))
    matcher = Matcher(_vocabulary())
    matcher.add("phrase", [pattern])
    return matcher
