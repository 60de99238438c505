"""A number that a stamp or a pen lies over is left out, and kept in case something else says the same."""

import pytest

from spbe_docs.facts.numbers import UNSURE, Given, read_number
from spbe_docs.facts.read import read_facts
from spbe_docs.model.documents import DocumentStatus, Facts, Identity, Kind, Page, TextSource, WeakWord
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.model.text import Doubt, Trust
from spbe_docs.read.clean import clean

HEAD = "PERATURAN BUPATI MAJU JAYA\nNOMOR {} TAHUN 2023\nTENTANG\nSATU DATA\nBUPATI MAJU JAYA,\nMenimbang : a. bahwa data\n"
ANNEX = "LAMPIRAN\nPERATURAN BUPATI MAJU JAYA\nNOMOR {} TAHUN 2023\nTENTANG\nSATU DATA\n"
CLOSING = "Ditetapkan di Sukamaju\npada tanggal {}\nBUPATI MAJU JAYA,\nPEJABAT CONTOH\n"


def trust(page: float = 0.9, **words: float) -> Trust:
    return Trust(page, tuple(Doubt(1, word.removeprefix("n"), trust) for word, trust in words.items()))


def facts(text: str, **weak: float) -> Facts:
    """The facts of a recognised regulation; *weak* ones of its words, the first of each, after an "n"."""
    confidences = {word.removeprefix("n"): confidence for word, confidence in weak.items()}
    words = text.split()
    doubts = sorted((words.index(word), confidence) for word, confidence in confidences.items())
    page = Page(1, text, TextSource.OCR, 0.9, tuple(WeakWord(*doubt) for doubt in doubts))
    rule = KindRule(Kind.PERKADA, "", Nature.REGULATION, national=False, clues=(), name_hints=())
    return read_facts(clean([page]), Identity(Kind.PERKADA, 0.9), rule)


@pytest.mark.parametrize(
    ("after", "doubts", "given"),
    [
        (" 12 TAHUN 2023", trust(n12=0.74), None),
        (" 12 TAHUN 2023", trust(n12=0.76), "12"),
        (" 12 TAHUN 2023", trust(), "12"),
        (" 12 TAHUN 2023", trust(0.62), "12"),  # a poor page, whose digits are clear
        (" 12 TAHUN 2023", trust(0.58), None),
        (" 2 TAHUN 2023", trust(n2023=0.1), "2"),  # the year is another word, though it holds the number
        (" 12TAHUN 2023", trust(n12TAHUN=0.3), None),
        (" 188.45/12/HK/2023", trust(**{"n188.45/12/HK/2023": 0.3}), None),
        (" 188.45/ 12 /HK/2023", trust(n12=0.3), None),
        (" 12 TAHUN 2023", Trust(1.0), "12"),
    ],
)
def test_a_number_is_given_by_the_weakest_of_its_own_words(after: str, doubts: Trust, given: str | None) -> None:
    reading = read_number(after, doubts)

    assert reading.number == given
    assert reading.state is (Given.GIVEN if given else Given.DOUBTFUL)


def test_what_seems_to_stand_there_is_kept_with_its_confidence() -> None:
    reading = read_number(" 12 TAHUN 2023", trust(n12=0.4))

    assert (reading.unsure, reading.confidence, reading.year) == ("12", 0.4, 2023)


def test_a_weak_number_is_left_out_with_a_note_and_does_not_unmake_the_document() -> None:
    found = facts(HEAD.format("12") + CLOSING.format("4 Mei 2023"), n12=0.4)

    assert (found.number, found.number_unsure, found.number_confidence) == (None, "12", 0.4)
    assert (found.year, found.title) == (2023, "SATU DATA")
    assert UNSURE in found.notes
    assert found.status is DocumentStatus.ENACTED


def test_weak_words_elsewhere_leave_the_number_alone() -> None:
    assert facts(HEAD.format("12"), BUPATI=0.1, TAHUN=0.2, data=0.0).number == "12"


@pytest.mark.parametrize(("repeated", "number"), [("12", "12"), ("19", None)])
def test_an_annex_confirms_a_weak_number_and_never_replaces_it_by_another(repeated: str, number: str | None) -> None:
    found = facts(HEAD.format("12") + CLOSING.format("4 Mei 2023") + ANNEX.format(repeated), n12=0.5)

    assert (found.number, found.year) == (number, 2023)


@pytest.mark.parametrize(("label", "status"), [(0.3, DocumentStatus.UNKNOWN), (0.9, DocumentStatus.DRAFT)])
def test_ink_at_the_place_of_the_number_keeps_a_scan_from_being_called_a_draft(
    label: float, status: DocumentStatus
) -> None:
    weak = {"NOMOR": label} if label < 0.85 else {}

    assert facts(HEAD.format("") + CLOSING.format("........"), **weak).status is status
