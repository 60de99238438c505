"""The parts of an Office document within its ZIP, and what each one points at."""

import posixpath
import zipfile

from lxml import etree

from spbe_docs.read.zipped import xml


def relations(archive: zipfile.ZipFile, part: str) -> list[tuple[str, str, str]]:
    """What *part* points at within the document: the name it uses, the kind, and the part."""
    folder, _, name = part.rpartition("/")
    found = xml(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return [
        (
            attribute(node, "Id"),
            attribute(node, "Type").rsplit("/", 1)[-1],
            _target(folder, attribute(node, "Target")),
        )
        for node in (found.iterchildren("*") if found is not None else ())
        if attribute(node, "TargetMode") != "External"
    ]


def attribute(node: etree._Element, name: str) -> str:
    """The attribute of that local name, in whichever namespace; "" when there is none."""
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return ""


def relation_id(node: etree._Element) -> str:
    """The name that *node* uses for what it points at: an attribute "id" with a namespace, beside a plain one."""
    return next((str(value) for key, value in node.attrib.items() if str(key).endswith("}id")), "")


def _target(folder: str, target: str) -> str:
    """Only ever a name to look for in the ZIP: it may say anything."""
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
