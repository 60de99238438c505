"""The web address that a document shows, and the regional government whose site that is."""

import re
from collections.abc import Iterator

from spbe_docs.facts import region
from spbe_docs.model.text import CleanText

_HOST = re.compile(
    r"(?:https?:/{1,2}(?:.?www\.)?|(?<![@\w.-])www\.)([a-z0-9][a-z0-9.-]*\.[a-z]{2,})|"
    r"(?<![@\w.-])([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:go|desa|ac|co|or|sch|web|my)\.id|(?!(?:go|ac|co|or)\.id)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.id(?=[/\s]|$))(?![\w@])"
)
_SIGNS = ("http", "www.", ".id")
"""Nearly no word holds one of them, and an address always does."""

_GOVERNMENT = re.compile(r"(?:^|\.)([a-z0-9-]+?)-?(kab|kota|prov)\.go\.id$")
_TYPES = {"kab": "Kabupaten", "kota": "Kota", "prov": "Provinsi"}


def host(text: CleanText) -> str | None:
    """The host of the first web address in *text*, without "www."; addresses of e-mail do not count."""
    for start, end in sorted(set(_suspects(text.text))):
        if match := _HOST.search(text.text[start:end]):
            return (match[1] or match[2]).strip(".-")
    return None


def _suspects(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that hold a sign of an address."""
    for sign in _SIGNS:
        at = text.find(sign)
        while at >= 0:
            end = text.find(" ", at)
            yield text.rfind(" ", 0, at) + 1, len(text) if end < 0 else end
            at = text.find(sign, at + 1)


def region_of(site: str | None) -> str | None:
    """The region whose government the host *site* clearly belongs to: "jdih.bandungkab.go.id"; None when unclear.

    Many hosts shorten the name of their region, so only a name in the list of regions is clear.
    """
    match = _GOVERNMENT.search(site or "")
    return region.known(f"{_TYPES[match[2]]} {match[1]}") if match else None
