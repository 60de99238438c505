"""The parts of a Word document within its ZIP, found by how they are related to the main one."""

import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import IO

from lxml import etree

from spbe_docs.read.parts import attribute, relations
from spbe_docs.read.zipped import xml

_MAIN_TYPES = re.compile(r"wordprocessingml\.(?:document|template)\.main\+xml|macroEnabled(?:Template)?\.main\+xml")


class Parts:
    """The parts of the document's ZIP, found by how they are related to the main one."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._main = _main_part(archive)
        self._relations = relations(archive, self._main)

    @cached_property
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

    def pictures(self) -> Iterator[str]:
        """The names of the pictures shown in the main part, in their order, each once."""
        main = self.main
        shown = dict.fromkeys(
            attribute(node, name) for node in main.iter("{*}blip", "{*}imagedata") for name in ("embed", "id")
        )
        targets = {id_: target for id_, kind, target in self._relations if kind == "image"}
        yield from dict.fromkeys(targets[id_] for id_ in shown if targets.get(id_) in self._names)

    def open(self, name: str) -> IO[bytes]:
        """The part *name*, to be read."""
        return self._archive.open(name)


def _main_part(archive: zipfile.ZipFile) -> str:
    types = xml(archive, "[Content_Types].xml")
    for node in types.iterchildren("*") if types is not None else ():
        if _MAIN_TYPES.search(attribute(node, "ContentType")):
            return attribute(node, "PartName").lstrip("/")
    return "word/document.xml"
