"""The folders of real and of broken files that a developer may have; tests over them are skipped where they are not."""

import os
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SPBE_SHARED", CHECKOUT.parent / "shared"))

# Helpers are imported as `tests.read.<module>`, however pytest was started.
sys.path.insert(0, str(CHECKOUT))


def _shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there; SPBE_SHARED names the folder that holds {name!r}")
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real documents, with what is known of them in `manifest.csv`."""
    return _shared("corpus")


@pytest.fixture(scope="session")
def bad_inputs() -> Path:
    """Broken and hostile files, with what must become of them in `manifest.csv`."""
    return _shared("bad-inputs")


@pytest.fixture(scope="session")
def tools() -> Path:
    """Programmes that make and score such files."""
    return _shared("tools")
