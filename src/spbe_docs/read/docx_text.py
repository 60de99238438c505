"""Everything a reader of the printed Word document sees, as lines, which python-docx's own walk does not give.

Headers and footers, watermarks, tables within tables, text boxes, notes, inserted but not deleted text, no hidden or
struck text, and the numbers that Word writes by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from spbe_docs.privacy import mask
from spbe_docs.read.docx_parts import Parts
from spbe_docs.read.docx_tables import PAGE_BREAK, table_lines
from spbe_docs.read.docx_unseen import Looks
from spbe_docs.read.numbering import Counters, numbering_of
from spbe_docs.read.parts import attribute
from spbe_docs.read.typed import PROPOSED

_LEFT_OUT = frozenset(
    "del moveFrom delText delInstrText instrText pPr rPr tblPr trPr tcPr sectPr sdtPr rubyPr rt Fallback".split()  # noqa: SIM905
)
_AS_TEXT: Mapping[str, str] = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "sym": " "}


_PROPOSES = frozenset({"ins", "moveTo"})
_WITHDRAWS = frozenset({"del", "moveFrom"})
_LONGEST = 80


@dataclass(slots=True)
class Aside:
    """What a person should know of a Word document besides what is printed of it."""

    hidden: list[str] = field(default_factory=list)
    """What is in it and cannot be seen."""

    proposes: bool = False
    """Whether it holds changes that nobody has accepted or refused yet."""

    def notes(self) -> tuple[str, ...]:
        """In Indonesian, a sentence each."""
        found = []
        hidden = " ".join(" ".join(self.hidden).split())
        if any(map(str.isalnum, hidden)):
            shown = mask(hidden)
            quote = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST].rstrip()} …"
            found.append(
                "Dokumen Word ini memuat teks yang tidak terlihat (disembunyikan, sewarna kertas, atau terlalu kecil): "
                f'"{quote}". Teks itu tidak dihitung sebagai bukti karena asesor tidak dapat melihatnya.'
            )
        if self.proposes:
            found.append(
                "Dokumen Word ini memuat usulan perubahan (Track Changes) yang belum diterima atau ditolak. Yang baru "
                "diusulkan belum membuktikan apa pun: selesaikan perubahannya, lalu simpan naskah akhirnya."
            )
        return tuple(found)


def lines_of(parts: Parts) -> tuple[list[str], Aside]:
    """Everything printed, in reading order: headers, the body, notes, footers; page breaks stand as lines.

    In a line with words that are only proposed, `PROPOSED` stands before them.
    """
    main = parts.main
    body = next(main.iterchildren("{*}body"), None)
    if body is None:
        raise ValueError("a Word document without a body")
    styles = parts.related("styles")
    on_colour = next(main.iterchildren("{*}background"), None) is not None
    walk = _Walk(Counters(numbering_of(parts.related("numbering"), styles)), Looks(styles, on_colour=on_colour))
    middle = [*walk.blocks(body)]
    notes = [line for kind in ("footnotes", "endnotes") for line in walk.notes(parts.related(kind))]
    diagrams = [line for part in parts.all_related("diagramData") for line in _diagram_lines(part)]
    heads = _around(walk, parts, main, "headerReference")
    feet = _around(walk, parts, main, "footerReference")
    return [*heads, *middle, *diagrams, *notes, *feet], walk.aside


def lines_within(body: etree._Element) -> tuple[list[str], Aside]:
    """Everything printed of a *body* that stands alone, without headers, notes and automatic numbers."""
    walk = _Walk(Counters(numbering_of(None, None)), Looks(None))
    return [*walk.blocks(body)], walk.aside


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
    looks: Looks
    aside: Aside = field(default_factory=Aside)

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
                case name:
                    self._passes_over(child, name)

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
            if (piece := _piece(child, name)) is not None:
                yield piece
            elif name == "textpath":  # writing as a drawing, such as a watermark
                boxes.append(attribute(child, "string").strip())
            elif name == "txbxContent":
                boxes.extend(self.blocks(child))
            elif name == "AlternateContent":
                yield from self._inline(_chosen(child), boxes)
            elif name in _PROPOSES:
                yield from self._proposed(child, boxes)
            elif name in _LEFT_OUT:
                self._passes_over(child, name)
            elif name != "r" or not self._is_unseen(child):
                yield from self._inline(child, boxes)

    def _proposed(self, node: etree._Element, boxes: list[str]) -> Iterator[str]:
        """What is inserted but not accepted yet, each piece of text marked so."""
        for piece in self._inline(node, boxes):
            is_said = bool(piece.strip())
            self.aside.proposes |= is_said
            yield PROPOSED + piece if is_said else piece

    def _passes_over(self, node: etree._Element, name: str) -> None:
        if name in _WITHDRAWS and any((text.text or "").strip() for text in node.iter("{*}delText", "{*}t")):
            self.aside.proposes = True

    def _is_unseen(self, run: etree._Element) -> bool:
        """Whether *run* is hidden or struck through: on the printed page it is not there, or no longer said."""
        if _is_struck(run):
            return True
        if not self.looks.hides(run) or next(run.iter("{*}txbxContent", "{*}textpath"), None) is not None:
            return False
        self.aside.hidden += [node.text or "" for node in run.iter("{*}t")]
        return True


_STRUCK = ("strike", "dstrike")
_OFF = ("0", "false", "none", "off")


def _piece(node: etree._Element, name: str) -> str | None:
    """What *node* itself prints; None when that is for what it holds to say."""
    if name == "t":
        return node.text or ""
    if name == "br":
        return PAGE_BREAK if attribute(node, "type") == "page" else "\n"
    return PAGE_BREAK if name == "lastRenderedPageBreak" else _AS_TEXT.get(name)


def _is_struck(run: etree._Element) -> bool:
    properties = next(run.iterchildren("{*}rPr"), None)
    if properties is None:
        return False
    marks = (next(properties.iterchildren("{*}" + name), None) for name in _STRUCK)
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
