"""How clues are weighed, where they are looked for, and what a picture is."""

import pytest

from spbe_docs.identify.kinds import identify
from spbe_docs.identify.needed import needed_words
from spbe_docs.identify.windows import windows
from spbe_docs.model.documents import Kind, Page, SkippedPattern, TextSource
from spbe_docs.model.rules import KindClue, KindRule, Nature
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean


def text_of(*pages: str) -> CleanText:
    return clean([Page(number, page, TextSource.DIGITAL) for number, page in enumerate(pages, start=1)])


def rule(kind: Kind, *clues: tuple[str, str, float]) -> KindRule:
    return KindRule(
        kind, "", Nature.RECORD, national=False, clues=tuple(KindClue(*clue) for clue in clues), name_hints=()
    )


MINUTES = rule(Kind.NOTULEN, (r"^(notulen)\b", "title", 0.8), (r"^pimpinan\s+rapat", "head", 0.5))
LETTER = rule(Kind.SURAT_DINAS, (r"^hal\s*:", "head", 0.6), (r"^notulen", "title", -0.5))
DECREE = rule(Kind.KEPUTUSAN_KADA, (r"^(keputusan)\s*(bupati|wali\s*kota)", "title", 0.9))


def test_clues_for_a_kind_add_up() -> None:
    one = identify(text_of("NOTULEN\nrapat koordinasi"), (MINUTES,))
    two = identify(text_of("NOTULEN\nPimpinan Rapat : Sekretaris"), (MINUTES,))

    assert one.kind is two.kind is Kind.NOTULEN
    assert (one.confidence, two.confidence) == (0.8, 0.9)


def test_clues_against_a_kind_take_their_share_away() -> None:
    found = identify(text_of("NOTULEN\nHal : Rapat"), (LETTER,))

    assert found.kind is None
    assert found.runner_up is Kind.SURAT_DINAS
    assert found.confidence == 0.3


def test_a_close_rival_leaves_the_kind_open() -> None:
    rival = rule(Kind.UNDANGAN, (r"^notulen", "title", 0.78))

    found = identify(text_of("NOTULEN"), (MINUTES, rival))

    assert found.kind is None
    assert found.confidence < 0.5


def test_the_runner_up_is_kept_and_lowers_the_confidence() -> None:
    rival = rule(Kind.UNDANGAN, (r"^notulen", "title", 0.6))

    found = identify(text_of("NOTULEN"), (MINUTES, rival))

    assert (found.kind, found.runner_up) == (Kind.NOTULEN, Kind.UNDANGAN)
    assert found.confidence == 0.6


def test_below_the_mark_no_kind_is_named() -> None:
    text = text_of("NOTULEN\nrapat koordinasi")

    assert identify(text, (MINUTES,), mark=0.8).kind is Kind.NOTULEN
    left_open = identify(text, (MINUTES,), mark=0.81)
    assert (left_open.kind, left_open.runner_up, left_open.confidence) == (None, Kind.NOTULEN, 0.8)


def test_no_clue_at_all_is_no_kind() -> None:
    found = identify(text_of("halaman kosong"), (MINUTES,))

    assert (found.kind, found.confidence, found.clues) == (None, 0.0, ())


def test_a_document_without_text_is_no_kind() -> None:
    assert identify(text_of(""), (MINUTES,)).kind is None


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("KEPUTUSAN BUPATI MAJU JAYA", "Keputusan Bupati"),
        ("KEPUTUSANBUPATI MAJU JAYA", "Keputusan Bupati"),
        ("K E P U T U S A N\nWALIKOTA HARAPAN", "Keputusan Wali Kota"),
        ("KEPUTUSAN BUPAT| MAJU JAYA", "Keputusan Bupati"),
    ],
)
def test_the_groups_of_a_pattern_spell_the_form(heading: str, form: str) -> None:
    assert identify(text_of(heading), (DECREE,)).form == form


