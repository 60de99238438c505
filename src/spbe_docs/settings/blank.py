"""A settings file to start from: everything that may stand in it, commented out but for what is known."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic.fields import FieldInfo

from spbe_docs.settings.literal import literal
from spbe_docs.settings.tables import SettingsFile
from spbe_docs.settings.toml import Table, keys_of, tables_in

_HEAD = """\
# Pengaturan spbe-docs untuk satu instansi. Baris yang diawali '#' belum berlaku: hapus tanda '#' di depannya untuk
# memakainya. Nilai yang tertulis pada baris seperti itu adalah bawaan atau contoh. Sandi tidak pernah ditulis di sini.
# Sesudah mengubahnya, jalankan: spbe-docs config show
"""

Known = Mapping[str, object]
"""Values by key."""


def blank(tables: Mapping[str, Known | Sequence[Known]]) -> str:
    """The text of a settings file with what is known: by the name of a table its values, or those of several tables."""
    blocks = [_HEAD]
    for name, field in SettingsFile.model_fields.items():
        table = next(tables_in(field.annotation))
        known = tables.get(name, ())
        several = str(field.annotation).startswith("tuple")
        header = f"[[{name}]]" if several else f"[{name}.{field.examples[0]}]" if field.examples else f"[{name}]"
        entries: Sequence[Known] = [known] if isinstance(known, Mapping) else known or [{}]
        blocks += ["\n".join(_block(header, table, entry)) for entry in entries]
    return "\n\n".join(blocks) + "\n"


def _block(header: str, table: type[Table], known: Known) -> Iterator[str]:
    """One table: its header is commented out as long as a key is lacking that has to be there."""
    keys = keys_of(table)
    lacking = any(field.is_required() and key not in known for key, field in keys.items())
    yield f"# {table.model_config.get('title')}"
    yield f"{'# ' if lacking else ''}{header}"
    inner = {}
    for key, field in keys.items():
        if below := next(tables_in(field.annotation), None):
            inner[key] = below
            continue
        value = known[key] if key in known else _example(field)
        yield f"{'' if key in known else '# '}{key} = {literal(value)}  # {field.title}"
    for key, below in inner.items():
        yield ""
        yield from _block(f"{header[:-1]}.{key}]", below, {})


def _example(field: FieldInfo) -> object:
    return field.examples[0] if field.examples else field.get_default()
