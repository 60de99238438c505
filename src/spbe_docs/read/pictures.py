"""Pictures in files, as far as there is one to be seen: within limits, whole or cut, in grey and upright."""

import warnings
from typing import IO

from PIL import Image, ImageFile, ImageOps

from spbe_docs.read.options import ReadOptions

_FINER = 300


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


def grey(picture: Image.Image, dpi: int, most_pixels: int) -> Image.Image:
    """The picture in grey, upright, larger for a second attempt, and never above *most_pixels*."""
    grey = ImageOps.exif_transpose(_on_white(picture))
    scale = 1.5 if dpi >= _FINER else 1.0
    scale = min(scale, (most_pixels / (grey.width * grey.height)) ** 0.5)
    if scale == 1.0:
        return grey
    return grey.resize((max(int(grey.width * scale), 1), max(int(grey.height * scale), 1)), Image.Resampling.LANCZOS)


def _on_white(picture: Image.Image) -> Image.Image:
    """In grey; what shines through is white, as on a screen."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("L")
    layered = picture.convert("LA")
    ground = Image.new("L", layered.size, 255)
    ground.paste(layered.getchannel("L"), mask=layered.getchannel("A"))
    return ground
