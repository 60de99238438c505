"""Whether a document is in force as far as it tells itself: closings, blanks, drafts, scans."""

from datetime import date

import pytest

from spbe_docs.facts.read import read_facts
from spbe_docs.model.documents import DocumentStatus, Facts, Identity, Kind, Page, TextSource
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.read.clean import clean

REGULATION = (
    "{above}PERATURAN BUPATI MAJU JAYA\nNOMOR {number} TAHUN 2023\nTENTANG\nSATU DATA\nDENGAN RAHMAT TUHAN YANG MAHA ESA\n"
    "BUPATI MAJU JAYA,\nMenimbang : a. bahwa data\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG SATU DATA.\nPasal 1\n"
    "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n"
)
DECREE = (
    "KEPUTUSAN BUPATI MAJU JAYA\nNOMOR : {number}\nTENTANG\nTIM KOORDINASI\nBUPATI MAJU JAYA,\nMenimbang : a. bahwa\n"
    "MEMUTUSKAN:\nKESATU : Membentuk Tim Koordinasi.\nKEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.\n"
)
ENACTED = "Ditetapkan di Sukamaju\npada tanggal {day}\nBUPATI MAJU JAYA,\n{mark}\nPEJABAT CONTOH\n"
PROMULGATED = (
    "Diundangkan di Sukamaju\npada tanggal {day}\nSEKRETARIS DAERAH KABUPATEN MAJU JAYA,\nttd\nPEJABAT CONTOH\n"
    "BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR {number}\n"
)


def read(
    text: str, kind: Kind = Kind.PERKADA, nature: Nature = Nature.REGULATION, *, ocr: float | None = None
) -> Facts:
    pages = [
        Page(number, page, TextSource.OCR if ocr else TextSource.DIGITAL, ocr)
        for number, page in enumerate(text.split("\f"), start=1)
    ]
    return read_facts(
        clean(pages), Identity(kind, 0.9), KindRule(kind, "", nature, national=False, clues=(), name_hints=())
    )


def regulation(number: str = "12", day: str = "4 Mei 2023", above: str = "", mark: str = "ttd") -> str:
    return REGULATION.format(above=above, number=number) + ENACTED.format(day=day, mark=mark)


def test_a_numbered_and_dated_regulation_is_enacted() -> None:
    found = read(regulation() + PROMULGATED.format(day="5 Mei 2023", number="12"))

    assert found.status is DocumentStatus.ENACTED
    assert (found.signed_on, found.promulgated_on) == (date(2023, 5, 4), date(2023, 5, 5))
    assert found.gazette == "Berita Daerah Kabupaten Maju Jaya Tahun 2023 Nomor 12"
    assert found.signatory == "Bupati Maju Jaya"
    assert found.signature.ttd
    assert found.notes == ()


def test_a_blank_number_makes_a_draft() -> None:
    found = read(regulation(number="...", day=""))

    assert found.status is DocumentStatus.DRAFT
    assert found.status_reason == "Nomor dan tanggal penetapannya masih kosong."


def test_a_blank_day_of_enactment_makes_a_draft() -> None:
    assert read(regulation(day="                2023", mark="(nama)")).status is DocumentStatus.DRAFT


def test_a_month_without_a_day_is_a_blank_day() -> None:
    found = read(regulation(day="....... Mei 2023", mark=""))

    assert found.signed_on is None
    assert found.status is DocumentStatus.DRAFT


def test_a_blank_day_of_promulgation_is_a_remark_only() -> None:
    found = read(regulation() + PROMULGATED.format(day="", number=""))

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Tanggal pengundangannya kosong; periksa dan lengkapi bersama Bagian Hukum.",)
    assert found.gazette is None


def test_signed_but_undated_is_unknown() -> None:
    assert read(regulation(day="")).status is DocumentStatus.UNKNOWN


def test_an_undated_scan_is_unknown_as_wet_signatures_are_not_read() -> None:
    assert read(regulation(day="", mark=""), ocr=0.9).status is DocumentStatus.UNKNOWN


def test_a_number_written_by_hand_on_a_dated_scan_leaves_the_status_open() -> None:
    assert read(regulation(number=""), ocr=0.9).status is DocumentStatus.UNKNOWN


