"""The door to PDFium: a PDF file, opened; its pages, as text and as pictures.

The raw calls are used because this is the hot path: the wrapper's own objects cost more than the text.
PDFium can abort the process on a hostile file: only a child with limits may come here.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from PIL import Image
from pypdfium2 import raw

from spbe_docs.read.columns import Piece
from spbe_docs.read.page_objects import Box, drawn_on
from spbe_docs.read.pieces import pieces_of
from spbe_docs.read.ruled import is_ruled
from spbe_docs.read.unseen import hide_unseen

_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
_MOST_OBJECTS = 5_000
_MANY_STROKES = 200
"""A page with so many drawn shapes and hardly a letter shows letters as outlines."""

_POINTS_AN_INCH = 72.0

_TO_SEE_DPI = 100.0
"""A letter of two points is three dots high."""

_TO_SEE_PIXELS = 4_000_000


class LockedError(Exception):
    """The file wants a password."""


class PdfFile:
    """An opened PDF. Not thread-safe."""

    def __init__(self, content: bytes) -> None:
        """Open a PDF by its *content*: PDFium opens files in a way that leaves a trace, and reads them slower.

        Raises LockedError, or ValueError when PDFium finds no PDF in it.
        """
        self._content = content  # PDFium reads from it as long as the document is open
        self._document = raw.FPDF_LoadMemDocument64(content, len(content), None)
        if not self._document:
            error = raw.FPDF_GetLastError()
            raise LockedError if error in _LOCKED else ValueError(f"PDFium error {error}")
        self.page_count: int = raw.FPDF_GetPageCount(self._document)
        self._has_form = raw.FPDF_GetFormType(self._document) != raw.FORMTYPE_NONE
        self._capacity = 0
        self._buffer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        raw.FPDF_CloseDocument(self._document)

    def has_signature_field(self) -> bool:
        """Whether there is a signature field, filled in or not."""
        if not self._has_form:
            return False
        if raw.FPDF_GetSignatureCount(self._document) > 0:
            return True
        # Fields below other fields are not counted: look at what stands on the outer pages.
        numbers = {1, 2, self.page_count - 1, self.page_count}
        return any(self._shows_signature_field(number) for number in sorted(numbers) if 1 <= number <= self.page_count)

    @contextmanager
    def page(self, number: int) -> Iterator["PdfPage | None"]:
        """Page *number*, counted from 1; None when it cannot be opened.

        What is written in fields and stamps is made part of it (in memory only): PDFium leaves it out by itself.
        """
        page = raw.FPDF_LoadPage(self._document, number - 1)
        if page and self._has_form and raw.FPDFPage_GetAnnotCount(page) > 0:
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            raw.FPDF_ClosePage(page)  # only a page opened anew shows it
            page = raw.FPDF_LoadPage(self._document, number - 1)
        if not page:
            yield None
            return
        try:
            yield PdfPage(self, page)
        finally:
            raw.FPDF_ClosePage(page)

    def text_of(self, page: Any) -> str:
        """All characters of *page*, line breaks as line feeds."""
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            return ""
        try:
            count = raw.FPDFText_CountChars(text_page)
            if count <= 0:
                return ""
            if count >= self._capacity:
                self._capacity = 2 * count + 1
                self._buffer = (ctypes.c_ushort * self._capacity)()
            written = raw.FPDFText_GetText(text_page, 0, count, self._buffer)
            content = ctypes.string_at(self._buffer, 2 * max(written - 1, 0))
        finally:
            raw.FPDFText_ClosePage(text_page)
        return content.decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n")

    def _shows_signature_field(self, number: int) -> bool:
        page = raw.FPDF_LoadPage(self._document, number - 1)
        if not page:
            return False
        try:
            return any(
                _is_signature(page, index) for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_OBJECTS))
            )
        finally:
            raw.FPDF_ClosePage(page)


class PdfPage:
    """One page, as long as its file keeps it open."""

    def __init__(self, file: PdfFile, page: Any) -> None:
        self._file = file
        self._page = page

    def text(self) -> str:
        """All characters, line breaks as line feeds."""
        return self._file.text_of(self._page)

    def pieces(self) -> Iterator[Piece]:
        """Its words as they stand beside each other, and where."""
        text_page = raw.FPDFText_LoadPage(self._page)
        if not text_page:
            return
        try:
            yield from pieces_of(text_page)
        finally:
            raw.FPDFText_ClosePage(text_page)

    def picture_share(self) -> float:
        """How much of the page pictures cover: 0 to 1."""
        box = self._box()
        area = _area(box, box)
        if area <= 0:
            return 0.0
        things = list(drawn_on(self._page, _MOST_OBJECTS))
        if sum(one.kind == raw.FPDF_PAGEOBJ_PATH for one in things) > _MANY_STROKES:
            return 1.0
        covered = sum(_area(one.box(), box) for one in things if one.kind == raw.FPDF_PAGEOBJ_IMAGE)
        return min(covered / area, 1.0)

    def hide_unseen(self) -> bool:
        """Take what nobody sees out of its text; whether there was any."""
        return hide_unseen(self._page, self._box(), lambda: self.render(_TO_SEE_DPI, _TO_SEE_PIXELS))

    def is_ruled(self) -> bool:
        """Whether the page may have a table with ruled lines."""
        return is_ruled(self._page)

    def render(self, dpi: float, most_pixels: int) -> Image.Image:
        """The page as a picture in colours, smaller than asked for where it would have more than *most_pixels*."""
        width, height = raw.FPDF_GetPageWidthF(self._page), raw.FPDF_GetPageHeightF(self._page)
        if not (width > 0 and height > 0):
            raise ValueError("the page has no size")
        scale = min(dpi / _POINTS_AN_INCH, (most_pixels / (width * height)) ** 0.5)
        columns, rows = max(int(width * scale), 1), max(int(height * scale), 1)
        stride = 4 * columns
        pixels = bytearray(stride * rows)
        buffer = (ctypes.c_char * len(pixels)).from_buffer(pixels)
        bitmap = raw.FPDFBitmap_CreateEx(columns, rows, raw.FPDFBitmap_BGRx, buffer, stride)
        if not bitmap:
            raise MemoryError("no room for the page's picture")
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, columns, rows, 0, raw.FPDF_ANNOT)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        return Image.frombuffer("RGB", (columns, rows), pixels, "raw", "BGRX", stride, 1)

    def _box(self) -> Box:
        rectangle = raw.FS_RECTF()
        if not raw.FPDF_GetPageBoundingBox(self._page, rectangle):
            return 0.0, 0.0, 0.0, 0.0
        return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def _area(box: Box, within: Box) -> float:
    """How much of *box* lies *within* another, in square points."""
    width = min(box[2], within[2]) - max(box[0], within[0])
    height = min(box[3], within[3]) - max(box[1], within[1])
    return max(width, 0.0) * max(height, 0.0)


def _is_signature(page: Any, index: int) -> bool:
    """Whether the page's annotation is the widget of a signature field."""
    annotation = raw.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return False
    try:
        if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET:
            return False
        name = (ctypes.c_ushort * 8)()
        raw.FPDFAnnot_GetStringValue(annotation, b"FT", name, ctypes.sizeof(name))
        return ctypes.string_at(name, 8) == "Sig\0".encode("utf-16-le")
    finally:
        raw.FPDFPage_CloseAnnot(annotation)
