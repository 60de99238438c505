"""Synonyms and choices written into the phrases of a rule."""

import pytest

from spbe_docs.rulepack.phrases import expanded

SYNONYMS = {"spbe": ("sistem pemerintahan berbasis elektronik", "E-Government")}


def test_a_word_stands_for_its_synonyms_too() -> None:
    (phrase,) = expanded(("Peta Rencana SPBE",), SYNONYMS)

    assert phrase.text == "peta rencana spbe"
    assert phrase.chunks == (
        ("peta rencana spbe", "peta rencana sistem pemerintahan berbasis elektronik", "peta rencana e-government"),
    )


def test_a_synonym_stands_for_whole_words_only() -> None:
    (phrase,) = expanded(("spbenya",), SYNONYMS)

    assert phrase.chunks == (("spbenya",),)


def test_every_choice_is_combined_with_every_other() -> None:
    (phrase,) = expanded(("reviu|evaluasi arsitektur|peta",), {})

    assert phrase.chunks == (("reviu arsitektur", "reviu peta", "evaluasi arsitektur", "evaluasi peta"),)


def test_a_bar_alone_is_the_border_of_two_cells() -> None:
    (phrase,) = expanded(("sebelum | sesudah|setelah",), {})

    assert phrase.chunks == (("sebelum | sesudah", "sebelum | setelah"),)


def test_a_gap_parts_a_phrase() -> None:
    (phrase,) = expanded(("tim|panitia ... spbe",), SYNONYMS)

    assert phrase.chunks[0] == ("tim", "panitia")
    assert phrase.chunks[1][0] == "spbe"


def test_a_phrase_written_twice_is_one() -> None:
    assert len(expanded(("Arsitektur  SPBE", "arsitektur spbe"), {})) == 1


@pytest.mark.parametrize("phrase", ["... spbe", "spbe ...", "tim ... ... spbe"])
def test_a_gap_stands_between_words(phrase: str) -> None:
    with pytest.raises(ValueError, match="Tulis kata di kedua sisinya"):
        expanded((phrase,), {})


def test_a_phrase_that_stands_for_too_much_is_refused() -> None:
    with pytest.raises(ValueError, match="mewakili 1000 rumusan"):
        expanded(("1|2|3|4|5|6|7|8|9|0 " * 3,), {})
