"""Documents of the right kind that show nothing: a picture of a screen with an error, or with a search engine."""

from collections.abc import Iterable

from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import KindLookalike, KindRule
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import PhraseSet


class KindLookalikes:
    """The look-alikes of the kinds, compiled once."""

    def __init__(self, kinds: Iterable[KindRule]) -> None:
        self._by_kind = {
            rule.kind: (PhraseSet(phrase for one in rule.lookalikes for phrase in one.phrases), rule.lookalikes)
            for rule in kinds
            if rule.lookalikes
        }

    def reason(self, kind: Kind | None, text: CleanText) -> str | None:
        """Why *text*, of a document of *kind*, shows nothing; None when it may."""
        if kind not in self._by_kind:
            return None
        phrases, lookalikes = self._by_kind[kind]
        pages = {
            phrase: frozenset(text.page_at(hit.start) for hit in hits)
            for phrase, hits in phrases.find(text.text).items()
        }
        return next((one.reason for one in lookalikes if _is_all(one, pages, text)), None)


def _is_all(lookalike: KindLookalike, pages: dict[str, frozenset[int]], text: CleanText) -> bool:
    """Whether every page is such: among several pictures of screens, one may show an error."""
    if lookalike.most_words is not None and len(text.text.split()) > lookalike.most_words:
        return False
    found = frozenset().union(*(pages.get(phrase.text, ()) for phrase in lookalike.phrases))
    return bool(found) and found.issuperset(text.line_pages)
