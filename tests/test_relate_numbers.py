"""Two witnesses of a number: the scan, and the name of the file."""

from dataclasses import replace

import pytest
from tests.builders import examined

from spbe_docs.facts.numbers import SURE_FROM, UNSURE
from spbe_docs.model.documents import Facts, Identity, Kind
from spbe_docs.model.findings import Part
from spbe_docs.relate.numbers import heard, numbers_in, witnessed


def seen(number: str, confidence: float) -> Facts:
    """The facts of a scan on which that number was recognised."""
    sure = confidence >= SURE_FROM
    return examined(
        number=number if sure else None,
        number_unsure=None if sure else number,
        number_confidence=confidence,
        notes=("Lain.",) if sure else ("Lain.", UNSURE),
    ).facts


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("SK/Perbup No. 12 Tahun 2023.pdf", ("12",)),
        ("PERGUB 17_2018.pdf", ("17",)),
        ("kepbup068.pdf", ("68",)),
        ("Perbup_81_tahun_2021 rev.pdf", ("81",)),
        ("Perbup 5 Tahun 2020 perubahan Perbup 12 Tahun 2019.pdf", ("5", "12")),
        ("SK Tim SPBE 2023.pdf", ()),
        ("Perbup SPBE final (2).pdf", ()),
        ("Perbup Tahun 2023.pdf", ()),
        ("Nomor 12/Perbup SPBE.pdf", ()),
        ("Notulen 06-2021.pdf", ()),
    ],
)
def test_numbers_of_documents_in_names(path: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(path) == numbers


@pytest.mark.parametrize(
    ("number", "confidence", "path", "given"),
    [
        ("17", 0.46, "Perbup 17 2018.pdf", "17"),
        ("17", 0.20, "Perbup 17 2018.pdf", None),
        ("17", 0.46, "Perbup 19 2018.pdf", None),
        ("17", 0.46, "Perbup SPBE.pdf", None),
        ("17", 0.80, "Perbup 19 2018.pdf", None),
        ("17", 0.92, "Perbup 19 2018.pdf", "17"),
        ("17", 0.80, "Perbup SPBE.pdf", "17"),
        ("17", 1.00, "Perbup 19 2018.pdf", "17"),
        ("188.45/1195/HK/2019", 0.5, "SK No 1195 Tahun 2019.pdf", "188.45/1195/HK/2019"),
        ("017", 0.5, "Perbup No 17.pdf", "017"),
    ],
)
def test_a_name_raises_or_lowers_what_was_recognised(
    number: str, confidence: float, path: str, given: str | None
) -> None:
    found = heard(seen(number, confidence), path)

    assert found.number == given
    assert found.number_unsure == (None if given else number)
    assert (UNSURE in found.notes) == (given is None)
    assert "Lain." in found.notes


def test_a_name_that_says_the_same_raises_and_another_lowers() -> None:
    scanned = seen("17", 0.8)

    same, other = heard(scanned, "Perbup 17 2018.pdf"), heard(scanned, "Perbup 19 2018.pdf")

    assert same.number_confidence > scanned.number_confidence > other.number_confidence
    assert any("nomor 19" in note for note in other.notes)
    assert same.notes == scanned.notes


def test_a_file_of_several_documents_is_called_after_the_leading_one() -> None:
    leading, other = seen("17", 0.46), seen("19", 0.46)
    bundle = replace(
        examined(),
        facts=leading,
        parts=(
            Part(1, 2, Identity(Kind.PERKADA, 0.9), leading, (), leads=True),
            Part(3, 4, Identity(Kind.PERKADA, 0.9), other, ()),
        ),
    )

    found = witnessed(bundle, "Perbup 17 2018.pdf")

    assert found.facts.number == "17"
    assert [part.facts.number for part in found.parts] == ["17", None]
