"""Facts of papers without a legal heading: minutes, letters, SOP, reports, plans."""

from datetime import date

import pytest

from spbe_docs.facts.read import read_facts
from spbe_docs.model.documents import Clue, DocumentStatus, Facts, Identity, Kind, Page, TextSource
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.read.clean import clean

LETTERHEAD = "PEMERINTAH KABUPATEN MAJU JAYA\nDINAS KOMUNIKASI DAN INFORMATIKA\nJalan Contoh Nomor 7 Sukamaju\n"


def read(text: str, kind: Kind, clue: str = "", nature: Nature = Nature.RECORD) -> Facts:
    pages = [Page(number, page, TextSource.DIGITAL) for number, page in enumerate(text.split("\f"), start=1)]
    page = next((number for number, page in enumerate(text.split("\f"), start=1) if clue and clue in page), 1)
    clues = (Clue("kind", page, clue),) if clue else ()
    return read_facts(
        clean(pages),
        Identity(kind, 0.9, clues=clues),
        KindRule(kind, "", nature, national=False, clues=(), name_hints=()),
    )


def test_minutes_are_titled_by_their_subject_and_dated_by_their_meeting() -> None:
    found = read(
        LETTERHEAD + "NOTULEN RAPAT\nHari/Tanggal : Rabu, 12 Juni 2024\nWaktu : 09.00\nTempat : Ruang Rapat\n"
        "Acara : Reviu Kebijakan dan Arsitektur SPBE\nPimpinan Rapat : Kepala Dinas\n",
        Kind.NOTULEN,
        "NOTULEN RAPAT",
    )

    assert found.title == "Reviu Kebijakan dan Arsitektur SPBE"
    assert (found.signed_on, found.year, found.number) == (date(2024, 6, 12), 2024, None)
    assert found.issuer == "Dinas Komunikasi dan Informatika Kabupaten Maju Jaya"
    assert found.region == "Kabupaten Maju Jaya"


def test_labels_and_values_in_two_columns_are_paired() -> None:
    found = read(
        "Tema Rapat\nHari/Tanggal\nWaktu\nTempat\nPimpinan Rapat\nPeserta Rapat\nHasil Rapat\n"
        ": Rapat Evaluasi Hasil Indeks SPBE tahun 2020\n: Senin, 25 Januari 2021\n: 10.00 s/d selesai\n: Ruang rapat\n"
        ": Kepala Dinas\n: Kepala Bidang\n1. Nilai indeks\n",
        Kind.NOTULEN,
        "Pimpinan Rapat",
    )

    assert found.title == "Rapat Evaluasi Hasil Indeks SPBE tahun 2020"
    assert found.signed_on == date(2021, 1, 25)


def test_minutes_in_a_bundle_take_neither_number_nor_day_of_the_invitation() -> None:
    found = read(
        LETTERHEAD
        + "Sukamaju, 6 Maret 2024\nNomor : 000.1.5/207/SETDA/2024\nHal : Undangan\nHari/Tanggal : Selasa, 12 Maret 2024\n"
        "Acara : Rapat Koordinasi\n\fDAFTAR HADIR\nNo Nama\n\fNOTULEN RAPAT\nHari/Tanggal : Selasa, 12 Maret 2024\n"
        "Acara : Rapat Tim Koordinasi SPBE\nPimpinan Rapat : Sekretaris Daerah\n",
        Kind.NOTULEN,
        "NOTULEN RAPAT",
    )

    assert found.title == "Rapat Tim Koordinasi SPBE"
    assert (found.signed_on, found.number) == (date(2024, 3, 12), None)


def test_an_invitation_is_titled_by_what_it_invites_to() -> None:
    found = read(
        LETTERHEAD
        + "Sukamaju, 5 Juni 2024\nNomor : 000.1.5/318/DISKOMINFO/2024\nSifat : Biasa\nLampiran : -\nHal : Undangan\n"
        "Yth. Kepala Bagian\nHari/Tanggal : Rabu, 12 Juni 2024\nAcara : Reviu Arsitektur SPBE\n",
        Kind.UNDANGAN,
        "Hal : Undangan",
    )

    assert found.title == "Undangan Reviu Arsitektur SPBE"
    assert (found.number, found.signed_on) == ("000.1.5/318/DISKOMINFO/2024", date(2024, 6, 5))


