"""How large the report's page is, and how long a browser needs for it: the samples, a big folder, any result."""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measuring import Table
from tests.scanning import scan_samples

from spbe_docs.model.entries import ClueInfo, DocumentInfo
from spbe_docs.model.indicators import Evidence, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports import html
from spbe_docs.reports.reopen import reopen

DOCUMENTS, QUOTES, FOLDERS = 5_000, 20_000, 200
LARGEST = 3_000_000
"""Bytes that the page of the big folder may have."""

ROUNDS = 5
_DRAWN = """() => new Promise((done) => {
  const look = (turns) => {
    const [drawn] = performance.getEntriesByName("first-paint");
    if (drawn || !turns) done(drawn ? drawn.startTime : NaN);
    else setTimeout(look, 20, turns - 1);
  };
  look(50);
})"""
_SEARCHED = "location.hash.includes('cari') && !document.querySelector('#berkas').dataset.rest"
NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Prints the table; 1 when the page of the big folder is too large."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("results", nargs="*", type=Path, help="report.json of other scans, or their folders")
    results = asked.parse_args().results
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        scan_samples(place / "samples")
        samples = reopen(place / "samples")
        big = grown(samples)
        pages = {
            "a page of one sign": b"<!doctype html><title>-</title>-",
            f"samples ({len(samples.documents)} documents, {quotes(samples)} quotes)": html.render(samples),
            f"big folder ({len(big.documents)} documents, {quotes(big)} quotes)": html.render(big),
        }
        for result in results:
            report = reopen(result)
            pages[f"{result} ({len(report.documents)} documents, {quotes(report)} quotes)"] = html.render(report)
        table = Table(("page", "MB", "first drawn, ms", "opened, ms", "of it work, ms", "a search, ms"), [])
        for label, content in pages.items():
            page = place / "page.html"
            page.write_bytes(content)
            table.rows.append((label, f"{len(content) / 1e6:.2f}", *_opened(page)))
    print(table)
    size = len(html.render(big))
    print(
        f"big folder at most {LARGEST / 1e6:.0f} MB: {'holds' if size <= LARGEST else 'MISSED'} ({size / 1e6:.2f} MB)"
    )
    return int(size > LARGEST)


def quotes(report: Report) -> int:
    """All quotes in *report*: of evidence, content items, candidates and clues."""
    asked = [one for indicator in report.indicators for one in indicator.requirements]
    return (
        sum(len(one.evidence) for one in asked)
        + sum(item.quote is not None for one in asked for item in one.items)
        + sum(candidate.quote is not None for one in asked for candidate in one.candidates)
        + sum(len(document.clues) for document in report.documents)
    )


def grown(report: Report) -> Report:
    """*report* with as many documents and quotes as a big folder has, their words drawn by lot from its own."""
    lots = random.Random(2024)
    quoted = [clue.quote for document in report.documents for clue in document.clues]
    quoted += [
        one.quote for indicator in report.indicators for asked in indicator.requirements for one in asked.evidence
    ]
    words = " ".join(quoted).split()  # a frequent word as often as it is there

    def text(least: int, most: int) -> str:
        return " ".join(lots.choices(words, k=lots.randint(least, most)))

    read = [document for document in report.documents if document.clues]
    folders = [f"Bidang {number}/{text(1, 3).replace('/', '-')}" for number in range(FOLDERS)]
    others = DOCUMENTS - len(report.documents)
    more = [_another(lots.choice(read), lots.choice(folders), number, text, lots) for number in range(others)]
    documents = sorted(more, key=lambda document: document.path)
    paths = [document.path for document in documents]

    # Why something is not accepted is said in the programme's own words, so these are the samples' as they are.
    weighed = [
        candidate
        for indicator in report.indicators
        for one in indicator.requirements
        for candidate in one.candidates
        if candidate.quote is not None
    ]

    def fuller(one: RequirementInfo) -> RequirementInfo:
        candidates = tuple(
            replace(lots.choice(weighed), document=lots.choice(paths), quote=text(15, 30), page=lots.randint(1, 90))
            for _ in range(10)
        )
        places = tuple(
            Evidence(lots.choice(paths), None, lots.randint(1, 90), None, text(15, 30), one.evidence[0].strength, 0.9)
            for _ in range(lots.randint(3, 18))
            if one.evidence
        )
        return replace(
            one, candidates=candidates, candidate_count=lots.randint(10, 900), evidence=one.evidence + places
        )

    indicators = tuple(
        replace(indicator, requirements=tuple(fuller(one) for one in indicator.requirements))
        for indicator in report.indicators
    )
    made = replace(report, documents=(*report.documents, *documents), indicators=indicators)
    lacking = max(0, QUOTES - quotes(made))
    extra = {
        document.id: lacking // len(documents) + (n < lacking % len(documents)) for n, document in enumerate(documents)
    }
    return replace(
        made,
        documents=tuple(
            replace(one, clues=(*one.clues, *(ClueInfo("title", 1, text(5, 20)) for _ in range(extra.get(one.id, 0)))))
            for one in made.documents
        ),
    )


def _another(like: DocumentInfo, folder: str, number: int, text: Any, lots: random.Random) -> DocumentInfo:
    """A document like one of the samples, with words of its own."""
    return replace(
        like,
        id=f"g{number}",
        path=f"{folder}/{text(3, 6).replace('/', '-')} {number}.pdf",
        title=text(4, 12),
        number=str(lots.randint(1, 900)),
        clues=tuple(ClueInfo(clue.field, clue.page, text(4, 12)) for clue in like.clues[:2]),
        duplicate_of=None,
        family=None,
        used_by=like.used_by if lots.random() < 0.1 else (),
    )


def _opened(page: Path) -> tuple[str, ...]:
    """Medians in milliseconds: until something is seen, until loaded with its lists ready, the work, a first search.

    The work of the browser's own thread is less disturbed by other programmes than the time that passes.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - may be absent
    except ImportError:
        return "no Playwright", "", "", ""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
            timed = list(_timed(browser, page))
            browser.close()
    except Error as error:
        return str(error).splitlines()[0], "", "", ""
    *whole, searched = zip(*timed, strict=True)
    searches = [search for search in searched if search is not None]
    return *(f"{median(values):.0f}" for values in whole), f"{median(searches):.0f}" if searches else "–"


def _timed(browser: Any, page: Path) -> Iterator[tuple[float, float, float, float | None]]:
    for _ in range(ROUNDS):
        window = browser.new_page(viewport={"width": 1280, "height": 800})
        inside = window.context.new_cdp_session(window)
        inside.send("Performance.enable")
        begin = time.perf_counter()
        window.goto(page.as_uri(), wait_until="load")
        window.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        opened = time.perf_counter() - begin
        told = {one["name"]: one["value"] for one in inside.send("Performance.getMetrics")["metrics"]}
        drawn, search = window.evaluate(_DRAWN), None
        if window.locator("#berkas").count():
            begin = time.perf_counter()
            window.fill("[data-search=berkas]", "perbup")
            while not window.evaluate(_SEARCHED):
                time.sleep(0.005)
            window.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            search = 1000 * (time.perf_counter() - begin)
        window.close()
        yield drawn, 1000 * opened, 1000 * told["TaskDuration"], search


if __name__ == "__main__":
    sys.exit(main())
