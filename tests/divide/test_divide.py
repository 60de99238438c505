"""Which documents a file holds, by the real rules of kinds (judging decisions 14, 19 and 25)."""

from collections.abc import Sequence
from datetime import date

import pytest

from spbe_docs.examiner import Examiner
from spbe_docs.model.documents import Document, DocumentStatus, Kind, Page, Period, TextSource
from spbe_docs.model.findings import Examined, KindFit, Part
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load

LETTERHEAD = "PEMERINTAH KABUPATEN MAJU JAYA\nDINAS KOMUNIKASI DAN INFORMATIKA\nJalan Contoh Nomor 7 Sukamaju\n"


def invitation(matter: str = "Reviu Arsitektur SPBE", day: str = "Rabu, 12 Juni 2024") -> str:
    return f"""{LETTERHEAD}Sukamaju, 5 Juni 2024
Nomor : 000.1.5/318/DISKOMINFO/2024
Sifat : Penting
Hal : Undangan
Yth. Kepala Bidang di Sukamaju
Dengan hormat mengundang Saudara untuk hadir pada:
Hari/Tanggal : {day}
Pukul : 09.00 s.d. selesai
Tempat : Ruang Rapat
Acara : {matter}
Demikian, atas kehadirannya disampaikan terima kasih.
KEPALA DINAS,
ttd
"""


def attendance(matter: str = "Reviu Arsitektur SPBE", day: str = "Rabu, 12 Juni 2024", names: str = "A") -> str:
    return f"""DAFTAR HADIR
Hari/Tanggal : {day}
Tempat : Ruang Rapat
Acara : {matter}
No Nama Instansi Jabatan Tanda Tangan
1 PESERTA CONTOH {names} Bagian Hukum Perancang ttd
"""


def minutes(matter: str = "Reviu Arsitektur SPBE", day: str = "Rabu, 12 Juni 2024") -> str:
    return f"""{LETTERHEAD}NOTULEN RAPAT
Hari/Tanggal : {day}
Waktu : 09.00 s.d. 12.15
Tempat : Ruang Rapat
Acara : {matter}
Pimpinan Rapat : Kepala Dinas
Peserta : Bappeda, Bagian Hukum
I. Pembahasan
Rapat mereviu Arsitektur SPBE.
II. Rekomendasi
1. Memutakhirkan domain layanan.
Notulis,
ttd
"""


PHOTOS = "DOKUMENTASI KEGIATAN\nReviu Arsitektur SPBE, 12 Juni 2024\n"

MEMO = f"""{LETTERHEAD}NOTA DINAS
Kepada : Sekretaris Daerah
Dari : Kepala Dinas Komunikasi dan Informatika
Tanggal : 14 Juni 2024
Nomor : 000.1.5/330/DISKOMINFO/2024
Sifat : Biasa
Hal : Penyampaian hasil
Bersama ini kami sampaikan hasil sebagaimana terlampir. Demikian, atas perhatiannya diucapkan terima kasih.
KEPALA DINAS,
ttd
"""


def procedure(name: str, number: str) -> str:
    return f"""{LETTERHEAD}NOMOR SOP : {number}
TANGGAL PEMBUATAN : 2 Januari 2023
TANGGAL EFEKTIF : 9 Januari 2023
DISAHKAN OLEH : KEPALA DINAS
NAMA SOP : {name}
DASAR HUKUM KUALIFIKASI PELAKSANA
1. Peraturan Bupati 1. Memahami jaringan
PERINGATAN PENCATATAN DAN PENDATAAN
Mutu Baku
"""


def decree(number: str = "188.45/87/2024", day: str = "2 Februari 2024", title: str = "TIM KOORDINASI SPBE") -> str:
    return f"""BUPATI MAJU JAYA
KEPUTUSAN BUPATI MAJU JAYA
NOMOR {number}
TENTANG
{title}
BUPATI MAJU JAYA,
Menimbang : a. bahwa perlu membentuk tim;
Mengingat : 1. Peraturan Presiden Nomor 95 Tahun 2018;
MEMUTUSKAN:
Menetapkan : KEPUTUSAN BUPATI TENTANG {title}.
KESATU : Membentuk {title.title()}.
KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.
Ditetapkan di Sukamaju
pada tanggal {day}
BUPATI MAJU JAYA,
ttd
PEJABAT CONTOH
"""


def regulation(title: str) -> str:
    return f"""BUPATI MAJU JAYA
PROVINSI NUSA RAYA
PERATURAN BUPATI MAJU JAYA
NOMOR 31 TAHUN 2023
TENTANG
{title}
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI MAJU JAYA,
Menimbang : a. bahwa perlu menetapkan Peraturan Bupati tentang hal ini;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG {title}.
Pasal 1
Menetapkan {title} sebagaimana tercantum dalam Lampiran.
Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Sukamaju
pada tanggal 2 Oktober 2023
BUPATI MAJU JAYA,
ttd
PEJABAT CONTOH
Diundangkan di Sukamaju
pada tanggal 2 Oktober 2023
SEKRETARIS DAERAH KABUPATEN MAJU JAYA,
ttd
PEJABAT CONTOH
BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR 31
"""


