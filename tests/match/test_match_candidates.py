"""What one document offers for one requirement: what counts as being about something, and what does not."""

from dataclasses import replace

import pytest
from tests.builders import (
    KINDS,
    content,
    found_items,
    indicator,
    instrument,
    offer,
    requirement,
    subject,
    text,
)

from spbe_docs.match.candidates import Matcher
from spbe_docs.model.documents import Clue, Facts, Identity, Kind, SkippedPattern
from spbe_docs.model.findings import KindFit
from spbe_docs.model.rules import Nature, Stands

BISNIS = content("Proses Bisnis")
DATA = content("Data dan Informasi")
POLICY = requirement(contents=(BISNIS, DATA))

HEAD = "PERATURAN BUPATI MAJU JAYA\nNOMOR 12 TAHUN 2023\nTENTANG SPBE\nMEMUTUSKAN:\n"
ARTICLE = HEAD + "Pasal 5\n(1) Arsitektur SPBE memuat proses bisnis serta data dan informasi.\n"


def test_an_operative_article_about_the_subject_regulates_its_contents() -> None:
    made = offer(POLICY, ARTICLE)

    assert made is not None
    assert made.subject is not None
    assert made.subject.article == "Pasal 5"
    assert found_items(made) == {"proses-bisnis", "data-dan-informasi"}


def test_a_paragraph_shows_what_it_says_before_it_names_the_subject() -> None:
    made = offer(POLICY, HEAD + "Pasal 5\n(1) Proses bisnis diselaraskan dengan Arsitektur SPBE.\n(2) Umum.\n")

    assert made is not None
    assert made.subject is not None
    assert found_items(made) == {"proses-bisnis"}


def test_a_heading_makes_every_article_under_it_about_the_subject() -> None:
    made = offer(POLICY, HEAD + "BAB II\nARSITEKTUR SPBE\nPasal 5\n(1) Domainnya terdiri atas proses bisnis.\n")

    assert made is not None
    assert made.subject is not None
    assert found_items(made) == {"proses-bisnis"}


def test_the_passage_that_holds_the_contents_under_a_heading_is_shown() -> None:
    """A person is shown the strongest passage, not the first that names the subject."""
    made = offer(
        requirement(contents=(content("Proses Bisnis"),)),
        "PERATURAN BUPATI MAJU JAYA\nMEMUTUSKAN:\n"
        "BAB II\nAPLIKASI\nPasal 3\n(1) Arsitektur SPBE menjadi dasar aplikasi.\n"
        "BAB V\nARSITEKTUR SPBE\nPasal 9\n(1) Arsitektur SPBE memuat proses bisnis.\n",
    )

    assert made is not None
    assert made.subject is not None
    assert made.subject.article == "Pasal 9"


def test_without_contents_the_article_whose_heading_names_the_subject_is_shown() -> None:
    made = offer(
        requirement(),
        "PERATURAN BUPATI MAJU JAYA\nMEMUTUSKAN:\n"
        "BAB II\nAPLIKASI\nPasal 3\n(1) Arsitektur SPBE menjadi dasar aplikasi.\n"
        "BAB V\nARSITEKTUR SPBE\nPasal 9\n(1) Arsitektur SPBE disusun oleh Dinas.\n",
    )

    assert made is not None
    assert made.subject is not None
    assert made.subject.article == "Pasal 9"


def test_contents_under_another_heading_do_not_count() -> None:
    made = offer(
        POLICY,
        HEAD
        + "BAB II\nARSITEKTUR SPBE\nPasal 5\n(1) Umum.\nBAB III\nSUMBER DAYA\nPasal 6\n(1) Memuat proses bisnis.\n",
    )

    assert made is not None
    assert found_items(made) == set()
    assert made.mentioned_items == ("proses-bisnis",)


def test_an_annex_counts_as_regulating_when_the_title_names_the_subject() -> None:
    """Decisions 13 and 14."""
    made = offer(
        POLICY,
        HEAD + "Pasal 1\nIsi.\nDitetapkan di Maju Jaya\nLAMPIRAN\nDomain proses bisnis.\n",
        title="ARSITEKTUR SPBE",
    )

    assert found_items(made) == {"proses-bisnis"}


