"""DOCX: everything a reader of the printed document sees, which python-docx's own walk does not give.

Headers and footers, tables within tables, text boxes, notes, inserted but not deleted text, and the numbers that Word
writes by itself. Over ZIP and XML this is also 15 times faster.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from spbe_docs.model.documents import Document, Page, ReadResult, Reason, TextSource, Trouble, Unreadable
from spbe_docs.read.docx_tables import table_lines
from spbe_docs.read.numbering import Counters, numbering_of
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.zipped import refusal, xml

PAGE_BREAK = "\f"

_MAIN_TYPES = re.compile(r"wordprocessingml\.(?:document|template)\.main\+xml|macroEnabled(?:Template)?\.main\+xml")
_LEFT_OUT = frozenset(
    "del moveFrom delText delInstrText instrText pPr rPr tblPr trPr tcPr sectPr sdtPr rubyPr rt Fallback".split()  # noqa: SIM905
)
_AS_TEXT: Mapping[str, str] = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "sym": " "}


def read_docx(file: BinaryIO, _location: str, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the Word document, as lines and, where it knows its pages, as pages."""
    with zipfile.ZipFile(file) as archive:
        trouble = refusal(file, archive, options)
        if trouble is not None:
            return Unreadable(trouble)
        lines = _all_lines(archive)
    return _document(_pages(lines), options)


def _all_lines(archive: zipfile.ZipFile) -> list[str]:
    """Everything printed, in reading order: headers, the body, notes, footers; page breaks stand as lines."""
    parts = _Parts(archive)
    main = parts.main()
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


def _around(walk: "_Walk", parts: "_Parts", main: etree._Element, reference: str) -> list[str]:
    """The lines of headers or footers, each once; page numbers alone say nothing."""
    ids = dict.fromkeys(_attribute(node, "id") for node in main.iter("{*}" + reference))
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
            if _attribute(note, "type") not in ("separator", "continuationSeparator", "continuationNotice"):
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
                yield PAGE_BREAK if _attribute(child, "type") == "page" else "\n"
            elif name == "lastRenderedPageBreak":
                yield PAGE_BREAK
            elif name == "txbxContent":
                boxes.extend(self.blocks(child))
            elif name == "AlternateContent":
                yield from self._inline(_chosen(child), boxes)
            elif name not in _LEFT_OUT:
                yield from self._inline(child, boxes)


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
    return kind is None or _attribute(kind, "val") not in ("continuous", "nextColumn")


class _Parts:
    """The parts of the document's ZIP, found by how they are related to the main one."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._main = _main_part(archive)
        folder, _, name = self._main.rpartition("/")
        self._folder = folder
        relations = xml(archive, f"{folder}/_rels/{name}.rels".lstrip("/"))
        self._relations = [
            (
                _attribute(node, "Id"),
                _attribute(node, "Type").rsplit("/", 1)[-1],
                self._target(_attribute(node, "Target")),
            )
            for node in (relations.iterchildren("*") if relations is not None else ())
            if _attribute(node, "TargetMode") != "External"
        ]

    def main(self) -> etree._Element:
        """The part that holds the body."""
        main = xml(self._archive, self._main)
        if main is None:
            raise ValueError("a Word document without its main part")
        return main

    def related(self, kind: str) -> etree._Element | None:
        """The first part of that kind; None when there is none."""
        return next(self.all_related(kind), None)

    def all_related(self, kind: str) -> Iterator[etree._Element]:
        """All parts of that kind that are really there."""
        for _, found, target in self._relations:
            if found == kind and (part := xml(self._archive, target)) is not None:
                yield part

    def by_id(self, id_: str) -> etree._Element | None:
        """The part that the main one calls *id_*."""
        return next((xml(self._archive, target) for found, _, target in self._relations if found == id_), None)

    def _target(self, target: str) -> str:
        if target.startswith("/"):
            return target[1:]
        return f"{self._folder}/{target}".lstrip("/")


def _main_part(archive: zipfile.ZipFile) -> str:
    types = xml(archive, "[Content_Types].xml")
    for node in types.iterchildren("*") if types is not None else ():
        if _MAIN_TYPES.search(_attribute(node, "ContentType")):
            return _attribute(node, "PartName").lstrip("/")
    return "word/document.xml"


def _pages(lines: Iterable[str]) -> list[list[str]]:
    """Lines by page: a break right after another one is the same break, told twice."""
    pages: list[list[str]] = [[]]
    for line in lines:
        if line != PAGE_BREAK:
            pages[-1].append(line)
        elif pages[-1]:
            pages.append([])
    return pages if pages[-1] or len(pages) == 1 else pages[:-1]


def _document(pages: list[list[str]], options: ReadOptions) -> ReadResult:
    texts = ["\n".join(lines) for lines in pages]
    if not any(text.strip() for text in texts):
        return Unreadable(
            Trouble(Reason.NO_TEXT, "Tidak ada satu huruf pun di dalam dokumen Word ini. Periksa isinya.")
        )
    kept, characters = [], 0
    for number, text in enumerate(texts, start=1):
        if characters >= options.max_characters or number > options.max_pages:
            break
        kept.append(Page(number, text[: options.max_characters - characters], TextSource.DIGITAL))
        characters += len(text)
    page_count = len(texts) if len(texts) > 1 else 0
    trouble = None
    if characters > options.max_characters or len(kept) < len(texts):
        message = f"Hanya {len(kept)} dari {len(texts)} halaman dokumen ini yang dibaca. Bagi dokumen itu."
        trouble = Trouble(Reason.LIMIT_REACHED, message)
    return Document(tuple(kept), page_count=page_count, trouble=trouble)


def _name(node: etree._Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1]


def _attribute(node: etree._Element, name: str) -> str:
    """The attribute of that local name, in whichever namespace."""
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return ""