def test_a_letter_is_titled_by_its_subject() -> None:
    found = read(
        "Nomor : 555/12/2024\nSifat : Biasa\nHal : Permohonan data dukung evaluasi SPBE\nSukamaju, 3 Mei 2024\nYth. Camat",
        Kind.SURAT_DINAS,
    )

    assert found.title == "Permohonan data dukung evaluasi SPBE"
    assert found.year == 2024


@pytest.mark.parametrize(
    "rows",
    [
        "NOMOR SOP 000.8.3.3/SOP/04/DISKOMINFO/2023\nTANGGAL EFEKTIF 1 Agustus 2023\nNAMA SOP PENGELOLAAN PUSAT DATA\n"
        "DASAR HUKUM Peraturan Bupati Nomor 12 Tahun 2023",
        "NOMOR SOP\n000.8.3.3/SOP/04/DISKOMINFO/2023\nTANGGAL EFEKTIF\n1 Agustus 2023\nNAMA SOP\nPENGELOLAAN PUSAT DATA\nDASAR HUKUM\nx",
        "Nomor SOP : 000.8.3.3/SOP/04/DISKOMINFO/2023\nTgl Efektif : 1 Agustus 2023\nJudul SOP : PENGELOLAAN PUSAT DATA\n",
    ],
)
def test_the_head_of_an_sop_is_read_whatever_its_table_became(rows: str) -> None:
    found = read(f"{LETTERHEAD}STANDAR OPERASIONAL PROSEDUR\n{rows}", Kind.SOP, nature=Nature.FORMAL)

    assert found.title == "PENGELOLAAN PUSAT DATA"
    assert (found.number, found.signed_on) == ("000.8.3.3/SOP/04/DISKOMINFO/2023", date(2023, 8, 1))


def test_an_sop_without_its_name_in_the_table_is_titled_by_its_cover() -> None:
    found = read(
        LETTERHEAD
        + "STANDAR OPERASIONAL PROSEDUR (SOP)\nPENGELOLAAN PELAYANAN INFORMASI\n\fNama SOP\nx Dasar Hukum | Kualifikasi Pelaksana\n",
        Kind.SOP,
        "STANDAR OPERASIONAL PROSEDUR (SOP)",
        Nature.FORMAL,
    )

    assert found.title == "PENGELOLAAN PELAYANAN INFORMASI"


@pytest.mark.parametrize(
    ("cover", "clue", "title"),
    [
        (
            "LAPORAN KINERJA\nINSTANSI PEMERINTAH\n(LKIP)\nTAHUN 2016\nDINAS KESEHATAN\nPROVINSI NUSA RAYA\nJalan Contoh No.5\n",
            "LAPORAN KINERJA",
            "LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP) TAHUN 2016 DINAS KESEHATAN PROVINSI NUSA RAYA",
        ),
        (
            "i\nLAPORAN TAHUNAN\nLAYANAN INFORMASI PUBLIK\nTAHUN 2021\nPEMERINTAH DAERAH KABUPATEN MAJU JAYA\n2021\nii\nDAFTAR ISI\n",
            "LAPORAN TAHUNAN",
            "LAPORAN TAHUNAN LAYANAN INFORMASI PUBLIK TAHUN 2021",
        ),
        (
            "LAPORAN HASIL AUDIT KEAMANAN SPBE\nPEMERINTAH KABUPATEN MAJU JAYA\nTAHUN 2024\nDisusun oleh PT Contoh\n",
            "LAPORAN HASIL AUDIT KEAMANAN SPBE",
            "LAPORAN HASIL AUDIT KEAMANAN SPBE PEMERINTAH KABUPATEN MAJU JAYA TAHUN 2024",
        ),
        (
            "PETA RENCANA\nSISTEM PEMERINTAHAN BERBASIS ELEKTRONIK\nKABUPATEN MAJU JAYA\nTAHUN 2018-2022\nDinas Komunikasi dan Informatika\n"
            "Sukamaju, 2018\n",
            "PETA RENCANA",
            "PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2018-2022",
        ),
        (
            "LAPORAN AKHIR\nPENYUSUNAN ARSITEKTUR\nPEMERINTAH PROVINSI NUSA RAYA\nKendali Dokumen:\nNama Penulis\n",
            "LAPORAN AKHIR",
            "LAPORAN AKHIR PENYUSUNAN ARSITEKTUR PEMERINTAH PROVINSI NUSA RAYA",
        ),
        (
            "LAPORAN AKHIR\ne-RETRIBUSI PASAR\nDinas Perdagangan melaporkan hasilnya.\n",
            "LAPORAN AKHIR",
            "LAPORAN AKHIR e-RETRIBUSI PASAR",
        ),
        (
            "LAPORAN AKHIR\nSI-PASAR: MODUL RETRIBUSI\nLOKASI: SUKAMAJU\n",
            "LAPORAN AKHIR",
            "LAPORAN AKHIR SI-PASAR: MODUL RETRIBUSI",
        ),
    ],
)
def test_a_cover_gives_the_title(cover: str, clue: str, title: str) -> None:
    assert read(cover, Kind.LAPORAN_KEGIATAN, clue).title == title


