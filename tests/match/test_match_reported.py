"""What a paper that reports proves: what is and what was done, and nothing that it plans, asks for or only is called."""

from dataclasses import replace

import pytest
from tests.builders import content, found_items, offer, requirement, subject

from spbe_docs.model.documents import Identity, Kind
from spbe_docs.model.rules import Content, Stands

CONNECTED = content("Sambungan", "terhubung dengan", "pusat data nasional")
ALL = content("Seluruh", "seluruh perangkat daerah")
HEADED = "NOTULEN RAPAT\nACARA LAYANAN PUSAT DATA\n"


def shown(text: str, *asked: Content, kind: Kind = Kind.NOTULEN, title: str = "LAYANAN PUSAT DATA") -> set[str]:
    """The items that *text* shows."""
    wanted = requirement(
        kinds=(kind,), subject=subject("layanan pusat data", stands=Stands.TITLE), contents=asked, stands=Stands.BODY
    )
    return set(found_items(offer(wanted, HEADED + text, identity=Identity(kind, 0.9), title=title)))


@pytest.mark.parametrize(
    "words",
    [
        "Server terhubung dengan ruang kendali.",
        "Server sudah dipindahkan ke Pusat Data Nasional dan akan ditambah.",
        "Sandi belum diganti, tetapi server terhubung dengan ruang kendali.",
        "Tidak hanya terhubung dengan provinsi.",
        "Perangkat yang diperlukan terhubung dengan ruang kendali.",
    ],
)
def test_what_is_there_is_shown(words: str) -> None:
    assert shown(words, CONNECTED) == {"sambungan"}


@pytest.mark.parametrize(
    "words",
    [
        "4. Pusat Data Nasional. Belum dilakukan karena anggaran belum tersedia.",
        "B. Pusat Data Nasional\nAkan mulai dijalankan tahun depan.",
        "Pusat Data Nasional: direncanakan pada triwulan IV.",
        "IV. Pusat Data Nasional Sementara\nSampai saat ini belum terlaksana.",
        "Pusat Data Nasional:\n-\nRapat ditutup.",
        "Pusat Data Nasional :\nNihil.",
        "No | Aplikasi | Pusat Data Nasional | Sejak\nVersi 1.3",
    ],
)
def test_a_heading_is_no_more_than_the_sentence_below_it(words: str) -> None:
    assert shown(words, CONNECTED) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Pusat Data Nasional: belum dilakukan pemindahan pangkalan data pajak.",
        "Dinas menempati Pusat Data Nasional. Belum dilakukan penghapusan.",
        "4. Pusat Data Nasional. Akan tetapi sandi belum diganti.",
        "Pusat Data Nasional:\n- tiga aplikasi",
        "No | Aplikasi | Pusat Data Nasional | Sejak\n1 | e-Office | ya | 2023",
    ],
)
def test_what_a_sentence_says_of_something_else_takes_nothing_from_the_heading(words: str) -> None:
    assert shown(words, CONNECTED) == {"sambungan"}


@pytest.mark.parametrize(
    "words",
    [
        "Server belum terhubung dengan ruang kendali.",
        "Belum ada server milik dinas yang terhubung dengan ruang kendali.",
        "Belum dilakukan pemindahan ke Pusat Data Nasional.",
        "Server akan segera terhubung dengan ruang kendali.",
        "Server direncanakan menempati Pusat Data Nasional.",
        "Diusulkan agar server menempati Pusat Data Nasional.",
        "Rencana integrasi dengan Pusat Data Nasional disusun tahun depan.",
        "Server wajib menempati Pusat Data Nasional.",
        "Pusat Data Nasional akan digunakan tahun depan.",
        "Perlu segera terhubung dengan ruang kendali.",
        "Diperlukan migrasi ke Pusat Data Nasional.",
        "Disarankan menempati Pusat Data Nasional.",
        "Dinas berencana menempati Pusat Data Nasional.",
        "Dinas berminat menempati Pusat Data Nasional.",
        "Dinas diimbau menempati Pusat Data Nasional.",
        "Dinas didorong untuk menempati Pusat Data Nasional.",
        "Apabila terhubung dengan ruang kendali, biaya turun.",
        "Pusat Data Nasional: masih dalam penjajakan",
        "Pusat Data Nasional: (diisi)",
    ],
)
def test_what_is_not_yet_there_is_not_shown(words: str) -> None:
    assert shown(words, CONNECTED) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Seluruh perangkat daerah belum terhubung.",
        "Seluruh perangkat daerah akan terhubung pada akhir tahun.",
        "Seluruh perangkat daerah diharapkan segera memakai layanan ini.",
        "Ditargetkan menjangkau seluruh perangkat daerah.",
    ],
)
def test_a_target_is_not_coverage(words: str) -> None:
    assert shown("Seluruh perangkat daerah sudah terhubung.", ALL) == {"seluruh"}
    assert shown(words, ALL) == set()


def test_what_a_regulation_orders_for_the_future_is_regulated() -> None:
    """Only papers that report speak of what is; a policy speaks of what shall be."""
    assert shown("Layanan ini akan digunakan seluruh perangkat daerah.", ALL) == set()
    assert shown("Layanan ini akan digunakan seluruh perangkat daerah.", ALL, kind=Kind.SOP) == {"seluruh"}


@pytest.mark.parametrize(
    ("words", "is_about"),
    [
        ("Layanan pusat data sudah dipakai.", True),
        ("Acara: layanan pusat data.", True),
        ("Rekomendasi: perlu layanan pusat data.", False),
        ("Layanan pusat data akan dibangun tahun depan.", False),
    ],
)
def test_a_report_is_not_about_what_it_only_asks_for(words: str, is_about: bool) -> None:  # noqa: FBT001
    wanted = requirement(kinds=(Kind.NOTULEN,), subject=subject("layanan pusat data", stands=Stands.BODY))

    made = offer(wanted, f"NOTULEN RAPAT\n{words}\n", identity=Identity(Kind.NOTULEN, 0.9), title="RAPAT EVALUASI")

    assert made is not None
    assert (made.subject is not None) is is_about


def test_its_own_title_shows_what_a_report_is_about_but_not_what_was_reached() -> None:
    """Decision 17."""
    used = content("Pemakaian", "pemakaian pusat data")
    title = "PEMAKAIAN PUSAT DATA LAYANAN PUSAT DATA"
    text = f"{title}\nRapat dibuka.\n"

    assert shown(text, used, title=title) == set()
    assert shown(text + "Pemakaian pusat data bertambah.", used, title=title) == {"pemakaian"}
    assert shown(text, replace(used, in_title=True), title=title) == {"pemakaian"}
