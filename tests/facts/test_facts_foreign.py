"""Whose a document is: papers of ministries, companies, universities, villages; and the site it shows."""

import pytest
from tests.builders import text

from spbe_docs.facts.foreign import of_heading, of_letterhead
from spbe_docs.facts.read import read_facts
from spbe_docs.facts.site import host, region_of
from spbe_docs.model.documents import Facts, Identity, Kind
from spbe_docs.model.rules import KindRule, Nature

REVIEW = "LAPORAN HASIL REVIU ARSITEKTUR SPBE\n{}\nTanggal : 12 Juni 2024\nPenerapan pada Kabupaten Maju Jaya.\n"


def read(words: str, kind: Kind = Kind.LAPORAN_REVIU, nature: Nature = Nature.RECORD) -> Facts:
    rule = KindRule(kind, "", nature, national=False, clues=(), name_hints=())
    return read_facts(text(words), Identity(kind, 0.9), rule)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("BADAN SIBER DAN SANDI NEGARA", "Badan Siber dan Sandi Negara"),
        ("KEMENTERIAN PENDAYAGUNAAN APARATUR NEGARA", "Kementerian Pendayagunaan Aparatur Negara"),
        ("Badan Pembinaan Hukum Nasional", "Badan Pembinaan Hukum Nasional"),
        ("BPHN", "Bphn"),
        ("LEMBAGA ADMINISTRASI NEGARA", "Lembaga Administrasi Negara"),
        ("DEPUTI BIDANG KELEMBAGAAN\nKEMENTERIAN DALAM NEGERI", "Kementerian Dalam Negeri"),
        (
            "KEMENTERIAN PENDAYAGUNAAN APARATUR NEGARA\nDAN REFORMASI BIROKRASI",
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        ),
    ],
)
def test_a_national_body_that_mentions_us_is_not_ours(line: str, name: str) -> None:
    found = read(REVIEW.format(line))

    assert (found.issuer, found.national, found.region, found.foreign_issuer) == (name, True, None, None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("UNIVERSITAS CONTOH NEGERI", "Universitas Contoh Negeri"),
        ("PT KONSULTAN DIGITAL NUSANTARA", "PT Konsultan Digital Nusantara"),
        ("CV. Karya Digital", "Cv. Karya Digital"),
        ("PEMERINTAH DESA SUKAMAJU", "Pemerintah Desa Sukamaju"),
        ("DEWAN PERWAKILAN RAKYAT DAERAH", "Dewan Perwakilan Rakyat Daerah"),
    ],
)
def test_another_body_that_mentions_us_is_not_ours(line: str, name: str) -> None:
    found = read(REVIEW.format(line))

    assert (found.issuer, found.national, found.region, found.foreign_issuer) == (name, False, None, name)


@pytest.mark.parametrize(
    "lines",
    [
        "PEMERINTAH KABUPATEN MAJU JAYA",
        "PEMERINTAH KABUPATEN MAJU JAYA\nDINAS KOMUNIKASI DAN INFORMATIKA",
        "PEMERINTAH KABUPATEN MAJU JAYA\nPT SOLUSI DIGITAL",
        "disusun bersama\nUNIVERSITAS CONTOH\nKabupaten Maju Jaya",
        "DINAS PERDAGANGAN,\nKOPERASI DAN USAHA MIKRO\nKabupaten Maju Jaya",
        "BADAN KEPEGAWAIAN DAERAH\nKABUPATEN MAJU JAYA",
        "BADAN PENGELOLAAN KEUANGAN DAN ASET DAERAH\nKABUPATEN MAJU JAYA",
        "Penilaian oleh Kementerian PANRB menjadi acuan.",
        "Instansi : Kementerian Dalam Negeri",
    ],
)
def test_our_own_paper_that_names_another_body_is_ours(lines: str) -> None:
    found = read(REVIEW.format(lines))

    assert (found.national, found.region, found.foreign_issuer) == (False, "Kabupaten Maju Jaya", None)


