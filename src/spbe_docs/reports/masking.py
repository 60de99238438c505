"""The one door through which a result leaves: no text passes with personal data in it."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
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
        elements = tuple(masked(element) for element in told)
        safe = elements if _differ(elements, told) else told
    elif is_dataclass(told) and not isinstance(told, type):
        names = _names(type(told))
        old = tuple(getattr(told, name) for name in names)
        new = tuple(masked(field) for field in old)
        safe = replace(value, **dict(zip(names, new, strict=True))) if _differ(new, old) else told  # type: ignore[type-var]
    return cast("_Value", safe)


def _differ(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    """What needs no masking is handed on as it is, so most of a result is not made anew."""
    return any(one is not other for one, other in zip(new, old, strict=True))


@cache
def _names(shape: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(shape) if field.name not in _DIGESTS)
