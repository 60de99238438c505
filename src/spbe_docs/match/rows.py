"""Rows of tables that show a content item: on which pages to look for them, and whether they are there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.match.asserted import is_lacking_in
from spbe_docs.model.documents import Kind, Table
from spbe_docs.model.rules import Column, Phrase, Requirement, Rows
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import PhraseSet
from spbe_docs.privacy import mask

_REACH = 5
"""Pages from the headings of a table to a row of it."""

_MOST_NAMING = 20
"""Pages with a name that are looked at: a budget of hundreds of pages repeats it on each."""

_MOST_PAGES = 60
_BETWEEN_CELLS = " ; "
"""No phrase reaches over a semicolon."""

_LONGEST_QUOTE = 200
_LONGEST_CELL = 60
_NOTHING = re.compile(
    r"(?:rp\.?)?[\s0.,\u2013\u2014\u2026_-]*|\W*(?:(?:di)?isi(?: di sini)?|nihil|kosong|(?:tidak|belum) ada|n/?a)\W*",
    re.IGNORECASE,
)
"""What stands in a cell that says nothing."""

Words = frozenset[str]
"""The phrases found somewhere, by their texts."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What became of the search for rows: a row that shows it, or what is lacking."""

    page: int = 0
    """The page of the row; 0 when there is none."""

    quote: str = ""
    """Its cells, those that say something."""

    lacks: str = ""
    """In Indonesian, a noun phrase: the table, its columns, the row, or what the row should say."""


class RowRules:
    """The rows that an instrument asks for, compiled once."""

    def __init__(self, requirements: Iterable[Requirement]) -> None:
        asked = (content.rows for requirement in requirements for content in requirement.contents)
        self._phrases = PhraseSet(phrase for rows in asked if rows is not None for phrase in _phrases(rows))

    def pages(self, text: CleanText, asked: Iterable[Rows]) -> Mapping[Rows, frozenset[int]]:
        """For each of *asked*, the pages whose tables may hold a row of it."""
        wanted = dict.fromkeys(asked)
        if not wanted:
            return {}
        pages: dict[str, set[int]] = defaultdict(set)
        for phrase, hits in self._phrases.find(text.text).items():
            pages[phrase].update(text.page_at(hit.start) for hit in hits)
        for page, line in text.running:  # headings that are printed again on every page
            for phrase in self._phrases.find(line.lower()):
                pages[phrase].add(page)
        return {rows: frozenset(_pages(rows, pages)) for rows in wanted}

    def sheets(self, tables: Sequence[Table]) -> "Sheets":
        """*tables*, ready to be searched."""
        return Sheets([_Sheet(table, self._phrases) for table in tables])


def pages_read(asked: Iterable[Iterable[int]]) -> tuple[int, ...]:
    """The pages on which the tables of a document are read, of those *asked* for: the first ones, in order."""
    return tuple(sorted(set().union(*asked))[:_MOST_PAGES])


def is_asked(rows: Rows, kind: Kind | None) -> bool:
    """Whether a document of *kind* has to show *rows*; of others, the text speaks."""
    return not rows.kinds or kind in rows.kinds


class Sheets:
    """The tables of one document with the phrases in them."""

    def __init__(self, sheets: "Sequence[_Sheet]") -> None:
        self._sheets = sheets

    def seek(self, rows: Rows) -> Sought:
        """The first row that shows what *rows* asks for, if they all are there; else what is lacking."""
        whole = [sheet for sheet in self._sheets if not sheet.missing(rows.columns)]
        if not whole:
            return Sought(lacks=self._missing(rows))
        counting = {key: row for sheet in whole for key, row in sheet.counting(rows)}
        if not counting:
            return Sought(lacks=next((said for sheet in whole if (said := sheet.unfilled(rows))), _no_row(rows)))
        if len(counting) < rows.at_least:
            return Sought(lacks=f"{rows.at_least} baris dalam tabelnya, baru {len(counting)}")
        covered: Words = frozenset().union(*(row.words for row in counting.values()))
        if uncovered := [one.name for one in rows.covers if not _holds(covered, one.variants)]:
            return Sought(lacks=f"baris tentang {_listed(uncovered)}")
        first = next(iter(counting.values()))
        return Sought(first.page, first.quote)

    def _missing(self, rows: Rows) -> str:
        """The columns that the table which comes closest lacks."""
        absent = [(sheet.missing(rows.columns), sheet.page) for sheet in self._sheets if sheet.is_about(rows)]
        least, page = min(absent, key=lambda one: len(one[0]), default=(rows.columns, 0))
        names = _listed([column.name for column in least])
        if len(least) == len(rows.columns):
            return f"{_no_row(rows)}, dengan kolom {names}"
        return f"kolom {names} pada tabel di halaman {page}"