ABOUT_IT = "Pasal 5\n(1) Arsitektur SPBE disusun.\n"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "PERATURAN BUPATI\nMenimbang : a. bahwa Arsitektur SPBE memuat proses bisnis;\nMEMUTUSKAN:\n" + ABOUT_IT,
        "PERATURAN BUPATI\nMengingat : 1. Peraturan tentang Arsitektur SPBE dan proses bisnis;\nMEMUTUSKAN:\n"
        + ABOUT_IT,
        HEAD
        + "Pasal 1\nDalam peraturan ini yang dimaksud dengan:\n1. Arsitektur SPBE adalah kerangka proses bisnis.\n"
        + ABOUT_IT,
        HEAD + ABOUT_IT + "Ditetapkan di Maju Jaya\nPENJELASAN\nArsitektur SPBE memuat proses bisnis.\n",
        HEAD
        + ABOUT_IT
        + "Ditetapkan di Maju Jaya\nLAMPIRAN\nDAFTAR ISI\nArsitektur SPBE ..... 2\nproses bisnis ..... 3\n",
        HEAD + ABOUT_IT + "(2) Ketentuan lebih lanjut mengenai proses bisnis diatur dengan Keputusan Bupati.\n",
        HEAD + ABOUT_IT + "(2) Arsitektur SPBE dan proses bisnis akan diatur lebih lanjut.\n",
        HEAD + ABOUT_IT + "(2) Arsitektur SPBE dan proses bisnis ditetapkan dengan Keputusan Bupati.\n",
        HEAD + ABOUT_IT + "(2) Arsitektur SPBE dan proses bisnis diatur dengan Peraturan Bupati tersendiri.\n",
    ],
    ids=[
        "Menimbang",
        "Mengingat",
        "Pasal 1",
        "Penjelasan",
        "daftar isi",
        "ketentuan lebih lanjut",
        "akan diatur",
        "ditetapkan dengan",
        "diatur dengan",
    ],
)
@pytest.mark.parametrize("title", ["ARSITEKTUR SPBE", "SPBE"])
def test_a_content_item_counts_only_where_it_is_regulated(elsewhere: str, title: str) -> None:
    """Decision 13: named there, it is only mentioned."""
    made = offer(POLICY, elsewhere, title=title)

    assert made is not None
    assert found_items(made) == set()
    assert made.mentioned_items == ("proses-bisnis",)


@pytest.mark.parametrize(
    "body",
    [
        "PERATURAN BUPATI\nMenimbang : a. bahwa Arsitektur SPBE perlu;\nMEMUTUSKAN:\nPasal 2\nIsi.\n",
        "PERATURAN BUPATI\nMenimbang : a. bahwa perlu\nmenetapkan Peraturan Bupati tentang Arsitektur SPBE;\n"
        "MEMUTUSKAN:\nPasal 2\nIsi.\n",
        "PERATURAN BUPATI\nMengingat : 1. Peraturan Presiden tentang Arsitektur SPBE;\nMEMUTUSKAN:\nPasal 2\nIsi.\n",
        HEAD + "Pasal 1\nYang dimaksud dengan:\n1. Arsitektur SPBE adalah kerangka.\nPasal 2\nIsi.\n",
        HEAD + "Pasal 2\n(1) Ketentuan lebih lanjut mengenai Arsitektur SPBE diatur dengan Keputusan Bupati.\n",
        HEAD + "Pasal 2\n(1) Arsitektur SPBE akan diatur lebih lanjut.\n",
        HEAD + "Pasal 2\n(1) Perangkat Daerah wajib menyusun laporan menurut format dalam Arsitektur SPBE.\n",
    ],
    ids=["Menimbang", "Menimbang, wrapped", "Mengingat", "Pasal 1", "lebih lanjut", "akan diatur", "in passing"],
)
def test_a_subject_that_is_not_regulated_is_only_mentioned(body: str) -> None:
    """Decision 13."""
    made = offer(requirement(), body, title="SPBE")

    assert made is not None
    assert made.subject is None
    assert made.mention is not None


