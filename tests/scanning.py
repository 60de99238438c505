"""The samples, scanned as a user would scan them."""

from datetime import UTC, date, datetime
from pathlib import Path

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
