"""What a format may use besides the result."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spbe_docs.model.report import Report

Files = Iterable[tuple[str, bytes]]
"""Names, with `/`, below the folder of the report, and what each file holds."""


def nothing_earlier(_name: str) -> bytes | None:
    """A folder in which nothing was written yet."""
    return None


@dataclass(frozen=True, slots=True)
class Given:
    """What stands around a result when it is laid out."""

    earlier: Callable[[str], bytes | None] = nothing_earlier
    """What a file of the report holds that was written before, by its name; people may have written into it."""

    letter: bytes | None = None
    """The secretariat's own template of the letters; None: ours."""


Format = Callable[[Report, Given], Files]
