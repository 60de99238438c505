"""PowerPoint slides over ZIP and XML: each slide a page, with its tables, diagrams and speaker's notes."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from spbe_docs.model.documents import ReadResult, Unreadable
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.parts import attribute, relation_id, relations
from spbe_docs.read.typed import typed
from spbe_docs.read.zipped import refusal, xml

_MAIN = "ppt/presentation.xml"
_LEFT_OUT = frozenset({"Fallback", "extLst", "nvSpPr", "spPr", "bodyPr", "lstStyle"})
_FURNITURE = frozenset({"sldNum", "dt", "ftr", "hdr", "sldImg"})
"""Placeholders for page number, date, footer and picture of the slide."""


def read_pptx(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the slides, in the order in which they are shown."""
    with zipfile.ZipFile(file) as archive:
        trouble = refusal(file, archive, options)
        if trouble is not None:
            return Unreadable(trouble)
        pages = ("\n".join(_slide_lines(archive, part)) for part in _slides(archive))
        return typed(pages, options, "Paparan ini", slides=True)


def _slides(archive: zipfile.ZipFile) -> list[str]:
    show = xml(archive, _MAIN)
    if show is None:
        raise ValueError("a slide show without its main part")
    targets = {id_: target for id_, kind, target in relations(archive, _MAIN) if kind == "slide"}
    ids = [relation_id(slide) for slide in show.iter("{*}sldId")]
    return [targets[id_] for id_ in ids if id_ in targets]


def _slide_lines(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    slide = xml(archive, part)
    if slide is None:
        return
    yield from _lines(slide)
    for _, kind, target in relations(archive, part):
        if kind in ("diagramData", "notesSlide", "chart") and (more := xml(archive, target)) is not None:
            yield from _lines(more)


def _lines(node: etree._Element) -> Iterator[str]:
    """The paragraphs below *node* as lines, the rows of tables too."""
    for child in node.iterchildren("*"):
        name = str(child.tag).rsplit("}", 1)[-1]
        if name == "p":
            yield from _paragraph(child)
        elif name == "tr":
            cells = [" ".join(_lines(cell)) for cell in child.iterchildren("{*}tc")]
            if line := " | ".join(cell for cell in cells if cell):
                yield line
        elif name not in _LEFT_OUT and not (name == "sp" and _is_furniture(child)):
            yield from _lines(child)


def _paragraph(paragraph: etree._Element) -> Iterator[str]:
    pieces: list[str] = []
    for node in paragraph.iter("{*}t", "{*}br", "{*}tab"):
        if str(node.tag).endswith("}t"):
            pieces.append(node.text or "")
        else:
            pieces.append("\n" if str(node.tag).endswith("}br") else " ")
    yield from (" ".join(line.split()) for line in "".join(pieces).split("\n") if line.strip())


def _is_furniture(shape: etree._Element) -> bool:
    placeholder = next(shape.iter("{*}ph"), None)
    return placeholder is not None and attribute(placeholder, "type") in _FURNITURE