@pytest.mark.parametrize(
    "article",
    [
        "Pasal 5\n(1) Ketentuan lebih lanjut mengenai Arsitektur SPBE diatur dengan Keputusan Bupati.\n",
        "Pasal 5\nArsitektur SPBE akan diatur lebih lanjut dengan Peraturan Bupati tersendiri.\n",
        "Pasal 5\nKetentuan mengenai hal itu ditetapkan dengan Keputusan Bupati.\n",
    ],
)
def test_a_heading_over_nothing_but_a_deferral_does_not_regulate(article: str) -> None:
    """Decision 13."""
    made = offer(requirement(), HEAD + "Bagian Kedua\nArsitektur SPBE\n" + article, title="SPBE")

    assert made is not None
    assert made.subject is None


def test_every_item_of_a_deferred_list_is_deferred() -> None:
    """Decision 13: the opening words of a paragraph stand for all of its list."""
    made = offer(
        POLICY,
        HEAD
        + "Pasal 5\n(1) Ketentuan lebih lanjut mengenai Arsitektur SPBE:\na. proses bisnis;\nb. data dan informasi;\n"
        "c. aplikasi,\ndiatur dengan Keputusan Bupati.\n",
        title="ARSITEKTUR SPBE",
    )

    assert found_items(made) == set()


def test_a_deferral_in_the_article_before_does_not_reach_into_the_next() -> None:
    made = offer(
        POLICY,
        HEAD
        + "BAB II\nARSITEKTUR SPBE\nPasal 5\n(1) Umum.\n(2) Tata cara diatur lebih lanjut dengan Keputusan Bupati.\n"
        "Pasal 6\nDomain proses bisnis menjelaskan urusan.\n",
    )

    assert found_items(made) == {"proses-bisnis"}


def test_what_this_regulation_itself_sets_is_not_deferred() -> None:
    """Decisions 13 and 14: "dengan Peraturan Bupati ini" is this one."""
    made = offer(
        POLICY, HEAD + "Pasal 5\nArsitektur SPBE yang memuat proses bisnis ditetapkan dengan Peraturan Bupati ini.\n"
    )

    assert found_items(made) == {"proses-bisnis"}


def test_a_plan_in_an_annex_may_speak_of_what_will_be_made() -> None:
    """Decision 14: one sentence that puts something off does not put off the whole annex."""
    made = offer(
        POLICY,
        HEAD + "Pasal 1\nIsi.\nDitetapkan di Maju Jaya\nLAMPIRAN\nARSITEKTUR SPBE\nAplikasi akan disusun tahun depan.\n"
        "Domain proses bisnis memetakan urusan.\n",
        title="ARSITEKTUR SPBE",
    )

    assert found_items(made) == {"proses-bisnis"}


def test_a_follow_up_is_no_deferral() -> None:
    made = offer(POLICY, HEAD + "Pasal 5\n(1) Arsitektur SPBE memuat tindak lanjut mengenai proses bisnis.\n")

    assert found_items(made) == {"proses-bisnis"}


def test_an_article_without_a_full_stop_is_not_deferred_by_the_next() -> None:
    made = offer(
        POLICY,
        HEAD + "Pasal 5\nArsitektur SPBE memuat proses bisnis\nPasal 6\nTata cara diatur lebih lanjut.\n",
    )

    assert found_items(made) == {"proses-bisnis"}


def test_a_title_alone_holds_no_content() -> None:
    """Over-claim: "tentang Arsitektur SPBE, proses bisnis" without an article on it."""
    made = offer(POLICY, HEAD + "Pasal 2\nIsi.\n", title="ARSITEKTUR SPBE DAN PROSES BISNIS")

    assert made is not None
    assert made.subject is not None
    assert found_items(made) == set()


def test_the_subject_in_the_title_is_shown_with_the_words_of_the_document() -> None:
    made = offer(
        requirement(),
        HEAD,
        title="ARSITEKTUR SPBE",
        clues=(Clue("title", 2, "TENTANG ARSITEKTUR SPBE"),),
    )

    assert made is not None
    assert made.subject is not None
    assert (made.subject.page, made.subject.quote) == (2, "TENTANG ARSITEKTUR SPBE")


