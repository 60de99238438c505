"""Whether a number under a stamp, struck through or written by hand is left out rather than guessed.

Headings of digital regulations of the corpus are rendered, and what stands after NOMOR is damaged as clerks do it. The
text layer is the truth. For every mark from which a number would be given, it is told how many would be right, wrong
and left out; the mark in use is `SURE_FROM` of `facts/numbers.py`. The bound: at most 1 in 20 of all that stands there
is given wrongly.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from benchmarks.measuring import Table
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from spbe_docs.facts.numbers import NUMBER_WORD, SURE_FROM, Given, read_number
from spbe_docs.facts.wording import repaired
from spbe_docs.model.documents import Page, TextSource
from spbe_docs.model.text import Trust
from spbe_docs.read.clean import clean
from spbe_docs.read.options import ALL_ANEW, ReadOptions
from spbe_docs.read.scans import recognised

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
DPI = 200
MARKS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8)
WRONG_AT_MOST = 0.05
RED, BLUE, VIOLET = (205, 40, 50), (50, 70, 190), (120, 60, 160)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

Damage = Callable[[Image.Image, Box, random.Random], Image.Image]


@dataclass(frozen=True, slots=True)
class Heading:
    """The upper half of a first page, and where its number stands."""

    picture: Image.Image
    number: str
    box: Box


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of one damaged number."""

    number: str | None
    confidence: float
    right: bool


