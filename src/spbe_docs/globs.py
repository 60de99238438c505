"""Patterns for files as people write them: "Arsip lama", "*.bak", "2019/**/konsep*"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matching(path: str, patterns: Sequence[str]) -> str | None:
    """The first of *patterns* that *path*, relative and with "/" between its parts, matches; None for none.

    `*` and `?` stand for letters of one name, `**` for any folders, everything else for itself, in capitals or not.
    A pattern with "/" counts from the root on, one without for a name anywhere. What matches a folder matches
    everything in it; one that ends in "/" matches folders only.
    """
    if not patterns:
        return None
    composed = normalize("NFC", path)  # some systems take letters apart
    return next((pattern for pattern in patterns if _compiled(pattern).fullmatch(composed)), None)


@lru_cache(maxsize=1_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    written = normalize("NFC", pattern).replace("\\", "/")
    inner = written.strip("/")
    body = "".join(_MEANING.get(part) or re.escape(part) for part in _PARTS.findall(inner))
    anywhere = "" if "/" in written.rstrip("/") else "(?:.*/)?"
    below = "/.*" if written.endswith("/") else "(?:/.*)?"
    return re.compile(anywhere + body + below, re.IGNORECASE | re.DOTALL)
