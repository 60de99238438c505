"""Where a file lies against what it serves: only a folder that is surely meant for an indicator says anything."""

from dataclasses import replace

import pytest
from tests import builders

from spbe_docs.assess.assessment import assess
from spbe_docs.placing import Better, better_places


def placed(path: str, *, also_for_the_folder: bool = False) -> dict[str, Better]:
    """What is said of an enacted regulation in *path* that proves indicator 9, of an instrument with five."""
    subjects = {2: "Peta Rencana SPBE", 3: "Manajemen Data", 4: "Pusat Data", 5: "Layanan Intra", 9: "Audit TIK"}
    names = {number: f"Kebijakan Internal {subject}" for number, subject in subjects.items()}
    indicators = tuple(
        replace(
            builders.indicator(builders.requirement(f"{number:02}-L2-1", level=2)),
            number=number,
            id=f"{number:02}",
            name=name,
            short_name=name,
        )
        for number, name in names.items()
    )
    instrument = builders.instrument(*indicators)
    offers = [builders.candidate("09-L2-1")] + [builders.candidate("02-L2-1")] * also_for_the_folder
    documents = builders.related(builders.examined(*offers), paths=[path])
    found = assess(instrument, documents, (), builders.scales())
    return dict(better_places(instrument, [one.reading for one in documents], found))


@pytest.mark.parametrize(
    "folder", ["Indikator 2", "bukti/ind. 02 (revisi)", "02 Peta Rencana", "2. Kebijakan Peta Rencana SPBE"]
)
def test_a_file_in_the_folder_of_another_indicator_is_told(folder: str) -> None:
    (better,) = placed(f"{folder}/Perbup.pdf").values()

    name = folder.rsplit("/", 1)[-1]
    assert better == Better(9, f"Terletak di folder “{name}” (indikator 2), tetapi menjadi bukti untuk indikator 9.")


@pytest.mark.parametrize(
    "folder",
    ["", "02 Kebijakan", "02 Kebijakan Internal", "02 Tata Kelola", "2024", "Indikator 77", "Rencana", "Individu 2"],
)
def test_a_folder_that_may_count_anything_says_nothing(folder: str) -> None:
    assert placed(f"{folder}/Perbup.pdf".lstrip("/")) == {}


def test_a_file_that_serves_its_folder_too_lies_well() -> None:
    assert placed("Indikator 2/Perbup.pdf", also_for_the_folder=True) == {}
    assert placed("Indikator 9/Perbup.pdf") == {}
