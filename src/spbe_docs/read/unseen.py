"""Text of a PDF page that nobody sees: white on white, covered, outside the page, too small, or never painted.

What cannot be seen is what changes nothing on the page when it is taken away. To draw a page twice costs ten times as
much as to read it, so only text that may be unseen is taken away. Text on a picture is left alone: it is a scanner's
own layer, or writing on a photograph.
"""

import ctypes
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PIL import Image, ImageChops
from pypdfium2 import raw

from spbe_docs.read.page_objects import Box, Drawn, drawn_on, matrix_of, product

_MOST_OBJECTS = 20_000
_MOST_COVERS = 200
_UNPAINTED = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_LIGHT = 200
"""Of 255: a colour with no less of red, green and blue may be lost on paper."""

_OPAQUE = 250
_LAYER = "OC\0".encode("utf-16-le")
_LEGIBLE_FROM = 2.0
"""Points: what is smaller, no one can read on paper."""

_BROAD = 3.0
"""Points: a line thinner than that hides nothing."""

_CHANGE = [255 if value >= 20 else 0 for value in range(256)]  # noqa: PLR2004 - paler than that, no one sees it


def hide_unseen(page: Any, page_box: Box, draw: Callable[[], Image.Image]) -> bool:
    """Switch off the text of *page* that cannot be seen; whether there was any.

    *page_box*: what of it is shown; *draw* gives a picture of it as the page now is.
    """
    suspects = _suspects(list(drawn_on(page, _MOST_OBJECTS)), page_box)
    if not suspects:
        return False
    before = draw()
    _switch(suspects, on=False)
    changed = ImageChops.difference(before, draw()).convert("L").point(_CHANGE)
    seen = [one for one in suspects if not _is_tiny(one, one.box()) and _shows(changed, one.box(), page)]
    _switch(seen, on=True)
    return len(seen) < len(suspects)


def _switch(texts: Iterable[Drawn], *, on: bool) -> None:
    for text in texts:
        raw.FPDFPageObj_SetIsActive(text.item, int(on))


def _shows(changed: Image.Image, box: Box, page: Any) -> bool:
    """Whether anything has *changed* within *box*."""
    columns, rows = [], []
    for across, up in (box[:2], box[2:]):
        column, row = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, changed.width, changed.height, 0, across, up, column, row)
        columns.append(column.value)
        rows.append(row.value)
    left, upper = max(min(columns) - 1, 0), max(min(rows) - 1, 0)
    right, lower = min(max(columns) + 2, changed.width), min(max(rows) + 2, changed.height)
    return left < right and upper < lower and changed.crop((left, upper, right, lower)).getbbox() is not None


def _suspects(things: Sequence[Drawn], page_box: Box) -> list[Drawn]:
    """The texts that may be unseen."""
    pictures = [one.box() for one in things if one.kind == raw.FPDF_PAGEOBJ_IMAGE]
    covers: list[Box] = []
    found: list[Drawn] = []
    for one in reversed(things):  # what is drawn later lies above
        if one.kind == raw.FPDF_PAGEOBJ_PATH:
            if len(covers) < _MOST_COVERS and _is_cover(one):
                covers.append(one.box())
        elif one.kind == raw.FPDF_PAGEOBJ_TEXT:
            box = one.box()
            if box[1] >= box[3]:  # white space
                continue
            across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            hidden = not _lies_on(page_box, across, up) or any(_lies_on(cover, across, up) for cover in covers)
            doubtful = hidden or _is_faint(one) or _is_tiny(one, box) or _is_on_layer(one)
            if doubtful and not any(_lies_on(picture, across, up) for picture in pictures):
                found.append(one)
    return found


def _lies_on(box: Box, across: float, up: float) -> bool:
    return box[0] <= across <= box[2] and box[1] <= up <= box[3]


def _is_cover(shape: Drawn) -> bool:
    """Whether a shape may hide what was drawn before it."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(shape.item, fill, stroke) or fill.value == raw.FPDF_FILLMODE_NONE:
        return False
    left, bottom, right, top = shape.box()
    colour = _colour(shape)
    return min(right - left, top - bottom) >= _BROAD and colour is not None and colour[3] >= _OPAQUE


def _is_faint(text: Drawn) -> bool:
    """Whether it is not painted, or hardly: in a light colour, or nearly transparent."""
    if raw.FPDFTextObj_GetTextRenderMode(text.item) in _UNPAINTED:
        return True
    colour = _colour(text)
    return colour is not None and (min(colour[:3]) >= _LIGHT or colour[3] < _OPAQUE)


def _is_tiny(text: Drawn, box: Box) -> bool:
    """Whether its letters are too small to be read; most are too high for that to be asked."""
    if min(box[2] - box[0], box[3] - box[1]) >= _LEGIBLE_FROM:
        return False
    size = ctypes.c_float()
    if not raw.FPDFTextObj_GetFontSize(text.item, size):
        return False
    _, _, c, d, _, _ = product(matrix_of(text.item), text.matrix)
    return abs(size.value) * math.hypot(c, d) < _LEGIBLE_FROM


def _is_on_layer(text: Drawn) -> bool:
    """Whether it belongs to a layer, which may be switched off."""
    return any(
        _name_of(raw.FPDFPageObj_GetMark(text.item, index)) == _LAYER
        for index in range(raw.FPDFPageObj_CountMarks(text.item))
    )


def _name_of(mark: Any) -> bytes:
    name, length = (ctypes.c_ushort * 4)(), ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
    return bytes(name)[: length.value]


def _colour(thing: Drawn) -> tuple[int, int, int, int] | None:
    """Red, green, blue and how opaque, 0..255 each; None when it is filled with no plain colour."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(thing.item, red, green, blue, alpha):
        return None
    return red.value, green.value, blue.value, alpha.value
