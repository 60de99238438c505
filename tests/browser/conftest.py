"""The samples' report in the system's Chromium. Where there is no browser, the tests here are left out and say so."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

from tests.scanning import scan_samples  # noqa: E402 - after the check

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SETTINGS = """\
[[calendar]]
name = "Interviu"
deadline = 2024-10-28

[[evaluation]]
year = 2024
instrument = "permenpanrb-59-2020"
claimed_index = 2.4
claimed = { "1" = 3, "29" = 2 }

[[evaluation]]
year = 2023
instrument = "permenpanrb-59-2020"
official_index = 1.87
"""

Opened = Callable[..., Any]


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the samples, in a folder whose name has spaces and signs."""
    place = tmp_path_factory.mktemp("laporan") / "SPBE 2024 #1 (50%)"
    settings = place.parent / "spbe-docs.toml"
    settings.write_text(SETTINGS, encoding="utf-8")
    scan_samples(place, formats="html,json", settings=settings)
    return place / "index.html"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's Chromium, or the one that Playwright installed."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    with playwright.sync_playwright() as driver:
        try:
            started = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        except playwright.Error as error:
            if os.environ.get("SPBE_DOCS_BROWSER") == "required":
                raise
            pytest.skip(f"no Chromium can be started: {str(error).splitlines()[0]}")
        yield started
        started.close()


class Watched:
    """A page with all that it asked for and complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def opened(browser: Any, report: Path) -> Iterator[Opened]:
    """Opens the report in a window of its own; what it asked for from elsewhere fails the test that opened it."""
    windows = []

    def open_page(
        target: str = "", *, width: int = 1280, height: int = 800, page: Path | None = None, **choices: Any
    ) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **choices)
        watched = Watched(context.new_page())
        windows.append((context, watched))
        watched.page.goto((page or report).as_uri() + target)
        return watched.page

    yield open_page
    for context, watched in windows:
        context.close()
        assert [url for url in watched.asked if not url.startswith(("file:", "data:"))] == []
        assert watched.complaints == []


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[[Any], None]:
    """Keeps a picture of the page where SPBE_DOCS_SCREENSHOTS names a folder."""

    def keep(page: Any) -> None:
        if folder := os.environ.get("SPBE_DOCS_SCREENSHOTS"):
            name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)
            page.screenshot(path=Path(folder) / f"{name}.png")

    return keep