def test_the_clues_are_quoted_with_their_page() -> None:
    found = identify(text_of("NOTULEN\nPimpinan Rapat : NIP. 19740507 199903 1 002"), (MINUTES,))

    assert [(clue.field, clue.page, clue.quote) for clue in found.clues] == [
        ("kind", 1, "NOTULEN"),
        ("kind", 1, "Pimpinan Rapat : NIP. [NIP]"),
    ]


def test_what_stands_after_tentang_is_the_subject_and_not_the_kind() -> None:
    text = text_of("PERATURAN BUPATI MAJU JAYA\nNOMOR 3 TAHUN 2020\nTENTANG\nNOTULEN RAPAT")

    assert "NOTULEN" not in windows(text)["title"].joined


def test_considerations_end_the_title() -> None:
    text = text_of("KEPUTUSAN BUPATI MAJU JAYA\nMenimbang : a. bahwa data\nNOTULEN")

    assert windows(text)["title"].joined == "KEPUTUSAN BUPATI MAJU JAYA"


def test_the_bare_labels_of_a_two_column_head_do_not_end_the_title() -> None:
    text = text_of("Menimbang\nMengingat\na.\nKEPUTUSAN BUPATI MAJU JAYA")

    assert windows(text)["title"].joined == "KEPUTUSAN BUPATI MAJU JAYA"


def test_prose_and_marks_are_no_heading() -> None:
    text = text_of("* NOTULEN RAPAT\nkeputusan bupati yang lalu")

    assert windows(text)["title"].joined == "NOTULEN RAPAT"


def test_the_body_of_a_long_document_is_its_first_and_last_pages() -> None:
    body = windows(text_of(*(f"isi lembar {number}" for number in range(1, 31))))["body"].joined

    assert body.split("\n") == [f"isi lembar {number}" for number in (1, 2, 3, 4, 5, 6, 29, 30)]


@pytest.mark.parametrize(
    "heading", ["KEPUTUSAH BUPATT MAJU JAYA", "KEPUTUSAN BUPATl MAJU JAYA", "KEPVTUSAN BUPATI MAJU JAYA"]
)
def test_a_heading_that_ocr_misspelled_is_put_right(heading: str) -> None:
    found = identify(clean([Page(1, heading, TextSource.OCR, 0.85)]), (DECREE,))

    assert (found.kind, found.form) == (Kind.KEPUTUSAN_KADA, "Keputusan Bupati")


def test_a_slip_in_a_typed_heading_is_put_right_too() -> None:
    """People mistype, and scanners write their own text layer, which is taken for typed text."""
    assert identify(text_of("KEPUTUSAH BUPATI MAJU JAYA"), (DECREE,)).kind is Kind.KEPUTUSAN_KADA


def test_other_words_are_not_taken_for_slips() -> None:
    assert identify(text_of("KEPUTIHAN BUPATI MAJU JAYA"), (DECREE,)).kind is None


def test_a_slide_show_is_one_whatever_it_is_about() -> None:
    found = identify(text_of("KEPUTUSAN BUPATI MAJU JAYA"), (DECREE,), slides=True)

    assert (found.kind, found.runner_up) == (Kind.PAPARAN, Kind.KEPUTUSAN_KADA)


def test_pages_of_few_short_lines_are_said_to_be_slides() -> None:
    slides = text_of(*(f"Judul {number}\nbutir satu\nbutir dua" for number in range(1, 8)))
    report = text_of(
        *("kalimat yang panjang sekali dan mengisi seluruh baris sampai tepi kanan halaman " * 20 for _ in range(7))
    )

    assert windows(slides)["foot"].joined.endswith("halaman: ringkas")
    assert not windows(report)["foot"].joined.endswith("halaman: ringkas")


def test_a_picture_of_a_screen_is_a_screenshot() -> None:
    words = (
        "Beranda Pencarian Unggah Unduh Masuk Keluar Pengaturan Statistik Bantuan Riwayat Laporan Pengguna Notifikasi"
    )

    assert identify(text_of(words), (MINUTES,), screenshot=True).kind is Kind.TANGKAPAN_LAYAR


