"""Phrases of the rules, found in text."""

import pytest
from tests.builders import phrases, text

from spbe_docs.patterns import Hit, PhraseSet


def found(phrase: str, words: str) -> list[str]:
    """The wordings that *phrase* is found as."""
    whole = text(words).text
    hits = PhraseSet(phrases(phrase)).find(whole).get(phrase, ())
    return [whole[hit.start : hit.end] for hit in hits]


def test_a_phrase_is_found_whatever_its_case_and_line_breaks() -> None:
    assert found("peta rencana spbe", "PETA\n  Rencana   SPBE") == ["peta rencana spbe"]


@pytest.mark.parametrize("words", ["kearsitekturan", "arsitekturnya", "2arsitektur", "arsitektur2"])
def test_part_of_a_word_is_no_hit(words: str) -> None:
    assert found("arsitektur", words) == []


@pytest.mark.parametrize("words", ["(arsitektur)", "arsitektur,", "pra-arsitektur", '"arsitektur"', "arsitektur"])
def test_punctuation_ends_a_word(words: str) -> None:
    assert found("arsitektur", words) == ["arsitektur"]


def test_either_word_of_a_choice_is_found() -> None:
    assert found("reviu|evaluasi spbe", "evaluasi SPBE dan reviu SPBE") == ["evaluasi spbe", "reviu spbe"]


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("reviu arsitektur spbe", True),
        ("reviu atas dokumen arsitektur spbe", True),
        ("reviu satu dua tiga empat lima enam arsitektur spbe", True),
        ("reviu satu dua tiga empat lima enam tujuh arsitektur spbe", False),
        ("arsitektur spbe setelah reviu", False),
        ("reviu selesai. arsitektur spbe", False),
        ("reviu; arsitektur spbe", False),
        ("reviu: arsitektur spbe", False),
        ("reviu, arsitektur spbe", True),
        ("reviu kearsitektur spbe", False),
    ],
)
def test_a_gap_holds_at_most_six_words_of_one_sentence(words: str, hit: bool) -> None:  # noqa: FBT001
    assert bool(found("reviu ... arsitektur spbe", words)) is hit


@pytest.mark.parametrize(
    ("phrase", "words", "hit"),
    [
        ("reviu ... arsitektur spbe", "reviu peraturan bupati nomor 27 tahun 2023 tentang arsitektur spbe", True),
        (
            "reviu ... arsitektur ... kabupaten",
            "reviu perbup nomor 2 tahun 2023 tentang atas arsitektur di kabupaten",
            True,
        ),
        ("reviu ... tahun 2023 ... spbe", "reviu perbup nomor 2 tahun 2023 tentang spbe", True),
        ("reviu ... spbe", "reviu nomor 27 tahun 2023 satu dua tiga empat lima enam spbe", False),
    ],
)
def test_the_number_of_a_regulation_counts_as_one_word(phrase: str, words: str, hit: bool) -> None:  # noqa: FBT001
    assert bool(found(phrase, words)) is hit


def test_a_phrase_may_have_several_gaps() -> None:
    assert found("tim ... penyusun ... spbe", "tim kecil penyusun naskah spbe") == ["tim kecil penyusun naskah spbe"]


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("tim satu penyusun dua tiga empat lima penyusun enam tujuh spbe", True),
        ("tim satu penyusun dua tiga. empat penyusun spbe", False),
        ("tim satu dua tiga empat lima enam penyusun tujuh spbe", True),
        ("tim satu dua tiga empat lima enam tujuh penyusun spbe", False),
    ],
)
def test_between_several_gaps_a_part_may_stand_wherever_it_suits(words: str, hit: bool) -> None:  # noqa: FBT001
    assert bool(found("tim ... penyusun ... spbe", words)) is hit


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("reviu (a) (b) spbe", True),
        ("reviu (a) (b), spbe", False),
        ("reviu no.5 spbe", False),
        ("reviu (a).spbe", False),
        ("reviu--spbe", True),
        ("reviu 1,2,3,4 spbe", False),
        ("reviu undang-undang spbe", True),
    ],
)
def test_a_mark_in_a_gap_counts_as_a_word(words: str, hit: bool) -> None:  # noqa: FBT001
    assert bool(found("reviu ... spbe", words)) is hit


def test_of_repeated_beginnings_the_nearest_ends_are_taken() -> None:
    whole = "reviu arsitektur spbe dan arsitektur spbe"

    assert found("reviu ... arsitektur spbe", whole) == ["reviu arsitektur spbe"]


def test_overlapping_phrases_are_all_found() -> None:
    hits = PhraseSet(phrases("arsitektur spbe", "spbe", "spbe nasional")).find("arsitektur spbe nasional")

    assert hits == {
        "arsitektur spbe": (Hit("arsitektur spbe", 0, 15),),
        "spbe": (Hit("spbe", 11, 15),),
        "spbe nasional": (Hit("spbe nasional", 11, 24),),
    }


def test_the_hits_of_a_phrase_are_in_order_whatever_its_wordings() -> None:
    assert found("spbe|audit", "audit spbe audit") == ["audit", "spbe", "audit"]


def test_a_phrase_is_told_by_its_wording_in_the_rules() -> None:
    (phrase,) = PhraseSet(phrases("reviu|evaluasi spbe")).find("evaluasi spbe")

    assert phrase == "reviu|evaluasi spbe"


def test_without_phrases_or_text_nothing_is_found() -> None:
    assert PhraseSet(()).find("apa saja") == {}
    assert PhraseSet(phrases("spbe")).find("") == {}
