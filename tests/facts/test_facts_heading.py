"""The heading of a legal document: number, year, title, issuer and region, from its own head."""

import pytest

from spbe_docs.facts.read import read_facts
from spbe_docs.model.documents import Facts, Identity, Kind, Page, TextSource
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.read.clean import clean

DECREES = {Kind.KEPUTUSAN_KADA, Kind.KEPUTUSAN_PIMPINAN_PD, Kind.KEPMEN, Kind.INSTRUKSI, Kind.SURAT_EDARAN}
NATIONAL = {Kind.UU, Kind.PP, Kind.PERPRES, Kind.PERMEN, Kind.KEPMEN}


def facts(text: str, kind: Kind = Kind.PERKADA, *, ocr: float | None = None) -> Facts:
    nature = Nature.DECREE if kind in DECREES else Nature.REGULATION
    pages = [
        Page(number, page, TextSource.OCR if ocr else TextSource.DIGITAL, ocr)
        for number, page in enumerate(text.split("\f"), start=1)
    ]
    rule = KindRule(kind, "", nature, kind in NATIONAL, (), ())
    return read_facts(clean(pages), Identity(kind, 0.9), rule)


HEAD = "PERATURAN BUPATI MAJU JAYA\n{}\nTENTANG\nSATU DATA\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI MAJU JAYA,\n"


@pytest.mark.parametrize(
    ("line", "number", "year"),
    [
        ("NOMOR 12 TAHUN 2023", "12", 2023),
        ("NOMOR : 12 TAHUN 2023", "12", 2023),
        ("NOMOR: 81 TAHUN 2021", "81", 2021),
        ("NOMOR 6a TAHUN 2O2O", "6a", 2020),
        ("NOMOR4TAHUN2020", "4", 2020),
        ("NOMOR 12 TAHUN2015", "12", 2015),
        ("N0MOR 15 TAHUN 2025", "15", 2025),
        ("Nornor l2 TAHUN 2Ol9", "12", 2019),
        ("NOMOR 14. TAHUN 2018", "14", 2018),
        ("NOMOR 12> TAHUN2018", "12", 2018),
        ("NOMOR 02 TAHUN 2022", "02", 2022),
        ("NOMOR 41.1 TAHUN 2022", "41.1", 2022),
        ("NOMOR 13 SERI E TAHUN 2005", "13", 2005),
        ("NOMOR   119   TAHUN   2021", "119", 2021),
        ("NOMOR 12 TAHUN 202 4", "12", 2024),
        ("NOMOR ... TAHUN 2023", None, 2023),
        ("NOMOR TAHUN 2024", None, 2024),
        ("NOMOR ....... TAHUN 2024", None, 2024),
        ("NOMOR [NOMOR] TAHUN 2023", None, 2023),
        ("NOMOR xx TAHUN 2023", None, 2023),
        ("NOMOR … TAHUN 20..", None, None),
        ("NOMOR :", None, None),
        ("NOMORSSTAHUN 2022", None, 2022),
        ("NOMOR IZ TAHUN 2022", None, 2022),
    ],
)
def test_number_and_year_are_read_from_the_heading(line: str, number: str | None, year: int | None) -> None:
    found = facts(HEAD.format(line))

    assert (found.number, found.year) == (number, year)


@pytest.mark.parametrize(
    ("line", "number", "year"),
    [
        ("NOMOR : 188.45/1195/HK/2019", "188.45/1195/HK/2019", 2019),
        ("NOMOR: 188.45/143/2021", "188.45/143/2021", 2021),
        ("NOMOR 555/395/DISKOMINFO/2026", "555/395/DISKOMINFO/2026", 2026),
        ("NOMOR : 73/KPTS-BPKAD/2020", "73/KPTS-BPKAD/2020", 2020),
        ("NOMOR : 188.4.45 - 120 TAHUN 2023", "188.4.45-120", 2023),
        ("NOMOR : 061/Kep.1409-Org/2015", "061/Kep.1409-Org/2015", 2015),
        ("NOMOR : 188.45 / 12 / KEP / 2O23", "188.45/12/KEP/2023", 2023),
        ("NOMOR 202 TAHUN 2016", "202", 2016),
        ("NOMOR : 100.3.3.2/87/Tahun 2024", "100.3.3.2/87", 2024),
        ("NOMOR : 188.45/      /HK/2026", None, None),
        ("NOMOR : 555/…/DISKOMINFO/2026", None, None),
        ("NOMOR : 188.45/      /2024", None, None),
        ("NOMOR : 188.45/....../2024", None, None),
    ],
)
def test_the_number_of_a_decree_is_a_classification_code(line: str, number: str | None, year: int | None) -> None:
    head = f"KEPUTUSAN BUPATI MAJU JAYA\n{line}\nTENTANG\nTIM KOORDINASI\nBUPATI MAJU JAYA,\nMenimbang : a. bahwa"

    found = facts(head, Kind.KEPUTUSAN_KADA)

    assert found.number == number
    if number is not None:
        assert found.year == year