def annex(title: str, body: str) -> str:
    return f"""LAMPIRAN
PERATURAN BUPATI MAJU JAYA
NOMOR 31 TAHUN 2023
TENTANG
{title}
{body}"""


@pytest.fixture(scope="module")
def examiner() -> Examiner:
    rules = folder("rules")
    return Examiner(load(rules / "kinds", rules / "permenpanrb-59-2020"))


def examined(examiner: Examiner, pages: Sequence[str], confidence: float | None = None) -> Examined:
    source = TextSource.DIGITAL if confidence is None else TextSource.OCR
    made = tuple(Page(number, text, source, confidence) for number, text in enumerate(pages, start=1))
    return examiner.examine_document(Document(made, len(made)), lambda _: ())[0]


def kinds(parts: tuple[Part, ...]) -> list[Kind | None]:
    return [part.identity.kind for part in parts]


def pages(parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    return [(part.first_page, part.last_page) for part in parts]


def test_the_bundle_of_a_meeting_is_what_its_minutes_are(examiner: Examiner) -> None:
    found = examined(examiner, [invitation(), attendance(), attendance(names="B"), minutes(), "Lanjutan.", PHOTOS, ""])

    assert kinds(found.parts) == [Kind.UNDANGAN, Kind.DAFTAR_HADIR, Kind.NOTULEN, Kind.FOTO]
    assert pages(found.parts) == [(1, 1), (2, 3), (4, 5), (6, 7)]
    assert found.identity.kind is Kind.NOTULEN
    assert found.facts.signed_on == date(2024, 6, 12)
    assert [part.leads for part in found.parts] == [False, False, True, False]
    assert found.facts == found.parts[2].facts
    assert found.parts[0].facts.number == "000.1.5/318/DISKOMINFO/2024"


def test_what_the_invitation_says_is_not_said_by_the_minutes(examiner: Examiner) -> None:
    together = examined(examiner, [invitation("Rekomendasi Peta Rencana SPBE"), minutes("Pembahasan parkir")])

    leading = next(part for part in together.parts if part.leads)
    assert leading.facts.title == "Pembahasan parkir"
    assert all(
        place.page == 2 for one in leading.candidates for place in (one.subject, one.mention) if place is not None
    )


def test_minutes_lead_a_memo_that_passes_them_on(examiner: Examiner) -> None:
    found = examined(examiner, [MEMO, minutes()])

    assert kinds(found.parts) == [Kind.SURAT_DINAS, Kind.NOTULEN]
    assert found.identity.kind is Kind.NOTULEN


@pytest.mark.parametrize(
    ("paper", "kind", "status"),
    [
        (regulation("SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK"), Kind.PERKADA, DocumentStatus.ENACTED),
        (decree(), Kind.KEPUTUSAN_KADA, DocumentStatus.ENACTED),
        (decree(number="188.45/      /2024", day="          "), Kind.KEPUTUSAN_KADA, DocumentStatus.DRAFT),
    ],
)
def test_a_file_is_what_its_covering_letter_passes_on(
    examiner: Examiner, paper: str, kind: Kind, status: DocumentStatus
) -> None:
    found = examined(examiner, [MEMO, paper])

    assert kinds(found.parts) == [Kind.SURAT_DINAS, kind]
    assert (found.identity.kind, found.facts.status) == (kind, status)


def test_several_procedures_in_one_file_are_several(examiner: Examiner) -> None:
    found = examined(
        examiner,
        [
            procedure("PENGELOLAAN PUSAT DATA", "000/SOP/04/2023"),
            "1. Pemohon mengajukan permohonan.",
            procedure("PENANGANAN INSIDEN", "000/SOP/05/2023"),
        ],
    )

    assert kinds(found.parts) == [Kind.SOP, Kind.SOP]
    assert pages(found.parts) == [(1, 2), (3, 3)]
    assert [part.facts.number for part in found.parts] == ["000/SOP/04/2023", "000/SOP/05/2023"]
    assert found.facts.number == "000/SOP/04/2023"


def test_a_procedure_that_repeats_its_head_on_every_page_is_one(examiner: Examiner) -> None:
    page = procedure("PENGELOLAAN PUSAT DATA", "000/SOP/04/2023")

    assert examined(examiner, [page, page + "1. Pemohon mengajukan permohonan."]).parts == ()


def test_recognised_titles_that_differ_make_no_other_document(examiner: Examiner) -> None:
    first = procedure("PENGELOLAAN PUSAT DATA", "").replace("NOMOR SOP : \n", "NOMOR SOP\n")
    second = procedure("PENGEL0LAAN PLISAT DAIA nomot", "").replace("NOMOR SOP : \n", "NOMOR SOP\n")

    assert examined(examiner, [first, second], confidence=0.7).parts == ()


def test_minutes_of_two_meetings_are_two(examiner: Examiner) -> None:
    found = examined(examiner, [minutes(), minutes("Peta Rencana SPBE", "Kamis, 4 Juli 2024")])

    assert kinds(found.parts) == [Kind.NOTULEN, Kind.NOTULEN]
    assert found.facts.signed_on == date(2024, 6, 12)


@pytest.mark.parametrize("heading", ["CONTOH NOTULEN RAPAT", "FORMAT DAFTAR HADIR", "Lampiran Surat\n"])
def test_a_form_or_a_second_page_is_no_other_document(examiner: Examiner, heading: str) -> None:
    form = f"{heading}\n{attendance()}"

    assert Kind.DAFTAR_HADIR not in kinds(examined(examiner, [MEMO, form]).parts)


def test_a_sample_inside_a_regulation_is_not_enacted(examiner: Examiner) -> None:
    """Judging decision 11: a sample is never evidence, whatever its own "Ditetapkan di" says."""
    title = "TATA NASKAH DINAS DI LINGKUNGAN PEMERINTAH DAERAH"
    found = examined(
        examiner, [regulation(title), annex(title, "BENTUK NASKAH DINAS\n"), decree(), minutes(), attendance()]
    )

    assert (found.identity.kind, found.facts.number) == (Kind.PERKADA, "31")
    assert not {Kind.KEPUTUSAN_KADA, Kind.NOTULEN, Kind.DAFTAR_HADIR} & set(kinds(found.parts))


def test_what_follows_a_decree_in_its_file_is_no_other_document(examiner: Examiner) -> None:
    assert examined(examiner, [decree(), decree("188.45/99/2024", title="TIM ASESOR INTERNAL SPBE")]).parts == ()


PLAN = "PETA RENCANA SPBE KABUPATEN MAJU JAYA TAHUN 2023-2027"
PROGRAMMES = f"{PLAN}\nBAB I\nPENDAHULUAN\nPeta Rencana SPBE memuat program dan kegiatan.\n"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (PLAN, "BAB I\nPENDAHULUAN\nProgram dan kegiatan.\n"),
        ("PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK", PROGRAMMES),
    ],
    ids=["by the title of the regulation", "by its own"],
)
def test_an_annex_that_is_the_plan_is_a_part_and_the_file_stays_a_regulation(
    examiner: Examiner, title: str, body: str
) -> None:
    """Judging decision 14."""
    found = examined(examiner, [regulation(title), annex(title, body), "Program 2024"])

    assert kinds(found.parts) == [Kind.PERKADA, Kind.DOKUMEN_PETA_RENCANA]
    assert pages(found.parts) == [(1, 1), (2, 3)]
    assert (found.identity.kind, found.facts.number) == (Kind.PERKADA, "31")
    assert found.facts.period == Period(2023, 2027)
    law, plan = found.parts
    assert (law.leads, law.is_annex, plan.leads, plan.is_annex) == (True, False, False, True)
    assert plan.candidates == ()
    assert plan.facts.title == PLAN


