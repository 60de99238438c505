"""Names and quotes come from strangers: what cannot be written or would deceive the eye is made visible."""

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
# U+FFFE and U+FFFF are no characters: XML, and so Word and Excel, refuse files with them.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
# Marks that turn the reading direction around: "gnp.exe" can be made to look like "exe.png".
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def encodable(text: str) -> str:
    """*text* without the halves of characters that UTF-8 cannot hold."""
    return _SURROGATES.sub("\ufffd", text)


def visible(text: str) -> str:
    """*text* as it may be shown: control characters as pictures, marks of direction by their number."""
    text = _CONTROLS.sub(lambda found: _picture(ord(found[0])), encodable(text))
    return _DIRECTIONS.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def flat(text: str) -> str:
    """*text* on one line, without what a file may not hold or what deceives the eye."""
    return visible(" ".join(text.split()))


def _picture(code: int) -> str:
    """The sign that stands for a control character."""
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"  # noqa: PLR2004 - the block "control pictures"
