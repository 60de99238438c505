"""Values as TOML writes them are read back as they were."""

import tomllib
from datetime import date

import pytest

from spbe_docs.settings.literal import literal


@pytest.mark.parametrize(
    "value",
    [
        'Kab. "Maju" \\ Jaya é',
        "satu\tdua\ntiga\r\x00\x1b\x7f",
        True,
        0.3,
        date(2024, 10, 22),
        ["a", "\x7f"],
        {"nama dengan spasi": "b", "kosong": {}},
    ],
)
def test_a_value_is_read_back(value: object) -> None:
    assert tomllib.loads(f"nilai = {literal(value)}")["nilai"] == value
