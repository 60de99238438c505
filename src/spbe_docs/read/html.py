"""Web pages, and what office systems export as such: what a browser would show, as lines."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree
from lxml import html as lxml_html

from spbe_docs.model.documents import ReadResult
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.plain import decoded
from spbe_docs.read.typed import typed

_NOT_SHOWN = frozenset({"script", "style", "head", "noscript", "template", "svg", "object", "iframe", "select", "del"})
_LINE_OF_ITS_OWN = frozenset(
    """address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section table tbody tfoot thead title tr ul""".split()  # noqa: SIM905
)
_CELLS = frozenset({"td", "th"})
_CELL_END = "\x1f"
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,40})""", re.IGNORECASE
)
_LOOK = 4_096
_MOST_DEPTH = 250


def read_html(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of the web page as one page."""
    return typed(["\n".join(html_lines(file.read()))], options, "Halaman web ini", page_count=0)


def html_lines(content: bytes | str) -> list[str]:
    """The lines that a browser would show: blocks as lines, the cells of a row beside each other."""
    text = content if isinstance(content, str) else _decoded(content)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\0", "")
    if not text.strip():
        return []
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text, parser)
    if root is None:
        return []
    shown = "".join(_shown(root, 0))
    return [line for raw in shown.split("\n") if (line := _line(raw))]


def _decoded(content: bytes) -> str:
    """By its byte order mark, else as it says itself, else as any text."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return decoded(content)
    said = _CHARSET.search(content[:_LOOK])
    if said is not None:
        name = said[1].decode("ascii").lower()
        try:
            return content.decode("cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(content)


def _shown(node: etree._Element, depth: int) -> Iterator[str]:
    """The text in *node*, with line feeds around blocks and marks behind cells."""
    name = str(node.tag).lower().rsplit("}", 1)[-1].rsplit(":", 1)[-1]
    if name in _NOT_SHOWN or depth > _MOST_DEPTH or _is_hidden(node):
        return
    block, cell = name in _LINE_OF_ITS_OWN, _is_in_a_row(node)
    if block:
        yield " " if cell else "\n"
    if node.text:
        yield _flat(node.text)
    for child in node:
        if isinstance(child.tag, str):
            yield from _shown(child, depth + 1)
        if child.tail:
            yield _flat(child.tail)
    if name in _CELLS:
        yield _CELL_END
    if block:
        yield " " if cell else "\n"


def _is_in_a_row(node: etree._Element) -> bool:
    """Whether a block stands in a cell of a table that lists facts: then its lines stay in their row."""
    return any((row := cell.getparent()) is not None and len(row) > 1 for cell in node.iterancestors("td", "th"))


def _is_hidden(node: etree._Element) -> bool:
    style = str(node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "mso-hide:all" in style


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _line(raw: str) -> str:
    cells = [" ".join(cell.split()) for cell in raw.split(_CELL_END)]
    return " | ".join(cell for cell in cells if cell)
