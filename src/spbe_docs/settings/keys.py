"""What a key of the settings says of itself: what it is for, how it is written, and an example."""

from typing import Any

from pydantic import Field

AS_TEXT = "Tulis sebagai teks dalam tanda kutip."
AS_PATTERNS = 'Tulis sebagai daftar pola, misalnya ["*.bak", "Arsip lama/"].'
AS_TEXTS = "Tulis sebagai daftar teks."
AS_COUNT = "Tulis bilangan bulat mulai dari 1."


def key(about: str, default: Any = ..., *, write: str = AS_TEXT, example: Any = None, **bounds: Any) -> Any:
    """A key that is *about* something; without *default*, it has to be there.

    *write* is the remedy for a wrong value, *example* a value to show where the default is none. *bounds* as pydantic
    takes them.
    """
    examples = None if example is None else [example]
    return Field(default, title=about, description=write, examples=examples, **bounds)


def count(about: str, default: int | None, *, example: int | None = None) -> Any:
    """A key whose value counts something, from 1."""
    return key(about, default, write=AS_COUNT, example=example, ge=1)


def texts(about: str, *, write: str = AS_TEXTS, example: Any = None) -> Any:
    """A key whose value is a list of texts, empty by default. TOML has lists, the model has tuples: not strict."""
    return key(about, (), write=write, example=example, strict=False)