def main() -> int:
    """Prints the tables; 1 when the bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=2, help="how often each heading is damaged in each way")
    options = parser.parse_args()
    if not (SHARED / "corpus").is_dir():
        print(f"Skipped: no corpus at {SHARED / 'corpus'}; set SPBE_SHARED.")
        return 0
    headings = list(_headings(SHARED / "corpus"))
    everything: list[Seen] = []
    table = Table(("damage", "numbers", "given right", "given wrong", "left out, was right", "left out, was wrong"), [])
    for name, damage in DAMAGES.items():
        dice = random.Random(name)
        seen = [_seen(heading, damage, dice) for heading in headings for _ in range(options.times)]
        everything += seen
        table.add(name, *_counts(seen, SURE_FROM))
    print(table, "\n")
    marks = Table(("mark", "numbers", "given right", "given wrong", "left out, was right", "left out, was wrong"), [])
    for mark in MARKS:
        marks.add(f"{mark:.2f}", *_counts(everything, mark))
    print(marks)
    wrong = sum(not one.right and _is_given(one, SURE_FROM) for one in everything) / len(everything)
    print(f"given wrongly at {SURE_FROM}: {wrong:.1%} of all; bound {WRONG_AT_MOST:.0%}")
    return 0 if wrong <= WRONG_AT_MOST else 1


def _headings(corpus: Path) -> Iterator[Heading]:
    for file in sorted(corpus.rglob("*.pdf")):
        with pdfium.PdfDocument(file) as pdf:
            page = pdf[0]
            text = page.get_textpage()
            found = text.search("NOMOR", match_case=True).get_next()
            if found is None or any(
                item.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE and _is_large(item) for item in page.get_objects(max_depth=2)
            ):
                continue
            start, count = found
            after = text.get_text_range(start + count, 12)
            number = after.split()[0] if after.split() else ""
            if not number.isdigit() or len(number) > 3:
                continue
            first = start + count + after.index(number)
            height = page.get_height()
            boxes = [text.get_charbox(place) for place in range(first, first + len(number))]
            scale = DPI / 72
            box = (
                min(one[0] for one in boxes) * scale,
                (height - max(one[3] for one in boxes)) * scale,
                max(one[2] for one in boxes) * scale,
                (height - min(one[1] for one in boxes)) * scale,
            )
            picture = page.render(scale=scale).to_pil().convert("RGB")
            upper = picture.crop((0, 0, picture.width, picture.height // 2))
            if box[3] < upper.height:
                yield Heading(upper, number, box)


def _is_large(item: pdfium.PdfObject) -> bool:
    left, bottom, right, top = item.get_bounds()
    return bool((right - left) * (top - bottom) > 200 * 200)


def _seen(heading: Heading, damage: Damage, dice: random.Random) -> Seen:
    picture = damage(heading.picture.copy(), heading.box, dice)

    def render(_: int, dpi: int) -> Image.Image:
        size = (picture.width * dpi // DPI, picture.height * dpi // DPI)
        return picture if dpi == DPI else picture.resize(size, Image.Resampling.BICUBIC)

    page = recognised([1], 3, render, ReadOptions(), ALL_ANEW).found[1]
    text = clean([Page(1, page.text, TextSource.OCR, page.confidence, page.weak)])
    for line, wording in enumerate(map(repaired, text.lines)):
        word = NUMBER_WORD.match(wording)
        if word is None:
            continue
        after, trust = wording[word.end() :], text.trust(line)
        guess = read_number(after, Trust(1.0))  # what would be claimed of typed text
        told = read_number(after, trust)
        number = told.number or told.unsure
        if told.state is Given.DOUBTFUL and told.unsure is None:
            return Seen(None, 0.0, guess.number == heading.number)
        return Seen(number, told.confidence, number == heading.number)
    return Seen(None, 0.0, right=False)


def _is_given(one: Seen, mark: float) -> bool:
    return one.number is not None and one.confidence >= mark


def _counts(seen: list[Seen], mark: float) -> tuple[str, ...]:
    given = [one.right for one in seen if _is_given(one, mark)]
    left = [one.right for one in seen if not _is_given(one, mark)]
    return tuple(map(str, (len(seen), sum(given), len(given) - sum(given), sum(left), len(left) - sum(left))))


def _none(picture: Image.Image, _box: Box, _dice: random.Random) -> Image.Image:
    return picture


def _ring(colour: tuple[int, int, int], ink: float) -> Damage:
    """The double ring of a round stamp, and its lettering, across the number."""

    def damage(picture: Image.Image, box: Box, dice: random.Random) -> Image.Image:
        layer = Image.new("RGB", picture.size, (255, 255, 255))
        draw = ImageDraw.Draw(layer)
        radius = 190 + dice.uniform(-20, 20)
        angle = dice.uniform(0, 2 * np.pi)
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        x, y = middle[0] + (radius - 14) * np.cos(angle), middle[1] + (radius - 14) * np.sin(angle)
        for inner in (0, 28):
            reach = radius - inner
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), outline=colour, width=7)
        draw.text((x - 120, y - 30), "BUPATI", fill=colour, font=ImageFont.load_default(60))
        return _printed_over(picture, layer, ink)

    return damage


def _lettering(colour: tuple[int, int, int], ink: float) -> Damage:
    """The letters of a stamp right over the number."""

    def damage(picture: Image.Image, box: Box, dice: random.Random) -> Image.Image:
        layer = Image.new("RGB", picture.size, (255, 255, 255))
        place = box[0] - 60 + dice.uniform(-20, 20), box[1] - 18 + dice.uniform(-8, 8)
        ImageDraw.Draw(layer).text(place, "SEKRETARIAT", fill=colour, font=ImageFont.load_default(44))
        return _printed_over(picture, layer.rotate(dice.uniform(-8, 8), fillcolor=(255, 255, 255)), ink)

    return damage


def _printed_over(picture: Image.Image, layer: Image.Image, ink: float) -> Image.Image:
    """Ink lets through what is below: dark stays dark."""
    faded = 255 - (255 - np.asarray(layer, dtype=np.float32)) * ink
    return Image.fromarray((np.asarray(picture, dtype=np.float32) * faded / 255).astype(np.uint8))


def _struck(picture: Image.Image, box: Box, dice: random.Random) -> Image.Image:
    """A pen has gone over it, as when a number is put right."""
    draw = ImageDraw.Draw(picture)
    for _ in range(2):
        points = [
            (box[0] - 8 + (box[2] - box[0] + 16) * step / 5, dice.uniform(box[1] - 4, box[3] + 4)) for step in range(6)
        ]
        draw.line(points, fill=(30, 30, 110), width=4, joint="curve")
    return picture


def _by_hand(picture: Image.Image, box: Box, dice: random.Random) -> Image.Image:
    """In place of the typed number the same one as a hand writes it: uneven, slanting, other in every stroke."""
    return _written(picture, box, dice, strength=2.5)


def _by_unsteady_hand(picture: Image.Image, box: Box, dice: random.Random) -> Image.Image:
    return _written(picture, box, dice, strength=5.0)


def _written(picture: Image.Image, box: Box, dice: random.Random, strength: float) -> Image.Image:
    left, top, right, bottom = (int(edge) for edge in box)
    digits = picture.crop((left - 2, top - 4, right + 3, bottom + 5)).resize(
        (int((right - left + 5) * 1.25), int((bottom - top + 9) * 1.25)), Image.Resampling.BICUBIC
    )
    canvas = Image.new("RGB", (digits.width + 40, digits.height + 40), (255, 255, 255))
    canvas.paste(digits, (20, 20))
    generator = np.random.default_rng(dice.randrange(2**32))
    shift = [
        np.asarray(
            Image.fromarray(generator.normal(0, 1, (6, 8)).astype(np.float32)).resize(
                canvas.size, Image.Resampling.BICUBIC
            )
        )
        * strength
        for _ in range(2)
    ]
    rows, columns = np.indices((canvas.height, canvas.width))
    pixels = np.asarray(canvas)
    moved = pixels[
        np.clip(rows + shift[0], 0, canvas.height - 1).astype(int),
        np.clip(columns + shift[1] + (rows - canvas.height / 2) * dice.uniform(-0.3, 0.3), 0, canvas.width - 1).astype(
            int
        ),
    ]
    hand = Image.fromarray(moved).filter(ImageFilter.GaussianBlur(0.7))
    ImageDraw.Draw(picture).rectangle((left - 3, top - 4, right + 3, bottom + 4), fill=(255, 255, 255))
    place = left - 22, top - 24
    under = picture.crop((*place, place[0] + hand.width, place[1] + hand.height))
    picture.paste(Image.fromarray(np.minimum(np.asarray(under), np.asarray(hand))), place)
    return picture


def _smudged(picture: Image.Image, box: Box, _dice: random.Random) -> Image.Image:
    left, top, right, bottom = (int(edge) for edge in box)
    place = left - 6, top - 6, right + 6, bottom + 6
    picture.paste(picture.crop(place).filter(ImageFilter.GaussianBlur(3)), place)
    return picture


DAMAGES: dict[str, Damage] = {
    "none": _none,
    "ring of a red stamp, faint": _ring(RED, 0.5),
    "ring of a blue stamp": _ring(BLUE, 0.9),
    "letters of a violet stamp, faint": _lettering(VIOLET, 0.5),
    "letters of a blue stamp": _lettering(BLUE, 0.9),
    "struck through by pen": _struck,
    "written by hand": _by_hand,
    "written by an unsteady hand": _by_unsteady_hand,
    "smudged": _smudged,
}


if __name__ == "__main__":
    sys.exit(main())
