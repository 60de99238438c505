"""Regular expressions that would never end are refused, and no others."""

import pytest

from spbe_docs.rulepack.slow import is_slow


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(\w+\s?)+:",
        r"(a|a)*b",
        r"(?:\w|\d\d)+x",
        r"^(.*)*$y",
        r"(x+x+)+y",
        r"(\d+)*z",
        r"nomor (\s*\d*)*tahun",
    ],
)
def test_what_doubles_with_every_letter_is_slow(pattern: str) -> None:
    assert is_slow(pattern, thorough=False)


@pytest.mark.parametrize("pattern", [r"\s+\s+\s+\s+x", r".*.*.*=", r"\w*\w*\w*:"])
def test_what_grows_with_a_power_is_slow_at_a_second_look(pattern: str) -> None:
    assert is_slow(pattern, thorough=True)


@pytest.mark.parametrize(
    "pattern",
    [
        r"^peraturan\s+bupati",
        r"(?:\w+\s+)*kode",
        r"(?:a|ab)*c",
        r"^(?:rancangan\s+)?(perjanjian\s+(?:kerja\s*sama|sewa)|kontrak)\b",
        r"\biso\s*(?:/\s*iec)?\s*\d{4,5}",
        r"[^a-z]+x(?!y*)(?<=x)",
    ],
)
def test_what_ends_soon_is_not(pattern: str) -> None:
    assert not is_slow(pattern, thorough=True)
