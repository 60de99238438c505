"""The rows that an instrument defines once, given the wordings of the content item that asks for them."""

from collections.abc import Mapping

from spbe_docs.model.rules import Column, Covered, Phrase, Rows
from spbe_docs.rulepack.phrases import expanded
from spbe_docs.rulepack.schema import RowsFile


def rows_of(data: RowsFile, names: tuple[Phrase, ...], synonyms: Mapping[str, tuple[str, ...]]) -> Rows:
    """The rows of *data* for a content item with the wordings *names*. Raises ValueError for a bad phrase."""
    return Rows(
        tuple(Column(one.name, expanded(one.variants, synonyms), one.filled) for one in data.columns),
        names if data.named else (),
        expanded(data.without, synonyms),
        expanded(data.labels, synonyms),
        data.kinds,
        data.at_least,
        tuple(Covered(one.name, expanded(one.variants, synonyms)) for one in data.covers),
    )
