"""The documents of the shared corpus, read once, with what their manifest says of them."""

import csv
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.model.documents import Document
from spbe_docs.read.options import ALL_ANEW, ReadOptions
from spbe_docs.read.readers import read

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
CORPUS = SHARED / "corpus"
MANIFEST = CORPUS / "manifest.csv"
TOOL = SHARED / "tools" / "score_identity.py"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One document with its row of the manifest."""

    path: str
    label: dict[str, str]
    document: Document


def labelled(*, ocr: bool = True, layers: Collection[str] = ()) -> Iterator[Labelled]:
    """Every document of the manifest that can be read; scans are recognised, which takes a minute or two.

    *layers*: only those whose text layer is called so.
    """
    with MANIFEST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if layers and row["text_layer"] not in layers:
            continue
        found = read(str(CORPUS / row["path"]), ReadOptions(ocr=ocr), ALL_ANEW).result
        if isinstance(found, Document):
            yield Labelled(row["path"], row, found)
