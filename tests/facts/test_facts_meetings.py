"""Of which meeting a paper speaks."""

from datetime import date

import pytest
from tests.builders import text

from spbe_docs.facts.meetings import meeting_of
from spbe_docs.model.documents import Kind, Meeting

LETTER = "Sukamaju, 5 Juni 2024\nNomor : 1/2024\nHal : Undangan Rapat\nYth. Kepala Bidang\n"
TABLE = "Hari/Tanggal : Rabu, 12 Juni 2024\nTempat : Aula\nAcara : Reviu Arsitektur SPBE\n"


@pytest.mark.parametrize(
    ("kind", "wording", "expected"),
    [
        (Kind.UNDANGAN, LETTER + TABLE, Meeting(date(2024, 6, 12), ("Reviu Arsitektur SPBE", "Undangan Rapat"))),
        (
            Kind.UNDANGAN,
            LETTER + "Mengharap kehadiran Saudara pada hari Rabu tanggal 12 Juni 2024 di Aula.\n",
            Meeting(date(2024, 6, 12), ("Undangan Rapat",)),
        ),
        (Kind.UNDANGAN, LETTER, Meeting(None, ("Undangan Rapat",))),
        (Kind.DAFTAR_HADIR, "DAFTAR HADIR\n" + TABLE, Meeting(date(2024, 6, 12), ("Reviu Arsitektur SPBE",))),
        (Kind.DAFTAR_HADIR, "DAFTAR HADIR\nTanggal : 12 Juni 2024\n", Meeting(date(2024, 6, 12), ())),
        (Kind.NOTULEN, "NOTULEN\n" + TABLE, Meeting(date(2024, 6, 12), ("Reviu Arsitektur SPBE",))),
        (Kind.FOTO, "DOKUMENTASI\nReviu SPBE, 12 Juni 2024\n", Meeting(date(2024, 6, 12), ())),
        (Kind.FOTO, "DOKUMENTASI\n", None),
        (Kind.LAPORAN_REVIU, TABLE, None),
    ],
)
def test_a_paper_says_of_which_meeting_it_is(kind: Kind, wording: str, expected: Meeting | None) -> None:
    assert meeting_of(text(wording), kind) == expected
