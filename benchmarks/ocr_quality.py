"""How well and how fast pictures of text are recognised, beside the bare `tesseract` command on the same pictures.

Digital pages of the corpus are rendered as a scanner would give them: askew, noisy, blurred, under a stamp. Their text
layer is the truth. The bounds: at most 1.15 times the CPU time of bare Tesseract, and a character error no worse than
0.2 points above it. Time is CPU time; the two take turns. The command's includes its start and loading the model, which
the tool does once for thousands of pages: so its net time, without that of an empty picture, is shown too.
"""

import argparse
import io
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from benchmarks.measuring import Table, children_cpu
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from spbe_docs.read.options import ALL_ANEW, ReadOptions
from spbe_docs.read.scans import recognised

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
DPI = 200
TIME_BOUND = 1.15
ERROR_BOUND = 0.2
"""Percentage points."""

PAGES = 8
BLUE, VIOLET, FAINT_RED, COPIED = (50, 70, 190), (120, 60, 160), (230, 147, 152), (120, 120, 120)
_WITHIN = 2
"""A page within a document is taken for one block of text; first and last ones may be laid out in any way."""

_PROSE_LETTERS = 1_200
_PROSE_LINE = 45
"""A page of prose has one order of reading; in a table the truth has another than any eye."""


@dataclass(frozen=True, slots=True)
class Result:
    """One page recognised."""

    error: float
    seconds: float


