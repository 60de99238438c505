"""Points that a paper only lists: what it says of them is not there."""

import pytest
from tests.builders import content, offer, requirement, subject

from spbe_docs.model.documents import Identity, Kind
from spbe_docs.model.rules import Stands

ASKED = requirement(
    kinds=(Kind.NOTULEN,),
    subject=subject("reviu arsitektur spbe", stands=Stands.TITLE),
    contents=(content("Isu", "isu", "kendala"), content("Rekomendasi", "rekomendasi", "disarankan")),
    stands=Stands.BODY,
)


def certain(text: str) -> set[str]:
    """The items that minutes with this text show beyond doubt."""
    made = offer(ASKED, f"NOTULEN RAPAT\n{text}\n", identity=Identity(Kind.NOTULEN, 0.9), title="REVIU ARSITEKTUR SPBE")
    return set() if made is None else {hit.item for hit in made.items if hit.doubt is None}


@pytest.mark.parametrize(
    "listed",
    [
        "Rapat membahas isu, rekomendasi, dan hal lain.\nRapat ditutup.",
        "Hasil rapat: isu dan rekomendasi telah dibahas.",
        "Pokok bahasan : isu serta rekomendasi Arsitektur SPBE daerah ini\nPeserta : 20 orang",
        "Materi rapat: isu strategis, rekomendasi.",
        "Isu : lihat lampiran.\nRekomendasi : terlampir",
    ],
)
def test_points_that_are_only_listed_are_left_to_a_person(listed: str) -> None:
    assert certain(listed) == set()


@pytest.mark.parametrize(
    "points",
    [
        "1. Isu\n2. Rekomendasi\n3. Penutup",
        "1. Pembukaan\n2. Penyampaian isu daerah\n3. Pemaparan rekomendasi\n4. Penutup",
    ],
)
def test_points_of_an_agenda_without_their_content_are_left_to_a_person(points: str) -> None:
    assert certain(points) == set()


@pytest.mark.parametrize(
    "told",
    [
        "Isu: domain data kurang.\nRekomendasi: lengkapi.",
        "Isu dan rekomendasi sebagai berikut:\n1. domain data kurang, supaya dilengkapi.",
        "Isu dan Rekomendasi\n1. Domain data kurang; lengkapi.",
        "1. Isu: domain data kurang\n2. Rekomendasi: lengkapi\n3. Penutup",
        "1. Isu domain data yang kurang\n2. Rekomendasi tambah domain data\n3. Penutup",
        "Dinas Kominfo memaparkan isu, telah disarankan pembagian beban.",
        "Rapat membahas isu dan rekomendasi.\nKendala: domain data kurang. Disarankan melengkapinya.",
    ],
)
def test_points_that_are_told_count(told: str) -> None:
    assert certain(told) == {"isu", "rekomendasi"}
