"""Numbers of eight bytes."""

import pytest

from spbe_docs.numbers import pack_numbers, take_numbers


def test_what_is_packed_comes_out_again_before_the_rest() -> None:
    assert take_numbers(pack_numbers([1, -5, 2**63 - 1]) + b"rest", 3) == ([1, -5, 2**63 - 1], b"rest")


def test_a_number_that_does_not_fit_is_the_next_that_does() -> None:
    """A disk may hold a time past the year 2262, and one such file must not stop the others."""
    assert take_numbers(pack_numbers([7, 2**63 + 1, -(2**64)]), 3) == ([7, 2**63 - 1, -(2**63) + 1], b"")


@pytest.mark.parametrize("missing", [3, 8])
def test_what_is_cut_short_is_refused(missing: int) -> None:
    with pytest.raises(ValueError, match="cut short"):
        take_numbers(pack_numbers([1, 2])[:-missing], 2)
