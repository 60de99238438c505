"""The samples, scanned as a user would scan them."""

from datetime import UTC, date, datetime
from pathlib import Path

from spbe_docs.commands import scan
from spbe_docs.errors import ExitCode

SAMPLES = Path(__file__).parents[1] / "samples"


def scan_samples(out: Path, *, ocr: bool = False, formats: str = "json", settings: Path | None = None) -> ExitCode:
    """Scans the samples into *out* as of the day that their truth was worked out for, without a cache."""
    options = scan.Options(
        folders=[SAMPLES],
        out=out,
        instrument="auto",
        as_of=date(2024, 10, 22),
        institution=None,
        target=None,
        formats=formats,
        jobs=2,
        ocr=ocr,
        fail_on="none",
        settings=settings,
        quiet=True,
        progress=False,
        json=False,
        cache=None,
        use_cache=False,
    )
    return scan.run(options, now=datetime(2024, 10, 22, 2, 0, tzinfo=UTC))
