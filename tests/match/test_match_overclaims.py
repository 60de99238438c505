"""What an adversary got past the matcher once: wordings that name a subject or an item and do not regulate it."""

from dataclasses import replace

import pytest
from tests.builders import KINDS, content, found_items, indicator, instrument, offer, phrases, requirement, subject

from spbe_docs.match.candidates import Matcher
from spbe_docs.model.documents import Facts, Identity, Kind, Page, TextSource
from spbe_docs.model.findings import Candidate
from spbe_docs.model.rules import Stands
from spbe_docs.read.clean import clean

BISNIS = content("Proses Bisnis")
POLICY = requirement(contents=(BISNIS,))
HEAD = "PERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2023\nTENTANG SPBE\nMEMUTUSKAN:\n"


def proven(body: str) -> set[str]:
    """The items that count in a regulation with this article."""
    made = offer(POLICY, HEAD + body)
    return set() if made is None or made.subject is None else set(found_items(made))


def test_what_regulates_is_found() -> None:
    assert proven("Pasal 5\n(1) Arsitektur SPBE memuat proses bisnis.\n") == {"proses-bisnis"}


def test_what_stands_beside_an_open_change_is_marked_so() -> None:
    page = Page(1, HEAD + "Pasal 5\n(1) Arsitektur SPBE memuat proses bisnis.", TextSource.DIGITAL, proposed=(5,))
    whole = replace(page, proposed=())

    marks = [
        (made.subject.proposed, [hit.place.proposed for hit in made.items])
        for one in (page, whole)
        for made in Matcher(instrument(indicator(POLICY)), KINDS).candidates(
            clean([one]), Identity(Kind.PERKADA, 0.95), Facts()
        )
        if made.subject is not None
    ]

    assert marks == [(True, [True]), (False, [False])]


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


@pytest.mark.parametrize(
    "article",
    [
        "(1) Pendanaan Arsitektur SPBE dan proses bisnis bersumber dari anggaran daerah.",
        "(1) Pelatihan Arsitektur SPBE mencakup proses bisnis.",
        "(1) Pegawai yang mengelola Arsitektur SPBE menerima insentif menurut proses bisnis.",
        "(1) Dinas memelihara gedung Arsitektur SPBE menurut proses bisnis.",
        "(1) Kantor mencatat Arsitektur SPBE dan proses bisnis kendaraan.",
        "(1) Rencana kerja berpedoman pada Arsitektur SPBE dan proses bisnis.",
    ],
)
def test_an_article_about_something_else_names_a_subject_in_passing(article: str) -> None:
    """Decision 13."""
    assert proven(f"BAB III\nLAIN-LAIN\nPasal 5\n{article}\n") == set()


@pytest.mark.parametrize(
    "article",
    [
        "(1) Dinas menyusun Arsitektur SPBE menurut proses bisnis.",
        "(1) Bupati menetapkan Arsitektur SPBE menurut proses bisnis.",
    ],
)
def test_an_article_that_has_somebody_do_it_is_about_the_subject(article: str) -> None:
    assert proven(f"BAB III\nLAIN-LAIN\nPasal 5\n{article}\n") == {"proses-bisnis"}


@pytest.mark.parametrize(
    ("articles", "is_certain"),
    [
        ("Pasal 5\n(1) Arsitektur SPBE disusun Dinas.\nPasal 6\n(1) Anggaran memperhatikan proses bisnis.", False),
        (
            "Pasal 5\n(1) Gedung dipelihara.\nPasal 6\n(1) Anggaran memperhatikan proses bisnis dan Arsitektur SPBE.",
            False,
        ),
        ("Pasal 5\n(1) Arsitektur SPBE disusun Dinas.\nPasal 6\n(1) Domain terdiri atas proses bisnis.", True),
        ("Pasal 5\n(1) Arsitektur SPBE disusun Dinas.\nPasal 6\n(1) Proses bisnis dipetakan.", True),
        (
            "Pasal 5\n(1) Arsitektur SPBE disusun Dinas.\n"
            "Pasal 6\n(1) Penyusunan sebagaimana dimaksud dalam Pasal 5 memakai proses bisnis.",
            True,
        ),
    ],
)
def test_under_a_heading_each_article_has_to_take_the_subject_up(articles: str, is_certain: bool) -> None:  # noqa: FBT001
    made = offer(POLICY, f"{HEAD}BAB III\nARSITEKTUR SPBE\n{articles}\n")

    assert made is not None
    assert [hit.doubt is None for hit in made.items] == [is_certain]