def test_an_annex_of_tables_is_no_part(examiner: Examiner) -> None:
    title = "STANDAR HARGA SATUAN"

    assert examined(examiner, [regulation(title), annex(title, "No Uraian Harga\n1 Kertas 50.000\n")]).parts == ()


def test_a_text_without_pages_is_told_apart_by_its_headings(examiner: Examiner) -> None:
    text = (
        "NOTULEN RAPAT\nAcara : Reviu Kebijakan Arsitektur SPBE\nHari/Tanggal : Rabu, 12 Juni 2024\n"
        "UNDANGAN\nHal : Rapat pembahasan pajak\nHari/Tanggal : Senin, 1 Maret 2021\nIsu dan rekomendasi pajak\n"
    )

    found = examined(examiner, [text])

    assert kinds(found.parts) == [Kind.NOTULEN, Kind.UNDANGAN]
    assert found.identity.kind is Kind.NOTULEN


@pytest.mark.parametrize("text", [minutes(), invitation(), attendance(), LETTERHEAD + attendance(), MEMO, decree()])
def test_one_document_has_no_parts(examiner: Examiner, text: str) -> None:
    assert examined(examiner, [text]).parts == ()


THEIRS = "PEMERINTAH KABUPATEN SUMBER MAKMUR\nDINAS KOMUNIKASI DAN INFORMATIKA\n"


def test_what_does_not_say_whose_it_is_belongs_to_who_made_its_bundle(examiner: Examiner) -> None:
    """Else the minutes of another region would pass for ours."""
    bare = minutes().removeprefix(LETTERHEAD)
    theirs = examined(examiner, [invitation().replace(LETTERHEAD, THEIRS), attendance(), bare])

    assert [part.facts.region for part in theirs.parts] == ["Kabupaten Sumber Makmur"] * 3
    assert theirs.facts.region == "Kabupaten Sumber Makmur"
    assert theirs.facts.issuer == theirs.parts[0].facts.issuer


def test_an_invitation_is_no_look_alike_of_the_minutes_it_comes_with(examiner: Examiner) -> None:
    found = examined(examiner, [invitation("Rapat Tim Koordinasi SPBE"), minutes("Rapat Tim Koordinasi SPBE")])

    assert {one.kind_fit for one in found.parts[0].candidates} <= {KindFit.ACCEPTED}
    assert any(one.kind_fit is KindFit.NO for one in found.candidates)