def test_a_stamped_day_that_cannot_be_read_is_a_day_all_the_same() -> None:
    found = read(regulation(day="29 « gust us 2016"))

    assert found.signed_on is None
    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Tanggal penetapannya tertulis, tetapi tidak terbaca dengan pasti.",)


def test_an_impossible_year_is_not_repaired() -> None:
    found = read(
        DECREE.format(number="41.1 TAHUN 2022") + ENACTED.format(day="20 Desember 20214", mark=""),
        Kind.KEPUTUSAN_KADA,
        Nature.DECREE,
    )

    assert found.signed_on is None
    assert found.year == 2022
    assert found.status is DocumentStatus.UNKNOWN
    assert found.status_reason == "Tanggal penetapannya tidak ada dalam kalender."


def test_a_day_that_no_calendar_has_dates_nothing() -> None:
    found = read(regulation(day="31 Februari 2023") + PROMULGATED.format(day="31 Februari 2023", number="12"))

    assert (found.signed_on, found.promulgated_on) == (None, None)
    assert found.status is DocumentStatus.UNKNOWN
    assert found.status_reason == "Tanggal penetapannya tidak ada dalam kalender."


def test_a_promulgation_that_can_be_read_makes_up_for_it() -> None:
    found = read(regulation(day="31 Februari 2023") + PROMULGATED.format(day="5 Mei 2023", number="12"))

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Tanggal penetapannya tidak ada dalam kalender.",)


@pytest.mark.parametrize(
    ("day", "noted"),
    [("4 Mei 2023", False), ("4 Januari 2024", False), ("4 Mei 2021", True), ("4 Mei 2025", True)],
)
def test_a_number_of_another_year_than_its_day_is_noted(day: str, noted: bool) -> None:  # noqa: FBT001
    found = read(regulation(day=day))

    assert bool(found.notes) is noted


@pytest.mark.parametrize("above", ["RANCANGAN\n", "RANCANGAN ", "DRAFT\n", "RAPERBUP\n", "DRAF "])
def test_a_heading_rancangan_makes_a_draft(above: str) -> None:
    assert read(regulation(number="...", day="", above=above)).status is DocumentStatus.DRAFT


def test_a_heading_rancangan_on_a_numbered_and_promulgated_text_is_only_remarked() -> None:
    found = read(regulation(above="RANCANGAN\n") + PROMULGATED.format(day="5 Mei 2023", number="12"))

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Judulnya masih tertulis RANCANGAN, padahal sudah bernomor dan diundangkan.",)


def test_a_heading_rancangan_with_number_and_day_but_no_promulgation_is_unknown() -> None:
    assert read(regulation(above="RANCANGAN\n")).status is DocumentStatus.UNKNOWN


MARKS = [
    "DRAFT",
    "DRAF 3",
    "RANCANGAN",
    "KONSEP",
    "Rancangan Peraturan Bupati tentang Satu Data",
    "RANCANGAN PERATURAN BUPATI - VERSI 3",
]


def with_foot(text: str, foot: str) -> str:
    """*text* on two pages with *foot* below each."""
    half = text.index("MEMUTUSKAN")
    return f"{text[:half]}{foot}\n\f{text[half:]}{foot}\n"


@pytest.mark.parametrize("mark", MARKS)
def test_a_draft_mark_at_the_foot_or_head_of_an_unnumbered_text_makes_a_draft(mark: str) -> None:
    text = regulation(number="...", day="")

    assert read(with_foot(text, mark)).status is DocumentStatus.DRAFT
    assert read(f"{text}{mark}\n").status is DocumentStatus.DRAFT


@pytest.mark.parametrize("mark", MARKS)
def test_a_draft_mark_on_a_numbered_and_promulgated_text_is_only_remarked(mark: str) -> None:
    found = read(with_foot(regulation() + PROMULGATED.format(day="5 Mei 2023", number="12"), mark))

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Kepala atau kaki halamannya bertanda draf, padahal sudah bernomor dan diundangkan.",)


@pytest.mark.parametrize("mark", MARKS)
def test_a_draft_mark_on_a_decree_leaves_its_status_open(mark: str) -> None:
    text = DECREE.format(number="188.45/87/2024") + ENACTED.format(day="4 Maret 2024", mark="ttd")

    found = read(f"{text}{mark}\n", Kind.KEPUTUSAN_KADA, Nature.DECREE)

    assert found.status is DocumentStatus.UNKNOWN
    assert found.status_reason == "Kepala atau kaki halamannya bertanda draf, padahal bernomor dan bertanggal."