@pytest.mark.parametrize("kind", [Kind.LAPORAN_AUDIT, Kind.LAPORAN_SURVEI, Kind.SERTIFIKAT, Kind.PERJANJIAN])
def test_what_others_rightly_make_for_us_stays_ours(kind: Kind) -> None:
    found = read(REVIEW.format("PT AUDITOR DIGITAL"), kind)

    assert (found.region, found.foreign_issuer) == ("Kabupaten Maju Jaya", None)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("KEPUTUSAN CAMAT SUKAMAJU KABUPATEN MAJU JAYA", "Camat Sukamaju Kabupaten Maju Jaya"),
        ("KEPUTUSAN KEPALA DESA SUKAMAJU", "Kepala Desa Sukamaju"),
        ("KEPUTUSAN DIREKTUR RSUD MAJU JAYA", "Direktur RSUD Maju Jaya"),
        ("KEPUTUSAN KETUA DPRD KABUPATEN MAJU JAYA", "Ketua DPRD Kabupaten Maju Jaya"),
        ("PERATURAN REKTOR UNIVERSITAS CONTOH", "Rektor Universitas Contoh"),
        ("KEPUTUSAN BUPATI MAJU JAYA", None),
        ("KEPUTUSAN SEKRETARIS DAERAH KABUPATEN MAJU JAYA", None),
        ("KEPUTUSAN KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", None),
        ("KEPUTUSAN KEPALA BADAN KEPEGAWAIAN DAERAH", None),
    ],
)
def test_a_heading_names_a_body_that_does_not_speak_for_the_region(heading: str, name: str | None) -> None:
    found = of_heading(heading, 0)

    assert (found.name if found else None) == name


def test_a_decree_of_a_district_is_not_the_region_s() -> None:
    words = (
        "KEPUTUSAN CAMAT SUKAMAJU KABUPATEN MAJU JAYA\nNOMOR 188/1/2024\nTENTANG\nTIM SPBE\nMenimbang : a. bahwa\n"
        "Ditetapkan di Sukamaju\npada tanggal 4 Mei 2024\nCAMAT SUKAMAJU,\n"
    )

    found = read(words, Kind.KEPUTUSAN_PIMPINAN_PD, Nature.DECREE)

    assert (found.region, found.foreign_issuer) == (None, "Camat Sukamaju Kabupaten Maju Jaya")


def test_without_lines_there_is_no_body() -> None:
    assert of_letterhead(text("")) is None


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("https://jdih.majujayakab.go.id/cari?q=1", "jdih.majujayakab.go.id"),
        ("Laman www.majujayakab.go.id", "majujayakab.go.id"),
        ("https:/Awww.contoh.com/search", "contoh.com"),
        ("jdih.majujayakab.go.id", "jdih.majujayakab.go.id"),
        ("dinas@majujayakab.go.id", None),
        ("jdih . go.id", None),
        ("Peraturan Bupati", None),
    ],
)
def test_the_site_of_a_document(line: str, site: str | None) -> None:
    assert host(text(line)) == site


@pytest.mark.parametrize(
    ("site", "region"),
    [
        ("jdih.bandungkab.go.id", "Kabupaten Bandung"),
        ("bandung.go.id", None),
        ("jambikota.go.id", "Kota Jambi"),
        ("jabarprov.go.id", None),
        ("majujayakab.go.id", None),
        ("bandungkab.go.id.contoh.com", None),
        (None, None),
    ],
)
def test_a_site_names_its_region_only_where_it_is_clear(site: str | None, region: str | None) -> None:
    assert region_of(site) == region


def test_a_screen_shows_whose_site_it_is() -> None:
    words = "https://jdih.bandungkab.go.id\nJDIH Kabupaten Maju Jaya\nProduk hukum"

    assert read(words, Kind.TANGKAPAN_LAYAR).region == "Kabupaten Bandung"
    assert read(words, Kind.LAPORAN_REVIU).region == "Kabupaten Maju Jaya"
