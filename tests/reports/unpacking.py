"""Reads what travels packed on a page, as its script does."""

import json
import zlib
from base64 import b85decode


def unpacked(block: str) -> dict[str, str]:
    """The pieces in *block*."""
    found: dict[str, str] = json.loads(zlib.decompress(b85decode(block.replace(",", "<"))))
    return found
