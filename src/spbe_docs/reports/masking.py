"""The one door through which a result leaves: no text passes with personal data in it."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from typing import Any, TypeVar, cast

from spbe_docs.privacy import mask

_Value = TypeVar("_Value")

_DIGESTS = frozenset({"sha256", "rules_digest"})
"""Fields whose digits are nobody's."""


def masked(value: _Value) -> _Value:
    """*value*, a result or any part of one, with personal data masked in every text of it."""
    told: Any = value
    safe: Any = value
    if type(told) is str:  # and not a code of a closed list
        safe = mask(told)
    elif isinstance(told, tuple):
        elements = tuple(map(masked, told))
        safe = elements if _differ(elements, told) else told
    elif names := _names(told.__class__):
        old = tuple(getattr(told, name) for name in names)
        new = tuple(map(masked, old))
        safe = replace(told, **dict(zip(names, new, strict=True))) if _differ(new, old) else told
    return cast("_Value", safe)


def _differ(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    """What needs no masking is handed on as it is, so most of a result is not made anew."""
    return any(map(is_not, new, old))


@cache
def _names(shape: type) -> tuple[str, ...]:
    """The fields of a part of a result; none of what is no such part."""
    return tuple(one.name for one in fields(shape) if one.name not in _DIGESTS) if is_dataclass(shape) else ()
