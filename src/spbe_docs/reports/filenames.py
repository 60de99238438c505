"""Names of files for units: safe on every system, whatever a unit is called."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from spbe_docs.model.summary import Opd

FOLDER = "opd"

_OTHERS = re.compile("[^a-z0-9]+")
_LONGEST = 80
RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
"""Windows keeps these names for itself, whatever ends them."""


def unit_files(units: Iterable[Opd]) -> Mapping[str, str]:
    """By a unit's id the path of its file without an ending, below the folder of the report; no two are the same."""
    found: dict[str, str] = {}
    taken = set[str]()
    for unit in units:
        name = safe(unit.name) or safe(unit.id) or FOLDER
        number = 1
        while (chosen := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        taken.add(chosen)
        found[unit.id] = f"{FOLDER}/{chosen}"
    return found


def safe(name: str) -> str:
    """Small letters, digits and hyphens only."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    safe = _OTHERS.sub("-", plain).strip("-")[:_LONGEST].strip("-")
    return f"{FOLDER}-{safe}" if RESERVED.fullmatch(safe) else safe