@dataclass(frozen=True, slots=True)
class _Row:
    page: int
    cells: tuple[str, ...]
    words: Words
    """The phrases in it that it does not deny."""

    @property
    def quote(self) -> str:
        """The cells that say something; personal data masked before anything is cut."""
        said = [mask(cell) for cell in self.cells if cell]
        whole = " | ".join(said)
        if len(whole) <= _LONGEST_QUOTE:
            return whole
        return " | ".join(cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL].rstrip()} …" for cell in said)


class _Sheet:
    def __init__(self, table: Table, phrases: PhraseSet) -> None:
        self.page = table.page
        self._headings = [_words(phrases, cell) for cell in table.heading]
        self._rows = [_row(table.page, cells, phrases) for cells in table.rows]

    def missing(self, columns: Iterable[Column]) -> tuple[Column, ...]:
        """Those of *columns* that the headings do not name."""
        return tuple(column for column in columns if not self._places(column))

    def is_about(self, rows: Rows) -> bool:
        """Whether it could be the table that is asked, lacked it no column."""
        return not rows.names or any(_holds(row.words, rows.names) for row in self._rows)

    def counting(self, rows: Rows) -> Iterator[tuple[tuple[str, ...], _Row]]:
        """The rows that count, each with what makes it another row than the others."""
        places = [self._places(column) for column in rows.columns]
        for row in self._naming(rows):
            if all(self._says(row, column) for column in rows.columns):
                yield tuple(row.cells[index].lower() for found in places for index in found), row

    def unfilled(self, rows: Rows) -> str:
        """What a row that names what is asked does not say."""
        for row in self._naming(rows):
            empty = [column.name for column in rows.columns if not self._says(row, column)]
            if rows.names and empty:
                return f"isi kolom {_listed(empty)} pada barisnya di halaman {row.page}"
        return ""

    def _naming(self, rows: Rows) -> Iterator[_Row]:
        for row in self._rows:
            if (not rows.names or _holds(row.words, rows.names)) and not _holds(row.words, rows.without):
                yield row

    def _says(self, row: _Row, column: Column) -> bool:
        return not column.filled or any(not _NOTHING.fullmatch(row.cells[index]) for index in self._places(column))

    def _places(self, column: Column) -> list[int]:
        return [index for index, words in enumerate(self._headings) if _holds(words, column.variants)]


def _pages(rows: Rows, pages: Mapping[str, set[int]]) -> set[int]:
    """The pages with the headings of the table, and those on which a row of it may stand."""
    headed = set.intersection(*({*_on(column.variants, pages)} for column in rows.columns))
    naming = {*_on(rows.names, pages)}.union(*(_on(one.variants, pages) for one in rows.covers))
    if not (rows.names or rows.covers):
        return headed
    found: set[int] = set()
    for page in sorted(naming)[:_MOST_NAMING]:
        heading = min((one for one in headed if page - _REACH <= one <= page), default=None)
        if heading is not None:
            found.update(range(heading, page + 1))
    return found


def _on(phrases: Iterable[Phrase], pages: Mapping[str, set[int]]) -> Iterator[int]:
    for phrase in phrases:
        yield from pages.get(phrase.text, ())


def _phrases(rows: Rows) -> Iterator[Phrase]:
    yield from (*rows.names, *rows.without)
    for column in rows.columns:
        yield from column.variants
    for one in rows.covers:
        yield from one.variants


def _row(page: int, cells: tuple[str, ...], phrases: PhraseSet) -> _Row:
    text = _BETWEEN_CELLS.join(cells).lower()
    found = phrases.find(text)
    words = frozenset(one for one, hits in found.items() if not all(is_lacking_in(text, hit) for hit in hits))
    return _Row(page, cells, words)


def _words(phrases: PhraseSet, text: str) -> Words:
    return frozenset(phrases.find(text.lower()))


def _holds(words: Words, phrases: Iterable[Phrase]) -> bool:
    return any(phrase.text in words for phrase in phrases)


def _no_row(rows: Rows) -> str:
    return "baris tabel yang menamainya" if rows.names else "baris tabel yang terisi"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} dan {names[-1]}"
