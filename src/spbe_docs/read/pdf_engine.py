"""What reads PDF files, with its version: texts may differ between versions."""

from importlib.metadata import version


def pdf_engine() -> str:
    """Its name and version."""
    return f"pypdfium2 {version('pypdfium2')}"
