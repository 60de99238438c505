"""Pictures in files, as far as there is one to be seen: within limits, whole or cut, and upright."""

import warnings
from typing import IO

from PIL import Image, ImageFile, ImageOps

from spbe_docs.read.options import ReadOptions

_FINER = 300
_COLOURLESS = frozenset({"1", "L", "LA", "La", "I", "I;16", "I;16B", "I;16L", "F"})


def opened(file: IO[bytes], options: ReadOptions) -> Image.Image:
    """The picture in *file*, not yet unpacked.

    Raises `Image.DecompressionBombError` when it has more pixels than *options* allow.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow has a limit of its own, and opinions on odd tags
        picture = Image.open(file)
    refuse_too_large(picture, options)
    return picture


def refuse_too_large(picture: Image.Image, options: ReadOptions) -> None:
    """Raise `Image.DecompressionBombError` when *picture* has more pixels than *options* allow."""
    if picture.width * picture.height > options.max_picture_pixels:
        raise Image.DecompressionBombError(f"{picture.width} by {picture.height} pixels")


def loads(picture: Image.Image) -> bool | None:
    """Whether all of the picture is there; None when nothing of it can be shown."""
    try:
        picture.load()
    except (OSError, SyntaxError, ValueError, EOFError):
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            picture.load()
        except (OSError, SyntaxError, ValueError, EOFError):
            return None
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        return False
    return True


def shown(picture: Image.Image, dpi: int, most_pixels: int) -> Image.Image:
    """The picture in its colours, upright, larger for a second attempt, and never above *most_pixels*."""
    upright = ImageOps.exif_transpose(_on_white(picture))
    scale = 1.5 if dpi >= _FINER else 1.0
    scale = min(scale, (most_pixels / (upright.width * upright.height)) ** 0.5)
    if scale == 1.0:
        return upright
    size = max(int(upright.width * scale), 1), max(int(upright.height * scale), 1)
    return upright.resize(size, Image.Resampling.LANCZOS)


def _on_white(picture: Image.Image) -> Image.Image:
    """Without what shines through: that is white, as on a screen. In grey where there are no colours."""
    colourless = picture.mode in _COLOURLESS
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("L" if colourless else "RGB")
    layered = picture.convert("LA" if colourless else "RGBA")
    ground = Image.new("L" if colourless else "RGB", layered.size, "white")
    ground.paste(layered.convert(ground.mode), mask=layered.getchannel("A"))
    return ground
