"""What runs along the edges of the pages is told from what the pages say."""

from collections.abc import Sequence

import pytest

from spbe_docs.read.running_heads import running_lines

WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905


def body(page: int) -> list[str]:
    word = WORDS[page]
    return [f"Daerah {word} menyusun", f"Arsitektur {word} yang", f"memuat {word} domain", f"Pasal ini {word} kali"]


def bodies(first: int, last: int) -> list[list[str]]:
    return [body(page) for page in range(first, last + 1)]


def left(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    running = running_lines(list(enumerate(pages, start=1)))
    return [
        [line for index, line in enumerate(lines) if (position, index) not in running]
        for position, lines in enumerate(pages)
    ]


def test_heads_feet_and_numbers_that_come_back_are_taken_out() -> None:
    pages = [["PRESIDEN", f"- {page} -", *body(page), f"SK No 01805{page} A"] for page in range(1, 6)]

    assert left(pages) == [["PRESIDEN", "- 1 -", *body(1)], *bodies(2, 5)]


@pytest.mark.parametrize("number", ["{}", "- {} -", "~{}~", "-t{}-", "Halaman {} dari 9", "Hal. {}", "Page {} of 9"])
def test_page_numbers_are_taken_out(number: str) -> None:
    pages = [[*body(page), number.format(page)] for page in range(1, 5)]

    assert left(pages) == bodies(1, 4)


def test_roman_page_numbers_are_taken_out() -> None:
    numbers = ("i", "ii", "iii", "iv", "v")
    pages = [[*body(page), f"Kata Pengantar Kebijakan {number}"] for page, number in enumerate(numbers, start=1)]

    assert left(pages)[1:] == bodies(2, 5)


def test_a_head_that_could_name_the_document_stays_where_it_stands_first() -> None:
    pages = [["cover"], *([f"Rencana Induk SPBE 2019-2024 Page {page}", *body(page)] for page in range(2, 7))]

    assert left(pages) == [["cover"], ["Rencana Induk SPBE 2019-2024 Page 2", *body(2)], *bodies(3, 6)]


def test_left_and_right_pages_may_have_their_own_heads() -> None:
    pages = [["2020, No.994" if page % 2 else "www.peraturan.go.id", *body(page)] for page in range(1, 9)]

    assert left(pages)[3:] == bodies(4, 8)


def test_what_stands_on_one_page_only_stays() -> None:
    pages = [["cover"], ["Ringkasan Eksekutif", *body(2)], body(3), body(4)]

    assert left(pages)[1][0] == "Ringkasan Eksekutif"


def test_articles_that_begin_pages_stay() -> None:
    pages = [[f"Pasal {page}", *body(page), "Cukup jelas."] for page in range(1, 8)]

    assert left(pages) == pages


def test_what_stands_behind_the_pages_own_text_stays() -> None:
    pages = [[f"Keperluan {WORDS[page]}", "Dinas Kominfo", *body(page)] for page in range(1, 6)]

    assert left(pages) == pages


def test_figures_that_are_not_counted_with_the_pages_stay() -> None:
    pages = [[*body(page), number] for page, number in enumerate(("120", "7", "33", "120"), start=1)]

    assert left(pages) == pages


def test_catch_words_are_taken_out_when_the_next_page_begins_so() -> None:
    second = ["12. Asisten Deputi Kerja Sama", *body(2), "NOMOR ... TAHUN ..."]
    pages = [[*body(1), "12. Asisten ..."], ["- 2 -", *second], ["TENTANG"]]

    assert left(pages) == [body(1), second, ["TENTANG"]]


def test_a_single_page_has_nothing_running() -> None:
    assert left([["- 1 -", *body(1)]]) == [["- 1 -", *body(1)]]
