"""What an adversary got past the matcher once: wordings that name a subject or an item and do not regulate it."""

from dataclasses import replace

import pytest
from tests.builders import content, found_items, offer, phrases, requirement, subject

from spbe_docs.model.documents import Identity, Kind
from spbe_docs.model.rules import Stands

BISNIS = content("Proses Bisnis")
POLICY = requirement(contents=(BISNIS,))
HEAD = "PERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2023\nTENTANG SPBE\nMEMUTUSKAN:\n"


def proven(body: str) -> set[str]:
    """The items that count in a regulation with this article."""
    made = offer(POLICY, HEAD + body)
    return set() if made is None or made.subject is None else set(found_items(made))


def test_what_regulates_is_found() -> None:
    assert proven("Pasal 5\n(1) Arsitektur SPBE memuat proses bisnis.\n") == {"proses-bisnis"}


@pytest.mark.parametrize(
    "ending",
    [
        "diatur dalam Peraturan Bupati tersendiri",
        "ditetapkan dalam Keputusan Bupati",
        "dituangkan dalam dokumen tersendiri",
        "ditetapkan kemudian",
        "ditetapkan lebih lanjut oleh Bupati",
        "disusun paling lambat 2 tahun",
        "belum diatur dalam Peraturan Bupati ini",
        "tidak termasuk dalam lingkup Peraturan Bupati ini",
    ],
)
def test_what_is_put_off_or_left_out_is_not_regulated(ending: str) -> None:
    """Decision 13."""
    assert proven(f"Pasal 5\n(1) Arsitektur SPBE yang memuat proses bisnis {ending}.\n") == set()


@pytest.mark.parametrize(
    "article",
    [
        "(1) Tata kelola meliputi: a. Arsitektur SPBE; b. proses bisnis.",
        "(1) Ruang lingkup: a. Arsitektur SPBE; b. proses bisnis.",
        "(1) Selama Arsitektur SPBE belum tersedia, proses bisnis berjalan.",
        "(1) Dalam hal Arsitektur SPBE tersedia, proses bisnis mengikutinya.",
    ],
)
def test_one_in_a_list_or_a_condition_is_not_what_an_article_is_about(article: str) -> None:
    """Decisions 4 and 13."""
    assert proven(f"Pasal 5\n{article}\n") == set()


@pytest.mark.parametrize("chapter", ["KETENTUAN PERALIHAN", "KETENTUAN PENUTUP"])
def test_final_provisions_regulate_nothing(chapter: str) -> None:
    """Decision 13."""
    assert proven(f"BAB IX\n{chapter}\nPasal 20\n(1) Arsitektur SPBE memuat proses bisnis.\n") == set()


@pytest.mark.parametrize("words", ["Tidak ada isu.", "Isu belum dibahas.", "Tanpa isu."])
def test_what_is_said_not_to_be_there_is_not_found(words: str) -> None:
    """Decision 19."""
    asked = requirement(
        kinds=(Kind.NOTULEN,),
        subject=subject("reviu arsitektur spbe", stands=Stands.TITLE),
        contents=(content("Isu"),),
        stands=Stands.BODY,
    )

    def found(text: str) -> set[str]:
        made = offer(asked, text, identity=Identity(Kind.NOTULEN, 0.9), title="REVIU ARSITEKTUR SPBE")
        return set(found_items(made))

    assert found("Notulen rapat. Isu: belum ada SOP.") == {"isu"}
    assert found(f"Notulen rapat. {words}") == set()


def test_what_will_be_done_is_not_done() -> None:
    """Decision 9: a follow-up that is only announced improves nothing; "akan" in a manual announces nothing."""
    asked = requirement(
        kinds=(Kind.NOTULEN, Kind.MANUAL_APLIKASI),
        subject=subject("reviu arsitektur spbe", stands=Stands.TITLE),
        contents=(content("Ditindaklanjuti"), content("Diverifikasi")),
        stands=Stands.BODY,
    )

    def found(text: str, kind: Kind = Kind.NOTULEN) -> set[str]:
        return set(found_items(offer(asked, text, identity=Identity(kind, 0.9), title="REVIU ARSITEKTUR SPBE")))

    assert found("Notulen rapat. Saran sudah ditindaklanjuti.") == {"ditindaklanjuti"}
    assert found("Notulen rapat. Saran akan segera ditindaklanjuti.") == set()
    assert found("Notulen rapat. Usulan akan diverifikasi oleh admin.") == set()
    assert found("Manual. Usulan akan diverifikasi oleh admin.", Kind.MANUAL_APLIKASI) == {"diverifikasi"}


@pytest.mark.parametrize(
    ("words", "is_shown"),
    [
        ("Aplikasi terhubung melalui web service.", True),
        ("Aplikasi akan diintegrasikan dengan keuangan melalui web service.", False),
        ("Melalui web service aplikasi akan diintegrasikan.", False),
        ("Modul lain akan diintegrasikan. Aplikasi terhubung melalui web service.", True),
        (f"Web service {'dan seterusnya ' * 20} akan diintegrasikan.", True),
    ],
)
def test_words_of_the_same_sentence_take_an_item_its_force(words: str, *, is_shown: bool) -> None:
    """What is only planned shows nothing."""
    asked = requirement(
        kinds=(Kind.NOTULEN,),
        subject=subject("integrasi", stands=Stands.TITLE),
        contents=(replace(content("Penghubung", "web service"), unless=phrases("akan diintegrasikan")),),
        stands=Stands.BODY,
    )
    made = offer(asked, words, identity=Identity(Kind.NOTULEN, 0.9), title="INTEGRASI")
    assert bool(found_items(made)) is is_shown


@pytest.mark.parametrize(
    ("words", "is_shown"), [("Buka layanan.majujaya.go.id", True), ("Surel: dinas@majujaya.go.id", False)]
)
def test_a_mail_address_is_no_address_of_a_service(words: str, *, is_shown: bool) -> None:
    """Decision 26."""
    asked = requirement(
        kinds=(Kind.NOTULEN,),
        subject=subject("layanan", stands=Stands.TITLE),
        contents=(content("Alamat", "go.id"),),
        stands=Stands.BODY,
    )
    made = offer(asked, words, identity=Identity(Kind.NOTULEN, 0.9), title="LAYANAN")
    assert bool(found_items(made)) is is_shown


def test_the_first_dictum_decides_whom_a_decree_appoints() -> None:
    """Decision 15."""
    team = requirement(
        kinds=(Kind.KEPUTUSAN_KADA,),
        subject=subject("tim koordinasi spbe", lookalikes={"tim asesor": "Tim lain."}),
    )

    def refused(first: str) -> str | None:
        text = f"KEPUTUSAN BUPATI\nMEMUTUSKAN:\nKESATU : {first}.\nKEDUA : Tim Koordinasi SPBE bertugas.\n"
        made = offer(team, text, identity=Identity(Kind.KEPUTUSAN_KADA, 0.9), title="TIM KOORDINASI SPBE")
        assert made is not None
        return made.lookalike

    assert refused("Membentuk Tim Asesor Internal") == "Tim lain."
    assert refused("Membentuk Tim Koordinasi SPBE") is None
