"""The samples, scanned as a user would scan them; results as earlier versions wrote them."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from spbe_docs.commands import scan
from spbe_docs.errors import ExitCode
from spbe_docs.settings.overrides import Overrides

SAMPLES = Path(__file__).parents[1] / "samples"


def scan_samples(out: Path, *, ocr: bool = False, formats: str = "json", settings: Path | None = None) -> ExitCode:
    """Scans the samples into *out* as of the day that their truth was worked out for, without a cache."""
    options = scan.Options(
        folders=[SAMPLES],
        overrides=Overrides(out=out, formats=tuple(formats.split(",")), jobs=2, ocr=ocr),
        as_of=date(2024, 10, 22),
        settings=settings,
        quiet=True,
        use_cache=False,
    )
    return scan.run(options, now=datetime(2024, 10, 22, 2, 0, tzinfo=UTC))


def without_roots(told: Any) -> Any:
    """A result as versions wrote it that named files by their paths alone."""
    if isinstance(told, list):
        return [without_roots(one) for one in told]
    if not isinstance(told, dict):
        return told
    added = {"duplicate_of_root", "revoked_by_root", "document_roots", "to_root"}
    added |= {"root"} if "document" in told else set()
    return {key: without_roots(value) for key, value in told.items() if key not in added}
