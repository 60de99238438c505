"""One document in several files: a family, the version that is judged, and why (what a name claims proves nothing)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.builders import AS_OF, KINDS, THEIRS, candidate, examined, reading, reference, requirement, verdict

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, Trouble
from spbe_docs.model.findings import Examined
from spbe_docs.relate.names import revision, stem
from spbe_docs.relate.relate import relate
from spbe_docs.relate.values import Related

TITLE = "PENYELENGGARAAN SPBE"
DRAFT = {"status": DocumentStatus.DRAFT, "number": None, "signed_on": None}


def law(**facts: Any) -> Examined:
    return examined(*facts.pop("offers", ()), **({"number": "12", "title": TITLE} | facts))


def among(*files: tuple[str, Examined]) -> Sequence[Related]:
    return relate([reading(said, path, number) for number, (path, said) in enumerate(files, start=1)], KINDS, AS_OF)


def leader(*files: tuple[str, Examined]) -> str:
    (first,) = [one for one in among(*files) if one.family_leads]
    return first.reading.file.path


def why(*files: tuple[str, Examined]) -> str:
    (first,) = [one for one in among(*files) if one.family_leads]
    return first.notes[-1].removeprefix("Versi yang dinilai: ").split(".")[0]


@pytest.mark.parametrize(
    ("files", "first", "reason"),
    [
        (
            [("Perbup SPBE final.docx", law(**DRAFT)), ("Perbup SPBE draf.docx", law())],
            "Perbup SPBE draf.docx",
            "sudah ditetapkan, sedangkan yang lain masih rancangan",
        ),
        (
            [("Perbup.docx", law()), ("Perbup ttd.pdf", law())],
            "Perbup ttd.pdf",
            "berupa naskah akhir, bukan berkas pengolah kata",
        ),
        (
            [("Lampiran.pdf", law(annex_only=True)), ("Perbup.pdf", law(has_annex=True))],
            "Perbup.pdf",
            "memuat batang tubuhnya, bukan hanya lampiran",
        ),
        ([("a.pdf", law()), ("b.pdf", law(has_annex=True))], "b.pdf", "lengkap dengan lampirannya"),
        (
            [("Perbup rev 1.pdf", law()), ("Perbup rev 3.pdf", law())],
            "Perbup rev 3.pdf",
            "nomor revisi pada nama berkasnya lebih tinggi",
        ),
        (
            [("Perbup.pdf", law()), ("Perbup final.pdf", law())],
            "Perbup.pdf",
            "isinya tidak dapat dibedakan dari yang lain dan ditemukan lebih dahulu",
        ),
    ],
)
def test_the_better_version_leads_and_says_why(files: list[tuple[str, Examined]], first: str, reason: str) -> None:
    assert (leader(*files), why(*files)) == (first, reason)


def test_a_version_that_was_read_as_a_whole_leads() -> None:
    cut = law()
    partly = type(cut)(
        **{name: getattr(cut, name) for name in cut.__dataclass_fields__ if name != "trouble"},
        trouble=Trouble(Reason.LIMIT_REACHED, "Hanya 3 dari 9 halaman."),
    )

    assert leader(("a.pdf", partly), ("b.pdf", law())) == "b.pdf"


def test_only_the_version_that_leads_is_proof_and_the_others_are_shown() -> None:
    asked = requirement()
    word, pdf = among(("Perbup.docx", law(offers=(candidate(),))), ("Perbup.pdf", law()))

    assert (word.instead, pdf.instead) == ("Perbup.pdf", None)
    assert word.notes == (
        "Versi lain dari dokumen yang sama. Yang dinilai Perbup.pdf: berupa naskah akhir, bukan berkas pengolah kata.",
    )
    assert verdict(asked, law(offers=(candidate(),)), law(has_annex=True)) is not Verdict.MET
    assert verdict(asked, law(), law(has_annex=True, offers=(candidate(),))) is Verdict.MET


def test_what_only_the_other_of_two_like_versions_shows_is_left_to_a_person() -> None:
    asked = requirement()
    shows, silent = law(offers=(candidate(),)), law()

    assert verdict(asked, silent, shows) is Verdict.REVIEW
    assert verdict(asked, shows, silent) is Verdict.MET
    assert verdict(asked, silent, law(offers=(candidate(),), status=DocumentStatus.DRAFT)) is not Verdict.REVIEW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (law(), law(title="PENYELENGGARAAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK")),
        (law(), law(title="PENYELENGGARAAN SPBE DI KABUPATEN MAJU JAYA")),
        (law(), law(number="012")),
        (law(), law(year=None)),
        (law(), law(**DRAFT)),
        (law(title="RANCANGAN PENYELENGGARAAN SPBE", **DRAFT), law(**DRAFT)),
    ],
    ids=["abbreviated", "longer", "a zero", "no year", "its draft", "two drafts"],
)
def test_versions_are_one_family(one: Examined, other: Examined) -> None:
    found = among(("Perbup SPBE.docx", one), ("Perbup SPBE final (2).pdf", other))

    assert {version.family for version in found} == {"f01"}
    assert sum(version.family_leads for version in found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (law(), law(number="9")),
        (law(), law(year=2019)),
        (law(), law(region=THEIRS)),
        (law(), law(kind=Kind.KEPUTUSAN_KADA)),
        (law(), law(title="PAJAK DAERAH")),
        (law(), law(**DRAFT | {"year": 2025})),
        (law(), law(**DRAFT, revokes=(reference("12", 2023),))),
        (law(kind=Kind.NOTULEN, number=None), law(kind=Kind.NOTULEN, number=None, signed_on=date(2024, 1, 9))),
        (
            law(kind=Kind.RKA_DPA, number=None, issuer="Dinas Kesehatan"),
            law(kind=Kind.RKA_DPA, number=None, issuer="Badan Pendapatan Daerah"),
        ),
        (law(kind=Kind.TANGKAPAN_LAYAR, number=None), law(kind=Kind.TANGKAPAN_LAYAR, number=None)),
    ],
    ids=[
        "another number",
        "another year",
        "another region's",
        "another kind",
        "another title",
        "a draft of a later year",
        "a draft that revokes it",
        "minutes of another day",
        "another office's budget",
        "two screens",
    ],
)
def test_other_documents_are_no_versions(one: Examined, other: Examined) -> None:
    assert [found.family for found in among(("a.pdf", one), ("b.pdf", other))] == [None, None]


def test_reports_under_one_title_without_a_day_are_told_apart_by_their_names() -> None:
    report = law(kind=Kind.LAPORAN_AUDIT, number=None, signed_on=None)

    assert [one.family for one in among(("Laporan Januari.pdf", report), ("Laporan Februari.pdf", report))] == [
        None,
        None,
    ]
    assert [one.family for one in among(("Laporan.docx", report), ("Laporan revisi.pdf", report))] == ["f01", "f01"]


def test_certificates_of_one_day_are_of_several_people() -> None:
    certificate = examined(kind=Kind.SERTIFIKAT, title="SERTIFIKAT KOMPETENSI", number=None, signed_on=date(2024, 5, 6))
    report = examined(kind=Kind.LAPORAN_KEGIATAN, title="PELATIHAN", number=None, signed_on=date(2024, 5, 6))

    assert {one.family for one in among(("Pegawai A.pdf", certificate), ("Pegawai B.pdf", certificate))} == {None}
    assert {one.family for one in among(("Laporan.pdf", report), ("Laporan (1).docx", report))} == {"f01"}


def test_a_body_and_its_annex_are_judged_together() -> None:
    asked = requirement(contents=(), subject=requirement().subject)
    body, annex = among(("Perbup 12.pdf", law()), ("Lampiran Perbup 12.pdf", law(annex_only=True, has_annex=True)))

    assert (body.instead, annex.instead) == (None, None)
    assert (body.family_leads, annex.family_leads) == (True, False)
    assert body.notes == ("Dinilai bersama lampirannya: Lampiran Perbup 12.pdf.",)
    assert annex.notes[-1] == "Lampiran dari Perbup 12.pdf; keduanya dinilai bersama."
    assert verdict(asked, law(), law(annex_only=True, has_annex=True, offers=(candidate(),))) is Verdict.MET


def test_an_annex_by_itself_is_no_more_proof_where_the_law_has_it_too() -> None:
    _, annex = among(("Perbup.pdf", law(has_annex=True)), ("Lampiran.docx", law(annex_only=True, has_annex=True)))

    assert annex.instead == "Perbup.pdf"


def test_an_annex_with_a_blank_head_is_left_to_a_person() -> None:
    blank = law(**DRAFT, annex_only=True, has_annex=True)
    _, annex = among(("Perbup/Perbup.pdf", law()), ("Perbup/Lampiran.pdf", blank))

    assert annex.status is DocumentStatus.UNKNOWN
    assert annex.status_reason == (
        "Kepala lampirannya kosong; pastikan lampiran ini milik Peraturan Bupati Nomor 12 Tahun 2023."
    )


@pytest.mark.parametrize(("root", "families"), [("r1", 1), ("r2", 2)])
def test_an_annex_without_a_year_belongs_to_the_law_beside_it_and_to_none_in_another_root(
    root: str, families: int
) -> None:
    body, annex = law(has_annex=True), law(number=None, year=None, signed_on=None, annex_only=True)
    beside = reading(annex, "Kebijakan/Lampiran.pdf", 2)
    placed = relate(
        [reading(body, "Kebijakan/Perbup.pdf", 1), replace(beside, file=beside.file._replace(root=root))], KINDS, AS_OF
    )

    assert len({one.family or one.id for one in placed}) == families


def test_an_annex_of_a_revoked_law_goes_with_it() -> None:
    body, annex, _ = among(
        ("Perbup 12.pdf", law()),
        ("Lampiran.pdf", law(annex_only=True, has_annex=True)),
        ("Baru.pdf", law(number="15", year=2024, signed_on=date(2024, 2, 1), revokes=(reference("12", 2023),))),
    )

    assert (body.status, annex.status) == (DocumentStatus.REVOKED, DocumentStatus.REVOKED)


def test_the_enacted_version_of_a_draft_is_not_waited_for() -> None:
    draft, _ = among(("Perbup draf.docx", law(**DRAFT, offers=(candidate(),))), ("Perbup.pdf", law()))

    assert (draft.status, draft.instead) == (DocumentStatus.DRAFT, "Perbup.pdf")


def test_a_copy_belongs_to_the_family_of_what_it_copies() -> None:
    found = relate(
        [
            reading(law(), "a/Perbup.pdf", 1, "same"),
            reading(law(), "b/Perbup.pdf", 2, "same"),
            reading(law(), "c/Perbup.docx", 3),
        ],
        KINDS,
        AS_OF,
    )

    assert [(one.family, one.family_leads, one.duplicate_of) for one in found] == [
        ("f01", True, None),
        ("f01", False, "d1"),
        ("f01", False, None),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Perbup SPBE.pdf",
        "x/Perbup SPBE final (2).docx",
        "PERBUP_SPBE-ttd.pdf",
        "perbup spbe rev3 FIX.doc",
        "Draf Perbup SPBE v2.docx",
    ],
)
def test_what_tells_versions_apart_is_no_part_of_a_name(name: str) -> None:
    assert stem(name) == "perbupspbe"


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Perbup rev 3.pdf", 3),
        ("Perbup final (2).docx", 2),
        ("perbup_v4.pdf", 4),
        ("Perbup 12 Tahun 2023.pdf", 0),
        ("final.pdf", 0),
    ],
)
def test_a_name_may_number_its_revision(name: str, number: int) -> None:
    assert revision(name) == number
