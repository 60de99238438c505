"""From a file's text to the documents in it, each with its pages (judging decisions 14 and 25)."""

from dataclasses import replace
from difflib import SequenceMatcher

from spbe_docs.divide.annexes import annexes_of
from spbe_docs.divide.openings import Opening, openings
from spbe_docs.divide.values import SURE, Kinds, Piece, Tell, Told
from spbe_docs.facts.wording import letters
from spbe_docs.model.documents import Facts, Kind
from spbe_docs.model.rules import KindRule
from spbe_docs.model.text import CleanText

_ALIKE = 0.8
_LETTERS = frozenset({Kind.SURAT_DINAS, Kind.UNDANGAN, Kind.SURAT_TUGAS})
"""The second page of one looks like another of these."""


def divide(whole: Told, last_page: int, rules: tuple[KindRule, ...], tell: Tell) -> tuple[Piece, ...]:
    """The documents that *whole* holds, in order, one of which leads; () when it is one document as it stands.

    A single one is the whole file, of the kind of its first pages, where the samples in it hid that.

    What is enacted ends with its file: the forms, samples and regulations printed in it are its own, and only annexes
    that are a document of a kind of their own are told apart. Other documents begin where the top of a page announces
    a kind that the text below it turns out to be.
    """
    kinds = Kinds(rules)
    if kinds.is_law(whole):
        pieces = _with_annexes([whole], last_page, kinds, tell)
        return pieces if len(pieces) > 1 else ()
    if not kinds.goes_on(whole):
        return ()
    found = tuple(openings(whole.text, rules))
    if not found:
        return ()
    told = _told_apart(whole.text, found, kinds, tell)
    if len(told) == 1 and whole.kind is not None:
        return ()
    return _with_annexes(_of_one_house(told), last_page, kinds, tell)


def _told_apart(text: CleanText, found: tuple[Opening, ...], kinds: Kinds, tell: Tell) -> list[Told]:
    """The texts of the documents that begin at those of the openings *found* which hold what they announce."""
    last = tell(text.piece(0, found[0].line))
    begins = [0]
    told = [last]
    ends = [*(opening.line for opening in found[1:]), len(text.lines)]
    for opening, end in zip(found, ends, strict=True):
        if not kinds.goes_on(last):
            break
        if last.kind is None and text.line_pages[opening.line] == text.line_pages[begins[-1]]:
            told[-1] = last = tell(text.piece(begins[-1], end))  # a letterhead alone is no document
            continue
        next_one = _announced(text.piece(opening.line, end), opening, tell)
        if _is_another(next_one, last, opening):
            begins.append(opening.line)
            told.append(next_one)
            last = next_one
    whole = [text.piece(begin, end) for begin, end in zip(begins, [*begins[1:], len(text.lines)], strict=True)]
    return [
        one if len(one.text.lines) == len(piece.lines) else _retold(one, piece, tell)
        for one, piece in zip(told, whole, strict=True)
    ]


def _announced(piece: CleanText, opening: Opening, tell: Tell) -> Told:
    """What *piece* is, by its heading where its words leave two kinds open."""
    told = tell(piece)
    undecided = told.kind is None and told.identity.runner_up in opening.kinds
    return tell(piece, opening.kinds) if undecided else told


def _retold(first: Told, piece: CleanText, tell: Tell) -> Told:
    """What a document is once all its pages are known; its first ones decide its kind."""
    told = tell(piece)
    return told if told.kind is first.kind or first.kind is None else replace(first, text=piece)


def _is_another(one: Told, before: Told, opening: Opening) -> bool:
    """Whether *one* is what its heading announces, and not the next page of what stands *before*."""
    if one.kind not in opening.kinds or one.identity.confidence < SURE:
        return False
    if one.kind is not before.kind and not {one.kind, before.kind} <= _LETTERS:
        return True
    mine, theirs = one.facts, before.facts
    if mine.number and theirs.number:
        return mine.number != theirs.number
    if mine.signed_on and theirs.signed_on and mine.signed_on != theirs.signed_on:
        return True
    titles = sorted((letters(mine.title or ""), letters(theirs.title or "")), key=len)
    return _is_typed(one) and _is_typed(before) and bool(titles[0]) and not _alike(*titles)


def _is_typed(told: Told) -> bool:
    """Whether its words can be compared: recognised ones differ from themselves on the next page."""
    return all(confidence >= 1.0 for confidence in told.text.confidences[:1])


def _alike(short: str, long: str) -> bool:
    return short in long or SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE


def _of_one_house(told: list[Told]) -> list[Told]:
    """Those that do not say whose they are belong to who made the one before or, at the beginning, the one after."""
    named = [one.facts if _says_whose(one.facts) else None for one in told]
    made_by = [
        next((facts for facts in (*reversed(named[: place + 1]), *named[place + 1 :]) if facts is not None), None)
        for place in range(len(told))
    ]
    return [
        one if facts is None else replace(one, facts=_made_by(facts, one.facts))
        for one, facts in zip(told, made_by, strict=True)
    ]


def _made_by(maker: Facts, facts: Facts) -> Facts:
    return replace(
        facts,
        region=maker.region,
        national=maker.national,
        foreign_issuer=maker.foreign_issuer,
        issuer=facts.issuer or maker.issuer,
    )


def _says_whose(facts: Facts) -> bool:
    return facts.region is not None or facts.national or facts.foreign_issuer is not None


def _with_annexes(told: list[Told], last_page: int, kinds: Kinds, tell: Tell) -> tuple[Piece, ...]:
    """The documents with their pages, and after each that is enacted its annexes of a kind of their own."""
    leading = next((one for one in told if one.kind is not None and not kinds.of(one).accompanies), told[0])
    pieces: list[Piece] = []
    for position, one in enumerate(told):
        first = _first_page(one) if position else 1
        last = max(first, _first_page(told[position + 1]) - 1) if position + 1 < len(told) else last_page
        last = max(last, first)
        annexes = list(annexes_of(one, last, kinds, tell)) if kinds.is_law(one) else []
        if annexes:
            last = max(first, annexes[0].first_page - 1)
        accompanies = one is not leading and kinds.of(one).accompanies
        law = _with_period(one, annexes)
        pieces += [Piece(law, first, last, leads=one is leading, accompanies=accompanies), *annexes]
    return tuple(pieces)


def _with_period(law: Told, annexes: list[Piece]) -> Told:
    """A law without years of its own is in force for those of the plan that it enacts."""
    periods = {piece.told.facts.period for piece in annexes} - {None}
    if law.facts.period is not None or len(periods) != 1:
        return law
    return replace(law, facts=replace(law.facts, period=periods.pop()))


def _first_page(told: Told) -> int:
    return told.text.line_pages[0] if told.text.line_pages else 1