def test_a_number_on_the_next_line_is_found() -> None:
    found = facts("PERATURAN BUPATI MAJU JAYA\nNOMOR :\n12 TAHUN 2023\nTENTANG\nSATU DATA\nBUPATI MAJU JAYA,")

    assert (found.number, found.year, found.title) == ("12", 2023, "SATU DATA")


def test_a_number_that_ocr_could_hardly_read_is_left_out() -> None:
    found = facts(HEAD.format("NOMOR 12 TAHUN 2023"), ocr=0.45)

    assert found.number is None
    assert "tidak terbaca dengan pasti" in " ".join(found.notes)


def test_the_numbers_of_cited_documents_are_never_taken() -> None:
    found = facts(
        "PERATURAN GUBERNUR NUSA RAYA\nNOMOR TAHUN 2018\nTENTANG\n"
        "PERUBAHAN ATAS PERATURAN GUBERNUR NUSA RAYA\nNOMOR 82 TAHUN 2016 TENTANG KEDUDUKAN\n"
        "DENGAN RAHMAT TUHAN YANG MAHA ESA\nGUBERNUR NUSA RAYA,\n"
        "Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"
    )

    assert found.number is None
    assert found.title == "PERUBAHAN ATAS PERATURAN GUBERNUR NUSA RAYA NOMOR 82 TAHUN 2016 TENTANG KEDUDUKAN"
    assert [(one.form, one.number, one.year) for one in found.amends] == [("peraturan gubernur", "82", 2016)]


def test_an_annex_gives_the_number_that_the_heading_leaves_blank() -> None:
    found = facts(
        "PERATURAN GUBERNUR NUSA RAYA\nNOMOR TAHUN 2018\nTENTANG\nTATA KERJA\nGUBERNUR NUSA RAYA,\nMenimbang : a. bahwa\n"
        "Ditetapkan di Sukamaju\npada tanggal\nGUBERNUR NUSA RAYA,\n\f"
        "LAMPIRAN : PERATURAN GUBERNUR NUSA RAYA\nNOMOR : 37 TAHUN 2018\nTANGGAL : 20 DESEMBER 2018\n"
    )

    assert (found.number, found.year) == ("37", 2018)
    assert str(found.signed_on) == "2018-12-20"
    assert found.status == "enacted"


def test_an_annex_in_a_file_of_its_own_has_its_document_s_number_and_title() -> None:
    found = facts(
        "LAMPIRAN : KEPUTUSAN GUBERNUR NUSA RAYA\nNOMOR : 061/Kep.1409-Org/2015\nTANGGAL : 1 Desember 2015\n"
        "TENTANG : INDIKATOR KINERJA UTAMA PEMERINTAH DAERAH\nNo Sasaran Indikator",
        Kind.KEPUTUSAN_KADA,
    )

    assert (found.number, found.year) == ("061/Kep.1409-Org/2015", 2015)
    assert found.title == "INDIKATOR KINERJA UTAMA PEMERINTAH DAERAH"
    assert found.issuer == "Gubernur Nusa Raya"
    assert found.status == "enacted"


