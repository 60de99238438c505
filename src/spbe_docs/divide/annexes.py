"""The annexes of a law that are documents of a kind of their own: a plan, an architecture, a guideline."""

from collections.abc import Iterator
from dataclasses import replace

from spbe_docs.divide.values import SURE, Kinds, Piece, Tell, Told
from spbe_docs.facts.annex import AnnexHead, belonging, find_annexes
from spbe_docs.facts.wording import letters
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.text import CleanText

_TITLE = 15
"""Lines among which an annex has its title."""

_ENOUGH = 300
"""Lines that tell what an annex is."""

_WITHIN = 3
"""Lines of a page among which the head of an annex begins."""


def annexes_of(law: Told, last_page: int, kinds: Kinds, tell: Tell) -> Iterator[Piece]:
    """The annexes of *law* that are a plan, a guideline ... by their own title or by that of the law.

    Those of a national law are not told apart: nothing in it is evidence.
    """
    if law.facts.national:
        return
    text = law.text
    heads = [head for head in belonging(find_annexes(text), law.facts.title) if _tops_page(text, head.line)]
    for position, head in enumerate(heads):
        end = heads[position + 1].line if position + 1 < len(heads) else len(text.lines)
        own = _after_head(law, head)
        if not kinds.may_be_annexed((law.facts.title or "", *text.lines[own : min(own + _TITLE, end)])):
            continue
        told = tell(text.piece(own, min(end, own + _ENOUGH)))
        if not _is_annexed(told, kinds) and head.about and len(heads) == 1:
            told = tell(text.piece(min(head.title_line + 1, own), min(end, own + _ENOUGH)))
        if _is_annexed(told, kinds):
            last = last_page if end == len(text.lines) else max(text.line_pages[end - 1], text.line_pages[head.line])
            yield Piece(_titled(told, head, law), text.line_pages[head.line], last, is_annex=True)


def _is_annexed(told: Told, kinds: Kinds) -> bool:
    """Whether it is a document that laws enact by their annexes, and no form to be filled in."""
    if told.kind is None or told.identity.confidence < SURE or told.facts.status is DocumentStatus.DRAFT:
        return False
    return kinds.of(told).annexed


def _titled(annex: Told, head: AnnexHead, law: Told) -> Told:
    """The annex with the heading it has of its own or, failing that, the title of its law."""
    own = annex.facts.title
    title = own if own is not None and own.isupper() else law.facts.title or head.title
    return replace(annex, facts=replace(annex.facts, title=title))


def _tops_page(text: CleanText, line: int) -> bool:
    """Whether *line* is among the first of its page, after page 1: else it is no annex that follows a document."""
    above = max(line - _WITHIN, 0)
    return line > 0 and text.line_pages[above] != text.line_pages[line]


def _after_head(law: Told, head: AnnexHead) -> int:
    """The first line of the annex itself, after what repeats the number, the day and the title of its law."""
    lines = law.text.lines
    line = max(head.line, head.number_line, head.day_line, head.title_line if head.about else 0) + 1
    repeated = letters(law.facts.title or head.title or "") if head.about else ""
    while line < len(lines) and repeated and letters(lines[line]) in repeated:
        line += 1
    return line
