"""Which files that could not be read, or not recognised, could be what is asked for (judging decision 24)."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.builders import (
    KINDS,
    candidate,
    examined,
    indicator,
    instrument,
    reading,
    related,
    requirement,
    subject,
    unreadable,
)

from spbe_docs.assess.unread import Possible, Unread, by_subject, closed_folders, possibles
from spbe_docs.discover import Listing, NotOpened
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind, Reason, Trouble
from spbe_docs.model.rules import Requirement

BY_KIND = {rule.kind: rule for rule in KINDS}
POLICY = requirement(subject=subject("arsitektur spbe", "arsitektur ... spbe", "antar-instansi"))


def candidates(path: str, asked: Requirement = POLICY, number: int = 1) -> tuple[Possible, ...]:
    files = possibles([unreadable(path)], [], BY_KIND)
    return could_be(asked, files, number=number)


def could_be(asked: Requirement, files: Iterable[Possible], number: int = 1) -> tuple[Possible, ...]:
    rules = instrument(indicator(asked, number=number))
    return Unread(files, rules).could_be(asked, rules.indicators[0])


@pytest.mark.parametrize(
    "path",
    [
        "Indikator 1.pdf",
        "indikator_01/scan0003.pdf",
        "IND1 bukti.pdf",
        "I-01/lampiran.pdf",
        "Arsitektur SPBE.pdf",
        "arsitektur_spbe/scan.pdf",
        "kerja sama antar-instansi.pdf",
        "Perbup 12 2023.pdf",
        "PERBUP12.pdf",
        "perbup/scan0001.pdf",
    ],
)
def test_a_name_or_folder_that_names_indicator_subject_or_kind_makes_a_candidate(path: str) -> None:
    assert candidates(path)


@pytest.mark.parametrize(
    "path",
    [
        "scan0001.pdf",
        "Indikator 11.pdf",
        "Indikator 2.pdf",
        "notulen rapat.pdf",
        "superbupati.pdf",
        "arsitektur gedung.pdf",
    ],
)
def test_any_other_name_does_not(path: str) -> None:
    assert not candidates(path)


def test_a_name_may_announce_several_kinds() -> None:
    """The plan's name in it does not make a regulation anything else."""
    assert candidates("Perbup Peta Rencana.pdf")


@pytest.mark.parametrize(
    ("path", "reason", "verdict"),
    [
        ("Indikator 1/Rekaman layanan.mp4", Reason.UNSUPPORTED_FORMAT, Verdict.REVIEW),
        ("Indikator 1/Gambar rancangan.dwg", Reason.UNSUPPORTED_FORMAT, Verdict.UNREADABLE),
        ("Indikator 1/Rekaman layanan.mp4", Reason.PERMISSION_DENIED, Verdict.UNREADABLE),
    ],
)
def test_a_recording_is_left_to_a_person(path: str, reason: Reason, verdict: Verdict) -> None:
    """Decision 26: nobody can make it readable, and a person can look at it."""
    found = could_be(POLICY, possibles([unreadable(path, reason)], [], BY_KIND))

    assert [one.verdict for one in found] == [verdict]


def test_a_kind_whose_hint_is_part_of_a_longer_one_is_not_announced() -> None:
    """A name that says "laporan audit" does not announce a laporan of another kind."""
    hinted = {
        Kind.LAPORAN_AUDIT: replace(BY_KIND[Kind.LAPORAN_AUDIT], name_hints=("laporan audit",)),
        Kind.LAPORAN_REVIU: replace(BY_KIND[Kind.LAPORAN_REVIU], name_hints=("laporan",)),
    }

    (file,) = possibles([unreadable("Laporan Audit 2023.pdf")], [], hinted)

    assert file.announced == {Kind.LAPORAN_AUDIT}


def test_an_unreadable_file_makes_it_unreadable_for_the_reason_that_was_told() -> None:
    (file,) = possibles([unreadable("Perbup.pdf")], [], BY_KIND)

    assert (file.verdict, file.why) == (Verdict.UNREADABLE, "Berkas terkunci kata sandi.")


def test_two_kinds_may_share_a_hint() -> None:
    shared = {
        kind: replace(BY_KIND[kind], name_hints=("laporan",)) for kind in (Kind.LAPORAN_AUDIT, Kind.LAPORAN_REVIU)
    }

    (file,) = possibles([unreadable("Laporan.pdf")], [], shared)

    assert file.announced == {Kind.LAPORAN_AUDIT, Kind.LAPORAN_REVIU}


def test_an_empty_file_cannot_be_anything() -> None:
    assert possibles([unreadable("Perbup.pdf", Reason.EMPTY)], [], BY_KIND) == ()


def test_a_document_of_no_known_kind_is_uncertain() -> None:
    (file,) = possibles([], related(examined(kind=None), paths=["Perbup.pdf"]), BY_KIND)

    assert file.verdict is Verdict.REVIEW


def test_a_document_that_was_read_and_recognised_is_no_candidate() -> None:
    read = related(examined(candidate()), paths=["Perbup.pdf"])

    assert possibles([reading(examined())], read, BY_KIND) == ()


HALF = Trouble(Reason.LIMIT_REACHED, "Hanya 3 dari 90 halaman.")


def test_a_regulation_that_was_read_only_in_part_may_regulate_anything_in_the_rest() -> None:
    half = replace(examined(kind=Kind.PERKADA), trouble=HALF)

    files = possibles([], related(half, paths=["scan0001.pdf"]), BY_KIND)

    assert [(file.verdict, file.why) for file in could_be(POLICY, files)] == [
        (Verdict.REVIEW, "Hanya 3 dari 90 halaman.")
    ]


def test_a_record_that_was_read_only_in_part_is_doubtful_for_what_it_is_about() -> None:
    asked = requirement(kinds=(Kind.NOTULEN,))
    about_it = replace(examined(candidate(), kind=Kind.NOTULEN), trouble=HALF)
    about_another = replace(examined(kind=Kind.NOTULEN), trouble=HALF)

    files = possibles([], related(about_it, about_another, paths=["notulen 1.pdf", "notulen 2.pdf"]), BY_KIND)

    assert [file.path for file in could_be(asked, files)] == ["notulen 1.pdf"]


def test_a_closed_folder_may_hold_anything() -> None:
    listing = Listing((), (), (NotOpened("Rahasia", "folder_unreadable"), NotOpened("tautan", "link")))

    files = closed_folders({"r1": listing}, {})

    assert [(file.path, file.verdict) for file in files] == [("Rahasia", Verdict.SOURCE_DOWN)]
    assert could_be(POLICY, files) == files


def test_a_file_that_names_its_subject_is_a_candidate_for_that_subject_only() -> None:
    """Decision 24, read so that one locked decree does not hide all others (docs/decisions/0011)."""
    team = requirement("10-L2-1", kinds=[Kind.KEPUTUSAN_KADA], subject=subject("tim koordinasi spbe"))
    csirt = requirement("22-L2-1", kinds=[Kind.KEPUTUSAN_KADA], subject=subject("csirt"))
    rules = instrument(indicator(team, number=10), indicator(csirt, number=22))

    def asked_for(path: str) -> list[str]:
        files = by_subject(possibles([unreadable(path)], [], BY_KIND), rules)
        return [one.id for one in (team, csirt) if could_be(one, files, number=99)]

    assert asked_for("SK Bupati CSIRT.pdf") == ["22-L2-1"]
    assert asked_for("SK Bupati 2024.pdf") == ["10-L2-1", "22-L2-1"]