@pytest.mark.parametrize(
    ("screen", "title"),
    [
        ("Inspektorat Resmikan Kanal Aduan\nSukamaju - Inspektur hadir.\n", "Inspektorat Resmikan Kanal Aduan"),
        ("Dinas Kesehatan\nAntrean Pasien\nPilih poliklinik.\n", "Antrean Pasien"),
    ],
)
def test_an_office_that_does_something_heads_a_headline_and_no_letter(screen: str, title: str) -> None:
    assert read(screen, Kind.TANGKAPAN_LAYAR).title == title


def test_budget_papers_belong_to_their_fiscal_year() -> None:
    found = read(
        "RENCANA KERJA DAN ANGGARAN\nSATUAN KERJA PERANGKAT DAERAH\nPemerintah Kabupaten Maju Jaya TAHUN ANGGARAN 2022\n"
        "Kode Rekening\nSukamaju, 8 November 2021\n",
        Kind.RKA_DPA,
        "RENCANA KERJA DAN ANGGARAN",
    )

    assert (found.fiscal_year, found.year) == (2022, 2022)


def test_a_report_is_dated_by_its_place_and_day() -> None:
    found = read(
        "LAPORAN PELAKSANAAN MANAJEMEN RISIKO SPBE\nTAHUN 2024\nDinas Komunikasi\nSukamaju, 31 Juli 2024\nBAB I\n",
        Kind.LAPORAN_KEGIATAN,
        "LAPORAN PELAKSANAAN MANAJEMEN RISIKO SPBE",
    )

    assert found.signed_on == date(2024, 7, 31)


def test_a_plan_without_a_cover_is_titled_by_its_running_head() -> None:
    pages = "\f".join(f"isi halaman\nReview Renstra Kominfo 2014-2019\n{number}" for number in range(1, 9))

    found = read(
        "1\nBAB I\nPENDAHULUAN\nPerkembangan teknologi\f" + pages, Kind.DOKUMEN_PERENCANAAN, nature=Nature.FORMAL
    )

    assert found.title == "Review Renstra Kominfo 2014-2019"


def test_an_agreement_has_both_numbers_of_its_parties() -> None:
    found = read(
        "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KABUPATEN MAJU JAYA\nDENGAN\nUNIVERSITAS NUSA RAYA\n"
        "NOMOR : 12/PKS/2023\nNOMOR : 88/UNR/KS/2023\nTENTANG\nPENGEMBANGAN SATU DATA\nPada hari ini Rabu tanggal tiga bulan Mei "
        "tahun dua ribu dua puluh tiga\n",
        Kind.PERJANJIAN,
        "PERJANJIAN KERJA SAMA",
    )

    assert found.number == "12/PKS/2023; 88/UNR/KS/2023"
    assert found.title == "PENGEMBANGAN SATU DATA"
    assert found.signed_on == date(2023, 5, 3)