def main() -> int:
    """Prints the table; 1 when a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES)
    options = parser.parse_args()
    if not (SHARED / "corpus").is_dir():
        print(f"Skipped: no corpus at {SHARED / 'corpus'}; set SPBE_SHARED.")
        return 0
    if shutil.which("tesseract") is None or sys.platform != "linux":
        print("Skipped: wants the command tesseract, and Linux to count its time.")
        return 0
    os.environ["OMP_THREAD_LIMIT"] = "1"
    pages = _pages(SHARED / "corpus", options.pages)
    with tempfile.TemporaryDirectory(prefix="ocr-quality-") as place:
        return _compare(pages, Path(place))


def _pages(corpus: Path, wanted: int) -> list[tuple[Image.Image, str]]:
    """A page of prose from each of the first documents that have one, with the text it holds."""
    found = []
    for file in sorted(corpus.rglob("*.pdf")):
        with pdfium.PdfDocument(file) as pdf:
            for number in range(2, min(len(pdf), 8)):
                text = pdf[number].get_textpage().get_text_bounded()
                drawn = any(item.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE for item in pdf[number].get_objects(max_depth=3))
                if not drawn and _is_prose(text):
                    found.append((pdf[number].render(scale=DPI / 72).to_pil().convert("RGB"), text))
                    break
        if len(found) == wanted:
            break
    return found


def _is_prose(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    long = [line for line in lines if len(line) > _PROSE_LINE]
    return len(text) > _PROSE_LETTERS and "...." not in text and len(long) > 0.6 * len(lines)


def _askew(degrees: float) -> Callable[[Image.Image], Image.Image]:
    return lambda page: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


def _noisy(page: Image.Image) -> Image.Image:
    """Grain over all of it, and specks."""
    dice = np.random.default_rng(7)
    grain = np.asarray(page, dtype=np.float32) + dice.normal(0, 28, (page.height, page.width, 1))
    grain[dice.random((page.height, page.width)) < 0.002] = 0
    return Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8))


def _blurred(page: Image.Image) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(1.4))


def _stamped(colour: tuple[int, int, int]) -> Callable[[Image.Image], Image.Image]:
    """A round stamp over the lower part of the text, in the ink of that colour."""
    return lambda page: _under_stamp(page, colour)


def _under_stamp(page: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    x, y, radius = page.width * 0.6, page.height * 0.62, 190
    for inner in (0, 28):
        draw.ellipse(
            (x - radius + inner, y - radius + inner, x + radius - inner, y + radius - inner), outline=colour, width=7
        )
    draw.text((x - 130, y - 20), "BUPATI", fill=colour, font=ImageFont.load_default(70))
    return ImageChops.multiply(page, ink)  # what is dark below stays dark


def _all_of_it(page: Image.Image) -> Image.Image:
    return _noisy(_blurred(_askew(1.0)(_stamped(BLUE)(page))))


DAMAGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "none": lambda page: page,
    "askew 0.5°": _askew(0.5),
    "askew 1°": _askew(-1.0),
    "askew 2°": _askew(2.0),
    "noise": _noisy,
    "blur": _blurred,
    "stamp, copied": _stamped(COPIED),
    "stamp, blue": _stamped(BLUE),
    "stamp, violet": _stamped(VIOLET),
    "stamp, red and faint": _stamped(FAINT_RED),
    "blue stamp, askew 1°, blur, noise": _all_of_it,
}


def _compare(pages: Sequence[tuple[Image.Image, str]], place: Path) -> int:
    start = _start_of_command(place)
    _ours(Image.new("RGB", (400, 100), "white"), _WITHIN)  # loads the model
    table = Table(("damage", "error ours", "error bare", "points", "s ours", "s bare", "s bare net", "ratio"), [])
    everything: list[tuple[Result, Result]] = []
    kinds = [(name, damage, _WITHIN) for name, damage in DAMAGES.items()]
    kinds += [(f"{name}, a first page", DAMAGES[name], 1) for name in ("none", "blur", "stamp, copied", "stamp, blue")]
    for name, damage, number in kinds:
        pairs = []
        for picture, truth in pages:
            damaged = damage(picture)
            pairs.append(_pair(damaged, truth, place, number, ours_first=random.Random(len(everything)).random() < 0.5))
            everything.append(pairs[-1])
        _row(table, name, pairs, start)
    points, ratio = _row(table, f"all of {len(pages)} pages", everything, start)
    print(table)
    return 0 if points <= ERROR_BOUND and ratio <= TIME_BOUND else 1


def _row(table: Table, name: str, pairs: Sequence[tuple[Result, Result]], start: float) -> tuple[float, float]:
    ours, bare = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    errors = [100 * statistics.mean(result.error for result in side) for side in (ours, bare)]
    seconds = [statistics.mean(result.seconds for result in side) for side in (ours, bare)]
    points, ratio = errors[0] - errors[1], seconds[0] / seconds[1]
    table.add(
        name,
        *(f"{error:.2f} %" for error in errors),
        f"{points:+.2f}",
        *(f"{taken:.2f}" for taken in (*seconds, seconds[1] - start)),
        f"{ratio:.2f}",
    )
    return points, ratio


def _pair(picture: Image.Image, truth: str, place: Path, number: int, *, ours_first: bool) -> tuple[Result, Result]:
    tasks: dict[str, Callable[[], tuple[str, float]]] = {
        "ours": lambda: _ours(picture, number),
        "bare": lambda: _bare(picture, place),
    }
    order = ("ours", "bare") if ours_first else ("bare", "ours")
    told = {name: tasks[name]() for name in order}
    results = {name: Result(_error(truth, text), seconds) for name, (text, seconds) in told.items()}
    return results["ours"], results["bare"]


def _ours(picture: Image.Image, number: int) -> tuple[str, float]:
    """As the reader does it for page *number* of a scan: at finer dots the same picture is only larger."""

    def render(_: int, dpi: int) -> Image.Image:
        size = (picture.width * dpi // DPI, picture.height * dpi // DPI)
        return picture if dpi == DPI else picture.resize(size, Image.Resampling.BICUBIC)

    before = time.process_time()
    found = recognised([number], 3, render, ReadOptions(), ALL_ANEW).found
    return found[number].text if number in found else "", time.process_time() - before


def _bare(picture: Image.Image, place: Path) -> tuple[str, float]:
    stream = io.BytesIO()
    picture.save(stream, "PPM")
    (place / "page.ppm").write_bytes(stream.getvalue())
    command: list[str | Path] = ["tesseract", place / "page.ppm", place / "page", "-l", "eng", "--dpi", str(DPI)]
    seconds = children_cpu(command)
    return (place / "page.txt").read_text(encoding="utf-8"), seconds


def _start_of_command(place: Path) -> float:
    """What starting the command and loading its model costs."""
    return statistics.median(_bare(Image.new("RGB", (400, 100), "white"), place)[1] for _ in range(3))


def _error(truth: str, text: str) -> float:
    """The share of characters that were read wrongly, white space and hyphens at line ends apart."""
    right, read = _plain(truth), _plain(text)
    return _distance(right, read) / len(right)


def _plain(text: str) -> str:
    closed = re.sub(r"\ufffe|\x02|-\s*\n", "-", text)
    return " ".join(closed.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-"}).split())


def _distance(one: str, other: str) -> int:
    """The Levenshtein distance, a row at a time."""
    letters = np.array([ord(letter) for letter in other])
    places = np.arange(len(other) + 1)
    row = places.copy()
    for count, letter in enumerate(one, start=1):
        changed = np.empty_like(row)
        changed[0] = count
        changed[1:] = np.minimum(row[1:] + 1, row[:-1] + (letters != ord(letter)))
        row = np.minimum.accumulate(changed - places) + places
    return int(row[-1])


if __name__ == "__main__":
    sys.exit(main())
