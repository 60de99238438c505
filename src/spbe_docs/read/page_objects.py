"""What is drawn on a PDF page, in the order it is drawn, with what lies within forms: texts, shapes and pictures."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_DEPTH = 3
"""So many forms within forms are looked into."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

Matrix = tuple[float, float, float, float, float, float]
_NO_CHANGE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something on the page that is no form."""

    item: Any
    kind: int
    """One of PDFium's FPDF_PAGEOBJ_ numbers."""

    matrix: Matrix
    """From the form it lies in to the page."""

    def box(self) -> Box:
        """Where it lies on the page; nowhere (all 0) when that cannot be told."""
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not raw.FPDFPageObj_GetBounds(self.item, left, bottom, right, top):
            return 0.0, 0.0, 0.0, 0.0
        if self.matrix is _NO_CHANGE:
            return left.value, bottom.value, right.value, top.value
        a, b, c, d, e, f = self.matrix
        corners = [(x.value, y.value) for x in (left, right) for y in (bottom, top)]
        across = [a * x + c * y + e for x, y in corners]
        up = [b * x + d * y + f for x, y in corners]
        return min(across), min(up), max(across), max(up)


def drawn_on(page: Any, most: int) -> Iterator[Drawn]:
    """The things on *page*, of the first *most* objects; a form counts as one, and so does each thing in it."""
    stack: list[tuple[Iterator[Any], Matrix]] = [(_items(page, *_OF_PAGE), _NO_CHANGE)]
    for _ in range(most):
        item = next(stack[-1][0], None)
        while item is None and len(stack) > 1:
            stack.pop()
            item = next(stack[-1][0], None)
        if item is None:
            return
        kind = raw.FPDFPageObj_GetType(item)
        matrix = stack[-1][1]
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield Drawn(item, kind, matrix)
        elif len(stack) <= _DEPTH:
            stack.append((_items(item, *_OF_FORM), product(matrix_of(item), matrix)))


_OF_PAGE = (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
_OF_FORM = (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)


def _items(owner: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any]) -> Iterator[Any]:
    return (get(owner, index) for index in range(max(count(owner), 0)))


def matrix_of(item: Any) -> Matrix:
    """How *item* is placed in what it lies in."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return _NO_CHANGE
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does *inner* first, then *outer*."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
