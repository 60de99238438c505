"""The numbers that Word writes by itself ("Pasal 7", "BAB II", "a."), which stand nowhere in the text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

_DEEPEST = 9
_ROMAN = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX"} | {
    5: "V",
    4: "IV",
    1: "I",
}
_PLACEHOLDER = re.compile(r"%(\d)")
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class _Level:
    text: str
    style: str
    start: int


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the lists of a document are numbered."""

    levels: Mapping[str, Mapping[int, _Level]]
    """By list (`w:numId`) and depth."""

    counted_as: Mapping[str, str]
    """Lists that count on from each other share a counter."""

    by_style: Mapping[str, tuple[str, int]]
    """List and depth of the paragraphs of a style."""


@dataclass(slots=True)
class Counters:
    """Where the lists stand while a document is walked through."""

    numbering: Numbering
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, paragraph: etree._Element) -> str:
        """The number before *paragraph*, "" when it has none or only a bullet."""
        place = _place(paragraph, self.numbering.by_style)
        if place is None:
            return ""
        number_id, depth = place
        levels = self.numbering.levels.get(number_id, {})
        level = levels.get(depth)
        if level is None or level.style in ("bullet", "none"):
            return ""
        counter = self.numbering.counted_as.get(number_id, number_id)
        self.counts[counter, depth] = self.counts.get((counter, depth), level.start - 1) + 1
        for deeper in range(depth + 1, _DEEPEST):
            self.counts.pop((counter, deeper), None)
        return _PLACEHOLDER.sub(lambda match: self._written(levels, counter, int(match[1]) - 1), level.text)

    def _written(self, levels: Mapping[int, _Level], counter: str, depth: int) -> str:
        level = levels.get(depth)
        if level is None:
            return ""
        return written(self.counts.get((counter, depth), level.start), level.style)


def written(number: int, style: str) -> str:
    """*number* in Word's *style* (`w:numFmt`); as figures when the style is not known."""
    write = _STYLES.get(style)
    return write(number) if write and 0 < number < _MOST else str(number)


def numbering_of(numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """The numbering of a document from its parts `numbering.xml` and `styles.xml`."""
    if numbering is None:
        return Numbering({}, {}, {})
    abstract = {_attribute(node, "abstractNumId"): _levels(node) for node in _children(numbering, "abstractNum")}
    levels: dict[str, Mapping[int, _Level]] = {}
    counted_as: dict[str, str] = {}
    for node in _children(numbering, "num"):
        number_id, base = _attribute(node, "numId"), _value(_child(node, "abstractNumId"))
        overrides = {int(_attribute(each, "ilvl") or 0): each for each in _children(node, "lvlOverride")}
        levels[number_id] = {**abstract.get(base, {}), **_overridden(abstract.get(base, {}), overrides)}
        if not overrides:
            counted_as[number_id] = f"abstract {base}"
    return Numbering(levels, counted_as, _by_style(styles))


def _levels(node: etree._Element) -> dict[int, _Level]:
    return {int(_attribute(level, "ilvl") or 0): _level(level) for level in _children(node, "lvl")}


def _level(node: etree._Element) -> _Level:
    start = _value(_child(node, "start"))
    return _Level(
        text=_value(_child(node, "lvlText")),
        style=_value(_child(node, "numFmt")) or "decimal",
        start=int(start) if start.isdigit() else 1,
    )


def _overridden(levels: Mapping[int, _Level], overrides: Mapping[int, etree._Element]) -> dict[int, _Level]:
    changed = {}
    for depth, node in overrides.items():
        own = _child(node, "lvl")
        level = _level(own) if own is not None else levels.get(depth)
        start = _value(_child(node, "startOverride"))
        if level is not None:
            changed[depth] = _Level(level.text, level.style, int(start) if start.isdigit() else level.start)
    return changed


def _by_style(styles: etree._Element | None) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    if styles is None:
        return found
    based_on: dict[str, str] = {}
    for node in _children(styles, "style"):
        name = _attribute(node, "styleId")
        based_on[name] = _value(_child(node, "basedOn"))
        if (place := _own_place(_child(node, "pPr"))) is not None:
            found[name] = place
    for name in based_on:
        parent, steps = based_on.get(name, ""), 0
        while name not in found and parent and steps < _DEEPEST:
            if parent in found:
                found[name] = found[parent]
            parent, steps = based_on.get(parent, ""), steps + 1
    return found


def _place(paragraph: etree._Element, by_style: Mapping[str, tuple[str, int]]) -> tuple[str, int] | None:
    properties = _child(paragraph, "pPr")
    if properties is None:
        return None
    if (place := _own_place(properties)) is not None:
        return place
    return by_style.get(_value(_child(properties, "pStyle")))


def _own_place(properties: etree._Element | None) -> tuple[str, int] | None:
    node = _child(properties, "numPr") if properties is not None else None
    if node is None:
        return None
    depth = _value(_child(node, "ilvl"))
    return _value(_child(node, "numId")), int(depth) if depth.isdigit() else 0


def _letters(number: int) -> str:
    """a, b ... z, aa, bb: as Word goes on after z."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    written_so_far = ""
    for value, letters in _ROMAN.items():
        while number >= value:
            written_so_far += letters
            number -= value
    return written_so_far


_STYLES: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "decimalZero": lambda number: f"{number:02d}",
}


def _children(node: etree._Element, name: str) -> list[etree._Element]:
    return list(node.iterchildren("{*}" + name))


def _child(node: etree._Element, name: str) -> etree._Element | None:
    return next(node.iterchildren("{*}" + name), None)


def _value(node: etree._Element | None) -> str:
    return _attribute(node, "val") if node is not None else ""


def _attribute(node: etree._Element, name: str) -> str:
    """The attribute of that local name, whatever of the two namespaces of Word it stands in."""
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return ""