def test_an_annex_of_another_document_gives_no_number() -> None:
    found = facts(
        HEAD.format("NOMOR ... TAHUN 2024")
        + "Menimbang : a. bahwa\nDitetapkan di Sukamaju\npada tanggal\nBUPATI MAJU JAYA,\n\f"
        "LAMPIRAN\nPERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2019\nTENTANG TATA NASKAH DINAS ELEKTRONIK\n"
    )

    assert (found.number, found.year, found.status) == (None, 2024, "draft")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("TENTANG\nSATU DATA\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI MAJU JAYA,", "SATU DATA"),
        (
            "TENTANG\nSISTEM PEMERINTAHAN\nBERBASIS ELEKTRONIK\nBUPATI MAJU JAYA,",
            "SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
        ),
        ("TENTANG\nSATU DATA\nDENGANRAHMATTUHANYANGMAHAESA", "SATU DATA"),
        ("T E N T A N G\nSATU DATA\nBUPATI MAJU JAYA,", "SATU DATA"),
        ("TENTANG SATU DATA\nBUPATI MAJU JAYA,", "SATU DATA"),
        (
            "TENTANG\nBAGI HASIL PAJAK\nKEPADA PEMERINTAH DESA\nDENGAN RAHMAT TUHAN YANG MAHA ESA",
            "BAGI HASIL PAJAK KEPADA PEMERINTAH DESA",
        ),
        ("TENTANG\nPELAYANAN PUBLIK\nBISMILLAHIRRAHMANIRRAHIM\nDENGAN NAMA ALLAH", "PELAYANAN PUBLIK"),
        ("TENTANG\nPELAYANAN PUBLIK\nATAS RAHMAT ALLAH YANG MAHA KUASA\nBUPATI MAJU JAYA,", "PELAYANAN PUBLIK"),
        ("TENTANG\nSATU DATA\nMenimbang : a. bahwa", "SATU DATA"),
        ("TENTANG\nMenimbang\nMengingat\nSATU DATA\nDENGAN RAHMAT TUHAN YANG MAHA ESA", "SATU DATA"),
        ("TENTANG\nSATU DATA ,\n- 2 -\nINDONESIA\nDENGAN RAHMAT TUHAN YANG MAHA ESA", "SATU DATA, INDONESIA"),
        (
            "TENTANG\nTATA KERJA SEKRETARIAT\nDEWAN PERWAKILAN RAKYAT DAERAH\nDENGAN RAHMAT TUHAN YANG MAHA ESA",
            "TATA KERJA SEKRETARIAT DEWAN PERWAKILAN RAKYAT DAERAH",
        ),
        (
            "TENTANG\nTATA KERJA\nSEKRETARIAT DAERAH, SEKRETARIAT DPRD,\nDAN INSPEKTORAT\nDENGAN RAHMAT TUHAN YANG MAHA ESA",
            "TATA KERJA SEKRETARIAT DAERAH, SEKRETARIAT DPRD, DAN INSPEKTORAT",
        ),
    ],
)
def test_the_title_stands_between_tentang_and_the_invocation(lines: str, title: str) -> None:
    assert facts(f"PERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2023\n{lines}\nMenimbang : a. bahwa").title == title


@pytest.mark.parametrize(
    ("head", "number", "title"),
    [
        (
            "BUPATI MAJU JAYA\nPROVINSI NUSA RAYA PERATURAN BUPATI MAJU JAYA\nNOMOR 40 TAHUN 2021 TENTANG\n"
            "PENGELOLAAN SERTIFIKAT ELEKTRONIK\nDENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI MAJU JAYA,",
            "40",
            "PENGELOLAAN SERTIFIKAT ELEKTRONIK",
        ),
        (
            "BUPATI MAJU JAYA PROVINSI NUSA RAYA\nPERATURAN BUPATI MAJU JAYA NOMOR 36 TAHUN 2019\nTENTANG\nTATA NASKAH DINAS\n"
            "PEMERINTAH KABUPATEN MAJU JAYA DENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI MAJU JAYA,",
            "36",
            "TATA NASKAH DINAS PEMERINTAH KABUPATEN MAJU JAYA",
        ),
        (
            "1 BUPATI MAJU JAYA PERATURAN BUPATI MAJU JAYA NOMOR: 36 TAHUN 2013 TENT ANG TATA NASKAH DINAS "
            "DENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI MAJU JAYA Menimbang bahwa dalam upaya",
            "36",
            "TATA NASKAH DINAS",
        ),
        (
            "PERATURANBUPATITANJUNG JABUNG TIMURNOMOR 12> TAHUN2018\nTENTANG\nTATACARAPERENCANAAN\nDENGANRAHMATTUHANYANGMAHAESA",
            "12",
            "TATACARAPERENCANAAN",
        ),
        (
            "LEMBARAN DAERAH KABUPATEN MAJU JAYA\nNOMOR 3 TAHUN 2022\nPERATURAN BUPATI MAJU JAYA\nNOMOR 4 TAHUN 2022\nTENTANG\nKEARSIPAN",
            "4",
            "KEARSIPAN",
        ),
        (
            "Peraturan Bupati Maju Jaya\nNomor 15 Tahun 2025\nTentang\nPemerintah Digital\nMenimbang: a. bahwa",
            "15",
            "Pemerintah Digital",
        ),
    ],
)
def test_heads_whose_lines_ran_together_are_read(head: str, number: str, title: str) -> None:
    found = facts(head)

    assert (found.number, found.title) == (number, title)


