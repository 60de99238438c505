"""The coloured ink of stamps, pens and seals on a scanned page: seen, and looked through.

Print is black. A stamp over it costs ten times as many characters as all else that happens to a scan, and its ink is
light in at least one of the three colours: in the lightest of them it is gone, and the print below it stays.
"""

from PIL import Image, ImageChops

_COLOURED = 60
"""From here on, of 255, the lightest and the darkest of the three colours lie apart; grey paper and a scanner's fringes
stay below."""

_LEAST = 0.0001
"""Of the page: a number written by pen has two or three times as much."""

_MOST = 0.10
"""Of the page: above, it is a slide, a screen or a photograph."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""


def ink_on(picture: Image.Image) -> Image.Image | None:
    """Where coloured ink lies on *picture*, white on black; None when there is none or, as on a slide, too much."""
    if picture.mode != "RGB":
        return None
    red, green, blue = picture.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    apart = ImageChops.subtract(through_ink(picture), darkest)
    ink = apart.point([255 if value > _COLOURED else 0 for value in range(256)])
    return ink if _LEAST <= inked(ink, (0, 0, *ink.size)) <= _MOST else None


def through_ink(picture: Image.Image) -> Image.Image:
    """*picture* in grey as if it had no coloured ink."""
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def inked(ink: Image.Image, box: Box) -> float:
    """How much of *box* lies under *ink*: 0 to 1."""
    part = ink.crop(box)
    return part.histogram()[255] / max(part.width * part.height, 1)