def test_a_number_is_only_read_where_the_paper_has_one_of_its_own() -> None:
    found = read("INVENTARIS APLIKASI\nNomor : 12 Tahun 2020\nNo Nama", Kind.INVENTARIS, "INVENTARIS APLIKASI")

    assert found.number is None


def test_every_fact_has_a_quotation_without_personal_data() -> None:
    found = read(
        LETTERHEAD
        + "LAPORAN HASIL REVIU\nSPBE\nNomor : 700/64/2024\nTanggal : 27 Agustus 2024\nKEPALA DINAS, NIP. 19740507 199903 1 002\n",
        Kind.LAPORAN_REVIU,
        "LAPORAN HASIL REVIU",
    )

    assert {clue.field for clue in found.clues} >= {"title", "number", "signed_on"}
    assert not any("19740507" in clue.quote for clue in found.clues)


COVER = "DOKUMEN TEKNIS\nPENGEMBANGAN APLIKASI PERIZINAN\nPEMERINTAH KABUPATEN MAJU JAYA\n{}\nBAB I\nPENDAHULUAN\n"


@pytest.mark.parametrize(
    ("line", "kind", "day"),
    [
        ("12 Juni 2024", Kind.DOKUMEN_TEKNIS, date(2024, 6, 12)),
        ("Versi 2.1, 12 Juni 2024", Kind.DOKUMEN_TEKNIS, date(2024, 6, 12)),
        ("Juni 2024", Kind.DOKUMEN_TEKNIS, None),
        ("berlaku sejak 12 Juni 2024 sampai dicabut", Kind.DOKUMEN_TEKNIS, None),
        ("Nomor 555/8/DT/2024 tanggal 12 Juni 2024", Kind.DOKUMEN_TEKNIS, date(2024, 6, 12)),
        ("Nomor : 555/8/DT/2024, 12 Juni 2024", Kind.LAPORAN_AUDIT, date(2024, 6, 12)),
        ("Ditetapkan Sekretaris Daerah, 12 Juni 2024, Nomor 555/8/DT", Kind.DOKUMEN_TEKNIS, date(2024, 6, 12)),
        ("Diakses pada 12 Juni 2024", Kind.TANGKAPAN_LAYAR, date(2024, 6, 12)),
        ("12 Juni 2024", Kind.TANGKAPAN_LAYAR, None),  # of a piece of news on it
    ],
)
def test_a_cover_gives_its_day_in_a_line_of_its_own_a_screen_when_it_was_looked_at(
    line: str, kind: Kind, day: date | None
) -> None:
    assert read(COVER.format(line), kind).signed_on == day


GUIDELINE = "PEDOMAN MANAJEMEN ASET TIK\nPEMERINTAH KABUPATEN MAJU JAYA\n{}\n1. Umum\n2. Tata cara\n{}\n"


@pytest.mark.parametrize(
    ("head", "foot", "status"),
    [
        ("Nomor 555/8/PD/2024 tanggal 12 Juni 2024", "Kepala Dinas (ttd)", DocumentStatus.ENACTED),
        ("Nomor 555/8/PD/2024 tanggal 12 Juni 2024", "Kepala Dinas", DocumentStatus.UNKNOWN),
        ("Nomor 555/8/PD/2024", "Kepala Dinas (ttd)", DocumentStatus.UNKNOWN),
        ("Nomor 555/..../2024 tanggal .... 2024", "Kepala Dinas", DocumentStatus.UNKNOWN),
        (
            "berdasarkan Keputusan Bupati\nNomor 188/8/2024 tanggal 12 Juni 2024",
            "Kepala Dinas (ttd)",
            DocumentStatus.UNKNOWN,
        ),
        ("Nomor 8 Tahun 2024 tanggal 12 Juni 2024", "Kepala Dinas (ttd)", DocumentStatus.UNKNOWN),  # a law it is about
        ("DRAF\nNomor 555/8/PD/2024 tanggal 12 Juni 2024", "Kepala Dinas (ttd)", DocumentStatus.UNKNOWN),
    ],
)
def test_a_guideline_is_approved_by_its_number_with_a_day_and_a_signature(
    head: str, foot: str, status: DocumentStatus
) -> None:
    found = read(GUIDELINE.format(head, foot), Kind.PEDOMAN_TEKNIS, "PEDOMAN MANAJEMEN ASET TIK", Nature.FORMAL)

    assert found.status is status


