"""PDF: the text of every page as fast as it comes, and OCR for the pages that are pictures of text."""

from dataclasses import dataclass, field
from typing import BinaryIO

from PIL import Image

from spbe_docs.model.documents import ReadResult, Reason, Trouble, Unreadable
from spbe_docs.read.assemble import Reading, document
from spbe_docs.read.columns import in_reading_order, looks_disordered
from spbe_docs.read.legible import CLEAN_FROM, FEW_LETTERS, is_garbage, legibility, letter_count, needs_ocr
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.pdfium import LockedError, PdfFile, PdfPage
from spbe_docs.read.scans import NOT_SCANNED, can_recognise, recognised

_MISSING_IN_A_ROW = 50
"""So many pages that cannot be opened, one after the other: the rest was only claimed."""

_SURELY_ENOUGH = 4 * FEW_LETTERS
"""A text so long has more than a few letters, whatever of it is white space."""

_FEW_LOST = 0.02

_ALL_OF_IT = 0.80
"""A picture over so much of the page is the page."""


def read_pdf(file: BinaryIO, options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
    """The text of the PDF, page by page."""
    content = file.read()
    try:
        opened = _opened(content)
    except LockedError:
        return Unreadable(
            Trouble(
                Reason.NEEDS_PASSWORD, "PDF ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pindai lagi."
            )
        )
    except ValueError:
        return _second_opinion(content, options, "Isi berkas bukan PDF yang utuh, jadi tidak dapat dibuka.")
    with opened as pdf:
        signature_field = pdf.has_signature_field()  # asked first: opening a page makes its fields part of the page
        layers = _layers(pdf, options)
        if not layers.texts:
            return _second_opinion(content, options, "Tidak satu pun halaman PDF ini dapat dibuka.")

        def render(number: int, dpi: int) -> Image.Image:
            with pdf.page(number) as page:
                if page is None:
                    raise ValueError(f"page {number} cannot be opened again")
                return page.render(dpi, options.max_render_pixels)

        wanted = layers.pictures + layers.doubtful
        ocr = bool(wanted) and can_recognise(options)
        scanned = recognised(wanted, pdf.page_count, render, options, ocr_pages) if ocr else NOT_SCANNED
        reading = Reading(
            page_count=pdf.page_count,
            layers=layers.texts,
            pictures=frozenset(layers.pictures),
            scanned=scanned,
            ocr=ocr,
            cut=layers.cut,
            missing=layers.missing,
        )
        return document(reading, signature_field=signature_field)


def _second_opinion(content: bytes, options: ReadOptions, what: str) -> ReadResult:
    """What pdfplumber reads of a file that PDFium gives up; *what* happened to it, when that is nothing."""
    from spbe_docs.read import plumber  # noqa: PLC0415 - costs as much to load as 50 files to read; few need it

    texts = plumber.texts(content, options.max_characters)
    if not any(text.strip() for text in texts.values()):
        return Unreadable(Trouble(Reason.CORRUPT, f"{what} Ambil salinan yang baik."))
    return document(
        Reading(
            page_count=max(texts),
            layers=texts,
            pictures=frozenset(),
            ocr=False,
            damaged=True,
        )
    )


def _opened(content: bytes) -> PdfFile:
    """PDFium forgives junk before the header, but not much of it: then the file is opened from its header on."""
    try:
        return PdfFile(content)
    except ValueError:
        start = content.find(b"%PDF-")
        if start <= 0:
            raise
        return PdfFile(content[start:])


@dataclass(slots=True)
class _Layers:
    """The text layers of a document, as they come."""

    texts: dict[int, str] = field(default_factory=dict)
    pictures: list[int] = field(default_factory=list)
    """Pages that say nothing without OCR: pictures of text, and text layers that are garbage."""

    doubtful: list[int] = field(default_factory=list)
    """Pages with a scanner's own text layer, which OCR may better."""

    missing: int = 0
    cut: bool = False


def _layers(pdf: PdfFile, options: ReadOptions) -> _Layers:
    layers = _Layers(cut=pdf.page_count > options.max_pages)
    characters, missing_in_a_row = 0, 0
    for number in range(1, min(pdf.page_count, options.max_pages) + 1):
        with pdf.page(number) as page:
            if page is None:
                layers.missing += 1
                missing_in_a_row += 1
                if missing_in_a_row > _MISSING_IN_A_ROW:
                    layers.missing = pdf.page_count - len(layers.texts)
                    break
                continue
            missing_in_a_row = 0
            text = in_order(page.text(), page, number)
            if _must_be_recognised(text, page):
                layers.pictures.append(number)
            elif number in (1, pdf.page_count) and _is_a_poor_layer(text, page):
                layers.doubtful.append(number)
        layers.texts[number] = text
        characters += len(text)
        if characters > options.max_characters:
            layers.cut = True
            layers.texts[number] = text[: options.max_characters - characters]
            break
    return layers


def in_order(text: str, page: PdfPage, number: int) -> str:
    """*text*, put in order where it seems to be in none, if no words are lost by it."""
    if not looks_disordered(text, number):
        return text
    ordered = in_reading_order(page.pieces())
    lost = abs(letter_count(text) - letter_count(ordered))
    return ordered if lost <= _FEW_LOST * letter_count(text) else text


def _must_be_recognised(text: str, page: PdfPage) -> bool:
    """Whether the page is a picture of text, or its text layer is not legible."""
    if len(text) < _SURELY_ENOUGH and (letters := letter_count(text)) < FEW_LETTERS:
        return needs_ocr(letters, page.picture_share())
    return is_garbage(text)


def _is_a_poor_layer(text: str, page: PdfPage) -> bool:
    """Whether the text came from a scanner that read badly: worth a second look where number and signature stand."""
    return legibility(text) < CLEAN_FROM and page.picture_share() > _ALL_OF_IT
