"""What kind of document this is: weighted clues, weighed against each other."""

import re
from dataclasses import dataclass
from functools import cache

from spbe_docs.identify.disguises import disguised
from spbe_docs.identify.look import Look, Pattern
from spbe_docs.identify.needed import needed_words
from spbe_docs.identify.windows import windows
from spbe_docs.model.documents import Clue, Identity, Kind, SkippedPattern
from spbe_docs.model.rules import KIND_MARK, KindRule
from spbe_docs.model.text import CleanText
from spbe_docs.privacy import mask
from spbe_docs.timelimit import Watch

STRONG = 0.5
"""A clue of the title from this weight on names a kind by itself, as far as a guess goes."""

LEAD = 0.08
"""How far the best kind must be before the second."""

WORTH_NAMING = 0.3
"""A second kind below this is no rival."""

SURE = 0.8
"""A picture whose text is that sure is a photographed document, not a screenshot."""

ADDRESS_LINES = 2
"""Where a browser shows its address: a picture that begins with one shows a screen, whatever the page tells."""

FEW_WORDS = 12
"""A picture with fewer words shows an event rather than a screen."""

_QUOTE = 200
_SMALL_WORDS = frozenset({"dan", "atau", "di", "pada", "untuk", "dengan", "atas", "selaku"})
_MAYOR = re.compile(r"\bwali\s*kota\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    weight: float
    line: int
    titled: bool
    """Whether it is a clue of the title."""

    words: tuple[str, ...]
    """What the groups of the pattern caught: they spell the document's own form."""


@dataclass(frozen=True, slots=True)
class _Score:
    kind: Kind
    value: float
    hits: tuple[_Hit, ...]


def identify(
    text: CleanText,
    rules: tuple[KindRule, ...],
    *,
    screenshot: bool = False,
    slides: bool = False,
    mark: float = KIND_MARK,
) -> Identity:
    r"""The kind of document, with how sure we are, the runner-up and the clues; kind None when it cannot be told.

    Clues that speak for a kind add up as independent witnesses do (one minus the product of the doubts); those that
    speak against it (negative weights) take their share of the sum away. The groups of the strongest clue's pattern
    spell the form: `^(peraturan)\s*(bupati)` gives "Peraturan Bupati".

    *screenshot*: the file is a picture, so its text is that of a screen unless it clearly is a photographed document.
    *slides*: the file is a slide show, which is its kind whatever it is about.
    *mark*: the confidence below which no kind is named; the best guess is then the runner-up.
    """
    with Watch() as watch:
        look = Look(windows(text), watch)
        identity = _decide(text, _scores(look, rules), mark)
        if identity.kind is None and not look.overrun:
            look = Look(windows(text, respell=True), watch)
            identity = _decide(text, _scores(look, rules), mark)
    if look.overrun:
        return Identity(None, 0.0, identity.kind or identity.runner_up, not_evaluated=_skipped(look, rules))
    other = disguised(text)
    if other is not None and other is not identity.kind:
        return Identity(other, SURE, identity.kind or identity.runner_up, None, ())
    if slides:
        return Identity(Kind.PAPARAN, SURE, identity.kind if identity.kind is not Kind.PAPARAN else None)
    return _picture(text, identity) if screenshot else identity


def _scores(look: Look, rules: tuple[KindRule, ...]) -> list[_Score]:
    """All kinds, the best first."""
    return sorted(
        (_score(kind, patterns, look) for kind, patterns in _compiled(rules)),
        key=lambda score: (-score.value, score.kind),
    )


def _skipped(look: Look, rules: tuple[KindRule, ...]) -> tuple[SkippedPattern, ...]:
    """The patterns that were not evaluated, each with the kind it belongs to."""
    return tuple(
        SkippedPattern(kind, pattern.regex.pattern)
        for kind, patterns in _compiled(rules)
        for pattern in patterns
        if (pattern.regex.pattern, pattern.where) in look.overrun
    )


def _decide(text: CleanText, scores: list[_Score], mark: float) -> Identity:
    if not scores or scores[0].value <= 0:
        return Identity(None, 0.0)
    best = scores[0]
    second = scores[1] if len(scores) > 1 and scores[1].value >= WORTH_NAMING else None
    rival = second.value if second else 0.0
    confidence = round(best.value - max(0.0, rival - best.value / 2), 2)
    told = confidence >= mark and best.value - rival >= LEAD
    return Identity(
        kind=best.kind if told else None,
        confidence=confidence if told else round(max(0.0, min(confidence, mark - 0.01)), 2),
        runner_up=(second.kind if second else None) if told else _named_by_title(scores),
        form=_form(best) if told else None,
        clues=_clues(text, best) if told else (),
        rivals=(best.kind, second.kind) if second and not told and rival >= mark and best.value - rival < LEAD else (),
    )


def _named_by_title(scores: list[_Score]) -> Kind:
    """The best guess where no kind can be told: the one that the title names, or else the one with the best clues."""
    named = [
        (hit.weight, -place)
        for place, score in enumerate(scores)
        for hit in score.hits
        if hit.titled and hit.weight >= STRONG
    ]
    return scores[-max(named)[1]].kind if named else scores[0].kind


def _picture(text: CleanText, identity: Identity) -> Identity:
    """A picture is a screenshot or a photograph, unless it clearly is a photographed document."""
    addressed = any("http" in line.lower() or "www." in line.lower() for line in text.lines[:ADDRESS_LINES])
    if identity.kind is not None and identity.confidence >= SURE and not addressed:
        return identity
    words = sum(1 for word in text.text.split() if len(word) > 2 and word.isalpha())  # noqa: PLR2004
    kind = Kind.TANGKAPAN_LAYAR if words >= FEW_WORDS or "http" in text.text or "www." in text.text else Kind.FOTO
    return Identity(kind, 0.7 if words >= FEW_WORDS else 0.6, identity.kind, None, ())


def _score(kind: Kind, patterns: tuple[Pattern, ...], look: Look) -> _Score:
    doubt = trust = 1.0
    hits: list[_Hit] = []
    for pattern in patterns:
        place = look.found(pattern)
        if place is None:
            continue
        if pattern.weight >= 0:
            doubt *= 1 - pattern.weight
            hits.append(_Hit(pattern.weight, place[0], pattern.where == "title", place[1]))
        else:
            trust *= 1 + pattern.weight
    return _Score(kind, (1 - doubt) * trust, tuple(hits))


def _form(score: _Score) -> str | None:
    spelled = [hit for hit in score.hits if hit.words]
    if not spelled:
        return None
    words = " ".join(max(spelled, key=lambda hit: hit.weight).words).split()
    named = [word.lower() if word.lower() in _SMALL_WORDS else word.capitalize() for word in words]
    return _MAYOR.sub("Wali Kota", " ".join(named))


def _clues(text: CleanText, score: _Score) -> tuple[Clue, ...]:
    strongest = sorted(score.hits, key=lambda hit: (-hit.weight, hit.line))[:3]
    return tuple(
        Clue("kind", text.line_pages[hit.line], mask(text.original(hit.line)[: 3 * _QUOTE])[:_QUOTE])
        for hit in strongest
    )


@cache
def _compiled(rules: tuple[KindRule, ...]) -> tuple[tuple[Kind, tuple[Pattern, ...]], ...]:
    """The patterns, compiled once. They are tried on a window at a time, in which each line of the document is one."""
    return tuple(
        (
            rule.kind,
            tuple(
                Pattern(
                    needed_words(clue.pattern),
                    re.compile(clue.pattern, re.IGNORECASE | re.MULTILINE),
                    clue.where,
                    clue.weight,
                )
                for clue in rule.clues
            ),
        )
        for rule in rules
    )
