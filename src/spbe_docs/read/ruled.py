"""Whether a PDF page has a table with ruled lines, seen through PDFium's page objects before anybody looks closer."""

import ctypes
from typing import Any

from pypdfium2 import raw

_ENOUGH = 2
"""Horizontal and vertical rules: fewer are a line below a letterhead, or a frame."""

_THIN = 3.0
_LONG = 15.0
_TALL = 6.0
_BOX_SEGMENTS = 5
_DEPTH = 2
_MOST_OBJECTS = 5_000


def is_ruled(page: Any) -> bool:
    """Whether there are at least two horizontal and two vertical thin rules, as lines or as the sides of boxes."""
    counter = _Rules()
    counter.count(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, 0)
    return counter.across >= _ENOUGH and counter.upright >= _ENOUGH


class _Rules:
    def __init__(self) -> None:
        self.across = self.upright = 0
        self._left = _MOST_OBJECTS

    def count(self, owner: Any, how_many: Any, get: Any, depth: int) -> None:
        """Count the rules among the objects of a page or a form."""
        for index in range(max(how_many(owner), 0)):
            self._left -= 1
            if self._left < 0 or (self.across >= _ENOUGH and self.upright >= _ENOUGH):
                return
            item = get(owner, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._path(item)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                self.count(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, depth + 1)

    def _path(self, item: Any) -> None:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            return
        width, height = right.value - left.value, top.value - bottom.value
        if height <= _THIN:
            self.across += width >= _LONG
        elif width <= _THIN:
            self.upright += height >= _TALL
        elif width >= _LONG and height >= _TALL and _is_stroked(item):
            sides = _ENOUGH if raw.FPDFPath_CountSegments(item) > _BOX_SEGMENTS else 1
            self.across += sides
            self.upright += sides


def _is_stroked(item: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(item, fill, stroke)) and bool(stroke.value)