@pytest.mark.parametrize(
    "line",
    [
        "(Konsep hasil rapat tanggal 3 Maret 2023, belum ditetapkan)",
        "DRAFT 3 - belum ditandatangani",
        "Belum ditetapkan",
    ],
)
def test_a_text_that_says_it_is_not_enacted_yet_is_never_enacted(line: str) -> None:
    promulgated = regulation() + PROMULGATED.format(day="5 Mei 2023", number="12")

    assert read(f"{line}\n{promulgated}").status is DocumentStatus.UNKNOWN
    assert read(f"{promulgated}{line}\n").status is DocumentStatus.UNKNOWN
    assert read(f"{line}\n{regulation(number='...', day='')}").status is DocumentStatus.DRAFT


@pytest.mark.parametrize(
    "line",
    [
        "Rancangan Peraturan Daerah disusun oleh perangkat daerah pemrakarsa.",
        "Aplikasi yang belum ditetapkan sebagai aplikasi umum dapat digunakan.",
        "RANCANGAN TEKNOKRATIK",
    ],
)
def test_a_draft_that_the_text_speaks_of_is_no_mark(line: str) -> None:
    text = regulation().replace("Pasal 1\n", f"Pasal 1\n{line}\n")

    assert read(text).status is DocumentStatus.ENACTED


def test_a_model_form_in_an_annex_is_no_mark() -> None:
    pages = "".join(f"\fPETUNJUK {number}\nuraian\nuraian\nuraian\n" for number in range(2))
    text = f"{regulation()}\fRANCANGAN PERATURAN DAERAH\nNOMOR ... TAHUN ...\nuraian\nuraian\n{pages}"

    assert read(text).status is DocumentStatus.ENACTED


@pytest.mark.parametrize(
    "mark", ["RANCANGAN", "DRAF", "Draf 2 - {page}", "Rancangan Keputusan Bupati tentang SPBE - {page}"]
)
@pytest.mark.parametrize("from_page", [1, 2])
@pytest.mark.parametrize("foot", [True, False])
def test_a_mark_that_runs_over_the_pages_is_seen_wherever_it_runs(mark: str, from_page: int, *, foot: bool) -> None:
    """What runs along the edges is left out of the text, but not forgotten (decision 20)."""
    pages = [
        DECREE.format(number="210"),
        *(f"Tugas bagian {word}\nmelaksanakan tugasnya\nsetiap tahun" for word in ("satu", "dua", "tiga")),
        ENACTED.format(day="4 Mei 2023", mark="ttd"),
    ]
    marked = [
        page if number < from_page else f"{page}\n{line}" if foot else f"{line}\n{page}"
        for number, page in enumerate(pages, start=1)
        for line in [mark.format(page=number)]
    ]

    found = read("\f".join(marked), Kind.KEPUTUSAN_KADA, Nature.DECREE)

    assert found.status is DocumentStatus.UNKNOWN
    assert "padahal bernomor dan bertanggal" in (found.status_reason or "")


def test_a_mark_that_runs_over_a_promulgated_text_is_a_note() -> None:
    pages = [regulation(), *(f"Bagian {word}\nisi bagian itu\nsampai habis" for word in ("satu", "dua", "tiga"))]
    last = PROMULGATED.format(day="5 Mei 2023", number="12")

    found = read("\f".join(f"{page}\nDRAFT" for page in (*pages, last)))

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ("Kepala atau kaki halamannya bertanda draf, padahal sudah bernomor dan diundangkan.",)


@pytest.mark.parametrize(
    ("line", "status"), [("NOMOR", "unknown"), ("pada tanggal", "unknown"), ("Pasal 1", "enacted")]
)
def test_a_number_or_day_that_is_only_proposed_enacts_nothing(line: str, status: str) -> None:
    content = regulation() + PROMULGATED.format(day="5 Mei 2023", number="12")
    proposed = tuple(number for number, one in enumerate(content.splitlines()) if one.startswith(line))
    kind = KindRule(Kind.PERKADA, "", Nature.REGULATION, national=False, clues=(), name_hints=())

    page = Page(1, content, TextSource.DIGITAL, proposed=proposed)
    found = read_facts(clean([page]), Identity(Kind.PERKADA, 0.9), kind)

    assert found.status == status
    assert ("diusulkan" in (found.status_reason or "")) is (status == "unknown")


