"""A kind that the clues of a document leave open between two, and the name of its file that says which."""

from dataclasses import replace

from spbe_docs.model.findings import Examined
from spbe_docs.relate.names import NameHints


def untied(examined: Examined, path: str, hints: NameHints) -> Examined:
    """*examined* as the one of its two rival kinds that the file at *path*, or its nearest folder that says any, names.

    A name breaks a tie and proves nothing: what it said of requirements when its kind was open stays as it was, so that
    a person is asked.
    """
    identity = examined.identity
    if identity.kind is not None or not identity.rivals:
        return examined
    for name in reversed(path.split("/")):
        named = [rule for rule in hints.announced(name) if rule.kind in identity.rivals]
        if len(named) == 1:
            other = next((kind for kind in identity.rivals if kind is not named[0].kind), None)
            known = replace(identity, kind=named[0].kind, runner_up=other)
            note = f"Isinya sama kuat menunjuk dua jenis; nama berkas atau foldernya menyebut {named[0].name}."
            return replace(examined, identity=known, notes=(*examined.notes, note))
        if named:
            return examined
    return examined
