"""A document of the right kind can show nothing at all: a screen with an error."""

from dataclasses import replace

import pytest
from tests.builders import KINDS, phrases

from spbe_docs.match.kind_lookalikes import KindLookalikes
from spbe_docs.model.cases import Sample
from spbe_docs.model.documents import Kind, Page, TextSource
from spbe_docs.model.rules import KindLookalike
from spbe_docs.read.clean import clean
from spbe_docs.rulecases.hold import hold_kinds

ERROR = KindLookalike(phrases("halaman tidak ditemukan"), "pesan galat")
LOGIN = KindLookalike(phrases("kata sandi"), "halaman masuk", most_words=6)
SCREEN = replace(KINDS[0], kind=Kind.TANGKAPAN_LAYAR, lookalikes=(ERROR, LOGIN))


def reason(*pages: str, kind: Kind | None = Kind.TANGKAPAN_LAYAR) -> str | None:
    text = clean([Page(number, page, TextSource.DIGITAL) for number, page in enumerate(pages, start=1)])
    return KindLookalikes([SCREEN]).reason(kind, text)


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        (["JDIH Kabupaten\n404\nHalaman tidak ditemukan"], "pesan galat"),
        (["JDIH Kabupaten\nPeraturan terbaru"], None),
        (["JDIH\nMasuk\nKata sandi"], "halaman masuk"),
        (["JDIH\nMasuk\nKata sandi\nPeraturan Daerah terbaru tahun ini"], None),
        (["Halaman tidak ditemukan", "JDIH\nPeraturan terbaru"], None),
        (["Halaman tidak ditemukan", "Maaf, halaman tidak ditemukan"], "pesan galat"),
        ([], None),
    ],
)
def test_a_screen_shows_nothing_when_all_of_it_is_such(pages: list[str], why: str | None) -> None:
    assert reason(*pages) == why


def test_another_kind_may_speak_of_errors() -> None:
    assert reason("Halaman tidak ditemukan", kind=Kind.MANUAL_APLIKASI) is None
    assert reason("Halaman tidak ditemukan", kind=None) is None


def test_a_look_alike_of_a_kind_without_a_case_is_named() -> None:
    lacking = hold_kinds((SCREEN,), ()).lacking

    assert [sentence.rsplit(": ", 1)[1] for sentence in lacking] == [
        "belum ada contoh.",
        "pesan galat",
        "halaman masuk",
    ]


def test_only_kinds_with_look_alikes_are_held_against_them() -> None:
    one = Sample("Halaman tidak ditemukan", "", is_one=True, lookalike="pesan galat")
    other = Sample("Peraturan", "", is_one=True)

    answers = hold_kinds((SCREEN, KINDS[0]), [(SCREEN.kind, one), (KINDS[0].kind, other)]).answers

    assert [answer.rule for answer in answers if answer.rule.endswith("yang mirip")] == ["tangkapan_layar yang mirip"]
