"""How people are told where a file lies: by its path, and by its root too where several roots are scanned."""

from collections.abc import Mapping


def root_names(names: Mapping[str, str]) -> Mapping[str, str]:
    """What stands before a path, by the id of its root, from the roots' own *names*; nothing where there is one root.

    Roots of one name are told apart by their ids.
    """
    if len(names) < 2:  # noqa: PLR2004
        return {}
    own = list(names.values())
    return {key: name if own.count(name) == 1 else f"{name} ({key})" for key, name in names.items()}


def place_name(path: str, root: str | None) -> str:
    """The *path*, behind the name of its *root* where that has one to be told."""
    return path if root is None else f"{root}: {path}"