def test_a_title_ends_where_a_table_begins() -> None:
    paper = (
        "DOKUMENTASI INTEGRASI SIMPEG\nBertukar data dengan:\nSistem | Data | Cara\nSIASN (BKN) | data utama pegawai | API\n"
        "Disusun 22 Maret 2024\n"
    )

    assert read(paper, Kind.DOKUMEN_TEKNIS, "DOKUMENTASI INTEGRASI SIMPEG").title == "DOKUMENTASI INTEGRASI SIMPEG"
    assert read(
        paper.replace("Bertukar data dengan:\n", ""), Kind.DOKUMEN_TEKNIS, "DOKUMENTASI INTEGRASI SIMPEG"
    ).title == ("DOKUMENTASI INTEGRASI SIMPEG")


def test_a_region_ends_where_a_day_is_told() -> None:
    register = "REGISTER ASET TIK PEMERINTAH KABUPATEN MAJU JAYA PER 30 JUNI 2024\nNo | Nama aset\n"

    assert read(register, Kind.INVENTARIS).region == "Kabupaten Maju Jaya"


@pytest.mark.parametrize("dash", [" - ", " – "])
def test_a_region_ends_at_a_dash(dash: str) -> None:
    screen = f"e-Retribusi Kabupaten Maju Jaya{dash}Pembayaran Pasar\nPilih pasar\n"

    assert read(screen, Kind.TANGKAPAN_LAYAR).region == "Kabupaten Maju Jaya"


REPORT = "LAPORAN REVIU ARSITEKTUR SPBE\nPEMERINTAH KABUPATEN MAJU JAYA\n{}\nIsu dan rekomendasi\nSukamaju, {}\nKepala Dinas\n"


@pytest.mark.parametrize(
    ("head", "foot", "day"),
    [
        ("Tanggal : 12 Juni 2024", "12 Juni 2024", date(2024, 6, 12)),
        ("Tanggal : 12 Juni 2024", "10 Agustus 2024", date(2024, 6, 12)),
        ("Tanggal : 12 Juni 2024", "12 Juni 2020", None),
        ("Tanggal : 12 Juni 2024", "31 Februari 2024", date(2024, 6, 12)),
        ("Tanggal cetak 1 Maret 2024", "1 Maret 2019", date(2019, 3, 1)),
        ("Tanggal dicetak : 1 Maret 2024", "1 Maret 2019", date(2019, 3, 1)),
    ],
)
def test_two_days_far_apart_date_no_report(head: str, foot: str, day: date | None) -> None:
    found = read(REPORT.format(head, foot), Kind.LAPORAN_REVIU)

    assert found.signed_on == day
    assert bool(found.notes) is (day is None)


SOP = "STANDAR OPERASIONAL PROSEDUR\nNomor SOP : 01\nTanggal Pembuatan : 3 Mei 2024\n{}Nama SOP : Pusat Data\n"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("", DocumentStatus.ENACTED),
        ("Tanggal Pengesahan :\nDisahkan Oleh :\n", DocumentStatus.DRAFT),
        ("Tanggal Pengesahan : 5 Mei 2024\nDisahkan Oleh :\n", DocumentStatus.ENACTED),
        ("Tanggal Pengesahan :\nDisahkan Oleh : Kepala Dinas\n", DocumentStatus.ENACTED),
    ],
)
def test_an_sop_whose_approval_is_left_blank_is_not_enacted_by_the_day_it_was_made(
    lines: str, status: DocumentStatus
) -> None:
    assert read(SOP.format(lines), Kind.SOP, nature=Nature.FORMAL).status is status


def test_the_last_day_of_a_certificate_is_told() -> None:
    assert read("SERTIFIKAT\nBerlaku sampai 31 Desember 2015", Kind.SERTIFIKAT).valid_until == date(2015, 12, 31)