def test_an_sop_marked_draft_is_not_enacted_by_its_day() -> None:
    text = "DRAFT\nSTANDAR OPERASIONAL PROSEDUR\nNOMOR SOP 067/12/2023\nTANGGAL EFEKTIF 1 Agustus 2023\nNAMA SOP PUSAT DATA"

    assert read(text, Kind.SOP, Nature.FORMAL).status is DocumentStatus.UNKNOWN


def test_rancangan_in_the_title_is_no_draft() -> None:
    text = regulation().replace("SATU DATA", "TATA CARA PENYUSUNAN\nRANCANGAN PERATURAN BUPATI")

    found = read(text)

    assert found.title == "TATA CARA PENYUSUNAN RANCANGAN PERATURAN BUPATI"
    assert found.status is DocumentStatus.ENACTED


@pytest.mark.parametrize("placeholder", ["[NOMOR]", "${nomor_naskah}", "[nomor keputusan]"])
def test_a_placeholder_makes_a_draft(placeholder: str) -> None:
    found = read(
        DECREE.format(number=placeholder) + ENACTED.format(day="[TANGGAL]", mark=""), Kind.KEPUTUSAN_KADA, Nature.DECREE
    )

    assert found.status is DocumentStatus.DRAFT
    assert found.number is None


def test_a_decree_lacks_nothing_without_promulgation() -> None:
    found = read(
        DECREE.format(number="188.45/87/2024") + ENACTED.format(day="4 Maret 2024", mark="ttd"),
        Kind.KEPUTUSAN_KADA,
        Nature.DECREE,
    )

    assert found.status is DocumentStatus.ENACTED
    assert found.notes == ()


def test_an_old_regulation_with_its_promulgation_only_is_enacted() -> None:
    text = (
        REGULATION.format(above="", number="13")
        + "BUPATI MAJU JAYA,\nttd\nPEJABAT\n"
        + PROMULGATED.format(day="10 Juli 2003", number="5/E")
    )

    found = read(text)

    assert found.status is DocumentStatus.ENACTED
    assert found.promulgated_on == date(2003, 7, 10)


def test_model_forms_in_an_annex_do_not_count() -> None:
    text = regulation() + (
        "\fLAMPIRAN I\nPERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2023\nKEPUTUSAN KEPALA DINAS\nNOMOR ... TAHUN ...\nTENTANG\n"
        "PENOLAKAN\nDitetapkan di ...\npada tanggal ...\nKEPALA DINAS,\n"
    )

    found = read(text)

    assert found.status is DocumentStatus.ENACTED
    assert found.signed_on == date(2023, 5, 4)


def test_a_day_in_the_columns_of_a_scrambled_page_is_found() -> None:
    found = read(
        REGULATION.format(above="", number="7")
        + "Manado\npada tanggal 26 Oktober 2017\nttd\nDitetapkan di\nLampiran XI\n"
    )

    assert found.signed_on == date(2017, 10, 26)


@pytest.mark.parametrize(
    ("closing", "day"),
    [
        ("Ditetapkan di Sukamaju pada tanggal 6 Oktober 2025", date(2025, 10, 6)),
        ("Ditetapkan di : Sukamaju\nPada Tanggal : 3 Juni 2022", date(2022, 6, 3)),
        ("Ditetapkan Sukamaju\npada tanggal 21September 2021", date(2021, 9, 21)),
        ("_Ditetapkan di Sumedang\n/ pata tanggal 27 Januari 2022", date(2022, 1, 27)),
        ("Dltetapkan di Sukamaju\npada tanggal 12 Juni 2Ol9", date(2019, 6, 12)),
        ("Ditetapkan di Sukamaju\npada tanggal\n12 Pebruari 2019", date(2019, 2, 12)),
        ("Ditetapkan di Sukamaju\npada tanggal 2 9 AGUSTUS2016", date(2016, 8, 29)),
    ],
)
def test_the_day_of_enactment_is_read_in_all_its_spellings(closing: str, day: date) -> None:
    found = read(REGULATION.format(above="", number="12") + closing + "\nBUPATI MAJU JAYA,\nPEJABAT\n")

    assert found.signed_on == day


