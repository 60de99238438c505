"""Takes the pictures of `docs/panduan.md` anew: scans a copy of the samples and opens its report in Chromium.

    .venv/bin/python docs/make_screenshots.py

Needs the developers' tools (`make test` installs them) and a Chromium, the system's or Playwright's.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).parent
PICTURES = DOCS / "gambar"
SAMPLES = DOCS.parent / "samples"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1000, 640
COLOURS = 32
"""Text on white needs no more, and a picture stays below 60 kB."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What of which report is shown."""

    name: str
    report: str
    """The folder of the report."""

    at: str = ""
    """The id of the part whose beginning is shown; the page's beginning without one."""

    height: int = HEIGHT


SHOWN = (
    Picture("layar-pertama", "laporan"),
    Picture("daftar-kerja", "laporan", "pekerjaan", 560),
    Picture("indikator", "laporan", "i-02"),
    Picture("tidak-terbaca", "laporan", "diperiksa", 560),
    Picture("perubahan", "laporan", "perubahan", 420),
    Picture("gangguan", "gangguan", height=420),
)


def main() -> int:
    """Writes every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        _scan_everything(place)
        found = next((path for one in BROWSERS if (path := shutil.which(one))), None)
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            for picture in SHOWN:
                _take(page, picture, place / picture.report / "index.html")
            browser.close()
    return 0


def _scan_everything(place: Path) -> None:
    """Two nights, between which a clerk decided, and one on which the share was gone."""
    shutil.copytree(SAMPLES, place / "bukti", ignore=shutil.ignore_patterns("*.py"))
    _run(place, "init", "--yes", "bukti", "--institution", "Kabupaten Maju Jaya")
    _scan(place, "laporan")
    _run(
        place,
        *("decide", "05-L4-2", "Rapat 2024/Rapat Pusat Data 3 April.pdf", "--accept", "--date", "2024-10-21"),
        *("--office", "Kepala Bidang Infrastruktur TIK", "--reason", "Isi notulennya reviu kebijakan pusat data."),
        *("--result", "laporan"),
    )
    (place / "bukti" / "Rapat 2024" / "Rapat Tim Koordinasi 12 Maret.pdf").unlink()
    _scan(place, "laporan")
    (place / "bukti").rename(place / "tidak tersambung")
    _scan(place, "gangguan")


def _scan(place: Path, out: str) -> None:
    _run(place, "scan", "--as-of", "2024-10-22", "--out", out, "--quiet", fine=(3, 4))


def _run(place: Path, *words: str, fine: tuple[int, ...] = (0,)) -> None:
    environment = {**os.environ, "SPBE_DOCS_CACHE": str(place / "cache")}
    done = subprocess.run([sys.executable, "-m", "spbe_docs", *words], cwd=place, env=environment, check=False)  # noqa: S603 - our own programme
    if done.returncode not in fine:
        raise SystemExit(f"spbe-docs {' '.join(words)} ended with {done.returncode}")


def _take(page: Page, picture: Picture, report: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{report.as_uri()}#{picture.at}")
    page.wait_for_timeout(500)  # a part that the address names unfolds
    if picture.at:
        page.evaluate("id => document.getElementById(id).scrollIntoView()", picture.at)
    taken = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": picture.height})
    with Image.open(io.BytesIO(taken)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(PICTURES / f"{picture.name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
