"""Cleaned text is what people wrote; every place in it leads back to what is printed, and where."""

from spbe_docs.model.documents import WEAK_BELOW, Page, TextSource, WeakWord
from spbe_docs.model.text import CleanText, Doubt
from spbe_docs.read.clean import clean


def cleaned(*pages: str) -> CleanText:
    return clean([Page(number, text, TextSource.DIGITAL) for number, text in enumerate(pages, start=1)])


def quoted(text: CleanText, words: str, around: int = 0) -> str:
    start = text.text.index(words)
    return text.quote(start, start + len(words), around=around)


def test_a_phrase_that_runs_over_a_line_is_found() -> None:
    assert "sistem pemerintahan berbasis elektronik" in cleaned("Sistem Pemerintahan  Berbasis \nElektronik").text


def test_a_phrase_that_runs_over_a_page_break_is_found_behind_the_heads_and_the_numbers() -> None:
    text = cleaned(
        "BUPATI CONTOH\nPERATURAN BUPATI\npelaksanaan Arsitektur\njdih.contoh.go.id\nSistem . . .",
        "BUPATI CONTOH\n- 2 -\nSistem Pemerintahan Berbasis Elektronik\ndan tim koordi-\njdih.contoh.go.id",
        "BUPATI CONTOH\n- 3 -\nnasi yang dibentuk\njdih.contoh.go.id",
    )

    assert (
        "pelaksanaan arsitektur sistem pemerintahan berbasis elektronik dan tim koordinasi yang dibentuk" in text.text
    )
    assert (3, "jdih.contoh.go.id") in text.running


def test_the_place_of_a_word_cut_by_a_page_is_the_page_it_begins_on() -> None:
    text = cleaned("dan tim koordi-", "- 2 -\nnasi yang dibentuk")

    assert text.page_at(text.text.index("koordinasi")) == 1
    assert text.page_at(text.text.index("dibentuk")) == 2


def test_a_quotation_shows_what_is_printed() -> None:
    text = cleaned("Biaya penyeleng-\ngaraan SPBE dibebankan")

    assert text.cased == "Biaya penyelenggaraan SPBE dibebankan"
    assert quoted(text, "penyelenggaraan spbe") == "… penyeleng- garaan SPBE …"
    assert text.original(0, 1) == "Biaya penyeleng- garaan SPBE dibebankan"


def test_a_quotation_never_cuts_what_was_repaired() -> None:
    text = cleaned("Bahwa\nPERATURANBUPATIMAJU\nP E R A T U R A N  B U P A T I\nyang lain")

    assert text.cased == "Bahwa PERATURANBUPATIMAJU PERATURAN BUPATI yang lain"
    assert quoted(text, "bupati yang") == "… P E R A T U R A N B U P A T I yang …"


def test_offsets_hold_in_both_texts_and_lead_to_their_lines() -> None:
    text = cleaned("NOMOR4TAHUN2020\nTENTANG\npenyeleng\ufffegaraan layanan meru-\npakan", "- 2 -\nisi")

    assert len(text.cased) == len(text.text)
    assert text.lines == ("NOMOR 4 TAHUN 2020", "TENTANG", "penyelenggaraan layanan merupakan", "isi")
    for line, start in zip(text.lines, text.starts, strict=True):
        assert text.cased[start : start + len(line)] == line
    assert quoted(text, "penyelenggaraan") == "… penyeleng-garaan …"


def test_a_line_of_which_nothing_is_left_is_no_line() -> None:
    assert cleaned("merupa-\nkan\nbahwa").lines == ("merupakan", "bahwa")


def test_a_word_cut_twice_is_made_whole() -> None:
    text = cleaned("pertanggung-\njawab-\nan keuangan")

    assert text.lines == ("pertanggungjawaban", "keuangan")
    assert quoted(text, "pertanggungjawaban") == "pertanggung- jawab- an …"


def test_a_soft_hyphen_at_a_line_end_is_none() -> None:
    assert cleaned("penyeleng\u00ad\ngaraan sis\u00adtem").cased == "penyelenggaraan sistem"


def test_the_reduplication_of_a_heading_is_closed_up() -> None:
    text = cleaned("PERUNDANG-\nUNDANGAN\nT E N T A N G\nUndang-\nundang")

    assert text.lines == ("PERUNDANG-UNDANGAN", "TENTANG", "Undang-undang")


def test_nothing_comes_of_nothing() -> None:
    assert cleaned("", " \n").cased == ""


def test_a_quote_shows_no_half_of_a_number_that_points_to_a_person() -> None:
    text = cleaned("Kepala Dinas, NIP. 19700101 199503 1 001 menetapkan Tim Koordinasi SPBE")

    start = text.text.index("tim koordinasi")
    shown = {text.quote(start, start + len("tim koordinasi"), around=around) for around in range(60)}

    assert len(shown) > 5
    assert not [quote for quote in shown if any(letter.isdigit() for letter in quote)]


def test_weak_words_are_traced_to_their_lines_whatever_was_left_out_before_them() -> None:
    text = clean(
        [
            Page(
                1,
                "- 1 -\n\nNOMOR  12\u00a0TAHUN 2023\nTENTANG",
                TextSource.OCR,
                0.9,
                (WeakWord(4, 0.3), WeakWord(7, 0.5)),
            ),
            Page(2, "- 2 -\nSATU DATA", TextSource.OCR, 0.8, (WeakWord(3, 0.4),)),
        ]
    )

    assert text.lines == ("- 1 -", "NOMOR 12 TAHUN 2023", "TENTANG", "SATU DATA")
    assert text.doubts == (Doubt(1, "12", 0.3), Doubt(2, "TENTANG", 0.5), Doubt(3, "SATU", 0.4))
    assert text.trust(1).of("12") == 0.3
    assert text.trust(1).of("2023") == 0.9
    assert text.trust(3).of("DATA") == WEAK_BELOW  # what is not weak is at least so good