def test_a_signature_ocr_could_not_read_is_the_issuer_s() -> None:
    found = read(
        REGULATION.format(above="", number="12")
        + "Ditetapkan di Sukamaju\npada tanggal 4 Mei 2023\n=| BUPATI\\MAJU JAYA,\n"
    )

    assert found.signatory == "Bupati Maju Jaya"


def test_an_acting_head_signs_as_such() -> None:
    found = read(
        REGULATION.format(above="", number="12")
        + "Ditetapkan di Sukamaju\npada tanggal 4 Mei 2023\nPj. BUPATI MAJU JAYA,\nttd\n"
    )

    assert found.signatory == "Pj. Bupati Maju Jaya"


def test_an_electronic_signature_is_said_to_be_there() -> None:
    text = regulation(mark="") + "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat BSrE\n"

    found = read_facts(
        clean([Page(1, text, TextSource.DIGITAL)]), Identity(Kind.PERKADA, 0.9), None, signature_field=True
    )

    assert (found.signature.ttd, found.signature.tte_text, found.signature.pdf_field) == (False, True, True)


def test_an_sop_with_its_day_of_approval_is_enacted() -> None:
    text = "STANDAR OPERASIONAL PROSEDUR\nNOMOR SOP 067/12/2023\nTANGGAL PEMBUATAN 3 Juli 2023\nTANGGAL EFEKTIF 1 Agustus 2023\nNAMA SOP PUSAT DATA"

    found = read(text, Kind.SOP, Nature.FORMAL)

    assert found.status is DocumentStatus.ENACTED
    assert found.signed_on == date(2023, 8, 1)


def test_an_sop_without_any_day_is_a_draft() -> None:
    text = "STANDAR OPERASIONAL PROSEDUR\nNOMOR SOP : -\nTANGGAL PEMBUATAN :\nTANGGAL EFEKTIF :\nDISAHKAN OLEH :\nNAMA SOP : PUSAT DATA"

    assert read(text, Kind.SOP, Nature.FORMAL).status is DocumentStatus.DRAFT


def test_a_scanned_sop_without_any_day_is_unknown() -> None:
    text = "STANDAR OPERASIONAL PROSEDUR\nNomor SOP\nTanggal Pembuatan\nTanggal Pengesahan\nNama SOP"

    assert read(text, Kind.SOP, Nature.FORMAL, ocr=0.9).status is DocumentStatus.UNKNOWN


def test_a_plan_with_its_page_of_approval_is_enacted() -> None:
    text = (
        "PETA RENCANA\nSISTEM PEMERINTAHAN BERBASIS ELEKTRONIK\nTAHUN 2018-2022\n\fLEMBAR PENGESAHAN\nDitetapkan di Sukamaju\n"
        "pada tanggal 28 Desember 2018\nBUPATI MAJU JAYA,\nttd\n"
    )

    found = read(text, Kind.DOKUMEN_PETA_RENCANA, Nature.FORMAL)

    assert found.status is DocumentStatus.ENACTED
    assert (found.signed_on, found.year) == (date(2018, 12, 28), 2018)


def test_minutes_have_no_status() -> None:
    found = read("NOTULEN RAPAT\nHari/Tanggal : Rabu, 12 Juni 2024\nAcara : Reviu", Kind.NOTULEN, Nature.RECORD)

    assert found.status is DocumentStatus.UNKNOWN


def test_a_report_marked_draft_is_one() -> None:
    assert (
        read("DRAFT\nLAPORAN REVIU\nARSITEKTUR SPBE", Kind.LAPORAN_REVIU, Nature.RECORD).status is DocumentStatus.DRAFT
    )


def test_the_arsitektur_drafted_in_a_report_makes_it_no_draft() -> None:
    text = "LAPORAN AKHIR\nPENYUSUNAN RANCANGAN ARSITEKTUR SPBE\nTAHUN 2023"

    assert read(text, Kind.LAPORAN_KEGIATAN, Nature.RECORD).status is DocumentStatus.UNKNOWN


def test_a_document_without_text_says_so() -> None:
    found = read("")

    assert found.status is DocumentStatus.UNKNOWN
    assert found.status_reason == "Tidak ada teks yang terbaca."
