"""What would make the page heavy travels on it compressed, and is put in its place by the browser when asked for."""

import json
from base64 import b85encode
from zlib import compress

from markupsafe import Markup


class Packed:
    """Pieces of the page by name, collected while it is laid out."""

    def __init__(self) -> None:
        self._pieces: dict[str, list[str]] = {}

    def put(self, name: str, piece: str) -> str:
        """Keeps the laid-out *piece* after others of the same *name*; nothing stands where a template calls this."""
        self._pieces.setdefault(name, []).append(_tight(piece))
        return ""

    def block(self) -> Markup:
        """All pieces as one text that is safe anywhere on a page; empty when there are none."""
        if not self._pieces:
            return Markup("")
        pieces = {name: "".join(parts) for name, parts in self._pieces.items()}
        told = json.dumps(pieces, ensure_ascii=False, separators=(",", ":"))
        return Markup(_written(compress(told.encode(), 9)))  # noqa: S704 - no sign that could end a block


def _written(content: bytes) -> str:
    """*content* in 85 signs, five for four bytes (base64 has four for three), none of which opens a tag.

    Python's own alphabet, with a comma for "<".
    """
    return b85encode(content).decode().replace("<", ",")


def _tight(piece: str) -> str:
    """*piece* without empty lines and line ends; in what is put here they mean nothing."""
    return " ".join(piece.split("\n")).strip()
