"""The web address that a document shows, and the regional government whose site that is."""

import re

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
    for word in text.text.split():
        if any(sign in word for sign in _SIGNS) and (match := _HOST.search(word)):
            return (match[1] or match[2]).strip(".-")
    return None


def region_of(site: str | None) -> str | None:
    """The region whose government the host *site* clearly belongs to: "jdih.bandungkab.go.id"; None when unclear.

    Many hosts shorten the name of their region, so only a name in the list of regions is clear.
    """
    match = _GOVERNMENT.search(site or "")
    return region.known(f"{_TYPES[match[2]]} {match[1]}") if match else None