def test_title_lines_that_a_two_column_head_lost_come_from_menetapkan() -> None:
    found = facts(
        "PERUBAHAN ATAS LAMPIRAN PERATURAN GUBERNUR NUSA RAYA\nNOMOR 19 TAHUN 2017 TENTANG RENCANA KERJA PEMERINTAH\n"
        "Menimbang\nMengingat\nGUBERNUR NUSA RAYA\nPERATURAN GUBERNUR NUSA RAYA\nNOMOR 17 TAHUN 2018\nTENTANG\n"
        "DAERAH PROVINSI NUSA RAYA TAHUN 2018\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nGUBERNUR NUSA RAYA,\nbahwa\n\f"
        "MEMUTUSKAN :\nPERATURAN GUBERNUR NUSA RAYA TENTANG\nPERUBAHAN ATAS LAMPIRAN PERATURAN\n"
        "GUBERNUR NUSA RAYA NOMOR 19 TAHUN\n2017 TENTANG RENCANA KERJA PEMERINTAH\nDAERAH PROVINSI NUSA RAYA\nPasal 1\n"
    )

    assert (found.number, found.year) == ("17", 2018)
    assert found.title == (
        "PERUBAHAN ATAS LAMPIRAN PERATURAN GUBERNUR NUSA RAYA NOMOR 19 TAHUN 2017 TENTANG RENCANA KERJA PEMERINTAH "
        "DAERAH PROVINSI NUSA RAYA TAHUN 2018"
    )


def test_a_word_that_ocr_misread_is_taken_from_menetapkan() -> None:
    found = facts(
        "KEPUTUSAN BUPAT| MAJU JAYA\nNOMOR: 188.45/143/2021\nTENTANG\nTIM KOGRDINASI SPBE\nBUPATI MAJU JAYA,\n"
        "Menimbang : bahwa perlu membentuk Tim Koordinasi SPBE;\nMEMUTUSKAN:\n"
        "Menetapkan : KEPUTUSAN BUPATI TENTANG TIM KOORDINASI SPBE.\nKESATU : Membentuk Tim Koordinasi SPBE",
        Kind.KEPUTUSAN_KADA,
        ocr=0.9,
    )

    assert found.title == "TIM KOORDINASI SPBE"
    assert found.issuer == "Bupati Maju Jaya"


def test_a_heading_that_ocr_misspelled_is_found_by_the_form() -> None:
    text = clean(
        [
            Page(
                1,
                "GUBERNUR NUSA RAYA\nPERATUKAN GUBERNVR NUSA RAYA\nNOMOR 12 TAHUN 2018\nTENTANG\nTATA KELOLA\nGUBERNUR NUSA RAYA,",
                TextSource.OCR,
                0.85,
            )
        ]
    )

    found = read_facts(text, Identity(Kind.PERKADA, 0.9, form="Peraturan Gubernur"), None)

    assert (found.number, found.title, found.issuer) == ("12", "TATA KELOLA", "Gubernur Nusa Raya")


