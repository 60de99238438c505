"""Shared content items against the wordings that must and must not show them."""

from collections.abc import Iterator
from dataclasses import replace

from spbe_docs.match.candidates import Matcher
from spbe_docs.model.cases import CaseBook
from spbe_docs.model.documents import Facts, Identity, Kind, Page, TextSource
from spbe_docs.model.rules import Content, Phrase, RulePack, Stands, Subject
from spbe_docs.read.clean import clean
from spbe_docs.rulecases.tally import Answer, Outcome

_TITLE = "laporan uji"
_RECORD = Identity(Kind.LAPORAN_REVIU, 1.0)


def hold(rules: RulePack, book: CaseBook) -> Iterator[Answer]:
    """An answer for each wording."""
    matchers = {key: _matcher(rules, key) for key in dict.fromkeys(key for key, _ in book.contents)}
    for key, sample in book.contents:
        matcher = matchers[key]
        if matcher is None:
            continue
        text = clean([Page(1, f"{_TITLE.upper()}\n{sample.text}", TextSource.DIGITAL)])
        found = matcher.candidates(text, _RECORD, Facts(title=_TITLE.upper()))
        is_found = any(candidate.items for candidate in found)
        if is_found == sample.is_one:
            yield Answer(key, Outcome.RIGHT_YES if is_found else Outcome.RIGHT_NO, sample.place, "")
        else:
            outcome = Outcome.WRONG_YES if is_found else Outcome.WRONG_NO
            said = "ditemukan, seharusnya tidak" if is_found else "tidak ditemukan"
            yield Answer(key, outcome, sample.place, f"muatan {key} {said}: {sample.text.strip()}")


def _matcher(rules: RulePack, key: str) -> Matcher | None:
    """One that looks for nothing but the content item, anywhere in a record; None when no requirement asks for it."""
    for indicator in rules.instrument.indicators:
        for asked in indicator.requirements:
            content = next((one for one in asked.contents if one.id == key), None)
            if content is not None:
                return _only(rules, content)
    return None


def _only(rules: RulePack, content: Content) -> Matcher:
    indicator = rules.instrument.indicators[0]
    asked = replace(
        indicator.requirements[0],
        kinds=(Kind.LAPORAN_REVIU,),
        subject=Subject((Phrase(_TITLE, ((_TITLE,),)),), Stands.TITLE),
        contents=(content,),
        stands=Stands.BODY,
    )
    return Matcher(replace(rules.instrument, indicators=(replace(indicator, requirements=(asked,)),)), rules.kinds)
