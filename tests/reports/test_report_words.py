"""Every code has a word, and numbers and dates are written as Indonesian readers write them."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

import pytest
from tests.reports import factory

from spbe_docs.model import codes, documents, rules
from spbe_docs.model.indicators import ItemInfo
from spbe_docs.reports import words

NOT_SHOWN = {rules.Stands, rules.Version, rules.Nature}  # words of the rules, not of the result

SHOWN = [
    kind
    for module in (documents, codes, rules)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum and kind not in NOT_SHOWN
]


@pytest.mark.parametrize("code", [code for listed in SHOWN for code in listed], ids=repr)
def test_every_code_has_a_word_of_its_own(code: StrEnum) -> None:
    word = words.word(code)

    assert word
    assert "_" not in word


def test_every_verdict_is_explained() -> None:
    assert set(words.VERDICT_MEANINGS) == set(codes.Verdict)


def test_a_word_belongs_to_the_list_of_its_code() -> None:
    assert words.word(codes.Verdict.PARTIAL) == "sebagian"
    assert words.word(codes.ReadState.PARTIAL) == "terbaca sebagian"


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(2.305, 2, "2,31"), (2.3, 2, "2,30"), (1234567.5, 1, "1.234.567,5"), (0.0125, 3, "0,013"), (4, 0, "4")],
)
def test_numbers_have_a_decimal_comma_and_are_rounded_half_up(value: float, decimals: int, written: str) -> None:
    assert words.number(value, decimals) == written


def test_short_numbers_end_without_zeros() -> None:
    assert [words.short_number(value) for value in (2.6, 2.0, 10, 0.25)] == ["2,6", "2", "10", "0,25"]


def test_percentages_keep_their_sign_on_the_line() -> None:
    assert words.percent(45.5) == "45,5\u00a0%"
    assert words.share(0.815) == "82\u00a0%"


def test_gains_carry_a_plus_and_none_is_a_dash() -> None:
    assert words.points(0.0275) == "+0,028"
    assert words.points(0.0) == "–"


def test_dates_name_the_month() -> None:
    assert words.day(date(2024, 10, 22)) == "22 Oktober 2024"
    assert words.moment(datetime(2024, 10, 2, 2, 10)) == "2 Oktober 2024 pukul 02.10"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("count", "written"),
    [(0, "0 B"), (999, "999 B"), (123_456, "123 KB"), (1_250_000, "1,3 MB"), (3_000_000_000, "3 GB")],
)
def test_sizes_are_short(count: int, written: str) -> None:
    assert words.size(count) == written.replace(" ", "\u00a0")


def test_a_sentence_ends_once() -> None:
    assert [words.sentence(text) for text in ("a", "a.", "a..", "a ", "a?")] == ["a.", "a.", "a.", "a.", "a?"]


def test_sources_name_their_page_in_indonesian() -> None:
    assert words.source("R59 page 31-32 K962") == "R59 halaman 31-32 K962"


def test_no_part_is_said_of_a_paper_without_any_of_the_contents() -> None:
    none_of_it = (factory.not_found("Data"), replace(factory.found("Aplikasi", "a.pdf", 1, "x"), binds=False))
    some_of_it = (*none_of_it, factory.found("Layanan", "a.pdf", 2, "y"))

    def said(verdict: codes.Verdict, items: tuple[ItemInfo, ...]) -> str:
        return words.word_of_requirement(factory.requirement("01-L3-1", verdict, items=items))

    assert said(codes.Verdict.PARTIAL, none_of_it) == "muatan belum ada"
    assert said(codes.Verdict.PARTIAL, some_of_it) == "sebagian"
    assert said(codes.Verdict.PARTIAL, ()) == "sebagian"
    assert said(codes.Verdict.MISSING, none_of_it) == "belum ada"
