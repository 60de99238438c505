"""A PDF is read page by page from its text; only what is a picture of text goes to OCR."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TextMode
from PIL import Image
from tests.read.files import REGULATION, document, pdf, put, raw_pdf, reason, scanned_pdf, text, written

from spbe_docs.model.documents import Reason, TextSource
from spbe_docs.read.ocr import is_available
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.pdfium import PdfFile
from spbe_docs.read.readers import read

needs_tesseract = pytest.mark.skipif(not is_available(), reason="no OCR here")
WITH_OCR = ReadOptions()


def test_every_page_is_read_with_its_lines(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", pdf(["NOMOR 12", "TAHUN 2023"], ["Pasal 1"])))

    assert [(page.number, page.text.split("\n"), page.source) for page in found.pages] == [
        (1, ["NOMOR 12", "TAHUN 2023"], TextSource.DIGITAL),
        (2, ["Pasal 1"], TextSource.DIGITAL),
    ]
    assert (found.page_count, found.trouble, found.notes) == (2, None, ())


def test_a_blank_page_is_read_and_says_nothing(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", pdf(["isi"], [])))

    assert [page.source for page in found.pages] == [TextSource.DIGITAL, TextSource.NONE]
    assert found.trouble is None


def test_a_locked_file_wants_its_password(tmp_path: Path) -> None:
    assert reason(put(tmp_path, "a.pdf", pdf(["isi"], password="rahasia"))) is Reason.NEEDS_PASSWORD


def test_a_file_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    assert text(put(tmp_path, "a.pdf", pdf(["isi"], owner="rahasia"))) == "isi"


def test_junk_before_the_file_does_no_harm(tmp_path: Path) -> None:
    for junk in (b"x" * 100, b"HTTP/1.1 200 OK\r\n" * 40):
        assert text(put(tmp_path, "a.pdf", junk + pdf(["isi"]))) == "isi"


def test_a_file_without_a_letter_or_a_picture_has_no_text(tmp_path: Path) -> None:
    assert reason(put(tmp_path, "a.pdf", pdf([]))) is Reason.NO_TEXT


def test_pages_beyond_the_limit_are_left_and_said_so(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", pdf(["a"], ["b"], ["c"])), ReadOptions(max_pages=2))

    assert (len(found.pages), found.page_count) == (2, 3)
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED
    assert "2 dari 3 halaman" in found.trouble.message


def test_letters_beyond_the_limit_are_left_and_said_so(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", pdf(["a" * 30], ["b" * 30], ["c"])), ReadOptions(max_characters=40))

    assert [len(page.text) for page in found.pages] == [30, 10]
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED


def test_pages_that_are_only_claimed_do_not_cost_the_others(tmp_path: Path) -> None:
    lying = pdf(["isi"]).replace(b"/Count 1", b"/Count 1000000")

    found = document(put(tmp_path, "a.pdf", lying))

    assert found.pages[0].text == "isi"
    assert found.trouble is not None


def test_without_ocr_a_scan_has_no_text(tmp_path: Path) -> None:
    assert reason(put(tmp_path, "a.pdf", scanned_pdf(written()))) is Reason.NO_TEXT


def test_a_running_head_does_not_make_a_scan_a_text(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", scanned_pdf(written(), typed="JDIH Kabupaten Contoh")))

    assert found.trouble is not None
    assert found.trouble.reason is Reason.NO_TEXT
    assert "1 dari 1 halaman berupa gambar" in found.trouble.message


@needs_tesseract
def test_with_ocr_a_scan_is_recognised(tmp_path: Path) -> None:
    (page,) = document(put(tmp_path, "a.pdf", scanned_pdf(written())), WITH_OCR).pages

    assert page.source is TextSource.OCR
    assert page.ocr_confidence is not None
    assert page.ocr_confidence > 0.8
    assert "NOMOR 12 TAHUN 2023" in page.text


@needs_tesseract
def test_typed_words_on_a_scan_are_kept_when_ocr_misses_them(tmp_path: Path) -> None:
    (page,) = document(put(tmp_path, "a.pdf", scanned_pdf(written(), typed="Salinan-JDIH/0042")), WITH_OCR).pages

    assert "Salinan-JDIH/0042" in page.text
    assert "NOMOR 12 TAHUN 2023" in page.text


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_turned_back(tmp_path: Path, degrees: int) -> None:
    turned = written(REGULATION * 3).rotate(degrees, expand=True)
    made = FPDF(unit="pt", format=(turned.width * 0.36, turned.height * 0.36))
    made.add_page()
    made.image(turned, x=0, y=0, w=made.w, h=made.h)

    (page,) = document(put(tmp_path, "a.pdf", bytes(made.output())), WITH_OCR).pages

    assert "NOMOR 12 TAHUN 2023" in page.text


def over_a_picture(picture: Image.Image, layer: Sequence[str]) -> bytes:
    """A scanned page with the invisible text of a scanner."""
    made = FPDF()
    made.set_font("Helvetica", size=12)
    made.add_page()
    made.image(picture, x=0, y=0, w=made.w, h=made.h)
    made.text_mode = TextMode.INVISIBLE
    for line in layer:
        made.cell(text=line)
        made.ln()
    return bytes(made.output())


GARBAGE = [  # every letter three further, as a font without a character map gives it
    "".join(chr((ord(letter) - 94) % 26 + 97) if letter.islower() else letter for letter in line) for line in REGULATION
]


@needs_tesseract
def test_a_text_layer_of_garbage_gives_way_to_what_can_be_seen(tmp_path: Path) -> None:
    (page,) = document(put(tmp_path, "a.pdf", over_a_picture(written(), GARBAGE)), WITH_OCR).pages

    assert page.source is TextSource.OCR
    assert "NOMOR 12 TAHUN 2023" in page.text


def test_without_ocr_a_text_layer_of_garbage_counts_as_unread(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.pdf", over_a_picture(written(), GARBAGE)))

    assert found.trouble is not None
    assert found.trouble.reason is Reason.NO_TEXT


@needs_tesseract
def test_a_good_text_layer_over_a_picture_is_kept(tmp_path: Path) -> None:
    content = over_a_picture(written(), REGULATION)

    (page,) = document(put(tmp_path, "a.pdf", content), WITH_OCR).pages

    assert page.source is TextSource.DIGITAL


def test_pages_for_ocr_are_told_beforehand(tmp_path: Path) -> None:
    told: list[int] = []
    path = put(tmp_path, "a.pdf", scanned_pdf(written(["a"]), written(["b"])))
    read(str(path), ReadOptions(ocr_seconds=0, ocr_seconds_a_page=0), OcrPages(told.append))

    assert told == [2]


def test_pages_for_which_no_time_was_left_are_said(tmp_path: Path) -> None:
    content = scanned_pdf(written(["a"]), typed="JDIH")
    found = document(put(tmp_path, "a.pdf", content), ReadOptions(ocr_seconds=0, ocr_seconds_a_page=0))

    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED
    assert "0 dari 1 halaman" in found.trouble.message


PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"
)
TREE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PICTURE = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 >>"


@pytest.mark.parametrize(
    ("depth", "share"),
    [(0, 0.5), (1, 0.5), (3, 0.5), (4, 0.0)],
)
def test_pictures_are_looked_for_within_forms_three_deep(depth: int, share: float) -> None:
    """The picture covers the lower half of the page; every form doubles what it holds."""
    forms = [
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [2 0 0 2 0 0] "
        f"/Resources << /XObject << /X {6 + level} 0 R >> >> >>"
        for level in range(depth)
    ]
    size = 2**depth
    draw = f"{600 / size} 0 0 {400 / size} 0 0 cm /X Do".encode()
    streams = {4: draw if not depth else b"/X Do", 5 + depth: b"\x80"}
    streams |= {5 + level: draw if level == depth - 1 else b"/X Do" for level in range(depth)}
    content = raw_pdf("<< /Type /Catalog /Pages 2 0 R >>", TREE, PAGE, "<< >>", *forms, PICTURE, streams=streams)

    with PdfFile(content) as opened, opened.page(1) as page:
        assert page is not None
        assert page.picture_share() == pytest.approx(share, abs=0.01)


def with_field(field: str, widget: str, *, drawn: bytes = b"") -> bytes:
    """A page of one line with a form: *field* is listed in it, *widget* stands on the page, with *drawn* as its look."""
    return raw_pdf(
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{field}] >> >>",
        TREE,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Annots [6 0 R] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        "<< >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        widget,
        "<< /FT /Sig /T (atas) /Kids [6 0 R] >>",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F 5 0 R >> >> >>",
        streams={4: b"BT /F 12 Tf 50 700 Td (isi surat) Tj ET", 8: drawn},
    )


WIDGET = "<< /Type /Annot /Subtype /Widget /Rect [50 100 250 150] /F 4 /AP << /N 8 0 R >> "


@pytest.mark.parametrize(
    ("field", "widget", "signed"),
    [
        ("6 0 R", WIDGET + "/FT /Sig /T (tte) >>", True),
        ("7 0 R", WIDGET + "/FT /Sig /Parent 7 0 R >>", True),
        ("", WIDGET + "/FT /Sig /T (tte) >>", True),
        ("6 0 R", WIDGET + "/FT /Tx /T (nama) >>", False),
    ],
)
def test_a_field_for_a_signature_is_noticed(tmp_path: Path, field: str, widget: str, *, signed: bool) -> None:
    assert document(put(tmp_path, "a.pdf", with_field(field, widget))).signature_field is signed


def test_a_file_without_a_form_has_no_signature_field(tmp_path: Path) -> None:
    assert document(put(tmp_path, "a.pdf", pdf(["isi"]))).signature_field is False


def test_what_stands_in_fields_and_signature_stamps_is_read(tmp_path: Path) -> None:
    stamp = b"BT /F 10 Tf 5 20 Td (Ditandatangani secara elektronik oleh Bupati) Tj ET"

    found = text(put(tmp_path, "a.pdf", with_field("6 0 R", WIDGET + "/FT /Sig /T (tte) >>", drawn=stamp)))

    assert found.split("\n") == ["isi surat", "Ditandatangani secara elektronik oleh Bupati"]


def test_a_huge_page_is_rendered_smaller() -> None:
    content = raw_pdf(
        "<< /Type /Catalog /Pages 2 0 R >>", TREE, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14000 14000] >>"
    )
    with PdfFile(content) as opened, opened.page(1) as page:
        assert page is not None
        picture = page.render(200, 1_000_000)

    assert picture.width * picture.height <= 1_000_000
    assert picture.mode == "RGB"
