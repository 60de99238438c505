"""What of a Word document is there and cannot be seen: hidden, white on white, or too small to be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from spbe_docs.read.parts import attribute

_OFF = ("0", "false", "none", "off")
_LIGHT = 0xF0
"""A colour with no less of red, green and blue is as good as white paper."""

_TINY = 4
"""Half points; two points are the least that can be read."""

_PLAIN_TABLES = ("", "TableGrid", "TableNormal", "Tabelkisi", "KisiTabel")
_MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True)
class _Look:
    """How letters look; None where it is not said."""

    vanish: bool | None = None
    white: bool | None = None
    tiny: bool | None = None
    shaded: bool | None = None
    """Whether the ground below them is coloured."""

    def over(self, below: "_Look") -> "_Look":
        """What it says, else what *below* says."""
        return _Look(
            below.vanish if self.vanish is None else self.vanish,
            below.white if self.white is None else self.white,
            below.tiny if self.tiny is None else self.tiny,
            below.shaded if self.shaded is None else self.shaded,
        )


_PLAIN = _Look()


class Looks:
    """How the runs of a document look, by their own marks and by the styles they have."""

    def __init__(self, styles: etree._Element | None, *, on_colour: bool = False) -> None:
        """*on_colour*: the pages have a colour of their own."""
        self._on_colour = on_colour
        self._styles = _looks_of(styles) if styles is not None else {}
        self._matters = any(look.vanish or look.white or look.tiny for look in self._styles.values())

    def hides(self, run: etree._Element) -> bool:
        """Whether what *run* says cannot be seen."""
        properties = next(run.iterchildren("{*}rPr"), None)
        if properties is None and not self._matters:
            return False
        look = _PLAIN if properties is None else _look(properties)
        if self._matters:
            look = look.over(self._style(properties, "rStyle")).over(self._style(_paragraph(run), "pStyle"))
        return bool(
            look.vanish or look.tiny or (look.white and not (look.shaded or self._on_colour or _is_on_ground(run)))
        )

    def _style(self, properties: etree._Element | None, name: str) -> _Look:
        style = next(properties.iterchildren("{*}" + name), None) if properties is not None else None
        return _PLAIN if style is None else self._styles.get(attribute(style, "val"), _PLAIN)


def _looks_of(styles: etree._Element) -> Mapping[str, _Look]:
    """The looks of the styles by their ids, each with what it takes from the one it is based on."""
    own = {attribute(style, "styleId"): style for style in styles.iterchildren("{*}style")}
    found: dict[str, _Look] = {}
    for id_ in own:
        look, seen, base = _PLAIN, set[str](), id_
        while base in own and base not in seen:
            seen.add(base)
            look = look.over(_look_of_style(own[base]))
            base = next((attribute(one, "val") for one in own[base].iterchildren("{*}basedOn")), "")
        found[id_] = look
    return found


def _look_of_style(style: etree._Element) -> _Look:
    letters = next(style.iterchildren("{*}rPr"), None)
    look = _PLAIN if letters is None else _look(letters)
    is_shaded = any(_is_colour(one) for one in style.iterfind("{*}pPr/{*}shd"))
    return replace(look, shaded=True) if is_shaded else look


def _look(properties: etree._Element) -> _Look:
    vanish = white = tiny = shaded = None
    for mark in properties.iterchildren("*"):
        name = str(mark.tag).rsplit("}", 1)[-1]
        value = attribute(mark, "val")
        if name == "vanish":
            vanish = value not in _OFF
        elif name == "color":
            white = _is_white(value)
        elif name == "sz" and value.isdigit():
            tiny = int(value) < _TINY
        elif name == "shd":
            shaded = _is_colour(mark)
        elif name == "highlight":
            shaded = value not in ("none", "white")
    return _Look(vanish, white, tiny, shaded)


def _paragraph(run: etree._Element) -> etree._Element | None:
    """The properties of the paragraph that *run* stands in."""
    paragraph = next(run.iterancestors("{*}p"), None)
    return next(paragraph.iterchildren("{*}pPr"), None) if paragraph is not None else None


def _is_on_ground(run: etree._Element) -> bool:
    """Whether there is, or may be, colour below *run*: of its paragraph, cell, table or box."""
    for above, _ in zip(run.iterancestors("*"), range(_MOST_ANCESTORS), strict=False):
        name = str(above.tag).rsplit("}", 1)[-1]
        if name == "txbxContent":  # what fills a shape is told in too many ways
            return True
        if name == "tbl" and any(
            attribute(style, "val") not in _PLAIN_TABLES for style in above.iterfind("{*}tblPr/{*}tblStyle")
        ):
            return True
        if any(_is_colour(one) for one in _shadings(above, name)):
            return True
    return False


def _shadings(above: etree._Element, name: str) -> Iterable[etree._Element]:
    return above.iterfind(f"{{*}}{name}Pr/{{*}}shd") if name in ("p", "tc", "tbl") else ()


def _is_colour(shading: etree._Element) -> bool:
    """Whether a shading is anything but white paper."""
    fill = attribute(shading, "fill")
    pattern = attribute(shading, "val") not in ("", "clear", "nil")
    return pattern or bool(attribute(shading, "themeFill")) or (fill not in ("", "auto") and not _is_white(fill))


def _is_white(colour: str) -> bool:
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) >= _LIGHT  # noqa: PLR2004 - RRGGBB
    except ValueError:
        return False
