"""Names and quotes come from strangers: what cannot be written or would deceive the eye is made visible."""

import re

_SURROGATES = "\ud800-\udfff"
# U+FFFE and U+FFFF are no characters: XML, and so Word and Excel, refuse files with them.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff"
# Marks that turn the reading direction around: "gnp.exe" can be made to look like "exe.png".
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"

_UNENCODABLE = re.compile(f"[{_SURROGATES}]")
_DIRECTION = re.compile(f"[{_DIRECTIONS}]")
_STRANGE = re.compile(f"[{_SURROGATES}{_CONTROLS}{_DIRECTIONS}]")


def encodable(text: str) -> str:
    """*text* without the halves of characters that UTF-8 cannot hold."""
    return _UNENCODABLE.sub("\ufffd", text)


def visible(text: str) -> str:
    """*text* as it may be shown: control characters as pictures, marks of direction by their number."""
    return _STRANGE.sub(_shown, text)


def flat(text: str) -> str:
    """*text* on one line, without what a file may not hold or what deceives the eye."""
    return visible(" ".join(text.split()))


def _shown(found: re.Match[str]) -> str:
    """What stands for a character that cannot be shown."""
    code = ord(found[0])
    if _DIRECTION.match(found[0]):
        return f"[U+{code:04X}]"
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"  # noqa: PLR2004 - the block "control pictures"
