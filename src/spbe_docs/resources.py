"""Where the rules and templates lie: inside an installed wheel, or beside the sources in a checkout."""

from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """The folder of packaged files called *name* ("rules" or "templates").

    Raises FileNotFoundError when the installation is incomplete.
    """
    package = Path(str(files("spbe_docs")))
    candidates = (package / "_data" / name, package.parents[1] / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"folder {name!r} not found in {[str(path) for path in candidates]}")
