"""Links from the report's page to the documents, where they can be opened from where the report lies."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.report import Report
from spbe_docs.privacy import is_masked, mask

_UPWARD = re.compile(r"^(?:\.{1,2}(?:/|$))+")
_ENCODED_BYTE = re.compile(r"%[0-9A-F]{2}")


def between(report_folder: Path, root: Path) -> str | None:
    """How *root* is reached from *report_folder*, percent-encoded; None on another drive or where it tells too much.

    *root* is not asked: it may lie on a drive that does not answer.
    """
    try:
        way = os.path.relpath(root, report_folder.resolve())
    except ValueError:  # two drives
        return None
    link = quote(os.fsencode(way.replace(os.sep, "/")))
    return link if mask(way) == way and mask(link) == link else None


def moved(report: Report, before: Path, after: Path) -> Report:
    """*report*, written to the folder *before*, as it is to lie in *after*."""
    roots = (
        replace(root, link=root.link and between(after, before.resolve() / os.fsdecode(unquote_to_bytes(root.link))))
        for root in report.roots
    )
    return replace(report, roots=tuple(roots))


def placed(report: Report, sources: Iterable[Path], after: Path) -> Report:
    """*report* of the *sources*, absolute folders, as it is to lie in *after*, when nobody knows where it lay.

    A root that may be several of them has no link then.
    """
    known = [(source, f"/{source.as_posix()}") for source in sources]

    def link(way: str) -> str | None:
        down = _UPWARD.sub("", os.fsdecode(unquote_to_bytes(way)))
        fitting = [source for source, path in known if path.endswith(f"/{down}" if down else "")]
        return between(after, fitting[0]) if len(fitting) == 1 else None

    return replace(report, roots=tuple(replace(root, link=root.link and link(root.link)) for root in report.roots))


def folders(report: Report, beside: Path) -> Mapping[str, Path | None]:
    """Where the roots of *report* lie, which was written to the folder *beside*, by their ids; None where nobody knows.

    They are not asked: they may lie on a drive that does not answer.
    """
    here = beside.resolve()
    found: dict[str, Path | None] = {}
    for root in report.roots:
        way = os.fsdecode(unquote_to_bytes(root.link or ""))
        if root.link is None or "\0" in way:
            found[root.id] = None
        else:
            found[root.id] = Path(os.path.abspath(here / way))  # noqa: PTH100 - `resolve` would ask the drive
    return found


def of_documents(report: Report) -> Mapping[str, str]:
    """The link of each document, by its id; of what lies in an archive or a mail, the link of that.

    Left out: names that are not on the disk as they are shown, because something in them was masked or encoded.
    """
    roots = {root.id: root.link for root in report.roots if root.link}
    return {
        document.id: f"{roots[document.root]}/{quote(path, errors='replace')}"
        for document, path in with_outermost(report)
        if document.root in roots and not is_masked(path) and not _ENCODED_BYTE.search(path)
    }


def with_outermost(report: Report) -> Iterator[tuple[DocumentInfo, str]]:
    """Each document with the path of the file that lies in the folder: its own, or that of the archive it came from."""
    containers = {(one.root, one.path): one.container for one in report.documents}
    for document in report.documents:
        path, inside = document.path, document.container
        while inside is not None:
            path, inside = inside, containers.get((document.root, inside))
        yield document, path
