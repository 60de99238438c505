"""Which places of the amended document an amendment deletes or writes anew."""

import pytest
from tests.builders import text

from spbe_docs.facts.amendment import changes_by_it

HEAD = "MEMUTUSKAN:\nMenetapkan : PERUBAHAN ATAS PERATURAN BUPATI NOMOR 9 TAHUN 2021 TENTANG SPBE.\nPasal I\n"


def told(body: str) -> list[tuple[str, bool, bool]]:
    return [(one.place, one.deleted, one.whole) for one in changes_by_it(text(HEAD + body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ketentuan dalam Peraturan Bupati Nomor 9 Tahun 2021 diubah: Pasal 2 dihapus.", [("Pasal 2", True, True)]),
        (
            "Beberapa ketentuan dalam Peraturan Bupati Nomor 9 Tahun 2021 tentang SPBE diubah sebagai berikut:\n"
            "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\nArsitektur SPBE memuat aplikasi.\n"
            "2. Pasal 7A dihapus.",
            [("Pasal 5", False, True), ("Pasal 7A", True, True)],
        ),
        ("1. Ketentuan Pasal 5 ayat (2) dihapus.", [("Pasal 5", True, False)]),
        ("1. Ketentuan ayat (1) dan ayat (3) Pasal 6 diubah;", [("Pasal 6", False, False)]),
        ("1. Pasal 7, Pasal 8, dan Pasal 9 dihapus.", [(f"Pasal {n}", True, True) for n in (7, 8, 9)]),
        ("1. Pasal 7 sampai dengan Pasal 9 dihapus.", [(f"Pasal {n}", True, True) for n in (7, 8, 9)]),
        ("1. BAB III dihapus.", [("BAB III", True, True)]),
        (
            "1. Ketentuan Lampiran II diubah sehingga menjadi sebagaimana tercantum di sini.",
            [("Lampiran", False, True)],
        ),
        ("KESATU : Mengubah Diktum KEDUA Keputusan Bupati Nomor 7 Tahun 2021.", [("KEDUA", False, True)]),
        ("KESATU : Mengubah Lampiran Keputusan Bupati Nomor 7 Tahun 2021.", [("Lampiran", False, True)]),
        ("1. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A.", []),
        ("Peraturan Bupati Nomor 9 Tahun 2021 sebagaimana telah diubah dengan Peraturan Bupati Nomor 3.", []),
        ("Pasal 5\nData dapat diubah oleh walidata.", []),
    ],
)
def test_an_amendment_says_what_it_deletes_and_writes_anew(body: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert told(body) == expected


def test_what_stands_before_the_decision_changes_nothing() -> None:
    assert changes_by_it(text("Menimbang : a. bahwa Pasal 5 perlu dihapus;\n" + HEAD)) == ()


def test_an_article_deleted_as_a_whole_is_not_only_changed_in_part() -> None:
    assert told("1. Pasal 5 ayat (1) diubah.\n2. Pasal 5 dihapus.") == [("Pasal 5", True, True)]