@pytest.mark.parametrize("chapter", ["KETENTUAN PERALIHAN", "KETENTUAN PENUTUP"])
def test_final_provisions_regulate_nothing(chapter: str) -> None:
    """Decision 13."""
    assert proven(f"BAB IX\n{chapter}\nPasal 20\n(1) Arsitektur SPBE memuat proses bisnis.\n") == set()


@pytest.mark.parametrize("words", ["Tidak ada isu.", "Isu belum dibahas.", "Tanpa isu.", "Isu: nol. Rapat ditutup."])
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
    assert found("Notulen rapat. Isu pokok kosong; kini terisi. Rapat ditutup.") == {"isu"}
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


def reviewed(text: str, *, kind: Kind = Kind.NOTULEN, title: str = "REVIU ARSITEKTUR SPBE") -> set[str]:
    """The items that count in minutes or a report of a review."""
    asked = requirement(
        kinds=(Kind.NOTULEN, Kind.MANUAL_APLIKASI),
        subject=subject("reviu arsitektur spbe", stands=Stands.TITLE),
        contents=(content("Isu"),),
        stands=Stands.BODY,
    )
    return set(found_items(offer(asked, text, kind=kind, title=title)))


@pytest.mark.parametrize(
    "announced",
    [
        "Agenda : pembahasan isu",
        "Agenda :\n1. Isu\n2. Penutup",
        "Susunan acara\nPembukaan\nPemaparan isu\nPenutup",
        "Maksud rapat: menginventarisasi isu.",
        "Rapat ini bertujuan merumuskan isu dan saran.",
        "Rapat diselenggarakan dalam rangka membahas isu.",
        "Sistematika laporan terdiri atas pendahuluan dan isu.",
    ],
)
def test_what_a_meeting_is_for_was_not_discussed(announced: str) -> None:
    """Decision 19."""
    assert reviewed(f"Notulen\n{announced}\nRapat ditutup.") == set()
    assert reviewed(f"Notulen\n{announced}\nHasil pembahasan:\nIsu pertama ialah anggaran.") == {"isu"}


@pytest.mark.parametrize(
    "empty",
    [
        "Isu : ........",
        "Isu : -",
        "Isu : nihil",
        "Isu menyusul.",
        "Tidak ditemukan isu.",
        "Rapat ditunda; isu dan saran akan dibahas kemudian.",
        "Isu direncanakan dibahas bulan depan.",
    ],
)
def test_what_is_empty_or_still_to_come_is_not_there(empty: str) -> None:
    assert reviewed(f"Notulen\n{empty}") == set()


@pytest.mark.parametrize(
    "named",
    [
        "Arsitektur SPBE disusun berdasarkan asas proses bisnis.",
        "Arsitektur SPBE bertujuan memadukan proses bisnis.",
        "Ruang lingkup Arsitektur SPBE meliputi proses bisnis.",
    ],
)
def test_a_principle_a_purpose_and_a_scope_are_left_to_a_person(named: str) -> None:
    """Decisions 4 and 13: "sebagian" is something regulated, not only named."""
    made = offer(POLICY, f"{HEAD}Pasal 5\n(1) {named}\n")
    assert made is not None
    assert [hit.doubt is not None for hit in made.items] == [True]
    assert proven("BAB II\nASAS DAN TUJUAN\nPasal 5\n(1) Arsitektur SPBE memuat proses bisnis.\n") == set()


def test_a_heading_over_articles_that_speak_of_something_else_is_left_to_a_person() -> None:
    made = offer(POLICY, f"{HEAD}BAB II\nARSITEKTUR SPBE\nPasal 5\n(1) Anggaran memperhatikan proses bisnis.\n")
    assert made is not None
    assert [hit.doubt is not None for hit in made.items] == [True]
    assert proven("BAB II\nARSITEKTUR SPBE\nPasal 5\n(1) Proses bisnis disusun oleh Dinas.\n") == {"proses-bisnis"}


@pytest.mark.parametrize(
    "ending",
    [
        "sedang disusun",
        "dibebaskan bagi Pemerintah Daerah",
        "tidak diwajibkan",
        "telah berakhir masa berlakunya",
        "merupakan urusan Kementerian",
        "diserahkan kepada Dinas",
        "ditunda pelaksanaannya",
        "dapat disusun oleh Dinas",
        "mengacu pada Peraturan Presiden",
        "ditetapkan oleh Kepala Dinas",
        "belum dapat dilaksanakan",
    ],
)
def test_what_is_not_yet_or_by_others_is_not_regulated(ending: str) -> None:
    """Decision 13."""
    assert proven(f"Pasal 5\n(1) Arsitektur SPBE yang memuat proses bisnis {ending}.\n") == set()


