"""What would make the page heavy travels on it compressed, and is put in its place by the browser when asked for."""

import json
from base64 import b64encode
from zlib import compress

from markupsafe import Markup


class Packed:
    """Pieces of the page by name, collected while it is laid out."""

    def __init__(self) -> None:
        self._pieces: dict[str, str] = {}

    def put(self, name: str, piece: str) -> str:
        """Keeps the laid-out *piece*; nothing stands where a template calls this."""
        self._pieces[name] = self._pieces.get(name, "") + _tight(piece)
        return ""

    def block(self) -> Markup:
        """All pieces as one text that is safe anywhere on a page; empty when there are none."""
        if not self._pieces:
            return Markup("")
        told = json.dumps(self._pieces, ensure_ascii=False, separators=(",", ":"))
        return Markup(b64encode(compress(told.encode(), 9)).decode())  # noqa: S704 - letters and digits


def _tight(piece: str) -> str:
    """*piece* without empty lines and line ends; in what is put here they mean nothing."""
    return " ".join(piece.split("\n")).strip()
