"""Numbers that point to a person are masked; the numbers of documents and offices stay."""

import re

import pytest

from spbe_docs.privacy import has_long_number, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIP. 19740507 199903 1 002", "NIP. [NIP]"),
        ("NIP. 19740507 1999031002", "NIP. [NIP]"),
        ("NIP 197405071999031002", "NIP [NIP]"),
        ("Pembina 196901071988092002", "Pembina [NIP]"),
        ("NIP. 197503u 1993r1 I 001", "NIP. [NIP]"),
        ("NIK 3201234567890123", "NIK [NIK]"),
        ("pemohon 3201234567890123, alamat", "pemohon [NIK], alamat"),
        ("320123 456789 0123", "[NIK]"),
        ("KTP%A03302011204567890.pdf", "KTP%A0[NIK].pdf"),
        ("SK%20197405071999031002.pdf", "SK%20[NIP].pdf"),
        ("NPWP 01.234.567.8-901.000", "NPWP [NPWP]"),
        ("HP 0812-3456-7890", "HP [telepon]"),
        ("hubungi 081234567890", "hubungi [telepon]"),
        ("+62 812 3456 7890", "[telepon]"),
        ("Telepon (0261) 201225", "Telepon [telepon]"),
        ("Telp. (031) 5345689,5312144", "Telp. [telepon]"),
        ("Fax. (022) 2511505", "Fax. [telepon]"),
        ("NIP. 19700101 199503 1 001", "NIP. [NIP]"),
        ("NIP : l97OO101 1995O3 1 OO1", "NIP : [NIP]"),
        ("N I P. 19700101 199503 1 001 Tembusan", "N I P. [NIP] Tembusan"),
        ("N.I.P. 19700101.199503.1.001", "N.I.P. [NIP]"),
        ("NIP19700101 199503 1001", "NIP[NIP]"),
        ("NIP. 19580927 198701 1 002 31 Tabel", "NIP. [NIP] 31 Tabel"),
        ("NIPPPK 199001012023211001", "NIPPPK [NIP]"),
        ("Pembina/19700101-199503-1-001", "Pembina/[NIP]"),
        ("12 19700101 199503 1 001 hadir", "12 [NIP] hadir"),
        ("Penata, 19700101 199503 I 001", "Penata, [NIP]"),
        ("NRP 76050123", "NRP [NIP]"),
        ("No. KTP : 3175 9941 0799 0001", "No. KTP : [NIK]"),
        ("Warga 3175 9941 0799 0001 hadir", "Warga [NIK] hadir"),
        ("31.75.99.410799.0001", "[NIK]"),
        ("N I K : 31759941O7990001", "N I K : [NIK]"),
        ("N.P.W.P : 01 234 567 8 901 000", "N.P.W.P : [NPWP]"),
        ("01.234.567.8 - 901.000", "[NPWP]"),
        ("Telp./Fax. (0261) 201225", "Telp./Fax. [telepon]"),
        ("WA: O812-3456-789O, hadir", "WA: [telepon], hadir"),
        ("Email: budi.contoh88@gmail.com.", "Email: [surel]."),
        ("Rekening Bank BJB Nomor 0012345678900 atas nama", "Rekening Bank BJB Nomor [rekening] atas nama"),
        ("No. Rek. 0123-01-012345-50-1", "No. Rek. [rekening]"),
        ("Alamat rumah : Jl. Kenanga No. 7, NIP", "Alamat rumah : [alamat], NIP"),
        (
            "bertempat tinggal di Jalan Kenanga Nomor 7 Sukamaju yang selanjutnya",
            "bertempat tinggal di [alamat] yang selanjutnya",
        ),
        ("Alamat: Kp. Mekar RT 03 RW 12 Sukamaju", "Alamat: [alamat] Sukamaju"),
        ("Perum Mekar Blok A2 RT/RW 003/012", "[alamat]"),
    ],
)
def test_what_points_to_a_person_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "NOMOR : 188.45/1195/HK/2019",
        "NOMOR 000.8.3.1/2389/436.3.2/2025",
        "000.8.3.3/SOP/04/DISKOMINFO/2023",
        "2.16.03.2.02.0037 Sub Kegiatan",
        "5.1.02.02.01.0026 Belanja Jasa",
        "2.16.2.20.2.21.01.0000 Dinas Komunikasi",
        "DPA/A.1/2.16.2.20.2.21.01.0000/001/2023",
        "Rp1.791.334.741.250,00",
        "16,572,044,861.00",
        "pada tanggal 31 Agustus 2021",
        "PERATURAN BUPATI NOMOR 12 TAHUN 2023",
        "Tambahan Lembaran Negara Republik Indonesia Nomor 5587",
        "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA KABUPATEN MAJU JAYA",
        "Kode Pos 60272",
        "BERITA DAERAH TAHUN 2021 NOMOR 81",
        "2021-2025",
        "tahun 2021 2022 2023 2024 2025 2026",
        "Kode Rekening 5.1.02.02.01.0026",
        "Kode Rekening 5 1 02 02 01 0026 Belanja",
        "5.1.02.02.01.0026 5.1.02.02.01.0027",
        "Nomor 800/0812/BKPSDM/2021",
        "Nomor : 027/0123456/Diskominfo",
        "NIP. ........................",
        "NIP dan NIK pegawai dicatat paling lambat 31 Desember 2023",
        "pukul 08.00 sampai dengan 08.30 tanggal 12 08 2023",
        "Jalan Raya Contoh Nomor 12 Sukamaju 45311",
        "penduduk yang berdomisili di wilayah Kabupaten Maju Jaya",
        "Surel diskominfo@majujayakab.go.id",
        "Rencana Tata Ruang Wilayah (RTRW) 2021-2041",
        "Rp 1.250.000.000,00 (satu miliar dua ratus lima puluh juta rupiah)",
        "SNI ISO/IEC 27001:2022",
        "IP 192.168.100.120 port 8080",
        "https://majujayakab.go.id/2023/10/22/berita-12345",
        "sertifikat 20231022.081500.001",
    ],
)
def test_the_numbers_of_documents_stay(text: str) -> None:
    assert mask(text) == text


SAMPLE = "Kepala Dinas, Pembina NIP. 19700101 199503 1 001 Telp. 0812-3456-7890 menetapkan Keputusan ini."


def test_what_is_masked_once_stays_as_it_is() -> None:
    assert mask(mask(SAMPLE)) == mask(SAMPLE)


@pytest.mark.parametrize("start", range(0, len(SAMPLE), 3))
def test_no_cut_leaves_half_of_a_number(start: int) -> None:
    for end in range(start, len(SAMPLE) + 1):
        shown = mask(SAMPLE, start, end)

        assert not re.search(r"\d", shown), shown


def test_what_stands_outside_the_cut_is_not_shown() -> None:
    assert mask("Nomor 12 Tahun 2023, NIP. 19700101 199503 1 001", 0, 19) == "Nomor 12 Tahun 2023"


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("1234567", True),
        ("123456", False),
        ("1-2-3-4-5-6-7", True),
        ("12 / 34 / 56 / 7", True),
        ("12 -- 3456", False),
        ("12    34567", False),
        ("OPD 12/Kegiatan 03/Catatan 024123.txt", False),
        ("OPD 12/03/024123.txt", True),
        ("é 1234567", True),
        ("é 12é34é567", True),
        ("é 12 éééé 34567", False),
        ("", False),
    ],
)
def test_digits_close_together_are_many_or_not(text: str, *, long: bool) -> None:
    assert has_long_number(text) is long
