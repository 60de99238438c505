"""What was kept of a meeting must agree in day and matter (judging decision 19)."""

from datetime import date
from typing import Any

import pytest
from tests.builders import AS_OF, KINDS, candidate, examined, reading, requirement, verdict
from tests.relate.test_relate_parts import file_of, part

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind, Meeting
from spbe_docs.model.findings import Examined
from spbe_docs.relate.relate import relate
from spbe_docs.relate.values import Related

DAY = date(2024, 6, 12)
REVIEW = "Reviu Kebijakan dan Arsitektur SPBE"


def paper(kind: Kind, *matters: str, day: date | None = DAY, offers: Any = ()) -> Examined:
    return examined(*offers, kind=kind, meeting=Meeting(day, matters), title="Rapat")


MINUTES = paper(Kind.NOTULEN, REVIEW, offers=(candidate(),))


def bundle(*companions: Examined, minutes: Examined = MINUTES) -> Examined:
    others = [part((n, n), one) for n, one in enumerate(companions, start=1)]
    return file_of(minutes, *others, part((8, 9), minutes, leads=True))


def alone(file: Examined) -> Related:
    return relate([reading(file)], KINDS, AS_OF)[0]


@pytest.mark.parametrize(
    "companion",
    [
        paper(Kind.UNDANGAN, REVIEW),
        paper(Kind.UNDANGAN, "Rapat Reviu Arsitektur Sistem Pemerintahan Berbasis Elektronik"),
        paper(Kind.UNDANGAN, "Rapat Koordinasi", "Undangan Reviu Arsitektur"),
        paper(Kind.UNDANGAN, REVIEW, day=None),
        paper(Kind.UNDANGAN, "Undangan rapat"),
        paper(Kind.FOTO),
        examined(kind=Kind.DAFTAR_HADIR),
    ],
    ids=["the same", "in other words", "in one of two wordings", "undated", "says no matter", "photos", "says nothing"],
)
def test_what_agrees_as_far_as_it_tells_is_no_objection(companion: Examined) -> None:
    assert alone(bundle(companion)).contradiction is None


@pytest.mark.parametrize(
    ("companion", "said"),
    [
        (paper(Kind.UNDANGAN, REVIEW, day=date(2021, 3, 1)), "undangan dalam berkas yang sama untuk rapat 01-03-2021"),
        (paper(Kind.UNDANGAN, "Rapat pembahasan pajak daerah"), 'tentang hal lain ("Rapat pembahasan pajak daerah")'),
        (paper(Kind.DAFTAR_HADIR, "Sosialisasi Peta Rencana SPBE"), "daftar hadir dalam berkas yang sama"),
    ],
)
def test_another_day_or_matter_in_the_same_file_is_not_accepted(companion: Examined, said: str) -> None:
    """A bundle whose invitation differs in subject was once accepted."""
    found = alone(bundle(companion))

    assert found.contradiction is not None
    assert said in found.contradiction
    assert f"Berkas rapatnya tidak serasi: {found.contradiction}." in found.notes


def test_minutes_with_another_meetings_invitation_are_left_to_a_person() -> None:
    asked = requirement(kinds=(Kind.NOTULEN,))

    assert verdict(asked, bundle(paper(Kind.UNDANGAN, REVIEW))) is Verdict.MET
    assert verdict(asked, bundle(paper(Kind.UNDANGAN, "Pajak daerah"))) is Verdict.REVIEW


def test_a_file_of_two_meetings_keeps_the_papers_of_both() -> None:
    july = paper(Kind.NOTULEN, "Peta Rencana SPBE", day=date(2024, 7, 4))
    both = file_of(
        MINUTES,
        part((1, 1), paper(Kind.UNDANGAN, REVIEW)),
        part((2, 2), MINUTES, leads=True),
        part((3, 3), paper(Kind.UNDANGAN, "Peta Rencana SPBE", day=date(2024, 7, 4))),
        part((4, 4), july),
    )

    found = {one.id: one.contradiction for one in relate([reading(both)], KINDS, AS_OF)}

    assert found == {"d1": None, "d1.1": None, "d1.3": None, "d1.4": None}


def test_what_is_lacking_is_named_and_not_fatal() -> None:
    found = alone(bundle(paper(Kind.UNDANGAN, REVIEW), paper(Kind.FOTO)))

    assert found.notes == ("Tidak ditemukan bersama notulen ini: daftar hadir.",)
    assert found.contradiction is None


def test_the_papers_of_a_meeting_may_lie_in_its_folder() -> None:
    files = [
        reading(paper(Kind.UNDANGAN, REVIEW), "Rapat 2024/undangan.pdf", 1),
        reading(MINUTES, "Rapat 2024/notulen.pdf", 2),
        reading(paper(Kind.DAFTAR_HADIR, REVIEW), "Lain/daftar hadir.pdf", 3),
        reading(paper(Kind.DAFTAR_HADIR, REVIEW, day=date(2024, 3, 1)), "Rapat 2024/hadir Maret.pdf", 4),
    ]

    (minutes,) = [one for one in relate(files, KINDS, AS_OF) if one.kind is Kind.NOTULEN]

    assert minutes.notes == ("Tidak ditemukan bersama notulen ini: daftar hadir, foto kegiatan.",)
    assert minutes.contradiction is None
