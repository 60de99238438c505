"""Reads what travels packed on a page, as its script does."""

import json
import zlib
from base64 import b85decode


def unpacked(block: str) -> dict[str, str]:
    """The pieces in *block*."""
    found: dict[str, str] = {}
    for name, more in json.loads(zlib.decompress(b85decode(block.replace(",", "<")))):
        found[name] = found.get(name, "") + more
    return found
