"""The roll-up as people meet it: its wide matrix is moved within itself, and who is told of stays in sight."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.reports import factory

from spbe_docs.rollup import page as rollup_page
from spbe_docs.rollup.results import Result
from spbe_docs.rollup.together import together


@pytest.fixture
def comparison(tmp_path: Path) -> Path:
    """Two institutions under an instrument of many indicators."""
    report = factory.report()
    many = tuple(replace(report.indicators[0], number=number) for number in range(1, 61))
    results = [
        Result(Path(name), replace(report, indicators=many, institution=replace(report.institution, name=name)))
        for name in ("Kabupaten Sumber Makmur", "Kota Harapan")
    ]
    path = tmp_path / "index.html"
    path.write_bytes(rollup_page.render(together(results, (), ranked=False), datetime(2024, 10, 22, tzinfo=UTC)))
    return path


@pytest.mark.parametrize("width", [360, 1280])
def test_names_stay_in_sight_and_the_page_is_no_wider_than_the_window(
    browser: Any, comparison: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(comparison.as_uri())
    page.evaluate("document.querySelectorAll('main > section').forEach((s) => {s.style.contentVisibility='visible'})")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    name = page.locator(".levels tbody th").first
    before = name.bounding_box()["x"]
    page.evaluate("document.querySelector('.wide').scrollLeft = 10000")
    assert page.evaluate("document.querySelector('.wide').scrollLeft") > 0
    assert abs(name.bounding_box()["x"] - before) < 1
    assert Axe().run(page).response["violations"] == []
    context.close()