def test_what_must_stand_in_the_title_is_only_mentioned_elsewhere() -> None:
    asked = requirement(kinds=(Kind.NOTULEN,), subject=subject("reviu arsitektur spbe", stands=Stands.TITLE))

    made = offer(asked, "NOTULEN\nRapat menyinggung reviu arsitektur SPBE.", kind=Kind.NOTULEN, title="RAPAT RUTIN")

    assert made is not None
    assert made.subject is None
    assert made.mention is not None


def test_a_body_subject_may_stand_anywhere_but_in_a_table_of_contents() -> None:
    asked = requirement(kinds=(Kind.RKA_DPA,), subject=subject("program spbe", stands=Stands.BODY))

    in_a_line = offer(asked, "DPA\nSub kegiatan program SPBE Rp 10.000.000", kind=Kind.RKA_DPA)
    in_the_contents = offer(asked, "DPA\nDAFTAR ISI\nProgram SPBE ........ 7", kind=Kind.RKA_DPA)

    assert in_a_line is not None
    assert in_a_line.subject is not None
    assert in_the_contents is not None
    assert in_the_contents.subject is None


@pytest.mark.parametrize(
    ("annex", "is_it"),
    [
        ("LAMPIRAN\nPERATURAN BUPATI\nPETA RENCANA SPBE TAHUN 2023-2027\nisi", True),
        ("LAMPIRAN\nPERATURAN BUPATI\nFORMULIR LAPORAN\n" + "isi yang panjang " * 60 + "peta rencana spbe", False),
    ],
)
def test_an_annex_that_is_the_plan_meets_the_requirement_for_the_plan(annex: str, is_it: bool) -> None:  # noqa: FBT001
    """Decision 14: its own title says what it is."""
    asked = requirement(subject=subject("peta rencana spbe", stands=Stands.ANNEX))

    made = offer(asked, HEAD + "Pasal 1\nIsi.\nDitetapkan di Maju Jaya\n" + annex, title="SPBE")

    assert made is not None
    assert (made.subject is not None) is is_it


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("PANDUAN SIPD-RI MODUL KEUANGAN", True),
        ("PANDUAN SIPD-RI MODUL KEUANGAN BADAN KEUANGAN DAN ASET", True),
        ("PANDUAN SIPD-RI MODUL ANGGARAN BADAN KEUANGAN DAN ASET", False),
        ("BADAN KEUANGAN DAN ASET PANDUAN SIPD-RI", False),
        ("EVALUASI DINAS KOMINFO ATAS PUSAT DATA", True),
    ],
)
def test_the_name_of_a_unit_names_no_subject(title: str, *, named: bool) -> None:
    asked = requirement(
        kinds=(Kind.MANUAL_APLIKASI,),
        subject=subject("sipd ... keuangan", "keuangan ... sipd", "evaluasi ... pusat data", stands=Stands.TITLE),
    )

    made = offer(asked, f"{title}\nIsi.\n", identity=Identity(Kind.MANUAL_APLIKASI, 0.9), title=title)

    assert (made is not None and made.subject is not None) is named


def test_a_lookalike_is_known_by_its_title() -> None:
    """Decision 11."""
    asked = requirement(subject=subject("arsitektur spbe", lookalikes={"arsitektur bangunan": "Bukan SPBE."}))

    wrong = offer(asked, HEAD + "Pasal 2\n(1) Gedung.\n", title="ARSITEKTUR BANGUNAN")
    right = offer(asked, ARTICLE + "(2) Tidak termasuk arsitektur bangunan.\n", title="SPBE")

    assert wrong is not None
    assert wrong.lookalike == "Bukan SPBE."
    assert right is not None
    assert right.lookalike is None


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("REVIU HASIL MANAJEMEN RISIKO BENCANA", True),
        ("REVIU MANAJEMEN RISIKO DAN MANAJEMEN RISIKO BENCANA", False),
    ],
)
def test_a_subject_that_reaches_into_a_lookalike_is_not_named_before_it(title: str, *, refused: bool) -> None:
    """Decision 11."""
    asked = requirement(
        subject=subject("reviu ... manajemen risiko", lookalikes={"manajemen risiko bencana": "Urusan lain."})
    )
    made = offer(asked, "isi", title=title)
    assert made is not None
    assert (made.lookalike is not None) is refused