def test_a_picture_with_an_address_is_a_screenshot() -> None:
    assert identify(text_of("https://lapor.example"), (MINUTES,), screenshot=True).kind is Kind.TANGKAPAN_LAYAR


def test_a_picture_with_hardly_a_word_is_a_photograph() -> None:
    assert identify(text_of("RAPAT"), (MINUTES,), screenshot=True).kind is Kind.FOTO


def test_a_photographed_document_is_that_document() -> None:
    assert identify(text_of("KEPUTUSAN BUPATI MAJU JAYA"), (DECREE,), screenshot=True).kind is Kind.KEPUTUSAN_KADA


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"^notulen\b", ("notulen",)),
        (r"^(peraturan)\s*(bupati|wali\s*kota)", ("peraturan",)),
        (r"^(?:notula|risalah\s+rapat)\b", ("notula", "risalah")),
        (r"notulens?i?", ("notulen",)),
        (r"(?-i:^NOTULEN)", ("notulen",)),
        (r"(?:abc)?def", ("def",)),
        (r"a|notulen", ()),
        (r"\d{4}", ()),
        (r"[Nn]otulen", ("otulen",)),
        (r"(?!laporan)notulen", ("notulen",)),
        (r"laporan\s+(?:\w+\s+){0,3}?audit", ("laporan",)),
        (r"e-?gov", ("gov",)),
    ],
)
def test_the_words_a_pattern_cannot_do_without(pattern: str, words: tuple[str, ...]) -> None:
    assert needed_words(pattern) == words


def test_where_no_kind_can_be_told_the_one_that_the_title_names_is_the_best_guess() -> None:
    report = rule(Kind.LAPORAN_AUDIT, (r"^laporan audit", "title", 0.9), (r"kuesioner", "head", -0.7))
    other = rule(Kind.LAPORAN_REVIU, (r"^laporan\b", "title", 0.3))

    found = identify(text_of("LAPORAN AUDIT SPBE\nkuesioner"), (report, other))

    assert (found.kind, found.runner_up) == (None, Kind.LAPORAN_AUDIT)


def test_a_sample_keeps_what_it_looks_like_as_runner_up() -> None:
    found = identify(text_of("CONTOH KEPUTUSAN BUPATI\nKEPUTUSAN BUPATI MAJU JAYA"), (DECREE,))

    assert (found.kind, found.runner_up) == (Kind.LAINNYA, Kind.KEPUTUSAN_KADA)


class TestAPatternWithoutEnd:
    """Rules with one are refused when they are loaded; what slips through is ended and named."""

    ENDLESS = rule(Kind.LAPORAN_AUDIT, (r"^(\w+\s?)+:$", "head", 0.9))
    HOSTILE = f"NOTULEN\n{'a' * 60}!"

    def test_it_is_ended_and_the_kind_left_open(self) -> None:
        found = identify(text_of(self.HOSTILE), (MINUTES, self.ENDLESS))

        assert (found.kind, found.runner_up) == (None, Kind.NOTULEN)
        assert found.not_evaluated == (SkippedPattern(Kind.LAPORAN_AUDIT, r"^(\w+\s?)+:$"),)

    def test_it_harms_no_other_document(self) -> None:
        found = identify(text_of("NOTULEN\nrapat"), (MINUTES, self.ENDLESS))

        assert (found.kind, found.not_evaluated) == (Kind.NOTULEN, ())

    def test_after_a_few_no_further_ones_are_tried(self) -> None:
        many = rule(Kind.LAPORAN_AUDIT, *((rf"^(\w+\s?)+[:{chr(0x2460 + n)}]$", "head", 0.9) for n in range(200)))

        found = identify(text_of(self.HOSTILE), (many,))

        assert len(found.not_evaluated) == 200