def test_a_heading_on_a_later_page_is_found_when_the_first_cannot_be_read() -> None:
    found = facts(
        'MO^O^\n"Tt^^T\nbahwa berdasarka ketentuan Pasal 162\n\f'
        "PERATURAN GUBERNUR NUSA RAYA\nNOMOR 12 TAHUN2015\nTENTANG\nPENYALURAN DANA\nDENGAN RAHMAT TUHAN YANG MAHA ESA"
    )

    assert (found.number, found.year, found.title) == ("12", 2015, "PENYALURAN DANA")


@pytest.mark.parametrize(
    ("kind", "head", "issuer", "region"),
    [
        (Kind.PERKADA, "PERATURAN BUPATI MAJU JAYA", "Bupati Maju Jaya", "Kabupaten Maju Jaya"),
        (Kind.PERKADA, "PERATURAN WALIKOTA HARAPAN", "Wali Kota Harapan", "Kota Harapan"),
        (Kind.PERKADA, "PERATURAN WALI KOTA BANDA ACEH", "Wali Kota Banda Aceh", "Kota Banda Aceh"),
        (Kind.PERKADA, "PERATURAN GUBERNUR SULAWESI UTARA", "Gubernur Sulawesi Utara", "Provinsi Sulawesi Utara"),
        (Kind.PERKADA, "PERATURAN GUBERNUR ACEH", "Gubernur Aceh", "Provinsi Aceh"),
        (Kind.PERKADA, "PERATURAN BUPATI ACEH BESAR", "Bupati Aceh Besar", "Kabupaten Aceh Besar"),
        (
            Kind.PERKADA,
            "PERATURAN GUBERNUR DAERAH ISTIMEWA YOGYAKARTA",
            "Gubernur Daerah Istimewa Yogyakarta",
            "Provinsi Daerah Istimewa Yogyakarta",
        ),
        (
            Kind.PERKADA,
            "PERATURAN GUBERNUR PROVINSI DAERAH KHUSUS\nIBUKOTA JAKARTA",
            "Gubernur Daerah Khusus Ibukota Jakarta",
            "Provinsi Daerah Khusus Ibukota Jakarta",
        ),
        (
            Kind.PERKADA,
            "PERATURAN BUPATI\nTANJUNG JABUNG TIMUR",
            "Bupati Tanjung Jabung Timur",
            "Kabupaten Tanjung Jabung Timur",
        ),
        (
            Kind.PERKADA,
            "PERATURANBUPATITANJUNGJABUNGTIMUR",
            "Bupati Tanjung Jabung Timur",
            "Kabupaten Tanjung Jabung Timur",
        ),
        (
            Kind.PERKADA,
            "PERATURAN BUPATI PANGKAJENE DAN KEPULAUAN",
            "Bupati Pangkajene dan Kepulauan",
            "Kabupaten Pangkajene dan Kepulauan",
        ),
        (Kind.PERDA, "PERATURAN DAERAH KABUPATEN MAJU JAYA", "Pemerintah Kabupaten Maju Jaya", "Kabupaten Maju Jaya"),
        (Kind.PERDA, "PERATURAN DAERAH KOTA HARAPAN", "Pemerintah Kota Harapan", "Kota Harapan"),
        (
            Kind.PERDA,
            "RANCANGAN PERATURAN DAERAH PROVINSI NUSA RAYA",
            "Pemerintah Provinsi Nusa Raya",
            "Provinsi Nusa Raya",
        ),
        (Kind.PERDA, "QANUN ACEH", "Pemerintah Provinsi Aceh", "Provinsi Aceh"),
        (Kind.PERDA, "QANUN KABUPATEN ACEH TENGAH", "Pemerintah Kabupaten Aceh Tengah", "Kabupaten Aceh Tengah"),
        (
            Kind.PERDA,
            "PERATURAN DAERAH KHUSUS PROVINSI PAPUA",
            "Pemerintah Provinsi Papua",
            "Provinsi Papua",
        ),
        (
            Kind.KEPUTUSAN_PIMPINAN_PD,
            "KEPUTUSAN KEPALA DINAS KOMUNIKASI, INFORMATIKA,\nPERSANDIAN DAN STATISTIK KABUPATEN SUMEDANG\nSELAKU\n"
            "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI\nKABUPATEN SUMEDANG",
            "Kepala Dinas Komunikasi, Informatika, Persandian dan Statistik Kabupaten Sumedang",
            "Kabupaten Sumedang",
        ),
        (
            Kind.KEPUTUSAN_PIMPINAN_PD,
            "KEPUTUSAN SEKRETARIS DAERAH\nKABUPATEN MAJU JAYA",
            "Sekretaris Daerah Kabupaten Maju Jaya",
            "Kabupaten Maju Jaya",
        ),
        (
            Kind.PERMEN,
            "PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN\nREFORMASI BIROKRASI REPUBLIK INDONESIA",
            "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
            None,
        ),
        (Kind.PERMEN, "PERATURAN BADAN SIBER DAN SANDI NEGARA", "Badan Siber dan Sandi Negara", None),
        (Kind.PERPRES, "PERATURAN PRESIDEN REPUBLIK INDONESIA", "Presiden", None),
        (Kind.INSTRUKSI, "INSTRUKSI GUBERNUR NUSA RAYA", "Gubernur Nusa Raya", "Provinsi Nusa Raya"),
        (Kind.SURAT_EDARAN, "SURAT EDARAN BUPATI MAJU JAYA", "Bupati Maju Jaya", "Kabupaten Maju Jaya"),
    ],
)
def test_issuer_and_region_are_those_of_the_heading(kind: Kind, head: str, issuer: str, region: str | None) -> None:
    found = facts(f"{head}\nNOMOR 12 TAHUN 2023\nTENTANG\nSATU DATA\nMenimbang : a. bahwa", kind)

    assert (found.issuer, found.region) == (issuer, region)
    assert found.national is (region is None)


