"""Everything a reader of the printed Word document sees, as lines, which python-docx's own walk does not give.

Headers and footers, watermarks, tables within tables, text boxes, notes, inserted but not deleted text, no hidden or
struck text, and the numbers that Word writes by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from spbe_docs.read.docx_parts import Parts
from spbe_docs.read.docx_tables import PAGE_BREAK, table_lines
from spbe_docs.read.numbering import Counters, numbering_of
from spbe_docs.read.parts import attribute

_LEFT_OUT = frozenset(
    "del moveFrom delText delInstrText instrText pPr rPr tblPr trPr tcPr sectPr sdtPr rubyPr rt Fallback".split()  # noqa: SIM905
)
_AS_TEXT: Mapping[str, str] = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "sym": " "}


def lines_of(parts: Parts) -> list[str]:
    """Everything printed, in reading order: headers, the body, notes, footers; page breaks stand as lines."""
    main = parts.main
    body = next(main.iterchildren("{*}body"), None)
    if body is None:
        raise ValueError("a Word document without a body")
    walk = _Walk(Counters(numbering_of(parts.related("numbering"), parts.related("styles"))))
    middle = [*walk.blocks(body)]
    notes = [line for kind in ("footnotes", "endnotes") for line in walk.notes(parts.related(kind))]
    diagrams = [line for part in parts.all_related("diagramData") for line in _diagram_lines(part)]
    heads = _around(walk, parts, main, "headerReference")
    feet = _around(walk, parts, main, "footerReference")
    return [*heads, *middle, *diagrams, *notes, *feet]


def lines_within(body: etree._Element) -> list[str]:
    """Everything printed of a *body* that stands alone, without headers, notes and automatic numbers."""
    return [*_Walk(Counters(numbering_of(None, None))).blocks(body)]


def _around(walk: "_Walk", parts: Parts, main: etree._Element, reference: str) -> list[str]:
    """The lines of headers or footers, each once; page numbers alone say nothing."""
    ids = dict.fromkeys(attribute(node, "id") for node in main.iter("{*}" + reference))
    found = [line for id_ in ids if (part := parts.by_id(id_)) is not None for line in walk.blocks(part)]
    return [line for line in dict.fromkeys(found) if any(letter.isalpha() for letter in line)]


def _diagram_lines(part: etree._Element) -> Iterator[str]:
    """The words in the boxes of an organisation chart."""
    for paragraph in part.iter("{*}p"):
        text = "".join(node.text or "" for node in paragraph.iter("{*}t"))
        if text.strip():
            yield text


@dataclass(frozen=True, slots=True)
class _Walk:
    """Walks through the parts of one document; automatic numbers count on from paragraph to paragraph."""

    counters: Counters

    def blocks(self, container: etree._Element) -> Iterator[str]:
        """The lines of the paragraphs and tables in *container*."""
        for child in container.iterchildren("*"):
            match _name(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from table_lines(child, self.blocks)
                case "AlternateContent":
                    yield from self.blocks(_chosen(child))
                case name if name not in _LEFT_OUT:
                    yield from self.blocks(child)

    def notes(self, part: etree._Element | None) -> Iterator[str]:
        """The lines of the foot or end notes in *part*, without the lines that separate them from the text."""
        for note in part.iterchildren("*") if part is not None else ():
            if attribute(note, "type") not in ("separator", "continuationSeparator", "continuationNotice"):
                yield from self.blocks(note)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        boxes: list[str] = []
        text = "".join(self._inline(paragraph, boxes))
        if label := self.counters.label(paragraph):
            opening = text[: len(text) - len(text.lstrip())]  # a page may break before the number
            text = f"{opening}{label} {text[len(opening) :]}"
        for index, piece in enumerate(text.split(PAGE_BREAK)):
            if index:
                yield PAGE_BREAK
            yield from (line.strip() for line in piece.split("\n") if line.strip())
        yield from boxes
        if _starts_a_new_page(paragraph):
            yield PAGE_BREAK

    def _inline(self, node: etree._Element, boxes: list[str]) -> Iterator[str]:
        """The pieces of text in *node*; the lines of text boxes are gathered in *boxes*."""
        for child in node.iterchildren("*"):
            name = _name(child)
            if name == "t":
                yield child.text or ""
            elif name in _AS_TEXT:
                yield _AS_TEXT[name]
            elif name == "br":
                yield PAGE_BREAK if attribute(child, "type") == "page" else "\n"
            elif name == "lastRenderedPageBreak":
                yield PAGE_BREAK
            elif name == "textpath":  # writing as a drawing, such as a watermark
                boxes.append(attribute(child, "string").strip())
            elif name == "txbxContent":
                boxes.extend(self.blocks(child))
            elif name == "AlternateContent":
                yield from self._inline(_chosen(child), boxes)
            elif name not in _LEFT_OUT and not _is_unseen(child):
                yield from self._inline(child, boxes)


_UNSEEN = ("vanish", "strike", "dstrike")
_OFF = ("0", "false", "none", "off")


def _is_unseen(run: etree._Element) -> bool:
    """Whether a run is hidden or struck through: on the printed page it is not there, or no longer said."""
    properties = next(run.iterchildren("{*}rPr"), None)
    if properties is None:
        return False
    marks = (next(properties.iterchildren("{*}" + name), None) for name in _UNSEEN)
    return any(mark is not None and attribute(mark, "val") not in _OFF for mark in marks)


def _chosen(alternatives: etree._Element) -> etree._Element:
    """The first choice of alternative contents: the fallback says the same once more."""
    for name in ("Choice", "Fallback"):
        for child in alternatives.iterchildren("{*}" + name):
            return child
    return alternatives


def _starts_a_new_page(paragraph: etree._Element) -> bool:
    """Whether a section ends with *paragraph*, and the next one starts on a page of its own."""
    section = next(paragraph.iterfind("{*}pPr/{*}sectPr"), None)
    if section is None:
        return False
    kind = next(section.iterchildren("{*}type"), None)
    return kind is None or attribute(kind, "val") not in ("continuous", "nextColumn")


def _name(node: etree._Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1]
