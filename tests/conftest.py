"""Lets all tests import their helpers as `tests.<module>`, however pytest was started, and spares the user's cache."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SPBE_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
