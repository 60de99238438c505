"""Text of a PDF that nobody sees is told from text that only looks unusual."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TextMode
from tests.read.files import WITHOUT_OCR, put, raw_pdf, written

from spbe_docs.model.documents import Document, Page, Table, TextSource
from spbe_docs.model.formats import Format
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.sight import looked_through, read_seen, remark, visible

HIDDEN = "audit keamanan dilaksanakan"
SEEN = "Pasal 7 memuat ketentuan penutup"


def white(page: FPDF) -> None:
    page.set_text_color(255, 255, 254)
    page.text(20, 60, HIDDEN)


def not_painted(page: FPDF) -> None:
    with page.local_context(text_mode=TextMode.INVISIBLE):
        page.text(20, 60, HIDDEN)


def off_the_page(page: FPDF) -> None:
    page.text(20, 400, HIDDEN)


def tiny(page: FPDF) -> None:
    page.set_font_size(1)
    page.text(20, 60, HIDDEN)


def covered(page: FPDF) -> None:
    page.text(20, 60, HIDDEN)
    page.set_fill_color(255, 255, 255)
    page.rect(10, 50, 150, 20, style="F")


def written_over(page: FPDF) -> None:
    covered(page)
    page.text(20, 60, "rencana keamanan disusun")


def transparent(page: FPDF) -> None:
    with page.local_context(fill_opacity=0):
        page.text(20, 60, HIDDEN)


def on_a_dark_cell(page: FPDF) -> None:
    page.set_fill_color(0, 60, 120)
    page.rect(10, 50, 150, 20, style="F")
    page.set_text_color(255, 255, 255)
    page.text(20, 60, HIDDEN)


def over_its_scan(page: FPDF) -> None:
    page.image(written(), x=0, y=0, w=page.w, h=page.h)
    not_painted(page)


def below_its_scan(page: FPDF) -> None:
    page.text(20, 60, HIDDEN)
    page.image(written(), x=0, y=0, w=page.w, h=page.h)


def pale(page: FPDF) -> None:
    page.set_text_color(215, 215, 215)
    page.text(20, 60, HIDDEN)


def in_a_shaded_cell(page: FPDF) -> None:
    page.set_fill_color(220, 220, 220)
    page.rect(10, 50, 150, 20, style="F")
    page.text(20, 60, HIDDEN)
    page.line(20, 61, 90, 61)


def framed(page: FPDF) -> None:
    page.text(20, 60, HIDDEN)
    page.rect(10, 50, 150, 20, style="D")


def marked_through(page: FPDF) -> None:
    page.text(20, 60, HIDDEN)
    page.set_fill_color(255, 255, 0)
    with page.local_context(fill_opacity=0.4):
        page.rect(10, 50, 150, 20, style="F")


def made(draw: Callable[[FPDF], None], *, turned: bool = False) -> bytes:
    page = FPDF()
    page.add_page()
    page.set_font("Helvetica", size=12)
    page.text(20, 20, SEEN)
    draw(page)
    content = bytes(page.output())
    return with_key(content, b"/Rotate 90") if turned else content


def with_key(content: bytes, key: bytes) -> bytes:
    assert content.count(b"/Type /Page\n") == 1
    return content.replace(b"/Type /Page\n", b"/Type /Page\n" + key + b"\n")


def seen(folder: Path, content: bytes) -> Mapping[int, str] | None:
    return read_seen(str(put(folder, "a.pdf", content)), (), Format.PDF, (1,), WITHOUT_OCR)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("hidden", [white, not_painted, off_the_page, tiny, covered, transparent])
def test_what_nobody_sees_is_not_in_what_can_be_seen(
    tmp_path: Path, hidden: Callable[[FPDF], None], *, turned: bool
) -> None:
    assert seen(tmp_path, made(hidden, turned=turned)) == {1: SEEN}


def test_what_was_written_over_does_not_show_through(tmp_path: Path) -> None:
    told = seen(tmp_path, made(written_over))

    assert told is not None
    assert "rencana keamanan disusun" in told[1]
    assert HIDDEN not in told[1]


@pytest.mark.parametrize(("state", "text"), [("OFF", {1: SEEN}), ("ON", {})])
def test_a_layer_that_is_switched_off_is_not_seen(tmp_path: Path, state: str, text: Mapping[int, str]) -> None:
    drawn = f"BT /F1 12 Tf 20 200 Td ({SEEN}) Tj ET /OC /L1 BDC BT /F1 12 Tf 20 100 Td ({HIDDEN}) Tj ET EMC"
    content = raw_pdf(
        f"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /{state} [5 0 R] >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
        "/Resources << /Font << /F1 6 0 R >> /Properties << /L1 5 0 R >> >> >>",
        "<< >>",
        "<< /Type /OCG /Name (Lapis) >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        streams={4: drawn.encode()},
    )

    assert seen(tmp_path, content) == text


def test_what_a_crop_box_cuts_off_is_not_seen(tmp_path: Path) -> None:
    content = made(lambda page: page.text(20, 280, HIDDEN))
    cropped = with_key(content, b"/CropBox [0 400 595 842]")

    assert (seen(tmp_path, content), seen(tmp_path, cropped)) == ({}, {1: SEEN})


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    "drawn",
    [on_a_dark_cell, over_its_scan, below_its_scan, pale, in_a_shaded_cell, framed, marked_through],
)
def test_what_can_be_seen_stays(tmp_path: Path, drawn: Callable[[FPDF], None], *, turned: bool) -> None:
    assert HIDDEN in (seen(tmp_path, made(drawn, turned=turned)) or {1: HIDDEN})[1]


def test_a_file_that_cannot_be_opened_again_is_not_said_to_have_been_looked_through(tmp_path: Path) -> None:
    assert read_seen(str(tmp_path / "gone.pdf"), (), Format.PDF, (1,), ReadOptions()) is None
    assert looked_through(typed("a"), {1}, lambda _: None) == typed("a")


def typed(*texts: str) -> Document:
    return Document(
        tuple(Page(number, text, TextSource.DIGITAL) for number, text in enumerate(texts, start=1)), len(texts)
    )


def test_only_quoted_pages_are_looked_at_and_each_once() -> None:
    asked: list[tuple[int, ...]] = []

    def look(numbers: tuple[int, ...]) -> Mapping[int, str]:
        asked.append(numbers)
        return {}

    first = looked_through(typed("a", "b", "c"), {2}, look)
    looked_through(first, {2, 3}, look)

    assert asked == [(2,), (3,)]
    assert (first.pages, remark(first)) == (typed("a", "b", "c").pages, ())


def test_where_something_unseen_is_quoted_again_the_other_pages_are_looked_through_too() -> None:
    shown = {1: "satu", 2: "dua", 4: "empat"}

    def look(numbers: tuple[int, ...]) -> Mapping[int, str]:
        return {number: shown[number] for number in numbers if number in shown}

    first = looked_through(typed("satu x", "dua x", "tiga", "empat x"), {2}, look)
    again = looked_through(first, {1, 2}, look)

    assert (first.unseen, first.looked_through) == ((2,), (2,))
    assert (again.unseen, again.looked_through) == ((1, 2, 4), (1, 2, 3, 4))
    assert [page.text for page in again.pages] == ["satu", "dua", "tiga", "empat"]
    assert remark(again)[0].startswith("Halaman 1, 2, 4 memuat teks yang tidak terlihat")


def test_white_space_alone_is_nothing_unseen() -> None:
    assert looked_through(typed("satu  \n dua"), {1}, lambda _: {1: "satu dua"}).unseen == ()


def test_a_row_with_something_unseen_shows_nothing() -> None:
    document = looked_through(
        typed("No Program\n1 Audit\n2 Pusat Data"), {1}, lambda _: {1: "No Program\n2 Pusat Data"}
    )
    table = Table(1, ("No", "Program"), (("1", "Audit"), ("2", "Pusat Data")))

    assert visible((table,), document)[0].rows == (("2", "Pusat Data"),)