def decree(number: str, title: str) -> str:
    return (
        f"KEPUTUSAN BUPATI MAJU JAYA\nNOMOR 188.45/{number}/2023\nTENTANG\n{title}\nBUPATI MAJU JAYA,\n"
        "Menimbang : a. bahwa\nMEMUTUSKAN:\nKESATU : Membentuk\n"
        "Ditetapkan di Jaya\npada tanggal 3 Mei 2023\nBUPATI MAJU JAYA,\n"
    )


def test_a_second_decree_in_the_file_is_remarked() -> None:
    text = f"{decree('1', 'TIM KOORDINASI SPBE')}\f{decree('2', 'TIM ASESOR INTERNAL')}"

    (note,) = facts(text, Kind.KEPUTUSAN_KADA).notes

    assert note.startswith(
        "Berkas ini memuat lebih dari satu keputusan: mulai halaman 2 ada yang bernomor 188.45/2/2023."
    )


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(decree("1", "TIM KOORDINASI SPBE"), id="a copy"),
        pytest.param(decree("...", "CONTOH"), id="a form"),
        pytest.param(f"LAMPIRAN {decree('1', 'TIM KOORDINASI SPBE')}", id="an annex"),
    ],
)
def test_what_follows_a_decree_as_a_rule_is_not_remarked(second: str) -> None:
    assert facts(f"{decree('1', 'TIM KOORDINASI SPBE')}\f{second}", Kind.KEPUTUSAN_KADA).notes == ()


@pytest.mark.parametrize(
    ("places", "days", "enacted", "promulgated"),
    [
        ("Ditetapkan di Jaya Diundangkan di Jaya", "pada tanggal 2 Mei 2023 pada tanggal 3 Mei 2023", 2, 3),
        ("Diundangkan di Jaya Ditetapkan di Jaya", "pada tanggal 3 Mei 2023 pada tanggal 2 Mei 2023", 2, 3),
        ("Diundangkan di Jaya Ditetapkan di Jaya", "pada tanggal 3 Mei 2023 pada tanggal", None, 3),
        ("Diundangkan di Jaya Ditetapkan di Jaya", "pada tanggal 3 Mei 2023", None, None),
    ],
)
def test_of_two_columns_each_day_is_that_of_its_own(
    places: str, days: str, enacted: int | None, promulgated: int | None
) -> None:
    found = facts(f"{HEAD.format('NOMOR 4 TAHUN 2023')}Menimbang : a. bahwa\n{places}\n{days}\nBUPATI MAJU JAYA,")

    assert (found.signed_on and found.signed_on.day, found.promulgated_on and found.promulgated_on.day) == (
        enacted,
        promulgated,
    )
