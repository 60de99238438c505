"""What would make the page heavy travels on it compressed, and is put in its place by the browser when asked for."""

import json
from base64 import b85encode
from zlib import compressobj

from markupsafe import Markup


class Packed:
    """Pieces of the page by name, compressed as they come: all of them together would be larger than the scan."""

    def __init__(self) -> None:
        self._packing = compressobj(9)
        self._packed: list[bytes] = []

    def put(self, name: str, piece: str) -> str:
        """Keeps the laid-out *piece* after others of the same *name*; nothing stands where a template calls this."""
        told = json.dumps((name, _tight(piece)), ensure_ascii=False, separators=(",", ":"))
        self._packed.append(self._packing.compress(f"{',' if self._packed else '['}{told}".encode()))
        return ""

    def block(self) -> Markup:
        """All pieces as one text that is safe anywhere on a page, once; empty when there are none."""
        if not self._packed:
            return Markup("")
        content = b"".join([*self._packed, self._packing.compress(b"]"), self._packing.flush()])
        return Markup(_written(content))  # noqa: S704 - no sign that could end a block


_AT_ONCE = 4 * 16_384
"""Bytes written at once, a multiple of four: for each four the library holds a number and a text meanwhile."""


def _written(content: bytes) -> str:
    """*content* in 85 signs, five for four bytes (base64 has four for three), none of which opens a tag.

    Python's own alphabet, with a comma for "<".
    """
    pieces = (content[at : at + _AT_ONCE] for at in range(0, len(content), _AT_ONCE))
    return "".join(b85encode(piece).decode() for piece in pieces).replace("<", ",")


def _tight(piece: str) -> str:
    """*piece* without empty lines and line ends; in what is put here they mean nothing."""
    return " ".join(piece.split("\n")).strip()