def test_what_follows_a_subject_may_make_it_anothers() -> None:
    """Decision 11."""
    own = subject("arsitektur spbe", narrowings={"nasional": "Milik pusat."})
    asked = requirement(subject=own, contents=(BISNIS,))

    def made(title: str, article: str) -> Candidate | None:
        return offer(asked, f"{HEAD}Pasal 5\n(1) {article} memuat proses bisnis.\n", title=title)

    ours, theirs = made("ARSITEKTUR SPBE", "Arsitektur SPBE"), made("ARSITEKTUR SPBE NASIONAL", "Arsitektur SPBE")
    assert ours is not None
    assert theirs is not None
    assert (ours.lookalike, theirs.lookalike) == (None, "Milik pusat.")
    named = made("SPBE", "Arsitektur SPBE Nasional")
    assert named is not None
    assert named.subject is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsitektur SPBE yang memuat proses bisnis berlaku selama satu tahun pada Kecamatan Sukamaju",
        "Arsitektur SPBE yang memuat proses bisnis hanya berlaku bagi Dinas Kesehatan",
        "Arsitektur SPBE yang memuat proses bisnis dilarang digunakan",
    ],
)
def test_what_is_in_force_for_one_unit_or_forbidden_is_not_regulated(sentence: str) -> None:
    """Decision 13."""
    assert proven(f"Pasal 5\n(1) {sentence}.\n") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsitektur SPBE yang memuat proses bisnis berlaku bagi dinas, badan, dan kecamatan",
        "Arsitektur SPBE memuat proses bisnis dan dilarang digunakan selain untuk kedinasan",
    ],
)
def test_what_is_in_force_for_all_or_forbidden_for_other_uses_is_regulated(sentence: str) -> None:
    assert proven(f"Pasal 5\n(1) {sentence}.\n") == {"proses-bisnis"}


REVIEW = requirement(
    subject=replace(subject("manajemen data", stands=Stands.TITLE), followed_by=phrases("sektoral")),
    contents=(content("Isu"),),
    kinds=(Kind.NOTULEN,),
    stands=Stands.BODY,
)


def doubt(title: str, body: str = "Isu: data tidak lengkap.") -> str | None:
    """Why a person has to look at minutes with this title."""
    text = clean([Page(1, f"NOTULEN RAPAT\n{title.upper()}\n{body}", TextSource.DIGITAL)])
    made = Matcher(instrument(indicator(REVIEW)), KINDS).candidates(
        text, Identity(Kind.NOTULEN, 0.95), Facts(title=title)
    )
    return made[0].doubt


@pytest.mark.parametrize(
    "title", ["Reviu Manajemen Data Kendaraan", "Manajemen Data Sekolah Dasar Tahun 2024", "Manajemen Data Kas"]
)
def test_a_title_that_goes_on_with_another_matter_is_left_to_a_person(title: str) -> None:
    assert "pastikan" in (doubt(title) or "")


@pytest.mark.parametrize(
    "title",
    [
        "Manajemen Data",
        "Manajemen Data Tahun 2024",
        "Manajemen Data Sektoral Kabupaten Maju Jaya",
        "Manajemen Data: Semester I",
        "Manajemen Data Dinas Kesehatan",
        "Manajemen Data (Reviu)",
        "Manajemen Data Kendaraan dan Manajemen Data pada Pemerintah Kabupaten Maju Jaya",
    ],
)
def test_time_office_and_region_leave_a_title_whole(title: str) -> None:
    assert doubt(title) is None


def test_minutes_that_discussed_another_matter_than_their_title_are_left_to_a_person() -> None:
    said = doubt("Reviu Manajemen Data", "Pembahasan: susunan panitia.\nIsu: panitia kurang.")
    assert "susunan panitia" in (said or "")
    assert doubt("Reviu Manajemen Data", "Pembahasan: mutu data.\nIsu: panitia kurang.") is None


NEAR = requirement(contents=(replace(BISNIS, near=phrases("alur kerja")),))


@pytest.mark.parametrize(
    ("article", "doubted"),
    [
        ("(1) Arsitektur SPBE disusun Dinas.\nPasal 6\n(1) Dinas menyusun alur kerja.", [True]),
        ("(1) Arsitektur SPBE memuat proses bisnis.\nPasal 6\n(1) Dinas menyusun alur kerja.", [False]),
        (
            "(1) Arsitektur SPBE disusun Dinas.\nPasal 6\n(1) Alur kerja diatur lebih lanjut dengan Keputusan Bupati.",
            [],
        ),
    ],
)
def test_what_comes_close_is_shown_in_doubt_where_nothing_shows_the_item(article: str, doubted: list[bool]) -> None:
    made = offer(NEAR, f"{HEAD}Pasal 5\n{article}\n")
    assert made is not None
    assert [hit.doubt is not None for hit in made.items] == doubted
