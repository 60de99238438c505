"""Numbers that point to a person are masked; the numbers of documents and offices stay."""

import pytest

from spbe_docs.privacy import mask


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
        ("NPWP 01.234.567.8-901.000", "NPWP [NPWP]"),
        ("HP 0812-3456-7890", "HP [telepon]"),
        ("hubungi 081234567890", "hubungi [telepon]"),
        ("+62 812 3456 7890", "[telepon]"),
        ("Telepon (0261) 201225", "Telepon [telepon]"),
        ("Telp. (031) 5345689,5312144", "Telp. [telepon]"),
        ("Fax. (022) 2511505", "Fax. [telepon]"),
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
    ],
)
def test_the_numbers_of_documents_stay(text: str) -> None:
    assert mask(text) == text
