"""Values as TOML writes them."""

import json
from collections.abc import Mapping
from datetime import date


def literal(value: object) -> str:
    """*value* as TOML writes it."""
    match value:
        case bool():
            text = json.dumps(value)
        case str():  # a JSON string is a TOML string, but for one control character
            text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():
            text = value.isoformat()
        case Mapping():
            inner = ", ".join(f"{literal(key)} = {literal(one)}" for key, one in value.items())
            text = f"{{ {inner} }}" if inner else "{}"
        case tuple() | list():
            text = f"[{', '.join(literal(one) for one in value)}]"
        case _:
            text = str(value)
    return text
