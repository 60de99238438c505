"""What the command line and the environment say, laid over the settings: they win."""

from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from spbe_docs.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Overrides:
    """What was said for one run; None: nothing."""

    out: Path | None = None
    formats: tuple[str, ...] | None = None
    instrument: str | None = None
    target: Decimal | None = None
    jobs: int | None = None
    ocr: bool | None = None
    fail_on: str | None = None
    engine: str | None = None
    rehash_share: float | None = None
    cache: Path | None = None
    code: str | None = None
    institution: str | None = None
    """As the settings of several institutions call it."""


KEY_OF = {
    "out": "output.folder",
    "formats": "output.formats",
    "instrument": "scan.instrument",
    "target": "scan.target",
    "jobs": "scan.jobs",
    "ocr": "scan.ocr",
    "fail_on": "scan.fail_on",
    "engine": "scan.engine",
    "rehash_share": "scan.rehash_share",
    "cache": "cache.folder",
    "code": "institution.code",
    "institution": "institution.name",
}
"""The key of the settings file that each of them stands for."""


def laid_over(settings: Settings, given: Overrides) -> Settings:
    """*settings* with what was *given* in their place."""
    scanning, output = settings.scanning, settings.output
    said = {one.name for one in fields(given) if getattr(given, one.name) is not None}
    return replace(
        settings,
        institution=_first(given.institution, settings.institution),
        code=_first(given.code, settings.code),
        scanning=replace(
            scanning,
            instrument=_first(given.instrument, scanning.instrument),
            target=_first(given.target, scanning.target),
            jobs=_first(given.jobs, scanning.jobs),
            ocr=_first(given.ocr, scanning.ocr),
            fail_on=_first(given.fail_on, scanning.fail_on),
            engine=_first(given.engine, scanning.engine),
            rehash_share=_first(given.rehash_share, scanning.rehash_share),
        ),
        output=replace(output, folder=_first(given.out, output.folder), formats=_first(given.formats, output.formats)),
        cache=_first(given.cache, settings.cache),
        lines={name: line for name, line in settings.lines.items() if name not in {KEY_OF[one] for one in said}},
    )


NO_OVERRIDES = Overrides()

T = TypeVar("T")


def _first(said: T | None, settled: T) -> T:
    return settled if said is None else said