@pytest.mark.parametrize(
    ("identity", "fit"),
    [
        (Identity(Kind.PERKADA, 0.9), KindFit.ACCEPTED),
        (Identity(Kind.SURAT_EDARAN, 0.9), KindFit.SUPPORTING),
        (Identity(None, 0.3, Kind.PERKADA), KindFit.UNSURE),
        (Identity(Kind.PAPARAN, 0.9), KindFit.NO),
        (Identity(Kind.PAPARAN, 0.9, Kind.PERKADA), KindFit.NO),
    ],
)
def test_the_kind_decides_how_a_document_suits(identity: Identity, fit: KindFit) -> None:
    """Decision 12: a circular only supports."""
    asked = requirement(supporting_kinds=(Kind.SURAT_EDARAN,))

    made = offer(asked, ARTICLE, identity=identity, title="ARSITEKTUR SPBE")

    assert made is not None
    assert made.kind_fit is fit


def test_a_document_of_another_kind_matters_only_when_its_title_names_the_subject() -> None:
    assert offer(POLICY, ARTICLE, kind=Kind.PAPARAN, title="RAPAT") is None
    assert offer(POLICY, ARTICLE, kind=Kind.PAPARAN, title="PAPARAN ARSITEKTUR SPBE") is not None


def test_a_document_that_never_names_the_subject_offers_nothing() -> None:
    assert offer(POLICY, HEAD + "Pasal 2\nProses bisnis.\n", title="RETRIBUSI") is None


def test_a_quote_shows_the_document_but_no_personal_number() -> None:
    made = offer(requirement(), HEAD + "Pasal 5\n(1) Arsitektur SPBE oleh NIK 3204110501800001.\n")

    assert made is not None
    assert made.subject is not None
    assert "[NIK]" in made.subject.quote
    assert "3204110501800001" not in made.subject.quote


def test_a_place_in_a_poor_scan_says_how_far_it_can_be_trusted() -> None:
    made = offer(requirement(), ARTICLE, confidence=0.4)

    assert made is not None
    assert made.subject is not None
    assert made.subject.confidence == pytest.approx(0.4)


def test_every_requirement_of_the_instrument_is_looked_at() -> None:
    """Decision 8: one file may serve many requirements, each with its own passage."""
    rules = instrument(
        indicator(
            requirement("01-L2-1"), requirement("01-L3-1", subject=subject("peta rencana spbe")), requirement("01-L4-1")
        )
    )

    found = Matcher(rules, KINDS).candidates(
        text(ARTICLE + "Pasal 9\n(1) Peta Rencana SPBE disusun.\n"), Identity(Kind.PERKADA, 1.0), Facts(title="SPBE")
    )

    articles = {one.requirement: one.subject.article for one in found if one.subject}
    assert articles == {"01-L2-1": "Pasal 5", "01-L3-1": "Pasal 9", "01-L4-1": "Pasal 5"}


def test_kinds_are_judged_by_the_nature_the_rules_give_them() -> None:
    """A report that quotes articles is no regulation: its words are body."""
    asked = requirement(kinds=(Kind.LAPORAN_REVIU,), subject=subject("arsitektur spbe"))

    made = offer(asked, ARTICLE, kind=Kind.LAPORAN_REVIU)

    assert next(rule.nature for rule in KINDS if rule.kind is Kind.LAPORAN_REVIU) is Nature.RECORD
    assert made is not None
    assert made.subject is None


def test_a_document_whose_kind_a_skipped_pattern_left_open_may_be_of_any_kind_it_belongs_to() -> None:
    skipped = SkippedPattern(Kind.PERKADA, "(a+)+$")
    open_kind = Identity(None, 0.0, Kind.NOTULEN, not_evaluated=(skipped,))

    made = offer(requirement(), "Pasal 5\n(1) Arsitektur SPBE memuat domain.\n", identity=open_kind)
    plain = offer(
        requirement(), "Pasal 5\n(1) Arsitektur SPBE memuat domain.\n", identity=replace(open_kind, not_evaluated=())
    )

    assert made is not None
    assert made.kind_fit is KindFit.UNSURE
    assert plain is None
